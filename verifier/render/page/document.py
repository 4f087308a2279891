"""A document and the badges in it, as a page shows them: each a line with a face, its report behind it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from verifier.model.codes import page
from verifier.model.document import DocumentReport, Entry
from verifier.model.finding import Finding
from verifier.model.outcome import Outcome
from verifier.model.report import TrustReport
from verifier.render import foreign, recipients_of_many
from verifier.render.catalogue import Catalogue, Language, catalogue
from verifier.render.document import counted, next_step, opening, place, remarks, sentence
from verifier.render.page.element import Element, element, link
from verifier.render.page.face import mark
from verifier.render.page.foot import checked, foot
from verifier.render.page.head import samples
from verifier.render.page.limits import not_told
from verifier.render.page.report import report_view
from verifier.render.page.several import in_lines, own_name, whole
from verifier.render.wording import Wording


def document_view(document: DocumentReport, *, language: Language) -> Element:
    """Draw what was found in a document, every badge with its report. The whole has no face."""
    words = catalogue(language)
    notes = _Notes(words=words, persons=recipients_of_many.counted(document.reports, words=words))
    told = [Wording(report=report, catalogue=words) for report in document.reports]
    entries = [notes.entry(entry, number) for number, entry in enumerate(document.entries, start=1)]
    return element(
        "article",
        _head(document, notes=notes),
        element("ol", *entries, class_="badges") if entries else None,
        _whole_document(document, notes=notes),
        _other_links(document, words=words),
        not_told(told[0]) if told else None,
        foot(told[0])
        if told
        else element("footer", checked(document.checked_at, words=words), class_="foot"),
        class_="report",
        lang=language,
    )


def _head(document: DocumentReport, *, notes: "_Notes") -> Element:
    words = notes.words
    rested = [report for report in document.reports if report.samples]
    step, said_of_all = next_step(document, words=words), counted(document, words=words)
    return element(
        "header",
        samples(Wording(report=rested[0], catalogue=words)) if rested else None,
        element("h2", opening(document, words=words)),
        element("ul", *(element("li", said) for said in said_of_all), class_="counts")
        if said_of_all
        else None,
        element("p", notes.persons) if notes.persons else None,
        element("p", step, class_="step") if step else None,
        class_="head",
    )


def _whole_document(document: DocumentReport, *, notes: "_Notes") -> Element | None:
    """Say what is to be said of the whole document."""
    rows = [notes.finding(each, report=None) for each in remarks(document)]
    if not rows:
        return None
    title = notes.words.word("whole-document")
    return element("section", element("h2", title), element("ul", *rows), class_="matters")


def _other_links(document: DocumentReport, *, words: Catalogue) -> Element | None:
    """List the links that nobody opened."""
    if not document.other_links:
        return None
    rows = [element("li", _address(each.url or "")) for each in document.other_links]
    if more := document.other_links_count - len(document.other_links):
        rows.append(element("li", words.word("other-links-more", count=more)))
    return element(
        "section", element("h2", words.word("other-links")), element("ul", *rows), class_="other-links"
    )


@dataclass(slots=True, kw_only=True)
class _Notes:
    """Draws the badges of one document; what can be done about each kind of finding is said once."""

    words: Catalogue
    persons: str  # how many badges name whoever the reader entered; "" if nobody was
    told: set[str] = field(default_factory=lambda: {page.PICTURE_WITHOUT_BADGE.id})

    def entry(self, entry: Entry, number: int) -> Element:
        """Draw one badge: what it is, what to know of it, where it stands."""
        report, label = entry.report, foreign.within_quotes(entry.label)
        name = own_name(report, words=self.words) if report else ""
        notes = [self.finding(each, report=report) for each in entry.findings]
        stands = place(entry.where, words=self.words)
        beside = self.words.word("beside", place=stands, label=label)
        shown = name or (self.words.word("quoted", text=label) if label else self.words.word("unnamed"))
        return element(
            "li",
            *(self._looked_at(report, shown) if report else self._not_opened(shown)),
            element("ul", *notes, class_="notes") if notes else None,
            element("p", beside if name and label else stands, class_="aside", dir="auto"),
            element("p", _address(entry.url), class_="aside") if entry.url else None,
            whole(report, number=number, words=self.words, draw=report_view) if report else None,
            class_="badge",
            id=f"badge-{number}",
        )

    def _looked_at(self, report: TrustReport, name: str) -> Iterator[Element]:
        yield from in_lines(Wording(report=report, catalogue=self.words), name=name)
        if self.persons:
            for said in recipients_of_many.lines(report, words=self.words):
                yield element("p", said)

    def _not_opened(self, name: str) -> Iterator[Element]:
        yield element("p", name, class_="name", dir="auto")
        yield element("p", mark("untested"), " ", self.words.word("not-opened"), class_="unopened")

    def finding(self, finding: Finding, *, report: TrustReport | None) -> Element:
        """Draw a finding about a place with a mark that is never one of the badge, and what can be done."""
        outcome = Outcome.CAUTION if finding.code.outcome is None else finding.code.outcome
        said = element("p", sentence(finding, report=report, words=self.words), dir="auto")
        step = self.words.step(finding.code)
        parts = [said]
        if step and finding.code.id not in self.told:
            self.told.add(finding.code.id)
            actor = self.words.tables["actors"][self.words.actor(finding.code)]
            parts.append(element("p", self.words.word("next", actor=actor, step=step), class_="step"))
        return element("li", mark(outcome.value), element("div", *parts), class_="finding")


def _address(text: str) -> Element:
    shown = foreign.address(text)
    return link(shown, shown, dir="ltr")
