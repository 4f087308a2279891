"""Every request to the world is made here, and whatever the world does, it is an answer or a cause."""

import asyncio
import logging
import re
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

import aiohttp

from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.roles import Role
from verifier.model.words import Cause, cause_of_status
from verifier.net.answer import Document, media_type_of
from verifier.net.body import CHUNK_BYTES, Body, read_body
from verifier.net.causes import FAULTS, LostConnectionError, cause_of
from verifier.net.connector import Wire, prove_guarded, vetting_connector
from verifier.net.egress import Egress
from verifier.net.freshness import Obtained, seconds_fresh
from verifier.net.journey import REDIRECTS, Journey
from verifier.net.politeness import Politeness
from verifier.net.resolver import SystemLookup
from verifier.net.timing import Timing
from verifier.net.url_guard import Target

log = logging.getLogger(__name__)

_MAX_HEADER_BYTES = 8190
_MAX_HEADERS = 128
_FIRST_FINAL_STATUS = 200
_WORTH_A_RETRY = frozenset({502, 503, 504})
_SECONDS = re.compile(r"[0-9]{1,5}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One HTTP answer, and what of its headers counts."""

    document: Document
    location: str | None = None  # of a redirect
    fresh_for: int | None = None
    retry_after: str = ""


class GuardedFetcher:
    """Fetches by the rules of the role, through the guard. Made by ``guarded_fetcher``.

    Args:
        session: whose connector is guarded.
        egress: what the operator refuses.
        timing: how long we wait.
        now: UTC; the wall clock.
        monotonic: seconds; never goes back.
    """

    def __init__(
        self,
        session: aiohttp.ClientSession,
        *,
        egress: Egress,
        timing: Timing,
        now: Callable[[], datetime],
        monotonic: Callable[[], float],
    ) -> None:
        self._session = session
        self._egress = egress
        self._timing = timing
        self._now = now
        self._monotonic = monotonic
        self._politeness = Politeness(monotonic)

    async def fetch(self, url: str, *, role: Role) -> Fetched | Unavailable:
        """Get a document by the rules of its role: any complete answer, or why there is none."""
        return (await self.obtain(url, role=role)).answer

    async def obtain(self, url: str, *, role: Role) -> Obtained:
        """Fetch, and say how long the host lets the answer be used."""
        journey = Journey(url, role=role, egress=self._egress)
        try:
            async with asyncio.timeout(self._timing.whole):
                return await self._travel(journey)
        except TimeoutError:
            self._politeness.note(journey.hops[-1].origin, Cause.TIMEOUT)
            return Obtained(answer=journey.gap(Cause.TIMEOUT))

    async def _travel(self, journey: Journey) -> Obtained:
        """Go from hop to hop until one answers, fails or is refused."""
        target = journey.start()
        while isinstance(target, Target):
            asked_at = self._now()  # before the answer, so that no answer is taken for younger than it is
            reply = await self._ask(target, journey)
            if isinstance(reply, Cause):
                return Obtained(answer=journey.failed(reply))
            if reply.location is None:
                answer = journey.arrived(reply.document, obtained_at=asked_at)
                return Obtained(answer=answer, fresh_for=reply.fresh_for)
            target = journey.onward(reply.location)
        log.info("egress refused", extra={"rule": target.rule.value, "role": journey.role.value})
        return Obtained(answer=journey.gap(Cause.BLOCKED_BY_POLICY))

    async def _ask(self, target: Target, journey: Journey) -> Reply | Cause:
        """Ask once, and once more where that may help."""
        reply = await self._ask_once(target, journey)
        pause = self._pause_before_retry(reply)
        if pause is None:
            return reply
        await asyncio.sleep(pause)
        return await self._ask_once(target, journey)

    async def _ask_once(self, target: Target, journey: Journey) -> Reply | Cause:
        """Wait for a turn with the host, ask it, and remember how it behaved."""
        resting = self._politeness.rest(target.origin)
        if resting is not None:
            return resting
        async with self._politeness.gate(target.origin):
            try:
                reply = await self._request(target, journey)
            except FAULTS as error:
                reply = cause_of(error)
        self._politeness.note(target.origin, reply if isinstance(reply, Cause) else None)
        return reply

    async def _request(self, target: Target, journey: Journey) -> Reply | Cause:
        headers = {
            "Accept": journey.rules.accept,
            "Accept-Encoding": "gzip",
            "User-Agent": self._egress.user_agent,
        }
        async with self._session.get(target.url, headers=headers, allow_redirects=False) as response:
            reply = await self._read(response, journey)
            response.close()  # what was not read is not waited for
            return reply

    async def _read(self, response: aiohttp.ClientResponse, journey: Journey) -> Reply | Cause:
        """Read what counts of an answer; of a redirect only where it leads."""
        if response.status < _FIRST_FINAL_STATUS:
            return Cause.MALFORMED_REMOTE  # a change of protocol that nobody asked for
        location = response.headers.get("Location") if response.status in REDIRECTS else None
        content = b"" if location is not None else await self._body(response, journey)
        if isinstance(content, Cause):
            # An error page too large to read is still an error page, and its status says more.
            large = content is Cause.TOO_LARGE and response.status != _FIRST_FINAL_STATUS
            return cause_of_status(response.status) if large else content
        media_type = media_type_of(response.headers.get("Content-Type", ""))
        headers = response.headers
        return Reply(
            document=Document(status=response.status, media_type=media_type, body=content),
            location=location,
            fresh_for=seconds_fresh(headers.get("Cache-Control", ""), age=headers.get("Age", "")),
            retry_after=headers.get("Retry-After", ""),
        )

    async def _body(self, response: aiohttp.ClientResponse, journey: Journey) -> bytes | Cause:
        if (response.content_length or 0) > journey.rules.max_wire:
            return Cause.TOO_LARGE
        encoding = ",".join(response.headers.getall("Content-Encoding", ())).strip().lower()
        chunks = response.content.iter_chunked(CHUNK_BYTES)
        body = Body(journey.rules, encoding=encoding)
        return await read_body(aiter(chunks), body, timing=self._timing, monotonic=self._monotonic)

    def _pause_before_retry(self, reply: Reply | Cause) -> float | None:
        """Say how long to wait before asking again; None: it is not asked again."""
        if isinstance(reply, Cause):
            return self._timing.retry_pause if reply is Cause.CONNECT else None
        if reply.document.status not in _WORTH_A_RETRY:
            return None
        if not reply.retry_after:
            return self._timing.retry_pause
        wished = float(reply.retry_after) if _SECONDS.fullmatch(reply.retry_after) else None
        return wished if wished is not None and wished <= self._timing.longest_retry_pause else None


@asynccontextmanager
async def guarded_fetcher(
    *,
    now: Callable[[], datetime],
    monotonic: Callable[[], float] = time.monotonic,
    egress: Egress | None = None,
    timing: Timing | None = None,
    wire: Wire | None = None,
) -> AsyncIterator[GuardedFetcher]:
    """Open the way to the network; it is shown to be guarded before anything is fetched.

    Args:
        now: UTC; the wall clock, which only dates exhibits.
        monotonic: seconds; ages and rates.
        egress: what the operator refuses.
        timing: how long we wait.
        wire: what the way is made of below the guard.

    Raises:
        GuardMissingError: the guard does not see what is dialled.
    """
    egress, timing = egress or Egress(), timing or Timing()
    lookup = SystemLookup()
    try:
        async with _session(wire or Wire(lookup=lookup), egress=egress, timing=timing) as session:
            await prove_guarded(session)
            yield GuardedFetcher(session, egress=egress, timing=timing, now=now, monotonic=monotonic)
    finally:
        lookup.close()


async def _send_once(
    request: aiohttp.ClientRequest, send: aiohttp.ClientHandlerType
) -> aiohttp.ClientResponse:
    """Keep aiohttp from repeating a request that was cut off: how often a host is asked is decided here."""
    try:
        return await send(request)
    except aiohttp.ClientConnectorError:
        raise
    except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError) as error:
        raise LostConnectionError from error


def _session(wire: Wire, *, egress: Egress, timing: Timing) -> aiohttp.ClientSession:
    return aiohttp.ClientSession(
        connector=vetting_connector(wire, egress=egress, timing=timing),
        timeout=aiohttp.ClientTimeout(
            total=timing.whole,
            connect=timing.connect,
            sock_connect=timing.connect,
            sock_read=timing.silence,
        ),
        trust_env=False,  # no proxies, no .netrc: the environment must not lead round the guard
        auto_decompress=False,
        middlewares=(_send_once,),
        cookie_jar=aiohttp.DummyCookieJar(),
        requote_redirect_url=False,
        max_line_size=_MAX_HEADER_BYTES,
        max_field_size=_MAX_HEADER_BYTES,
        max_headers=_MAX_HEADERS,
    )
