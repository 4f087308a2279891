"""Refusals as RFC 9457 has them: one table of kinds, each with a type that never changes."""

from collections.abc import Mapping
from dataclasses import dataclass

import orjson
from aiohttp import web

from verifier.model.words import JsonObject

MEDIA_TYPE = "application/problem+json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of refusal. Its name is public and permanent."""

    name: str
    status: int
    title: str

    @property
    def type(self) -> str:
        """The address that names it, relative to the service."""
        return f"/problems/{self.name}"


UNREADABLE = Kind(name="unreadable-request", status=400, title="The request cannot be read.")
UNKNOWN_OPTION = Kind(name="unknown-option", status=400, title="An option is unknown or has no such value.")
PERSONAL_IN_ADDRESS = Kind(
    name="personal-data-in-address", status=400, title="Addresses end in logs: send the recipient in a body."
)
MOMENT_IN_ADDRESS = Kind(
    name="moment-in-address", status=400, title="A link may not choose the day it is judged for: use POST."
)
NOT_FOUND = Kind(name="not-found", status=404, title="There is nothing at this address.")
METHOD = Kind(name="method-not-allowed", status=405, title="This address does not take this method.")
SLOW = Kind(name="request-too-slow", status=408, title="The request did not arrive in time.")
TOO_LARGE = Kind(name="too-large", status=413, title="The request is larger than we read.")
MEDIA = Kind(name="unsupported-media-type", status=415, title="We do not read this kind of content.")
MISDIRECTED = Kind(name="misdirected", status=421, title="This service does not answer to that host name.")
NOTHING_ASKED = Kind(name="nothing-to-verify", status=422, title="The request names nothing to verify.")
TOO_MANY = Kind(name="too-many-requests", status=429, title="You asked more often than we answer.")
INTERNAL = Kind(name="internal-error", status=500, title="Something went wrong on our side.")
OVERLOADED = Kind(name="overloaded", status=503, title="We are busy: try again in a moment.")
OTHER = Kind(name="refused", status=400, title="The request was refused.")

KINDS = (
    UNREADABLE,
    UNKNOWN_OPTION,
    PERSONAL_IN_ADDRESS,
    MOMENT_IN_ADDRESS,
    NOT_FOUND,
    METHOD,
    SLOW,
    TOO_LARGE,
    MEDIA,
    MISDIRECTED,
    NOTHING_ASKED,
    TOO_MANY,
    INTERNAL,
    OVERLOADED,
    OTHER,
)
_BY_STATUS = {kind.status: kind for kind in (NOT_FOUND, METHOD, SLOW, TOO_LARGE, MEDIA, UNREADABLE)}


class ProblemError(Exception):
    """A request that is refused. ``detail`` is our own words, never those of the request."""

    def __init__(
        self, kind: Kind, *, detail: str = "", headers: Mapping[str, str] | None = None, instance: str = ""
    ) -> None:
        super().__init__(kind.name)
        self.kind = kind
        self.detail = detail
        self.headers = dict(headers or {})
        self.instance = instance  # the id of this one event, as the log has it


def answer(problem: ProblemError) -> web.Response:
    """Write a refusal."""
    kind = problem.kind
    said: JsonObject = {"type": kind.type, "title": kind.title, "status": kind.status}
    if problem.detail:
        said["detail"] = problem.detail
    if problem.instance:
        said["instance"] = problem.instance
    headers = {"Cache-Control": "no-store", **problem.headers}
    return web.Response(body=orjson.dumps(said), status=kind.status, content_type=MEDIA_TYPE, headers=headers)


def of_http(error: web.HTTPException) -> ProblemError:
    """Give a refusal of the server itself (no route, body too large) our form."""
    headers = {"Allow": error.headers["Allow"]} if "Allow" in error.headers else {}
    return ProblemError(_BY_STATUS.get(error.status, OTHER), headers=headers)
