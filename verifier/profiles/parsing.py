"""The text of a profile's file read as plain data, which could as well be JSON."""

import tomllib
from collections.abc import Iterable, Iterator

import rfc8785

from verifier.model.words import Json, JsonObject
from verifier.profiles.lines import Lines, line_of_slip
from verifier.profiles.table import ProfileError, Steps

MAX_PARTS = 100  # of one key, at most: reading a key costs the square of their number
MAX_DEPTH = 20  # values in one another; a profile needs six
_TOO_LONG = "has a number of too many digits"
_TOO_DEEP = "its values stand too deep in one another"
_NO_JSON = "must be a text, a number, true or false; a date stands in quotation marks"


def parse_profile(text: str, *, file: str) -> JsonObject:
    """Parse the text of a profile's file; whether it is a good profile is for `read_profile` to say.

    Args:
        text: TOML.
        file: the name of the file, for messages.

    Raises:
        ProfileError: it is no TOML, or holds what JSON cannot say, a date for one. It names the line.
    """
    _refuse_long_keys(text, file=file)
    try:
        data: JsonObject = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(f"is no TOML: {error}", file=file, line=line_of_slip(error, text=text)) from None
    except ValueError:  # Python reads no number of more than some thousand digits
        raise ProfileError(_TOO_LONG, file=file) from None
    except RecursionError:
        raise ProfileError(_TOO_DEEP, file=file) from None
    if _is_deep(data):
        raise ProfileError(_TOO_DEEP, file=file)
    if not _is_json(data):
        raise _no_json(data, text=text, file=file)
    return data


def _refuse_long_keys(text: str, *, file: str) -> None:
    """Refuse a text before it is parsed if a key in it may have too many parts. A key is within one line."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.count(".") > MAX_PARTS:
            problem = f"has more than {MAX_PARTS} dots in one line; a long text goes over several"
            raise ProfileError(problem, file=file, line=number)


def _is_deep(data: JsonObject) -> bool:
    """Say whether values stand deeper in one another than in any profile."""
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


def _no_json(data: JsonObject, *, text: str, file: str) -> ProfileError:
    """Give the error that names the first value that JSON cannot say."""
    steps = next(steps for steps, leaf in _leaves(data) if not _is_json(leaf))
    place = " ".join(map(str, steps))
    return ProfileError(f"{place}: {_NO_JSON}", file=file, steps=steps, line=Lines(text).of(steps))


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
    try:
        rfc8785.dumps(value)
    except ValueError:  # what JSON cannot say, or a number that Python does not write
        return False
    return True
