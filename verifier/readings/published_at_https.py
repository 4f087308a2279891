"""Where an issuer with an https address publishes its keys: at that address, and in the key set of its host.

https://www.imsglobal.org/spec/ob/v3p0/, https://www.w3.org/TR/cid-1.0/
"""

import asyncio

from verifier.contracts import Fetcher
from verifier.model.codes import key_binding as facts
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.finding import Finding
from verifier.model.roles import Role
from verifier.model.words import Cause, JsonObject, cause_of_status
from verifier.parse.key_document import RELATIONSHIPS, key_document
from verifier.parse.key_set import key_set, read_key_set
from verifier.parse.strict_json import MalformedJson, read
from verifier.readings.published_keys import Gap, Place, Publication, https_host


async def published_at_https(issuer: str, fetcher: Fetcher) -> Publication:
    """Gather the keys of an https issuer: its own document, and the key set of its host, both asked at once."""
    document, host_wide = await asyncio.gather(
        _at_issuer_id(issuer, fetcher), _at_well_known(issuer, fetcher)
    )
    found = (document, host_wide)
    return Publication(
        issuer=issuer,
        places=tuple(place for each in found for place in each.places),
        gaps=tuple(gap for each in found for gap in each.gaps),
        verdicts=tuple(finding for each in found for finding in each.verdicts),
    )


async def _at_issuer_id(issuer: str, fetcher: Fetcher) -> Publication:
    url = issuer.partition("#")[0]
    match await fetcher.fetch(url, role=Role.CONTROLLER_DOCUMENT):
        case Fetched(ok=True, body=body) as fetched:
            return await _read_issuer_document(issuer, body, fetched, fetcher)
        case answer:
            return Publication(issuer=issuer, gaps=(_gap(url, answer),))


async def _read_issuer_document(issuer: str, body: bytes, fetched: Fetched, fetcher: Fetcher) -> Publication:
    document = _json_object(body)
    nothing = Publication(issuer=issuer, gaps=(Gap(where=fetched.url, why=Cause.MALFORMED_REMOTE),))
    if document is None:
        return nothing
    if any(name in document for name in ("verificationMethod", *RELATIONSHIPS)):
        read_as = key_document(document, expected_id=issuer.partition("#")[0])
        if isinstance(read_as, Finding):
            return refused(issuer, read_as)
        place = Place(
            where=fetched.url, methods=read_as.methods, speaks_for_issuer=True, exhibits=(fetched.exhibit.id,)
        )
        return Publication(issuer=issuer, places=(place,))
    return await _named_key_set(issuer, document, fetched, fetcher) or nothing


async def _named_key_set(
    issuer: str, document: JsonObject, fetched: Fetched, fetcher: Fetcher
) -> Publication | None:
    """Read the key set that issuer.id's own document contains or names; None if it does neither."""
    if document.get("id", document.get("issuer")) != issuer:
        return None
    inline, address = document.get("jwks"), document.get("jwks_uri")
    if isinstance(inline, dict) and (contained := key_set(inline, issuer=issuer)) is not None:
        place = Place(
            where=fetched.url,
            methods=contained.methods,
            speaks_for_issuer=True,
            exhibits=(fetched.exhibit.id,),
        )
        return Publication(issuer=issuer, places=(place,))
    if isinstance(address, str) and https_host(address) is not None:
        return await _key_set_at(address, issuer=issuer, fetcher=fetcher, speaks="always")
    return None


async def _at_well_known(issuer: str, fetcher: Fetcher) -> Publication:
    host = https_host(issuer)
    return await _key_set_at(
        f"https://{host}/.well-known/jwks.json", issuer=issuer, fetcher=fetcher, speaks="if named"
    )


async def _key_set_at(url: str, *, issuer: str, fetcher: Fetcher, speaks: str) -> Publication:
    match await fetcher.fetch(url, role=Role.KEY_SET):
        case Fetched(ok=True, body=body) as fetched:
            found = read_key_set(body, issuer=issuer)
            if found is None:
                return Publication(issuer=issuer, gaps=(Gap(where=url, why=Cause.MALFORMED_REMOTE),))
            named = speaks == "always" or found.iss == issuer
            place = Place(
                where=fetched.url,
                methods=found.methods,
                speaks_for_issuer=named and bool(found.methods),
                exhibits=(fetched.exhibit.id,),
            )
            return Publication(issuer=issuer, places=(place,))
        case answer:
            return Publication(issuer=issuer, gaps=(_gap(url, answer),))


async def key_set_under(url: str, *, issuer: str, fetcher: Fetcher) -> Publication:
    """Fetch a key set that a token points at, which the caller found to lie on the issuer's authority."""
    return await _key_set_at(url, issuer=issuer, fetcher=fetcher, speaks="if named")


def _gap(url: str, answer: Fetched | Unavailable) -> Gap:
    match answer:
        case Unavailable() as gap:
            return Gap(where=url, why=gap.why, exhibits=(gap.id,))
        case Fetched(status=status, exhibit=exhibit):
            return Gap(where=url, why=cause_of_status(status), exhibits=(exhibit.id,))


def _json_object(body: bytes) -> JsonObject | None:
    try:
        document = read(body)
    except MalformedJson:
        return None
    return document if isinstance(document, dict) else None


def refused(issuer: str, finding: Finding) -> Publication:
    """Publication of an issuer whose own document is refused, or is none."""
    gap = Gap(where=issuer, why=finding.cause or Cause.MALFORMED_REMOTE)
    verdicts = () if finding.code is facts.NOT_PUBLISHED else (finding,)
    return Publication(issuer=issuer, verdicts=verdicts, gaps=(gap,))
