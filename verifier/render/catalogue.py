"""The words of a report in one language, read from messages/."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, TypeAlias, get_args

from verifier.model.codes import ALL
from verifier.model.finding import Code
from verifier.render import foreign

Language: TypeAlias = Literal["en", "ja"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
DEFAULT: Language = "en"
_PARTS = ("scores", "lists", "page")


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """What the report says in one language. Codes are the contract, these texts are not."""

    language: Language
    sentences: Mapping[str, str]  # by code: the fact, with {signer} and such to be filled in
    steps: Mapping[str, str]  # by code: what whoever can mend it could do
    actors: Mapping[str, str]  # by code: issuer, candidate, you, us, nobody
    tables: Mapping[str, Mapping[str, str]]  # verdicts, outcomes, questions, words …

    @property
    def space(self) -> str:
        """Give what stands between two sentences: in Japanese nothing does."""
        return "" if self.language == "ja" else " "

    def sentence(self, code: Code) -> str:
        """Give the sentence of a code; in English if it has none here."""
        return self.sentences.get(code.id, code.says)

    def step(self, code: Code) -> str | None:
        """Give what could be done about it; None where nothing needs to be."""
        return self.steps.get(code.id)

    def actor(self, code: Code) -> str:
        """Name who can mend it."""
        return self.actors.get(code.id, "nobody")

    def word(self, key: str, /, **fills: str | int) -> str:
        """Give one of the small phrases, filled in."""
        return foreign.fill(self.tables["words"][key], fills)

    def phrase(self, table: str, key: str, /, **fills: str) -> str:
        """Give a phrase of any table, filled in."""
        return foreign.fill(self.tables[table][key], fills)

    def told(self, table: str, code: str) -> str:
        """Give what a table says of a code; the code itself if it says nothing."""
        return self.tables[table].get(code, code)


@cache
def catalogue(language: Language) -> Catalogue:
    """Read the words of ``language``."""
    tables = _read(language)
    codes = tables.pop("codes")
    english = {code.id: code.says for code in ALL}
    return Catalogue(
        language=language,
        sentences={id_: entry.get("says", english.get(id_, "")) for id_, entry in codes.items()},
        steps={id_: entry["next"] for id_, entry in codes.items() if "next" in entry},
        actors=_actors(),
        tables=_flat(tables),
    )


def _actors() -> dict[str, str]:
    return {id_: entry["actor"] for id_, entry in _read(DEFAULT)["codes"].items()}


def _read(language: Language) -> dict[str, dict[str, dict[str, str]]]:
    folder = files("verifier.render").joinpath("messages")
    names = (f"{language}.toml", *(f"{part}.{language}.toml" for part in _PARTS))
    sources = [folder.joinpath(name).read_text("utf-8") for name in names]
    tables = [item for source in sources for item in tomllib.loads(source).items()]
    return {name: table for name, table in tables if isinstance(table, dict)}


def _flat(tables: Mapping[str, Mapping[str, str | Mapping[str, str]]]) -> dict[str, dict[str, str]]:
    """Bring tables within tables to names with a dot: answers.genuine."""
    flat: dict[str, dict[str, str]] = {}
    for name, table in tables.items():
        for key, value in table.items():
            if isinstance(value, str):
                flat.setdefault(name, {})[key] = value
            else:
                flat[f"{name}.{key}"] = dict(value)
    return flat
