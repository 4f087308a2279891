"""One report inside of a page with others: its names of places are its own, its headings one step lower."""

from verifier.render.page.element import Element, Node

_LOWER = {"h2": "h3", "h3": "h4"}
_NAMING = ("id", "for", "aria-labelledby", "aria-describedby", "aria-controls")


def apart(tree: Element, *, name: str) -> Element:
    """Give the tree with ``name`` before every name in it, also where something in it leads there."""
    attributes = tuple((key, _renamed(key, value, name)) for key, value in tree.attributes)
    return Element(
        _LOWER.get(tree.name, tree.name), attributes, tuple(_node(each, name) for each in tree.children)
    )


def _node(node: Node, name: str) -> Node:
    return node if isinstance(node, str) else apart(node, name=name)


def _renamed(key: str, value: str, name: str) -> str:
    if key in _NAMING:
        return " ".join(f"{name}-{each}" for each in value.split())
    if key == "href" and value.startswith("#"):
        return f"#{name}-{value[1:]}"
    return value
