"""The text of a profile's file read as plain data, which could as well be JSON."""

import tomllib

import rfc8785

from verifier.model.words import JsonObject
from verifier.profiles.table import ProfileError


def parse_profile(text: str, *, file: str) -> JsonObject:
    """Parse the text of a profile's file; whether it is a good profile is for `read_profile` to say.

    Args:
        text: TOML.
        file: the name of the file, for messages.

    Raises:
        ProfileError: it is no TOML, or holds what JSON cannot say, a date for one.
    """
    try:
        data: JsonObject = tomllib.loads(text)
        rfc8785.dumps(data)
    except (tomllib.TOMLDecodeError, rfc8785.CanonicalizationError) as error:
        raise ProfileError(str(error), file=file) from None
    except RecursionError:
        raise ProfileError("its values stand too deep in one another", file=file) from None
    return data
