"""Scores in brief, for a terminal: a line for each prominent metadata profile, and one for all others."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from verifier.model.scores import Fidelity, ProfileScore, ProfileWords, ScoreVerdict
from verifier.render.catalogue import Catalogue
from verifier.render.layout import item
from verifier.render.profile_words import Told
from verifier.render.score_choice import choice, why_hidden
from verifier.render.score_sentences import summary, titled
from verifier.render.score_totals import in_brief
from verifier.render.wording import Wording

_BESIDE: tuple[ScoreVerdict, ...] = ("meets_with_weak_points", "cannot_tell")


def score_lines(wording: Wording, *, in_full: Collection[str] = ()) -> Iterator[RenderableType]:
    """Say how the badge fares by the profiles that concern it; where no score may be shown, why.

    Args:
        wording: the report, and the language.
        in_full: ids of the profiles whose scores are shown item by item further down.
    """
    words, chosen = wording.catalogue, choice(wording.report.scores)
    if chosen.is_hidden:
        yield Text(why_hidden(chosen.concerned, wording=wording))
        return
    if not chosen.concerned:
        return
    yield Text(words.word("profile-meaning"), style="dim")
    told = [score for score in chosen.alone if score.profile not in in_full]
    for score in told:
        yield item("·", Text(_line(score, words=words)))
    if chosen.further:
        yield item("·", Text(counted(chosen.further, words=words)))
    if chosen.beside:
        titles = words.word("scores-between").join(_title(score, words=words) for score in chosen.beside)
        yield item("·", Text(words.word("folded-not-concerned", profiles=titles), style="dim"))
    if all(score.profile not in in_full for score in chosen.concerned):
        yield Text(words.word("see-items", profile=chosen.concerned[0].profile), style="dim")
    if meant := words.space.join(_meanings(told, words=words)):
        yield Text(meant, style="dim")


def lines_of(wording: Wording, *, profiles: Collection[str]) -> Iterator[str]:
    """Say in a line a profile, as of one badge of many, how it fares; where no score may be shown, why."""
    words = wording.catalogue
    asked = [score for score in wording.report.scores if score.profile in profiles]
    if any(not score.shown for score in asked):
        yield why_hidden(asked, wording=wording)
        return
    for score in asked:
        concerns = score.score.verdict != "not_applicable"
        told = Told(words=score.words, language=words.language)
        said = _line(score, words=words) if concerns else summary(score, told=told, words=words)
        yield words.word("information-of", said=said)


def _line(score: ProfileScore, *, words: Catalogue) -> str:
    """Say of one profile how many of the required items the badge gives.

    That a profile is as it was published goes without saying here.
    """
    told = Told(words=score.words, language=words.language)
    said = [] if told.is_as_published() else [told.fidelity()]
    said += [words.word("by-analogy")] if score.applies == "by_analogy" else []
    title = titled(_title(score, words=words), said=said, words=words)
    return words.word("scored", title=title, verdict=in_brief(score.score.required, words=words))


def counted(scores: Sequence[ProfileScore], *, words: Catalogue) -> str:
    """Count the profiles whose required items the badge gives, gives in part weakly, or may give."""
    verdicts = [score.score.verdict for score in scores]
    beside = (
        words.phrase("further", verdict, count=str(verdicts.count(verdict)))
        for verdict in _BESIDE
        if verdict in verdicts
    )
    met, count = str(verdicts.count("meets")), str(len(scores))
    return words.phrase("further", "meets", met=met, count=count, beside="".join(beside))


def _meanings(scores: Iterable[ProfileScore], *, words: Catalogue) -> Iterator[str]:
    """Explain once what is said of titles in the lines above."""
    if any("reconstructed" in _fidelities(score.words) for score in scores):
        yield words.word("meaning-reconstructed")
    if any(score.applies == "by_analogy" for score in scores):
        yield words.word("meaning-by-analogy")


def _fidelities(words: ProfileWords) -> tuple[Fidelity, ...]:
    return (words.fidelity, words.base.fidelity) if words.base else (words.fidelity,)


def _title(score: ProfileScore, *, words: Catalogue) -> str:
    return Told(words=score.words, language=words.language).title()
