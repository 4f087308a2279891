"""What was looked at, and what could not be: Open Badges has its own *evidence*, ours are exhibits."""

from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus

from verifier.model.words import Cause, ExhibitId, Url


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibit:
    """A document that was looked at: where it came from, and its digest."""

    id: ExhibitId
    source: str  # "input", or the URL that was asked for
    media_type: str
    sha256: str  # of the body, lower-case hexadecimal
    size: int  # bytes of the body, after decompression
    obtained_at: datetime  # UTC; of a cached document: when it was obtained from its host
    status: int = 200  # of the HTTP answer
    final_url: Url | None = None  # where redirects ended, if elsewhere than ``source``


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A complete HTTP answer, whatever its status: a 410 has a body too."""

    url: Url  # where the redirects ended: the place whose word this is
    status: int
    media_type: str  # lower-case, without parameters; "" if not given
    body: bytes = field(repr=False)
    exhibit: Exhibit

    @property
    def ok(self) -> bool:
        """Say whether this is the document that was asked for: status 200 and no other."""
        return self.status == HTTPStatus.OK


@dataclass(frozen=True, slots=True, kw_only=True)
class Unavailable:
    """We wanted to look and could not."""

    id: ExhibitId
    url: Url  # the URL that was asked for
    why: Cause
    detail: str = ""  # for the log and the details view; never fetched text, never an internal address
    at_url: Url | None = None  # where a redirect had led: the last place that was tried; never a refused one
