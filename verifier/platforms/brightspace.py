"""D2L Brightspace: nothing that people share is known of it, only the addresses in its badges."""

from verifier.contracts import Platform
from verifier.model.link import Route, SharedUrl

ID = "brightspace"
_HOST = "bip.brightspace.com"


def recognise(url: SharedUrl) -> Route | None:
    """Give the address of a Brightspace badge, which is its own; None for every other link."""
    if url.host != _HOST or url.path == "/":
        return None
    return Route(platform=ID, name="D2L Brightspace", candidates=(url.text,))


PLATFORM = Platform(ids=(ID,), recognise=recognise)
