"""What the program of the first page shows when its time comes: drawn here, with every word of it."""

from verifier.render.catalogue import Catalogue
from verifier.render.page.element import Element, Node, element
from verifier.web import problems
from verifier.web.pages.keeping import saved_note
from verifier.web.pages.problem import problem_box

_OF_THE_SERVICE = (  # what it may say to this page; "refused" stands for all else
    problems.UNREADABLE,
    problems.UNKNOWN_OPTION,
    problems.SLOW,
    problems.TOO_LARGE,
    problems.MEDIA,
    problems.NOTHING_ASKED,
    problems.TOO_MANY,
    problems.INTERNAL,
    problems.OVERLOADED,
    problems.OTHER,
)
_OF_THE_BROWSER = ("no-answer", "cut-off", "cancelled")  # of these the service cannot tell


def templates(words: Catalogue) -> tuple[Element, ...]:
    """Draw every template of the page."""
    names = (*(kind.name for kind in _OF_THE_SERVICE), *_OF_THE_BROWSER)
    return (
        _template("checking", _checking(words)),
        _template("actions", _actions(words)),
        _template("scanning", _scanning(words)),
        _template("unsigned-report", _unsigned(words)),
        *(_template(f"problem-{name}", _problem(name, words=words)) for name in names),
    )


def _template(name: str, *children: Node) -> Element:
    return element("template", *children, id=name)


def _checking(words: Catalogue) -> Element:
    said, steps = words.tables["checking"], words.tables["steps"]
    return element(
        "section",
        element("h2", said["title"], tabindex="-1"),
        element("p", said["counting"], class_="count", data_of=said["of"]),
        element(
            "ol",
            *(
                element("li", asks, " ", element("strong", steps["waiting"]), data_check=check)
                for check, asks in words.tables["asks"].items()
            ),
            hidden=True,
        ),
        _button("cancel", said["cancel"]),
        class_="progress",
        aria_busy="true",
    )


def _actions(words: Catalogue) -> Element:
    said = words.tables["actions"]
    notes = ("copied", "only-here", "not-shared-sent", "not-shared-personal")
    return element(
        "section",
        element("h2", said["title"], class_="unseen"),
        element(
            "p",
            *(_button(name, said[name]) for name in ("again", "another", "email", "share", "save", "print")),
            class_="row",
        ),
        element(
            "p",
            element("label", said["copy-this"], " ", element("input", type="text", readonly=True)),
            data_note="copy-this",
            hidden=True,
        ),
        *(element("p", said[name], class_="hint", data_note=name, hidden=True) for name in notes),
        saved_note(words),
        class_="actions",
    )


def _scanning(words: Catalogue) -> Element:
    said = words.tables["scan"]
    return element(
        "dialog",
        element("h2", said["title"], id="scan-title"),
        element("p", said["hint"]),
        element("video", muted=True, playsinline=True, aria_hidden="true"),
        element("p", said["no-address"], class_="hint", role="alert", data_note="no-address", hidden=True),
        element("p", said["no-camera"], class_="hint", role="alert", data_note="no-camera", hidden=True),
        _button("cancel", said["cancel"]),
        aria_labelledby="scan-title",
    )


def _unsigned(words: Catalogue) -> Element:
    said = words.tables["signed"]
    named = _button("named", said["unsigned-named"])
    return element(
        "section",
        element("h2", said["unsigned-title"], tabindex="-1"),
        element("p", said["unsigned"]),
        element("p", dir="ltr", class_="address"),
        element("p", named, _button("back", words.tables["problems"]["back"]), class_="row"),
        class_="problem",
    )


def _problem(name: str, *, words: Catalogue) -> Element:
    said = words.tables["problems"]
    seconds = element("p", class_="wait", data_wait=said["wait"], hidden=True)
    buttons = element("p", _button("again", said["again"]), _button("back", said["back"]), class_="row")
    return problem_box(name, seconds, buttons, words=words)


def _button(name: str, word: str) -> Element:
    return element("button", word, type="button", data_do=name)
