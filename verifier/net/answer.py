"""Putting answers together: the one place that names exhibits and takes digests."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from verifier.model.exhibit import Exhibit, Fetched, Unavailable
from verifier.model.roles import Role
from verifier.model.words import Cause, ExhibitId, Url
from verifier.net.egress import REFUSED

_MEDIA_TYPE = re.compile(r"[a-z0-9!#$&^_.+-]{1,127}/[a-z0-9!#$&^_.+-]{1,127}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A complete HTTP answer, before anybody says whose."""

    status: int = 200
    media_type: str = "application/json"
    body: bytes


def media_type_of(content_type: str) -> str:
    """Read a Content-Type without its parameters, in lower case; "" if it is none."""
    found = content_type.split(";", 1)[0].strip().lower()
    return found if _MEDIA_TYPE.fullmatch(found) else ""


def answer(
    url: str, *, role: Role, document: Document, obtained_at: datetime, hops: Sequence[Url] = ()
) -> Fetched:
    """Say that ``url`` answered with ``document``.

    Args:
        url: what was asked for.
        role: as what it was asked for.
        document: what came back.
        obtained_at: UTC; when it was asked for.
        hops: the URLs that were sent in turn, by redirects; none: ``url`` itself, as it stands.
    """
    exhibit = Exhibit(
        id=_exhibit_id(url, role),
        source=url,
        media_type=document.media_type,
        sha256=hashlib.sha256(document.body).hexdigest(),
        size=len(document.body),
        obtained_at=obtained_at,
        status=document.status,
        final_url=hops[-1] if len(hops) > 1 else None,
    )
    return Fetched(
        url=hops[-1] if hops else Url(url),
        status=document.status,
        media_type=document.media_type,
        body=document.body,
        exhibit=exhibit,
    )


def no_answer(url: str, *, role: Role, why: Cause, at_url: Url | None = None) -> Unavailable:
    """Say that ``url`` could not be looked at, and where a redirect had led by then."""
    detail = REFUSED if why is Cause.BLOCKED_BY_POLICY else ""
    return Unavailable(id=_exhibit_id(url, role), url=Url(url), why=why, detail=detail, at_url=at_url)


def _exhibit_id(url: str, role: Role) -> ExhibitId:
    """Name what was fetched; the renderer numbers exhibits anew."""
    return ExhibitId(f"{role.value} {url}")
