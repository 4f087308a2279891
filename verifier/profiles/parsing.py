"""The text of a profile's file read as plain data, which could as well be JSON."""

import tomllib
from collections.abc import Iterator

import rfc8785

from verifier.model.words import Json, JsonObject
from verifier.profiles.lines import Lines, line_of_slip
from verifier.profiles.table import ProfileError, Steps

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
    try:
        data: JsonObject = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(f"is no TOML: {error}", file=file, line=line_of_slip(error, text=text)) from None
    except RecursionError:
        raise ProfileError(_TOO_DEEP, file=file) from None
    try:
        rfc8785.dumps(data)
    except rfc8785.CanonicalizationError:
        raise _no_json(data, text=text, file=file) from None
    except RecursionError:
        raise ProfileError(_TOO_DEEP, file=file) from None
    return data


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
    except rfc8785.CanonicalizationError:
        return False
    return True
