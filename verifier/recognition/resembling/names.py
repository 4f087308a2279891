"""Does the name of an issuer look like that of somebody on a list?

The name has to be the same but for what readers overlook: case, signs, letters of another script, one slip
of a hand in a word, or words by which nobody is told from anybody ("Official", "Verified by"). That a name
*contains* another is no likeness: Indiana University of Pennsylvania is not Indiana University.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from verifier.model.recognition import Likeness
from verifier.recognition.numbered import Numbered
from verifier.recognition.resembling.bare_names import bare_names
from verifier.recognition.resembling.name_forms import drawn_form, drawn_words, forms, readings
from verifier.recognition.resembling.skeletons import MAX_SIGNS, is_hidden
from verifier.recognition.resembling.slips import LONG, SHORTEST, NearWords, is_one_edit, is_slip
from verifier.recognition.resembling.wording import name_words

Words = tuple[str, ...]
Found = tuple[int, Likeness]
_OF_PICTURES = "\u200d\ufe0e\ufe0f"  # they join and colour emoji, which everybody sees
_MAX_SLIPS = 2  # words of a name with a slip each
_MAX_DOUBTED = 6  # words of a name that may have one
_MAX_MEANT = 3  # words that each of them may have been


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedNames:
    """The names of a list by the forms in which they are compared; the numbers are those of its entries."""

    by_form: Numbered[str]
    by_words: Numbered[Words]
    near: NearWords


def listed_names(names: Sequence[Sequence[str]]) -> ListedNames:
    """Arrange the names of a list, each entry with all of its own."""
    by_form, by_words = Numbered[str](), Numbered[Words]()
    for number, entry in enumerate(names):
        for name in entry:
            by_words.add(drawn_words(name), number)
            for form in dict(forms(name)):
                by_form.add(form, number)
    near = NearWords(word for words in by_words for word in words if len(word) >= SHORTEST)
    return ListedNames(by_form=by_form, by_words=by_words, near=near)


def same_names(text: str, names: ListedNames) -> Iterator[Found]:
    """Find entries that have a name which is the same to a reader."""
    hides = any(sign not in _OF_PICTURES and is_hidden(sign) for sign in text[:MAX_SIGNS])
    for reading, only_so in readings(text):
        for form, likeness in forms(reading):
            how = Likeness.HIDDEN_SIGNS if hides else only_so or likeness
            yield from ((number, how) for number in names.by_form.of(form) if _says_something(form))


def similar_names(text: str, names: ListedNames) -> Iterator[Found]:
    """Find entries that have a name which this one adds to, or misspells."""
    for reading, _ in readings(text):
        bare = tuple(dict.fromkeys(bare_names(reading)))
        for words in bare:
            form = drawn_form("".join(words))
            yield from ((number, Likeness.SIMILAR_NAME) for number in names.by_form.of(form))
        for words in (drawn_words(reading), *bare[:1]):
            yield from ((number, Likeness.SIMILAR_NAME) for number in _meant(words, names))


def _says_something(form: str) -> bool:
    return not form.endswith(":")


def _meant(words: Words, names: ListedNames) -> Iterator[int]:
    """Find the entries whose name was meant if a hand slipped in one or two words."""
    doubted = _doubted(words, names)
    for slips in range(1, _MAX_SLIPS + 1):
        for places in combinations(doubted, slips):
            for meant in product(*(doubted[place] for place in places)):
                corrected = dict(zip(places, meant, strict=True))
                name = tuple(corrected.get(place, word) for place, word in enumerate(words))
                yield from names.by_words.of(name)


def _doubted(words: Words, names: ListedNames) -> dict[int, Words]:
    """Give by its place each word that may be a slip, with what it may have been."""
    found: dict[int, Words] = {}
    for place, word in enumerate(words):
        meant = tuple(known for known in names.near.near(word) if _may_mean(word, known))
        if meant and len(found) < _MAX_DOUBTED:
            found[place] = meant[:_MAX_MEANT]
    return found


def _may_mean(word: str, known: str) -> bool:
    """Say whether a word is a slip; in words that make nobody's name any wrong letter is one."""
    generic = name_words().generic
    if word in generic:
        return False
    return is_slip(word, known) or (known in generic and len(known) >= LONG and is_one_edit(word, known))
