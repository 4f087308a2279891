"""What reading labels costs, whatever the text: 64 KB in 50 ms, and 8,000 labels in 200."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.effort import done_within
from verifier.model.achievement import Words
from verifier.profiles.concepts.labels import MAX_LABELLED, Labels, read_labels

QUIET = 0.05  # seconds of the processor for 64 KB, on a machine that does nothing else
MOST = 2.5 * QUIET  # a core whose other half is busy gives about half
MOST_FOR_LABELS = 0.2  # for 8,000 labels, quiet or not
HOSTILE = (
    *(
        "Level : ",
        "Level:",
        "Level\n",
        "Level:\n",
        "xLevel:",
        "[Level] ",
        "**Level** ",
        "level / level ",
        "level (",
    ),
    *(
        "評価",
        "評価:",
        "評価 ",
        "学修成果\n",
        "credit / ",
        "credit/",
        "learner's",
        "type of assessment of ",
        "l",
        "le ",
    ),
    *("Level (" + "x" * 39, "Learning outcomes: a\n", "Level:" + "\n" * 9, "Level: " + "*" * 70),
    *(
        "[",
        "<",
        ">",
        "((",
        "【",
        "<b",
        "<p ",
        "</td> ",
        "<script>",
        "<style><",
        "<b>&amp;",
        "&#65306;<b>",
        "&",
        "&#",
    ),
    *("*", "**_`", "_" * 3, "`", "#", "- " * 9, "1.", "(2) ", "1.2.3.4", "-" * 36 + "\n", "\\*", "\\"),
    *(":", "꞉", ": ", "|", "|a", "| a |b|\n", "|-|\n", "|" + "a" * 200, "| level | b | c |\n"),
    *(" ", "\t", "\n", "\r\n", "\x85", "\u2028", "\u200b", "\u3000", "\x00", "。", "、", ". "),
    *("\ufdfa", "\u0301\u0316", "\u1100\u1161\u11a8", "ｶﾞ", "İ", "ß", "\U0001f469\u200d", "\ud800"),
    *(
        "<tr><th>Level</th><td>6</td></tr>",
        "<li>Level: 6",
        "<dt>Level<dd>",
        "Learners plan a bridge: it holds.\n",
    ),
    *(
        "stackability  ",
        "stackability\t",
        "stackability  a\n",
        "学修成果　",
        "学修成果　質保証　",
        "質保証 - ",
    ),
    *("質保証" + "　" * 88, "質保証  「「「", "質保証  は", "質保証\t-", "質保証 -" + " " * 9 + "a\n"),
)
PIECES = st.sampled_from(
    (
        *(
            "Learning outcomes",
            "Language",
            "Level",
            "Credit/ Other Recognition",
            "Stackability",
            "学修成果",
            "言語",
        ),
        *(
            "評価の種類",
            "レベル",
            "単位/その他の認定",
            ":",
            "：",
            " :",
            "\n",
            " ",
            "; ",
            ". ",
            "。",
            "、",
            "/",
            "／",
            "|",
        ),
        *(
            "**",
            "*",
            "_",
            "`",
            "#",
            "- ",
            "1. ",
            "(2) ",
            "③",
            "(",
            ")",
            "[",
            "]",
            "【",
            "】",
            "<",
            ">",
            "\\",
            "&#65306;",
        ),
        *(
            "<b>",
            "</b>",
            "<br>",
            "<td>",
            "</td>",
            "</th>",
            "<dt>",
            "</dt>",
            "<script>",
            "</script>",
            "\u200b",
            "なし",
        ),
    )
)
MIXED = st.lists(PIECES | st.text(max_size=3), max_size=40).map("".join)
ANY = st.text(max_size=80) | MIXED


def filled(piece: str) -> str:
    """64 KB of a piece said again and again."""
    return piece * (MAX_LABELLED // max(1, len(piece.encode(errors="replace"))) + 1)


@pytest.fixture(autouse=True, scope="module")
def _patterns_are_made() -> None:
    read_labels([Words(text="Level: 6")])


@pytest.mark.parametrize("piece", HOSTILE, ids=ascii)
def test_no_text_takes_more_than_its_time(piece) -> None:
    for text in (filled(piece), "Level: 6\n" + filled(piece)):
        done_within(MOST, partial(read_labels, [Words(text=text)]))


@pytest.mark.parametrize("label", ["Level : ", "Level: 6\n", "学修成果: ", "- **Credits**: 2\n"])
def test_eight_thousand_labels_are_soon_read(label) -> None:
    done_within(MOST_FOR_LABELS, lambda: read_labels([Words(text=label * 8_000)]))


def test_many_narratives_cost_no_more_than_one() -> None:
    told = [Words(text=filled("Level : "))] * 100
    done_within(MOST_FOR_LABELS, lambda: read_labels(told))


@given(ANY)
def test_whatever_the_text_reading_it_never_fails_and_keeps_its_bounds(text) -> None:
    labels = read_labels([Words(text=text)])
    assert isinstance(labels, Labels)
    assert len(labels.found) <= 11
    assert all(label.value == label.value.strip() for label in labels.found.values())
    assert labels == read_labels([Words(text=text)])


@given(st.text(min_size=1, max_size=12) | st.lists(PIECES, min_size=1, max_size=6).map("".join))
def test_whatever_is_said_again_and_again_takes_no_more_than_its_time(piece) -> None:
    done_within(MOST, lambda: read_labels([Words(text=filled(piece))]))
