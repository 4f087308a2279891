"""The words of names that tell no two organisations apart: ``verifier/vocabulary/name_words.toml``."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWords:
    """Words by what they do in a name; all in small letters."""

    added: frozenset[str]  # they claim to be whom they stand beside
    joining: frozenset[str]
    units: frozenset[str]
    generic: frozenset[str]
    short: dict[str, str]
    added_signs: tuple[str, ...]  # in names that are written without spaces; the longest first
    unit_signs: tuple[str, ...]
    forms: dict[int, str]  # signs in other forms


@dataclass(frozen=True, slots=True, kw_only=True)
class DomainWords:
    """Labels by what they say of whose domain it is."""

    added: frozenset[str]
    anybody: frozenset[str]
    open_countries: frozenset[str]
    kept: frozenset[str]


@cache
def name_words() -> NameWords:
    """Give the words of names."""
    names, signs = _data()["names"], _data()["east_asian"]
    return NameWords(
        added=frozenset(names["added"]),
        joining=frozenset(names["joining"]),
        units=frozenset(names["units"]),
        generic=frozenset(names["generic"]),
        short=dict(pair.split("=", 1) for pair in names["short"]),
        added_signs=tuple(sorted(signs["added"], key=len, reverse=True)),
        unit_signs=tuple(signs["units"]),
        forms={ord(other): form[0] for form in signs["forms"] for other in form[1:]},
    )


@cache
def domain_words() -> DomainWords:
    """Give the words of domains."""
    return DomainWords(**{name: frozenset(words) for name, words in _data()["domains"].items()})


@cache
def _data() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("verifier.vocabulary").joinpath("name_words.toml").read_text(encoding="utf-8"))
