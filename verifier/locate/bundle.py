"""Several badges in one document: arrays, presentations, envelopes, answers of the Open Badges interfaces.

A wrapper is opened and what is in it handed on as it stands. What cannot be opened is handed on too: a
member that is no badge is counted by whoever reads it, never dropped.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from verifier.locate.classify import Shape, classify
from verifier.locate.envelope import open_envelope
from verifier.model.codes import document as facts
from verifier.model.codes import presentation as presentation_facts
from verifier.model.credential import Malformed
from verifier.model.finding import Finding
from verifier.model.located import Kind, Located, Presentation
from verifier.model.words import Cause, Json, JsonObject
from verifier.parse.members import below, entries
from verifier.parse.recognise import Form, form_of, form_of_claims
from verifier.parse.signed_token import open_token

MAX_WRAPPERS = 4  # around one badge; honest ones have two: a presentation of enveloped credentials

_SIGNED_BEFORE_UNSIGNED = (("signedAssertion", "assertion"), ("signedAssertions", "assertions"))
_SEVERAL = Finding(code=facts.SEVERAL_CREDENTIALS)
_MEMBERS = "verifiableCredential"
_EMPTY = Finding(code=presentation_facts.PRESENTATION_EMPTY, cause=Cause.UNSUPPORTED)
_UNSIGNED = Finding(code=presentation_facts.PRESENTATION_UNSIGNED)
_SHUT = Finding(code=facts.ENVELOPE_MALFORMED, cause=Cause.UNSUPPORTED)
_REPORT = Finding(code=facts.A_REPORT, cause=Cause.UNSUPPORTED)
_NOT_OPENED = Finding(code=facts.NOT_READ_YET, cause=Cause.UNSUPPORTED, detail="jws-json")


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

    def noting(self, *remarks: Finding) -> "Place":
        """The same place, with something to say about it."""
        return replace(self, remarks=(*self.remarks, *remarks))

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
    """Give the badge that a JWT or an SD-JWT is, or the badges of the presentation that it is."""
    body = token.strip().encode("ascii")
    kind = Kind.SD_JWT if classify(body) is Shape.SD_JWT else Kind.JWT
    yield from unpack_signed(body, place, kind=kind)


def unpack_signed(body: bytes, place: Place, *, kind: Kind) -> Iterator[Located]:
    """Give the badge that a signed token of this kind is, or the badges of the presentation that it is."""
    opened = open_token(body, kind=kind)
    around = place.within(Presentation(kind=kind, body=body, signed=True))
    if isinstance(opened, Malformed) or place.depth >= MAX_WRAPPERS:
        yield _located(kind, body, place)
    elif (form := form_of_claims(opened.claims)) is Form.REPORT:
        yield _located(kind, body, place.noting(_REPORT))
    elif form is not Form.PRESENTATION:
        # The holder's signature in an SD-JWT is made for showing it, as that of a presentation is.
        shown = opened.parts is not None and opened.parts.key_binding is not None
        yield _located(kind, body, around if shown else place)
    elif isinstance(claim := opened.claims.get("vp"), dict):  # VC 1.1 section 6.3.1
        yield from _members(claim, replace(around, pointer=below(place.pointer, "vp")))
    else:
        yield from _members(opened.claims, around)


def is_token(text: str) -> bool:
    """Say whether a text is a compact JWS or an SD-JWT."""
    return classify(text.encode("utf-8")) in (Shape.JWS, Shape.SD_JWT)


def _presentation(document: JsonObject, place: Place) -> Iterator[Located]:
    signed = any(True for _ in entries(document, "proof"))
    presentation = Presentation(kind=Kind.JSON, body=_written(document), signed=signed)
    yield from _members(document, place.within(presentation))


def _members(document: JsonObject, place: Place) -> Iterator[Located]:
    members = list(entries(document, _MEMBERS, pointer=place.pointer))
    for pointer, item in members:
        yield from unpack(item, place.at(pointer))
    if not members:  # it may be signed all the same, to show no more than who signs
        yield _leaf(None, place.noting(_EMPTY).at(below(place.pointer, _MEMBERS)), None)


def _api_response(document: JsonObject, place: Place) -> Iterator[Located]:
    # Open Badges 2.1: with both there, the unsigned one MUST be ignored.
    ignored = {unsigned for signed, unsigned in _SIGNED_BEFORE_UNSIGNED if document.get(signed)}
    for name in document:
        if name in ignored or name == "status" or name.startswith("@"):
            continue
        for pointer, item in entries(document, name, pointer=place.pointer):
            yield from unpack(item, place.at(pointer))


def _enveloped(document: JsonObject, place: Place) -> Iterator[Located]:
    envelope = open_envelope(document, pointer=place.pointer)
    if envelope is None:
        yield _leaf(document, place.noting(_SHUT), None)
    else:
        inner = place.noting(*envelope.remarks).at(below(place.pointer, "id"))
        yield from unpack_signed(envelope.content, inner, kind=envelope.kind)


def _jws_json(document: JsonObject, place: Place) -> Iterator[Located]:
    yield _leaf(document, place.noting(_NOT_OPENED), None)


def _report(document: JsonObject, place: Place) -> Iterator[Located]:
    yield _leaf(document, place.noting(_REPORT), None)


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
    Form.JWS_JSON: _jws_json,
    Form.OB_API_RESPONSE: _api_response,
    Form.REPORT: _report,
}
