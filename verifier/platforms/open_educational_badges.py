"""Open Educational Badges. A badge is signed in Open Badges 3 and hosted in Open Badges 2, at one address."""

import re

from verifier.contracts import Platform
from verifier.model.link import Route, SharedUrl

ID = "open_educational_badges"
_HOST = "api.openbadges.education"
_BADGE = re.compile(r"/public/assertions/(?P<badge>[A-Za-z0-9_-]{22})(?:\.json)?/?")
_SIGNED = "3_0"


def recognise(url: SharedUrl) -> Route | None:
    """Give the way to the badge of a link of Open Educational Badges; None for every other link."""
    shared = _BADGE.fullmatch(url.path) if url.host == _HOST else None
    if shared is None:
        return None
    hosted = f"https://{_HOST}/public/assertions/{shared['badge']}"
    signed = f"{hosted}?v={_SIGNED}"  # its own id ends so
    asked_for_signed = url.parameters.get("v") == _SIGNED
    return Route(
        platform=ID,
        name="Open Educational Badges",
        candidates=(signed, hosted) if asked_for_signed else (hosted, signed),
    )


PLATFORM = Platform(ids=(ID,), recognise=recognise)
