"""The two fractions of a score in words. They are never one percentage."""

from collections.abc import Mapping

from verifier.model.scores import Level, State, Tally, TypeScore
from verifier.render.catalogue import Catalogue


def totals(score: TypeScore, *, words: Catalogue) -> str:
    """Count what is given of what is required and recommended: "of 6 required: 4 given, 2 weak; of 1 …"."""
    parts = [level_total(score.required, "required", words=words)]
    if score.recommended.all:
        parts.append(level_total(score.recommended, "recommended", words=words))
    return words.tables["table"]["between"].join(parts)


def in_brief(tally: Tally, *, words: Catalogue) -> str:
    """Count what is given of what is required, in the few words of a line among others."""
    phrase = words.phrase("brief", _form(tally), met=str(tally.met), all=str(tally.all))
    beside = _counts({"weak": tally.weak, "unknown": tally.unknown}, table="brief", words=words)
    return words.word("and").join((phrase, *beside))


def is_counted(score: TypeScore) -> bool:
    """Say whether any field concerns the badge: without one there is nothing to count."""
    return any(field.state is not State.NOT_APPLICABLE for field in score.fields)


def level_total(tally: Tally, level: Level, *, words: Catalogue) -> str:
    """Count one level; what is given is always named, so that no number is taken for that of what lacks."""
    given = words.phrase("table", "given", count=str(tally.met))
    lacking = {"weak": tally.weak, "missing": tally.missing, "unknown": tally.unknown}
    return words.phrase(
        "table",
        _form(tally),
        level=words.tables["levels"][level],
        all=str(tally.all),
        counts=words.word("and").join((given, *_counts(lacking, table="table", words=words))),
    )


def _counts(counts: Mapping[str, int], *, table: str, words: Catalogue) -> list[str]:
    """Say each count if there is any."""
    return [words.phrase(table, key, count=str(count)) for key, count in counts.items() if count]


def _form(tally: Tally) -> str:
    """Choose the phrase; of a single item nobody says "all"."""
    if not tally.all:
        return "of-none"
    return "of-all" if tally.met == tally.all > 1 else "of-some"
