"""How a person may have set a browser, and what axe finds wrong with a page in it."""

from typing import Literal, TypedDict

from playwright.async_api import ViewportSize

from tests.extension.looks import LOOKS, nothing_wrong

__all__ = ["LOOKS", "NARROW", "WIDTHS", "Look", "nothing_wrong"]

NARROW: ViewportSize = {"width": 320, "height": 640}
WIDTHS = (320, 768, 1280, 1920)


class Look(TypedDict, total=False):
    """What a page can be told when it is opened; the names are Playwright's."""

    java_script_enabled: bool
    color_scheme: Literal["light", "dark"]
    forced_colors: Literal["active"]
    reduced_motion: Literal["reduce"]
    viewport: ViewportSize
    locale: str  # "ja-JP": what the browser asks for
    permissions: list[str]
