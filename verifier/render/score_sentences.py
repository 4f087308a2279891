"""What a score says in sentences: of the whole, of a claim, of a field.

They speak of metadata and of expectations. None says that a badge, or what it states, is proven or good.
"""

from collections.abc import Iterable

from verifier.model.scores import Fact, FieldScore, ProfileScore, State, TypeScore
from verifier.render.catalogue import Catalogue
from verifier.render.profile_words import Told

_FOUND = "found"
_ANSWERED_NONE = "answered-none"
_BRACKETS = (("(", ")"), ("（", "）"))
_COMPUTED = {True: "met", False: "unmet", None: "open"}


def summary(score: ProfileScore, *, told: Told, words: Catalogue) -> str:
    """Say how the metadata fares, and which required items lack; or that no result may be shown."""
    fills = {
        "title": told.title(),
        "titled": titled(told.title(), said=qualities(score, words=words), words=words),
        "edition": words.tables["editions"][score.edition],
        "extent": _extent(score, words=words),
        "weak": _labels(required(score.score, State.WEAK), told=told, words=words),
        "missing": _labels(required(score.score, State.MISSING), told=told, words=words),
        "unknown": _labels(required(score.score, State.UNKNOWN), told=told, words=words),
    }
    return words.tables["summaries"][_form(score)].format_map(fills)


def claim(score: ProfileScore, *, words: Catalogue) -> str | None:
    """Say whether the badge claims to keep to the profile, and whether it does; None if it has no claim."""
    if score.claimed is None:
        return None
    is_told = score.shown and score.score.verdict != "not_applicable"
    is_partly = score.score.verdict == "meets_with_weak_points"
    computed = "partly" if is_partly else _COMPUTED[score.computed]
    return words.tables["claimed"][f"{'yes' if score.claimed else 'no'}-{computed if is_told else 'untold'}"]


def why(field: FieldScore, *, words: Catalogue) -> str:
    """Say in one short sentence why a field is in its state."""
    match field.state:
        case State.NOT_APPLICABLE:
            return words.tables["beside"]["not_applicable"]
        case State.PRESENT if field.reason != _ANSWERED_NONE:
            return words.tables["why"][_FOUND]
        case State.WEAK if field.reason == _FOUND:
            return words.tables["short-of"][field.need.value]
        case _:
            said = words.told("why", field.reason)
            return said.format(stand_in=_name_of(field.stand_in, words)) if field.stand_in else said


def qualities(score: ProfileScore, *, words: Catalogue) -> list[str]:
    """Say how close the profile is to the published one and to this badge."""
    said = [Told(words=score.words, language=words.language).fidelity()]
    if score.applies == "by_analogy":
        said.append(words.word("by-analogy"))
    if score.basis == "words":
        said.append(words.tables["bases"]["words"])
    return said


def titled(title: str, *, said: Iterable[str], words: Catalogue) -> str:
    """Give a title with what is said of it and does not stand in it, all of it in one pair of brackets."""
    untold = [each for each in said if each not in title]
    if not untold:
        return title
    if any(title.endswith(end) and begin in title for begin, end in _BRACKETS):
        return f"{words.word('and').join((title[:-1], *untold))}{title[-1]}"
    return title + words.word("qualified", qualities=words.word("and").join(untold))


def required(score: TypeScore, state: State) -> tuple[FieldScore, ...]:
    """Give the required fields in a state, apart from those that the edition has no place for."""
    return tuple(
        field
        for field in score.fields
        if field.level == "required" and field.state is state and field.is_expressible
    )


def _form(score: ProfileScore) -> str:
    """Choose the sentence."""
    if score.applies == "no":
        return "not-for-edition"
    if score.score.verdict == "not_applicable":
        return "not_applicable"
    if not score.shown:
        return "hidden-first-of-several" if score.is_first_of_several else "hidden"
    nothing_counts = score.score.verdict == "cannot_tell" and not required(score.score, State.UNKNOWN)
    return "nothing-counts" if nothing_counts else score.score.verdict


def _extent(score: ProfileScore, *, words: Catalogue) -> str:
    """Say that an edition set limits, if it has no place for some of the fields."""
    if all(field.is_expressible for field in score.score.fields):
        return ""
    edition = words.tables["editions"][score.edition]
    return words.tables["summaries"]["extent"].format(edition=edition)


def _name_of(fact: Fact, words: Catalogue) -> str:
    return words.tables["concepts"][fact.concept]


def _labels(fields: Iterable[FieldScore], *, told: Told, words: Catalogue) -> str:
    return words.word("scores-between").join(told.label(field.id) for field in fields)
