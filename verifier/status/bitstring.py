"""Bitstring Status List: one bit for each badge, or several, in a list that somebody signs.

A list may also say that a newer copy exists, or carry a message. That is worth a remark; it never decides,
and nothing is said if it cannot be had. ``ttl`` is advice on when to fetch again: it extends nothing.
https://www.w3.org/TR/vc-bitstring-status-list/#validate-algorithm
"""

import asyncio
import re
from collections.abc import Mapping
from dataclasses import replace

from verifier.contracts import Context, StatusMethod
from verifier.model.codes import status as facts
from verifier.model.credential import Credential, StatusEntry
from verifier.model.finding import Finding
from verifier.model.words import Json
from verifier.readings.bit_list_findings import (
    WITHDRAWS,
    judge_withdrawal,
    of_other_purpose,
    remarks,
)
from verifier.readings.bit_lists import Form, Place, look, plain_purpose, read_place
from verifier.readings.list_findings import malformed

FORM = Form(
    list_type="BitstringStatusListCredential",
    subject_type="BitstringStatusList",
    address="statusListCredential",
    index="statusListIndex",
    is_usual=lambda spelling: spelling.is_marked and spelling.is_base64url and spelling.is_gzip,
)
REFRESH, MESSAGE = "refresh", "message"
MAX_SIZE = 16  # bits: an entry of n brings 2^n messages along, and no badge that we read holds more than 2^12
ADVICE_SECONDS = 4.0  # less than half of what all checks have: a remark must not cost the answer

_STATUS_VALUE = re.compile(r"0x[0-9a-fA-F]{1,4}")


async def _judge(entry: StatusEntry, credential: Credential, context: Context) -> tuple[Finding, ...]:
    """Look one entry up. Every answer decides something; an entry for another purpose is INAPPLICABLE."""
    purpose = entry.raw.get("statusPurpose")
    if not isinstance(purpose, str):
        return (malformed(entry, "statusPurpose"),)
    place = read_entry(entry, purpose=purpose)
    if plain_purpose(purpose) not in WITHDRAWS:
        advice = await advise(place, credential, context) if isinstance(place, Place) else ()
        return (of_other_purpose(entry, purpose), *advice)
    if isinstance(place, Finding):
        return (place,)
    return await judge_withdrawal(place, FORM, credential, context)


def read_entry(entry: StatusEntry, *, purpose: str) -> Place | Finding:
    """Read an entry with its size and messages; a Finding says what cannot be read."""
    size = entry.raw.get("statusSize", 1)
    if not isinstance(size, int) or isinstance(size, bool) or size < 1:
        return malformed(entry, "statusSize")
    messages = _messages(entry.raw.get("statusMessage"), size=size)
    if messages is None and size > 1:  # without them nobody can say what a value means
        return malformed(entry, "statusMessage")
    place = read_place(entry, FORM, purpose=purpose)
    if isinstance(place, Finding):
        return place
    slips = ("statusMessage",) if messages is None and "statusMessage" in entry.raw else ()
    return replace(place, size=size, messages=messages or {}, slips=(*place.slips, *slips))


def _messages(value: Json, *, size: int) -> Mapping[int, str] | None:
    """Read statusMessage: one message for each of the 2^size values, or None."""
    if not isinstance(value, list) or size > MAX_SIZE or len(value) != 1 << size:
        return None
    read: dict[int, str] = {}
    for item in value:
        status, message = (
            (item.get("status"), item.get("message")) if isinstance(item, dict) else (None, None)
        )
        if isinstance(status, str) and _STATUS_VALUE.fullmatch(status) and isinstance(message, str):
            read[int(status, 16)] = message
    return read if read.keys() == set(range(1 << size)) else None


async def advise(
    place: Place, credential: Credential, context: Context, *, patience: float = ADVICE_SECONDS
) -> tuple[Finding, ...]:
    """Give the remark of a list for other purposes than withdrawal; of what cannot be had, nothing.

    ``patience`` are the seconds after which nobody waits for it any more.
    """
    if place.purpose not in (REFRESH, MESSAGE):
        return ()
    try:
        async with asyncio.timeout(patience):
            looked = await look(place, FORM, credential, context)
    except TimeoutError:
        return ()
    if isinstance(looked, Finding):
        return ()
    exhibits = (looked.answer.exhibit.id,)
    if place.purpose == REFRESH:
        said = Finding(code=facts.REFRESH_AVAILABLE, pointer=place.pointer, exhibits=exhibits)
        return (said, *remarks(place, looked, credential)) if looked.value else ()
    text = place.messages.get(looked.value, "")  # zero may have a message too
    if not text and not looked.value:
        return ()
    said = Finding(
        code=facts.MESSAGE, pointer=place.pointer, detail=text, exhibits=exhibits, fills=(("reason", text),)
    )
    return (said, *remarks(place, looked, credential))


METHOD = StatusMethod(types=("BitstringStatusListEntry",), judge=_judge)
