"""A badge as other sites embed it: one frame, and how they learn of it."""

from html import escape

from yarl import URL

from verifier.model.words import JsonObject
from verifier.render.catalogue import Language, catalogue
from verifier.render.page.element import Element, html
from verifier.web.pages.embed import embed_path, report_path

WIDTH = 480  # pixels
HEIGHTS = {"full": 420, "compact": 170}  # pixels; the frame says how high it would have to be
SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox"


def rich(url: str, *, origin: str, language: Language, most: tuple[int | None, int | None]) -> JsonObject:
    """Give the frame and its size, which is at most as wide and as high as ``most`` says."""
    most_width, most_height = most
    size = "full" if most_height is None or most_height >= HEIGHTS["full"] else "compact"
    width = WIDTH if most_width is None else min(WIDTH, most_width)
    height = HEIGHTS[size] if most_height is None else min(HEIGHTS[size], most_height)
    made = frame(url, origin=origin, language=language, size=size, extent=(width, height))
    return {"width": width, "height": height, "html": html(made)}


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
