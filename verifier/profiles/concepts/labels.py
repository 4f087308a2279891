"""What stands behind the names of the guideline's descriptors in the narratives of the criteria."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from verifier.model.achievement import Words
from verifier.profiles.concepts.answers import says_nothing
from verifier.profiles.concepts.label_form import Hit, hits
from verifier.profiles.concepts.label_names import descriptors, is_name
from verifier.profiles.concepts.label_order import accepted
from verifier.profiles.concepts.length import SENTENCE, is_long
from verifier.profiles.concepts.texts import normalised

MAX_LABELLED = 64 * 1024  # bytes in UTF-8, of all narratives together
MIN_LABELS = 3  # different ones make a layout; a threshold of ours
MIN_COPIES = 3  # labels behind which the same sentence says nothing of its own
_COMPARED = 4_000  # characters of a value
_MARKS = " \t\n*_`>#•‣●○◦▪■□◆◇▶・|/;"
_WIDE_SPACE = "\u3000"
_BEFORE_VALUE = re.compile(r"(?:[-+–—※][ \t\n]|\(\d{1,2}\)\s|\d{1,2}[.)]\s(?=\S))")
_NUMBER_AFTER = re.compile(r"(?<=[.;。])\s{0,4}\d{1,2}[.)]\Z|\(\d{1,2}\)\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What is said behind the name of one descriptor."""

    value: str  # normalised; empty where nothing is said
    pointer: str = ""  # of its narrative
    is_repeated: bool = False  # the same name stands there twice: the values are joined by LF


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """What was read behind labels, by concept, and what was not."""

    found: Mapping[str, Label] = field(default_factory=dict)
    outside: str = ""  # the text outside every label, normalised
    is_cut: bool = False  # there is more text, or there are more names, than are read
    copies: frozenset[str] = frozenset()  # concepts that share a sentence with several others

    @property
    def follows_layout(self) -> bool:
        """Say whether enough descriptors have their labels to take the text for labelled."""
        return len(self.found) >= MIN_LABELS

    @property
    def told(self) -> frozenset[str]:
        """Name the concepts of whose labels something is said."""
        return frozenset(concept for concept, label in self.found.items() if label.value)

    @property
    def said(self) -> str:
        """Give the text without the names of labels: one with nothing behind it says nothing."""
        values = (label.value for label in self.found.values())
        return "\n".join(filter(None, (self.outside, *values)))


def read_labels(narratives: Sequence[Words]) -> Labels:
    """Read every narrative; of what several of them tell the first that says something counts."""
    read = Labels()
    left = MAX_LABELLED
    for words in narratives:
        text = words.text.encode(errors="replace")
        one = _read(replace(words, text=text[:left].decode(errors="ignore")))
        read = _with(read, one, is_cut=len(text) > left)
        left = max(0, left - len(text))
    return replace(read, copies=_copies(read.found))


def _copies(found: Mapping[str, Label]) -> frozenset[str]:
    """Name the concepts behind whose labels a sentence stands that stands behind several others."""
    if len(found) < MIN_COPIES:
        return frozenset()
    letters = {concept: _letters(label.value) for concept, label in found.items()}
    times = Counter(letters.values())
    return frozenset(
        concept
        for concept, said in letters.items()
        if times[said] >= MIN_COPIES and is_long(found[concept].value, least=SENTENCE)
    )


def _letters(value: str) -> str:
    return "".join(filter(str.isalnum, value[:_COMPARED].casefold()))


def _with(read: Labels, one: Labels, *, is_cut: bool) -> Labels:
    kept = {concept: label for concept, label in read.found.items() if label.value or concept not in one.told}
    return Labels(
        found={**one.found, **kept},
        outside="\n".join(filter(None, (read.outside, one.outside))),
        is_cut=read.is_cut or one.is_cut or is_cut,
    )


def _read(words: Words) -> Labels:
    """Read one narrative."""
    # A wide space sets a label off, and is like any other once the text is normalised.
    text = normalised(words.text.replace(_WIDE_SPACE, "\t"), most=MAX_LABELLED)
    found, is_cut = hits(text)
    text = text.replace("\t", " ")
    labels = accepted(found)
    ends = [label.start for label in labels] + [len(text)]
    kept = set(labels)
    rejected = [hit for hit in found if hit not in kept]
    plain = _without(rejected, text)
    values: dict[str, list[str]] = {}
    for number, label in enumerate(labels, start=1):
        told = slice(label.end, ends[number])
        # Names that are no labels there, with nothing else beside them, say nothing either.
        value = _value(text[told]) if _value(plain[told]) else ""
        values.setdefault(descriptors()[label.rank], []).append(value)
    return Labels(
        found={concept: _label(said, words) for concept, said in values.items()},
        outside=text[: labels[0].start].strip() if labels else text,
        is_cut=is_cut,
    )


def _without(rejected: Sequence[Hit], text: str) -> str:
    """Give a text of the same length with spaces for the names that stay text."""
    parts: list[str] = []
    end = 0
    for hit in rejected:
        parts += (text[end : hit.start], " " * (hit.end - hit.start))
        end = hit.end
    return "".join((*parts, text[end:]))


def _label(said: Sequence[str], words: Words) -> Label:
    return Label(
        value="\n".join(filter(None, said)),
        pointer=words.pointer,
        is_repeated=len(said) > 1,
    )


def _value(text: str) -> str:
    """Trim a value of the emphasis, bullets and numbers around it; a null says nothing."""
    value = text.strip(_MARKS)
    lead = _BEFORE_VALUE.match(value)
    value = (value[lead.end() :] if lead else value).strip(_MARKS)
    value = _NUMBER_AFTER.sub("", value).strip(_MARKS)
    return "" if says_nothing(value) or is_name(value) else value
