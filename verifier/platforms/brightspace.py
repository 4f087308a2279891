"""D2L Brightspace: pages that people share, addresses in its badges, and no known way between the two."""

import re

from verifier.contracts import Platform
from verifier.model.codes import document as facts
from verifier.model.link import Route, SharedUrl

ID = "brightspace"
_NAME = "D2L Brightspace"
_HOST = "bip.brightspace.com"
_PAGE = re.compile(r"/[0-9a-fA-F-]{36}/d2l/awards/assertions/[0-9]{1,12}/view/?")


def recognise(url: SharedUrl) -> Route | None:
    """Give the address of a Brightspace badge, which is its own, or of a page; None for every other link."""
    if url.host != _HOST or url.path == "/":
        return None
    if _PAGE.fullmatch(url.path):
        return Route(platform=ID, name=_NAME, candidates=(), page=url.text, explanation=facts.NO_PUBLIC_BADGE)
    return Route(platform=ID, name=_NAME, candidates=(url.text,))


PLATFORM = Platform(ids=(ID,), recognise=recognise)
