"""The tree of elements that pages are made of. Text is always text: there is no way from here to other HTML.

Names of elements and attributes are on lists; an address goes into a page only by `link`. What a badge says
can so become words and nothing else.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import TypeAlias
from urllib.parse import urlsplit

from verifier.model.words import Json


def _listed(names: str) -> frozenset[str]:
    return frozenset(names.split())


# What a report is drawn with, here and by static/draw.js: a test holds the two lists equal.
DRAWN_SHAPES = _listed("circle g line path rect svg text title")
DRAWN_ELEMENTS = _listed(
    "a article aside b blockquote br button caption code dd details div dl dt em fieldset figcaption figure "
    "footer form h1 h2 h3 h4 header hr i input label legend li mark meter nav ol option p pre progress "
    "section select small span strong sub summary sup table tbody td textarea tfoot th thead time tr ul wbr"
)
DRAWN_ATTRIBUTES = _listed(
    "action autocomplete checked class cols colspan cx cy d datetime dir disabled download fill focusable "
    "for height hidden href hreflang id inputmode lang max maxlength method min name open placeholder "
    "popover popovertarget r readonly rel required role rows rowspan rx scope selected spellcheck stroke "
    "stroke-dasharray stroke-linecap stroke-width tabindex target text-anchor title transform type value "
    "viewBox width x x1 x2 y y1 y2"
)
_OF_PAGES_ALONE = _listed("dialog iframe img main noscript output template video")
_ATTRIBUTES_OF_PAGES_ALONE = _listed(
    "accept alt autocapitalize autofocus enctype loading multiple muted novalidate playsinline sandbox src"
)
VOID = _listed("br hr img input wbr")
_OPEN_ATTRIBUTE = re.compile("(?:aria|data)-[a-z-]+")
_ADDRESSES = frozenset(("href", "src", "action"))
_WEB = re.compile("https?://", re.IGNORECASE)  # as draw.js has it: what it refuses is drawn nowhere
_MISREAD = frozenset("@\\%")
_CUT = "…"  # the end of what was too long to be shown
_FOREIGN_REL = "nofollow noopener noreferrer ugc"

Value: TypeAlias = str | int | bool | None
Node: TypeAlias = "Element | str"


@dataclass(frozen=True, slots=True)
class Element:
    """One element: its name, its attributes as they are written, what is in it."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    children: tuple[Node, ...]


def element(name: str, /, *children: "Node | None", **attributes: Value) -> Element:
    """Make an element. True is an empty attribute, None and False are none.

    Names are written as Python can: ``class_``, ``aria_label``.

    Raises:
        ValueError: no page of ours has such an element or attribute, or an address leads out of the service.
    """
    written = tuple((_named(key), "" if value is True else str(value)) for key, value in _set(attributes))
    if not (_is_drawn(name) or name in _OF_PAGES_ALONE):
        raise ValueError(f"no page has an element {name}")
    for key, value in written:
        if not (_is_set(key) or key in _ATTRIBUTES_OF_PAGES_ALONE):
            raise ValueError(f"no page has an attribute {key}")
        if key in _ADDRESSES and not _is_own(value):
            raise ValueError(f"{key} leads elsewhere: see link()")
    return Element(name, written, tuple(child for child in children if child is not None))


def link(address: str, /, *children: Node, **attributes: Value) -> Element:
    """Make a link to a place that somebody else named; what is no web address stays text.

    So does one whose host is not what it begins with, to people (user@host) or to browsers (a backslash, an
    escape), and one that was cut, which would lead elsewhere.
    """
    try:
        parts = urlsplit(address)
        leads = bool(parts.hostname) and not _MISREAD.intersection(parts.netloc) and address[-1] != _CUT
    except ValueError:
        leads = False
    if not leads or _WEB.match(address) is None:
        return element("span", *children, **attributes)
    made = element("a", *children, **attributes, rel=_FOREIGN_REL, target="_blank")
    return Element(made.name, (("href", address), *made.attributes), made.children)


def html(node: Node) -> str:
    """Write a tree as HTML."""
    return "".join(_pieces(node))


def wire(node: Node) -> Json:
    """Give a tree as JSON: a text, or ``[name, {attribute: value}, child, …]``. static/draw.js draws it.

    Raises:
        ValueError: there is something in it that pages alone have.
    """
    if isinstance(node, str):
        return node
    if not _is_drawn(node.name) or not all(_is_set(key) for key, _ in node.attributes):
        raise ValueError(f"no report has such an element {node.name}")
    return [node.name, dict(node.attributes), *map(wire, node.children)]


def _pieces(node: Node) -> Iterator[str]:
    if isinstance(node, str):
        yield escape(node)
        return
    yield f"<{node.name}"
    for key, value in node.attributes:
        yield f' {key}="{escape(value)}"'
    yield ">"
    if node.name in VOID:
        return
    for child in node.children:
        yield from _pieces(child)
    yield f"</{node.name}>"


def _is_drawn(name: str) -> bool:
    return name in DRAWN_ELEMENTS or name in DRAWN_SHAPES


def _is_set(key: str) -> bool:
    return key in DRAWN_ATTRIBUTES or _OPEN_ATTRIBUTE.fullmatch(key) is not None


def _set(attributes: dict[str, Value]) -> Iterator[tuple[str, Value]]:
    return ((key, value) for key, value in attributes.items() if value is not None and value is not False)


def _named(key: str) -> str:
    """Turn a name of Python into that of an attribute: class_ → class, aria_label → aria-label."""
    return key.removesuffix("_").replace("_", "-")


def _is_own(address: str) -> bool:
    """Say whether an address stays here: a path of the service, or a place on the page."""
    is_path = address.startswith("/") and not address.startswith(("//", "/\\"))
    return is_path or address.startswith(("#", "data:image/png;base64,"))
