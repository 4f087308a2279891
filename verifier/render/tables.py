"""Scores in brief, for a terminal: a line a metadata profile, and what is applied by analogy in one line."""

from collections.abc import Collection, Iterable, Iterator

from rich.console import RenderableType
from rich.text import Text

from verifier.model.report import TrustReport, Verdict
from verifier.model.scores import ProfileScore
from verifier.render.layout import item
from verifier.render.profile_words import Told
from verifier.render.score_sentences import titled
from verifier.render.score_totals import tally
from verifier.render.wording import Wording


def score_lines(wording: Wording, *, in_full: Collection[str] = ()) -> Iterator[RenderableType]:
    """Give a line for every score that applies; where none may be shown, why.

    Args:
        wording: the report, and the language.
        in_full: ids of the profiles whose scores are shown item by item further down.
    """
    words, scores = wording.catalogue, wording.report.scores
    concerned = [score for score in scores if score.score.verdict != "not_applicable"]
    if any(not score.shown for score in concerned):
        is_first_of_several = any(score.is_first_of_several for score in concerned)
        reason = "first-of-several" if is_first_of_several else _reason(wording.report)
        yield Text(words.word(f"hidden-{reason}"))
        return
    if not concerned:
        return
    yield Text(words.word("profile-meaning"), style="dim")
    alone = [score for score in concerned if _is_alone(score)]
    for score in alone:
        yield item("·", Text(_line(score, wording=wording)))
    folded = [score for score in concerned if score not in alone]
    if folded:
        brief = [_brief(score, wording=wording) for score in folded]
        said = words.word("folded-by-analogy", scores=words.word("scores-between").join(brief))
        yield item("·", Text(said))
    beside = [score for score in scores if score not in concerned]
    if beside:
        titles = words.word("scores-between").join(_titles(beside, wording=wording))
        yield item("·", Text(words.word("folded-not-concerned", profiles=titles), style="dim"))
    if all(score.profile not in in_full for score in concerned):
        yield Text(words.word("see-items", profile=concerned[0].profile), style="dim")


def _reason(report: TrustReport) -> str:
    """Say why no totals are shown."""
    if report.authentic is not True:
        return "unproven"
    reasons = {Verdict.INCOMPLETE: "incomplete", Verdict.REJECTED: "rejected"}
    return reasons.get(report.verdict, "issuer")


def _is_alone(score: ProfileScore) -> bool:
    return score.applies == "native" or score.words.prominent


def _line(score: ProfileScore, *, wording: Wording) -> str:
    """Say of one profile how the badge fares and how many of the required items it gives.

    That a profile is as it was published goes without saying here.
    """
    words = wording.catalogue
    told = Told(words=score.words, language=words.language)
    title = told.title()
    said = [] if told.is_as_published() else [told.fidelity()]
    said += [words.word("by-analogy")] if score.applies == "by_analogy" else []
    return words.word(
        "scored-with-totals",
        title=titled(title, said=said, words=words),
        verdict=words.tables["brief"][score.score.verdict],
        totals=tally(score.score, "required", score.score.required, words=words),
    )


def _brief(score: ProfileScore, *, wording: Wording) -> str:
    """Count the required items of a profile that stands among others, and beside them what is not known."""
    words, required = wording.catalogue, score.score.required
    title = Told(words=score.words, language=words.language).title()
    said = words.word("scored-in-brief", title=title, met=required.met, of=required.of)
    unknown = words.phrase("table", "unknown", count=str(required.unknown))
    return words.word("and").join((said, unknown)) if required.unknown else said


def _titles(scores: Iterable[ProfileScore], *, wording: Wording) -> Iterator[str]:
    for score in scores:
        yield Told(words=score.words, language=wording.catalogue.language).title()
