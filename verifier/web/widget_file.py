"""The widget as it is sent: one module that needs no other, put together once from its parts.

What others embed can be pinned by its digest only if all of it is in one file; so the words, the colours and
the shapes that every page has are written into it.
"""

import base64
import gzip
import hashlib
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

import orjson

from verifier.model.words import Json
from verifier.render.catalogue import LANGUAGES, Language, catalogue
from verifier.render.page.element import wire
from verifier.render.page.face import SHAPES, drawn
from verifier.web.assets import CSS, JAVASCRIPT, Asset, Assets, style_part

ROOT = "/widget"
FLOATING = "v1.js"  # the newest of this version, whatever it is
_PARTS = ("reading.js", "asking.js", "showing.js", "element.js")
_SHEET = "widget.css"
_OF_FRAMES = {"embed.js": JAVASCRIPT, "embed.css": CSS}
_COMMENT = re.compile(r"^\s*(?:/\*\*.*?\*/|//[^\n]*)\n", re.DOTALL | re.MULTILINE)
_INDENT = re.compile(r"^ +", re.MULTILINE)
_COLOUR = re.compile(r"^ +--[a-z-]+: .+;$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Widget:
    """The file with its name and its digest."""

    asset: Asset
    integrity: str  # as the attribute of that name has it

    @property
    def name(self) -> str:
        """Give the name under which it never changes."""
        return f"v1.{hashlib.sha256(self.asset.body).hexdigest()[:16]}.js"


@cache
def widget() -> Widget:
    """Put the file together."""
    given = {"WORDS": {name: _words(name) for name in LANGUAGES}, "FACES": _faces(), "SHEET": sheet()}
    constants = (f"const {name} = {orjson.dumps(value).decode()};\n" for name, value in given.items())
    body = "".join((*constants, *(_packed(_read(name)) for name in _PARTS))).encode()
    digest = base64.b64encode(hashlib.sha384(body).digest()).decode()
    return Widget(asset=_asset(body, media_type=JAVASCRIPT), integrity=f"sha384-{digest}")


@cache
def files() -> Assets:
    """Give every file that pages of other sites may load, by name."""
    own = {name: _asset(_of_frames(name).encode(), media_type=kind) for name, kind in _OF_FRAMES.items()}
    return {FLOATING: widget().asset, widget().name: widget().asset, **own}


def sheet() -> str:
    """Write its style sheet; what a page says of its own elements reaches no colour in it."""
    return f".frame {{{_tokens()}}}\n{_INDENT.sub('', _read(_SHEET))}"


def _of_frames(name: str) -> str:
    """Read a file of the page for frames; its links look as they do on every page of ours."""
    return f":root {{{_tokens()}}}\n{_read(name)}" if name.endswith(".css") else _read(name)


def _tokens() -> str:
    return "".join(match[0].strip() for match in _COLOUR.finditer(style_part("tokens.css")))


def _asset(body: bytes, *, media_type: str) -> Asset:
    return Asset(media_type=media_type, body=body, packed=gzip.compress(body, mtime=0))


def _words(language: Language) -> dict[str, str]:
    words = catalogue(language)
    outcomes = {f"outcome-{name}": word for name, word in words.tables["outcomes"].items()}
    moment = words.word("time", day="{day}", clock="{clock}")
    named = (words.tables[name] for name in ("widget", "verdicts", "questions"))
    return {"time": moment, **outcomes, **{name: word for table in named for name, word in table.items()}}


def _faces() -> dict[str, Json]:
    return {verdict.value: wire(drawn(shape)) for verdict, shape in SHAPES.items()}


def _packed(program: str) -> str:
    """Leave out what only people read."""
    return _INDENT.sub("", _COMMENT.sub("", program))


def _read(name: str) -> str:
    return resources.files("verifier.web").joinpath("static", "widget", name).read_text("utf-8")
