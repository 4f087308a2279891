"""Bitstring Status List: one bit for each badge, or several, in a list that somebody signs.

The list is a credential and is judged like one, as of now; its own status is not followed. Its ``ttl`` is
advice on when to fetch it again: it extends nothing and decides nothing here.
https://www.w3.org/TR/vc-bitstring-status-list/#validate-algorithm
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from verifier.algorithms.bitstring import ListRefused, Reason, decode_list, parse_index
from verifier.contracts import Appraisal, Context, StatusMethod
from verifier.model.codes import status as facts
from verifier.model.credential import Credential, StatusEntry
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.finding import Code, Finding
from verifier.model.roles import Role
from verifier.model.words import Cause, ExhibitId, Json, cause_of_status
from verifier.parse.members import first_object, texts, types
from verifier.readings.headline import place_of
from verifier.readings.hosted_addresses import is_http, read_address
from verifier.readings.list_trust import CHECKS, Distrust, distrust

MINIMUM_ENTRIES = 131_072  # among fewer, whoever serves the list sees too well whom a reader asks about
LIST_TYPE, SUBJECT_TYPE = "BitstringStatusListCredential", "BitstringStatusList"
SIZES = (1, 2, 4, 8)  # bits; no other divides a byte

# Other purposes (refresh, message, an issuer's own) do not speak of withdrawal: no list is fetched for them.
_SET: Mapping[str, Code] = {"revocation": facts.REVOKED, "suspension": facts.SUSPENDED}
_STATUS_VALUE = re.compile(r"0x[0-9a-fA-F]{1,2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in a list, as a credential names it. Bitstring Status List section 2.1."""

    pointer: str
    purpose: str  # in lower case
    index: int  # counts entries, not bits
    url: str
    size: int
    messages: Mapping[int, str]
    slips: tuple[str, ...]  # names of the members that depart from the form and could be read


async def _judge(entry: StatusEntry, credential: Credential, context: Context) -> tuple[Finding, ...]:
    """Look one entry up. Every answer decides something; an entry for another purpose is INAPPLICABLE."""
    place = read_place(entry)
    if isinstance(place, Finding):
        return (place,)
    match await context.fetcher.fetch(place.url, role=Role.STATUS_LIST):
        case Unavailable() as gap:
            return (_unreachable(place, at=gap.at_url or gap.url, cause=gap.why, exhibit=gap.id),)
        case Fetched(ok=False) as answer:
            cause = cause_of_status(answer.status)
            return (_unreachable(place, at=answer.url, cause=cause, exhibit=answer.exhibit.id),)
        case answer:
            appraisal = await context.appraise(answer.body, CHECKS, context)
            issuer = credential.issuer.id if credential.issuer else None
            return judge(place, issuer=issuer, answer=answer, appraisal=appraisal)


def read_place(entry: StatusEntry) -> Place | Finding:
    """Read an entry; a Finding says what cannot be read, or that it does not speak of withdrawal."""
    purpose, size = entry.raw.get("statusPurpose"), entry.raw.get("statusSize", 1)
    if not isinstance(purpose, str):
        return _malformed(entry, "statusPurpose")
    if purpose.lower() not in _SET:
        return Finding(code=facts.NONE_DECLARED, pointer=entry.pointer, detail=purpose)
    if not isinstance(size, int) or isinstance(size, bool) or size < 1:
        return _malformed(entry, "statusSize")
    if size not in SIZES:
        return Finding(
            code=facts.UNSUPPORTED,
            pointer=entry.pointer,
            detail=f"statusSize {size}",
            cause=Cause.UNSUPPORTED,
            fills=(("name", "statusSize"),),
        )
    return _read_address_and_index(entry, purpose=purpose, size=size)


def _read_address_and_index(entry: StatusEntry, *, purpose: str, size: int) -> Place | Finding:
    url, messages = (
        entry.raw.get("statusListCredential"),
        _messages(entry.raw.get("statusMessage"), size=size),
    )
    if not isinstance(url, str) or not is_http(url):
        return _malformed(entry, "statusListCredential")
    if messages is None and size > 1:  # without them nobody can say what a value means
        return _malformed(entry, "statusMessage")
    try:
        index, is_number = parse_index(entry.raw.get("statusListIndex"))
    except ListRefused:
        return _malformed(entry, "statusListIndex")
    slips = {
        "statusListIndex": is_number,
        "statusPurpose": purpose != purpose.lower(),
        "statusMessage": messages is None and "statusMessage" in entry.raw,
        "id": entry.raw.get("id") == url,
    }
    return Place(
        pointer=entry.pointer,
        purpose=purpose.lower(),
        index=index,
        url=url,
        size=size,
        messages=messages or {},
        slips=tuple(name for name, slipped in slips.items() if slipped),
    )


def _messages(value: Json, *, size: int) -> Mapping[int, str] | None:
    """Read statusMessage: one message for each of the 2^size values, or None."""
    if not isinstance(value, list) or len(value) != 2**size:
        return None
    read: dict[int, str] = {}
    for item in value:
        status, message = (
            (item.get("status"), item.get("message")) if isinstance(item, dict) else (None, None)
        )
        if isinstance(status, str) and _STATUS_VALUE.fullmatch(status) and isinstance(message, str):
            read[int(status, 16)] = message
    return read if read.keys() == set(range(2**size)) else None


def judge(place: Place, *, issuer: str | None, answer: Fetched, appraisal: Appraisal) -> tuple[Finding, ...]:
    """Judge what stands at ``place`` of a list that was fetched and appraised.

    Args:
        place: where the badge points.
        issuer: the id of the badge's issuer, who may not be the one who signs the list.
        answer: the list as it came.
        appraisal: the list read as a credential, and what was found about it.
    """
    exhibit = answer.exhibit
    listed = appraisal.credential
    if listed is None:  # answered, but with no credential: a log-in page, say
        return (_unreachable(place, at=answer.url, cause=Cause.MALFORMED_REMOTE, exhibit=exhibit.id),)
    looked = distrust(appraisal) or _look_up(place, listed)
    if isinstance(looked, Distrust):
        return (
            Finding(
                code=facts.LIST_UNTRUSTED,
                pointer=place.pointer,
                detail=looked.detail,
                cause=looked.cause,
                exhibits=(exhibit.id, *looked.exhibits),
            ),
        )
    decision = Finding(
        code=_SET[place.purpose] if looked.value else facts.NOT_WITHDRAWN,
        pointer=place.pointer,
        exhibits=(exhibit.id,),
        fills=(("time", exhibit.obtained_at.isoformat()), ("reason", _reason(place, looked.value))),
    )
    return (decision, *_remarks(place, looked, issuer=issuer, listed=listed, final_url=answer.url))


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What stands in the list, and how the list is made."""

    value: int
    is_short: bool
    is_unusual: bool  # in another spelling than the specification's, and read all the same


def _look_up(place: Place, listed: Credential) -> Looked | Distrust:
    """Find the entry in the list. Bitstring Status List section 3.2, steps 4 to 9."""
    _, subject = first_object(listed.raw, "credentialSubject") or ("", {})
    if LIST_TYPE not in listed.types or len(listed.subjects) != 1 or SUBJECT_TYPE not in types(subject):
        return Distrust(cause=Cause.MALFORMED_REMOTE, detail="type")
    if place.purpose not in (purpose.lower() for purpose in texts(subject, "statusPurpose")):
        return Distrust(cause=Cause.LIST_UNTRUSTED, detail="statusPurpose")
    encoded = subject.get("encodedList")
    if not isinstance(encoded, str):
        return Distrust(cause=Cause.MALFORMED_REMOTE, detail="encodedList")
    try:
        bits, is_unusual = decode_list(encoded)
        value = bits.read(place.index, size=place.size)
    except ListRefused as refused:
        large = refused.reason is Reason.TOO_LARGE
        return Distrust(cause=Cause.TOO_LARGE if large else Cause.MALFORMED_REMOTE, detail=str(refused))
    is_short = bits.entries(place.size) < MINIMUM_ENTRIES
    return Looked(value=value, is_short=is_short, is_unusual=is_unusual)


def _remarks(
    place: Place, looked: Looked, *, issuer: str | None, listed: Credential, final_url: str
) -> tuple[Finding, ...]:
    """Say what is odd about the entry or the list, and who signs the list if it is not the issuer."""
    slips = (*place.slips, "encodedList") if looked.is_unusual else place.slips
    signer = listed.issuer.id if listed.issuer else None
    remarks: list[Finding] = []
    if slips:
        remarks.append(Finding(code=facts.ENTRY_SLOPPY, pointer=place.pointer, detail=", ".join(slips)))
    if looked.is_short:
        remarks.append(Finding(code=facts.LIST_SHORT, pointer=place.pointer))
    if listed.id is not None and listed.id not in (place.url, final_url):
        remarks.append(Finding(code=facts.LIST_ID_DIFFERS, pointer=place.pointer, detail=listed.id))
    if signer is not None and signer != issuer:
        by = Finding(
            code=facts.PUBLISHED_BY,
            pointer=place.pointer,
            detail=signer,
            fills=(("signer", place_of(signer)),),
        )
        remarks.append(by)
    return tuple(remarks)


def _reason(place: Place, value: int) -> str:
    return place.messages.get(value, "") if value else ""


def _malformed(entry: StatusEntry, member: str) -> Finding:
    return Finding(
        code=facts.ENTRY_MALFORMED, pointer=entry.pointer, detail=member, cause=Cause.MALFORMED_REMOTE
    )


def _unreachable(place: Place, *, at: str, cause: Cause, exhibit: ExhibitId) -> Finding:
    address = read_address(at)
    return Finding(
        code=facts.LIST_UNREACHABLE,
        pointer=place.pointer,
        cause=cause,
        exhibits=(exhibit,),
        fills=(("host", address.host if address else ""),),
    )


METHOD = StatusMethod(types=("BitstringStatusListEntry",), judge=_judge)
