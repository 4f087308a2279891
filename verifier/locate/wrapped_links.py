"""Links that sites and mail programs put around other links. They are undone here and never opened.

A wrapper that is asked drops its target, or tells its site who reads what.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from verifier.locate.google_domains import GOOGLE_DOMAINS
from verifier.locate.parameters import named_once
from verifier.model.link import SharedUrl

_SHORT = frozenset(("lnkd.in",))  # it may answer with a puzzle for people, and not with the way
_WEB = re.compile(r"https?://", re.IGNORECASE)
_ESCAPED = re.compile(r"https?%(?:25)*3a", re.IGNORECASE)
_MAX_ESCAPES = 2  # beyond the one of the query


@dataclass(frozen=True, slots=True, kw_only=True)
class Unwrapped:
    """What a wrapper was around."""

    by: str  # id of whoever wrapped it
    target: str | None  # None: nothing that can be read, so that it leads nowhere without being opened


def _of_query(url: SharedUrl) -> Mapping[str, str]:
    return url.parameters


def _of_fragment(url: SharedUrl) -> Mapping[str, str] | None:
    place, _, query = url.fragment.partition("?")
    return named_once(query) if place == "verify" else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wrapping:
    by: str
    host: re.Pattern[str]
    path: re.Pattern[str]
    parameter: str
    parameters: Callable[[SharedUrl], Mapping[str, str] | None] = _of_query  # None: a page like any other


_WRAPPINGS = (
    _Wrapping(
        by="linkedin",
        host=re.compile(r"(?:www\.)?linkedin\.com"),
        path=re.compile(r"/(?:safety/go|redir/redirect|csp/redirect)/?"),
        parameter="url",
    ),
    _Wrapping(
        by="google",
        host=re.compile(rf"(?:www\.)?google\.(?:{'|'.join(map(re.escape, GOOGLE_DOMAINS))})"),
        path=re.compile(r"/url"),
        parameter="q",
    ),
    _Wrapping(
        by="outlook",
        host=re.compile(r"[a-z0-9]+\.safelinks\.protection\.outlook\.com"),
        path=re.compile(r"/.*"),
        parameter="url",
    ),
    _Wrapping(
        by="verifierplus",
        host=re.compile(r"verifierplus\.org"),
        path=re.compile(r"/"),
        parameter="vc",
        parameters=_of_fragment,
    ),
)
WRAPPERS = frozenset(wrapping.by for wrapping in _WRAPPINGS)


def unwrapped(url: SharedUrl) -> Unwrapped | None:
    """Undo one wrapper; None if the link is none."""
    for wrapping in _WRAPPINGS:
        if wrapping.host.fullmatch(url.host) and wrapping.path.fullmatch(url.path):
            return _opened(wrapping, url)
    return None


def is_short(url: SharedUrl) -> bool:
    """Say whether it is a short link, in which it does not stand where it leads."""
    return url.host in _SHORT


def _opened(wrapping: _Wrapping, url: SharedUrl) -> Unwrapped | None:
    parameters = wrapping.parameters(url)
    if parameters is None:
        return None
    return Unwrapped(by=wrapping.by, target=_web_address(parameters.get(wrapping.parameter, "")))


def _web_address(value: str) -> str | None:
    """Read what a wrapper names as a web address, which some of them escape more than once."""
    for _ in range(_MAX_ESCAPES):
        if _ESCAPED.match(value):
            value = unquote(value)
    return value if _WEB.match(value) else None
