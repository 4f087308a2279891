"""What an issuer says of itself that can be compared with a list: its id, name and logo."""

from dataclasses import dataclass

from verifier.dids import web
from verifier.model.achievement import Profile
from verifier.readings.hosted_addresses import Address, read_address
from verifier.readings.platform_places import platform_of


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuerClaims:
    """An issuer as a badge tells of it. All but the id is its own word, and the id is only proven."""

    id: str
    name: str | None = None
    logos: tuple[str, ...] = ()  # "https://…", "data:…", or "sha256:<hex>" of a picture at hand
    proven_at: tuple[str, ...] = ()  # https addresses that speak for an issuer which is no more than a key

    @property
    def homes(self) -> tuple[Address, ...]:
        """Where the issuer is at home; nowhere if it is a key alone, or has an account at a platform."""
        url = web.document_url(self.id) if self.id.startswith("did:web:") else self.id
        own = read_address(url)
        found = [own] if own else list(map(read_address, self.proven_at))
        return tuple(address for address in found if address and platform_of(address) is None)


def claims_of(profile: Profile | None, *, proven_at: tuple[str, ...] = ()) -> IssuerClaims | None:
    """Read what an issuer says of itself; None if it has no id."""
    if profile is None or profile.id is None:
        return None
    logo = profile.image.id if profile.image else None
    logos = (logo,) if logo else ()
    return IssuerClaims(id=profile.id, name=profile.name, logos=logos, proven_at=proven_at)
