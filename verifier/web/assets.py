"""The files that pages load: read once, under an address that changes with any of them.

Modules import each other by relative addresses, so all of them lie under one digest of everything: what is
kept for a year never mixes with what another release made.
"""

import gzip
import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeAlias

CSS = "text/css; charset=utf-8"
JAVASCRIPT = "text/javascript; charset=utf-8"
_TYPES = {
    "css": CSS,
    "js": JAVASCRIPT,
    "svg": "image/svg+xml",
    "png": "image/png",
}
ROOT = "/static"
STYLE = "pages.css"  # what all pages have, in one file: the page waits for each
_STYLE_PARTS = ("tokens.css", "page.css", "report.css", "figures.css", "print.css")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """One file as it is sent."""

    media_type: str
    body: bytes
    packed: bytes  # by gzip, for whoever takes that


Assets: TypeAlias = dict[str, Asset]


@cache
def assets() -> Assets:
    """Read every file that pages load, by name."""
    found = {each.name: each.read_bytes() for each in _folder().iterdir() if _kind(each.name) in _TYPES}
    found[STYLE] = "\n".join(map(style_part, _STYLE_PARTS)).encode()
    return {name: _asset(name, found[name]) for name in sorted(found)}


def style_part(name: str) -> str:
    """Read one part of the style that all pages have."""
    return _folder().joinpath("style", name).read_text("utf-8")


@cache
def digest() -> str:
    """Give the name of this very set of files."""
    named = (f"{name} {hashlib.sha256(asset.body).hexdigest()}\n" for name, asset in assets().items())
    return hashlib.sha256("".join(named).encode()).hexdigest()[:16]


def path(name: str) -> str:
    """Give the address of a file; raises `KeyError` for one that there is not."""
    if name not in assets():
        raise KeyError(name)
    return f"{ROOT}/{digest()}/{name}"


def _folder() -> Traversable:
    return files("verifier.web").joinpath("static")


def _asset(name: str, body: bytes) -> Asset:
    return Asset(media_type=_TYPES[_kind(name)], body=body, packed=gzip.compress(body, mtime=0))


def _kind(name: str) -> str:
    return name.rpartition(".")[2]
