"""Enveloped credentials and presentations: a token as a data: URL in an object that nobody signed.

Nothing else in the object is believed. https://www.w3.org/TR/vc-data-model-2.0/#enveloped-verifiable-credentials
"""

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote_to_bytes

from verifier.locate.classify import Shape, classify, cose_bytes
from verifier.model.codes import structure as facts
from verifier.model.finding import Finding
from verifier.model.located import Kind
from verifier.model.words import Json, JsonObject
from verifier.parse.addresses import VC2, canonical, contexts
from verifier.parse.members import below, types
from verifier.parse.recognise import ENVELOPES, Form

# The names of VC-JOSE-COSE, those of its drafts (with "ld"), and that of SD-JWT VC.
_DATA_URL = re.compile(
    r"data:application/(?P<name>v[cp]\+(?:ld\+(?:json\+)?)?(?:jwt|sd-jwt|cose)|dc\+sd-jwt)"
    r"(?P<parameters>(?:;[^,;]*)*),(?P<data>.*)",
    re.IGNORECASE,
)
_NAMES = {Kind.JWT: "jwt", Kind.SD_JWT: "sd-jwt", Kind.COSE: "cose"}
_KINDS = {Shape.JWS: Kind.JWT, Shape.SD_JWT: Kind.SD_JWT, Shape.COSE: Kind.COSE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """What was in an envelope, and remarks on how the envelope is written."""

    kind: Kind
    content: bytes = field(repr=False)
    remarks: tuple[Finding, ...] = ()


def open_envelope(document: JsonObject, *, pointer: str) -> Envelope | None:
    """Open the data: URL of an envelope that stands at ``pointer``; None if there is no token in it.

    What it says about itself is not believed either: content alone tells which kind of token it is.
    """
    address = document.get("id")
    found = _DATA_URL.fullmatch(address) if isinstance(address, str) else None
    content = _content(found) if found else None
    kind = _KINDS.get(classify(content)) if content is not None else None
    if found is None or content is None or kind is None:
        return None
    remarks = _remarks(document, found["name"].casefold(), kind=kind, pointer=pointer)
    return Envelope(kind=kind, content=content, remarks=tuple(remarks))


def _content(found: re.Match[str]) -> bytes | None:
    data = unquote_to_bytes(found["data"])
    try:
        packed = found["parameters"].casefold().endswith(";base64")
        plain = base64.b64decode(data, validate=True) if packed else data
    except binascii.Error:
        return None
    return cose_bytes(plain) or plain.strip()


def _remarks(document: JsonObject, name: str, *, kind: Kind, pointer: str) -> Iterator[Finding]:
    """Say where the envelope is not named as it should be."""
    if [canonical(each) for each in contexts(document)][:1] != [VC2]:
        yield _misnamed(pointer, "@context")
    said = types(document)
    if len(said) != 1 or said[0] not in ENVELOPES:
        yield _misnamed(pointer, "type")
    presents = any(ENVELOPES.get(each) is Form.ENVELOPED_PRESENTATION for each in said)
    usual = "dc+sd-jwt" if name.startswith("dc") else f"{'vp' if presents else 'vc'}+{_NAMES[kind]}"
    if name != usual or (kind is Kind.SD_JWT) != name.endswith("sd-jwt"):
        yield _misnamed(pointer, "id", detail=name)


def _misnamed(pointer: str, member: str, *, detail: Json = "") -> Finding:
    return Finding(code=facts.WRONG_TYPE, pointer=below(pointer, member), detail=str(detail))
