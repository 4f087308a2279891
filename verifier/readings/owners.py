"""Do two identifiers lie in one registered domain? Then whoever speaks for the other speaks for himself."""

from verifier.readings.headline import place_of
from verifier.readings.hosted_addresses import Address, read_address
from verifier.readings.places import registrable_domain


def home(identifier: str) -> Address | None:
    """Read the place of an https URL or did:web; None if it is neither."""
    web = identifier.startswith("did:web:")
    return read_address(f"https://{place_of(identifier)}" if web else identifier)


def is_same_owner(one: str, other: str) -> bool:
    """Say whether two ids lie in one registered domain."""
    first, second = home(one), home(other)
    if first is None or second is None:
        return False
    owner = registrable_domain(first.host)
    return owner is not None and owner == registrable_domain(second.host)
