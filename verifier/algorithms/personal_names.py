"""Are two written names the name of one person, as far as letters tell?

People write their names in several orders, with and without middle names, initials, particles, marks and
spaces. Names in different scripts are not compared: nobody knows how a person writes theirs.
"""

import enum
import re
import unicodedata
from collections.abc import Sequence
from itertools import product

from verifier.algorithms.unicode_form import normalized

MAX_CHARACTERS = 1_000  # that are compared; names are known by far fewer
_MAX_WORDS = 20
_WHOLE = 2  # words of a name and a family name
_TOO_SHORT = 2  # letters; words without more are initials, or tell nobody from others
_MAX_JOINED = 3  # words that somebody else writes as one
_ENOUGH = 3  # letters at the beginning that make one word like another: "Alex", "Alexander"
_APOSTROPHES = re.compile("['\u2018\u2019\u02bc\u02bb`\u00b4]")
_NO_LETTERS = re.compile(r"[\W\d_]+")
_MARKS = re.compile("[\u0300-\u036f]")
_LONG_VOWELS = re.compile("o[uoh](?=[^aeiou]|$)|u(?=u)")  # "Satou", "Satoh"; "Yuuki"
_TITLE_WORDS = (
    "dr prof professor mr mrs ms miss mx sir dame rev phd msc bsc jr sr ii iii iv esq ing dipl "
    "herr frau mme mlle 様 さん 氏 先生 殿 教授"
)
_TITLES = frozenset(_TITLE_WORDS.split())
_JAPANESE_TITLES = ("先生", "教授", "さん", "様", "殿", "氏")
_PARTICLE_WORDS = (
    "de da do dos das del della di du der den des la le los las van von vom zu zum zur ten ter af av al el "
    "bin ibn bint abu y e i und of the"
)
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_SPELLED_OUT = str.maketrans(  # letters with another spelling of two letters, or that lose no mark
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
)
_PLAIN = str.maketrans(
    {"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h"}
)
_VARIANTS = str.maketrans(  # forms of one character, as names have them
    "髙﨑嵜邊邉齋齊斎澤廣濱國眞惠德龍嶋嶌櫻藏彌瀨槇曾黑靜桒榮壽澁豐冨",
    "高崎崎辺辺斉斉斉沢広浜国真恵徳竜島島桜蔵弥瀬槙曽黒静桑栄寿渋豊富",
)
_TO_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
_JAPANESE = frozenset(("CJK", "HIRAGANA"))  # a katakana letter is read as hiragana
_OF_SEVERAL_SCRIPTS = frozenset(("IDEOGRAPHIC", "KATAKANA-HIRAGANA", "MODIFIER", "COMBINING", "MASCULINE"))
_WITH_INITIALS = re.compile("[a-z\u0370-\u052f]")  # Latin, Greek and Cyrillic letters


class Kinship(enum.Enum):
    """How two names are to each other."""

    SIMILAR = "similar"
    OPEN = "open"  # neither surely like each other nor surely not, or not comparable
    DIFFERENT = "different"  # in one script, and without a word in common


def compare_names(one: str, other: str) -> Kinship:
    """Say how two names are to each other. A name that is similar still proves nobody."""
    first, second = _words(one), _words(other)
    if not first or not second:
        return Kinship.OPEN
    if _is_similar(first, second):
        return Kinship.SIMILAR
    scripts = _scripts(first)
    if len(scripts) != 1 or scripts != _scripts(second):
        return Kinship.OPEN
    return Kinship.OPEN if _have_something_in_common(first, second, scripts) else Kinship.DIFFERENT


def _words(name: str) -> list[str]:
    """Take a name apart into words in small letters, without titles."""
    folded = normalized(name[:MAX_CHARACTERS], form="NFKC").casefold()
    folded = folded.translate(_VARIANTS).translate(_TO_HIRAGANA)
    words = _NO_LETTERS.sub(" ", _APOSTROPHES.sub("", normalized(folded, form="NFC"))).split()
    return [word for word in map(_untitled, words[:_MAX_WORDS]) if word not in _TITLES]


def _untitled(word: str) -> str:
    """Take a Japanese title off the end of the name that it is written to."""
    for title in _JAPANESE_TITLES:
        if word.endswith(title) and len(word) > len(title) + 1:
            return word.removesuffix(title)
    return word


def _is_similar(first: list[str], second: list[str]) -> bool:
    """Say whether one name has all words of the other, or both the same letters without spaces."""
    orders = product(("".join(first), "".join(reversed(first))), ("".join(second), "".join(reversed(second))))
    if any(_spelled_alike(one, other) for one, other in orders):
        return True
    return _holds(first, second) or _holds(second, first)


def _holds(more: list[str], fewer: list[str]) -> bool:
    """Say whether each of at least two words is in the other name, once for each; one of them in full."""
    asked = sorted(_without_particles(fewer), key=len, reverse=True)  # an initial takes what words have left
    free = set(range(len(more)))
    in_full = False
    for word in asked:
        place = _place_of(word, more, free)
        if place is None:
            return False
        free -= set(place)
        in_full = in_full or not _is_initial(word, more[place.start])
    return in_full and len(asked) >= _WHOLE


def _place_of(word: str, words: list[str], free: set[int]) -> range | None:
    """Find where a word stands among words that are free, perhaps written as several; None if nowhere."""
    for length in range(1, _MAX_JOINED + 1):
        for start in range(len(words) - length + 1):
            place = range(start, start + length)
            if free.issuperset(place) and _is_word(word, "".join(words[start : start + length]), length):
                return place
    return None


def _is_word(word: str, written: str, length: int) -> bool:
    if length == 1 and _is_initial(word, written):
        return True
    return _spelled_alike(word, written)


def _is_initial(one: str, other: str) -> bool:
    """Say whether one of two words is the initial of the other. A single ideograph is a whole name."""
    if 1 not in (len(one), len(other)):
        return False
    first, second = _unmarked(one[0]), _unmarked(other[0])
    return first == second and _has_initials(first)


def _has_initials(word: str) -> bool:
    return _WITH_INITIALS.match(word) is not None


def _without_particles(words: list[str]) -> list[str]:
    return [word for word in words if word not in _PARTICLES] or words


def _spelled_alike(one: str, other: str) -> bool:
    return not _foldings(one).isdisjoint(_foldings(other))


def _foldings(word: str) -> frozenset[str]:
    """Write a word in the ways in which it is written where its marks are not to be had."""
    spelled_out = _unmarked(word.translate(_SPELLED_OUT)).translate(_PLAIN)
    plain = _unmarked(word).translate(_PLAIN)
    return frozenset((spelled_out, plain, _LONG_VOWELS.sub(_first, plain)))


def _first(vowels: re.Match[str]) -> str:
    return "o" if vowels[0][0] == "o" else ""


def _unmarked(word: str) -> str:
    if word.isascii():
        return word
    # Latin, Greek and Cyrillic letters lose their marks; in other scripts marks are letters.
    return unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFD", word)))


def _scripts(words: Sequence[str]) -> frozenset[str]:
    """Name the scripts that a name is written in, as Unicode does: "LATIN", say."""
    signs = {sign for word in words for sign in word if sign.isalpha()}
    return frozenset(unicodedata.name(sign, "?").partition(" ")[0] for sign in signs) - _OF_SEVERAL_SCRIPTS


def _have_something_in_common(first: list[str], second: list[str], scripts: frozenset[str]) -> bool:
    """Say whether a word, or of Japanese a character, stands in both: then it may be one person after all."""
    if scripts <= _JAPANESE:
        return not set("".join(first)).isdisjoint("".join(second))
    if any(max(map(len, words)) <= _TOO_SHORT for words in (first, second)):
        return True
    pairs = product(_without_particles(first), _without_particles(second))
    return any(_may_be_one(one, other) for one, other in pairs)


def _may_be_one(one: str, other: str) -> bool:
    if _is_initial(one, other):
        return True
    return any(
        own.startswith(theirs) or theirs.startswith(own)
        for own, theirs in product(_foldings(one), _foldings(other))
        if min(len(own), len(theirs)) >= _ENOUGH or own == theirs
    )
