"""Credly, once Acclaim. Its pages answer programs with an error, so the badge itself is asked for at once."""

import re

from verifier.contracts import Platform
from verifier.model.link import Route, SharedUrl

ID = "credly"
_BADGE = r"(?P<badge>[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})"
_SITES = frozenset(("credly.com", "www.credly.com", "youracclaim.com", "www.youracclaim.com"))
_SHARED = re.compile(rf"/badges/{_BADGE}(?:/(?:public_url|linked_in_profile|linked_in|embedded))?/?")
_PUBLISHERS = frozenset(("api.credly.com", "api.youracclaim.com", "www.credly.com", "credly.com"))
_PUBLISHED = re.compile(
    rf"(?:/api)?/v1/obi/(?:(?:v2/)?badge_assertions|v3/open_badge_credentials)/{_BADGE}(?:\.json)?"
)
_HOSTED = "https://www.credly.com/api/v1/obi/v2/badge_assertions/"
_SIGNED = "https://www.credly.com/api/v1/obi/v3/open_badge_credentials/"


def recognise(url: SharedUrl) -> Route | None:
    """Give the way to the badge of a Credly link; None for every other link."""
    shared = _SHARED.fullmatch(url.path) if url.host in _SITES else None
    if shared:
        badge = shared["badge"].lower()
        return _route(_HOSTED + badge, _SIGNED + badge)
    published = url.host in _PUBLISHERS and _PUBLISHED.fullmatch(url.path)
    return _route(url.text) if published else None


def _route(*candidates: str) -> Route:
    return Route(platform=ID, name="Credly", candidates=candidates)


PLATFORM = Platform(ids=(ID,), recognise=recognise)
