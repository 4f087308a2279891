"""Words that tell something: lists for free text, lists for values in their own place, names of countries."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources

from verifier.model.words import JsonObject
from verifier.parse.members import objects
from verifier.parse.members import text as text_of
from verifier.profiles.concepts.nearness import Near, Phrase

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
    """Say whether a normalised text has words of a list, in any language, and does not deny what they say.

    What is denied twice is said: what cannot be earned without an exam is not earned without one.
    """
    text = _folded(text)
    if not _has(name, text):
        return False
    denials = _patterns().get(_DENIALS.get(name, f"no_{name}"), ())
    if not name.startswith("no_") and not any(denial.search(text) for denial in denials):
        return True
    rest = undoubled(text)
    for denial in denials:
        rest = denial.sub(" ", rest)
    return rest == text or _has(name, rest)


def undoubled(text: str) -> str:
    """Give a normalised text in lower case, without the denials in it that are denied themselves."""
    text = _folded(text)
    for denied_twice in _patterns()["denied_denial"]:
        text = denied_twice.sub(r" \g<kept> ", text)
    return text


def is_all(name: str, text: str) -> bool:
    """Say whether a normalised text is what a list has, and nothing else."""
    return any(pattern.fullmatch(_folded(text)) for pattern in _patterns()[name])


def found(name: str, text: str) -> str | None:
    """Give the first words of a normalised text that a list has, or their value; None if there are none."""
    folded = _folded(text)
    matches = (match for pattern in _patterns()[name] if (match := pattern.search(folded)))
    first = next(matches, None)
    if first is None:
        return None
    start, end = first.span("value" if "value" in first.groupdict() else 0)
    return text[start:end]


def names_country(text: str) -> bool:
    """Say whether a normalised text names a country of ISO 3166, in English or Japanese."""
    plain, japanese = _countries()
    return any(
        re.search(around.format(re.escape(name)), text)
        for names, around in ((plain, _PLAIN), (japanese, _JAPANESE))
        for name in names
        if name in text
    )


def _folded(text: str) -> str:
    """Give a text of the same length in lower case: a pattern for any case takes several times as long."""
    return text.replace("İ", "i").lower().replace("ı", "i")


def _has(name: str, text: str) -> bool:
    if any(pattern.search(text) for pattern in _patterns()[name]):
        return True
    return any(near.is_in(text) for near in _nearnesses()[name])


@cache
def _patterns() -> Mapping[str, tuple[re.Pattern[str], ...]]:
    return {
        name: tuple(_compiled(said) for each in languages if (said := _pattern_in(each)) is not None)
        for name, languages in _every().items()
    }


@cache
def _nearnesses() -> Mapping[str, tuple[Near, ...]]:
    """Read what some lists find by two words near each other."""
    return {
        name: tuple(_near(said) for said in languages if not isinstance(said, str))
        for name, languages in _every().items()
    }


@cache
def _parts() -> Mapping[str, str]:
    """Read what several lists share; a part may hold those that stand before it."""
    parts: dict[str, str] = {}
    for name, pattern in tomllib.loads((_FOLDER / "word_parts.toml").read_text("utf-8")).items():
        parts[name] = _spelled_out(pattern, parts)
    return parts


def _every() -> Mapping[str, Sequence[str | JsonObject]]:
    return {**_read("value_words.toml"), **_read("words.toml")}


@cache
def _read(file: str) -> Mapping[str, Sequence[str | JsonObject]]:
    """Give what each list finds, a few languages of each."""
    languages = tomllib.loads((_FOLDER / file).read_text("utf-8"))
    names = sorted({name for lists in languages.values() for name in lists})
    return {name: tuple(lists[name] for lists in languages.values() if name in lists) for name in names}


def _pattern_in(said: str | JsonObject) -> str | None:
    return said if isinstance(said, str) else text_of(said, "or")


def _near(said: JsonObject) -> Near:
    phrases = tuple(_phrase(phrase) for _, phrase in objects(said, "near"))
    return Near(word=_compiled(text_of(said, "word") or ""), phrases=phrases)


def _phrase(phrase: JsonObject) -> Phrase:
    second, most = text_of(phrase, "second"), phrase.get("most")
    return Phrase(
        word=_compiled(text_of(phrase, "word") or ""),
        second=_compiled(second) if second else None,
        most=most if isinstance(most, int) else 0,
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(_spelled_out(pattern, _parts()))


def _spelled_out(pattern: str, parts: Mapping[str, str]) -> str:
    return _PART.sub(lambda part: parts[part[1]], pattern)


@cache
def _countries() -> tuple[tuple[str, ...], tuple[str, ...]]:
    named = tomllib.loads((_FOLDER / "countries.toml").read_text("utf-8"))
    return tuple(named["en"]), tuple(named["ja"])
