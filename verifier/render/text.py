"""The report for a terminal, as somebody reads it who has to decide about a candidate."""

from collections.abc import Collection, Iterator

from rich.console import Console, Group, RenderableType
from rich.text import Text

from verifier.model.finding import Finding
from verifier.model.outcome import Outcome
from verifier.model.report import TrustReport
from verifier.recognition.proven_place import proven_place
from verifier.render import claims, foreign, summary
from verifier.render.answer_word import FACES, answer_word
from verifier.render.catalogue import Language, catalogue
from verifier.render.circumstance import instead_of_badge
from verifier.render.explained import print_explained
from verifier.render.face import ARROW, REMARK, Face
from verifier.render.folding import Folded
from verifier.render.json import limits
from verifier.render.layout import grid, indented, item, print_section, verdict
from verifier.render.matters import Matter, matters, remarks
from verifier.render.members import numbered, print_members
from verifier.render.said import sentences
from verifier.render.score_table import print_score
from verifier.render.tables import score_lines
from verifier.render.unused_lists import causes
from verifier.render.whence import whence
from verifier.render.wording import Wording

NARROW = 70  # columns: below it an answer stands under its question
_OF_FORM = ("structure.", "schema.")  # their sentences do not say where in the badge


def print_report(
    report: TrustReport, *, console: Console, language: Language, in_full: Collection[str] = ()
) -> None:
    """Print a report; of several badges one line each first, then the report of each.

    Args:
        report: the report.
        console: where it goes.
        language: the language of its reader.
        in_full: ids of the metadata profiles whose scores are shown item by item.
    """
    words = catalogue(language)
    whole = Wording(report=report, catalogue=words)
    if not report.members:
        Page(whole, console=console, in_full=in_full).print()
    else:
        print_members(whole, console=console)
        for number, each in numbered(report):
            of = words.word("one-of", number=number, count=len(report.members))
            console.print()
            console.rule(Text(of), align="left")
            Page(Wording(report=each, catalogue=words), console=console, in_full=in_full).print()
        console.print()
        console.rule()
    said = (item("·", Text(limit)) for limit in limits(whole))
    print_section(words.word("limits"), said, console=console)


class Page:
    """The report of one badge on its way to a terminal."""

    def __init__(self, wording: Wording, *, console: Console, in_full: Collection[str]) -> None:
        self.wording = wording
        self._report = wording.report
        self._console = console
        self._in_full = in_full
        self._tables = wording.catalogue.tables

    def print(self) -> None:
        """Print verdict, answers, what matters and scores, in this order.

        The summary is left out: it would say what stands in the answers below it once more.
        """
        self._console.print(verdict(self.wording, console=self._console))
        for line in self._headline():
            self._console.print(indented(line))
        self._console.print()
        self._console.print(indented(self._answers()))
        self._section("matters", self._matters())
        self._print_said()
        self._section("information", score_lines(self.wording, in_full=self._in_full))
        for score in self._report.scores:
            if score.profile in self._in_full:
                self._console.print()
                print_score(score, words=self.wording.catalogue, console=self._console)
        title = self.wording.catalogue.word("explained")
        print_explained(self._report, title=title, console=self._console)

    def _section(self, title: str, lines: Iterator[RenderableType]) -> None:
        print_section(self.wording.catalogue.word(title), lines, console=self._console)

    def _print_said(self) -> None:
        """Print what others say, each behind a sign that is no tick: it decides nothing."""
        words = self.wording.catalogue
        lines = (item("·", Text(each)) for each in sentences(self._report, words=words))
        print_section(words.phrase("said-by-others", "title"), lines, console=self._console)

    def _headline(self) -> Iterator[Text]:
        credential = self._report.credential
        if credential is None:
            if found := instead_of_badge(self._report, words=self.wording.catalogue):
                yield Text(found, style="bold")
            return
        yield from self._behind()
        if found := whence(self.wording):
            yield Text(found)
        if claimed := claims.line(credential, words=self.wording.catalogue):
            yield Text(claimed)
            if self.wording.unproven:
                yield Text(self.wording.catalogue.word("not-proven"), style="italic")
        if judged := summary.other_day(self.wording):
            yield Text(self.wording.catalogue.word("judged-for", date=judged), style="italic")

    def _behind(self) -> Iterator[Text]:
        """Name who is behind it: of a recognised issuer the name in the list, and its exact host beneath."""
        behind = self.wording.behind
        yield Text(behind.name or self.wording.headline, style="bold")
        if behind.name and not behind.place.startswith("did:"):
            yield Text(behind.place)
        proven = proven_place(self._report.headline)
        if proven is not None and proven.unicode:
            yield Text(self.wording.catalogue.word("in-its-letters", place=proven.unicode), style="dim")

    def _answers(self) -> RenderableType:
        narrow = self._console.width < NARROW
        table = grid(columns=1 if narrow else 3, gap=2)
        for question in summary.QUESTIONS:
            asked = Text(self._tables["questions"][question], style="bold")
            said, text = self._answer(question)
            if narrow:
                table.add_row(Text.assemble(asked, "  ", said))
                table.add_row(indented(text))
            else:
                asked.no_wrap = said.no_wrap = True
                table.add_row(asked, said, text)
        return table

    def _answer(self, question: str) -> tuple[Text, RenderableType]:
        """Give the short answer and the sentences behind it; what nothing proves has no green tick."""
        said, style = self._short(question)
        own = style if summary.is_own_word(question, wording=self.wording) else ""
        lines = summary.answer_lines(question, wording=self.wording)
        return Text(said, style=style), Group(*(Folded(Text(line, style=own)) for line in lines))

    def _short(self, question: str) -> tuple[str, str]:
        """Give the mark and the word of an answer, and their style."""
        word = answer_word(question, wording=self.wording)
        face = FACES[word]
        return f"{self._drawn(face)} {self._tables['outcomes'][word]}", face.style

    def _matters(self) -> Iterator[RenderableType]:
        """List what fails, what could not be checked, then the rest, each with what can be done."""
        words = self.wording.catalogue
        for matter in matters(self.wording):
            if matter.asks:
                yield from self._finding(matter)
            else:
                yield item("·", self._with_code(matter.finding, matter.said))
        if count := remarks(self.wording):
            key = "remarks-one" if count == 1 else "remarks"
            yield item("·", Text(words.word(key, count=count), style="dim"))

    def _finding(self, matter: Matter) -> Iterator[RenderableType]:
        """Give a finding behind the mark of its outcome, then what can be done; a remark has none."""
        face = FACES.get(matter.mark, REMARK)
        said = self._with_code(matter.finding, matter.said)
        yield item(self._drawn(face), said, style=face.style)
        words = self.wording.catalogue
        if matter.can_be_asked_again:
            yield self._step(words.word("retry"))
        if matter.lacks_samples(self.wording):
            yield self._step(words.word("only-samples"))
        elif step := matter.step(self.wording):
            yield self._step(step)
            if option := self._tables["terminal"].get(matter.finding.code.id):
                yield self._step(option)

    def _with_code(self, finding: Finding, said: str) -> Text:
        found = (each for result in self._report.results for each in result.findings)
        code = " · ".join((finding.code.id, *causes(finding, among=found), *_place(finding)))
        return Text.assemble(said, self.wording.catalogue.space, (f"({code})", "dim"))

    def _step(self, text: str) -> RenderableType:
        return indented(item(self._drawn(ARROW), Text(text)))

    def _drawn(self, face: Face) -> str:
        return face.drawn(self._console.encoding)


def _place(finding: Finding) -> tuple[str, ...]:
    """Give where a badge breaks its format, and what of it, as far as that is known."""
    breaks = finding.code.outcome in (Outcome.FAILED, Outcome.CAUTION)
    if not breaks or not finding.code.id.startswith(_OF_FORM):
        return ()
    return tuple(filter(None, map(foreign.quote, (finding.pointer, finding.detail))))
