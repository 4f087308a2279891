"""What does a host's name prove? Nothing where many people publish under it.

The places are data: ``verifier/vocabulary/places.toml``.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from publicsuffixlist import PublicSuffixList

from verifier.readings.hosted_addresses import Address, a_label, plain_segments, read_address
from verifier.readings.platform_places import is_written_by_platform, platform_of

_REMEMBERED = 256  # hosts: the same few are asked about several times for one badge
_BETWEEN = re.compile("[?&=#]")  # the parts of a query


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedPlaces:
    """The kinds of place where whoever publishes need not be the host."""

    segments: frozenset[str]
    prefixes: tuple[str, ...]
    programs: frozenset[str]
    labels: frozenset[str]  # of a host below somebody's domain
    tenant_domains: tuple[str, ...]  # each begins with a dot
    hosts: frozenset[str]
    domains: tuple[str, ...]  # each begins with a dot
    pattern: re.Pattern[str]


def is_shared_place(url: str) -> bool:
    """Say whether others than the host may publish at ``url``: a user area, or a host with a tenant a path.

    The same for hosted badges, did:web documents, controller documents and key sets. Of a platform that
    issues badges for many, all is shared but what it writes itself. A URL that cannot be read counts as
    shared, for nothing can rest on it. https://publicsuffix.org/list/
    """
    address = read_address(url)
    if address is None:
        return True
    if platform_of(address) is not None:
        return not is_written_by_platform(address)
    return is_shared_host(address.host) or _is_user_area(address)


def are_siblings(one: str, other: str) -> bool:
    """Say whether two hosts (A-labels) differ, and whoever registered the domain gave out both names.

    Never of two tenants of a host for everybody, nor of a platform: who has one of its names has no other.
    """
    owner = registrable_domain(one)
    if one == other or owner is None or owner != registrable_domain(other):
        return False
    return not any(
        platform_of(address)
        for address in (read_address(f"https://{one}/"), read_address(f"https://{other}/"))
    )


def registrable_domain(host: str) -> str | None:
    """Find the part of a host name that its owner registered: "uni.ac.jp" of "www.uni.ac.jp".

    A tenant of a host that gives every tenant a name counts as an owner ("someone.github.io"). None for what
    is a public suffix itself, and for what is no host name.
    """
    name = a_label(host)
    if (
        not name or name.rpartition(".")[2].isdigit()
    ):  # an address of the Internet Protocol has no owner by name
        return None
    return _registered(name)


@lru_cache(maxsize=_REMEMBERED)
def _registered(name: str) -> str | None:
    tenants = _places().tenant_domains
    if not name.endswith(tenants):
        return _suffixes().privatesuffix(name)
    shared = next(domain for domain in tenants if name.endswith(domain))
    return f"{name.removesuffix(shared).rpartition('.')[2]}{shared}"


def free_suffix(host: str) -> str | None:
    """Find the domain under which anybody gets a name, if ``host`` is such a name: "github.io".

    These are the private section of the Public Suffix List. None for names under the rest of it ("ac.jp").
    """
    name = a_label(host) or ""
    registered = registrable_domain(name)
    if registered is None or registered == _registries().privatesuffix(name):
        return None
    return registered.partition(".")[2]


def is_shared_host(host: str) -> bool:
    """Say whether a host (A-labels) is not one owner's: a tenant a path, personal pages, a public suffix."""
    places = _places()
    owner = registrable_domain(host)
    return (
        host in places.hosts
        or f".{host}".endswith(places.domains)
        or (host.partition(".")[0] in places.labels and host != owner)
        or places.pattern.fullmatch(host) is not None
        or owner is None
    )


def _is_user_area(address: Address) -> bool:
    # "?file=/~someone/1" leads there as well.
    return any(_leads_to_user_area(part) for part in (address.path, *_BETWEEN.split(address.rest)))


def _leads_to_user_area(path: str) -> bool:
    places = _places()
    segments = [segment.lower() for segment in plain_segments(path) if segment]
    return any(
        segment.startswith(places.prefixes) or segment in places.programs for segment in segments
    ) or any(segment in places.segments for segment in segments[:-1])


@cache
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList()


@cache
def _registries() -> PublicSuffixList:
    return PublicSuffixList(only_icann=True)


@cache
def _places() -> SharedPlaces:
    data = tomllib.loads(files("verifier.vocabulary").joinpath("places.toml").read_text(encoding="utf-8"))
    areas, tenants = data["user_areas"], data["path_tenants"]
    return SharedPlaces(
        segments=frozenset(areas["segments"]),
        prefixes=tuple(areas["prefixes"]),
        programs=frozenset(areas["programs"]),
        labels=frozenset(areas["labels"]),
        tenant_domains=tuple(f".{domain}" for domain in data["tenant_labels"]["domains"]),
        hosts=frozenset(tenants["hosts"]),
        domains=tuple(f".{domain}" for domain in tenants["domains"]),
        pattern=re.compile("|".join(f"(?:{pattern})" for pattern in tenants["patterns"])),
    )
