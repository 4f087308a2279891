"""One document of a hosted badge, asked for at the address that names it.

Trust attaches to the address that answered. A document that names another address of the same site is
asked for there, once; one that then still names another is not the document that was meant.
https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#HostedBadge
"""

import asyncio
from dataclasses import dataclass, replace
from http import HTTPStatus

from verifier.algorithms.jsonld import Reason
from verifier.contracts import Fetcher
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.hosting import Linked
from verifier.model.roles import Role
from verifier.model.words import Json, JsonObject, Url
from verifier.parse.members import identifier, types
from verifier.parse.recognise import Form, form_of
from verifier.parse.single_node import single_node
from verifier.parse.strict_json import MalformedJson, read_object
from verifier.readings.hosted_addresses import encrypted_twin, is_http, read_address, same_place
from verifier.readings.places import are_siblings
from verifier.readings.platform_places import same_host
from verifier.retrieve.compaction import is_malformed
from verifier.retrieve.upgrade import upgrade

SMALL = 2 * 1024  # bytes; even of nothing but the smallest parts that is some tens of milliseconds

# By these an object without the id that was asked for is known as the document that was. Many servers answer
# in trouble with 200 and a JSON message of their own, be it with an id of its own, and that is no badge.
_CLASSES = {
    Role.ASSERTION: frozenset({"Assertion"}),
    Role.BADGE_CLASS: frozenset({"BadgeClass"}),
    Role.ISSUER_PROFILE: frozenset({"Issuer", "Profile"}),
}
# Before 1.1 none had a type, an id or a context: in a badge of that time it is known by these members, all of
# a set, and in no other, for what an interface of the same site answers has a name and an address as well.
_TELLTALES = {
    Role.ASSERTION: (frozenset({"badge"}),),
    Role.BADGE_CLASS: (frozenset({"name", "criteria"}), frozenset({"name", "issuer"})),
    Role.ISSUER_PROFILE: (frozenset({"name", "url"}), frozenset({"name", "origin"})),
}
_OTHER_FORMS = frozenset({Form.VC1, Form.VC2, Form.PRESENTATION, Form.ENVELOPED, Form.OB_API_RESPONSE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """Where a document is to be asked for, what led there, and what is shown if it cannot be had."""

    url: str  # an absolute http(s) address
    role: Role  # ASSERTION, BADGE_CLASS or ISSUER_PROFILE
    copy: JsonObject | None = None  # supplied or embedded, compacted
    moved_from: str | None = None  # an address of the same origin led here: the one refetch is spent
    is_elder: bool = False  # a document of 0.5 or 1.0 named it
    is_alone: bool = False  # nothing was supplied but this address: what it serves is the copy, and points on


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    linked: Linked
    named: str | None = None  # the id that the document gives itself, another one than it was asked for at
    document: JsonObject | None = None  # … and what it says


async def obtain(pointer: Pointer, *, fetcher: Fetcher) -> Linked:
    """Ask for a document at its address, and once more where it says it lives, if that is the same site.

    Where an address alone was supplied, also on another site: it is then judged there, as that site's own.
    """
    found = await _ask(pointer, fetcher)
    if pointer.moved_from is not None:
        return replace(found.linked, moved_from=Url(pointer.moved_from))
    if not is_http(found.named) or found.named is None:
        return found.linked
    if _may_follow(found, pointer):
        moved = await _ask(replace(pointer, url=found.named), fetcher)
        return replace(moved.linked, moved_from=Url(pointer.url))
    if pointer.is_alone:
        return (await _ask(replace(pointer, url=found.named, copy=found.document), fetcher)).linked
    return found.linked


def _may_follow(found: _Found, pointer: Pointer) -> bool:
    """Say whether the site that was asked may send us to the address which its document names.

    It is the site itself, under another name of a platform, or one beside it to which it redirected: then
    that place is judged as the badge's own, and the name it moved from lends it nothing.
    """
    named, asked = read_address(found.named), read_address(pointer.url)
    if named is None or asked is None:
        return False
    if same_host(named, asked):
        return True
    answer = found.linked.answer
    led = isinstance(answer, Fetched) and same_host(named, read_address(answer.url))
    return led and are_siblings(named.host, asked.host)


async def _ask(pointer: Pointer, fetcher: Fetcher) -> _Found:
    """Ask the encrypted twin of an http address first: if it has this document, that one counts."""
    twin = encrypted_twin(pointer.url)
    if twin is not None:
        found = await _read_aside(pointer, await fetcher.fetch(twin, role=pointer.role))
        if found.linked.published or found.linked.withdrawn:
            return found
    page = pointer.url.partition("#")[0]
    return await _read_aside(pointer, await fetcher.fetch(page, role=pointer.role))


async def _read_aside(pointer: Pointer, answer: Fetched | Unavailable) -> _Found:
    """Read in a thread what is not small: of many parts each takes its time, and others are waiting."""
    is_large = isinstance(answer, Fetched) and len(answer.body) > SMALL
    return await asyncio.to_thread(_read, pointer, answer) if is_large else _read(pointer, answer)


def _read(pointer: Pointer, answer: Fetched | Unavailable) -> _Found:
    nothing = _without_document(pointer, answer)
    if isinstance(answer, Unavailable):
        return _Found(linked=nothing)
    body = _object(answer.body)
    if pointer.role is Role.ASSERTION and _is_notice(body, answer, pointer.url):
        said = body if body and is_revoked(body) else pointer.copy
        return _Found(linked=replace(nothing, document=said, withdrawn=True, notice=True))
    if not answer.ok:
        return _Found(linked=nothing)
    return _read_document(pointer, answer, body)


def _read_document(pointer: Pointer, answer: Fetched, body: JsonObject | None) -> _Found:
    nothing = _without_document(pointer, answer)
    if body is None or _is_of_another_kind(body, pointer):
        return _Found(linked=replace(nothing, unreadable=True))
    whole = upgrade(body, role=pointer.role, url=pointer.url)
    if isinstance(whole, Reason):
        refused = is_malformed(body, whole) and _is_own_word(answer, pointer.url)
        return _Found(linked=replace(nothing, received=body, unreadable=True, refused=refused))
    named = identifier(whole.document)
    if _names_itself(whole.document) and not same_place(named, pointer.url):
        return _Found(linked=replace(nothing, id_differs=True), named=named, document=whole.document)
    revoked = pointer.role is Role.ASSERTION and (is_revoked(body) or is_revoked(whole.document))
    published = replace(nothing, document=whole.document, received=body, withdrawn=revoked)
    return _Found(linked=replace(published, unknown_contexts=whole.unknown_contexts))


def _without_document(pointer: Pointer, answer: Fetched | Unavailable) -> Linked:
    return Linked(declared=pointer.url, answer=answer, document=pointer.copy, copy=pointer.copy)


def _is_own_word(answer: Fetched, url: str) -> bool:
    """Say whether the site that was asked answered, and not another one that a redirect led to."""
    return same_host(read_address(answer.url), read_address(url))


def _names_itself(document: JsonObject) -> bool:
    """Say whether a document has an id at all, be it one that cannot be read as one."""
    return document.get("id", document.get("@id")) is not None


def _is_of_another_kind(body: JsonObject, pointer: Pointer) -> bool:
    form = form_of(body)
    if form in _OTHER_FORMS:
        return True
    if not _CLASSES[pointer.role].isdisjoint(types(body)):
        return False
    if _is_like_an_elder(body, pointer):
        return False
    named = identifier(body)
    return named is None or (form is Form.UNKNOWN and not same_place(named, pointer.url))


def _is_like_an_elder(body: JsonObject, pointer: Pointer) -> bool:
    """Say whether an object is known as the document by its members alone, as before 1.1."""
    if not any(names <= body.keys() for names in _TELLTALES[pointer.role]):
        return False
    if pointer.role is Role.ASSERTION:
        return True
    return pointer.is_elder and not _names_itself(body) and "@context" not in body


def _object(body: bytes) -> JsonObject | None:
    try:
        return single_node(read_object(body))
    except MalformedJson:
        return None


def _is_notice(body: JsonObject | None, answer: Fetched, url: str) -> bool:
    """Say whether the badge's own host says no more than that it was withdrawn. OB 2.0 revocation.

    410 says so with any body. Any other status with an object that says ``revoked`` does, unless that is
    about another id, or (with 200) is the whole assertion: that one is judged like any other.
    """
    if not _is_own_word(answer, url):
        return False
    if answer.status == HTTPStatus.GONE:
        return True
    if body is None or not is_revoked(body) or (answer.ok and "badge" in body):
        return False
    named = identifier(body)
    return named is None or same_place(named, url)


def embedded(value: Json) -> JsonObject | None:
    """Give an object that says something; one with nothing but an id is a reference."""
    return value if isinstance(value, dict) and set(value) - {"@context", "id", "@id"} else None


def is_revoked(document: JsonObject) -> bool:
    """Say whether a document says of itself that it was revoked."""
    return document.get("revoked") in (True, "true")
