"""The kinds of value that the class tables speak of, and the rule that a value of another kind breaks."""

import re
from collections.abc import Callable, Mapping

from verifier.model.deviation import Rule
from verifier.model.moment import Zone
from verifier.model.words import Json
from verifier.parse.dates import read_moment
from verifier.parse.members import hides

_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+", re.ASCII)
# Open Badges 2: http(s), a blank node, or a UUID as a URN.
_IRI = re.compile(
    r"https?://[^\s/]\S*|_:\S+|urn:uuid:[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", re.ASCII
)
_URL = re.compile(r"https?://[^\s/]\S*", re.IGNORECASE)
_DATA = re.compile(r"data:[^\s,;]*(;[^\s,]*)?,")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
_E164 = re.compile(r"\+?[1-9]\d{1,14}(;ext=\d+)?", re.ASCII)
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", re.ASCII)  # BCP 47, as far as form goes
_NAME = re.compile(r"\S+")  # a term, or an absolute URL
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
# https://www.w3.org/TR/xmlschema11-2/#dateTimeStamp as to its form; `read_moment` knows the calendar.
_DATE_TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:[0-5]\d(\.\d+)?(Z|[+-]\d{2}:\d{2})?", re.ASCII)
_SRI = re.compile(r"sha(256|384|512)-[A-Za-z0-9+/]+={0,2}", re.ASCII)
_MULTIBASE = re.compile(r"u[A-Za-z0-9_-]+|z[1-9A-HJ-NP-Za-km-z]+", re.ASCII)
_COMPACT_JWS = re.compile(r"[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]+", re.ASCII)


def is_of_kind(value: Json, kind: str) -> bool:
    """Say whether a value is of a kind that the class tables name; a class is any object."""
    return isinstance(value, dict) if is_class(kind) else KINDS[kind](value)


def is_class(kind: str) -> bool:
    """Say whether a kind is the name of a class: those begin with a capital letter."""
    return kind[:1].isupper()


def broken_rule(value: Json, kind: str) -> Rule:
    """Name the rule that a value breaks which is not of its kind."""
    return Rule.VALUE_SYNTAX if kind in _SYNTAXES and isinstance(value, str) else Rule.VALUE_TYPE


def _matches(pattern: re.Pattern[str]) -> Callable[[Json], bool]:
    return lambda value: isinstance(value, str) and pattern.fullmatch(value) is not None and not hides(value)


def _is_number(value: Json) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_zoned_date(value: Json) -> bool:
    moment = read_moment(value, pointer="") if isinstance(value, str) else None
    return moment is not None and moment.zone is Zone.GIVEN


def _is_date_time(value: Json) -> bool:
    """Take a date and time as XML Schema writes it, its zone left out or not."""
    if not isinstance(value, str) or not _DATE_TIME.fullmatch(value):
        return False
    return read_moment(value, pointer="") is not None


def _is_words(value: Json) -> bool:
    """Take a text, or a value object with one. https://www.w3.org/TR/vc-data-model-2.0/#language-and-base-direction."""
    if not isinstance(value, dict):
        return isinstance(value, str)
    language, direction = value.get("@language", "en"), value.get("@direction", "ltr")
    named = isinstance(value.get("@value"), str) and value.keys() <= {"@value", "@language", "@direction"}
    return named and KINDS["language"](language) and direction in ("ltr", "rtl")


_SYNTAXES = frozenset(("language", "version", "telephone"))
KINDS: Mapping[str, Callable[[Json], bool]] = {
    "any": lambda _: True,
    "object": lambda value: isinstance(value, dict),
    "text": lambda value: isinstance(value, str),
    "words": _is_words,
    "boolean": lambda value: isinstance(value, bool),
    "number": _is_number,
    "version": lambda value: isinstance(value, str) or _is_number(value),
    "datetime": _is_zoned_date,
    "datetimestamp": lambda value: _is_date_time(value) and _is_zoned_date(value),
    "xsd-datetime": _is_date_time,
    "date": _matches(_DAY),
    "uri": _matches(_URI),
    "iri": _matches(_IRI),
    "url": _matches(_URL),
    "data": lambda value: isinstance(value, str) and _DATA.match(value) is not None,
    "email": _matches(_EMAIL),
    "telephone": _matches(_E164),
    "language": _matches(_LANGUAGE),
    "jws": _matches(_COMPACT_JWS),
    "type": _matches(_NAME),
    "context": lambda value: isinstance(value, dict) or KINDS["uri"](value),
    "sri": lambda value: isinstance(value, str) and all(map(_SRI.fullmatch, value.split() or [""])),
    "multibase": _matches(_MULTIBASE),
}
