"""The two fractions of a score in words. They are never one percentage."""

from verifier.model.scores import FieldScore, Level, State, Tally, TypeScore
from verifier.render.catalogue import Catalogue


def totals(score: TypeScore, *, words: Catalogue) -> str:
    """Give what is met of what is required and of what is recommended: "required 6 of 7, 1 weak; …"."""
    parts = [tally(score, "required", score.required, words=words)]
    if score.recommended.of or score.recommended.unknown:
        parts.append(tally(score, "recommended", score.recommended, words=words))
    return words.tables["table"]["between"].join(parts)


def is_counted(score: TypeScore) -> bool:
    """Say whether any field concerns the badge: without one there is nothing to count."""
    return any(field.state is not State.NOT_APPLICABLE for field in score.fields)


def tally(score: TypeScore, level: Level, tally: Tally, *, words: Catalogue) -> str:
    """Count one level; unknown fields stand beside, not in it."""
    phrases = words.tables["table"]
    weak = sum(_is_weak(field, level) for field in score.fields)
    met = [phrases["met"].format(met=tally.met, of=tally.of)] if tally.of or not tally.unknown else []
    beside = [
        phrases[key].format(count=count)
        for key, count in (("weak", weak), ("unknown", tally.unknown))
        if count
    ]
    return phrases[f"of-{level}"].format(counts=words.word("and").join((*met, *beside)))


def _is_weak(field: FieldScore, level: Level) -> bool:
    return field.level == level and field.state is State.WEAK and field.is_expressible
