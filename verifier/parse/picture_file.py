"""A file that is a picture: of what kind it is, and what it shows apart from the badges baked into it.

Baking a badge into a picture changes its bytes and nothing that is seen. No pixel is decoded here, and no
drawing is painted.
"""

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from verifier.parse import png_chunks, svg_elements
from verifier.parse.svg_elements import NAMESPACES

_JPEG_SIGNATURE = b"\xff\xd8\xff"
# What is written about a picture, and not seen.
_WORDS = frozenset(("tEXt", "zTXt", "iTXt", "tIME"))
# What decides how pixels look, besides their values: with one of these, equal pixels may be two pictures.
_LOOKS = frozenset(("gAMA", "iCCP", "cICP", "mDCV", "mDCv", "cLLI", "cLLi", "eXIf"))
_USUAL_GAMMA = (45_455).to_bytes(4)  # that of sRGB, which many programs write down


class PictureKind(enum.Enum):
    """The kinds of picture that are told apart, by their content alone."""

    PNG = "png"
    SVG = "svg"
    JPEG = "jpeg"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFile:
    """What a file shows, as far as it can be told without painting it."""

    kind: PictureKind
    drawn: bytes | None = None  # digest of all that is seen; None: of this kind it cannot be told
    looks: frozenset[bytes] = frozenset()  # what decides how its pixels look, besides their values
    moves: bool = False  # it holds several pictures, one after the other


def read_picture_file(body: bytes) -> PictureFile:
    """Read a picture as far as it can be without painting it; what cannot be read is of another kind."""
    if body.startswith(_JPEG_SIGNATURE):
        return PictureFile(kind=PictureKind.JPEG)
    try:
        return _read_png(body) if body.startswith(png_chunks.PNG_SIGNATURE) else _read_svg(body)
    except (png_chunks.BrokenPngError, png_chunks.TooLargeError):
        return PictureFile(kind=PictureKind.PNG)
    except (svg_elements.BrokenSvgError, svg_elements.TooLargeError):
        return PictureFile(kind=PictureKind.OTHER)


def _read_png(picture: bytes) -> PictureFile:
    digest, looks, moves, previous = sha256(), set(), False, ""
    pixels = sha256()  # they may be cut into chunks anywhere
    for chunk in png_chunks.chunks(picture):
        if chunk.type in _WORDS:
            continue
        moves = moves or chunk.type == "acTL"
        data = bytes(chunk.data)
        if chunk.type == "IDAT":
            pixels = pixels if previous == "IDAT" else sha256()
            pixels.update(data)
        else:
            digest.update(pixels.digest() if previous == "IDAT" else b"")
            digest.update(chunk.type.encode() + sha256(data).digest())
        if chunk.type in _LOOKS and not (chunk.type == "gAMA" and data == _USUAL_GAMMA):
            looks.add(chunk.type.encode() + data)
        previous = chunk.type
    return PictureFile(kind=PictureKind.PNG, drawn=digest.digest(), looks=frozenset(looks), moves=moves)


def _read_svg(picture: bytes) -> PictureFile:
    drawing = _Drawing()
    svg_elements.walk(picture, drawing)
    return PictureFile(kind=PictureKind.SVG, drawn=drawing.drawn)


class _Drawing:
    """Digests a drawing: everything but the elements that hold badges, and the text that they hold.

    What somebody put into such an element besides text counts, for it could be seen.
    """

    def __init__(self) -> None:
        self._digest = sha256()
        self._text: list[str] = []  # in pieces: somebody chooses into how many it is cut
        self._path: list[str] = []

    @property
    def drawn(self) -> bytes:
        return self._digest.digest()

    def start(self, tag: str, attributes: Mapping[str, str], /) -> None:
        self._flush()
        self._path.append(tag)
        if tag not in NAMESPACES:
            self._add("start", tag, *(part for pair in sorted(attributes.items()) for part in pair))

    def data(self, text: str, /) -> None:
        if not (self._path and self._path[-1] in NAMESPACES):
            self._text.append(text)

    def end(self, tag: str, /) -> None:
        self._flush()
        self._path.pop()
        if tag not in NAMESPACES:
            self._add("end")

    def pi(self, target: str, text: str, /) -> None:
        """Read a processing instruction: one may name a style sheet."""
        self._add("pi", target, text)

    def _flush(self) -> None:
        """Add the text so far: a badge between two pieces of it has cut it, and is not seen."""
        words = "".join(self._text).split()
        self._text = []
        if words:
            self._add("text", *words)

    def _add(self, *parts: str) -> None:
        self._digest.update("\0".join((str(len(parts)), *parts, "")).encode("utf-8", "surrogatepass"))
