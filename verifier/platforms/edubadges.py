"""edubadges of SURF, the Netherlands. Only what the learner made public can be asked for."""

import re

from verifier.contracts import Platform
from verifier.model.link import Route, SharedUrl

ID = "edubadges"
_HOSTS = frozenset(("www.edubadges.nl", "edubadges.nl", "api.edubadges.nl"))
_BADGE = re.compile(r"/public/assertions/(?P<badge>[A-Za-z0-9_-]{22})/?")


def recognise(url: SharedUrl) -> Route | None:
    """Give the way to the badge of an edubadges link; None for every other link."""
    shared = _BADGE.fullmatch(url.path) if url.host in _HOSTS else None
    if shared is None:
        return None
    badge = f"https://api.edubadges.nl/public/assertions/{shared['badge']}"
    return Route(platform=ID, name="edubadges", candidates=(badge,))


PLATFORM = Platform(ids=(ID,), recognise=recognise)
