"""A list that somebody wrote by hand, whatever it is written in: what it says, and on which line."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from verifier.model.words import JsonObject
from verifier.parse.toml_lines import Steps
from verifier.recognition.lists.malformed import MalformedListError

_ORDER = re.compile(r"\d{1,9}[ ._-]+(?=.)")  # at the beginning of a file's name
_NO_ID = re.compile(r"[^\w.-]+")
_SHOWN_DIGITS = 12
MAX_ID = 64  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenList:
    """The members of a list as TOML and JSON have them; those of a table are brought to that form."""

    file: str  # its name
    data: JsonObject = field(repr=False)
    lines: Callable[[], Callable[[Steps], int]] = field(repr=False)  # what finds them: only of a wrong list
    is_table: bool = False  # a row an issuer: the line names the entry

    def placed(self, error: MalformedListError) -> MalformedListError:
        """Give an error with the line that it is about, and those behind it."""
        line_of = self.lines()
        placed = (
            MalformedListError(each.problem, line=line_of(each.steps), steps=each.steps, rule=each.rule)
            for each in error.all
        )
        found, *further = sorted(placed, key=lambda each: each.line or 0)
        found.further = tuple(further)
        return found


def name_of_file(file: str) -> str:
    """Name a list that does not say its name by its file: "Partners" of "20-Partners.csv"."""
    stem = file.rpartition(".")[0] or file
    return _ORDER.sub("", stem, count=1) or stem


def id_of_file(file: str) -> str:
    """Give the id of a list that does not say one: the name of its file, without spaces and the like."""
    return _NO_ID.sub("-", name_of_file(file)).strip("-.")[:MAX_ID] or "list"


def version_of(digest: str) -> str:
    """Give the version of a list whose keeper does not count them: the beginning of its digest."""
    return digest.partition(":")[2][:_SHOWN_DIGITS]


def decoded(body: bytes, *, advice: str = "") -> str:
    """Give the text of a file in UTF-8, with or without a mark of its byte order.

    Raises:
        MalformedListError: it is in another encoding.
    """
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        raise MalformedListError(f"is not UTF-8{advice}", line=line) from None
