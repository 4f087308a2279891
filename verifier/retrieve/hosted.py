"""From what somebody has of a hosted badge to the documents that count.

What was supplied is a pointer and nothing more: pasted JSON, the text of a picture, what stood at an address
that was given. The assertion is asked for at its id, then the badge class that it names, then the issuer that
the badge class names. https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#HostedBadge
"""

from verifier.algorithms.jsonld_ob2 import Compacted
from verifier.contracts import Fetcher
from verifier.model.hosting import Hosting, Linked
from verifier.model.roles import Role
from verifier.model.words import Json, JsonObject
from verifier.parse.members import entries, identifier
from verifier.parse.ob2_edition import is_signed, is_version_2, verification
from verifier.readings.hosted_addresses import is_http, same_origin, same_place
from verifier.retrieve.compaction import compacted
from verifier.retrieve.linked import Pointer, obtain


async def retrieve(supplied: JsonObject, *, fetcher: Fetcher, origin: str | None) -> Hosting:
    """Ask for the documents of the hosted badge that ``supplied`` points at. It never raises.

    A signed badge is not asked for: its signature vouches for it. Of one in an older edition than Open
    Badges 2 only the assertion is.

    Args:
        supplied: a copy of the assertion, as it was received; empty if there was an address and no copy.
        fetcher: the way to the network.
        origin: the URL that ``supplied`` was itself fetched from, if it was.
    """
    rewritten = compacted(supplied)
    copy = _embedded(rewritten.document) if isinstance(rewritten, Compacted) else None
    declared = identifier(copy or supplied)
    url = _address(copy or supplied, declared, origin)
    if url is None or is_signed(copy or {}):
        return _as_supplied(Linked(declared=declared, answer=None, document=copy, copy=copy))
    led = origin if same_origin(origin, url) and not same_place(origin, url) else None
    pointer = Pointer(url=url, role=Role.ASSERTION, copy=copy, moved_from=led)
    assertion = await obtain(pointer, fetcher=fetcher)
    # Nothing is fetched that only the supplied copy names: it might lead anywhere.
    if not assertion.published or not _is_judged_here(assertion):
        return _as_supplied(assertion)
    return await _with_links(assertion, fetcher)


def _address(document: JsonObject, declared: str | None, origin: str | None) -> str | None:
    """Find the one URL that is judged: the id; of older badges without one, the address to verify at."""
    legacy = (verification(document) or {}).get("url")
    candidates = (declared, legacy, origin)
    return next((url for url in candidates if isinstance(url, str) and is_http(url)), None)


def _is_judged_here(assertion: Linked) -> bool:
    """Say whether the assertion is one whose place is to be judged: hosted, and of Open Badges 2."""
    return is_version_2(assertion.received or {}) and not is_signed(assertion.document or {})


def _as_supplied(assertion: Linked) -> Hosting:
    """Show what the copy embeds; it is nobody's word, and nobody is asked for it."""
    document = assertion.shown or {}
    badge_class = _unasked(_member(document, "badge"))
    issuer = _unasked(_member(badge_class.copy or {}, "issuer")) if badge_class else None
    return Hosting(
        verification=verification(document),
        assertion=assertion,
        badge_class=badge_class,
        issuer=issuer,
    )


def _unasked(value: Json) -> Linked | None:
    if identifier(value) is None and not isinstance(value, dict):
        return None
    copy = _embedded(value)
    return Linked(declared=identifier(value), answer=None, document=copy, copy=copy)


async def _with_links(assertion: Linked, fetcher: Fetcher) -> Hosting:
    document = assertion.document or {}
    badge_class = await _follow(_member(document, "badge"), Role.BADGE_CLASS, fetcher)
    issuer = None
    if badge_class is not None and badge_class.document is not None:
        named = _member(badge_class.document, "issuer")
        stands = badge_class.published or badge_class.answer is None
        issuer = await _follow(named, Role.ISSUER_PROFILE, fetcher) if stands else _unasked(named)
    return Hosting(
        verification=verification(document), assertion=assertion, badge_class=badge_class, issuer=issuer
    )


async def _follow(value: Json, role: Role, fetcher: Fetcher) -> Linked | None:
    """Ask for a linked document; one embedded without an http id is its only copy, and its parent's word."""
    url = identifier(value)
    if url is None or not is_http(url):
        return _unasked(value)
    return await obtain(Pointer(url=url, role=role, copy=_embedded(value)), fetcher=fetcher)


def _embedded(value: Json) -> JsonObject | None:
    """Give an object that says something; one with nothing but an id is a reference."""
    return value if isinstance(value, dict) and set(value) - {"@context", "id", "@id"} else None


def _member(document: JsonObject, name: str) -> Json:
    found = next(entries(document, name), None)
    return found[1] if found else None
