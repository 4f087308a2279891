"""The badges that are baked into an SVG. https://www.imsglobal.org/spec/ob/v3p0/#svg."""

import base64
import binascii

from verifier.locate.baked import Baked, badges
from verifier.locate.classify import Shape, classify
from verifier.locate.text import Answer, not_located
from verifier.model.codes import document as facts
from verifier.model.finding import Finding
from verifier.model.words import JsonObject
from verifier.parse.strict_json import MalformedJson, read_object
from verifier.parse.svg_elements import NAMESPACES, BrokenSvgError, Element, TooLargeError, elements

_SLOTS = tuple(NAMESPACES.values())
_OPEN_BADGES_2 = "openbadges"
# What an envelope adds to the credential in it, and a proof: neither makes it another credential.
_ADDED = frozenset(("proof", "iss", "sub", "jti", "iat", "nbf", "exp", "aud", "cnf"))


def unbake_svg(picture: bytes) -> Answer:
    """Find the badges in an SVG, or say why there is none. Nothing that it refers to is followed."""
    try:
        found = elements(picture)
    except BrokenSvgError as error:
        return not_located(facts.MALFORMED, detail=str(error))
    except TooLargeError as error:
        return not_located(facts.TOO_LARGE, detail=str(error))
    found.sort(key=lambda element: _SLOTS.index(element.slot))
    return badges([_baked(element) for element in found if _texts(element)])


def _texts(element: Element) -> list[bytes]:
    """Give the texts of an element that are not empty, the one that counts first.

    A token in ``verify`` is the badge, whatever is written beside it: nobody signed that. Any other
    ``verify`` only says, in Open Badges 2, where the assertion in the body is hosted.
    """
    verify, body = (element.verify or "").strip(), element.body
    ordered = (verify, body) if _is_token(verify) else (body, verify)
    return [text.encode("utf-8") for text in ordered if text]


def _is_token(text: str) -> bool:
    return classify(text.encode("utf-8")) is Shape.JWS


def _baked(element: Element) -> Baked:
    first, *others = _texts(element)
    remarks = [] if element.first else [Finding(code=facts.MISPLACED_ELEMENT)]
    two_badges = element.slot != _OPEN_BADGES_2 or _is_token((element.verify or "").strip())
    if two_badges and others and _contradict(first, others[0]):
        remarks.append(Finding(code=facts.AMBIGUOUS))
    return Baked(
        slot=element.slot,
        value=first,
        found_in="svg",
        remarks=tuple(remarks),
        may_point=element.slot == _OPEN_BADGES_2,
    )


def _contradict(verify: bytes, body: bytes) -> bool:
    """Say whether ``verify`` and body hold different credentials: readers disagree which of them counts."""
    signed, plain = _credential(verify), _credential(body)
    return any(name in plain and plain[name] != value for name, value in signed.items())


def _credential(text: bytes) -> JsonObject:
    """Read the credential in a text, without what an envelope or a proof adds; empty if it cannot be read."""
    try:
        if classify(text) is Shape.JWS:
            payload = text.split(b".")[1]
            claims = read_object(base64.urlsafe_b64decode(payload + b"=" * (-len(payload) % 4)))
        else:
            claims = read_object(text)
    except (binascii.Error, MalformedJson):
        return {}
    credential = claims.get("vc")
    members = credential if isinstance(credential, dict) else claims
    return {name: value for name, value in members.items() if name not in _ADDED}
