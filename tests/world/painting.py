"""Pictures of badges, painted pixel by pixel: emblems that tell awards apart as those of real issuers do."""

import base64
import struct
from typing import Literal

from tests.world.baking import SIGNATURE, chunk
from tests.world.deflate import zipped

BLUE, GOLD = b"\x1f\x6f\xb2", b"\xd4\xaf\x37"
_WHITE, _DARK = b"\xff\xff\xff", b"\x10\x20\x30"
_PALETTE, _COLOURS = 3, 2  # ways to write pixels. https://www.w3.org/TR/png-3/#6Colour-values


def emblem(
    *chunks: bytes,
    colour: bytes = BLUE,
    bars: int = 1,
    side: int = 64,
    written: Literal["palette", "colours"] = "palette",
) -> bytes:
    """Paint a disc with dark bars on it, as many as its level, and put ``chunks`` before its pixels."""
    rows = [bytes(_ink(x, y, side=side, bars=bars) for x in range(side)) for y in range(side)]
    inks = (_WHITE, colour, _DARK)
    if written == "palette":
        return picture_of(rows, chunk(b"PLTE", b"".join(inks)), *chunks, side=side, kind=_PALETTE)
    painted = [b"".join(inks[ink] for ink in row) for row in rows]
    return picture_of(painted, *chunks, side=side, kind=_COLOURS)


def picture_of(rows: list[bytes], *chunks: bytes, side: int, kind: int) -> bytes:
    """Write a square PNG of these rows."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, kind, 0, 0, 0))
    pixels = chunk(b"IDAT", zipped(b"".join(b"\0" + row for row in rows)))
    return SIGNATURE + header + b"".join(chunks) + pixels + chunk(b"IEND", b"")


def data_url(picture: bytes, media_type: str = "image/png") -> str:
    """Write a picture as an address that holds it."""
    return f"data:{media_type};base64,{base64.b64encode(picture).decode()}"


def _ink(x: int, y: int, *, side: int, bars: int) -> int:
    """Choose the ink of one pixel: 0 around the disc, 1 on it, 2 in a bar."""
    across, down = 2 * x + 1 - side, 2 * y + 1 - side
    if across * across + down * down > side * side * 9 // 10:
        return 0
    bar = (x - side // 4) // max(1, side // 16)
    in_bars = 0 <= bar < 2 * bars and bar % 2 == 0
    return 2 if in_bars and side // 3 <= y < side * 2 // 3 else 1
