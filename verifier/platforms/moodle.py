"""Moodle, on the host of whoever runs it: the page of a badge and the badge itself bear one hash.

A badge is public even where its site asks for a login.
"""

import re

from verifier.contracts import Platform
from verifier.model.link import Route, SharedUrl

ID = "moodle"
_PAGE = re.compile(r"(?P<site>/(?:.{0,200}/)?)badges/badge\.php")
_BADGE = re.compile(r"/(?:.{0,200}/)?badges/(?:json/)?assertion\.php")
_HASH = re.compile(r"[A-Za-z0-9]{40}")


def recognise(url: SharedUrl) -> Route | None:
    """Give the way to the badge of a Moodle link, on any host; None for every other link."""
    page = _PAGE.fullmatch(url.path)
    if page and _HASH.fullmatch(url.parameters.get("hash", "")):
        badge = f"{page['site']}badges/assertion.php?b={url.parameters['hash']}&obversion=2"
        return _route(f"{url.scheme}://{url.host}{badge}")
    # With an action the same program gives the badge class or the issuer.
    is_badge = _BADGE.fullmatch(url.path) and "action" not in url.parameters
    return _route(url.text) if is_badge and _HASH.fullmatch(url.parameters.get("b", "")) else None


def _route(badge: str) -> Route:
    return Route(platform=ID, name="Moodle", candidates=(badge,), on_any_host=True)


PLATFORM = Platform(ids=(ID,), recognise=recognise)
