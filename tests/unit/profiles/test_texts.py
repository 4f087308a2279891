"""Foreign texts in one spelling, whatever markup, width or line ends they came with, at a bounded cost."""

import pytest

from tests.effort import done_within
from verifier.profiles.concepts import words
from verifier.profiles.concepts.answers import answers_none, is_null, is_placeholder
from verifier.profiles.concepts.length import NAME, NARRATIVE, SENTENCE, is_long
from verifier.profiles.concepts.texts import MAX_TEXT, is_same, normalised


@pytest.mark.parametrize(
    ("received", "read"),
    [
        (None, ""),
        ("  plain ", "plain"),
        ("one\r\ntwo\rthree\u2028four\x85five\x0csix", "one\ntwo\nthree\nfour\nfive\nsix"),
        ("<p>one&#13;two</p>", "one\ntwo"),
        ("学修時間：１２時間（全体）", "学修時間:12時間(全体)"),
        ("zero\u200bwidth\u202e\u2066", "zerowidth"),
        ("<p>One</p><p>two &amp; three</p>", "One\n\ntwo & three"),
        ("a <b>bold</b> move", "a bold move"),
        ("<p><b>Level</b></p><h2>Six</h2>", "**Level**\n\n# Six"),
        ("<table><tr><td>Level</td><td>6</td></tr></table>", "Level: 6"),
        ("<dl><dt>Level</dt><dd>6</dd></dl>", "Level: 6"),
        ("<table><tr><th>Level</th><td>6</td></tr></table>", "Level: 6"),
        ("<p>seen</p><script>alert(1)</script><style>p{}</style>end", "seen\nend"),
        ("<p>seen</p><script>never closed", "seen"),
        ("<p>seen</p><script><b>still hidden</b></script>end", "seen\nend"),
        ("a < b and c > d", "a < b and c > d"),
        ("&amp; stays where there is no markup", "&amp; stays where there is no markup"),
        ("| Level | 6 |\n| Language | Japanese |", "Level: 6\nLanguage: Japanese"),
        ("| Level | 6 | EQF |\n|---|:--|---|\n| Credits | 2 |", "Level: 6 | EQF\nCredits: 2"),
        (r"snake\_case and \*", "snake_case and *"),
        ("ｶﾞ" * 3_000, "ガ" * 3_000),
    ],
)
def test_a_text_is_read_in_one_spelling(received, read) -> None:
    assert normalised(received) == read


def test_a_text_stays_within_its_bound_even_where_characters_grow() -> None:
    assert len(normalised("\ufdfa" * MAX_TEXT)) <= MAX_TEXT


@pytest.mark.parametrize(
    ("text", "length", "long"),
    [
        ("abcdefghi", SENTENCE, False),
        ("abcdefghij", SENTENCE, True),
        ("橋の話", SENTENCE, False),
        ("橋の話です", SENTENCE, True),
        ("abc" * 13, NARRATIVE, False),
        ("橋の" * 5 + "ab" * 10, NARRATIVE, True),
        ("橋の" * 4 + "橋" + "ab" * 10 + "x", NARRATIVE, False),
        ("123 456 789", SENTENCE, True),
        ("", SENTENCE, False),
    ],
)
def test_dense_scripts_need_half_the_characters(text, length, long) -> None:
    assert is_long(text, least=length) is long


def test_nulls_nones_placeholders_and_copies_are_told_apart() -> None:
    assert all(map(is_null, ("", "-", "ー", "N/A", " n/a ", "該当なし", "<p>-</p>", "TBD")))
    assert not any(map(is_null, ("None", "なし", "x" * 101)))
    assert all(map(answers_none, ("None", "none.", "No", "なし", "特になし")))
    assert not answers_none("N/A")
    assert all(map(is_placeholder, ("Test", "sample #2", "New Badge 14", "テスト１", "Lorem ipsum\ndolor")))
    assert not any(map(is_placeholder, ("Testing bridges", "Sample analysis", "")))
    assert is_same("Bridge-Building!", "bridge building")
    assert not is_same("", "")
    assert not is_same("…", "---")


def test_every_word_list_has_words_for_english_and_its_patterns_compile() -> None:
    assert {"assessment", "no_assessment", "application"} <= words.lists()
    assert words.matches("assessment", "They passed the exam")
    assert words.matches("application", "実習を行う")
    assert words.found("credits", "worth 3 credits in all") == "3 credits"
    assert words.found("credits", "worth nothing") is None


@pytest.mark.parametrize(
    "hostile",
    [
        "<" * MAX_TEXT,
        "<script>" * (MAX_TEXT // 8),
        "<p " * (MAX_TEXT // 3),
        "|" * MAX_TEXT,
        "1 " * (MAX_TEXT // 2),
        "1" * MAX_TEXT,
        "1" + " " * MAX_TEXT + "x",
        "skills: " * (MAX_TEXT // 8),
        "。。。。" * (MAX_TEXT // 4),
        "duration" + " " * MAX_TEXT,
        "</td>" + " " * MAX_TEXT,
        "\\" * MAX_TEXT,
        "Level : " * (MAX_TEXT // 8),
        "\u0301\u0316" * (MAX_TEXT // 2),
        "\ufdfa" * MAX_TEXT,
    ],
    ids=lambda text: repr(text[:8]),
)
def test_hostile_texts_cost_no_more_than_prose(hostile) -> None:
    def read() -> None:
        text = normalised(hostile)
        for name in words.lists():
            words.matches(name, text)
        words.names_country(text)
        is_placeholder(hostile)
        is_same(hostile, hostile)

    done_within(1, read)  # second; without bounds it would be minutes


@pytest.mark.parametrize(
    ("text", "plain"),
    [("<b>AI</b>", "AI"), ("<h1>AI</h1>", "AI"), ("**AI**", "**AI**"), ("# AI", "# AI")],
)
def test_emphasis_makes_no_text_longer(text, plain) -> None:
    assert normalised(text) == plain
    assert not is_long(plain, least=NAME)
