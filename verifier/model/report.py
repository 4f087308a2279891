"""The one thing that a verification answers."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from verifier.model.credential import Credential
from verifier.model.exhibit import Exhibit, Unavailable
from verifier.model.finding import CheckResult, Finding
from verifier.model.headline import NOBODY
from verifier.model.headline import Headline as Headline
from verifier.model.outcome import Outcome
from verifier.model.proof import Explanation
from verifier.model.recognition import Recognition
from verifier.model.said_by_others import Statement
from verifier.model.scores import ProfileScore


class Verdict(enum.Enum):
    """What the facts come to. The values are the words of the report."""

    TRUSTED = "trusted"
    VALID = "valid"
    CAUTION = "caution"
    INCOMPLETE = "incomplete"
    REJECTED = "rejected"
    NOT_A_BADGE = "not_a_badge"

    def __bool__(self) -> bool:
        raise TypeError("a Verdict is not a yes or no: compare it by name, or ask TrustReport.verified")


InputKind = Literal["url", "image", "json", "jwt", "page", "document"]


@dataclass(frozen=True, slots=True, kw_only=True)
class InputDescription:
    """What was given, and where in it the badge was found."""

    kind: InputKind
    url: str | None = None
    media_type: str = ""
    sha256: str = ""
    found_in: str = ""  # png:<chunk>:<keyword>, svg, json, jwt …
    via: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unopened:
    """What may be a badge of a document, and nobody looked at it."""

    why: Finding
    url: str | None = None  # None: it is in the document itself


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustReport:
    """Everything that was found about one badge; of several in one input, one report each in ``members``.

    ``verified`` is True for trusted and valid, False for rejected, else None.
    ``authentic`` answers *Genuine?* alone, for readers who judge expiry themselves.
    """

    verdict: Verdict
    authentic: bool | None
    input: InputDescription
    judged_at: datetime  # the moment that dates were judged for
    checked_at: datetime  # when we looked
    credential: Credential | None = None
    headline: Headline = NOBODY
    results: tuple[CheckResult, ...] = ()
    answers: Mapping[str, Outcome] = field(default_factory=dict)
    scores: tuple[ProfileScore, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()
    unavailable: tuple[Unavailable, ...] = ()
    recognition: Recognition | None = None  # None: nobody asked, for there is no badge
    said_by_others: tuple[Statement, ...] = ()  # what is verified first
    explanations: tuple[Explanation, ...] = ()  # only if they were asked for
    members: tuple["TrustReport", ...] = ()
    findings: tuple[Finding, ...] = ()  # about the members together: they decide nothing
    unopened: tuple[Unopened, ...] = ()  # what stands beside the members, and nobody looked at it
    left_out: int = 0  # badges beside the members, because there are too many; only the first are in unopened
    samples: bool = False  # some documents came from the samples that are shipped, not from the web

    @property
    def badges(self) -> tuple["TrustReport", ...]:
        """The reports that are of one badge each, however they are packed: those of its members, or itself.

        A member has members in its turn where a link of a document leads to several badges.
        """
        return tuple(each for member in self.members for each in member.badges) or (self,)

    @property
    def verified(self) -> bool | None:
        """The short answer: True, False, or None where neither is known."""
        if self.verdict in (Verdict.TRUSTED, Verdict.VALID):
            return True
        return False if self.verdict is Verdict.REJECTED else None
