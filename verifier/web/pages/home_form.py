"""The form of the first page: a link, a text or a file, and for whom. Browsers can send it by themselves."""

from collections.abc import Mapping

from verifier.render.catalogue import Catalogue
from verifier.render.page.element import Element, element

_ACCEPTED = ".png,.svg,.json,.jsonld,.jwt,.txt,.pdf,.html,.htm,image/png,image/svg+xml,application/json"


def form(words: Catalogue, *, most_bytes: int) -> Element:
    """Draw the form. What only a program can do is hidden until one is there."""
    said = words.tables["home"]
    return element(
        "form",
        _text(said),
        _file(said),
        _email(said),
        element("input", type="hidden", name="lang", value=words.language),
        element("p", id="nothing", class_="hint", role="alert", hidden=True, **_missing(words)),
        element("button", said["check"], type="submit", class_="primary"),
        action="/check",
        method="post",
        enctype="multipart/form-data",
        autocomplete="off",
        id="check",
        class_="card",
        data_most_bytes=most_bytes,
        data_leaving=said["leaving"],
    )


def _text(words: Mapping[str, str]) -> Element:
    return element(
        "div",
        element("label", words["text"], for_="text"),
        element("p", words["text-hint"], id="text-hint", class_="hint"),
        element(
            "textarea",
            id="text",
            name="text",
            rows=2,
            dir="ltr",
            spellcheck="false",
            autocomplete="off",
            autocapitalize="off",
            inputmode="url",
            aria_describedby="text-hint",
        ),
        element("button", words["scan"], type="button", id="scan", hidden=True),
        class_="field",
    )


def _file(words: Mapping[str, str]) -> Element:
    return element(
        "div",
        element("label", words["file"], for_="file"),
        element("p", words["file-hint"], id="file-hint", class_="hint"),
        element("input", id="file", name="file", type="file", accept=_ACCEPTED, aria_describedby="file-hint"),
        element("span", words["choose"], class_="button choose", aria_hidden="true", hidden=True),
        element(
            "p",
            words["chosen"],
            " ",
            element("strong", id="chosen-name", dir="auto"),
            " ",
            element("button", words["remove"], type="button", id="remove", class_="small"),
            id="chosen",
            hidden=True,
        ),
        element("p", id="passed-over", role="status", **_passed_over(words)),
        element("p", words["drop-hint"], id="drop-hint", class_="hint", hidden=True),
        class_="field drop",
        data_here=words["drop-here"],
    )


def _missing(words: Catalogue) -> dict[str, str]:
    """Give what the program says where there is nothing to check."""
    return {
        "data_neither": words.tables["home"]["nothing"],
        "data_empty_file": words.tables["problems"]["empty-file"],
    }


def _passed_over(words: Mapping[str, str]) -> dict[str, str]:
    """Give what the program says of things that were given and are not checked."""
    return {
        f"data_{name.replace('-', '_')}": words[name] for name in ("only-first", "only-file", "only-text")
    }


def _email(words: Mapping[str, str]) -> Element:
    return element(
        "details",
        element("summary", words["email-title"]),
        element(
            "div",
            element("label", words["email"], for_="email"),
            element("p", words["email-hint"], id="email-hint", class_="hint"),
            element(
                "input",
                id="email",
                name="email",
                type="email",
                autocomplete="off",
                maxlength=254,
                aria_describedby="email-hint",
            ),
            class_="field",
        ),
        id="whom",
    )
