"""A report page carries a code of its own address, which a camera reads whatever the colours around it."""

import re

import pytest
import segno

from verifier.render.page.element import html
from verifier.render.page.qr import MAX_BYTES, QUIET, qr

ADDRESS = "https://verify.example/r?url=https%3A%2F%2Funi.example%2Fbadges%2F1&lang=en"


def modules_of(written: str) -> set[tuple[int, int]]:
    """Give the dark squares of a drawing, without the white around it."""
    runs = re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", written)
    return {(int(x) + step - QUIET, int(y) - QUIET) for x, y, width in runs for step in range(int(width))}


@pytest.mark.parametrize("address", [ADDRESS, "https://verify.example/", f"{ADDRESS}&x={'あ' * 100}"])
def test_the_drawing_is_the_code_of_the_address(address):
    drawn = qr(address, label="QR code of this page")
    code = segno.make(address, error="m", micro=False)
    dark = {(x, y) for y, row in enumerate(code.matrix) for x, module in enumerate(row) if module}
    assert modules_of(html(drawn)) == dark


def test_it_has_white_around_it_and_words_for_those_who_do_not_see_it():
    drawn = html(qr(ADDRESS, label="QR code of this page"))
    side = len(segno.make(ADDRESS, error="m", micro=False).matrix) + 2 * QUIET
    assert f'viewBox="0 0 {side} {side}"' in drawn
    assert 'role="img" aria-label="QR code of this page"' in drawn


def test_an_address_too_long_to_be_read_from_a_screen_has_none():
    assert qr(f"https://verify.example/{'a' * MAX_BYTES}", label="code") is None
