"""What kind of thing was given? Told by its content alone: names and media types are anybody's word."""

import base64
import binascii
import enum
import re

from verifier.parse.png_chunks import PNG_SIGNATURE

MAX_URL = 2048  # characters; the egress guard refuses longer ones
MAX_TOKEN = 2 * 1024 * 1024  # bytes; a token twice too long to be read, and no signed picture
MAX_WHITE = 64 * 1024  # bytes of white space before what was given, and after a token
MAX_PROLOG = 1024 * 1024  # bytes of declarations and comments before the first tag

_WHITE = b" \t\r\n"
_UTF8_MARK = b"\xef\xbb\xbf"
# Open Badges 3.0, type CompactJws. Three parts with distinct ends: no backtracking.
_JWS = re.compile(rb"[a-zA-Z0-9_-]+\.[a-zA-Z0-9_-]*\.[a-zA-Z0-9_-]+")
_DISCLOSURES = re.compile(rb"[a-zA-Z0-9_~.-]*")
_URL = re.compile(rb"https?://[!-~]+", re.IGNORECASE)
_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]+={0,2}")
# Each piece is taken whole and never given back: otherwise they could be cut in very many ways.
_PROLOG = re.compile(rb"(?:(?><\?.*?\?>|<!--.*?-->|<!(?!--)[^>\[]*+(?:\[[^\]]*+\]\s*+)?>)\s*+)*+", re.DOTALL)
_SVG_ROOT = re.compile(rb"<(?:[\w.-]+:)?svg[\s/>]")
_TAG = re.compile(rb"<(?!https?://)[a-zA-Z!?]", re.IGNORECASE)  # and no link as mail writes it
# CBOR tag 18 or none, an array of four, a byte string; no text begins so, nor any picture.
_COSE_SIGN1 = re.compile(rb"\xd2?\x84[\x40-\x5b]")
_COSE_AS_TEXT = (b"0o", b"hE", b"hF")  # how the same begins in base64


class Shape(enum.Enum):
    """The kinds of content that are told apart."""

    PNG = "png"
    SVG = "svg"
    JSON = "json"  # an object or an array
    JSON_STRING = "json-string"
    JWS = "jws"
    SD_JWT = "sd-jwt"
    COSE = "cose"
    COSE_TEXT = "cose-text"  # the same in base64 or base64url
    URL = "url"
    HTML = "html"
    PDF = "pdf"
    PHOTO = "photo"  # a picture of a kind that carries no badge: JPEG, GIF, WebP
    OFFICE = "office"  # a ZIP archive, as office programs write
    EMPTY = "empty"
    UNKNOWN = "unknown"


_ARCHIVE = b"PK\x03\x04"
_PHOTOS = (b"\xff\xd8\xff", b"GIF87a", b"GIF89a")
_WEBP = re.compile(rb"RIFF.{4}WEBP", re.DOTALL)
_BEGINNINGS = {b"{": Shape.JSON, b"[": Shape.JSON, b'"': Shape.JSON_STRING, b"%PDF-": Shape.PDF}
# Texts begin so as well: a link in Markdown with a bracket, a row of a table with a quotation mark.
_ARRAY = re.compile(rb'\[\s*+(?:[\[{"]|\](?!\()|\Z|(?:-?\d[\d.eE+-]*+|true|false|null)\s*+(?:,|\](?!\()|\Z))')
_MORE_THAN_A_STRING = re.compile(rb'"(?:[^"\\]|\\.)*+"\s*+\S', re.DOTALL)


def classify(body: bytes) -> Shape:
    """Name the kind of content that ``body`` is. However large it is, only its beginning is read.

    What begins after more than `MAX_WHITE` white space is of no kind.
    """
    binary = _binary(body)
    if binary is not None:
        return binary
    return _text(body)


def _text(body: bytes) -> Shape:
    head = body[:MAX_WHITE]
    begins = len(head) - len(head.lstrip(_WHITE))
    if begins == len(body):
        return Shape.EMPTY
    for beginning, shape in _BEGINNINGS.items():
        if body.startswith(beginning, begins):
            return Shape.UNKNOWN if _is_text(body, begins) else shape
    if body.startswith((b"<", _UTF8_MARK), begins):
        return _markup(body[begins : begins + MAX_PROLOG])
    too_long = len(body) - begins > MAX_TOKEN + MAX_WHITE
    return Shape.UNKNOWN if too_long else _token(body[begins:].rstrip(_WHITE))


def _is_text(body: bytes, begins: int) -> bool:
    """Say whether what begins with a bracket or a quotation mark cannot be JSON, by its first part."""
    end = begins + MAX_WHITE
    if body.startswith(b"[", begins):
        return _ARRAY.match(body, begins, end) is None
    return _MORE_THAN_A_STRING.match(body, begins, end) is not None


def _binary(body: bytes) -> Shape | None:
    """Name the kind of a file that is no text; None for every other."""
    if body.startswith(PNG_SIGNATURE):
        return Shape.PNG
    if body.startswith(_PHOTOS) or _WEBP.match(body):
        return Shape.PHOTO
    if body.startswith(_ARCHIVE):
        return Shape.OFFICE
    return Shape.COSE if is_cose(body) else None


def is_cose(body: bytes) -> bool:
    """Say whether ``body`` begins as a COSE_Sign1 does, tagged or not. RFC 9052 section 4.2."""
    return _COSE_SIGN1.match(body) is not None


def cose_bytes(text: bytes) -> bytes | None:
    """Decode base64 or base64url ``text`` that holds a COSE_Sign1; None if it holds none."""
    begins = b"".join(text[:MAX_WHITE].split())  # nothing else is looked at from end to end
    if len(text) > MAX_TOKEN or not begins.startswith(_COSE_AS_TEXT):
        return None
    packed = b"".join(text.split())
    if not _BASE64.fullmatch(packed):
        return None
    unpadded = packed.rstrip(b"=").translate(bytes.maketrans(b"-_", b"+/"))
    try:
        decoded = base64.b64decode(unpadded + b"=" * (-len(unpadded) % 4), validate=True)
    except binascii.Error:
        return None
    return decoded if is_cose(decoded) else None


def _token(text: bytes) -> Shape:
    if len(text) > MAX_TOKEN:
        return Shape.UNKNOWN
    # A JWS before an address: "a.b.c" is a legal relative URI too.
    if _JWS.fullmatch(text):
        return Shape.JWS
    signed, tilde, disclosures = text.partition(b"~")
    if tilde and _JWS.fullmatch(signed) and _DISCLOSURES.fullmatch(disclosures):
        return Shape.SD_JWT
    if len(text) <= MAX_URL and _URL.fullmatch(text):
        return Shape.URL
    return Shape.UNKNOWN if cose_bytes(text) is None else Shape.COSE_TEXT


def _markup(text: bytes) -> Shape:
    """Tell SVG from other markup by the first tag after declarations, comments and a DOCTYPE."""
    rest = text.removeprefix(_UTF8_MARK).lstrip()
    rest = _PROLOG.sub(b"", rest, count=1)
    if _SVG_ROOT.match(rest):
        return Shape.SVG
    return Shape.HTML if _TAG.match(rest) else Shape.UNKNOWN
