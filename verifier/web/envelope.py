"""JSON bodies: a badge itself, or an envelope that says what to verify and how."""

import base64
import binascii
import json
import re
from collections.abc import Callable

from verifier.model.words import Json, JsonObject
from verifier.parse.strict_json import MalformedJson, read
from verifier.web.asking import OPTIONS
from verifier.web.problems import NOTHING_ASKED, UNREADABLE, ProblemError

GIVEN = ("url", "credential", "jwt", "image", "text")
MAX_ENVELOPE = 16 * 1024 * 1024  # bytes; there may be a picture in it
_MEMBERS = frozenset((*GIVEN, *OPTIONS))
_MARKS_OF_A_BADGE = frozenset(("@context", "type", "recipient", "proof"))
_NEVER_OF_A_BADGE = frozenset(("url", "credential", "jwt", "text"))
_LIKE_AN_ENVELOPE = re.compile(
    rb'\s*\{\s*"(?:url|credential|jwt|image|text|profiles|lang|at|strict|explain|challenge|domain|lists|sign|aud|nonce)"\s*:'
)


_HOW_LINKS_GO = "several links go as text/plain, one a line, to POST /verify/document"


def open_body(body: bytes) -> JsonObject | None:
    """Read a body as an envelope; None if it is a badge, or so broken that only a badge could be meant.

    An assertion has `recipient` and `image` on top, as an envelope may: an envelope has nothing else beside.

    Raises:
        ProblemError: it is an envelope and cannot be read, or asks for what we do not know.
    """
    try:
        document = read(body, limit=MAX_ENVELOPE)
    except MalformedJson as error:
        if _LIKE_AN_ENVELOPE.match(body):
            raise ProblemError(UNREADABLE, detail=f"the envelope: {error}") from None
        return None
    if _lists_links(document):  # no badge is one
        raise ProblemError(UNREADABLE, detail=_HOW_LINKS_GO)
    if not isinstance(document, dict):
        return None
    if _MEMBERS.issuperset(document):
        return document
    marks = _MARKS_OF_A_BADGE.intersection(document)
    if not marks or (marks == {"recipient"} and not _NEVER_OF_A_BADGE.isdisjoint(document)):
        known = ", ".join((*GIVEN, *OPTIONS))
        also = f"; {_HOW_LINKS_GO}" if any(map(_lists_links, document.values())) else ""
        raise ProblemError(UNREADABLE, detail=f"an envelope holds nothing but {known}{also}")
    return None


def _lists_links(value: Json) -> bool:
    """Say whether this is a list of web addresses and nothing else."""
    return isinstance(value, list) and bool(value) and all(map(_is_web_address, value))


def _is_web_address(value: Json) -> bool:
    return isinstance(value, str) and value.strip().lower().startswith(("https://", "http://"))


def given(envelope: JsonObject) -> tuple[str | bytes, str]:
    """Take what is to be verified out of an envelope, with its media type.

    Raises:
        ProblemError: it holds none of the five, several, or one in a form that cannot be.
    """
    named = [name for name in GIVEN if name in envelope]
    if not named:
        raise ProblemError(NOTHING_ASKED, detail=f"one of {', '.join(GIVEN)} is needed")
    if len(named) > 1:
        raise ProblemError(UNREADABLE, detail=f"only one of {', '.join(GIVEN)} may be given")
    return _READERS[named[0]](envelope[named[0]])


def web_address(value: Json) -> str:
    """Take a web address.

    Raises:
        ProblemError: it is none.
    """
    if isinstance(value, str) and _is_web_address(value):
        return value.strip()
    raise ProblemError(
        UNREADABLE, detail="url: an address that begins with https:// or http://", phrase="no-address"
    )


def _url(value: Json) -> tuple[str, str]:
    if isinstance(value, list):
        raise ProblemError(UNREADABLE, detail=f"url: one address; {_HOW_LINKS_GO}")
    return web_address(value), ""


def _credential(value: Json) -> tuple[bytes, str]:
    if not isinstance(value, dict):
        raise ProblemError(UNREADABLE, detail="credential: a JSON object")
    return json.dumps(value, ensure_ascii=False).encode(), "application/json"


def _jwt(value: Json) -> tuple[str, str]:
    return _text_of("jwt", value), "application/vc+jwt"


def _text(value: Json) -> tuple[str, str]:
    return _text_of("text", value), "text/plain"


def _text_of(name: str, value: Json) -> str:
    if isinstance(value, str) and value.strip():
        return value
    raise ProblemError(UNREADABLE, detail=f"{name}: text")


def _image(value: Json) -> tuple[bytes, str]:
    try:
        return base64.b64decode(_text_of("image", value), validate=True), ""
    except (binascii.Error, ValueError):
        raise ProblemError(UNREADABLE, detail="image: base64") from None


_READERS: dict[str, Callable[[Json], tuple[str | bytes, str]]] = {
    "url": _url,
    "credential": _credential,
    "jwt": _jwt,
    "image": _image,
    "text": _text,
}
