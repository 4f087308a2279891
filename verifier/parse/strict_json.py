"""JSON read in one way only: what two readers could understand differently is refused.

https://www.rfc-editor.org/rfc/rfc8259
"""

import json
import math
import re
from array import array
from itertools import accumulate
from typing import NoReturn

from verifier.model.words import Json, JsonObject

MIB = 1024 * 1024
MAX_JSON_BYTES = 8 * MIB  # the largest list; a badge is a thousandth of it
MAX_VALUES = 20_000  # a transcript has about 3,000; each costs work in every step that follows
MAX_DEPTH = 64  # of arrays and objects; the interpreter gives up near 1,000, other libraries earlier
MAX_WAY = 2_048  # characters of all names on the way to a value: pointers repeat them for every value below
MAX_INTEGER = 2**53  # beyond it a reader that uses doubles sees another number than was signed

_CONTAINERS = (dict, list)
_QUOTES_A_VALUE = 4  # around a name and a text
_SURROGATE_ESCAPE = re.compile(r"\\u[dD][89a-fA-F]")
_NOT_MARKS = bytes(set(range(256)) - set(b"[]{},"))
_STEPS = bytes.maketrans(b"[]{}", b"\x01\xff\x01\xff")  # one level down, one up, as signed bytes


class MalformedJson(ValueError):
    """The text is not JSON that every reader understands alike. The message names the rule."""


class TooLargeJson(MalformedJson):
    """The text has more bytes, more values or longer names than we read. It may be in order."""


def read(data: bytes | str, *, limit: int = MAX_JSON_BYTES, values: int = MAX_VALUES) -> Json:
    """Read a JSON document strictly.

    Refused, each before it can cost anything: more than ``limit`` bytes or ``values`` values, anything but
    UTF-8 without a byte order mark, more than 64 levels, more than 2,048 characters of names on the way to
    one value, names that occur twice in one object, NaN and infinities (1e400 is one), integers beyond 2⁵³,
    lone surrogates.

    Raises:
        TooLargeJson: the text has more bytes or values, or longer names.
        MalformedJson: the text breaks another one of these rules or is no JSON.
    """
    text, encoded = _both_forms(data)
    if len(encoded) > limit:
        raise TooLargeJson(f"larger than {limit} bytes")
    _refuse_shape(encoded, values=values)
    try:
        document: Json = _DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise MalformedJson(f"no JSON at character {error.pos}") from error
    if _SURROGATE_ESCAPE.search(text):
        _refuse_lone_surrogates(document)
    if len(text) > MAX_WAY:
        _refuse_long_ways(document)
    return document


def read_object(data: bytes | str, *, limit: int = MAX_JSON_BYTES) -> JsonObject:
    """Read a JSON document that must be an object.

    Raises:
        MalformedJson: as of `read`, or the document is another value than an object.
    """
    document = read(data, limit=limit)
    if not isinstance(document, dict):
        raise MalformedJson("not a JSON object")
    return document


def _both_forms(data: bytes | str) -> tuple[str, bytes]:
    try:
        if isinstance(data, str):
            text, encoded = data, data.encode("utf-8")
        else:
            text, encoded = data.decode("utf-8"), data
    except UnicodeError as error:
        raise MalformedJson("not UTF-8") from error
    if text.startswith("\ufeff"):
        raise MalformedJson("begins with a byte order mark")
    return text, encoded


def _refuse_shape(encoded: bytes, *, values: int) -> None:
    if sum(encoded.count(mark) for mark in (b"[", b"{", b",")) <= MAX_DEPTH:
        return
    # Up to the first character that is no JSON the rest is right, and there the decoder stops.
    unescaped = encoded.replace(b"\\\\", b"").replace(b'\\"', b"")
    too_many = TooLargeJson(f"more than {values} values")
    if unescaped.count(b'"') > _QUOTES_A_VALUE * (values + 1):
        raise too_many
    marks = b"".join(unescaped.split(b'"')[::2]).translate(None, delete=_NOT_MARKS)
    # Every value but the first of an object or array stands behind a comma.
    if marks.count(b",") + marks.count(b"[") + marks.count(b"{") > values:
        raise too_many
    steps = array("b", marks.translate(_STEPS, delete=b","))
    if max(accumulate(steps), default=0) > MAX_DEPTH:
        raise MalformedJson(f"deeper than {MAX_DEPTH} levels")


def _refuse_long_ways(document: Json) -> None:
    waiting = [(0, document)]
    while waiting:
        way, value = waiting.pop()
        if isinstance(value, list):
            waiting += [(way, item) for item in value if isinstance(item, _CONTAINERS)]
        elif isinstance(value, dict):
            if way + max(map(len, value), default=0) > MAX_WAY:
                raise TooLargeJson(f"more than {MAX_WAY} characters of names on the way to a value")
            inner = value.items()
            waiting += [(way + len(name), item) for name, item in inner if isinstance(item, _CONTAINERS)]


def _refuse_lone_surrogates(document: Json) -> None:
    try:
        json.dumps(document, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError as error:
        raise MalformedJson("half of a surrogate pair") from error


def _members(pairs: list[tuple[str, Json]]) -> JsonObject:
    members = dict(pairs)
    if len(members) != len(pairs):  # the last wins here, the first elsewhere: two badges in one
        raise MalformedJson("a name occurs twice in one object")
    return members


def _integer(digits: str) -> int:
    # The length first: reading very many digits is slow, and an error of its own beyond 4,300.
    if len(digits) > len(str(-MAX_INTEGER)) or abs(int(digits)) > MAX_INTEGER:
        raise MalformedJson("an integer beyond 2^53")
    return int(digits)


def _number(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise MalformedJson("a number without bounds")
    return number


def _constant(word: str) -> NoReturn:
    raise MalformedJson(f"{word} is no JSON number")


_DECODER = json.JSONDecoder(
    object_pairs_hook=_members, parse_int=_integer, parse_float=_number, parse_constant=_constant
)
