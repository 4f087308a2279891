"""A QR code of an address, drawn: dark on white whatever the colours around it, so that cameras read it."""

from itertools import groupby

import segno

from verifier.render.page.element import Element, element

QUIET = 4  # modules of white around it; ISO/IEC 18004 section 6.3.8
MAX_BYTES = 400  # of an address: a code has two pixels of a screen for each module, and cameras need them


def qr(address: str, *, label: str) -> Element | None:
    """Draw the code of an address; None for one that is too long. ``label`` says what it is."""
    if len(address.encode()) > MAX_BYTES:
        return None
    code = segno.make(address, error="m", micro=False)
    rows = [bytes(row) for row in code.matrix]
    side = len(rows) + 2 * QUIET
    path = "".join(_row(number, row) for number, row in enumerate(rows, start=QUIET))
    return element(
        "svg",
        element("rect", width=side, height=side, class_="paper"),
        element("path", d=path, class_="ink"),
        viewBox=f"0 0 {side} {side}",
        class_="qr",
        role="img",
        aria_label=label,
    )


def _row(number: int, row: bytes) -> str:
    """Draw the dark runs of a row, each as one rectangle."""
    drawn, place = "", QUIET
    for dark, run in groupby(row):
        width = len(list(run))
        drawn += f"M{place} {number}h{width}v1h-{width}z" if dark else ""
        place += width
    return drawn
