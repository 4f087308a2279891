"""Open Badge Passport, where people keep badges of many issuers: its page may lead to the issuer's."""

import re

from verifier.contracts import Platform
from verifier.model.codes import document as facts
from verifier.model.link import Route, SharedUrl

ID = "open_badge_passport"
_HOSTS = frozenset(("openbadgepassport.com", "www.openbadgepassport.com"))
_BADGE = re.compile(r"(?P<page>/app/badge/info/[0-9]{1,12})(?:/pic/embed|/embed)?/?")


def recognise(url: SharedUrl) -> Route | None:
    """Give the page of an Open Badge Passport link; None for every other link."""
    shared = _BADGE.fullmatch(url.path) if url.host in _HOSTS else None
    if shared is None:
        return None
    return Route(
        platform=ID,
        name="Open Badge Passport",
        page=f"https://openbadgepassport.com{shared['page']}",
        known=False,
        explanation=facts.NO_PUBLIC_BADGE,
    )


PLATFORM = Platform(ids=(ID,), recognise=recognise)
