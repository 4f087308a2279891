"""A badge as other sites embed it: one frame, and how they learn of it."""

from html import escape

from yarl import URL

from verifier.model.words import JsonObject
from verifier.render.catalogue import Language, catalogue
from verifier.render.page.element import Element, html
from verifier.web.pages.embed import embed_path, report_path

WIDTH, NARROW = 480, 300  # pixels; narrower than that no card is whole
# Pixels that every face has room in, in every language: readers of oEmbed make no frame higher, and the last
# line of a card is the link to the report. Where nobody says how wide a frame is, it may be narrow.
_HEIGHTS = {"full": {WIDTH: 480, NARROW: 690}, "compact": {WIDTH: 225, NARROW: 300}}
SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox"


def rich(url: str, *, origin: str, language: Language, most: tuple[int | None, int | None]) -> JsonObject:
    """Give the frame and its size, which is at most as wide and as high as ``most`` says."""
    most_width, most_height = most
    width = WIDTH if most_width is None else min(WIDTH, most_width)
    size = "full" if most_height is None or most_height >= height("full", width=width) else "compact"
    high = height(size, width=width)
    high = high if most_height is None else min(high, most_height)
    made = frame(url, origin=origin, language=language, size=size, extent=(width, high))
    return {"width": width, "height": high, "html": html(made)}


def height(size: str, *, width: int = NARROW) -> int:
    """Give how high a frame has to be for all of the card."""
    return _HEIGHTS[size][WIDTH if width >= WIDTH else NARROW]


def frame(url: str, *, origin: str, language: Language, size: str, extent: tuple[int, int]) -> Element:
    """Make the frame, which a page of any other site can hold: its address is whole."""
    attributes = {
        "src": f"{origin}{embed_path(url, size=size)}&lang={language}",
        "width": str(extent[0]),
        "height": str(extent[1]),
        "title": catalogue(language).tables["widget"]["title"],
        "sandbox": SANDBOX,
        "loading": "lazy",
    }
    return Element("iframe", tuple(attributes.items()), ())


def oembed_discovery(url: str, *, origin: str, language: Language) -> str:
    """Write the element by which a report page says that the badge at ``url`` can be embedded."""
    page = f"{origin}{report_path(url, language)}"
    address = f"{origin}{URL('/oembed').with_query(format='json', url=page)}"
    return f'<link rel="alternate" type="application/json+oembed" href="{escape(address)}">'
