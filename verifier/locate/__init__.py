"""Whatever was given → the badge's bytes. Pure: no network, no clock."""

from verifier.locate.classify import Shape, classify
from verifier.locate.text import Answer, located_in_text, not_located
from verifier.locate.unbake_png import unbake_png
from verifier.locate.unbake_svg import unbake_svg
from verifier.model.codes import document as facts

MAX_INPUT = 16 * 1024 * 1024  # bytes; the largest picture that is looked into


def locate(body: bytes) -> Answer:
    """Find the badges in any bytes: one or more, or why there is none. It never raises.

    Content alone decides what ``body`` is. What is larger than 16 MiB is not looked into.
    """
    if len(body) > MAX_INPUT:
        return not_located(facts.TOO_LARGE, detail=f"more than {MAX_INPUT} bytes")
    match shape := classify(body):
        case Shape.PNG:
            return unbake_png(body)
        case Shape.SVG:
            return unbake_svg(body)
        case Shape.HTML | Shape.PDF:
            return not_located(facts.NOT_READ_YET, detail=shape.value)
        case _:
            return located_in_text(body)


__all__ = ["MAX_INPUT", "Answer", "Shape", "classify", "locate"]
