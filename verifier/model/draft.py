"""How much a badge tells, before anybody verified it: for issuers, about a badge that need not be signed."""

from dataclasses import dataclass

from verifier.model.credential import Edition
from verifier.model.finding import Finding
from verifier.model.scores import Part, ProfileScore


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A part of a badge that was not looked at, and why not."""

    part: Part
    is_linked: bool  # it stands behind a link, which was not followed; else it is no part of what was given


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftScore:
    """What one badge tells, measured against metadata profiles. Nothing of it is verified."""

    edition: Edition
    name: str | None  # untrusted text
    is_signed: bool  # there is a signature, be it one that fails: verification tells
    scores: tuple[ProfileScore, ...]
    unread: tuple[Unread, ...] = ()
    unseen: frozenset[str] = frozenset()  # the concepts that are told in those parts
    undefined: tuple[str, ...] = ()  # terms that no context defines: no proof over statements covers them
    knows_contexts: bool = True  # else there may be more of those


@dataclass(frozen=True, slots=True, kw_only=True)
class NotScored:
    """Something that was given and is no open badge. ``findings`` say why; there is at least one."""

    findings: tuple[Finding, ...]


Draft = DraftScore | NotScored
