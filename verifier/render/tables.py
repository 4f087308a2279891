"""Scores in brief, for a terminal: how many items of a metadata profile a badge gives, and which are weak."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from verifier.model.scores import ProfileScore, State
from verifier.render.scores import ProfileWords, Told
from verifier.render.wording import Wording


def score_lines(wording: Wording, *, profiles: Sequence[ProfileWords]) -> Iterator[RenderableType]:
    """Give the lines of every score that applies; totals only where they may be shown."""
    words = {profile.id: profile for profile in profiles}
    scores = [score for score in wording.report.scores if score.score.verdict != "not_applicable"]
    hidden = any(not score.shown for score in scores)
    if hidden:
        yield Text(wording.catalogue.word("profile-hidden"))
    for score in scores:
        yield from _score(score, words=words.get(score.profile), wording=wording)
    if scores and not hidden:
        yield Text(wording.catalogue.word("profile-meaning"), style="dim")


def _score(score: ProfileScore, *, words: ProfileWords | None, wording: Wording) -> Iterator[RenderableType]:
    if not score.shown:
        return
    told = Told(words=words, language=wording.catalogue.language)
    tables = wording.catalogue.tables
    fidelity = f" ({tables['fidelity'][words.fidelity]})" if words else ""
    yield Text.assemble(
        (told.title(score.profile), "bold"), f"{fidelity}: {tables['scores'][score.score.verdict]}"
    )
    required, recommended = score.score.required, score.score.recommended
    yield _under(
        wording.catalogue.word(
            "profile",
            met=required.met,
            of=required.of,
            recommended=recommended.met,
            out_of=recommended.of,
        )
    )
    for state in (State.MISSING, State.WEAK, State.UNKNOWN):
        fields = [told.label(field.id) for field in score.score.fields if field.state is state]
        if fields:
            yield _under(wording.catalogue.word(f"fields-{state.value}", fields=", ".join(fields)))


def _under(text: str) -> RenderableType:
    return Padding(Text(text), (0, 0, 0, 2))
