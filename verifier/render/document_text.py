"""A document and its badges for a terminal: one table, as somebody reads it who has a résumé on the desk."""

from collections.abc import Iterator

from rich.console import Console, RenderableType
from rich.text import Text

from verifier.model.document import DocumentReport, Entry, Mention
from verifier.model.finding import Finding
from verifier.model.outcome import Outcome
from verifier.model.report import TrustReport
from verifier.render import claims, foreign, summary
from verifier.render.answered import by_weight
from verifier.render.catalogue import Catalogue, Language, catalogue
from verifier.render.document import counted, opening, place, sentence
from verifier.render.face import OUTCOMES, Face
from verifier.render.folding import Folded
from verifier.render.json import limits
from verifier.render.layout import grid, indented, item, marked, print_section, verdict
from verifier.render.wording import Wording

_REASONS = 2  # sentences that say why a badge is not simply good
_URGENT = (Outcome.FAILED, Outcome.CANNOT_TELL, Outcome.CAUTION)
_UNOPENED = Face(shape="–", plain="-", style="bold")  # nobody looked: none of the six faces


def print_document(document: DocumentReport, *, console: Console, language: Language) -> None:
    """Print what was found in a document: how many badges, a table of them, and what was not looked at."""
    words = catalogue(language)
    console.print(Folded(Text(opening(document, words=words), style="bold")))
    if said := counted(document, words=words):
        console.print(Folded(Text(" ".join(said))))
    console.print()
    table = grid(columns=2, gap=2)
    for number, entry in enumerate(document.entries, start=1):
        table.add_row(Text(str(number), no_wrap=True), _Row(entry, words=words, console=console).shown())
    console.print(indented(table))
    _print_rest(document, words=words, console=console)


def _print_rest(document: DocumentReport, *, words: Catalogue, console: Console) -> None:
    whole = (_noted(finding, report=None, words=words, console=console) for finding in document.findings)
    print_section(words.word("whole-document"), whole, console=console)
    print_section(words.word("other-links"), _other_links(document, words=words), console=console)
    if any(entry.report is not None and entry.url is not None for entry in document.entries):
        console.print()
        console.print(Folded(Text(words.word("see-one"), style="dim")))
    for report in document.reports[:1]:
        told = Wording(report=report, catalogue=words)
        said = (item("·", Text(limit)) for limit in limits(told))
        print_section(words.word("limits"), said, console=console)


def _other_links(document: DocumentReport, *, words: Catalogue) -> Iterator[RenderableType]:
    for link in document.other_links:
        yield item("·", Text(_address(link)))
    if more := document.other_links_count - len(document.other_links):
        yield item("·", Text(words.word("other-links-more", count=more), style="dim"))


def _address(link: Mention) -> str:
    return foreign.quote(link.url or "", limit=foreign.LINE)


class _Row:
    """One badge in the table: what it is, where it stands, who is behind it, and what to know of it."""

    def __init__(self, entry: Entry, *, words: Catalogue, console: Console) -> None:
        self._entry = entry
        self._words = words
        self._console = console

    def shown(self) -> RenderableType:
        """Give the cell, line below line."""
        lines = grid(columns=1, gap=0)
        for line in self._lines():
            lines.add_row(line)
        lines.add_row(Text())
        return lines

    def _lines(self) -> Iterator[RenderableType]:
        entry, report = self._entry, self._entry.report
        name, label = self._name(), foreign.quote(entry.label)
        yield Folded(Text(name or self._quoted(label), style="bold"))
        yield Folded(self._verdict(report))
        if report is not None:
            yield from (Folded(Text(reason)) for reason in self._reasons(report))
        for finding in entry.findings:
            yield _noted(finding, report=report, words=self._words, console=self._console)
        stands = place(entry.where, words=self._words)
        beside = self._words.word("beside", place=stands, label=label)
        yield Folded(Text(beside if name and label else stands))
        if entry.url:
            yield Folded(Text(foreign.quote(entry.url, limit=foreign.LINE), style="dim"))

    def _name(self) -> str:
        """Quote the badge's own name; that of one which was not opened is not known."""
        credential = self._entry.report.credential if self._entry.report else None
        name = foreign.quote(claims.name_of(credential) or "") if credential else ""
        return self._quoted(name) if name else ""

    def _quoted(self, text: str) -> str:
        return self._words.word("quoted", text=text) if text else self._words.word("unnamed")

    def _verdict(self, report: TrustReport | None) -> Text:
        if report is None:
            return marked(_UNOPENED, self._words.word("not-opened"), console=self._console)
        wording = Wording(report=report, catalogue=self._words)
        said = verdict(wording, console=self._console)
        return said if report.credential is None else Text.assemble(said, " · ", wording.headline)

    def _reasons(self, report: TrustReport) -> Iterator[str]:
        """Say what keeps a badge from being simply good, the worst first."""
        wording = Wording(report=report, catalogue=self._words)
        found = [finding for result in report.results for finding in result.findings]
        urgent = sorted((each for each in found if each.code.outcome in _URGENT), key=by_weight)
        told = [each for each in urgent if not summary.is_echo(each, among=found)]
        yield from dict.fromkeys(wording.sentence(finding) for finding in told[:_REASONS])


def _noted(
    finding: Finding, *, report: TrustReport | None, words: Catalogue, console: Console
) -> RenderableType:
    """Give a finding about a place in the document, with its mark: it is never one of the badge."""
    outcome = finding.code.outcome
    face = OUTCOMES[Outcome.CAUTION if outcome is None else outcome]
    said = Text.assemble(sentence(finding, report=report, words=words), " ", (f"({finding.code.id})", "dim"))
    return item(face.drawn(console.encoding), said, style=face.style)
