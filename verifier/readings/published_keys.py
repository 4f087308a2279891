"""The nouns of publication: the places where an issuer publishes keys, and those where it could have."""

import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from verifier.contracts import Method
from verifier.model.finding import Finding
from verifier.model.outcome import Outcome
from verifier.model.recognition import Reach
from verifier.model.words import Cause, ExhibitId

SELF_IDENTIFIERS = ("did:key:", "did:jwk:")
# What a complete answer can mean that holds no key. After any other cause there may be one all the same.
_NOTHING_THERE = frozenset({Cause.HTTP_4XX, Cause.MALFORMED_REMOTE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place where keys are published."""

    where: str  # the URL that was asked, or the DID itself
    methods: tuple[Method, ...]
    lies_at: tuple[str, ...] = ()  # every URL that this rests on, where redirects ended; none: its own key
    speaks_for_issuer: (
        bool  # a key that it lacks is not the issuer's; a host-wide set may serve log-in instead
    )
    is_key_set: bool = False  # the ids of its methods are kids, which mean something inside it only
    reach: Reach = Reach.PLACE  # for what a key there speaks
    linked_domains: tuple[str, ...] = ()  # origins that a DID document names as the issuer's, unproven
    publishes: bool = True  # False: a key set elsewhere on the issuer's host, which is only looked at
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
    def unseen(self) -> Gap | None:
        """The first place that could not be looked at: it may publish what the others lack."""
        return next((gap for gap in self.gaps if gap.why not in _NOTHING_THERE), None)

    @property
    def speaks(self) -> bool:
        """Say whether all that the issuer publishes was seen, and some of it is the issuer's own word."""
        return self.unseen is None and any(place.speaks_for_issuer for place in self.places)

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


def domain_of(identifier: str) -> str | None:
    """Find the host that an https URL or a did:web names, lower-case; None for any other identifier."""
    if identifier.startswith("did:web:"):
        return unquote(re.split("[:#?/]", identifier.removeprefix("did:web:"))[0]).lower()
    return https_host(identifier)
