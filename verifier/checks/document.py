"""Could a badge be found in what was given and read, and is it the one that its host publishes?

Of a hosted badge the published copy is judged; this check says where the copy that was given, and the copies
of badge class and issuer embedded in it, say something else.
"""

from collections.abc import Callable, Mapping

from verifier.contracts import Check, Context
from verifier.model.codes import document as facts
from verifier.model.codes import presentation as presentation_facts
from verifier.model.credential import Credential
from verifier.model.exhibit import Fetched
from verifier.model.finding import Code, Finding
from verifier.model.hosting import Hosting, Linked
from verifier.model.words import CheckId, Json, JsonObject
from verifier.parse.dates import read_moment
from verifier.parse.members import identifier
from verifier.readings.hosted_addresses import host_of, read_address, same_place
from verifier.readings.links import dead_links, links_of
from verifier.readings.platform_places import same_host, under_one_name
from verifier.readings.resources import judge_resources

MAX_QUOTE = 100  # characters of what a server said
_JSON = ("application/json", "application/ld+json")
CODES = (*facts.CODES, *presentation_facts.CODES)


def judge(hosting: Hosting) -> tuple[Finding, ...]:
    """Compare what was given or embedded with what the host publishes; nothing if they agree.

    A difference in recipient, id, dates, or in which badge it is by id or name, is a caution, for these a
    reader may have seen; any other is a remark. What a copy leaves out is no more than a remark.
    """
    found = [_of_assertion(hosting)]
    found += [_of_linked(linked, hosting) for linked in (hosting.badge_class, hosting.issuer)]
    found += [_sent_as(linked) for linked in (hosting.assertion, hosting.badge_class, hosting.issuer)]
    return tuple(finding for finding in found if finding is not None)


async def run(credential: Credential, context: Context) -> tuple[Finding, ...]:
    """Compare what belongs to the badge; the badge itself was located and retrieved before."""
    copies = () if credential.hosting is None else judge(credential.hosting)
    terms = () if credential.terms_of_use is None else (_terms(credential.terms_of_use),)
    files = await judge_resources(credential, context)
    packing = tuple(finding for finding in context.document_findings if finding.code in CODES)
    return (Finding(code=facts.READ), *packing, *copies, *files, *await _pages(credential, context), *terms)


async def _pages(credential: Credential, context: Context) -> tuple[Finding, ...]:
    """Say which pages that an Open Badge 2 links to are not there, to a reader who looks for its mistakes."""
    if credential.hosting is None:
        return ()
    return tuple(
        Finding(
            code=facts.LINK_UNREACHABLE,
            pointer=dead.link.pointer,
            detail=dead.link.url[:MAX_QUOTE],
            exhibits=(dead.exhibit,),
        )
        for dead in await dead_links(links_of(credential), credential, context)
    )


def _sent_as(linked: Linked | None) -> Finding | None:
    """Say that a server calls a document of a hosted badge something else than JSON. OB 2.0 content type."""
    answer = linked.answer if linked else None
    if linked is None or not linked.published or not isinstance(answer, Fetched):
        return None
    named = answer.media_type.partition(";")[0].strip().lower()
    if not named or named in _JSON:
        return None
    return Finding(code=facts.CONTENT_TYPE, detail=named[:MAX_QUOTE], exhibits=(answer.exhibit.id,))


def _terms(pointer: str) -> Finding:
    return Finding(code=facts.TERMS_OF_USE, pointer=pointer)


def _of_assertion(hosting: Hosting) -> Finding | None:
    linked = hosting.assertion
    copy, names = linked.copy or {}, [*_differing(linked), *_differing_inside(hosting)]
    told = [name for name in names if name in _TELLING and name in copy]
    # Which badge it is, and under which name, is what the copy shows first.
    told += [
        name
        for name in names
        if name == _BADGE_NAME
        or (name == "badge" and identifier(copy.get(name)) and not _class_moved(hosting))
    ]
    return _finding(facts.COPY_DIFFERS, linked, told) or _finding(facts.COPY_DIFFERS_IN_DETAIL, linked, names)


def _class_moved(hosting: Hosting) -> bool:
    """Say whether the badge class moved with the badge: a site that led from the copy's address to today's.

    Then the copy embeds the class by its old address, on the same site and by the same name. Moodle 5 is so.
    """
    embedded = _single((hosting.assertion.copy or {}).get("badge"))
    published = hosting.badge_class
    if hosting.assertion.moved_from is None or published is None or not isinstance(embedded, dict):
        return False
    name = (published.document or {}).get("name")
    was, is_now = read_address(identifier(embedded)), read_address(published.declared)
    return same_host(was, is_now) and name is not None and embedded.get("name") == name


def _differing_inside(hosting: Hosting) -> list[str]:
    """Name the members in which badge class and issuer, as the copy embeds them, differ from the published.

    If the published assertion embeds them in the same way, it is not the copy that differs.
    """
    linked = hosting.assertion
    if not linked.published or (linked.document or {}).get("badge") == (linked.copy or {}).get("badge"):
        return []
    badge = _single((linked.copy or {}).get("badge"))
    issuer = _single(badge.get("issuer")) if isinstance(badge, dict) else None
    return [
        *_beyond(badge, hosting.badge_class, "badge"),
        *_beyond(issuer, hosting.issuer, "badge/issuer"),
    ]


def _beyond(embedded: Json, linked: Linked | None, prefix: str) -> list[str]:
    """Name the members of what is embedded that a published document does not have in this way."""
    document = linked.document if linked else None
    if not isinstance(embedded, dict) or document is None:
        return []
    return [
        f"{prefix}/{name}"
        for name in embedded
        if name not in ("@context", "id") and _differs(name, embedded, document)
    ]


def _of_linked(linked: Linked | None, hosting: Hosting) -> Finding | None:
    """Compare a class or issuer with what the badge embeds of it: the published badge, if there is one."""
    if linked is None:
        return None
    code = facts.EMBEDDED_DIFFERS if hosting.assertion.published else facts.COPY_DIFFERS_IN_DETAIL
    return _finding(code, linked, _differing(linked))


def _finding(code: Code, linked: Linked, names: list[str]) -> Finding | None:
    if not names or not isinstance(linked.answer, Fetched):
        return None
    return Finding(
        code=code,
        detail=", ".join(names),  # of members: their values may be personal
        fills=(("host", host_of(linked.answer.url)),),
        exhibits=(linked.answer.exhibit.id,),
    )


def _differing(linked: Linked) -> list[str]:
    """Name the members in which the copy differs from the published document; none without both."""
    copy, document = linked.copy, linked.document
    if copy is None or document is None or not linked.published:
        return []
    names = [name for name in dict.fromkeys((*copy, *document)) if name not in _OF_AN_EDITION]
    return [name for name in names if _differs(name, copy, document) and not _moved(name, linked)]


def _moved(name: str, linked: Linked) -> bool:
    """Say whether the copy names the address that led to today's, for then it is no other badge."""
    return name == "id" and same_place(identifier(linked.copy), linked.moved_from)


def _differs(name: str, copy: JsonObject, document: JsonObject) -> bool:
    plain = _TELLING.get(name) or _LINKS.get(name, _single)
    return plain(copy.get(name)) != plain(document.get(name))


def _single(value: Json) -> Json:
    """Read an array of one as the one, for both are the same in JSON-LD."""
    match value:
        case [only]:
            return only
        case _:
            return value


def _place(value: Json) -> object:
    """Read an address, or that of what is embedded: two spellings of one are no difference.

    Nor are two names under which a platform serves the same.
    """
    named = identifier(_single(value))
    address = read_address(named)
    return under_one_name(address) if address else named


def _date(value: Json) -> object:
    """Read a date, so that two spellings of one moment are no difference."""
    moment = read_moment(value, pointer="")
    return value if moment is None else moment.instant


def _recipient(value: Json) -> object:
    """Read a recipient: what is no object is compared as it stands."""
    if not isinstance(value, dict):
        return (None, value, None, None)
    return tuple(value.get(name) for name in ("type", "identity", "hashed", "salt"))


# What a reader may have seen in the copy, which has the names of Open Badges 2 by now.
_TELLING: Mapping[str, Callable[[Json], object]] = {
    "recipient": _recipient,
    "id": _place,
    "name": _single,
    "issuedOn": _date,
    "expires": _date,
}
_BADGE_NAME = "badge/name"
# A badge that was issued again in a later edition has another context, and its id stands for its number.
_OF_AN_EDITION = ("@context", "uid")
# An address, or an embedded copy: that is compared by itself.
_LINKS: Mapping[str, Callable[[Json], object]] = {"badge": _place, "issuer": _place}


CHECK = Check(id=CheckId("document"), asks="Could a badge be found in this, and read?", codes=CODES, run=run)
