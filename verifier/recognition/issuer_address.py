"""The address that an issuer id names, in the one spelling in which it can be compared with those of a list.

A did:web names one as well. The names under which a platform serves one and the same count as one host.
"""

from dataclasses import dataclass
from urllib.parse import urlsplit

from verifier.dids import web
from verifier.readings.hosted_addresses import Address, read_address
from verifier.readings.places import is_shared_place
from verifier.readings.platform_places import issuing_platform, one_name, platform_of

_WELL_KNOWN = "/.well-known/"  # nobody but the owner of a host writes there. RFC 8615
_WEB = "did:web:"


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuerAddress:
    """What an issuer id, or an address that a proof rests on, says about where it is."""

    url: str
    read: Address

    @property
    def host(self) -> str:
        """Its exact host, in A-labels; with its port, if that is not the usual one."""
        return self.read.host if self.read.port is None else f"{self.read.host}:{self.read.port}"

    @property
    def origin(self) -> tuple[str, int | None]:
        """Who answers there."""
        return self.read.origin

    @property
    def is_bare(self) -> bool:
        """Say whether it is its host and no more."""
        return self.read.path == "/" and not self.read.rest

    @property
    def is_well_known(self) -> bool:
        """Say whether nobody but the owner of the host writes there."""
        return self.read.path.startswith(_WELL_KNOWN)

    @property
    def is_at_platform(self) -> bool:
        """Say whether it lies at a platform that issues badges for many."""
        return platform_of(self.read) is not None


def address_of(identifier: str) -> IssuerAddress | None:
    """Find the https address that an issuer id names; None if it names none.

    Of a did:web it is the folder of its document, for a bare one the root of its host.
    """
    url = _folder(identifier) if identifier.startswith(_WEB) else identifier
    read = read_address(url)
    return None if read is None or urlsplit(url).scheme != "https" else IssuerAddress(url=url, read=read)


def account_of(identifier: str) -> str | None:
    """Write an issuer's account at a platform in one spelling; None if it is no such account.

    A did:web and an https address are two accounts, even if one is made from the other.
    """
    if issuing_platform(identifier) is None:
        return None
    found = address_of(identifier)
    if found is None:
        return None
    kind = _WEB if identifier.startswith(_WEB) else "https:"
    return f"{kind}//{one_name(found.read.host)}{found.read.path}{found.read.rest}"


def is_under(place: str, url: str) -> bool:
    """Say whether ``url`` lies under ``place``, an https address that ends in "/", both normalised.

    Never under a place where many people publish, nor at a platform: who writes there need not be the entry.
    """
    under, read = address_of(place), address_of(url)
    if under is None or read is None or under.read.rest or not under.read.path.endswith("/"):
        return False
    if under.origin != read.origin or not read.read.path.startswith(under.read.path):
        return False
    return not (under.is_at_platform or is_shared_place(place) or is_shared_place(url))


def _folder(did: str) -> str:
    document = web.document_url(did) or ""
    has_path = ":" in did.removeprefix(_WEB)
    return document.removesuffix("did.json" if has_path else ".well-known/did.json")
