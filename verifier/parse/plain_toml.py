"""The text of a TOML file that somebody wrote, read as plain data, which could as well be JSON."""

import math
import tomllib
from collections.abc import Iterable, Iterator

from verifier.model.words import Json, JsonObject
from verifier.parse.slips import SlipError
from verifier.parse.strict_json import MAX_INTEGER
from verifier.parse.toml_lines import Lines, Steps, line_of_slip

MAX_PARTS = 100  # of one key, at most: reading a key costs the square of their number
MAX_DEPTH = 20  # values in one another; a metadata profile needs six
_TOO_LONG = "has a number of too many digits"
_TOO_DEEP = "its values stand too deep in one another"
_NO_JSON = "must be a text, a number, true or false; a date stands in quotation marks"


class MalformedTomlError(SlipError):
    """A text is no TOML, or says what JSON cannot say; whose file it is, is for others to add."""

    def __init__(self, problem: str, *, steps: Steps = (), line: int | None = None) -> None:
        super().__init__(problem, problem=problem, steps=steps, line=line)


def read_toml(text: str) -> JsonObject:
    """Read a TOML text as plain data; whether it says what it should is for others.

    Raises:
        MalformedTomlError: it is no TOML, or holds what JSON cannot say, a date for one. It names the line.
    """
    _refuse_long_keys(text)
    try:
        data: JsonObject = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise MalformedTomlError(f"is no TOML: {error}", line=line_of_slip(error, text=text)) from None
    except ValueError:  # Python reads no number of more than some thousand digits
        raise MalformedTomlError(_TOO_LONG) from None
    except RecursionError:
        raise MalformedTomlError(_TOO_DEEP) from None
    if _is_deep(data):
        raise MalformedTomlError(_TOO_DEEP)
    _refuse_dates(data, text=text)
    return data


def _refuse_long_keys(text: str) -> None:
    """Refuse a text before it is parsed if a key in it may have too many parts. A key is within one line."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.count(".") > MAX_PARTS:
            problem = f"has more than {MAX_PARTS} dots in one line; a long text goes over several"
            raise MalformedTomlError(problem, line=number)


def _is_deep(data: JsonObject) -> bool:
    """Say whether values stand deeper in one another than in any file of ours."""
    layer: list[Json] = [data]
    for _ in range(MAX_DEPTH):
        layer = [inner for value in layer for inner in _within(value)]
    return bool(layer)


def _within(value: Json) -> Iterable[Json]:
    match value:
        case dict():
            return value.values()
        case list():
            return value
        case _:
            return ()


def _refuse_dates(data: JsonObject, *, text: str) -> None:
    """Refuse a value that JSON cannot say, and name the first that stands least deep."""
    for steps, leaf in _leaves(data):
        if not _is_json(leaf):
            place = " ".join(map(str, steps))
            raise MalformedTomlError(f"{place}: {_NO_JSON}", steps=steps, line=Lines(text).of(steps))


def _leaves(data: JsonObject) -> Iterator[tuple[Steps, Json]]:
    """Give the values that hold no others, first those that stand least deep."""
    waiting: list[tuple[Steps, Json]] = [((), data)]
    for steps, value in waiting:
        if isinstance(value, dict):
            waiting += [((*steps, key), inner) for key, inner in value.items()]
        elif isinstance(value, list):
            waiting += [((*steps, number), inner) for number, inner in enumerate(value)]
        else:
            yield steps, value


def _is_json(value: Json) -> bool:
    match value:
        case float():
            return math.isfinite(value)
        case int():
            return abs(value) < MAX_INTEGER
        case _:
            return isinstance(value, str)
