"""A table of a profile's file, read strictly: what is missing, of another kind or unknown is named."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TypeVar

from verifier.model.words import Json, JsonObject

LANGUAGES = ("en", "ja")
Value = TypeVar("Value")


class ProfileError(ValueError):
    """A profile's file is wrong; the message names the file, the field and the key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of the file, and where it stands."""

    file: str
    place: str  # "fields[3] criteria", say; "" for the whole
    data: JsonObject

    def error(self, key: str, problem: str) -> ProfileError:
        """Give the error to raise about a key."""
        return ProfileError(": ".join(filter(None, (self.file, self.place, key, problem))))

    def only(self, *known: str) -> None:
        """Refuse every key but the known ones."""
        for key in self.data:
            if key not in known:
                raise self.error(key, "no such key")

    def text(self, key: str) -> str:
        """Give a text that is not empty."""
        value = self.data.get(key)
        if not isinstance(value, str) or not value:
            raise self.error(key, "must be a text")
        return value

    def texts(self, key: str, *, known: Collection[str] | None = None) -> tuple[str, ...]:
        """Give a list of texts, each of them known; an absent one is empty, a text alone is a list of one."""
        value = self.data.get(key, [])
        items = value if isinstance(value, list) else [value]
        found = tuple(item for item in items if isinstance(item, str) and item)
        if len(found) != len(items):
            raise self.error(key, "must be a list of texts")
        for item in found:
            if known is not None and item not in known:
                raise self.error(key, f"there is no {item}")
        return found

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

    def table(self, key: str) -> "Table":
        """Give a table inside; an absent one is empty."""
        return self._table(self.data.get(key, {}), key, place=key)

    def tables(self, key: str) -> tuple["Table", ...]:
        """Give a list of tables; an absent one is empty."""
        value = self.data.get(key, [])
        if not isinstance(value, list):
            raise self.error(key, "must be a list of tables")
        return tuple(self._table(item, key, place=f"{key}[{n}]") for n, item in enumerate(value))

    def spoken(self, key: str) -> Mapping[str, str]:
        """Give a text in every language."""
        table = self.table(key)
        table.only(*LANGUAGES)
        return {language: table.text(language) for language in LANGUAGES}

    def _table(self, value: Json, key: str, *, place: str) -> "Table":
        if not isinstance(value, dict):
            raise self.error(key, "must be a table")
        return Table(file=self.file, place=" ".join(filter(None, (self.place, place))), data=value)
