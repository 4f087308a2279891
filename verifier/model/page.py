"""What a web page offers to somebody who looks for badges."""

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLink:
    """A link of a page, or an address that stands in its words."""

    url: str  # absolute, http or https
    text: str = ""  # the words of the link itself
    around: str = ""  # the words before and after it, its own among them
    source: Literal["link", "text"] = "link"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page that was read. Each kind stands in the order of the page, and each address once."""

    base: str | None = None  # the address that others are relative to, if there is one
    title: str = ""
    alternates: tuple[str, ...] = ()  # where the page says that it has itself as a badge, or as linked data
    data: tuple[str, ...] = ()  # … or in any form for programs, as pages do that are about no badge
    json_ld: tuple[str, ...] = field(default=(), repr=False)  # texts; nothing in them was read
    pictures: tuple[str, ...] = field(default=(), repr=False)  # addresses, and data: URLs of PNG and SVG
    links: tuple[PageLink, ...] = ()  # those of the markup, then those that only stand in the words
    embeds: tuple[str, ...] = ()  # addresses of what is shown inside of the page
    text: str = field(default="", repr=False)  # the words of the page
    left_out: int = 0  # addresses beyond the limits: they were counted and not kept
    cut: bool = False  # the page is longer than is read
