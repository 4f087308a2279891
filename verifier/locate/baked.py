"""Texts that were baked into a picture: which badges are they, and do they contradict each other?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from verifier.locate.text import Answer, counted, located_in_text, not_located
from verifier.model.codes import document as facts
from verifier.model.finding import Finding
from verifier.model.located import Kind, Located, NotLocated

_REPEATED = Finding(code=facts.REPEATED_CHUNK)
_AMBIGUOUS = Finding(code=facts.AMBIGUOUS)
_SEVERAL = Finding(code=facts.SEVERAL_CREDENTIALS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Baked:
    """One text that was found in a picture."""

    slot: str  # keyword or namespace: of one slot there may be only one text
    value: bytes = field(repr=False)  # without white space around it
    found_in: str
    remarks: tuple[Finding, ...] = ()
    may_point: bool = False  # it may be the address of a hosted badge


def badges(texts: Sequence[Baked]) -> Answer:
    """Read the texts of a picture, in order of their weight: one badge a slot, or why there is none.

    Two different texts in one slot make the badge FAILED: readers disagree which of them counts. Texts of
    different slots are different badges.
    """
    if not texts:
        return not_located(facts.NO_BADGE_IN_IMAGE)
    firsts = [_first_of([text for text in texts if text.slot == slot]) for slot in _slots(texts)]
    answers = [(text, _read(text)) for text in firsts]
    if all(isinstance(answer, NotLocated) for _, answer in answers):
        return answers[0][1]
    several = (_SEVERAL,) if len(answers) > 1 else ()
    found = tuple(
        replace(badge, findings=(*several, *text.remarks, *badge.findings))
        for text, answer in answers
        for badge in (_unread(text) if isinstance(answer, NotLocated) else answer)
    )
    return counted(found)


def _slots(texts: Iterable[Baked]) -> list[str]:
    return list(dict.fromkeys(text.slot for text in texts))


def _first_of(rivals: Sequence[Baked]) -> Baked:
    first = rivals[0]
    if len(rivals) == 1:
        return first
    same = all(rival.value == first.value for rival in rivals)
    remarks = (_REPEATED if same else _AMBIGUOUS, *(remark for rival in rivals for remark in rival.remarks))
    return replace(first, remarks=tuple(dict.fromkeys(remarks)))


def _read(text: Baked) -> Answer:
    answer = located_in_text(text.value, found_in=text.found_in)
    if not text.may_point and not isinstance(answer, NotLocated) and answer[0].kind is Kind.URL:
        return not_located(facts.UNRECOGNISED, detail="an address where a badge belongs")
    return answer


def _unread(text: Baked) -> tuple[Located, ...]:
    """Keep what cannot be read beside a badge that can: it is counted, never dropped."""
    return (Located(kind=Kind.JSON, body=text.value, found_in=text.found_in),)
