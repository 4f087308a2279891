"""Refusals as RFC 9457 has them: one table of kinds, each with a type that never changes."""

import uuid
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
    explanation: str  # what it means, for whoever writes a client
    remedy: str  # what the client can do

    @property
    def type(self) -> str:
        """The address that names it, relative to the service."""
        return f"/problems/{self.name}"


UNREADABLE = Kind(
    name="unreadable-request",
    status=400,
    title="The request cannot be read.",
    explanation="An address, an envelope or a form is malformed, or holds something that we do not know.",
    remedy="Correct what `detail` names. GET /openapi.json describes every address.",
)
UNKNOWN_OPTION = Kind(
    name="unknown-option",
    status=400,
    title="An option is unknown or has no such value.",
    explanation="An option was given a value that it cannot have. It is not ignored: the report would answer "
    "another question.",
    remedy="Correct or leave out the option that `detail` names. GET /profiles lists the ids of metadata "
    "profiles.",
)
PERSONAL_IN_ADDRESS = Kind(
    name="personal-data-in-address",
    status=400,
    title="Addresses end in logs: send the recipient in a body.",
    explanation="The recipient is personal data, and addresses are kept by proxies, browsers and logs.",
    remedy="POST /verify with an envelope or a form that holds `recipient`.",
)
MOMENT_IN_ADDRESS = Kind(
    name="moment-in-address",
    status=400,
    title="A link may not choose the day it is judged for: use POST.",
    explanation="Who follows a link could not see that an expired badge was judged for an earlier day.",
    remedy="POST /verify with `at`.",
)
UNSIGNED = Kind(
    name="does-not-sign",
    status=400,
    title="This report is not signed here.",
    explanation="The service has no keys to sign reports with, or the report is one that is not signed. It "
    "says nothing about the badge.",
    remedy="Ask without `sign`, or ask another service.",
)
NOT_FOUND = Kind(
    name="not-found",
    status=404,
    title="There is nothing at this address.",
    explanation="The service has no such address, finding, profile or kind of problem.",
    remedy="Look it up in GET /openapi.json, GET /findings or GET /profiles.",
)
METHOD = Kind(
    name="method-not-allowed",
    status=405,
    title="This address does not take this method.",
    explanation="The address is known, the method is not one of its own.",
    remedy="Use one of the methods that the header Allow names.",
)
SLOW = Kind(
    name="request-too-slow",
    status=408,
    title="The request did not arrive in time.",
    explanation="The body took longer than this service waits. Nothing was verified.",
    remedy="Send it again over a better connection, or send a link to the badge.",
)
TOO_LARGE = Kind(
    name="too-large",
    status=413,
    title="The request is larger than we read.",
    explanation="The body, or a part of the form, is beyond the size that this service reads. Nothing was "
    "verified.",
    remedy="Send the badge without what is around it, or a link to it.",
)
MEDIA = Kind(
    name="unsupported-media-type",
    status=415,
    title="We do not read this kind of content.",
    explanation="The header Content-Type names a kind that we do not read, or the body is compressed.",
    remedy='Name the kind that the body is. A link goes as `{"url": "https://…"}` with Content-Type: '
    "application/json, or as text/plain.",
)
MISDIRECTED = Kind(
    name="misdirected",
    status=421,
    title="This service does not answer to that host name.",
    explanation="A service that listens on this machine alone answers to no other names, so that no web page "
    "can ask it in a visitor's name.",
    remedy="Ask it by 127.0.0.1 or localhost, or start it with an address that it may be reached by from "
    "elsewhere.",
)
NOTHING_ASKED = Kind(
    name="nothing-to-verify",
    status=422,
    title="The request names nothing to verify.",
    explanation="The request can be read, and there is no badge in it and no link to one.",
    remedy="Send exactly one of `url`, `credential`, `jwt`, `image`, `text`, or a file, or the badge itself.",
)
TOO_MANY = Kind(
    name="too-many-requests",
    status=429,
    title="You asked more often than we answer.",
    explanation="This client has used up its verifications of the moment; more come back by the minute.",
    remedy="Wait for as many seconds as the header Retry-After says, then ask again.",
)
INTERNAL = Kind(
    name="internal-error",
    status=500,
    title="Something went wrong on our side.",
    explanation="The service broke. It says nothing about the badge.",
    remedy="Try again later; tell whoever runs the service the `instance`, which is in its log.",
)
OVERLOADED = Kind(
    name="overloaded",
    status=503,
    title="We are busy: try again in a moment.",
    explanation="As many verifications are at work or waiting as this service takes on.",
    remedy="Wait for as many seconds as the header Retry-After says, then ask again.",
)
KEYS_UNUSABLE = Kind(
    name="keys-unusable",
    status=503,
    title="The keys that sign reports cannot be used.",
    explanation="The keys of this service were changed while it ran: one cannot be read, or others "
    "may read it. It says nothing about the badge.",
    remedy="Ask without `sign`, or tell whoever runs the service: its log names the file and the rule.",
)
OTHER = Kind(
    name="refused",
    status=400,
    title="The request was refused.",
    explanation="The server could not take the request as HTTP.",
    remedy="Look at the method, the headers and the address.",
)

KINDS = (
    UNREADABLE,
    UNKNOWN_OPTION,
    PERSONAL_IN_ADDRESS,
    MOMENT_IN_ADDRESS,
    UNSIGNED,
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
    KEYS_UNUSABLE,
    OTHER,
)
_BY_STATUS = {kind.status: kind for kind in (NOT_FOUND, METHOD, SLOW, TOO_LARGE, MEDIA, UNREADABLE)}


class ProblemError(Exception):
    """A request that is refused. ``detail`` is our own words, never those of the request.

    ``phrase`` names the sentence of the pages' catalogue that tells people the same, in their language.
    """

    def __init__(
        self,
        kind: Kind,
        *,
        detail: str = "",
        phrase: str = "",
        headers: Mapping[str, str] | None = None,
        instance: str = "",
    ) -> None:
        super().__init__(kind.name)
        self.kind = kind
        self.detail = detail
        self.phrase = phrase
        self.headers = dict(headers or {})
        self.instance = instance  # the id of this one event, as the log has it


class OptionError(ProblemError):
    """An option that must be given otherwise: its name, which is the same in every language, and its rule.

    What stood there is not repeated.
    """

    def __init__(self, option: str, rule: str) -> None:
        super().__init__(UNKNOWN_OPTION, detail=f"{option}: {rule}")
        self.option = option


def crashed() -> ProblemError:
    """Give the refusal for a mistake of our own, with an id of this one event for the log."""
    return ProblemError(INTERNAL, instance=f"urn:uuid:{uuid.uuid4()}")


def said(problem: ProblemError) -> JsonObject:
    """Put a refusal into words. RFC 9457 section 3."""
    kind = problem.kind
    told: JsonObject = {"type": kind.type, "title": kind.title, "status": kind.status}
    if problem.detail:
        told["detail"] = problem.detail
    if problem.instance:
        told["instance"] = problem.instance
    return told


def answer(problem: ProblemError) -> web.Response:
    """Write a refusal."""
    headers = {"Cache-Control": "no-store", **problem.headers}
    return web.Response(
        body=orjson.dumps(said(problem)),
        status=problem.kind.status,
        content_type=MEDIA_TYPE,
        headers=headers,
    )


def of_http(error: web.HTTPException) -> ProblemError:
    """Give a refusal of the server itself (no route, body too large) our form."""
    headers = {"Allow": error.headers["Allow"]} if "Allow" in error.headers else {}
    return ProblemError(_BY_STATUS.get(error.status, OTHER), headers=headers)
