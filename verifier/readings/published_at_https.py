"""Where an issuer with an https address publishes its keys: at that address, and in the key set of its host.

https://www.imsglobal.org/spec/ob/v3p0/, https://www.w3.org/TR/cid-1.0/
"""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass

from verifier.contracts import Fetcher
from verifier.model.codes import key_binding as facts
from verifier.model.exhibit import Fetched
from verifier.model.finding import Finding
from verifier.model.recognition import Reach
from verifier.model.roles import Role
from verifier.model.words import Cause, JsonObject
from verifier.parse.key_document import RELATIONSHIPS, key_document
from verifier.parse.strict_json import MalformedJson, read
from verifier.readings.published_key_sets import (
    gap_at,
    key_set_contained,
    key_set_named_by_document,
    key_set_of_host,
)
from verifier.readings.published_keys import Gap, Place, Publication, https_host


@dataclass(frozen=True, slots=True, kw_only=True)
class _Document:
    """The document at an issuer's id, as it was received and as it reads."""

    issuer: str
    fetched: Fetched
    members: JsonObject


async def published_at_https(issuer: str, fetcher: Fetcher) -> Publication:
    """Gather the keys of an https issuer: its own document and the key set of its host, asked at once."""
    found = await asyncio.gather(_at_issuer_id(issuer, fetcher), key_set_of_host(issuer, fetcher=fetcher))
    return _together(issuer, found)


def refused(issuer: str, finding: Finding) -> Publication:
    """Publication of an issuer whose own document is refused, or is none."""
    gap = Gap(where=issuer, why=finding.cause or Cause.MALFORMED_REMOTE)
    verdicts = () if finding.code is facts.NOT_PUBLISHED else (finding,)
    return Publication(issuer=issuer, verdicts=verdicts, gaps=(gap,))


async def _at_issuer_id(issuer: str, fetcher: Fetcher) -> Publication:
    url = issuer.partition("#")[0]
    match await fetcher.fetch(url, role=Role.CONTROLLER_DOCUMENT):
        case Fetched(ok=True) as fetched:
            own = _Document(issuer=issuer, fetched=fetched, members=_members(fetched.body))
            found = await _keys_in(own, fetcher)
            nothing = Gap(where=url, why=Cause.MALFORMED_REMOTE, exhibits=(fetched.exhibit.id,))
            return _together(issuer, found) if found else Publication(issuer=issuer, gaps=(nothing,))
        case answer:
            return Publication(issuer=issuer, gaps=(gap_at(url, answer),))


async def _keys_in(own: _Document, fetcher: Fetcher) -> tuple[Publication, ...]:
    """Read the keys that the document lists, and those of key sets that it contains or names."""
    listed = (
        (_listed(own),) if any(name in own.members for name in ("verificationMethod", *RELATIONSHIPS)) else ()
    )
    if own.members.get("id", own.members.get("issuer")) != own.issuer:
        return listed
    inline, address = own.members.get("jwks"), own.members.get("jwks_uri")
    contained = (
        key_set_contained(inline, document=own.fetched, issuer=own.issuer)
        if isinstance(inline, dict)
        else None
    )
    named = (
        await key_set_named_by_document(address, document=own.fetched, issuer=own.issuer, fetcher=fetcher)
        if isinstance(address, str) and https_host(address) is not None
        else None
    )
    return (*listed, *(each for each in (contained, named) if each is not None))


def _listed(own: _Document) -> Publication:
    read_as = key_document(own.members, expected_id=own.issuer.partition("#")[0])
    if isinstance(read_as, Finding):
        return refused(own.issuer, read_as)
    place = Place(
        where=own.fetched.url,
        methods=read_as.methods,
        lies_at=(own.fetched.url,),
        speaks_for_issuer=bool(read_as.methods),
        reach=Reach.IDENTIFIER,
        exhibits=(own.fetched.exhibit.id,),
    )
    return Publication(issuer=own.issuer, places=(place,))


def _together(issuer: str, found: Iterable[Publication]) -> Publication:
    parts = tuple(found)
    return Publication(
        issuer=issuer,
        places=tuple(place for each in parts for place in each.places),
        gaps=tuple(gap for each in parts for gap in each.gaps),
        verdicts=tuple(finding for each in parts for finding in each.verdicts),
    )


def _members(body: bytes) -> JsonObject:
    """Read a JSON object; of anything else, none of its members."""
    try:
        document = read(body)
    except MalformedJson:
        return {}
    return document if isinstance(document, dict) else {}
