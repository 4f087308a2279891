"""Words that tell something: lists for free text, lists for values in their own place, names of countries."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

# A country's name as a word of its own: not that of a state of America, nor the beginning of アルバイト.
_PLAIN = r"(?<!New )\b{}\b"
_JAPANESE = r"(?<![ァ-ヶー]){}(?![ァ-ヶー]|地方|山地|・?四国)"
_DENIALS = {"conforms_to_body": "no_conformity", "follows_guideline": "no_conformity"}  # of several lists
_PART = re.compile(r"«(\w+)»")  # in a list: what it shares with others
_FOLDER = resources.files("verifier.profiles.concepts")


def lists() -> frozenset[str]:
    """Name the word lists for free text."""
    return frozenset(_read("words.toml"))


def matches(name: str, text: str) -> bool:
    """Say whether a normalised text has words of a list, in any language, and does not deny what they say."""
    if not _has(name, text):
        return False
    rest = text
    for denial in _patterns().get(_DENIALS.get(name, f"no_{name}"), ()):
        rest = denial.sub(" ", rest)
    return rest == text or _has(name, rest)


def is_all(name: str, text: str) -> bool:
    """Say whether a normalised text is what a list has, and nothing else."""
    return any(pattern.fullmatch(text) for pattern in _patterns()[name])


def found(name: str, text: str) -> str | None:
    """Give the first words of a normalised text that a list has, or their value; None if there are none."""
    matches = (match for pattern in _patterns()[name] if (match := pattern.search(text)))
    first = next(matches, None)
    return None if first is None else first.groupdict().get("value") or first[0]


def names_country(text: str) -> bool:
    """Say whether a normalised text names a country of ISO 3166, in English or Japanese."""
    plain, japanese = _countries()
    return any(
        re.search(around.format(re.escape(name)), text)
        for names, around in ((plain, _PLAIN), (japanese, _JAPANESE))
        for name in names
        if name in text
    )


def _has(name: str, text: str) -> bool:
    return any(pattern.search(text) for pattern in _patterns()[name])


@cache
def _patterns() -> Mapping[str, tuple[re.Pattern[str], ...]]:
    return {**_read("value_words.toml"), **_read("words.toml")}


@cache
def _read(file: str) -> Mapping[str, tuple[re.Pattern[str], ...]]:
    languages = tomllib.loads((_FOLDER / file).read_text("utf-8"))
    names = {name for patterns in languages.values() for name in patterns}
    return {
        name: tuple(
            re.compile(_spelled_out(patterns[name], _parts()), re.IGNORECASE)
            for patterns in languages.values()
            if name in patterns
        )
        for name in sorted(names)
    }


@cache
def _parts() -> Mapping[str, str]:
    """Read what several lists share; a part may hold those that stand before it."""
    parts: dict[str, str] = {}
    for name, pattern in tomllib.loads((_FOLDER / "word_parts.toml").read_text("utf-8")).items():
        parts[name] = _spelled_out(pattern, parts)
    return parts


def _spelled_out(pattern: str, parts: Mapping[str, str]) -> str:
    return _PART.sub(lambda part: parts[part[1]], pattern)


@cache
def _countries() -> tuple[tuple[str, ...], tuple[str, ...]]:
    named = tomllib.loads((_FOLDER / "countries.toml").read_text("utf-8"))
    return tuple(named["en"]), tuple(named["ja"])
