"""The page for a signed report that was kept or sent: it is checked in the browser, and sent nowhere."""

import orjson

from verifier.render.catalogue import Language, catalogue
from verifier.render.page.element import Element, element
from verifier.web.pages.shell import Shell


def signed_page(language: Language) -> str:
    """Write the page; a report comes into it by hand, by a file, or behind the # of the address."""
    words = catalogue(language).tables["signed"]
    styles = ("sites.css",)
    shell = Shell(
        title=words["title"], language=language, address="/r", modules=("signed.js",), styles=styles
    )
    return shell.around(
        [
            element("h1", words["title"]),
            element("p", words["lead"]),
            _form(language),
            element("noscript", element("p", words["no-program"])),
            element("section", id="outcome", role="status", data_words=orjson.dumps(words).decode()),
        ]
    )


def _form(language: Language) -> Element:
    words, choose = catalogue(language).tables["signed"], catalogue(language).tables["home"]["choose"]
    return element(
        "form",
        element("label", words["token"], for_="token"),
        element("textarea", id="token", rows=4, dir="ltr", spellcheck="false", autocomplete="off"),
        element(
            "div",
            element("label", words["file"], for_="file"),
            element("input", id="file", type="file", accept=".jwt,.json,.txt"),
            element("span", choose, class_="button choose", aria_hidden="true", hidden=True),
            " ",
            element("strong", id="chosen-name", dir="auto"),
            class_="drop",
        ),
        element("button", words["check"], type="submit"),
        id="signed",
        class_="signed",
    )
