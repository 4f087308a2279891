"""Get the bytes of what was given: an address is fetched, everything else is there already."""

import re
from dataclasses import dataclass, field, replace
from hashlib import sha256
from http import HTTPStatus

from verifier.contracts import Fetcher
from verifier.engine.content_type import unusual_content_type
from verifier.model.codes import document as facts
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.finding import Finding
from verifier.model.located import Given
from verifier.model.report import InputDescription, InputKind
from verifier.model.roles import Role
from verifier.model.words import Cause, ExhibitId, Url, cause_of_status
from verifier.parse.strict_json import MalformedJson, read_object
from verifier.readings.hosted_addresses import host_of
from verifier.retrieve.linked import is_revoked

MAX_BYTES = 16 * 1024 * 1024  # a picture; a badge is a few kilobytes
MAX_ADDRESS = 4_096  # characters with the white space around it; longer ones are asked of nobody
_ADDRESS = re.compile(r"\s*(https?://[^\s]+)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Obtained:
    """The bytes, and where they came from.

    ``findings`` say why there is no ``body``; beside one they are remarks on how it came.
    """

    body: bytes | None
    description: InputDescription
    origin: str | None = None  # the address that it was fetched from
    findings: tuple[Finding, ...] = ()
    gone: bool = False  # its host says that it was there and has been taken away
    otherwise: tuple[Finding, ...] = ()  # what to say if there is no badge in ``body`` after all
    names_an_address: bool = False  # the link carried an e-mail address: the candidate's word
    answer: Fetched | None = field(default=None, repr=False)  # of what is ``gone``: what its host said


def as_address(given: Given) -> Given:
    """Read pasted text that is nothing but a web address as that address."""
    text = given.text or ""
    match = _ADDRESS.fullmatch(text) if len(text) <= MAX_ADDRESS else None
    return Given(url=match[1]) if match else given


class Settled:
    """A fetcher that asks an address no second time: a 200 kept from before must not outdo a fresh 410."""

    def __init__(self, inner: Fetcher, *, url: str | None, answer: Fetched | None) -> None:
        self._inner = inner
        self._url = url
        self._answer = answer

    async def fetch(self, url: str, *, role: Role) -> Fetched | Unavailable:
        """Give the answer that there is, or ask."""
        if self._answer is not None and role is Role.ASSERTION and url == self._url:
            return self._answer
        return await self._inner.fetch(url, role=role)


async def obtain(given: Given, *, fetcher: Fetcher) -> Obtained:
    """Get the bytes that were given, or a finding that says why not."""
    content = given.content
    if given.url is not None or content is None:
        url = given.url or ""
        return as_obtained(url, await fetcher.fetch(url, role=Role.GIVEN))
    if len(content) > MAX_BYTES:
        return Obtained(
            body=None,
            description=describe(b"", kind="document", media_type=given.media_type),
            findings=(Finding(code=facts.TOO_LARGE, cause=Cause.TOO_LARGE),),
        )
    return Obtained(body=content, description=describe(content, kind="document", media_type=given.media_type))


def describe(
    body: bytes, *, kind: InputKind, media_type: str = "", url: str | None = None
) -> InputDescription:
    """Describe an input by its digest."""
    digest = sha256(body).hexdigest() if body else ""
    return InputDescription(kind=kind, url=url, media_type=media_type, sha256=digest)


def as_obtained(url: str, answer: Fetched | Unavailable) -> Obtained:
    """Take the answer of an address for what was given."""
    match answer:
        case Fetched(ok=True, body=body, media_type=media_type) as fetched:
            described = describe(body, kind="url", media_type=media_type, url=url)
            remarks = unusual_content_type(body, media_type)
            return Obtained(body=body, description=described, origin=fetched.url, findings=remarks)
        case Fetched(status=status, exhibit=exhibit, body=body):
            gone = status == HTTPStatus.GONE or _says_revoked(body)
            missing = _missing(url, cause_of_status(status), exhibit.id, place=answer.url, gone=gone)
            return replace(missing, answer=answer) if gone else missing
        case Unavailable() as gap:
            return _missing(url, gap.why, gap.id, place=gap.at_url or gap.url)


def _says_revoked(body: bytes) -> bool:
    """Say whether a body is an object that says ``revoked``, as OB 2.0 allows under any status."""
    try:
        return is_revoked(read_object(body))
    except MalformedJson:
        return False


def _missing(url: str, cause: Cause, exhibit: ExhibitId, *, place: Url, gone: bool = False) -> Obtained:
    """Say why there is nothing from ``url``; what failed was ``place``, where redirects had led."""
    code = facts.TOO_LARGE if cause is Cause.TOO_LARGE else facts.UNREACHABLE
    finding = Finding(code=code, cause=cause, exhibits=(exhibit,), fills=(("host", host_of(place)),))
    return Obtained(
        body=None, description=describe(b"", kind="url", url=url), origin=url, findings=(finding,), gone=gone
    )
