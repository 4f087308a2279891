"""From what somebody has of a hosted badge to the documents that count.

What was supplied is a pointer and nothing more: pasted JSON, the text of a picture, what stood at an address
that was given. The assertion is asked for at its id, then the badge class that it names, then the issuer that
the badge class names. https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#HostedBadge
"""

import asyncio
from dataclasses import replace

from verifier.algorithms.jsonld_ob2 import Compacted
from verifier.contracts import Fetcher
from verifier.model.credential import Edition
from verifier.model.hosting import Hosting, Linked
from verifier.model.roles import Role
from verifier.model.words import Json, JsonObject
from verifier.parse.members import entries, identifier
from verifier.parse.ob1_origin import origin_of
from verifier.parse.ob2_edition import ELDERS, edition_of, edition_of_part, is_signed, verification
from verifier.readings.hosted_addresses import is_http, read_address, same_place
from verifier.readings.platform_places import same_host
from verifier.retrieve.linked import Pointer, embedded, obtain
from verifier.retrieve.upgrade import upgrade


async def retrieve(supplied: JsonObject, *, fetcher: Fetcher, origin: str | None) -> Hosting:
    """Ask for the documents of the hosted badge that ``supplied`` points at. It never raises.

    A signed badge is not asked for: its signature vouches for it.

    Args:
        supplied: a copy of the assertion, as it was received; empty if there was an address and no copy.
        fetcher: the way to the network.
        origin: the URL that ``supplied`` was itself fetched from, if it was.
    """
    # In a thread: of many parts each takes its time, and others are waiting.
    rewritten = await asyncio.to_thread(upgrade, supplied, url=origin)
    copy = embedded(rewritten.document) if isinstance(rewritten, Compacted) else None
    declared = identifier(copy or supplied)
    url = _address(copy or supplied, declared, origin)
    if url is None or is_signed(copy or {}):
        return as_supplied(Linked(declared=declared, answer=None, document=copy, copy=copy))
    same_site = same_host(read_address(origin), read_address(url))
    led = origin if same_site and not same_place(origin, url) else None
    alone = copy is None and origin is None
    pointer = Pointer(url=url, role=Role.ASSERTION, copy=copy, moved_from=led, is_alone=alone)
    assertion = await obtain(pointer, fetcher=fetcher)
    # Nothing is fetched that only the supplied copy names: it might lead anywhere.
    if not assertion.published or is_signed(assertion.document or {}):
        return as_supplied(assertion)
    return await with_links(assertion, fetcher)


def _address(document: JsonObject, declared: str | None, origin: str | None) -> str | None:
    """Find the one URL that is judged: the id; of older badges without one, the address to verify at."""
    legacy = (verification(document) or {}).get("url")
    candidates = (declared, legacy, origin)
    return next((url for url in candidates if isinstance(url, str) and is_http(url)), None)


def as_supplied(assertion: Linked) -> Hosting:
    """Show what the copy embeds: nobody is asked for it.

    A linked document that is not embedded is None, with the address that names it in ``declared``.
    """
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
    copy = embedded(value)
    return Linked(declared=identifier(value), answer=None, document=copy, copy=copy)


async def with_links(assertion: Linked, fetcher: Fetcher) -> Hosting:
    """Ask for the badge class that an assertion names, and for the issuer that the badge class names."""
    document = assertion.document or {}
    badge_class = await follow(_member(document, "badge"), Role.BADGE_CLASS, fetcher, by=assertion)
    issuer = None
    if badge_class is not None and badge_class.document is not None:
        named = _member(badge_class.document, "issuer")
        stands = badge_class.published or badge_class.answer is None
        by = badge_class if badge_class.answer else assertion
        issuer = await follow(named, Role.ISSUER_PROFILE, fetcher, by=by) if stands else _unasked(named)
        issuer = _of_origin(issuer, assertion) if badge_class.answer is None else issuer
    return Hosting(
        verification=verification(document), assertion=assertion, badge_class=badge_class, issuer=issuer
    )


def _of_origin(issuer: Linked | None, assertion: Linked) -> Linked | None:
    """Name an issuer of 0.5 by its origin. It has no document of its own: what its badges embed is all."""
    received = assertion.received or {}
    if issuer is None or issuer.declared is not None or not assertion.published:
        return issuer
    return replace(issuer, declared=origin_of(received)) if edition_of(received) in ELDERS else issuer


async def follow(value: Json, role: Role, fetcher: Fetcher, *, by: Linked) -> Linked | None:
    """Ask for a document that the one ``by`` names; one embedded without an http id is its only copy."""
    url = identifier(value)
    if url is None or not is_http(url):
        return _unasked(value)
    is_elder = by.received is not None and edition_of_part(by.received) in (Edition.OB05, Edition.OB10)
    pointer = Pointer(url=url, role=role, copy=embedded(value), is_elder=is_elder)
    return await obtain(pointer, fetcher=fetcher)


def _member(document: JsonObject, name: str) -> Json:
    found = next(entries(document, name), None)
    return found[1] if found else None
