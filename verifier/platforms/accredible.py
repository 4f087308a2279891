"""Accredible, on its own hosts and on those of its customers, whose links end in a mark of its own.

Not each of its credentials is an Open Badge, and one that bears a number cannot be asked for at all.
"""

import re

from verifier.contracts import Platform
from verifier.model.codes import document as facts
from verifier.model.link import Route, SharedUrl

ID = "accredible"
_UUID = r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
_OWN = re.compile(r"(?:www\.)?credential\.net|[a-z0-9-]+\.accredible\.com")
_SHARED = re.compile(rf"/(?:embed/)?(?P<badge>{_UUID}|[0-9]{{1,12}})/?")
_PUBLISHED = re.compile(rf"/v1/obi/badge_assertions/{_UUID}")
_MARK = re.compile(r"acc\.[A-Za-z0-9_-]+")
_API = "api.accredible.com"


def recognise(url: SharedUrl) -> Route | None:
    """Give the way to the badge of an Accredible link, on any host; None for every other link."""
    if url.host == _API:
        published = _PUBLISHED.fullmatch(url.path)
        return Route(platform=ID, name="Accredible", candidates=(url.text,)) if published else None
    shared = _SHARED.fullmatch(url.path)
    if shared is None or not (_OWN.fullmatch(url.host) or _MARK.fullmatch(url.fragment)):
        return None
    badge = shared["badge"].lower()
    return Route(
        platform=ID,
        name="Accredible",
        candidates=() if badge.isdecimal() else (f"https://{_API}/v1/obi/badge_assertions/{badge}",),
        page=url.text,
        explanation=facts.NO_PUBLIC_BADGE,
    )


PLATFORM = Platform(ids=(ID,), recognise=recognise)
