"""The nouns of publication: the places where an issuer publishes keys, and those where it could have."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from verifier.contracts import Method
from verifier.model.finding import Finding
from verifier.model.outcome import Outcome
from verifier.model.words import Cause, ExhibitId

SELF_IDENTIFIERS = ("did:key:", "did:jwk:")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place where keys are published."""

    where: str  # a URL, or the DID itself
    methods: tuple[Method, ...]
    speaks_for_issuer: (
        bool  # a key that it lacks is not the issuer's; a host-wide set may serve log-in instead
    )
    exhibits: tuple[ExhibitId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A place that could have published keys and showed none."""

    where: str
    why: Cause
    exhibits: tuple[ExhibitId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """Everything that was found of an issuer's keys; ``verdicts`` are findings about its documents."""

    issuer: str
    places: tuple[Place, ...] = ()
    gaps: tuple[Gap, ...] = ()
    verdicts: tuple[Finding, ...] = ()

    @property
    def outage(self) -> Gap | None:
        """The first place that did not answer: another time it may."""
        return next((gap for gap in self.gaps if gap.why.retryable), None)

    @property
    def refuted(self) -> Finding | None:
        """A finding that fails the issuer's document as a whole."""
        return next((finding for finding in self.verdicts if finding.code.outcome is Outcome.FAILED), None)


def https_host(url: str) -> str | None:
    """Find the authority of an https URL, lower-case; None if ``url`` is none."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return parts.netloc.lower() if parts.scheme == "https" and parts.netloc else None
