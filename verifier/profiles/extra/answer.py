"""What an extra test of a profile answers."""

from dataclasses import dataclass

from verifier.model.scores import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an extra test says of a field: present, weak, missing or unknown, and why."""

    state: State
    reason: str = "found"


PRESENT = Answer(state=State.PRESENT)
NOT_LOOKED_AT = Answer(state=State.UNKNOWN, reason="not-looked-at")
