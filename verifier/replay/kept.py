"""What is kept of one run: all that its report is a function of."""

from dataclasses import dataclass, field
from datetime import datetime

from verifier.model.issuer_list import TrustList
from verifier.model.options import Options
from verifier.net.recording import Asked
from verifier.render.catalogue import Language
from verifier.replay.work import Job


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnProfile:
    """The file of a metadata profile that the reader has of their own."""

    file: str  # its name, as messages call it
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What was handed over, and how."""

    content: str | bytes = field(repr=False)  # a URL or pasted text, or the bytes of a file
    media_type: str = ""
    is_document: bool = False  # every badge of it was asked for, one by one


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Who judged."""

    version: str
    digest: str  # of the registered codes


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One run: what was given, how it was to be judged, every answer, and the digest of its report."""

    given: Given
    options: Options = field(repr=False)  # its lists are among those in use
    checked_at: datetime  # UTC
    lists: tuple[TrustList, ...] = field(default=(), repr=False)  # in the order in which they were asked
    own_profiles: tuple[OwnProfile, ...] = ()
    asked: Asked = field(default=(), repr=False)
    work: tuple[Job, ...] = field(
        default=(), repr=False
    )  # in processes of their own, if a replay could differ
    rules: Rules
    language: Language
    report: str  # SHA-256 of the report as JSON in that language, by which another one is told from it
