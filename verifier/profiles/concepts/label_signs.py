"""Why the text behind a label is in words only: the layout, and what stands behind the other labels."""

from verifier.profiles.concepts.grades import Grade, graded
from verifier.profiles.concepts.labels import Label, Labels

_NO_LAYOUT = "words-only"
_SAME_TEXT = "same-text"


def reason_of(label: Label, *, concept: str, labels: Labels, by: Grade) -> str:
    """Say why a value behind the label of a concept is in words only; "found" if it is enough."""
    reason = _SAME_TEXT if concept in labels.copies else graded(label.value, by=by)
    return _NO_LAYOUT if reason == "found" and not labels.follows_layout else reason
