"""Whose place a URL is: its host, and the domain that somebody registered."""

import functools

from publicsuffixlist import PublicSuffixList

from verifier.net.url_guard import Target, read_url


def host_of(url: str) -> str:
    """Name the host of a URL in lower case; "" of one that is never asked, however long it is."""
    target = read_url(url)
    return target.host if isinstance(target, Target) else ""


def place_of(host: str) -> str:
    """Name the domain that somebody registered and that a host stands under; else the host itself."""
    return _registrable(host) or host


def same_registrable_domain(one: str, other: str) -> bool:
    """Say whether two hosts stand under one registered domain, a tenant of a shared one counting as its own.

    The list of suffixes is the snapshot in the package: nothing is fetched.
    """
    domain = _registrable(one)
    return one == other or (domain is not None and domain == _registrable(other))


def _registrable(host: str) -> str | None:
    found = _suffixes().privatesuffix(host)
    return None if found is None else str(found)


@functools.cache
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList()
