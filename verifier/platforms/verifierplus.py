"""VerifierPlus, where people leave credentials for others to see."""

import re

from verifier.contracts import Platform
from verifier.model.link import Route, SharedUrl

ID = "verifierplus"
_HOST = "verifierplus.org"
_CREDENTIAL = re.compile(r"(?:/api)?(?P<credential>/credentials/[A-Za-z0-9_-]{1,100})/?")


def recognise(url: SharedUrl) -> Route | None:
    """Give the way to the credential of a VerifierPlus link; None for every other link."""
    shared = _CREDENTIAL.fullmatch(url.path) if url.host == _HOST else None
    if shared is None:
        return None
    stored = f"https://{_HOST}/api{shared['credential']}"
    return Route(platform=ID, name="VerifierPlus", candidates=(stored,))


PLATFORM = Platform(ids=(ID,), recognise=recognise)
