"""Is a link a tie to somebody else, or to the issuer's own pages?"""

from verifier.model.scores import Via
from verifier.profiles.concepts.badge import Badge
from verifier.profiles.concepts.signs import Sign, linked, structured
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


def is_own(identifier: str | None, badge: Badge) -> bool:
    """Say whether an address or identifier is the issuer's, or on a domain of its id or of its url."""
    if identifier is not None and identifier in (badge.issuer.id, badge.issuer.url):
        return True
    domain = owner(identifier)
    return domain is not None and domain in (owner(badge.issuer.id), owner(badge.issuer.url))


def is_external(url: str | None, badge: Badge) -> bool:
    """Say whether a link leads to a domain that is not the issuer's. Its subdomains are one owner."""
    return owner(url) is not None and not is_own(url, badge)


def tied(badge: Badge, url: str | None, *, pointer: str, said: str | None, via: Via = Via.PROPERTY) -> Sign:
    """Give the sign of an item that is linked if its URL leads to somebody else, and structured if not."""
    if is_external(url, badge):
        return linked(pointer, said=said, via=via)
    return structured(pointer, said=said, via=via, reason="own-host" if is_own(url, badge) else "found")
