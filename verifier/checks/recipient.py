"""Was it awarded to the person whom the reader knows?

All that the reader knows is compared with everything that names the recipient; one match is enough. It comes
from outside and never enters a finding. https://www.imsglobal.org/spec/ob/v3p0/#identity-hashing
"""

from collections.abc import Iterator, Sequence
from itertools import islice, product
from typing import assert_never

from verifier.algorithms.identity_hash import HashMethod
from verifier.algorithms.personal_names import Kinship, compare_names
from verifier.contracts import Check, Context, Wrapper
from verifier.model.achievement import Identity
from verifier.model.codes import recipient as facts
from verifier.model.credential import Credential, Subject
from verifier.model.finding import Code, Finding
from verifier.model.options import KnownRecipient
from verifier.model.words import CheckId
from verifier.readings.identity_comparison import NAMED_OTHERWISE, Answer, Comparison, compare
from verifier.readings.named_recipients import PROVING, NamedRecipient, hidden_value, named_recipients

MAX_NAMED = 20  # identifiers of a badge that are compared; badges have one or two
_WEAK = (HashMethod.MD5, HashMethod.SHA1)


def judge(
    credential: Credential, *, known: Sequence[KnownRecipient], link_names_address: bool = False
) -> tuple[Finding, ...]:
    """Compare what the reader knows with everything that names the recipient of ``credential``.

    An address that came with the candidate's own link is the candidate's word, and not what the reader knows.
    """
    if not any(_names_somebody(subject) for subject in credential.subjects):
        return (Finding(code=facts.NONE_NAMED),)
    told = [each for each in known if each.value.strip()]
    named = tuple(islice(named_recipients(credential), MAX_NAMED + 1))
    compared = sorted(
        (compare(each, named) for each in told if each.kind in PROVING), key=lambda each: each.answer
    )
    by_name = _judge_names([each.value for each in told if each.kind == "name"], named)
    if not compared:
        return _judge_without_identifiers(by_name, told=bool(told), link_names_address=link_names_address)
    if len(named) > MAX_NAMED and compared[0].answer is Answer.DIFFERS:  # it may be one of those left out
        return (Finding(code=facts.NOT_COMPARED, detail="it names too many recipients"),)
    return _judged(compared, by_name)


async def run(credential: Credential, context: Context) -> tuple[Finding, ...]:
    """Nothing to gather: both sides are at hand."""
    weak = next((identity for identity in _identities(credential) if _is_weak(identity)), None)
    remarks = () if weak is None else (Finding(code=facts.WEAK_HASH, pointer=weak.pointer),)
    return (
        *judge(
            credential,
            known=context.options.known,
            link_names_address=context.link_names_address,
        ),
        *_of_somebody_else(credential, context.wrapper),
        *remarks,
    )


def _judged(compared: Sequence[Comparison], by_name: Finding | None) -> tuple[Finding, ...]:
    """Put the answers together, of which the most telling comes first: one match is enough."""
    best = compared[0]
    differs_by_name = by_name is not None and by_name.code is facts.NAME_DIFFERS
    match best.answer:
        case Answer.SAME:
            matched = Finding(code=facts.MATCHES, pointer=best.pointer, detail=_told(compared))
            pointer = by_name.pointer if by_name else ""
            return (
                (matched, Finding(code=facts.ANOTHER_NAME, pointer=pointer))
                if differs_by_name
                else (matched,)
            )
        case Answer.DIFFERS_BY_TAG:
            judged = Finding(code=facts.DIFFERS_BY_TAG, pointer=best.pointer)
        case Answer.DIFFERS:
            judged = Finding(code=facts.DIFFERS, pointer=best.pointer)
        case Answer.UNLIKE:  # an e-mail says nothing about a badge that was awarded to a DID
            judged = _not_compared(best.how)
        case _:
            assert_never(best.answer)
    return (judged,) if by_name is None else (judged, by_name)


def _told(compared: Sequence[Comparison]) -> str:
    """Say of what kind is what matched, in which spelling, and what else is known and differs."""
    best = compared[0]
    matched = {each.kind for each in compared if each.answer is Answer.SAME}
    others = {each.kind for each in compared if each.answer in (Answer.DIFFERS, Answer.DIFFERS_BY_TAG)}
    differing = [f"{kind}: differs" for kind in PROVING if kind in others - matched]
    return "; ".join((f"{best.kind}: {best.how}", *differing))


def _judge_without_identifiers(
    by_name: Finding | None, *, told: bool, link_names_address: bool
) -> tuple[Finding, ...]:
    """Judge where no more than a name is known: the same one is no pass, another one no caution."""
    named = () if by_name is None else (by_name,)
    if link_names_address:
        return (Finding(code=facts.ADDRESS_FROM_LINK), *named)
    if told:
        return named or (_not_compared(NAMED_OTHERWISE),)
    return (Finding(code=facts.NOT_COMPARED),)


def _not_compared(why: str) -> Finding:
    return Finding(code=facts.NOT_COMPARED, detail=why.replace("-", " "), fills=(("why", why),))


def _judge_names(known: Sequence[str], named: Sequence[NamedRecipient]) -> Finding | None:
    """Compare names. None if there is nothing to say: none to compare, or neither alike nor surely not."""
    found = [
        (compare_names(name, each.plain), each.pointer)
        for name, each in product(known, named)
        if each.kind == "name" and each.hidden is None and each.readable
    ]
    similar = next((pointer for kinship, pointer in found if kinship is Kinship.SIMILAR), None)
    if similar is not None:
        return Finding(code=facts.NAME_SIMILAR, pointer=similar)
    if found and all(kinship is Kinship.DIFFERENT for kinship, _ in found):
        return Finding(code=facts.NAME_DIFFERS, pointer=found[0][1])
    return None


def _of_somebody_else(credential: Credential, wrapper: Wrapper | None) -> tuple[Finding, ...]:
    """Say that an item of a record is of another person than the record, as far as identifiers tell."""
    holders = {subject.id for subject in wrapper.record.subjects if subject.id} if wrapper else set()
    for subject in credential.subjects:
        if holders and subject.id and subject.id not in holders:
            return (Finding(code=facts.NESTED_DIFFERS, pointer=subject.pointer),)
    return ()


def _names_somebody(subject: Subject) -> bool:
    return bool(subject.id or subject.name or any(identity.value for identity in subject.identities))


def _identities(credential: Credential) -> Iterator[Identity]:
    return (identity for subject in credential.subjects for identity in subject.identities)


def _is_weak(identity: Identity) -> bool:
    hidden = hidden_value(identity)
    return hidden is not None and hidden.method in _WEAK


CODES: tuple[Code, ...] = facts.CODES
CHECK = Check(id=CheckId("recipient"), asks="Was it awarded to this person?", codes=CODES, run=run)
