"""A text that somebody wrote as Markdown, drawn as a tree: words and links, nothing that acts or is loaded.

CommonMark alone. HTML in it is text, a picture is its description, a heading is no heading of our page, and
beside every link stands the host that it leads to.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

from verifier.parse.plain_text import one_line
from verifier.render import foreign
from verifier.render.hosts import host_of
from verifier.render.page.element import Element, Node, element, link

MOST_SIGNS = 400  # of mark-up: with more of them it is no text, and reading it would take long
MOST_BRACKETS = 100  # that open: the reader looks from each for its end
MOST_LINES = 400
MOST_ELEMENTS = 500
MOST_PARAGRAPHS = 100  # of a text that is shown as it is
_SIGNS = frozenset("*_[]<>`!#\\&")
_READER = MarkdownIt("commonmark", {"html": False, "maxNesting": 20})
_SAME = {
    "p": "p",
    "ul": "ul",
    "ol": "ol",
    "li": "li",
    "blockquote": "blockquote",
    "em": "em",
    "strong": "strong",
}


def markdown(text: str) -> Element:
    """Draw a text of Markdown; one that is hardly a text is shown as it is, line by line."""
    begun = text[: foreign.PARAGRAPHS]
    shown = begun if len(begun) == len(text) else f"{begun[:-1].rstrip()}…"
    blocks = [] if _is_hostile(shown) else _blocks(_READER.parse(shown))
    if not blocks or _size(blocks) > MOST_ELEMENTS:
        blocks = [*_as_it_is(shown)]
    return element("div", *blocks, class_="markdown", dir="auto")


def _is_hostile(text: str) -> bool:
    if text.count("[") > MOST_BRACKETS or text.count("\n") > MOST_LINES:
        return True
    return sum(sign in _SIGNS for sign in text) > MOST_SIGNS


def _as_it_is(text: str) -> Iterator[Element]:
    lines = [line for line in foreign.paragraphs(text).split("\n") if line]
    for line in lines[: MOST_PARAGRAPHS - 1]:
        yield element("p", line, dir="auto")
    if rest := " ".join(lines[MOST_PARAGRAPHS - 1 :]):
        yield element("p", rest, dir="auto")


@dataclass(slots=True)
class _Open:
    """An element whose end has not come."""

    name: str
    address: str = ""
    nodes: list[Node] = field(default_factory=list)

    def closed(self) -> Iterator[Node]:
        """Give what it has become: a heading is a strong paragraph, a link has its host beside it."""
        if self.name == "a":
            yield from _linked(self.address, self.nodes)
        elif self.name.startswith("h"):
            yield element("p", element("strong", *self.nodes), dir="auto")
        else:
            yield element(_SAME[self.name], *self.nodes, dir="auto" if self.name == "p" else None)


def _blocks(tokens: Iterable[Token]) -> list[Node]:
    """Build the tree of a row of tokens."""
    stack = [_Open("")]
    for token in tokens:
        if token.nesting == 1:
            stack.append(_Open(token.tag, str(token.attrs.get("href", ""))))
        elif token.nesting == -1:
            ended = stack.pop()
            stack[-1].nodes.extend(ended.closed())
        else:
            _extend(stack[-1].nodes, _single(token))
    return stack[0].nodes


def _single(token: Token) -> list[Node]:
    """Give what a token is that has neither beginning nor end."""
    match token.type:
        case "inline":
            return _blocks(token.children or ())
        case "hardbreak" | "softbreak":  # criteria are written in lines with labels: they stay lines
            return [element("br")]
        case "hr":
            return [element("hr")]
        case "fence" | "code_block":
            return [element("pre", element("code", foreign.paragraphs(token.content)))]
        case "code_inline":
            return [element("code", one_line(token.content))]
        case _:  # text, and the description of a picture
            return [_cleaned(token.content)]


def _extend(nodes: list[Node], more: list[Node]) -> None:
    """Add nodes; texts in a row become one."""
    for node in more:
        if nodes and isinstance(node, str) and isinstance(last := nodes[-1], str):
            nodes[-1] = last + node
        else:
            nodes.append(node)


def _cleaned(text: str) -> str:
    """Take out what is hidden, also where it was written as an entity; spaces at the ends stay."""
    said = one_line(text)
    if not said:
        return " " if text else ""
    return f"{' ' if text[0].isspace() else ''}{said}{' ' if text[-1].isspace() else ''}"


def _linked(address: str, nodes: list[Node]) -> Iterator[Node]:
    shown = foreign.address(address)
    host = host_of(shown)
    yield link(shown, *(nodes or [host]))
    if host and nodes and nodes != [shown]:
        yield element("small", f" ({host})", class_="host")


def _size(nodes: Iterable[Node]) -> int:
    return sum(1 + _size(node.children) for node in nodes if isinstance(node, Element))
