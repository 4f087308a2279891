"""What of a drawn report a test asks for."""

from collections.abc import Iterator

from verifier.render.catalogue import catalogue
from verifier.render.page.element import Element
from verifier.render.wording import Wording


def wording(report, *, language="en") -> Wording:
    return Wording(report=report, catalogue=catalogue(language))


def elements(tree, name: str = "", *, class_: str = "") -> list[Element]:
    """List the elements of a name or class, in the order in which they are read."""
    return [
        each
        for each in walked(tree)
        if (not name or each.name == name) and (not class_ or class_ in attribute(each, "class").split())
    ]


def walked(tree) -> Iterator[Element]:
    if isinstance(tree, Element):
        yield tree
        for child in tree.children:
            yield from walked(child)


def text(node) -> str:
    """Give what is read, without tags."""
    return node if isinstance(node, str) else "".join(map(text, node.children))


def texts(tree, name: str = "", *, class_: str = "") -> list[str]:
    return [" ".join(text(each).split()) for each in elements(tree, name, class_=class_)]


def attribute(each: Element, name: str) -> str:
    return dict(each.attributes).get(name, "")
