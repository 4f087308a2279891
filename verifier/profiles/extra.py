"""The few questions of profiles that are more than how well a fact is stated."""

import base64
import binascii
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import islice
from urllib.parse import unquote_to_bytes

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

from verifier.model.scores import Fact, State, Strength, Via
from verifier.profiles.facts import Facts

MAX_DESCRIPTION = 500  # characters: a threshold of ours for "very short"
MAX_SVG = 256 * 1024  # characters of a data URL; a picture that says one word is far smaller
MAX_ELEMENTS = 2_000  # one inside the other, their texts add up to the square of their number
_MICROCREDENTIAL = re.compile(r"micro[- ]?credential", re.IGNORECASE)
_URI = re.compile(r"[a-z][a-z0-9+.-]{1,30}:\S+", re.IGNORECASE)
_CONTAINS_URI = re.compile(r"https?://|\bwww\.", re.IGNORECASE)
_SVG_DATA = re.compile(r"data:image/svg\+xml(?P<encoding>[^,]{0,99}),", re.IGNORECASE)
_SAYING = ("text", "title", "desc")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an extra test says of a field: present, weak, missing or unknown, and why."""

    state: State
    reason: str = "found"


_PRESENT = Answer(state=State.PRESENT)
_NOT_LOOKED_AT = Answer(state=State.UNKNOWN, reason="not-looked-at")


def labelled(facts: Facts, fact: Fact) -> Answer:
    """Ask whether a concept stands behind its label in the criteria; in Open Badges 3 a property will do.

    Labels are not read, so that nothing is known of them, for better or worse.
    """
    told = fact.via is Via.PROPERTY and fact.strength >= Strength.STRUCTURED
    return _PRESENT if facts.edition == "ob3" and told else _NOT_LOOKED_AT


def all_descriptors_labelled(_facts: Facts, _fact: Fact) -> Answer:
    """Ask whether every required descriptor has its label in the criteria. Labels are not read."""
    return _NOT_LOOKED_AT


def image_says_microcredential(facts: Facts, _fact: Fact) -> Answer:
    """Ask whether the picture shows the word. Of pixels, and of pictures elsewhere, nothing is read."""
    picture = facts.picture
    if picture is None:
        return Answer(state=State.MISSING, reason="nothing-found")
    said = _said_by(picture.id or "")
    if said is not None and _MICROCREDENTIAL.search(said):
        return _PRESENT
    if _MICROCREDENTIAL.search((picture.caption or "")[:MAX_DESCRIPTION]):
        return Answer(state=State.WEAK, reason="caption-only")
    return _NOT_LOOKED_AT if said is None else Answer(state=State.MISSING, reason="nothing-found")


def short_without_uri(facts: Facts, _fact: Fact) -> Answer:
    """Ask whether the description is very short and holds no URI."""
    text = facts.description
    if _URI.fullmatch(text):
        return Answer(state=State.MISSING, reason="uri-instead-of-text")
    if _CONTAINS_URI.search(text):
        return Answer(state=State.WEAK, reason="contains-uri")
    if len(text) > MAX_DESCRIPTION:
        return Answer(state=State.WEAK, reason="too-long")
    return _PRESENT


Test = Callable[[Facts, Fact], Answer]
TESTS: Mapping[str, Test] = {
    "labelled": labelled,
    "all_descriptors_labelled": all_descriptors_labelled,
    "image_says_microcredential": image_says_microcredential,
    "short_without_uri": short_without_uri,
}


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
