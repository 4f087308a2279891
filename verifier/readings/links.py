"""Do the pages answer that a badge links to? Asked only for readers who look for its mistakes (``explain``).

It costs fetches at third parties, and decides nothing about the badge; nothing is asked that only an unproven
badge names. Only an answer that leaves no doubt counts: a page may be slow, large, or shut for programs.
"""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from http import HTTPStatus

from verifier.contracts import Context
from verifier.model.achievement import Alignment
from verifier.model.credential import Credential
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.roles import Role
from verifier.model.words import Cause, ExhibitId
from verifier.readings.combine import combine
from verifier.readings.hosted_addresses import is_http
from verifier.readings.proof_readings import PROOF_READINGS

MAX_LINKS = 6  # each is a fetch at a host of the badge's choosing
_SECONDS = 3.0  # for all together: they are asked at once
_GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
_NOBODY = (Cause.DNS, Cause.TLS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An address that a badge names, and where it stands."""

    url: str
    pointer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadLink:
    """A link at which there is nothing."""

    link: Link
    exhibit: ExhibitId


def links_of(credential: Credential) -> tuple[Link, ...]:
    """List the pages that an Open Badge 2 names: criteria, what it is aligned to, evidence."""
    achievement = credential.achievement
    criteria = achievement.criteria if achievement else None
    alignments: tuple[Alignment, ...] = achievement.alignments if achievement else ()
    named = (
        *([(criteria.id, criteria.pointer)] if criteria else ()),
        *((alignment.url, alignment.pointer) for alignment in alignments),
        *((evidence.id, evidence.pointer) for evidence in credential.evidence),
    )
    return tuple(Link(url=url, pointer=pointer) for url, pointer in named if url)


async def dead_links(links: Iterable[Link], credential: Credential, context: Context) -> tuple[DeadLink, ...]:
    """Name those of the links at which there is nothing; none unless the reader asked for an explanation."""
    if not context.options.explain or context.depth:
        return ()
    if combine(await context.once(PROOF_READINGS, credential)).proven is None:
        return ()
    asked = {link.url: link for link in reversed([*links]) if is_http(link.url)}
    chosen = [*reversed(asked.values())][:MAX_LINKS]
    found = await asyncio.gather(*(_ask(link, context) for link in chosen))
    return tuple(each for each in found if each is not None)


async def _ask(link: Link, context: Context) -> DeadLink | None:
    try:
        async with asyncio.timeout(_SECONDS):
            answer = await context.fetcher.fetch(link.url.partition("#")[0], role=Role.LINKED_PAGE)
    except TimeoutError:
        return None
    exhibit = _nothing_there(answer)
    return DeadLink(link=link, exhibit=exhibit) if exhibit else None


def _nothing_there(answer: Fetched | Unavailable) -> ExhibitId | None:
    """Name the exhibit that shows that there is nothing; None if something answers, or nobody can tell."""
    match answer:
        case Fetched(status=status, exhibit=exhibit) if _is_gone(status):
            return exhibit.id
        case Unavailable(id=identity, why=why) if why in _NOBODY:
            return identity
        case _:
            return None


def _is_gone(status: int) -> bool:
    return status in _GONE or status >= HTTPStatus.INTERNAL_SERVER_ERROR
