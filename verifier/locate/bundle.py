"""Several badges in one document: arrays, presentations, envelopes, answers of the Open Badges interfaces.

A wrapper is opened and what is in it handed on as it stands. What cannot be opened is handed on too: a
member that is no badge is counted by whoever reads it, never dropped.
"""

import base64
import binascii
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from verifier.locate.classify import Shape, classify, cose_bytes
from verifier.model.codes import document as facts
from verifier.model.finding import Finding
from verifier.model.located import Kind, Located, Presentation
from verifier.model.words import Json, JsonObject
from verifier.parse.members import below, entries
from verifier.parse.recognise import Form, form_of, form_of_claims
from verifier.parse.strict_json import MalformedJson, read_object

MAX_WRAPPERS = 4  # around one badge; honest ones have two: a presentation of enveloped credentials

# VC 2.0 section 4.13; a credential has "vc", a presentation "vp", and both are told by their content.
_ENVELOPE = re.compile(r"data:application/v[cp]\+(?:jwt|sd-jwt|cose)(?P<parameters>;[^,]*)?,(?P<data>.*)")
_SIGNED_BEFORE_UNSIGNED = (("signedAssertion", "assertion"), ("signedAssertions", "assertions"))
_SEVERAL = Finding(code=facts.SEVERAL_CREDENTIALS)
_UNSIGNED = Finding(code=facts.PRESENTATION_UNSIGNED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in the input a document stands, and what is around it."""

    found_in: str
    pointer: str = ""
    presentations: tuple[Presentation, ...] = ()
    remarks: tuple[Finding, ...] = ()
    depth: int = 0  # wrappers that were opened to get here

    def at(self, pointer: str) -> "Place":
        """The place of a part, one wrapper deeper."""
        return replace(self, pointer=pointer, depth=self.depth + 1)

    def within(self, presentation: Presentation) -> "Place":
        """The same place, with a presentation around it."""
        unsigned = () if presentation.signed else (_UNSIGNED,)
        return replace(
            self,
            presentations=(*self.presentations, presentation),
            remarks=(*self.remarks, *unsigned),
        )


def unpack(document: Json, place: Place, *, body: bytes | None = None) -> Iterator[Located]:
    """Give every badge in a JSON document, one by one. ``body`` is its text, if that is at hand."""
    if isinstance(document, str) and is_token(document):
        yield from unpack_token(document, place)
    elif place.depth >= MAX_WRAPPERS:
        yield _leaf(document, place, body)
    elif isinstance(document, list):
        inner = replace(place, remarks=(*place.remarks, _SEVERAL)) if len(document) > 1 else place
        for index, item in enumerate(document):
            yield from unpack(item, inner.at(below(place.pointer, index)))
    elif isinstance(document, dict) and (opened := _OPENERS.get(form_of(document))):
        yield from opened(document, place)
    else:
        yield _leaf(document, place, body)


def unpack_token(token: str, place: Place) -> Iterator[Located]:
    """Give the badge that a token is, or the badges of the presentation that it is."""
    text = token.strip()
    if classify(text.encode("utf-8")) is Shape.SD_JWT:
        yield _located(Kind.SD_JWT, text.encode("ascii"), place)
        return
    body = text.encode("ascii")
    claims = _claims(text)
    if claims is None or form_of_claims(claims) is not Form.PRESENTATION or place.depth >= MAX_WRAPPERS:
        yield _located(Kind.JWT, body, place)
        return
    around = place.within(Presentation(kind=Kind.JWT, body=body, signed=True))
    claim = claims.get("vp")
    if isinstance(claim, dict):  # VC 1.1 section 6.3.1
        yield from _members(claim, replace(around, pointer=below(place.pointer, "vp")))
    else:
        yield from _members(claims, around)


def is_token(text: str) -> bool:
    """Say whether a text is a compact JWS or an SD-JWT."""
    return classify(text.encode("utf-8")) in (Shape.JWS, Shape.SD_JWT)


def _presentation(document: JsonObject, place: Place) -> Iterator[Located]:
    signed = any(True for _ in entries(document, "proof"))
    presentation = Presentation(kind=Kind.JSON, body=_written(document), signed=signed)
    yield from _members(document, place.within(presentation))


def _members(document: JsonObject, place: Place) -> Iterator[Located]:
    for pointer, item in entries(document, "verifiableCredential", pointer=place.pointer):
        yield from unpack(item, place.at(pointer))


def _api_response(document: JsonObject, place: Place) -> Iterator[Located]:
    # Open Badges 2.1: with both there, the unsigned one MUST be ignored.
    ignored = {unsigned for signed, unsigned in _SIGNED_BEFORE_UNSIGNED if document.get(signed)}
    for name in document:
        if name in ignored or name == "status":
            continue
        for pointer, item in entries(document, name, pointer=place.pointer):
            yield from unpack(item, place.at(pointer))


def _enveloped(document: JsonObject, place: Place) -> Iterator[Located]:
    """Open a data: URL. Nothing else in the object is believed, for nothing else is signed."""
    content = _content_of(document.get("id"))
    match Shape.UNKNOWN if content is None else classify(content):
        case Shape.JWS | Shape.SD_JWT:
            inner = place.at(below(place.pointer, "id"))
            yield from unpack_token((content or b"").decode("ascii"), inner)
        case Shape.COSE:
            yield _located(Kind.COSE, content or b"", place.at(below(place.pointer, "id")))
        case _:
            yield _leaf(document, place, None)


def _content_of(address: Json) -> bytes | None:
    found = _ENVELOPE.fullmatch(address) if isinstance(address, str) else None
    if found is None:
        return None
    data = found["data"].encode("utf-8")
    try:
        plain = base64.b64decode(data, validate=True) if found["parameters"] == ";base64" else data
    except binascii.Error:
        return None
    return cose_bytes(plain) or plain


def _claims(token: str) -> JsonObject | None:
    """Read the payload of a compact JWS, only to see whether it is a presentation."""
    payload = token.split(".")[1]
    try:
        return read_object(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    except (binascii.Error, MalformedJson):
        return None


def _leaf(document: Json, place: Place, body: bytes | None) -> Located:
    return _located(Kind.JSON, _written(document) if body is None else body, place)


def _located(kind: Kind, body: bytes, place: Place) -> Located:
    return Located(
        kind=kind,
        body=body,
        found_in=place.found_in,
        pointer=place.pointer,
        findings=place.remarks,
        presentations=place.presentations,
    )


def _written(document: Json) -> bytes:
    """Write a part of a document as a document: the same values, whatever the white space was."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


_OPENERS: dict[Form, Callable[[JsonObject, Place], Iterator[Located]]] = {
    Form.PRESENTATION: _presentation,
    Form.ENVELOPED: _enveloped,
    Form.ENVELOPED_PRESENTATION: _enveloped,
    Form.OB_API_RESPONSE: _api_response,
}
