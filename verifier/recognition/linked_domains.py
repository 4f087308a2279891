"""Does a site say that the identifier which signed a badge is its own? Asked once the badge's proof holds.

An issuer that is no more than a key is then known by that site: something else than itself vouches for it. Of
an issuer with a site of its own another one may say so too. Neither reaches an entry of a list: a site links
whom it likes. https://identity.foundation/.well-known/resources/did-configuration/
"""

import asyncio
import enum
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verifier.contracts import Context, Reading
from verifier.model.codes import issuer as facts
from verifier.model.credential import Credential
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.finding import Finding
from verifier.model.proof import ProofReading
from verifier.model.roles import Role
from verifier.model.words import Cause, ExhibitId, cause_of_status
from verifier.parse import did_configuration
from verifier.readings.appraised import CHECKS, Worth, weigh_force, weigh_origin
from verifier.readings.combine import combine
from verifier.readings.places import is_shared_place
from verifier.readings.proof_readings import PROOF_READINGS
from verifier.readings.publication import PUBLICATION
from verifier.readings.published_keys import SELF_IDENTIFIERS
from verifier.readings.vouching import signer_of
from verifier.recognition.issuer_address import IssuerAddress, address_of

MAX_DOMAINS = 2  # of one issuer: each costs a fetch, and what its statement needs
_WEB = "did:web:"


class Linkage(enum.Enum):
    """What a site says of an identifier that is claimed to be its own."""

    CONFIRMED = "confirmed"
    NOT_CONFIRMED = "not-confirmed"
    UNKNOWN = "unknown"  # it could not be asked, or what it says could not be judged


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedDomain:
    """A site that is claimed for an issuer, and what it says itself."""

    host: str  # in A-labels
    linkage: Linkage
    is_all: bool  # the issuer is a key, and nothing else speaks for it
    exhibits: tuple[ExhibitId, ...] = ()


async def _make(credential: Credential, context: Context) -> tuple[LinkedDomain, ...]:
    proven = combine(await context.once(PROOF_READINGS, credential)).proven
    issuer = credential.issuer.id if credential.issuer else None
    if not _may_be_asked(proven, context) or issuer is None or signer_of(credential, context) != issuer:
        return ()
    is_key = issuer.startswith(SELF_IDENTIFIERS)
    claimed = _claimed(credential) if is_key else await _stated(issuer, credential, context)
    hosts = _hosts(claimed, issuer=issuer)[:MAX_DOMAINS]
    return tuple(
        await asyncio.gather(*(_look(host, did=issuer, is_all=is_key, context=context) for host in hosts))
    )


LINKED_DOMAINS: Reading[tuple[LinkedDomain, ...]] = Reading(name="linked-domains", make=_make)


def vouching_site(linked: Sequence[LinkedDomain]) -> str:
    """Name the host that vouches for an issuer which is else no more than a key; "" if there is none."""
    return next((each.host for each in linked if each.is_all and each.linkage is Linkage.CONFIRMED), "")


def by_other_sites(linked: Sequence[LinkedDomain]) -> Iterator[Finding]:
    """Say which other sites an issuer names, and whether they confirm it; nothing of silent ones."""
    codes = {Linkage.CONFIRMED: facts.DOMAIN_LINKED, Linkage.NOT_CONFIRMED: facts.DOMAIN_UNLINKED}
    for each in linked:
        code = codes.get(each.linkage)
        if code is not None and not each.is_all:
            yield Finding(
                code=code, pointer="/issuer", exhibits=each.exhibits, fills=(("domain", each.host),)
            )


def _may_be_asked(proven: ProofReading | None, context: Context) -> bool:
    """Say whether there is a proof, of a badge that was given itself and that no platform speaks for."""
    return proven is not None and proven.platform_copy is None and context.depth == 0


def _claimed(credential: Credential) -> tuple[str, ...]:
    """Give the web page that a key claims to be its own."""
    url = credential.issuer.url if credential.issuer else None
    return (url,) if url is not None else ()


async def _stated(issuer: str, credential: Credential, context: Context) -> tuple[str, ...]:
    """Give the sites that the DID document of an issuer names."""
    if not issuer.startswith(_WEB):
        return ()
    published = await context.once(PUBLICATION, credential)
    return tuple(origin for place in published.places for origin in place.linked_domains)


def _hosts(claimed: Sequence[str], *, issuer: str) -> list[str]:
    """Name the hosts that are claimed, but the issuer's own, and those where many people publish."""
    own = address_of(issuer) if issuer.startswith(_WEB) else None
    found = [address.host for url in claimed if (address := address_of(url)) and _is_one_owners(address)]
    return [host for host in dict.fromkeys(found) if own is None or host != own.host]


def _is_one_owners(address: IssuerAddress) -> bool:
    """Say whether an address lies where its host has one owner, whose the page is."""
    places = (address.url, f"https://{address.host}/")
    return address.read.port is None and not any(map(is_shared_place, places))


async def _look(host: str, *, did: str, is_all: bool, context: Context) -> LinkedDomain:
    origin = f"https://{host}"
    url = f"{origin}/.well-known/did-configuration.json"
    answer = await context.fetcher.fetch(url, role=Role.DID_CONFIGURATION)
    linkage = await _linkage(answer, did=did, origin=origin, context=context)
    shown = answer.exhibit.id if isinstance(answer, Fetched) else answer.id
    return LinkedDomain(host=host, linkage=linkage, is_all=is_all, exhibits=(shown,))


async def _linkage(answer: Fetched | Unavailable, *, did: str, origin: str, context: Context) -> Linkage:
    if isinstance(answer, Unavailable):
        return Linkage.UNKNOWN
    if not answer.ok:
        absent = cause_of_status(answer.status) is Cause.HTTP_4XX
        return Linkage.NOT_CONFIRMED if absent else Linkage.UNKNOWN
    found = [
        await _weighed(statement, did=did, origin=origin, context=context)
        for statement in did_configuration.statements_of(answer.body, did=did)
    ]
    said = (Linkage.CONFIRMED, Linkage.UNKNOWN)
    return next((each for each in said if each in found), Linkage.NOT_CONFIRMED)


async def _weighed(statement: bytes, *, did: str, origin: str, context: Context) -> Linkage:
    """Say whether a statement links the two, and holds now."""
    appraisal = await context.appraise(statement, CHECKS, context)
    read = appraisal.credential
    if read is None or not did_configuration.links(read, did=did, origin=origin):
        return Linkage.NOT_CONFIRMED
    worth = {weigh_origin(appraisal).worth, weigh_force(appraisal).worth}
    if worth == {Worth.GOOD}:
        return Linkage.CONFIRMED
    return Linkage.UNKNOWN if worth <= {Worth.GOOD, Worth.UNDECIDED} else Linkage.NOT_CONFIRMED
