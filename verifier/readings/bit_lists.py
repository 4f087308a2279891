"""Signed lists of bits, of every generation: what stands at a badge's place, and may it be believed?

Such a list is a credential and is judged like one, as of now; its own status is not followed. The generations
differ in names and spelling, which a `Form` tells, and in nothing else.
https://www.w3.org/TR/vc-bitstring-status-list/#validate-algorithm
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from verifier.algorithms.bitstring import ListRefused, Reason, Spelling, decode_list, parse_index
from verifier.contracts import Appraisal, Context, Reading
from verifier.model.codes import status as facts
from verifier.model.credential import Credential, StatusEntry
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.finding import Finding
from verifier.model.roles import Role
from verifier.model.words import Cause, JsonObject, cause_of_status
from verifier.parse.members import first_object, texts, types
from verifier.readings.hosted_addresses import is_http
from verifier.readings.list_findings import malformed, unreachable
from verifier.readings.list_trust import CHECKS, Distrust, distrust

REVOCATION, SUSPENSION = "revocation", "suspension"
MINIMUM_ENTRIES = 131_072  # among fewer, whoever serves the list sees too well whom a reader asks about


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """How one generation writes its entries and lists."""

    list_type: str
    subject_type: str
    address: str  # the member of an entry that names the list
    index: str  # the member of an entry that gives the place
    is_usual: Callable[[Spelling], bool]
    names_purpose: bool = True  # otherwise entries and lists are for revocation alone


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in a list, as a credential names it."""

    pointer: str
    purpose: str  # in lower case
    index: int  # counts entries, not bits
    url: str
    size: int = 1  # bits
    messages: Mapping[int, str] = field(default_factory=dict)
    slips: tuple[str, ...] = ()  # names of the members that depart from the form and could be read


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What stands in a list that is believed, and how the list is made."""

    value: int
    is_short: bool
    is_unusual: bool  # in another spelling than its form asks for, and read all the same
    listed: Credential
    answer: Fetched


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    answer: Fetched | Unavailable
    appraisal: Appraisal | None = None  # None: no answer that could be a list


def plain_purpose(purpose: str) -> str:
    """Give a purpose as specifications spell it: a slip in its spelling must not hide a withdrawal."""
    return purpose.strip().lower()


def read_place(entry: StatusEntry, form: Form, *, purpose: str) -> Place | Finding:
    """Read where an entry points; a Finding says what cannot be read. ``purpose`` is as it stands there."""
    url = entry.raw.get(form.address)
    if not isinstance(url, str) or not is_http(url):
        return malformed(entry, form.address)
    try:
        index, is_number = parse_index(entry.raw.get(form.index))
    except ListRefused:
        return malformed(entry, form.index)
    slips = {
        form.index: is_number,
        "statusPurpose": purpose != plain_purpose(purpose),
        "id": entry.raw.get("id") == url,
    }
    return Place(
        pointer=entry.pointer,
        purpose=plain_purpose(purpose),
        index=index,
        url=url,
        slips=tuple(name for name, slipped in slips.items() if slipped),
    )


async def look(place: Place, form: Form, credential: Credential, context: Context) -> Looked | Finding:
    """Look up what stands at a place; a Finding says why nobody can tell.

    However many entries of a badge name a list, it is fetched and judged once.
    """
    reading: Reading[_Asked] = Reading(name=f"status list {place.url}", make=partial(_ask, place.url))
    asked = await context.once(reading, credential)
    match asked.answer:
        case Unavailable() as gap:
            return unreachable(place.pointer, at=gap.at_url or gap.url, cause=gap.why, exhibit=gap.id)
        case Fetched(ok=False) as answer:
            cause, exhibit = cause_of_status(answer.status), answer.exhibit.id
            return unreachable(place.pointer, at=answer.url, cause=cause, exhibit=exhibit)
        case answer:
            # A list is inflated for every entry that names it, and that must not keep others waiting.
            return await asyncio.to_thread(judge, place, form, answer=answer, appraisal=asked.appraisal)


async def _ask(url: str, _credential: Credential, context: Context) -> _Asked:
    answer = await context.fetcher.fetch(url, role=Role.STATUS_LIST)
    if isinstance(answer, Unavailable) or not answer.ok:
        return _Asked(answer=answer)
    return _Asked(answer=answer, appraisal=await context.appraise(answer.body, CHECKS, context))


def judge(place: Place, form: Form, *, answer: Fetched, appraisal: Appraisal | None) -> Looked | Finding:
    """Judge a list that was fetched, and read what stands at ``place``."""
    if appraisal is None or appraisal.credential is None:  # no credential: a log-in page, say
        exhibit = answer.exhibit.id
        return unreachable(place.pointer, at=answer.url, cause=Cause.MALFORMED_REMOTE, exhibit=exhibit)
    looked = distrust(appraisal) or _read(place, form, answer=answer, listed=appraisal.credential)
    if isinstance(looked, Looked):
        return looked
    return Finding(
        code=facts.LIST_UNTRUSTED,
        pointer=place.pointer,
        detail=looked.detail,
        cause=looked.cause,
        exhibits=(answer.exhibit.id, *looked.exhibits),
    )


def _read(place: Place, form: Form, *, answer: Fetched, listed: Credential) -> Looked | Distrust:
    """Find the entry in the list. Bitstring Status List section 3.2, steps 4 to 9."""
    _, subject = first_object(listed.raw, "credentialSubject") or ("", {})
    of_type = form.list_type in listed.types and form.subject_type in types(subject)
    if not of_type or len(listed.subjects) != 1:
        return Distrust(cause=Cause.MALFORMED_REMOTE, detail="type")
    if form.names_purpose and place.purpose not in _purposes(subject):
        return Distrust(cause=Cause.LIST_UNTRUSTED, detail="statusPurpose")
    encoded = subject.get("encodedList")
    if not isinstance(encoded, str):
        return Distrust(cause=Cause.MALFORMED_REMOTE, detail="encodedList")
    try:
        bits, spelling = decode_list(encoded)
        return Looked(
            value=bits.read(place.index, size=place.size),
            is_short=bits.entries(place.size) < MINIMUM_ENTRIES,
            is_unusual=not form.is_usual(spelling),
            listed=listed,
            answer=answer,
        )
    except ListRefused as refused:
        large = refused.reason is Reason.TOO_LARGE
        return Distrust(cause=Cause.TOO_LARGE if large else Cause.MALFORMED_REMOTE, detail=str(refused))


def _purposes(subject: JsonObject) -> frozenset[str]:
    return frozenset(map(plain_purpose, texts(subject, "statusPurpose")))
