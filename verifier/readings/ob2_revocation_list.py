"""The list of withdrawn badges that an issuer's profile names, in the forms of Open Badges 2 and 1.

It is unsigned: its word is that of the host that serves it, which the profile names. Its JSON is read as it
was received, for in JSON-LD ``revokedAssertions`` and ``revoked`` mean the same. An item that cannot be read
may be the badge in question: then nothing is known.
https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#RevocationList
"""

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from verifier.contracts import Fetcher
from verifier.model.codes import status as facts
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.finding import Finding
from verifier.model.roles import Role
from verifier.model.words import Cause, Json, JsonObject, cause_of_status
from verifier.parse.members import identifier
from verifier.parse.ob2_edition import plain_types
from verifier.parse.strict_json import MalformedJson, TooLargeJson, read
from verifier.readings.headline import place_of
from verifier.readings.list_findings import published_by, unreachable

MAX_VALUES = 200_000  # in a list: of 100,000 badges the id and the reason
POINTER = "/badge/issuer/revocationList"
_MEMBERS = ("revokedAssertions", "revoked")
# What servers answer with 200 where they have no list; a reason never stands under such a name.
_MESSAGES = frozenset({"error", "errors", "message", "detail", "status", "code", "title", "@context", "type"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """Which badge is looked for, in which list."""

    url: str
    names: frozenset[str]  # its id, and the uid that older editions give it, as `one_spelling` writes them
    issuer: str | None
    is_elder: bool  # of Open Badges 1, whose lists say nothing but which badges they hold


async def look_up(sought: Sought, *, fetcher: Fetcher) -> tuple[Finding, ...]:
    """Ask for the list and look the badge up in it. The first finding decides."""
    match await fetcher.fetch(sought.url, role=Role.OB2_REVOCATION_LIST):
        case Unavailable() as gap:
            return (unreachable(POINTER, at=gap.at_url or gap.url, cause=gap.why, exhibit=gap.id),)
        case Fetched(ok=False) as answer:
            cause = cause_of_status(answer.status)
            return (unreachable(POINTER, at=answer.url, cause=cause, exhibit=answer.exhibit.id),)
        case answer:
            # Whole lists are published here, and reading a large one must not keep others waiting.
            return await asyncio.to_thread(judge, sought, answer=answer)


def judge(sought: Sought, *, answer: Fetched) -> tuple[Finding, ...]:
    """Judge what a list that was fetched says about the badge."""
    try:
        document = read(answer.body, values=MAX_VALUES)
    except MalformedJson as error:  # answered, but not with data: a log-in page, say
        cause = Cause.TOO_LARGE if isinstance(error, TooLargeJson) else Cause.MALFORMED_REMOTE
        return (unreachable(POINTER, at=answer.url, cause=cause, exhibit=answer.exhibit.id),)
    items: list[_Item | None] = [*_items(document, sought)] if isinstance(document, dict) else [None]
    return (_decide(items, answer), *_kept_by(document, sought))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    """What one item of a list says of the badge that is sought."""

    withdrawn: bool | None  # None: it says neither yes nor no
    reason: str = ""


def _items(document: JsonObject, sought: Sought) -> Iterator[_Item | None]:
    """Give what a list says of the badge, item by item; None for an item, or a list, that cannot be read."""
    listed = [document[name] for name in _MEMBERS if name in document]
    if listed and _is_list(document):
        for value in listed:
            for item in value if isinstance(value, list) else [value]:
                yield from _of_item(item, sought)
    else:
        yield from _of_map(document, sought)


def _is_list(document: JsonObject) -> bool:
    """Say whether a document is a list by its type; without any it may be."""
    named = plain_types(document)
    return not named or "RevocationList" in named


def _of_item(item: Json, sought: Sought) -> Iterator[_Item | None]:
    names = _names_of(item)
    if not names:
        yield None
    elif not sought.names.isdisjoint(map(one_spelling, names)):
        yield _read(item)


def _names_of(item: Json) -> list[str]:
    uid = item.get("uid") if isinstance(item, dict) else None
    return names_among((identifier(item), uid))


def names_among(values: Iterable[Json]) -> list[str]:
    """Give the names among values; a number is one as well, for some count their badges."""
    numbered = (str(value) if type(value) is int else value for value in values)
    return [name for name in numbered if isinstance(name, str) and name]


def one_spelling(name: str) -> str:
    """Write the name of a badge in one way, so that a list says of the badge what it says of its name.

    A UUID may be in capitals, and an address without encryption once: neither makes another badge of it.
    https://www.rfc-editor.org/rfc/rfc8141#section-3.1
    """
    trimmed = name.strip()
    folded = trimmed.lower()
    if folded.startswith("urn:uuid:"):
        return folded
    return f"https://{trimmed[7:]}" if folded.startswith("http://") else trimmed


def _read(item: Json) -> _Item:
    """Read an item: a name alone, or an object that may say that it is not withdrawn after all."""
    if not isinstance(item, dict):
        return _Item(withdrawn=True)
    revoked, reason = item.get("revoked", True), item.get("revocationReason")
    return _Item(
        withdrawn=revoked if isinstance(revoked, bool) else None,
        reason=reason if isinstance(reason, str) else "",
    )


def _of_map(document: JsonObject, sought: Sought) -> Iterator[_Item | None]:
    """Read the form of Open Badges 1: an object from the name of each badge to the reason.

    Almost any object has that form. That a badge is in it is said by whoever keeps it; that it is not in it
    is believed only of the edition that has such lists, and only of what could be one.
    """
    for name, reason in document.items():
        if one_spelling(name) not in sought.names:
            continue
        yield _Item(
            withdrawn=None if isinstance(reason, bool) else True,
            reason=reason if isinstance(reason, str) else "",
        )
    plain = all(value is None or isinstance(value, str) for value in document.values())
    if not (sought.is_elder and plain and _MESSAGES.isdisjoint(document)):
        yield None


def _decide(items: list[_Item | None], answer: Fetched) -> Finding:
    ours = [item for item in items if item is not None]
    withdrawn = next((item for item in ours if item.withdrawn is True), None)
    unreadable = len(ours) < len(items) or any(item.withdrawn is None for item in ours)
    code = facts.REVOKED if withdrawn else facts.LIST_MALFORMED if unreadable else facts.NOT_WITHDRAWN
    return Finding(
        code=code,
        pointer=POINTER,
        cause=Cause.MALFORMED_REMOTE if code is facts.LIST_MALFORMED else None,
        exhibits=(answer.exhibit.id,),
        fills=(
            ("time", answer.exhibit.obtained_at.isoformat()),
            ("reason", withdrawn.reason if withdrawn else ""),
        ),
    )


def _kept_by(document: Json, sought: Sought) -> tuple[Finding, ...]:
    """Name whose list it says it is, if that is not the issuer."""
    claimed = identifier(document.get("issuer")) if isinstance(document, dict) else None
    if claimed is None or claimed == sought.issuer:
        return ()
    return (published_by(POINTER, signer=place_of(claimed)),)
