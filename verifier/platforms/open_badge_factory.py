"""Open Badge Factory: the page of a badge is its address with ``.html`` behind it."""

import re

from verifier.contracts import Platform
from verifier.model.link import Route, SharedUrl

ID = "open_badge_factory"
_HOSTS = frozenset(("openbadgefactory.com", "www.openbadgefactory.com"))
_BADGE = re.compile(r"(?P<badge>/(?:v1/assertion|obv3/credentials)/[0-9a-fA-F]{40})(?:\.html|\.json)?")


def recognise(url: SharedUrl) -> Route | None:
    """Give the way to the badge of an Open Badge Factory link; None for every other link."""
    shared = _BADGE.fullmatch(url.path) if url.host in _HOSTS else None
    if shared is None:
        return None
    badge = f"https://openbadgefactory.com{shared['badge']}"
    return Route(platform=ID, name="Open Badge Factory", candidates=(badge,))


PLATFORM = Platform(ids=(ID,), recognise=recognise)
