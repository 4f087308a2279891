"""The steps from a copy of a hosted badge to its reading, without the engine around them."""

from tests.world import World
from tests.world.hosted_badges import HostedBadge
from verifier.model.credential import Credential
from verifier.model.hosting import Hosting
from verifier.model.proof import ProofReading
from verifier.model.words import JsonObject
from verifier.parse.ob2 import parse_ob2
from verifier.readings.hosted import read_hosted
from verifier.retrieve.hosted import retrieve


def a_badge(host: str = "uni.example", *, world: World | None = None) -> HostedBadge:
    """Let an issuer publish a badge."""
    return (world or World()).issuer(host).host_badge()


async def documents_of(
    badge: HostedBadge, *, supplied: JsonObject | None = None, origin: str | None = None
) -> Hosting:
    """Retrieve what a copy points at; the holder's own copy unless another is given."""
    copy = badge.copy() if supplied is None else supplied
    return await retrieve(copy, fetcher=badge.world, origin=origin)


async def credential_of(
    badge: HostedBadge, *, supplied: JsonObject | None = None, origin: str | None = None
) -> Credential:
    """Retrieve and parse."""
    copy = badge.copy() if supplied is None else supplied
    return parse_ob2(await documents_of(badge, supplied=copy, origin=origin), supplied=copy)


async def reading_of(
    badge: HostedBadge, *, supplied: JsonObject | None = None, origin: str | None = None
) -> ProofReading:
    """Retrieve, parse and judge."""
    return read_hosted(await credential_of(badge, supplied=supplied, origin=origin))


def codes(reading: ProofReading) -> tuple[list[str], list[str]]:
    """Name what was found: for `proof`, and for `key-binding`."""
    proof = [finding.code.id for finding in reading.proof_findings]
    return proof, [finding.code.id for finding in reading.binding_findings]
