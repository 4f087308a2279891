"""What every handler may use, put into the application when it starts."""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from typing import Protocol

from aiohttp import web

from verifier.model.document import DocumentReport
from verifier.model.issuer_list import ListsInUse
from verifier.model.metadata_profile import MetadataProfile
from verifier.model.options import Options
from verifier.model.progress import Told, nobody
from verifier.model.report import TrustReport
from verifier.settings import Settings
from verifier.web.limits import Buckets, Gate
from verifier.web.sent_lists import SentLists


class Verifies(Protocol):
    """The verifier, as far as the service needs it."""

    async def verify(
        self, given: str | bytes, *, options: Options, media_type: str = "", told: Told = nobody
    ) -> TrustReport:
        """Verify a URL or pasted text (str) or a file (bytes)."""
        ...

    async def verify_document(
        self, body: bytes, *, options: Options, media_type: str = "", told: Told = nobody
    ) -> DocumentReport:
        """Verify every badge of a PDF or a web page."""
        ...

    @property
    def profiles(self) -> tuple[MetadataProfile, ...]:
        """The metadata profiles that scores are made for."""
        ...

    async def lists(self) -> ListsInUse:
        """Give every issuer list as it is now."""
        ...


OpenVerifier = Callable[[Settings], AbstractAsyncContextManager[Verifies]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """One running service."""

    verifier: Verifies
    settings: Settings
    gate: Gate
    buckets: Buckets
    sent_lists: SentLists = field(default_factory=SentLists)

    @property
    def profiles(self) -> tuple[str, ...]:
        """The ids of the metadata profiles that scores are made for."""
        return tuple(profile.id for profile in self.verifier.profiles)


SERVICE = web.AppKey("service", Service)
ENDING = web.AppKey("ending", asyncio.Event)  # set once the process was asked to end
