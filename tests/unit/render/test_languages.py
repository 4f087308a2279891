import pytest

from verifier.render import languages


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "en"),
        ("ja", "ja"),
        ("ja-JP,ja;q=0.9,en;q=0.8", "ja"),
        ("en-GB,ja;q=0.5", "en"),
        ("fr, ja;q=0.3", "ja"),
        ("de", "en"),
        ("en;q=0.2, ja;q=0.7", "ja"),
        ("ja;q=0", "en"),
        ("ja;q=much, en;q=0.1", "en"),
        ("ja;level=1", "ja"),
        ("*;q=0.5", "en"),
        ("x" * 100_000 + ",ja", "en"),
    ],
)
def test_reader_gets_a_language_that_was_asked_for(header, language):
    assert languages.preferred(header) == language


@pytest.mark.parametrize(
    ("name", "language"), [("JA_jp.UTF-8", "ja"), ("en", "en"), ("fr", None), ("", None)]
)
def test_names_of_languages_are_known_with_their_region(name, language):
    assert languages.known(name) == language
