"""The keys that a signed report is compared with: of a file, or as a service publishes them now."""

from collections.abc import Mapping
from datetime import datetime

from verifier.cli import options
from verifier.cli.doors import Doors
from verifier.cli.given import is_link, read_file
from verifier.contracts import Method
from verifier.model.exhibit import Fetched
from verifier.model.keys import PublicKey
from verifier.model.roles import Role
from verifier.parse.key_set import read_key_set

WELL_KNOWN = "/.well-known/jwks.json"
NOT_HAD = "its keys could not be had"
WAY_OUT = f"Save {WELL_KNOWN} of the service that you know, and name that file as --jwks."


async def signing_keys(place: str | None, *, issuer: str, doors: Doors) -> Mapping[str, PublicKey] | None:
    """Give the keys of a file or an address, or those that a service publishes; None if there are none."""
    place = place or f"{issuer}{WELL_KNOWN}"
    body = await _fetched(place, doors) if is_link(place) else read_file(place, hint="Give a JWK Set.")
    found = None if body is None else read_key_set(body, issuer=issuer)
    if found is None:
        return None
    ids = [each.id for each in found.methods]
    signing = (each for each in found.methods if ids.count(each.id) == 1 and _may_sign(each, doors.now()))
    return {each.id: each.key for each in signing if isinstance(each.key, PublicKey)}


def _may_sign(method: Method, now: datetime) -> bool:
    """Say whether a key is for signatures, and neither withdrawn nor at its end."""
    is_over = method.expires is not None and method.expires <= now
    is_for_signing = method.purposes is None or "assertionMethod" in method.purposes
    return is_for_signing and method.revoked is None and not is_over


async def _fetched(url: str, doors: Doors) -> bytes | None:
    async with doors.open_fetcher(options.settings()) as fetcher:
        match await fetcher.fetch(url, role=Role.KEY_SET):
            case Fetched(ok=True, body=body):
                return body
            case _:
                return None
