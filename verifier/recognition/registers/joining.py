"""A register is added: its keys are pinned, and the names of those whom it knows are noted.

The names are for comparing, so that who looks like one of them is seen. Nobody is recognised by them: a
register is asked about each issuer when a badge of it is verified.
"""

import asyncio
from collections.abc import Iterator, Sequence
from datetime import datetime
from urllib.parse import urlsplit

from verifier.contracts import Fetcher
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.issuer_list import Federation, IssuerList, ListedIssuer
from verifier.model.roles import Role
from verifier.model.words import Cause, Json, JsonObject, cause_of_status
from verifier.parse.strict_json import MalformedJson, read
from verifier.recognition.lists.snapshot import digest_of
from verifier.recognition.registers.entity_statement import (
    StatementRefused,
    federation_entity,
    keys_of,
    names_of,
    read_configuration,
)
from verifier.recognition.registers.federation import ask, is_at_home

WELL_KNOWN = "/.well-known/openid-federation"
MAX_NAMED = 200  # issuers whose names are noted; a register answers for all of them
MAX_ID = 2_000  # characters of an issuer id
AT_ONCE = 4  # requests
_FAILURES = 8  # then no further name is asked for


async def join(url: str, *, list_id: str, fetcher: Fetcher, now: datetime) -> IssuerList:
    """Read what a register says about itself at ``url``, and note whom it knows, as far as it says so.

    Its own words are as good as the address that they are at, which the reader chose; what it says later is
    held against the keys of today.

    Raises:
        StatementRefused: it does not say who it is in a way that holds, or not where to ask it.
    """
    fetched = await _configuration(url, fetcher=fetcher)
    anchor = url.removesuffix(WELL_KNOWN)
    claims = read_configuration(fetched.body, anchor=anchor, now=now)
    entity = federation_entity(claims)
    federation = Federation(
        anchor=anchor, fetch_endpoint=_endpoint(entity, "fetch", anchor=anchor) or "", keys=keys_of(claims)
    )
    if not federation.fetch_endpoint:
        raise StatementRefused(Cause.LIST_UNTRUSTED, "names no address of its own at which to ask it")
    known = await _known(_endpoint(entity, "list", anchor=anchor), fetcher=fetcher)
    issuers = await _names(known, federation=federation, fetcher=fetcher, now=now)
    return IssuerList(
        id=list_id,
        name=next(iter(names_of(claims)), urlsplit(anchor).hostname or anchor),
        version=f"{fetched.exhibit.obtained_at:%Y-%m-%d}",
        digest=digest_of(issuers, federation=federation),
        source=url,
        obtained_at=fetched.exhibit.obtained_at,
        issuers=issuers,
        federation=federation,
        left_out=len(known) - len(issuers),
    )


async def _configuration(url: str, *, fetcher: Fetcher) -> Fetched:
    match await fetcher.fetch(url, role=Role.ENTITY_CONFIGURATION):
        case Unavailable(why=why):
            raise StatementRefused(why, "could not be obtained")
        case Fetched(ok=False, status=status):
            raise StatementRefused(cause_of_status(status), f"answered with status {status}")
        case fetched:
            return fetched


def _endpoint(entity: JsonObject, kind: str, *, anchor: str) -> str | None:
    named = entity.get(f"federation_{kind}_endpoint")
    return named if isinstance(named, str) and is_at_home(named, anchor=anchor) else None


async def _known(endpoint: str | None, *, fetcher: Fetcher) -> tuple[str, ...]:
    """List the issuer ids that a register knows (section 8.2); none if it does not say."""
    if endpoint is None:
        return ()
    fetched = await fetcher.fetch(endpoint, role=Role.ISSUER_LIST)
    if isinstance(fetched, Unavailable) or not fetched.ok:
        return ()
    try:
        named: Json = read(fetched.body)
    except MalformedJson:
        return ()
    ids = named if isinstance(named, list) else []
    return tuple(dict.fromkeys(each for each in ids if isinstance(each, str) and 0 < len(each) <= MAX_ID))


async def _names(
    known: Sequence[str], *, federation: Federation, fetcher: Fetcher, now: datetime
) -> tuple[ListedIssuer, ...]:
    """Ask a register for the first 200 issuers that it knows; those of whom it says nothing are left out."""
    waiting, found = iter(known[:MAX_NAMED]), dict[str, ListedIssuer]()
    failures: list[str] = []

    async def work(ids: Iterator[str]) -> None:
        for issuer in ids:
            if len(failures) >= _FAILURES:
                return
            try:
                entry = await ask(issuer, federation=federation, fetcher=fetcher, now=now)
            except StatementRefused:
                failures.append(issuer)
                continue
            if entry is not None:
                found[issuer] = entry

    await asyncio.gather(*(work(waiting) for _ in range(AT_ONCE)))
    return tuple(found[issuer] for issuer in known if issuer in found)
