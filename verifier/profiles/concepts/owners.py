"""Who registered the domain behind an address?"""

from verifier.readings.headline import place_of
from verifier.readings.hosted_addresses import read_address
from verifier.readings.places import registrable_domain


def owner(identifier: str | None) -> str | None:
    """Find the registered domain behind a web address or a did:web; None where there is none."""
    if identifier is None:
        return None
    did = identifier.startswith("did:web:")
    address = read_address(f"https://{place_of(identifier)}" if did else identifier)
    if address is None or address.host.rpartition(".")[2].isdigit():  # nobody registered an IP address
        return None
    return registrable_domain(address.host)
