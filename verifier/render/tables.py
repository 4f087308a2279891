"""Scores in brief, for a terminal: how many items of a metadata profile a badge gives, and which are weak."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from verifier.model.report import TrustReport, Verdict
from verifier.model.scores import FieldScore, ProfileScore, State
from verifier.render.layout import indented
from verifier.render.profile_words import Told
from verifier.render.score_sentences import NOT_EXPRESSIBLE, qualities
from verifier.render.wording import Wording

_OPEN = (State.MISSING, State.WEAK, State.UNKNOWN)


def score_lines(wording: Wording) -> Iterator[RenderableType]:
    """Give the lines of every score that applies; where none may be shown, why."""
    scores = [score for score in wording.report.scores if score.score.verdict != "not_applicable"]
    if any(not score.shown for score in scores):
        yield Text(wording.catalogue.word(f"hidden-{_reason(wording.report)}"))
        return
    if scores:
        yield Text(wording.catalogue.word("profile-meaning"), style="dim")
    for score in scores:
        yield from _score(score, wording=wording)


def _reason(report: TrustReport) -> str:
    """Say why no totals are shown."""
    if report.authentic is not True:
        return "unproven"
    reasons = {Verdict.INCOMPLETE: "incomplete", Verdict.REJECTED: "rejected"}
    return reasons.get(report.verdict, "issuer")


def _score(score: ProfileScore, *, wording: Wording) -> Iterator[RenderableType]:
    told = Told(words=score.words, language=wording.catalogue.language)
    title = told.title() + qualities(score, told=told, words=wording.catalogue)
    verdict = wording.catalogue.tables["scores"][score.score.verdict]
    yield Text(wording.catalogue.word("scored", title=title, verdict=verdict), style="bold")
    yield indented(Text(_totals(score, wording=wording)))
    for key, fields in _lacking(score).items():
        if fields:
            labels = wording.catalogue.word("and").join(told.label(field.id) for field in fields)
            yield indented(Text(wording.catalogue.word(f"fields-{key}", fields=labels)))


def _totals(score: ProfileScore, *, wording: Wording) -> str:
    """Count what is there among all that counts, also what could not be found out."""
    required, recommended = score.score.required, score.score.recommended
    of = required.of + required.unknown
    if not recommended.of:
        return wording.catalogue.word("profile", met=required.met, of=of)
    return wording.catalogue.word(
        "profile-recommended", met=required.met, of=of, recommended=recommended.met, out_of=recommended.of
    )


def _lacking(score: ProfileScore) -> dict[str, list[FieldScore]]:
    """Sort the fields that are not simply there: required ones by state, recommended ones not given."""
    fields = _counting(score)
    sorted_by_state = {
        state.value: [field for field in fields if field.level == "required" and field.state is state]
        for state in _OPEN
    }
    wished = [field for field in fields if field.level == "recommended" and field.state is State.MISSING]
    return {**sorted_by_state, "recommended": wished}


def _counting(score: ProfileScore) -> list[FieldScore]:
    return [field for field in score.score.fields if field.reason != NOT_EXPRESSIBLE]
