"""What a signed list of bits says about a badge: withdrawn, suspended or neither; and what is odd there."""

from collections.abc import Mapping

from verifier.contracts import Context
from verifier.model.codes import status as facts
from verifier.model.credential import Credential, StatusEntry
from verifier.model.finding import Code, Finding
from verifier.readings.bit_lists import (
    REVOCATION,
    SUSPENSION,
    Form,
    Looked,
    Place,
    look,
    plain_purpose,
    read_place,
)
from verifier.readings.headline import place_of
from verifier.readings.list_findings import malformed, published_by

# Other purposes (refresh, message, an issuer's own) do not speak of withdrawal.
WITHDRAWS: Mapping[str, Code] = {REVOCATION: facts.REVOKED, SUSPENSION: facts.SUSPENDED}


async def judge_entry(
    entry: StatusEntry, form: Form, credential: Credential, context: Context
) -> tuple[Finding, ...]:
    """Judge an entry of one bit. Every answer decides something; one for another purpose is INAPPLICABLE."""
    purpose = entry.raw.get("statusPurpose") if form.names_purpose else REVOCATION
    if not isinstance(purpose, str):
        return (malformed(entry, "statusPurpose"),)
    if plain_purpose(purpose) not in WITHDRAWS:
        return (of_other_purpose(entry, purpose),)
    place = read_place(entry, form, purpose=purpose)
    if isinstance(place, Finding):
        return (place,)
    return await judge_withdrawal(place, form, credential, context)


async def judge_withdrawal(
    place: Place, form: Form, credential: Credential, context: Context
) -> tuple[Finding, ...]:
    """Say whether the badge at ``place`` is withdrawn or suspended, or why nobody can tell."""
    looked = await look(place, form, credential, context)
    if isinstance(looked, Finding):
        return (looked,)
    exhibit = looked.answer.exhibit
    reason = reason_of(place, looked)
    decision = Finding(
        code=WITHDRAWS[place.purpose] if looked.value else facts.NOT_WITHDRAWN,
        pointer=place.pointer,
        detail=reason,
        exhibits=(exhibit.id,),
        fills=(("time", exhibit.obtained_at.isoformat()), ("reason", reason)),
    )
    return (decision, *remarks(place, looked, credential))


def of_other_purpose(entry: StatusEntry, purpose: str) -> Finding:
    """Say that an entry does not speak of withdrawal."""
    return Finding(code=facts.NONE_DECLARED, pointer=entry.pointer, detail=purpose)


def reason_of(place: Place, looked: Looked) -> str:
    """Give the issuer's text for a value that is set, which may be none."""
    return place.messages.get(looked.value, "") if looked.value else ""


def remarks(place: Place, looked: Looked, credential: Credential) -> tuple[Finding, ...]:
    """Say what is odd about the entry or the list, and who signs the list if it is not the issuer."""
    listed, issuer = looked.listed, credential.issuer.id if credential.issuer else None
    slips = (*place.slips, "encodedList") if looked.is_unusual else place.slips
    signer = listed.issuer.id if listed.issuer else None
    found: list[Finding] = []
    if slips:
        found.append(Finding(code=facts.ENTRY_SLOPPY, pointer=place.pointer, detail=", ".join(slips)))
    if looked.is_short:
        found.append(Finding(code=facts.LIST_SHORT, pointer=place.pointer))
    if listed.id is not None and listed.id not in (place.url, looked.answer.url):
        found.append(Finding(code=facts.LIST_ID_DIFFERS, pointer=place.pointer, detail=listed.id))
    if signer is not None and signer != issuer:
        found.append(published_by(place.pointer, signer=place_of(signer), detail=signer))
    return tuple(found)
