"""A document and its badges for a terminal: one table, as somebody reads it who has a résumé on the desk."""

import shlex
from collections.abc import Collection, Iterator

from rich.console import Console, RenderableType
from rich.text import Text

from verifier.model.codes import page
from verifier.model.document import DocumentReport, Entry
from verifier.model.finding import Finding
from verifier.model.outcome import Outcome
from verifier.model.report import TrustReport
from verifier.render import claims, foreign, in_brief, recipients_of_many, summary
from verifier.render.catalogue import Catalogue, Language, catalogue
from verifier.render.document import counted, next_step, opening, place, remarks, sentence
from verifier.render.face import ARROW, OUTCOMES, Face
from verifier.render.folding import Folded
from verifier.render.json import limits
from verifier.render.layout import grid, indented, item, marked, print_section, print_whole, verdict
from verifier.render.tables import lines_of
from verifier.render.wording import Wording

_INDENT = 2
_UNOPENED = Face(shape="–", plain="-", style="bold")  # nobody looked: none of the six faces


def print_document(
    document: DocumentReport,
    *,
    console: Console,
    language: Language,
    command: str = "verifier check",
    profiles: Collection[str] = (),
) -> None:
    """Print what was found in a document: how many badges, each of them, and what was not looked at.

    Args:
        document: what was found.
        console: where to print it.
        language: in which language.
        command: with what one of the badges is verified, the link apart.
        profiles: ids of the metadata profiles by which the score of each badge is told in a line.
    """
    words = catalogue(language)
    notes = _Notes(words=words, console=console)
    console.print(Folded(Text(opening(document, words=words), style="bold")))
    if said := counted(document, words=words):
        console.print(Folded(Text(words.space.join(said))))
    if persons := recipients_of_many.counted(document.reports, words=words):
        console.print(Folded(Text(persons)))
    if step := next_step(document, words=words):
        console.print(notes.step(step))
    width = len(str(len(document.entries)))
    notes.is_for_somebody = bool(persons)
    for number, entry in enumerate(document.entries, start=1):
        console.print()
        _Row(entry, notes=notes, profiles=profiles).print(f"{number:{width}}")
    _print_rest(document, notes=notes, command=command)


def _print_rest(document: DocumentReport, *, notes: "_Notes", command: str) -> None:
    words, console = notes.words, notes.console
    whole = [line for finding in remarks(document) for line in notes.lines(finding, report=None)]
    print_section(words.word("whole-document"), whole, console=console)
    _print_other_links(document, words=words, console=console)
    link = next((entry.url for entry in document.entries if entry.report and entry.url), None)
    if link is not None:
        console.print()
        ready = f"{command} {shlex.quote(foreign.address(link))}"
        print_whole(Text(words.word("see-one", command=ready), style="dim"), console=console)
    for report in document.reports[:1]:
        told = Wording(report=report, catalogue=words)
        said = (item("·", Text(limit)) for limit in limits(told))
        print_section(words.word("limits"), said, console=console)


def _print_other_links(document: DocumentReport, *, words: Catalogue, console: Console) -> None:
    if not document.other_links:
        return
    console.print()
    console.print(Text(words.word("other-links"), style="bold"))
    for link in document.other_links:
        address = foreign.address(link.url or "")
        print_whole(Text(f"· {address}"), console=console, indent=_INDENT)
    if more := document.other_links_count - len(document.other_links):
        more_said = Text(f"· {words.word('other-links-more', count=more)}", style="dim")
        print_whole(more_said, console=console, indent=_INDENT)


class _Notes:
    """Puts findings about places in a document into lines; what can be done about each kind is said once."""

    def __init__(self, *, words: Catalogue, console: Console) -> None:
        self.words = words
        self.console = console
        self.is_for_somebody = False  # each badge was compared with somebody whom the reader entered
        self._told = {page.PICTURE_WITHOUT_BADGE.id}  # there is no badge then, and the step for that is said

    def lines(self, finding: Finding, *, report: TrustReport | None) -> Iterator[RenderableType]:
        """Give a finding with its mark, which is never one of the badge, and what can be done."""
        words, outcome = self.words, finding.code.outcome
        face = OUTCOMES[Outcome.CAUTION if outcome is None else outcome]
        text = sentence(finding, report=report, words=words)
        said = Text.assemble(text, words.space, (f"({finding.code.id})", "dim"))
        yield item(face.drawn(self.console.encoding), said, style=face.style)
        step = words.step(finding.code)
        if step and finding.code.id not in self._told:
            self._told.add(finding.code.id)
            actor = words.tables["actors"][words.actor(finding.code)]
            yield self.step(words.word("next", actor=actor, step=step))

    def step(self, text: str) -> RenderableType:
        """Give what can be done, behind an arrow."""
        return indented(item(ARROW.drawn(self.console.encoding), Text(text)))


class _Row:
    """One badge of a document: what it is, where it stands, who is behind it, and what to know of it."""

    def __init__(self, entry: Entry, *, notes: _Notes, profiles: Collection[str]) -> None:
        self._entry = entry
        self._notes = notes
        self._profiles = profiles
        self._words = notes.words
        self._console = notes.console

    def print(self, number: str) -> None:
        """Print it behind its number, line below line; its address is never broken."""
        inside = _INDENT + len(number) + 2
        for at, line in enumerate(self._lines()):
            sign = number if at == 0 else " " * len(number)
            row = grid(columns=2, gap=2)
            row.add_row(Text(sign, no_wrap=True), line)
            self._console.print(indented(row))
        if self._entry.url:
            address = foreign.address(self._entry.url)
            print_whole(Text(address, style="dim"), console=self._console, indent=inside)

    def _lines(self) -> Iterator[RenderableType]:
        entry, report = self._entry, self._entry.report
        name, label = self._name(report), foreign.quote(entry.label)
        yield Folded(Text(name or self._quoted(label), style="bold"))
        if report is None:
            yield Folded(marked(_UNOPENED, self._words.word("not-opened"), console=self._console))
        elif report.members:
            yield from self._several(report)
        else:
            yield from self._looked_at(report)
        for finding in entry.findings:
            yield from self._notes.lines(finding, report=report)
        stands = place(entry.where, words=self._words)
        beside = self._words.word("beside", place=stands, label=label)
        yield Folded(Text(beside if name and label else stands))
        if report is not None:
            yield from (Folded(Text(said)) for said in self._scores(report))

    def _several(self, report: TrustReport) -> Iterator[RenderableType]:
        """Give each of several badges at one place by its name: they need have nothing in common."""
        for each in report.badges:
            yield Folded(Text(self._name(each) or self._quoted(""), style="bold"))
            yield from map(indented, self._looked_at(each))

    def _looked_at(self, report: TrustReport) -> Iterator[RenderableType]:
        wording = Wording(report=report, catalogue=self._words)
        said = verdict(wording, console=self._console)
        named = in_brief.is_named(report)
        yield Folded(Text.assemble(said, " · ", wording.headline) if named else said)
        yield from (Folded(Text(said)) for said in in_brief.of_the_platform(wording))
        yield from (Folded(Text(reason)) for reason in in_brief.reasons(wording))
        if self._notes.is_for_somebody:
            said_in_brief = recipients_of_many.lines(report, words=self._words)
            yield from (Folded(Text(said)) for said in said_in_brief)

    def _scores(self, report: TrustReport) -> Iterator[str]:
        """Say how the badge fares by the profiles that were asked for, as information and no verdict."""
        for each in report.badges:
            wording = Wording(report=each, catalogue=self._words)
            yield from lines_of(wording, profiles=self._profiles)

    def _name(self, report: TrustReport | None) -> str:
        """Quote the badge's own name, or say how many there are; of what was not opened it is not known."""
        if report is not None and report.members:
            return summary.found(Wording(report=report, catalogue=self._words))
        credential = report.credential if report else None
        name = foreign.quote(claims.name_of(credential) or "") if credential else ""
        return self._quoted(name) if name else ""

    def _quoted(self, text: str) -> str:
        return self._words.word("quoted", text=text) if text else self._words.word("unnamed")
