"""A table of a profile's file, read strictly: what is missing, of another kind or unknown is named."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from verifier.model.words import Json, JsonObject
from verifier.parse.likeness import meant
from verifier.parse.plain_text import hidden_sign, inert
from verifier.parse.slips import SlipError
from verifier.parse.toml_lines import Steps
from verifier.readings.hosted_addresses import is_http

LANGUAGES = ("en", "ja")
Value = TypeVar("Value")
MAX_TEXT = 2_000  # characters; the longest that is shipped has a hundred and fifty
_MAX_MESSAGE = 2_000  # characters: names of files are the system's, keys are anybody's


class ProfileError(SlipError):
    """A profile's file is wrong; the message names the file, its line where that is known, and the key.

    It is one line that is safe to show: what does not print is spelled out, as in Python.

    Args:
        problem: what is wrong, from the field on: "fields[3] criteria: level: must be a text".
        file: the name of the file.
        steps: what leads to the key that it is about.
        line: the line of the file, from 1; None as long as nobody looked for it.
    """

    def __init__(self, problem: str, *, file: str, steps: Steps = (), line: int | None = None) -> None:
        place = file if line is None else f"{file}:{line}"
        message = inert(f"{place}: {problem}", limit=_MAX_MESSAGE)
        super().__init__(message, problem=problem, steps=steps, line=line)
        self.file = file


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of the file, and where it stands."""

    file: str
    place: str  # "fields[3] criteria", say; "" for the whole
    data: JsonObject
    steps: Steps = ()
    lent: Mapping[str, Steps] = field(default_factory=dict)  # by key: the table that it came from, if another

    def error(self, key: str, problem: str) -> ProfileError:
        """Give the error to raise about a key."""
        said = ": ".join(filter(None, (self.place, key, problem)))
        return ProfileError(said, file=self.file, steps=self._steps(key))

    def over(self, default: "Table", *, place: str) -> "Table":
        """Give the same table with what another one says for the keys that it leaves out."""
        lent = {key: default.steps for key in default.data if key not in self.data}
        return replace(self, place=place, data={**default.data, **self.data}, lent=lent)

    def only(self, *known: str) -> None:
        """Refuse every key but the known ones."""
        for key in self.data:
            if key not in known:
                raise self.error(key, f"no such key{meant(key, known)}")

    def needs(self, *keys: str) -> None:
        """Refuse a table that lacks one of these keys; the first of them that is lacking is named."""
        for key in keys:
            if key not in self.data:
                raise self.error(key, "is missing")

    def text(self, key: str) -> str:
        """Give a text that is not empty."""
        self.needs(key)
        value = self.data[key]
        if not isinstance(value, str) or not value:
            raise self.error(key, "must be a text")
        return self._plain(value, key)

    def address(self, key: str) -> str:
        """Give the address of a page, which readers may follow."""
        value = self.text(key)
        if not is_http(value):
            raise self.error(key, "must be an address, https://…")
        return value

    def texts(self, key: str, *, known: Collection[str] | None = None) -> tuple[str, ...]:
        """Give a list of texts, each of them known; an absent one is empty, a text alone is a list of one."""
        value = self.data.get(key, [])
        items = value if isinstance(value, list) else [value]
        found = tuple(item for item in items if isinstance(item, str) and item)
        if len(found) != len(items):
            raise self.error(key, "must be a list of texts")
        for item in found:
            self._plain(item, key)
        if known is not None:
            self.known(key, found, known)
        return found

    def known(self, key: str, found: Iterable[str], known: Collection[str]) -> None:
        """Refuse texts of which one is not known."""
        for item in found:
            if item not in known:
                raise self.error(key, f"there is no {item}{meant(item, known)}")

    def one_of(self, key: str, words: Mapping[str, Value]) -> Value:
        """Give what a text stands for; it is one of these words."""
        said = self.text(key)
        if said not in words:
            raise self.error(key, f"must be one of {', '.join(words)}")
        return words[said]

    def flag(self, key: str, *, default: bool) -> bool:
        """Give a yes or no."""
        value = self.data.get(key, default)
        if not isinstance(value, bool):
            raise self.error(key, "must be true or false")
        return value

    def whole_number(self, key: str) -> int:
        """Give a whole number of nought or more."""
        value = self.data.get(key)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise self.error(key, "must be a whole number")
        return value

    def table(self, key: str) -> "Table":
        """Give a table inside; an absent one is empty."""
        return self._table(self.data.get(key, {}), key)

    def tables(self, key: str) -> tuple["Table", ...]:
        """Give a list of tables; an absent one is empty."""
        value = self.data.get(key, [])
        if not isinstance(value, list):
            raise self.error(key, "must be a list of tables")
        return tuple(self._table(item, key, number=number) for number, item in enumerate(value))

    def spoken(self, key: str) -> Mapping[str, str]:
        """Give a text in every language."""
        self.needs(key)
        table = self.table(key)
        table.only(*LANGUAGES)
        return {language: table.text(language) for language in LANGUAGES}

    def _plain(self, text: str, key: str) -> str:
        """Refuse a text that would swell a report, command a terminal, or hide or turn around a line."""
        if len(text) > MAX_TEXT:
            raise self.error(key, f"is longer than {MAX_TEXT} characters")
        hidden = hidden_sign(text)
        if hidden is not None:
            raise self.error(key, f"has a sign in it that does not show, {hidden}")
        return text

    def _table(self, value: Json, key: str, *, number: int | None = None) -> "Table":
        if not isinstance(value, dict):
            raise self.error(key, "must be a table")
        place, steps = (key, ()) if number is None else (f"{key}[{number}]", (number,))
        return Table(
            file=self.file,
            place=" ".join(filter(None, (self.place, place))),
            data=value,
            steps=(*self._steps(key), *steps),
        )

    def _steps(self, key: str) -> Steps:
        return (*self.lent.get(key, self.steps), key)
