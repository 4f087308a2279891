"""A network that answers from recordings alone: no socket, and no signing either."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.roles import Role
from verifier.model.words import Cause, Url
from verifier.net.answer import Document, answer, no_answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """What a URL once answered."""

    status: int = 200
    media_type: str = "application/json"
    body: bytes
    final_url: Url | None = None  # where redirects ended, if elsewhere
    obtained_at: datetime | None = None  # UTC; None: at the moment of the whole replay


class ReplayFetcher:
    """Answers from recordings alone.

    Args:
        recordings: URL → what it answered, or why it did not.
        obtained_at: UTC; the moment of recordings that have none of their own.
    """

    def __init__(self, recordings: Mapping[str, Recording | Cause], *, obtained_at: datetime) -> None:
        self._recordings = recordings
        self._obtained_at = obtained_at

    async def fetch(self, url: str, *, role: Role) -> Fetched | Unavailable:
        """Give the recording of ``url``; a URL without one is as good as a host without a name (DNS)."""
        recording = self._recordings.get(url, Cause.DNS)
        if isinstance(recording, Cause):
            return no_answer(url, role=role, why=recording)
        hops = (Url(url), recording.final_url) if recording.final_url is not None else ()
        return answer(
            url,
            role=role,
            document=Document(status=recording.status, media_type=recording.media_type, body=recording.body),
            obtained_at=recording.obtained_at or self._obtained_at,
            hops=hops,
        )
