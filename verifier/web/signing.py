"""Reports that are signed on request: with which key, and which are not signed."""

import asyncio
import logging

from verifier.algorithms.own_key import OwnKey
from verifier.model.report import TrustReport
from verifier.model.words import JsonObject
from verifier.parse.personal import may_name_a_person
from verifier.render.signed_report import MAX_CHARACTERS, Terms, sign_report
from verifier.report_keys import ReportKeysError, read_keys
from verifier.web import caching
from verifier.web.asking import Asked
from verifier.web.problems import KEYS_UNUSABLE, UNSIGNED, ProblemError
from verifier.web.state import Service

log = logging.getLogger(__name__)


async def read_own_keys(service: Service) -> tuple[OwnKey, ...]:
    """Read the keys as they are now, the newest first; none if the service has none.

    Raises:
        ReportKeysError: one cannot be used.
    """
    directory = service.settings.keys_dir
    return () if directory is None else await asyncio.to_thread(read_keys, directory)


async def keys_of(service: Service) -> tuple[OwnKey, ...]:
    """Read the keys for a request; they were in order when the service began.

    Raises:
        ProblemError: one cannot be used any more.
    """
    try:
        return await read_own_keys(service)
    except ReportKeysError as error:
        log.warning("keys of reports cannot be used", extra={"why": str(error)})
        raise ProblemError(KEYS_UNUSABLE) from None


async def key_for(asked: Asked, service: Service) -> OwnKey | None:
    """Give the key that signs a report; None if no signed one is asked for.

    Raises:
        ProblemError: there is no key, or one cannot be used.
    """
    if asked.sign is None:
        return None
    keys = await keys_of(service)
    if not keys:
        raise ProblemError(UNSIGNED, detail="this service has no keys")
    return keys[0]


def signed(report: TrustReport, rendered: JsonObject, *, key: OwnKey, origin: str, terms: Terms) -> str:
    """Sign a report.

    Raises:
        ProblemError: it is one that is not signed.
    """
    if report.members:
        raise ProblemError(UNSIGNED, detail="there are several badges in it: ask for each by itself")
    if caching.names_a_person(report) or may_name_a_person(report.input.url or ""):
        raise ProblemError(UNSIGNED, detail="the link names a person")
    token = sign_report(report, rendered, key=key, issuer=origin, terms=terms)
    if len(token) > MAX_CHARACTERS:
        raise ProblemError(UNSIGNED, detail="the report is too large")
    return token
