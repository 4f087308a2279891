"""Which words are near which others, in one sentence and in either order."""

import pytest

from verifier.profiles.concepts import words


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("conforms_to_body", "It conforms to what JMOOC asks."),
        ("conforms_to_body", "JMOOC: it complies"),
        ("conforms_to_body", "Conforms, in version 1.1, to jv-campus"),
        ("conforms_to_body", "conform" + "x" * 60 + "JMICRO"),
        ("conforms_to_body", "JMOOCに準拠"),
        ("follows_guideline", "It follows, in accordance with the JMOOC micro-credential guideline."),
        ("follows_guideline", "The JMOOC Guideline and the further guideline, to which it conforms"),
        ("follows_guideline", "according to the guidelines on digital microcredentials"),
        ("follows_guideline", "マイクロクレデンシャルのガイドラインに基づき"),
        ("follows_guideline", "It complies with this guideline."),
        ("conformity", "Conforms to the guideline"),
    ],
)
def test_words_near_each_other_in_one_sentence_are_found(name, text) -> None:
    assert words.matches(name, text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("conforms_to_body", "It conforms. JMOOC is another matter."),
        ("conforms_to_body", "conform" + "x" * 61 + "JMICRO"),
        ("conforms_to_body", "conforms " + "x" * 200 + " JMOOC"),
        ("conforms_to_body", "It conforms."),
        ("conforms_to_body", "JMOOC"),
        ("conforms_to_body", "It does not conform to JMOOC"),
        ("follows_guideline", "It conforms to JMOOC\nguideline"),
        ("follows_guideline", "conforms to JMOOC" + "x" * 61 + "guideline"),
        ("follows_guideline", "guideline of JMOOC"),
        ("follows_guideline", "conforms to JMOOC"),
    ],
)
def test_words_in_two_sentences_or_far_from_each_other_are_not(name, text) -> None:
    assert not words.matches(name, text)


def test_what_a_list_finds_is_given_as_it_is_written() -> None:
    assert words.found("skills_line", "İ. Skills: AI and Law") == " AI and Law"
