"""Where lines break: never in a host, never before what closes."""

import io

import pytest
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from verifier.render.folding import Folded
from verifier.render.layout import grid

JAPANESE = (
    "取り消しの有無を確認できませんでした（uni.exampleの応答に時間がかかりすぎました）。"
    "真偽を示すものではありません。"
)
ENGLISH = "We could not fetch the badge: uni.example took too long to answer."


def lines(text, *, width, style=None):
    paper = io.StringIO()
    console = Console(
        file=paper, width=width, force_terminal=style is not None, color_system="256", highlight=False
    )
    console.print(Folded(Text(text, style=style or "")))
    return paper.getvalue().splitlines()


@pytest.mark.parametrize("text", [JAPANESE, ENGLISH])
@pytest.mark.parametrize("width", range(13, 60))
def test_host_is_never_broken_and_nothing_is_lost(text, width):
    folded = lines(text, width=width)
    assert sum(line.count("uni.example") for line in folded) == 1
    assert all(cell_len(line) <= width for line in folded)
    assert "".join(folded).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("width", range(4, 60))
def test_no_line_begins_with_what_closes_nor_ends_with_what_opens(width):
    folded = lines("（「あ」、「い」）。" * 6, width=max(width, 10))
    assert not [line for line in folded if line[0] in "」、）。" or line[-1] in "（「"]


def test_word_that_is_wider_than_the_line_is_folded():
    assert lines("a verylonghost.example", width=8) == ["a", "verylong", "host.exa", "mple"]


def test_english_breaks_between_words():
    assert lines("one two three", width=8) == ["one two", "three"]


def test_style_goes_on_over_the_break():
    assert lines("one two", width=4, style="red") == ["\x1b[31mone\x1b[0m", "\x1b[31mtwo\x1b[0m"]


def test_empty_text_is_an_empty_line():
    assert lines("", width=8) == [""]


def test_column_is_as_wide_as_its_text_needs():
    paper = io.StringIO()
    table = grid(columns=2, gap=1)
    table.add_row(Folded(Text("ab cd")), Folded(Text("日本")))
    table.add_row(Folded(Text("")), Folded(Text("x")))
    Console(file=paper, width=40).print(table)
    assert paper.getvalue().splitlines()[0] == "ab cd 日本"


def test_no_line_begins_with_the_point_behind_a_quotation():
    assert lines("called “Statistics 201”. So", width=23) == ["called “Statistics", "201”. So"]
