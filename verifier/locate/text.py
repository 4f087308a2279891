"""A text that should be a badge: JSON, a signed token, or the address of a hosted badge."""

import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import urlsplit

from verifier.locate import bundle
from verifier.locate.classify import Shape, classify, cose_bytes
from verifier.model.codes import document as facts
from verifier.model.finding import Code, Finding
from verifier.model.located import Kind, Located, NotLocated
from verifier.model.words import Cause, Json
from verifier.parse.recognise import Form, form_of
from verifier.parse.single_node import single_node
from verifier.parse.strict_json import MalformedJson, TooLargeJson, read

MAX_BADGES = 20  # in one input: each may cost fetches

_NO_BADGE = frozenset((Form.UNKNOWN, Form.OB2_OTHER, Form.OB1_OTHER))

_OTHER_KINDS = {
    Shape.PHOTO: facts.OTHER_PICTURE,
    Shape.OFFICE: facts.OFFICE_FILE,
    Shape.EMPTY: facts.EMPTY,
}
_MAX_SENTENCE = 4_096  # bytes of a text in which a link is looked for
_BEGIN_OF_BADGE = (b"{", b"[", b"<", b"ey")
_LINK = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)

Answer = tuple[Located, ...] | NotLocated


def located_in_text(body: bytes, *, found_in: str | None = None) -> Answer:
    """Find the badges in a text: at least one and at most `MAX_BADGES`, or why there is none.

    Args:
        body: JSON, a compact JWS, an SD-JWT, a COSE_Sign1 or an address; white space around it is ignored.
        found_in: where the text stood; by default the text is all that was given, and its kind says it.
    """
    shape = classify(body)
    text = body.strip()
    match shape:
        case Shape.JSON | Shape.JSON_STRING:
            return _of_json(text, found_in=found_in or "json")
        case Shape.JWS | Shape.SD_JWT:
            return _of_token(text.decode("ascii"), found_in=found_in or _name_of(shape))
        case Shape.COSE | Shape.COSE_TEXT:
            binary = body if shape is Shape.COSE else cose_bytes(text)
            place = bundle.Place(found_in=found_in or "cose")
            return _counted(bundle.unpack_signed(binary or b"", place, kind=Kind.COSE))
        case Shape.URL:
            return (Located(kind=Kind.URL, body=text, found_in=found_in or "url"),)
        case _:
            return _without_badge(text, shape, is_all=found_in is None)


def _without_badge(text: bytes, shape: Shape, *, is_all: bool) -> NotLocated:
    """Say why there is no badge. Of what stood in a picture, the kind tells nothing about the picture."""
    if is_all and shape is Shape.UNKNOWN and (host := _host_in(text)):
        linked = Finding(code=facts.LINK_IN_TEXT, cause=Cause.UNSUPPORTED, fills=(("host", host),))
        return NotLocated(findings=(linked,))
    if is_all and shape is Shape.UNKNOWN and _is_words(text):
        return not_located(facts.MERE_WORDS)
    code = _OTHER_KINDS.get(shape, facts.MALFORMED) if is_all else facts.MALFORMED
    return not_located(code, detail=shape.value)


def not_located(code: Code, *, detail: str = "") -> NotLocated:
    """Say by one fact why there is no badge."""
    cause = Cause.TOO_LARGE if code is facts.TOO_LARGE else Cause.UNSUPPORTED
    return NotLocated(findings=(Finding(code=code, detail=detail, cause=cause),))


def counted(found: tuple[Located, ...]) -> Answer:
    """Give the badges that were found, if there are any and not more than we read."""
    if len(found) > MAX_BADGES:
        many = Finding(
            code=facts.TOO_LARGE,
            cause=Cause.TOO_LARGE,
            detail=f"more than {MAX_BADGES} badges",
            fills=(("most", str(MAX_BADGES)),),
        )
        return NotLocated(findings=(many,))
    return found or not_located(facts.UNRECOGNISED)


def _of_json(text: bytes, *, found_in: str) -> Answer:
    try:
        document = read(text)
    except MalformedJson as error:
        code = facts.TOO_LARGE if isinstance(error, TooLargeJson) else facts.MALFORMED
        return not_located(code, detail=str(error))
    if isinstance(document, str):  # a token in quotes, as some interfaces answer; unwrapped once
        if bundle.is_token(document):
            return _of_token(document, found_in=found_in)
        return not_located(facts.UNRECOGNISED, detail="string")
    place = bundle.Place(found_in=found_in)
    found = tuple(islice(bundle.unpack(document, place, body=text), MAX_BADGES + 1))
    return _alone_without_badge(document, found) or counted(found)


def _of_token(token: str, *, found_in: str) -> Answer:
    if ".." in token:  # a detached JWS: the pattern allows it, but what was signed is elsewhere
        return not_located(facts.UNRECOGNISED, detail="detached")
    return _counted(bundle.unpack_token(token, bundle.Place(found_in=found_in)))


def _counted(unpacked: Iterator[Located]) -> Answer:
    found = tuple(islice(unpacked, MAX_BADGES + 1))
    return _known_not_to_be_a_badge(found) or counted(found)


def _alone_without_badge(document: Json, found: tuple[Located, ...]) -> NotLocated | None:
    """Say so if the whole document is one thing that nobody was awarded, or that `bundle` did not open."""
    if not isinstance(document, dict) or [one.pointer for one in found] != [""]:
        return None
    if no_badge := _known_not_to_be_a_badge(found):
        return no_badge
    form = form_of(single_node(document))
    return not_located(facts.UNRECOGNISED, detail=form.value) if form in _NO_BADGE else None


def _known_not_to_be_a_badge(found: tuple[Located, ...]) -> NotLocated | None:
    """Give what is said of the whole already, if that answers whether a badge could be read."""
    said = found[0].findings if [one.pointer for one in found] == [""] else ()
    return NotLocated(findings=said) if any(each.code.outcome is not None for each in said) else None


def _host_in(text: bytes) -> str:
    """Give the host of the one link in a sentence; nothing if there is none, or more than one."""
    try:
        links = _LINK.findall(text.decode("utf-8")) if len(text) <= _MAX_SENTENCE else []
        return (urlsplit(links[0]).hostname or "") if len(links) == 1 else ""
    except ValueError:  # other bytes than text, or brackets that hold no address
        return ""


def _is_words(text: bytes) -> bool:
    """Say whether a text is nothing but words, or a mistyped link: neither JSON nor a token that broke."""
    if not text or len(text) > _MAX_SENTENCE or text.startswith(_BEGIN_OF_BADGE):
        return False
    try:
        return all(sign.isprintable() or sign.isspace() for sign in text.decode("utf-8"))
    except UnicodeDecodeError:
        return False


def _name_of(shape: Shape) -> str:
    return "jwt" if shape is Shape.JWS else shape.value
