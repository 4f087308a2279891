"""The score of a draft for a terminal, as an issuer reads it who wants to mend it before issuing."""

from collections.abc import Sequence
from functools import partial

from rich.console import Console
from rich.text import Text

from verifier.model.credential import Edition
from verifier.model.draft import Draft, DraftScore, NotScored
from verifier.model.finding import Finding
from verifier.model.report import Verdict
from verifier.render import draft_words, foreign
from verifier.render.catalogue import Catalogue, Language, catalogue
from verifier.render.face import ARROW, VERDICTS
from verifier.render.folding import Folded
from verifier.render.layout import indented, item, print_section
from verifier.render.score_table import brief_line, print_score

_EDITIONS = {
    Edition.OB05: "Open Badges 0.5",
    Edition.OB10: "Open Badges 1.0",
    Edition.OB11: "Open Badges 1.1",
    Edition.OB20: "Open Badges 2.0",
    Edition.OB21: "Open Badges 2.1",
    Edition.OB3_VC1: "Open Badges 3.0 (VC 1.1)",
    Edition.OB3_VC2: "Open Badges 3.0 (VC 2.0)",
}


def print_drafts(
    drafts: Sequence[Draft], *, console: Console, language: Language, command: str | None = None
) -> None:
    """Print the scores of every draft.

    Args:
        drafts: the drafts.
        console: where they go.
        language: the language.
        command: how to see one profile in full, up to its id: scores are in brief then. None: in full.
    """
    words = catalogue(language)
    console.print(Folded(Text(words.tables["drafts"]["stamp"], style="bold")))
    for number, draft in enumerate(drafts, start=1):
        console.print()
        if len(drafts) > 1:
            of = words.word("one-of", number=number, count=len(drafts))
            console.rule(Text(of), align="left")
        match draft:
            case NotScored():
                _print_problems(draft.findings, console=console, words=words)
            case DraftScore():
                _print_draft(draft, console=console, words=words, command=command)


def _print_problems(findings: Sequence[Finding], *, console: Console, words: Catalogue) -> None:
    face = VERDICTS[Verdict.NOT_A_BADGE]
    for finding in findings:
        sentence = Text.assemble(
            draft_words.problem(finding, words=words), words.space, (f"({finding.code.id})", "dim")
        )
        console.print(item(face.drawn(console.encoding), sentence, style=face.style))
    step = item(ARROW.drawn(console.encoding), Text(words.tables["drafts"]["accepted"]))
    console.print(indented(step))


def _print_draft(draft: DraftScore, *, console: Console, words: Catalogue, command: str | None) -> None:
    name = foreign.quote(draft.name or "", limit=foreign.LINE)
    named = words.word("quoted", text=name) if name else words.word("unnamed")
    console.print(Folded(Text(f"{named} · {_EDITIONS.get(draft.edition, draft.edition.value)}")))
    for note in draft_words.notes(draft, words=words):
        console.print(indented(item("·", Text(note))))
    if command is None:
        for score in draft.scores:
            console.print()
            why = partial(draft_words.why, draft=draft, words=words)
            print_score(score, words=words, console=console, why=why)
        return
    shown = (score for score in draft.scores if not score.is_first_of_several)
    lines = (brief_line(score, words=words, encoding=console.encoding) for score in shown)
    print_section(words.word("information"), lines, console=console)
    console.print()
    console.print(Folded(Text(words.word("see-one", command=f"{command} --profile ID"))))
