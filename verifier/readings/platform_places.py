"""Does an address belong to a platform that issues badges for many organisations, and is it its own word?

The platforms are data: ``verifier/vocabulary/platforms.toml``. What one of them serves is its own word: it
says who awarded a badge, and nothing shows more of that organisation than the platform knows.
"""

import enum
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from verifier.dids import web
from verifier.readings.hosted_addresses import Address, read_address

_DID_DOCUMENT = "/did.json"
_WELL_KNOWN = "/.well-known/"  # nobody but the owner of a host writes there. RFC 8615


class Vetting(enum.Enum):
    """Whether a platform checks that an organisation is the one that it says it is."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuingPlatform:
    """A platform that issues badges in the name of many organisations."""

    id: str  # as on the shelf of platforms
    name: str  # as people call it
    vets: Vetting
    hosts: tuple[tuple[str, ...], ...]  # lower-case A-labels; each tuple holds the names of one host
    routes: tuple[re.Pattern[str], ...]  # whole paths of what it writes itself
    own: tuple[re.Pattern[str], ...]  # … of Open Badges 3 that it serves only if it issued them

    def writes(self, path: str) -> bool:
        """Say whether only the platform itself can have written what it serves at ``path``."""
        page = path.removesuffix(_DID_DOCUMENT)
        return path.startswith(_WELL_KNOWN) or _is_among(self.routes, page)


def platform_of(address: Address | None) -> IssuingPlatform | None:
    """Find the platform that answers at an address, whatever is served there; None if it is none we know."""
    return None if address is None or address.port is not None else platform_at(address.host)


def platform_at(host: str) -> IssuingPlatform | None:
    """Find the platform that a host (A-labels) belongs to; None if it is none we know."""
    return _by_host().get(host)


def issuing_platform(issuer: str | None) -> IssuingPlatform | None:
    """Find the platform on which an issuer has its account: its https address or did:web is a route of it."""
    address = read_address(_url_of(issuer or ""))
    platform = platform_of(address)
    written = address is not None and platform is not None and _is_among(platform.routes, address.path)
    return platform if written else None


def platform_that_issued(url: str) -> IssuingPlatform | None:
    """Find the platform that serves, at ``url``, only Open Badges 3 which it issued itself."""
    address = read_address(url)
    platform = platform_of(address)
    return platform if address and platform and _is_among(platform.own, address.path) else None


def is_written_by_platform(address: Address) -> bool:
    """Say whether an address is one at which a known platform serves nothing but its own words."""
    platform = platform_of(address)
    return platform is not None and platform.writes(address.path)


def under_one_name(address: Address) -> Address:
    """Give the address under the first of its host's names, if a platform serves it under several."""
    return replace(address, host=one_name(address.host))


def one_name(host: str) -> str:
    """Give the first of a host's names (A-labels), if a platform serves the same under several."""
    platform = platform_at(host)
    names = next((names for names in platform.hosts if host in names), ()) if platform else ()
    return next(iter(names), host)


def same_host(one: Address | None, other: Address | None) -> bool:
    """Say whether one host and port answers for both, be it under two names of a platform."""
    return (
        one is not None and other is not None and under_one_name(one).origin == under_one_name(other).origin
    )


def hosts_of_platforms() -> frozenset[str]:
    """List the hosts of every platform, under each of their names."""
    return frozenset(_by_host())


@cache
def platforms() -> tuple[IssuingPlatform, ...]:
    """List the platforms that are known, in the order of the data."""
    data = tomllib.loads(files("verifier.vocabulary").joinpath("platforms.toml").read_text(encoding="utf-8"))
    return tuple(
        IssuingPlatform(
            id=entry["id"],
            name=entry["name"],
            vets=Vetting(entry["vets"]),
            hosts=tuple(tuple(names) for names in entry["hosts"]),
            routes=_patterns(entry["routes"]),
            own=_patterns(entry.get("own", ())),
        )
        for entry in data["platforms"]
    )


@cache
def _by_host() -> dict[str, IssuingPlatform]:
    return {host: each for each in platforms() for names in each.hosts for host in names}


def _url_of(issuer: str) -> str:
    """Write a did:web as the address that it stands for, without the name of its document."""
    if not issuer.startswith("did:web:"):
        return issuer
    return (web.document_url(issuer) or "").removesuffix(_DID_DOCUMENT)


def _is_among(patterns: Sequence[re.Pattern[str]], path: str) -> bool:
    return any(pattern.fullmatch(path) for pattern in patterns)


def _patterns(written: Sequence[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in written)
