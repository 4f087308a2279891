"""The page at /: give a badge, see what is true of it. It works without any program in the browser."""

from collections.abc import Mapping

from verifier.render.catalogue import Language, catalogue
from verifier.render.page.element import Element, element
from verifier.settings import Settings
from verifier.web.pages.home_form import form
from verifier.web.pages.samples import samples
from verifier.web.pages.shell import Shell, first_page
from verifier.web.pages.templates import templates


def home(*, language: Language, settings: Settings) -> str:
    """Write the page."""
    words = catalogue(language).tables["home"]
    shell = Shell(title=words["title"], language=language, address=first_page(language), modules=("home.js",))
    asked = element(
        "div",
        element("h1", words["title"]),
        element("p", words["lead"], class_="lead"),
        form(catalogue(language), most_bytes=settings.max_body_bytes),
        samples(words, language) if settings.samples else None,
        _limits(words),
        _more(words, language),
        id="ask",
    )
    said = element("p", id="said", class_="unseen", role="status")
    report_title = catalogue(language).tables["page"]["report-title"]
    outcome = element(
        "div",
        element("h1", report_title, class_="unseen"),
        element("div", id="outcome"),
        id="answer",
        hidden=True,
    )
    return shell.around([asked, said, outcome, *templates(catalogue(language))])


def _limits(words: Mapping[str, str]) -> Element:
    told = (words["does-checks"], words["does-not"], words["does-keeps"])
    return element(
        "section",
        element("h2", words["does"], id="does"),
        element("ul", *(element("li", line) for line in told)),
        aria_labelledby="does",
    )


def _more(words: Mapping[str, str], language: Language) -> Element:
    pages = (
        ("/r", "signed"),
        ("/widget", "widget"),
        ("/profiles", "profiles"),
        ("/findings", "findings"),
        ("/lists", "lists"),
    )
    links = (*((f"{path}?lang={language}", key) for path, key in pages), ("/openapi.json", "api"))
    return element(
        "nav",
        element("h2", words["more"], id="more"),
        element("ul", *(element("li", element("a", words[key], href=path)) for path, key in links)),
        aria_labelledby="more",
    )
