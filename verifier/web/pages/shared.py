"""What is around a report that has an address of its own: its head for other sites, and how to pass it on."""

from collections.abc import Mapping
from html import escape

from yarl import URL

from verifier.parse.personal import MAX_EMAIL, may_name_a_person
from verifier.render.catalogue import Language, catalogue
from verifier.render.page.element import Element, element
from verifier.render.page.qr import qr
from verifier.web.hosts import is_loopback
from verifier.web.pages import keeping
from verifier.web.pages.embed import report_path
from verifier.web.pages.oembed import oembed_discovery
from verifier.web.pages.shell import Shell, first_page


def shell_of(url: str, *, origin: str, language: Language) -> Shell:
    """Give the page for the report on a badge; what other sites show of it claims nothing about the badge."""
    tables = catalogue(language).tables
    told = {
        "og:type": "website",
        "og:site_name": tables["shell"]["name"],
        "og:title": tables["page"]["report-title"],
        "og:description": tables["shared"]["about"],
    }
    discovery = oembed_discovery(url, origin=origin, language=language)
    return Shell(
        title=tables["page"]["report-title"],
        language=language,
        address=report_path(url, language),
        head=('<meta name="robots" content="noindex">', *map(_property, told.items()), discovery),
        styles=("shared.css",),
        modules=(keeping.MODULE,),
    )


def sharing(url: str, *, origin: str, language: Language) -> Element:
    """Say that the page checks anew each time, and offer its address, a code of that, and what else to do."""
    words = catalogue(language).tables["shared"]
    path = report_path(url, language)
    return element(
        "section",
        element("h2", words["title"]),
        element("p", words["now"]),
        *([element("p", words["personal"])] if may_name_a_person(url) else _address(origin, path, words)),
        element(
            "p",
            element("a", words["again"], href=path, class_="button"),
            element("a", words["another"], href=first_page(language), class_="button"),
            *keeping.buttons(catalogue(language)),
            class_="ways row",
        ),
        keeping.saved_note(catalogue(language)),
        _compare(url, words, language=language),
        class_="sharing",
    )


def _address(origin: str, path: str, words: Mapping[str, str]) -> list[Element | None]:
    address = f"{origin}{path}"
    shown = element(
        "p", f"{words['address']}: ", element("a", address, href=path, dir="ltr"), class_="address"
    )
    alone = element("p", words["only-here"], class_="hint") if is_loopback(URL(origin).host or "") else None
    return [shown, alone, qr(address, label=words["qr"])]


def _compare(url: str, words: Mapping[str, str], *, language: Language) -> Element:
    """Offer to compare the badge with somebody; by POST, so that whoever it is stands in no address."""
    return element(
        "form",
        element("input", type="hidden", name="text", value=url),
        element("input", type="hidden", name="lang", value=language),
        element("label", words["email"], for_="email"),
        element(
            "input",
            id="email",
            type="email",
            name="email",
            required=True,
            maxlength=MAX_EMAIL,
            autocomplete="off",
        ),
        element("button", words["compare"], type="submit"),
        action="/check",
        method="post",
        enctype="multipart/form-data",
        class_="compare",
    )


def _property(told: tuple[str, str]) -> str:
    name, content = told
    return f'<meta property="{name}" content="{escape(content)}">'
