"""Is what the reader knows of the candidate one of the identifiers by which a badge names its recipient?

Plain or hidden, on either side. https://www.imsglobal.org/spec/ob/v3p0/#identity-hashing
"""

import enum
import hmac
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from verifier.algorithms.identity_hash import IdentityHash, hash_of, hides, parse, same
from verifier.model.options import KnownRecipient
from verifier.readings.identifier_spellings import has_country, spellings, without_tag
from verifier.readings.named_recipients import NamedRecipient

NAMED_OTHERWISE = "named-otherwise"  # why two were not compared: they are of different kinds …
HIDDEN_OTHERWISE = "hidden-otherwise"  # … or hidden by different methods, or with different salts
NO_COUNTRY_CODE = "no-country-code"  # … or telephone numbers, one of them as it is dialled within a country


class Answer(enum.IntEnum):
    """How a known identifier is to one in the badge, the most telling answer first."""

    SAME = 0
    DIFFERS_BY_TAG = 1
    DIFFERS = 2
    UNLIKE = 3  # the two cannot be compared


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The answer for one known identifier, and how it came about: never with the identifier itself."""

    answer: Answer
    kind: str
    how: str = ""  # in which spelling it is the same, or why it cannot be compared
    pointer: str = ""


def compare(known: KnownRecipient, named: Iterable[NamedRecipient]) -> Comparison:
    """Compare a known identifier with all that name the recipient, and give the most telling answer."""
    one = _Known(known)
    answers = (one.compared_with(each) for each in named if each.kind == known.kind)
    unlike = Comparison(answer=Answer.UNLIKE, kind=known.kind, how=NAMED_OTHERWISE)
    return min(answers, key=lambda comparison: comparison.answer, default=unlike)


class _Known:
    """What is known, with its spellings, which are the same for everything that it is compared with."""

    def __init__(self, known: KnownRecipient) -> None:
        self._known = known
        self._hash = parse(known.value) if known.hashed else None
        self._spellings = {} if known.hashed else spellings(known.kind, known.value)
        self._untagged = _untagged(known.kind, self._spellings.values())

    def compared_with(self, named: NamedRecipient) -> Comparison:
        answer, how = self._answer(named)
        return Comparison(answer=answer, kind=named.kind, how=how, pointer=named.pointer)

    def _answer(self, named: NamedRecipient) -> tuple[Answer, str]:
        if not named.readable:
            return Answer.UNLIKE, HIDDEN_OTHERWISE
        if self._hash is not None:
            return self._answer_of_hash(self._hash, named)
        if named.hidden is not None:
            return self._answer_of_hidden(named.hidden, named.salt)
        return self._answer_of_plain(named.plain)

    def _answer_of_hash(self, known: IdentityHash, named: NamedRecipient) -> tuple[Answer, str]:
        """Compare two hashes, or a hash with that of what the badge says plainly."""
        if named.hidden is not None:
            if named.hidden.method is not known.method or named.salt != self._known.salt:
                return Answer.UNLIKE, HIDDEN_OTHERWISE
            return (Answer.SAME, "hash") if same(known, named.hidden) else (Answer.DIFFERS, "")
        spelled = list(spellings(named.kind, named.plain).values())
        if self._is_hash_of(known, spelled):
            return Answer.SAME, "hash"
        if self._is_hash_of(known, _untagged(named.kind, spelled)):
            return Answer.DIFFERS_BY_TAG, "hash"
        return _unless_dialled_at_home(self._known.kind, named.plain)

    def _is_hash_of(self, known: IdentityHash, spelled: Collection[str]) -> bool:
        hashes = (hash_of(each, method=known.method, salt=self._known.salt) for each in spelled)
        return any(same(known, each) for each in hashes)

    def _answer_of_hidden(self, hidden: IdentityHash, salt: str) -> tuple[Answer, str]:
        """Hide what is known as the badge does. A tag that the badge hides cannot be seen."""
        for how, spelling in self._spellings.items():
            if hides(hidden, identifier=spelling, salt=salt):
                return Answer.SAME, how
        if any(hides(hidden, identifier=spelling, salt=salt) for spelling in self._untagged):
            return Answer.DIFFERS_BY_TAG, ""
        return _unless_dialled_at_home(self._known.kind, self._known.value)

    def _answer_of_plain(self, plain: str) -> tuple[Answer, str]:
        theirs = list(spellings(self._known.kind, plain).values())
        for written in ([plain], theirs):  # how far what is known had to be respelled is told first
            for how, spelling in self._spellings.items():
                if _is_among(spelling, written):
                    return Answer.SAME, how
        ours = list(self._spellings.values())
        untagged = _untagged(self._known.kind, theirs)
        if any(_is_among(each, [*theirs, *untagged]) for each in self._untagged) or any(
            _is_among(each, ours) for each in untagged
        ):
            return Answer.DIFFERS_BY_TAG, ""
        return _unless_dialled_at_home(self._known.kind, self._known.value, plain)


def _unless_dialled_at_home(kind: str, *numbers: str) -> tuple[Answer, str]:
    """Say that two differ; of telephone numbers this can be told only if each has the code of its country."""
    if kind == "phone" and not all(map(has_country, numbers)):
        return Answer.UNLIKE, NO_COUNTRY_CODE
    return Answer.DIFFERS, ""


def _untagged(kind: str, spelled: Iterable[str]) -> list[str]:
    if kind != "email":
        return []
    return list(dict.fromkeys(each for each in map(without_tag, spelled) if each is not None))


def _is_among(one: str, others: Sequence[str]) -> bool:
    """Say whether a text is one of others; the comparison takes the same time wherever two differ."""
    asked = one.encode("utf-8", "surrogatepass")
    return any(hmac.compare_digest(asked, other.encode("utf-8", "surrogatepass")) for other in others)
