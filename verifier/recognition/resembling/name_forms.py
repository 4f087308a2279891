"""The forms in which names of organisations are compared. Two names are alike if they share one."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from verifier.model.recognition import Likeness
from verifier.recognition.resembling.skeletons import MAX_SIGNS, as_read, folded, skeleton
from verifier.recognition.resembling.wording import name_words

_MIN_ALIKE = 8  # letters of a name in which l and i, or m and rn, may count as one: UCI is not UCL
_REMEMBERED = 256  # names: each is taken apart several times for one badge
_APOSTROPHES = re.compile("['’‘ʼ`´]")
_ASCII_WORDS = re.compile("[a-z0-9]+")
_NO_LETTERS_OR_DIGITS = re.compile("[^A-Za-z0-9]+")
_AS_LETTERS = str.maketrans("013457@$€", "oieastase")


@lru_cache(maxsize=_REMEMBERED)
def words(text: str) -> tuple[str, ...]:
    """Take a name apart into words in small letters, without signs and a leading "The"."""
    found = [name_words().short.get(word, word) for word in _split(folded(text))]
    return tuple(found[1:] if len(found) > 1 and found[0] == "the" else found)


@lru_cache(maxsize=_REMEMBERED)
def drawn_words(text: str) -> tuple[str, ...]:
    """Take apart what a name looks like."""
    return words(text if text.isascii() else skeleton(text))


def forms(text: str) -> Iterator[tuple[str, Likeness]]:
    """Give every form of a name, and how another name resembles it that has this form too."""
    yield f"same:{''.join(words(text))}", Likeness.SAME_NAME
    drawn = "".join(drawn_words(text))
    yield drawn_form(drawn), Likeness.SAME_LETTERS
    yield f"capitals:{_capitals(text)}", Likeness.SAME_LETTERS
    if len(drawn) >= _MIN_ALIKE:
        yield f"alike:{hardly_told(drawn)}", Likeness.SAME_LETTERS


def drawn_form(drawn: str) -> str:
    """Give the form that names have which look like ``drawn``: words of `drawn_words`, written together."""
    return f"drawn:{drawn}"


def hardly_told(drawn: str) -> str:
    """Write a skeleton so that letters which people hardly tell apart are one."""
    pairs = drawn.replace("rn", "m").replace("vv", "w").replace("cl", "d")
    return pairs.replace("i", "l").replace("j", "l").replace("1", "l").replace("|", "l")


def as_letters(text: str) -> str:
    """Read the figures in a text, and the signs that are drawn like letters, as letters."""
    return text.translate(_AS_LETTERS)


def readings(text: str) -> Iterator[tuple[str, Likeness | None]]:
    """Give the ways to read a name, and what it resembles another by that is only found so."""
    text = text[:MAX_SIGNS]
    seen = as_read(text)
    yield text, None
    if seen != text:
        yield seen, Likeness.HIDDEN_SIGNS
    if as_letters(seen) != seen:
        yield as_letters(seen), Likeness.SAME_LETTERS
        yield as_letters(seen.replace("1", "l")), Likeness.SAME_LETTERS
    last, comma, first = seen.partition(",")
    if comma and "," not in first:  # "University, Harvard"
        yield f"{first} {last}", Likeness.SIMILAR_NAME


def _capitals(text: str) -> str:
    """Write a name so that a capital I, a small l and a 1 are one; its other letters keep their case."""
    plain = text[:MAX_SIGNS]
    if plain.isascii():
        found = _NO_LETTERS_OR_DIGITS.sub("", plain)
    else:
        found = "".join(sign for sign in unicodedata.normalize("NFKC", plain) if sign.isalnum())
    return found.replace("I", "l").replace("1", "l")


def _split(text: str) -> list[str]:
    spoken = _APOSTROPHES.sub("", text).replace("&", " and ")
    if spoken.isascii():
        return _ASCII_WORDS.findall(spoken)
    spoken = spoken.translate(name_words().forms)
    return "".join(sign if unicodedata.category(sign)[0] in "LMN" else " " for sign in spoken).split()
