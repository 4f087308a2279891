"""Whatever a score or a metadata profile can say has words in both languages."""

import ast
import re
from typing import get_args

import pytest

from tests.architecture.source import PRODUCT
from verifier.model.metadata_profile import Offered
from verifier.model.scores import (
    NOT_EXPRESSIBLE,
    STANDS_IN,
    Applies,
    Basis,
    Family,
    Fidelity,
    Level,
    ScoreVerdict,
    State,
    Strength,
)
from verifier.profiles.concepts import CONCEPTS, words
from verifier.profiles.extra import GATES, TESTS
from verifier.render.catalogue import LANGUAGES, catalogue

KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
OF_ONE_WORD = {"found", "placeholder", "misplaced"}
NO_REASONS = {"utf-8", "utf-8-sig", "key-binding"}
EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


def said_in_profiles():
    """Every text between quotes in the package that scores."""
    for file in sorted((PRODUCT / "profiles").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


CODES = {NOT_EXPRESSIBLE, STANDS_IN, *filter(KEBAB.fullmatch, said_in_profiles())} - NO_REASONS


@EVERY_LANGUAGE
def test_every_reason_and_note_that_the_code_gives_has_words(language):
    tables = catalogue(language).tables
    assert sorted((CODES | OF_ONE_WORD) - tables["why"].keys() - tables["notes"].keys()) == []


@EVERY_LANGUAGE
def test_no_words_are_kept_for_a_reason_that_nothing_gives(language):
    assert sorted(catalogue(language).tables["why"].keys() - CODES - OF_ONE_WORD) == []


@EVERY_LANGUAGE
@pytest.mark.parametrize(
    ("table", "codes"),
    [
        ("scores", get_args(ScoreVerdict)),
        ("fidelity", get_args(Fidelity)),
        ("fidelities", get_args(Fidelity)),
        ("offered", get_args(Offered)),
        ("applies", get_args(Applies)),
        ("editions", get_args(Family)),
        ("levels", get_args(Level)),
        ("bases", get_args(Basis)),
        ("strengths", [strength.value for strength in Strength]),
        ("states", [state.value for state in State]),
        ("concepts", CONCEPTS),
        ("tests", TESTS),
        ("gates", GATES),
    ],
)
def test_everything_that_a_profile_can_name_has_words(language, table, codes):
    assert set(catalogue(language).tables[table]) == set(codes)


@EVERY_LANGUAGE
def test_word_lists_that_have_a_name_exist(language):
    assert catalogue(language).tables["word-lists"].keys() <= words.lists()


@EVERY_LANGUAGE
def test_what_is_said_of_a_field_is_a_sentence_of_its_own(language):
    tables = catalogue(language).tables
    texts = [
        tables[table][code] for table in ("why", "short-of", "beside", "notes") for code in tables[table]
    ]
    assert len(set(texts)) >= len(texts) - 1  # one stands in two tables
    assert not [text for text in texts if not text.endswith((".", "。"))]


@EVERY_LANGUAGE
def test_no_sentence_about_a_score_certifies_or_proves(language):
    tables = catalogue(language).tables
    said = [phrase for table in ("scores", "summaries") for phrase in tables[table].values()]
    assert not [phrase for phrase in said if re.search(r"certif|proven|認証|証明", phrase, re.IGNORECASE)]
