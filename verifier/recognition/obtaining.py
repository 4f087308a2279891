"""A list of issuers, or a register that is asked for them, from its address in the web.

Nothing here asks whether to trust what is obtained: the reader does who adds the list.
"""

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from verifier.contracts import Fetcher
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.issuer_list import WEEK, IssuerList, MissingList, TrustList
from verifier.model.roles import Role
from verifier.model.words import Cause, Json, cause_of_status
from verifier.parse.plain_text import one_line
from verifier.parse.strict_json import MalformedJson, read
from verifier.recognition.lists.list_directory import is_snapshot
from verifier.recognition.lists.malformed import MalformedListError
from verifier.recognition.lists.reading import read_list
from verifier.recognition.lists.row_values import MAX_TEXT
from verifier.recognition.registers.entity_statement import StatementRefused
from verifier.recognition.registers.joining import WELL_KNOWN, join

MAX_SOURCES = 50  # that one list of registers leads to
MAX_NAME = 80  # characters of a list's id that is made from its address
_ENDINGS = {"text/csv": "csv", "application/toml": "toml"}
_NO_LETTERS = re.compile("[^a-z0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a list can be obtained, and what somebody calls it; "" if nobody says."""

    url: str
    name: str = ""


async def sources_at(url: str, *, fetcher: Fetcher) -> tuple[Source, ...]:
    """Find every list that an address leads to.

    A list of registers, such as that of the Digital Credentials Consortium, leads to several; anything else
    is one source, itself, whatever it may turn out to be.
    """
    itself = (Source(url=url),)
    if url.endswith(WELL_KNOWN):
        return itself
    match await fetcher.fetch(url, role=Role.ISSUER_LIST):
        case Fetched(ok=True, body=body):
            return sources_in(body) or itself
        case _:
            return itself


def sources_in(body: bytes) -> tuple[Source, ...]:
    """Read a list of registers; nothing if it is none. Kinds of register that are not read are left out."""
    if body.lstrip()[:1] != b"[":
        return ()
    try:
        named = read(body)
    except MalformedJson:
        return ()
    entries = named if isinstance(named, list) else []
    found = (source for source in map(_source, entries) if source is not None)
    return tuple(dict.fromkeys(found))[:MAX_SOURCES]


async def obtain(source_url: str, *, fetcher: Fetcher, now: datetime, name: str = "") -> TrustList:
    """Obtain the list at an https address, told by what is found there; a gap is a missing list.

    Args:
        source_url: of a list in any format that is read, or of what a register of OpenID Federation says
            about itself ("…/.well-known/openid-federation").
        fetcher: asked once for a list; for a register up to 202 times, as long as it answers.
        now: UTC.
        name: what the list is to be called, if somebody says so who names it.
    """
    try:
        found: TrustList
        if source_url.endswith(WELL_KNOWN):
            found = await join(source_url, list_id=id_of(source_url), fetcher=fetcher, now=now)
        else:
            found = await _whole(source_url, fetcher=fetcher)
    except StatementRefused as refused:
        found = _missing(source_url, why=refused.why, detail=str(refused))
    return replace(found, name=name) if name else found


def id_of(url: str) -> str:
    """Make a name for a list from its address: "registry-example" of "https://registry.example/"."""
    parts = urlsplit(url.removesuffix(WELL_KNOWN))
    stem = re.sub(r"\.[a-z]{1,5}$", "", parts.path.lower())
    return _NO_LETTERS.sub("-", f"{parts.hostname or ''}{stem}").strip("-")[:MAX_NAME] or "list"


async def _whole(url: str, *, fetcher: Fetcher) -> TrustList:
    match await fetcher.fetch(url, role=Role.ISSUER_LIST):
        case Unavailable(why=why):
            return _missing(url, why=why, detail="")
        case Fetched(ok=False, status=status):
            return _missing(url, why=cause_of_status(status), detail=f"answered with status {status}")
        case fetched:
            return _read(fetched, url=url)


def _read(fetched: Fetched, *, url: str) -> TrustList:
    try:
        found = read_list(fetched.body, name=_file_name(url, fetched.media_type))
    except MalformedListError as error:
        return _missing(url, why=Cause.LIST_UNTRUSTED, detail=str(error))
    if isinstance(found, MissingList):
        return replace(found, source=url)
    at = fetched.exhibit.obtained_at
    dated = _as_packaged(found, at=at) if is_snapshot(fetched.body) else _as_obtained(found, at=at)
    return replace(dated, source=url, version=found.version or f"{at:%Y-%m-%d}")


def _as_packaged(found: IssuerList, *, at: datetime) -> IssuerList:
    """Say how old a list is that was packaged elsewhere: as old as it was there."""
    limit = min(found.max_age if found.max_age is not None else WEEK, WEEK)
    return replace(found, obtained_at=min(found.obtained_at or at, at), max_age=limit)


def _as_obtained(found: IssuerList, *, at: datetime) -> IssuerList:
    """Count the age of a list from when it was obtained: a week, or what is left of its own limit."""
    if found.obtained_at is None or found.max_age is None:
        return replace(found, obtained_at=at, max_age=WEEK)
    left = found.max_age - (at - found.obtained_at) // timedelta(seconds=1)
    if left < 0:  # it was too old already, by what it says itself
        return found
    return replace(found, obtained_at=at, max_age=min(left, WEEK))


def _file_name(url: str, media_type: str) -> str:
    """Name the file that a list would be, by its address and, where that has no ending, its media type."""
    ending = urlsplit(url).path.rpartition("/")[2].rpartition(".")[2].lower()
    known = ending in ("json", "toml", "csv")
    return f"{id_of(url)}.{ending if known else _ENDINGS.get(media_type, 'json')}"


def _missing(url: str, *, why: Cause, detail: str) -> MissingList:
    return MissingList(id=id_of(url), name=id_of(url), why=why, detail=detail, source=url)


def _source(entry: Json) -> Source | None:
    if not isinstance(entry, dict):
        return None
    address = entry.get("url", entry.get("trustAnchorEC"))
    name = entry.get("name")
    if entry.get("type", "dcc-legacy") not in ("dcc-legacy", "oidf") or not isinstance(address, str):
        return None
    return Source(url=address, name=one_line(name)[:MAX_TEXT].strip() if isinstance(name, str) else "")
