"""The words beside a badge are read in a page as the service reads them in a document."""

import sys
import unicodedata

import pytest

from tests.extension import label_grid
from tests.unit.locate.label_examples import (
    AGREEING,
    BESIDE_A_CLAIM,
    CLAIMED,
    CYRILLIC_ISSUER,
    DIFFERENT,
    ISSUER,
    LABELS,
    NAMES_OF_THE_ISSUER,
    NO_MORE_THAN_A_CLAIM,
    PLACE,
    agreed,
)
from verifier.locate.labels import label_of

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

LABEL_OF = "texts => badgeVerifier.names.labelOf(texts)"
AGREE = """([label, name, proven = "", claimed = ""]) =>
    badgeVerifier.names.agree(label, name, { proven, claimed })"""
MANY = 4000
MAX_MILLISECONDS = 5


async def test_the_label_is_the_first_text_that_names_something(reading):
    assert await reading.of(LABEL_OF, [list(texts) for texts, _ in LABELS]) == [label for _, label in LABELS]


async def test_words_that_may_mean_the_same_badge_agree_and_others_do_not(reading):
    pairs = [*AGREEING, *DIFFERENT]
    assert await reading.of(AGREE, pairs) == [True] * len(AGREEING) + [False] * len(DIFFERENT)


async def test_words_that_name_the_issuer_are_no_title(reading):
    given = [(label, "Statistics 101", ISSUER) for label in NAMES_OF_THE_ISSUER]
    given.append(("Doctor of Medicine, University of Examples", "Statistics 101", ISSUER))
    assert await reading.of(AGREE, given) == [True] * len(NAMES_OF_THE_ISSUER) + [False]
    assert await reading.of(AGREE, [("Statistics МТС", "Statistics 101", CYRILLIC_ISSUER)]) == [True]


async def test_what_the_badge_alone_calls_its_issuer_may_stand_beside_its_name_and_not_for_it(reading):
    given = [(label, "Statistics 101", PLACE, CLAIMED) for label in BESIDE_A_CLAIM]
    given += [(label, name, PLACE, claimed) for label, name, claimed in NO_MORE_THAN_A_CLAIM]
    assert await reading.of(AGREE, given) == [True] * len(BESIDE_A_CLAIM) + [False] * len(
        NO_MORE_THAN_A_CLAIM
    )


async def test_thousands_of_texts_have_the_label_that_the_service_gives_them(reading):
    texts = list(label_grid.texts(MANY, seed=1))
    labels = await reading.of(LABEL_OF, [[text] for text in texts])
    others = [(text, label) for text, label in zip(texts, labels, strict=True) if label != label_of([text])]
    assert others == []
    assert sum(map(bool, labels)) > len(labels) / 2
    assert "" in labels


async def test_thousands_of_labels_and_names_agree_exactly_where_the_service_says_so(reading):
    pairs = list(label_grid.pairs(MANY, seed=2))
    answers = await reading.of(AGREE, pairs)
    assert [
        (pair, answer)
        for pair, answer in zip(pairs, answers, strict=True)
        if answer != agreed(pair[0], pair[1], issuer=pair[2], claimed=pair[3])
    ] == []
    assert MANY / 4 < sum(answers) < MANY


async def test_every_letter_counts_as_those_that_the_service_folds_it_into(reading):
    letters = [chr(code) for code in range(sys.maxunicode + 1) if chr(code).casefold() != chr(code)]
    plain = [letter for letter in letters if unicodedata.normalize("NFKC", letter) == letter]
    pairs = [(f"a{letter}z", f"a{letter.casefold()}z") for letter in plain]
    assert len(pairs) > 1000
    answers = await reading.of(AGREE, pairs)
    assert [pair for pair, answer in zip(pairs, answers, strict=True) if not answer] == []
    assert await reading.of(AGREE, [("aız", "aiz"), ("aßz", "asz")]) == [False, False]


async def test_texts_made_to_be_slow_are_read_at_once(reading):
    slow = [
        sign * 10_000
        for sign in (
            "証明書",
            "id ",
            "0a-",
            "a.",
            "1/",
            "(",
            "12345",
            "id:_",
            "a-",
            "\u0301",
            "\u3000",
            "https:",
            "\ud83c",
        )
    ]
    texts = [[text, f"x{text}x"] for text in slow]
    assert await reading.slower_than(MAX_MILLISECONDS, LABEL_OF, texts) == []
    pairs = [(text, f"{text}x", text, f"{text}y") for text in slow]
    assert await reading.slower_than(MAX_MILLISECONDS, AGREE, pairs) == []
