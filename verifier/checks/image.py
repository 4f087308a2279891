"""Is the picture that was shown the one that the issuer publishes for this badge?

A badge can be baked into any picture, so the picture is nobody's word until it was compared. No picture is
fetched but to compare it with one that was given, and none before the badge itself is proven.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from verifier.algorithms.data_url import read_data_url
from verifier.contracts import Check, Context
from verifier.model.codes import image as facts
from verifier.model.credential import Credential, Edition
from verifier.model.finding import Finding
from verifier.model.words import Cause, CheckId, ExhibitId
from verifier.parse.picture_file import PictureKind, read_picture_file
from verifier.readings.combine import combine
from verifier.readings.hosted_addresses import read_address
from verifier.readings.pictures import (
    Declared,
    Likeness,
    Missing,
    Undecided,
    compare_pictures,
    declared_pictures,
    get_picture,
)
from verifier.readings.proof_readings import PROOF_READINGS

_ELDERS = (Edition.OB05, Edition.OB10, Edition.OB11, Edition.OB20, Edition.OB21)
_MATCHING = (Likeness.EQUAL, Likeness.SAME)
_OF_SUBJECT = "/credentialSubject"
_ALLOWED = (PictureKind.PNG, PictureKind.SVG)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What came of one of the pictures that the badge names."""

    declared: Declared
    found: Likeness | Undecided | Missing
    kind: PictureKind | None = None  # of what was fetched
    exhibits: tuple[ExhibitId, ...] = ()


async def _run(credential: Credential, context: Context) -> tuple[Finding, ...]:
    declared = declared_pictures(credential)
    if not declared:
        return (Finding(code=facts.NONE if _is_whole(credential) else facts.NOT_FETCHED),)
    compared: list[Compared] = []
    if context.picture is None or combine(await context.once(PROOF_READINGS, credential)).proven is None:
        decided: tuple[Finding, ...] = (Finding(code=facts.NOT_FETCHED, pointer=declared[0].picture.pointer),)
    else:
        compared = await _compare(declared, context.picture, context)
        decided = judge(compared)
    fetched = {each.declared: each.kind for each in compared}
    wrong = await asyncio.to_thread(_wrong_types, declared, fetched=fetched, edition=credential.edition)
    return (*decided, *wrong)


def _is_whole(credential: Credential) -> bool:
    """Say whether all that could name a picture was read: before edition 3 the class is another document."""
    achievement = credential.achievement
    return credential.edition not in _ELDERS or (achievement is not None and achievement.name is not None)


async def _compare(declared: Sequence[Declared], given: bytes, context: Context) -> list[Compared]:
    """Compare one picture after the other, until one is what was given."""
    compared: list[Compared] = []
    for each in declared:
        published = await get_picture(each.picture, fetcher=context.fetcher)
        if isinstance(published, Missing):
            compared.append(Compared(declared=each, found=published, exhibits=published.exhibits))
            continue
        found = await compare_pictures(given, published)
        compared.append(
            Compared(declared=each, found=found, kind=published.file.kind, exhibits=published.exhibits)
        )
        if found in _MATCHING:
            break
    return compared


def judge(compared: Sequence[Compared]) -> tuple[Finding, ...]:
    """Say what the comparisons come to: one that matches decides; else whatever is open leaves it open.

    Of a picture of the class that is another in some part it cannot be told who wrote that part, unless the
    badge has a picture of its own that was compared as well.
    """
    for each in compared:
        if each.found in _MATCHING:
            matches = Finding(code=facts.MATCHES, pointer=_pointer(each), exhibits=each.exhibits)
            again = Finding(code=facts.RE_ENCODED, pointer=_pointer(each), exhibits=each.exhibits)
            return (matches, again) if each.found is Likeness.SAME else (matches,)
    for each in compared:
        if isinstance(each.found, Missing):
            return (_unreachable(each, each.found),)
    own = any(each.declared.own and isinstance(each.found, Likeness) for each in compared)
    differing = (Likeness.OTHER, Likeness.CHANGED) if own else (Likeness.OTHER,)
    for each in compared:
        if each.found not in differing:
            return (_not_comparable(each),)
    first = compared[0]
    exhibits = tuple(exhibit for each in compared for exhibit in each.exhibits)
    return (Finding(code=facts.DIFFERS, pointer=_pointer(first), exhibits=exhibits),)


def _unreachable(compared: Compared, missing: Missing) -> Finding:
    address = read_address(missing.at)
    return Finding(
        code=facts.UNREACHABLE,
        pointer=_pointer(compared),
        detail=address.host if address else "",
        cause=missing.cause,
        exhibits=compared.exhibits,
    )


def _not_comparable(compared: Compared) -> Finding:
    gap = compared.found if isinstance(compared.found, Undecided) else Undecided(cause=Cause.UNSUPPORTED)
    return Finding(
        code=facts.NOT_COMPARABLE,
        pointer=_pointer(compared),
        detail=gap.detail,
        cause=gap.cause,
        exhibits=compared.exhibits,
    )


def _wrong_types(
    declared: Sequence[Declared], *, fetched: dict[Declared, PictureKind | None], edition: Edition
) -> tuple[Finding, ...]:
    """Name the pictures that the format does not allow. What a name ends in says nothing of its kind.

    Editions 1 and 2 know PNG and SVG; that of an assertion is at an address. Edition 3 asks for the same of
    the picture that belongs to the subject alone.
    """
    found: list[Finding] = []
    for each in declared:
        if edition not in _ELDERS and not (each.own and each.picture.pointer.startswith(_OF_SUBJECT)):
            continue
        inside = read_data_url(each.picture.id or "")
        kind = fetched.get(each) if inside is None else read_picture_file(inside).kind
        misplaced = inside is not None and each.own and edition in _ELDERS
        if misplaced or (kind is not None and kind not in _ALLOWED):
            detail = "data:" if misplaced else (kind or PictureKind.OTHER).value
            found.append(Finding(code=facts.WRONG_TYPE, pointer=each.picture.pointer, detail=detail))
    return tuple(found)


def _pointer(compared: Compared) -> str:
    return compared.declared.picture.pointer


CHECK = Check(
    id=CheckId("image"),
    asks="Is the picture the one that its issuer publishes?",
    codes=facts.CODES,
    run=_run,
)
