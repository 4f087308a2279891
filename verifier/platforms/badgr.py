"""Badgr, now Canvas Credentials, in all its regions, and Parchment, where it went on.

The address of a badge answers people with a page and programs with JSON. Imported badges are served here too;
their id stays that of their first home, where they are asked for again.
"""

import re

from verifier.contracts import Platform
from verifier.model.codes import document as facts
from verifier.model.link import Route, SharedUrl

ID = "badgr"
_NAME = "Canvas Credentials (Badgr)"
# Old badges have a UUID, newer ones 22 letters.
_BADGE = re.compile(r"/public/assertions/(?P<badge>[A-Za-z0-9_-]{22}|[A-Za-z0-9_-]{36})(?:\.json)?/?")
_EDITION = re.compile(r"[123]_[0-9]")
_API = {
    "badgr.io": "api.badgr.io",
    "badgr.com": "api.badgr.io",
    "www.badgr.com": "api.badgr.io",
    "eu.badgr.com": "api.eu.badgr.io",
    **{host: host for host in ("api.badgr.io", "api.test.badgr.com", "api.demo.badgr.com")},
    **{host: host for host in ("api.eu.badgr.io", "api.au.badgr.io", "api.ca.badgr.io", "api.sg.badgr.io")},
}
# Organisations have names of their own below these, and what their pages show the region's host keeps.
_TENANT = re.compile(r"(?:[a-z0-9-]+\.)?(?P<region>eu|au|ca|sg)\.badgr\.com|[a-z0-9-]+\.badgr\.com")
_PARCHMENT = re.compile(r"(?:[a-z0-9-]+\.)?(?P<home>badges\.parchment\.com|badges\.parchment\.eu)")


def recognise(url: SharedUrl) -> Route | None:
    """Give the way to the badge of a link of Badgr or Parchment; None for every other link."""
    shared = _BADGE.fullmatch(url.path)
    if shared is None:
        return None
    path = f"/public/assertions/{shared['badge']}"
    if url.host in _API:
        return _of_badgr(f"https://{_API[url.host]}{path}", edition=url.parameters.get("v", ""))
    if tenant := _TENANT.fullmatch(url.host):
        region = f"{tenant['region']}." if tenant["region"] else ""
        return _inferred(url, f"https://api.{region}badgr.io{path}", name=_NAME)
    parchment = _PARCHMENT.fullmatch(url.host)
    return _inferred(url, f"https://api.{parchment['home']}{path}", name="Parchment") if parchment else None


def _of_badgr(badge: str, *, edition: str) -> Route:
    """Ask for the edition that the link names; then for Open Badges 2, which is all that is always public."""
    named = (f"{badge}?v={edition}",) if _EDITION.fullmatch(edition) else ()
    return Route(platform=ID, name=_NAME, candidates=(*named, badge))


def _inferred(url: SharedUrl, badge: str, *, name: str) -> Route:
    """Ask the shared address itself, then the other host: how they hang together is written nowhere."""
    shared = f"https://{url.host}{url.path}"
    return Route(
        platform=ID,
        name=name,
        candidates=tuple(dict.fromkeys((shared, badge))),
        page=url.text,
        known=False,
        explanation=facts.NO_PUBLIC_BADGE,
    )


PLATFORM = Platform(ids=(ID,), recognise=recognise)
