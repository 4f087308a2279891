"""JSON in its one canonical form. RFC 8785."""

import rfc8785

from verifier.algorithms.jsonld_bounds import is_bounded
from verifier.model.words import JsonObject

MAX_CHARACTERS = 2**20  # of the compact text: a badge with its picture in it
MAX_OBJECTS = 10_000  # a full transcript has about 300
MAX_DEPTH = 66  # what is read from outside has 64 levels at most, and is held by one or two more here


class TooLarge(Exception):
    """The document is more work than a badge is worth; it may be in order."""


class NotWritable(Exception):
    """The document has no canonical form: an integer beyond 2⁵³ - 1, or half of a surrogate pair."""


def canonicalize(document: JsonObject) -> str:
    """Write a document canonically: members sorted by UTF-16 units, numbers as ECMAScript has them.

    Raises:
        TooLarge: It has over 1 MiB, over 10,000 objects, or over 66 levels.
        NotWritable: It holds a value that RFC 8785 does not write.
    """
    if not is_bounded(document, characters=MAX_CHARACTERS, nodes=MAX_OBJECTS, depth=MAX_DEPTH):
        raise TooLarge
    try:
        return rfc8785.dumps(document).decode()
    except ValueError as error:  # the library's own error is one, and so is a name that is no text
        raise NotWritable from error
