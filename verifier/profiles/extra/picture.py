"""Does the picture show the word that the guideline asks for? Of pixels nothing is read."""

import base64
import binascii
import re
from itertools import islice
from urllib.parse import unquote_to_bytes

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

from verifier.model.scores import Fact, State
from verifier.profiles.extra.answer import NOT_LOOKED_AT, PRESENT, Answer
from verifier.profiles.facts import Facts

MAX_CAPTION = 500  # characters
MAX_SVG = 256 * 1024  # characters of a data URL; a picture that says one word is far smaller
MAX_ELEMENTS = 2_000  # one inside the other, their texts add up to the square of their number
_MICROCREDENTIAL = re.compile(r"micro[- ]?credential", re.IGNORECASE)
_SVG_DATA = re.compile(r"data:image/svg\+xml(?P<encoding>[^,]{0,99}),", re.IGNORECASE)
_SAYING = ("text", "title", "desc")


def image_says_microcredential(facts: Facts, _fact: Fact) -> Answer:
    """Ask whether the picture shows the word. Of pixels, and of pictures elsewhere, nothing is read."""
    picture = facts.picture
    if picture is None:
        return Answer(state=State.MISSING, reason="nothing-found")
    said = _said_by(picture.id or "")
    if said is not None and _MICROCREDENTIAL.search(said):
        return PRESENT
    if _MICROCREDENTIAL.search((picture.caption or "")[:MAX_CAPTION]):
        return Answer(state=State.WEAK, reason="caption-only")
    return NOT_LOOKED_AT if said is None else Answer(state=State.MISSING, reason="nothing-found")


def _said_by(address: str) -> str | None:
    """Read the words of an SVG that stands in the badge itself; None for any other picture."""
    head = _SVG_DATA.match(address)
    if head is None or len(address) > MAX_SVG:
        return None
    try:
        body = unquote_to_bytes(address[head.end() :])
        if head["encoding"].lower().endswith(";base64"):
            body = base64.b64decode(body, validate=True)
        root = ElementTree.fromstring(body)
    except (binascii.Error, ElementTree.ParseError, DefusedXmlException, ValueError):
        return None
    elements = [*islice(root.iter(), MAX_ELEMENTS + 1)]
    if len(elements) > MAX_ELEMENTS:
        return None
    named = (element for element in elements if str(element.tag).rpartition("}")[2] in _SAYING)
    return " ".join(" ".join(element.itertext()) for element in named)
