"""What kind of thing was given, told by its content."""

from dataclasses import replace

from verifier.locate.classify import Shape, classify
from verifier.model.located import Kind, Located
from verifier.model.report import InputDescription, InputKind

_SHAPES: dict[Shape, InputKind] = {
    Shape.PNG: "image",
    Shape.SVG: "image",
    Shape.JSON: "json",
    Shape.JWS: "jwt",
    Shape.SD_JWT: "jwt",
    Shape.HTML: "page",
}
_PICTURES = ("png:", "svg")
_KINDS: dict[Kind, InputKind] = {Kind.JWT: "jwt", Kind.SD_JWT: "jwt", Kind.COSE: "document"}


def as_found(body: bytes, description: InputDescription) -> InputDescription:
    """Describe an input in which no badge was found."""
    if description.url is not None:
        return description
    return replace(description, kind=_SHAPES.get(classify(body), "document"))


def as_located(located: Located, description: InputDescription) -> InputDescription:
    """Describe an input by the badge that was found in it; what was fetched stays an address."""
    if description.url is not None:
        return replace(description, found_in=located.found_in)
    kind = _KINDS.get(located.kind, "json")
    if located.found_in.startswith(_PICTURES):
        kind = "image"
    return replace(description, found_in=located.found_in, kind=kind)


def is_pictured(located: Located) -> bool:
    """Say whether a badge was found in a picture by itself: of a bundle in one, it shows no single badge."""
    return located.found_in.startswith(_PICTURES) and not located.pointer
