"""Facts about ourselves, which may end any check."""

from verifier.model.finding import Code
from verifier.model.outcome import Outcome

CRASHED = Code(
    id="engine.crashed",
    outcome=Outcome.CANNOT_TELL,
    says="Something went wrong on our side, so this question has no answer. It says nothing about the badge.",
)
OUT_OF_TIME = Code(
    id="engine.out-of-time",
    outcome=Outcome.CANNOT_TELL,
    says="We ran out of time before this question was answered. It says nothing about the badge.",
)
SWITCHED_OFF = Code(
    id="engine.switched-off",
    outcome=Outcome.UNTESTED,
    says="This question was switched off, so we did not ask it.",
)
NO_BADGE = Code(
    id="engine.no-badge",
    outcome=Outcome.INAPPLICABLE,
    says="There was no badge of which this could be asked.",
)
TOO_DEEP = Code(
    id="engine.too-deep",
    outcome=Outcome.UNTESTED,
    says="This item lies too deep inside others, or behind too many; we did not look at it.",
)

CODES = (
    NO_BADGE,
    CRASHED,
    OUT_OF_TIME,
    SWITCHED_OFF,
    TOO_DEEP,
)
