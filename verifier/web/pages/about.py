"""What stands above a report: what was given, and on paper also who checked it, and when."""

from collections.abc import Iterator

from verifier.model.document import DocumentReport
from verifier.model.report import TrustReport
from verifier.render import foreign
from verifier.render.catalogue import Catalogue, Language, catalogue
from verifier.render.page.element import Element, Node, element, link
from verifier.render.page.foot import checked

_ON_PAPER = "on-paper"  # on a screen the page around it says so
_DOT = " · "


def about(
    report: TrustReport | DocumentReport,
    *,
    origin: str,
    language: Language,
    file_name: str | None = None,
    passed_over: str = "",
) -> Element:
    """Say what a report is about; the name of a file is its sender's word, and None of no file.

    ``passed_over`` names the field of the form that was filled in too, and that it is not about.
    """
    words = catalogue(language)
    said, title = words.tables["about"], words.tables["page"]["report-title"]
    when = checked(report.checked_at, words=words).children
    service = said["service"].format(name=words.tables["shell"]["name"], origin=origin)
    return element(
        "section",
        element("p", element("strong", title), _DOT, service, _DOT, *when, class_=_ON_PAPER),
        element("p", *_given(report, file_name=file_name, words=words), dir="auto"),
        *_digest(report, file_name=file_name, words=words),
        element("p", said[f"passed-over-{passed_over}"], class_="passed-over") if passed_over else None,
        element("p", said["data"], class_=_ON_PAPER),
        class_="about",
    )


def _given(
    report: TrustReport | DocumentReport, *, file_name: str | None, words: Catalogue
) -> Iterator[Node]:
    """Name what was given: a link, a file by its name, or a text."""
    said = words.tables["about"]
    if report.input.url:
        shown = foreign.address(report.input.url)
        yield from (said["link"], words.space, link(shown, shown, dir="ltr"))
    elif file_name is not None:
        name = foreign.within_quotes(file_name, limit=foreign.LINE)
        shown = words.word("quoted", text=name) if name else words.word("unnamed")
        yield from (said["file"], words.space, element("span", shown, dir="auto"))
    else:
        yield said["text"]


def _digest(
    report: TrustReport | DocumentReport, *, file_name: str | None, words: Catalogue
) -> Iterator[Element]:
    """Give the digest of a file, or of what a link led to; of one badge there the evidence has it.

    Of a pasted text it would help nobody: a browser that sends it ends its lines in another way.
    """
    is_one_badge = isinstance(report, TrustReport) and not report.members
    is_at_link = report.input.url is not None and not is_one_badge
    if report.input.sha256 and (file_name is not None or is_at_link):
        said = words.tables["about"]["digest"]
        yield element("p", said, words.space, element("code", report.input.sha256))
