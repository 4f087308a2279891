"""The page at /: give a badge, see what is true of it. It works without any program in the browser."""

from collections.abc import Mapping

from verifier.render.catalogue import Language, catalogue
from verifier.render.page.element import Element, element
from verifier.web.pages.shell import Shell


def home(*, language: Language) -> str:
    """Write the page."""
    words = catalogue(language).tables["page"]
    shell = Shell(title=words["title"], language=language, modules=("home.js",))
    return shell.around([element("h1", words["title"]), element("p", words["lead"]), _form(words, language)])


def _form(words: Mapping[str, str], language: Language) -> Element:
    return element(
        "form",
        element("label", words["text"], for_="text"),
        element(
            "textarea", id="text", name="text", rows=3, dir="ltr", spellcheck="false", autocomplete="off"
        ),
        element("label", words["file"], for_="file"),
        element("input", id="file", name="file", type="file"),
        element("input", type="hidden", name="lang", value=language),
        element("button", words["check"], type="submit"),
        action="/check",
        method="post",
        enctype="multipart/form-data",
        id="check",
    )
