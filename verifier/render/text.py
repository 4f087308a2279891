"""The report for a terminal, as somebody reads it who has to decide about a candidate."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from verifier.model.finding import Finding
from verifier.model.outcome import Outcome
from verifier.model.report import TrustReport
from verifier.render import claims, foreign, summary
from verifier.render.answered import by_weight
from verifier.render.catalogue import Language, catalogue
from verifier.render.face import OUTCOMES, VERDICTS, Face
from verifier.render.json import counts, limits
from verifier.render.scores import ProfileWords
from verifier.render.tables import score_lines
from verifier.render.wording import Wording

NARROW = 70  # columns: below it an answer stands under its question
_MATTERS = (Outcome.FAILED, Outcome.CANNOT_TELL, Outcome.CAUTION, Outcome.UNTESTED)
_INDENT = 2


def print_report(
    report: TrustReport, *, console: Console, language: Language, profiles: Sequence[ProfileWords] = ()
) -> None:
    """Print a report; of several badges the counts first, then each."""
    page = Page(Wording(report=report, catalogue=catalogue(language)), console=console, profiles=profiles)
    if not report.members:
        page.print()
        return
    page.print_counts()
    for number, member in enumerate(report.members, start=1):
        of = page.wording.catalogue.word("one-of", number=number, count=len(report.members))
        console.rule(Text(of), align="left")
        print_report(member, console=console, language=language, profiles=profiles)


class Page:
    """One report on its way to a terminal. Foreign text is never read as mark-up."""

    def __init__(self, wording: Wording, *, console: Console, profiles: Sequence[ProfileWords]) -> None:
        self.wording = wording
        self._report = wording.report
        self._console = console
        self._profiles = profiles
        self._tables = wording.catalogue.tables

    def print(self) -> None:
        """Print verdict, answers, what matters, scores and limits, in this order.

        The summary is left out: it would say what stands in the answers below it once more.
        """
        self._console.print(self._verdict())
        self._indented(self._headline())
        self._console.print()
        self._indented([self._answers()])
        self._section("matters", self._matters())
        self._section("information", score_lines(self.wording, profiles=self._profiles))
        self._section("limits", (self._item("·", Text(limit)) for limit in limits(self.wording)))

    def print_counts(self) -> None:
        """Print how many badges of which verdict were found."""
        self._console.print(Text(summary.summary(self.wording), style="bold"))
        for verdict, face in VERDICTS.items():
            if count := counts(self._report)[verdict.value]:
                word = self._tables["verdicts"][verdict.value]
                line = self.wording.catalogue.word("counted", verdict=word, count=count)
                self._indented([self._item(self._drawn(face), Text(line), style=face.style)])

    def _verdict(self) -> Text:
        face = VERDICTS[self._report.verdict]
        word = self._tables["verdicts"][self._report.verdict.value]
        return Text(f"{self._drawn(face)} {word}", style=face.style)

    def _headline(self) -> Iterator[Text]:
        credential = self._report.credential
        if credential is None:
            return
        yield Text(self.wording.headline, style="bold")
        named = {
            "name": foreign.quote(claims.name_of(credential) or "", limit=foreign.LINE),
            "issuer": claims.claimed_issuer(credential),
        }
        form = {(True, True): "claims", (True, False): "claims-name", (False, True): "claims-issuer"}
        key = form.get((bool(named["name"]), bool(named["issuer"])))
        if key:
            yield Text(self.wording.catalogue.word(key, **named))
        if key and not self._report.authentic:
            yield Text(self.wording.catalogue.word("not-proven"), style="italic")
        if judged := summary.other_day(self.wording):
            yield Text(self.wording.catalogue.word("judged-for", date=judged), style="italic")

    def _answers(self) -> RenderableType:
        narrow = self._console.width < NARROW
        table = _grid(columns=1 if narrow else 3, gap=2)
        for question in summary.QUESTIONS:
            outcome = summary.outcome_of(question, report=self._report)
            face = OUTCOMES[outcome]
            asked = Text(self._tables["questions"][question], style="bold")
            said = Text(f"{self._drawn(face)} {self._tables['outcomes'][outcome.value]}", style=face.style)
            text = Text(summary.answer(question, wording=self.wording))
            if narrow:
                table.add_row(Text.assemble(asked, "  ", said))
                table.add_row(_indented(text))
            else:
                asked.no_wrap = said.no_wrap = True
                table.add_row(asked, said, text)
        return table

    def _matters(self) -> Iterator[RenderableType]:
        """List what counts against the badge, then what could not be found out, with what can be done."""
        findings = sorted(
            (finding for result in self._report.results for finding in result.findings), key=by_weight
        )
        for finding in findings:
            if finding.code.outcome in _MATTERS:
                yield from self._finding(finding, OUTCOMES[finding.code.outcome])
        remarks = sum(finding.code.outcome is None for finding in findings)
        if remarks:
            key = "remarks-one" if remarks == 1 else "remarks"
            yield self._item("·", Text(self.wording.catalogue.word(key, count=remarks), style="dim"))

    def _finding(self, finding: Finding, face: Face) -> Iterator[RenderableType]:
        cause = f" · {finding.cause.value}" if finding.cause else ""
        line = Text.assemble(self.wording.sentence(finding), " ", (f"({finding.code.id}{cause})", "dim"))
        yield self._item(self._drawn(face), line, style=face.style)
        words = self.wording.catalogue
        if finding.cause is not None and finding.cause.retryable:
            yield self._step(words.word("retry"))
        step = words.step(finding.code)
        if step:
            actor = self._tables["actors"][words.actor(finding.code)]
            yield self._step(words.word("next", actor=actor, step=step))

    def _step(self, text: str) -> RenderableType:
        return _indented(self._item(self._drawn(_ARROW), Text(text)))

    def _section(self, title: str, lines: Iterable[RenderableType]) -> None:
        shown = list(lines)
        if shown:
            self._console.print()
            self._console.print(Text(self.wording.catalogue.word(title), style="bold"))
            self._indented(shown)

    def _item(self, sign: str, text: Text, *, style: str = "") -> RenderableType:
        row = _grid(columns=2, gap=1)
        row.add_row(Text(sign, style=style, no_wrap=True), text)
        return row

    def _indented(self, lines: Iterable[RenderableType]) -> None:
        for line in lines:
            self._console.print(_indented(line))

    def _drawn(self, face: Face) -> str:
        return face.drawn(self._console.encoding)


def _indented(shown: RenderableType) -> Padding:
    return Padding(shown, (0, 0, 0, _INDENT), expand=False)


def _grid(*, columns: int, gap: int) -> Table:
    """Make a table without lines; what has no space to break at, as Japanese, is folded and not cut."""
    grid = Table.grid(padding=(0, gap, 0, 0), pad_edge=False)
    for _ in range(columns):
        grid.add_column(overflow="fold")
    return grid


_ARROW = Face(shape="→", plain="->", style="")
