"""The report for a terminal, as somebody reads it who has to decide about a candidate."""

from collections.abc import Collection, Iterator

from rich.console import Console, Group, RenderableType
from rich.text import Text

from verifier.model.codes import document, image, issuer, proof, status, structure
from verifier.model.finding import Finding
from verifier.model.outcome import Outcome
from verifier.model.report import TrustReport
from verifier.model.words import Cause, CheckId
from verifier.recognition.proven_place import proven_place
from verifier.render import claims, foreign, summary
from verifier.render.answer_word import FACES, answer_word
from verifier.render.answered import by_weight
from verifier.render.catalogue import Language, catalogue
from verifier.render.explained import print_explained
from verifier.render.face import ARROW, OUTCOMES, REMARK, Face
from verifier.render.folding import Folded
from verifier.render.issuer_object import claimed_issuer
from verifier.render.json import limits
from verifier.render.layout import grid, indented, item, print_section, verdict
from verifier.render.members import print_members
from verifier.render.said import sentences
from verifier.render.score_table import print_score
from verifier.render.tables import score_lines
from verifier.render.unused_lists import causes, together
from verifier.render.whence import whence
from verifier.render.wording import Wording

NARROW = 70  # columns: below it an answer stands under its question
_OF_SUBSTANCE = (  # facts that a reader should see, which ask for nothing and do not speak of form
    document.PRESENTATION_UNSIGNED,
    document.PRESENTATION_UNCHECKED,
    document.PRESENTER_NOT_ASKED,
    document.PRESENTER_CONFIRMED,
    structure.NOT_AN_OPEN_BADGE,
    proof.BASE_PROOF,
    proof.CONTEXT_FETCHED,
    proof.VOUCHED_BY_ISSUER,
    status.AS_OF_NOW,
    status.MESSAGE,
    status.PUBLISHED_BY,
    status.REFRESH_AVAILABLE,
    issuer.OTHER_CREATOR,
    issuer.PLATFORM_UNVETTED,
    issuer.FREE_HOST,
)
_ASKING = (issuer.OUT_OF_REACH,)  # facts that decide nothing, and of which somebody should do something
_SAID_ABOVE = (document.LINKED_FROM,)  # near the headline
_MATTERS = (Outcome.FAILED, Outcome.CANNOT_TELL, Outcome.CAUTION, Outcome.UNTESTED)


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
    if report.members:
        print_members(whole, console=console)
    for number, member in enumerate(report.members or (report,), start=1):
        if report.members:
            of = words.word("one-of", number=number, count=len(report.members))
            console.print()
            console.rule(Text(of), align="left")
        Page(Wording(report=member, catalogue=words), console=console, in_full=in_full).print()
    if report.members:
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
            return
        yield from self._behind()
        if found := whence(self.wording):
            yield Text(found)
        named = {
            "name": foreign.quote(claims.name_of(credential) or "", limit=foreign.LINE),
            "issuer": claimed_issuer(credential),
        }
        form = {(True, True): "claims", (True, False): "claims-name", (False, True): "claims-issuer"}
        key = form.get((bool(named["name"]), bool(named["issuer"])))
        if key:
            yield Text(self.wording.catalogue.word(key, **named))
        if key and self.wording.unproven:
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
        findings = [finding for result in self._report.results for finding in result.findings]
        found = [
            (result.check, finding, said)
            for result in self._report.results
            for finding, said in together(result.findings, wording=self.wording, say=self.wording.sentence)
        ]
        for check, finding, said in sorted(found, key=_by_urgency):
            if finding.code is image.NOT_FETCHED and not self._was_picture_given():
                continue
            is_grave = finding.code.outcome in _MATTERS and not summary.is_echo(finding, among=findings)
            if is_grave or finding.code in _ASKING:
                yield from self._finding(finding, self._subject(finding, check, said))
            elif finding.code in _OF_SUBSTANCE and not self._is_told(finding):
                yield item("·", self._with_code(finding, said))
        remarks = sum(
            finding.code.outcome is None
            and finding.code not in (*_OF_SUBSTANCE, *_SAID_ABOVE)
            and not self._is_told(finding)
            for finding in findings
        )
        if remarks:
            key = "remarks-one" if remarks == 1 else "remarks"
            yield item("·", Text(self.wording.catalogue.word(key, count=remarks), style="dim"))

    def _is_told(self, finding: Finding) -> bool:
        """Say whether an answer above says it already."""
        return any(finding in summary.told(each, wording=self.wording) for each in summary.QUESTIONS)

    def _was_picture_given(self) -> bool:
        """Say whether there is a picture that could have been compared: of a mere link nobody misses it."""
        return self._report.input.kind == "image"

    def _finding(self, finding: Finding, said: str) -> Iterator[RenderableType]:
        """Give a finding behind the mark of its outcome, then what can be done; a remark has none."""
        outcome = finding.code.outcome
        face = REMARK if outcome is None else OUTCOMES[outcome]
        yield item(self._drawn(face), self._with_code(finding, said), style=face.style)
        words = self.wording.catalogue
        if finding.cause is not None and finding.cause.retryable:
            yield self._step(words.word("retry"))
        if finding.cause is Cause.BLOCKED_BY_POLICY and self.wording.host(finding).endswith(".example"):
            yield self._step(words.word("only-samples"))
            return
        step = words.step(finding.code)
        if step:
            actor = self._tables["actors"][words.actor(finding.code)]
            yield self._step(words.word("next", actor=actor, step=step))

    def _with_code(self, finding: Finding, said: str) -> Text:
        found = (each for result in self._report.results for each in result.findings)
        code = " · ".join((finding.code.id, *causes(finding, among=found)))
        return Text.assemble(said, self.wording.catalogue.space, (f"({code})", "dim"))

    def _subject(self, finding: Finding, check: CheckId, said: str) -> str:
        """Give the question whose answer says it already, a few lines further up; else say it."""
        if finding.code.id.startswith(
            "engine."
        ):  # of ourselves: which check it was, its sentence does not say
            return f"{self._tables['asks'][check]}{self.wording.catalogue.space}{said}"
        for question, checks in summary.QUESTIONS.items():
            if check in checks and finding in summary.told(question, wording=self.wording):
                return self._tables["questions"][question]
        return said

    def _step(self, text: str) -> RenderableType:
        return indented(item(self._drawn(ARROW), Text(text)))

    def _drawn(self, face: Face) -> str:
        return face.drawn(self._console.encoding)


def _by_urgency(found: tuple[CheckId, Finding, str]) -> tuple[bool, bool, tuple[int, int, str, str]]:
    """Order findings: failures, what was not checked and is required, then as in the report."""
    check, finding, _ = found
    outcome = finding.code.outcome
    skipped = outcome is Outcome.UNTESTED and check in summary.REQUIRED
    gap = skipped or outcome is Outcome.CANNOT_TELL
    return outcome is not Outcome.FAILED, not gap, by_weight(finding)
