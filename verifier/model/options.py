"""What the reader asks for, and what the reader knows about the candidate."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from verifier.model.words import CheckId

RecipientKind = Literal["email", "name", "did", "url", "phone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownRecipient:
    """What the reader knows about the candidate. Compared, never stored or logged."""

    kind: RecipientKind
    value: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How one verification is to be done."""

    recipient: KnownRecipient | None = None
    at: datetime | None = None  # UTC; the moment to judge dates for; None: now
    profiles: tuple[str, ...] | None = None  # ids of metadata profiles; None: all
    strict: Literal["lenient", "strict"] = "lenient"  # strict: any deviation of form fails
    switched_off: frozenset[CheckId] = frozenset()
