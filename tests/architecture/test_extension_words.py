"""The words of the extension: complete in each language, used, and those of the report where it has them."""

import re
import tomllib

import pytest

from tests.architecture.extension_source import (
    EXTENSION,
    LANGUAGES,
    code,
    files,
    messages,
    templates,
    text,
)
from tests.architecture.source import PRODUCT

CATALOGUES = {"verdict": "verdicts", "count": "counts", "question": "questions", "outcome": "outcomes"}
PREFIXES = (
    *("answer", "count", "drop", "holder", "list", "mark", "menu", "options"),
    *("outcome", "panel", "popup", "question", "report", "service", "verdict"),
)
_KEY = re.compile(rf"(?:{'|'.join(PREFIXES)})_[A-Za-z0-9_]*[A-Za-z0-9]")
_PLACE = re.compile(r"\$(\w+)\$")
_IN_PAGE = re.compile(r'data-words(?:-[\w-]+)?="([^"]*)"')


@pytest.fixture(params=LANGUAGES)
def language(request):
    """Each language of the extension."""
    return request.param


def named() -> set[str]:
    """List the keys that programs, pages and the manifest name in full."""
    in_programs = {said for path in files(".js") for said in re.findall(r'"(\w+)"', code(path))}
    in_pages = {key for path in files(".html") for key in _IN_PAGE.findall(text(path))}
    in_manifest = set(re.findall(r"__MSG_(\w+)__", text(EXTENSION / "manifest.json")))
    return in_programs | in_pages | in_manifest


def beginnings() -> set[str]:
    """List the beginnings of keys whose end a program finds out."""
    said = {said for path in files(".js") for said in templates(path)}
    return {hit[1] for one in said if (hit := re.match(r"([a-z]+_[\w]*)\$\{", one))}


def called() -> set[str]:
    """List the keys whose words a program asks for where it names them."""
    calls = re.compile(r'\bwords\(\s*"(\w+)"')
    return {key for path in files(".js") for key in calls.findall(text(path))}


def test_keys_are_such_as_every_browser_takes(language):
    # Of one bad key Chromium refuses the whole extension, and does not say so.
    assert [key for key in messages(language) if not re.fullmatch(r"[A-Za-z0-9_]+", key)] == []


def test_languages_have_the_same_keys_in_the_same_order():
    assert list(messages("en")) == list(messages("ja"))


def test_languages_have_the_same_placeholders():
    places = [
        {key: sorted(_PLACE.findall(entry["message"].upper())) for key, entry in messages(language).items()}
        for language in LANGUAGES
    ]
    assert places[0] == places[1]


def test_every_place_in_a_message_is_filled_by_one_argument(language):
    for key, entry in messages(language).items():
        places = {place.lower() for place in _PLACE.findall(entry["message"])}
        filled = {place.lower(): given["content"] for place, given in entry.get("placeholders", {}).items()}
        assert places == set(filled), key
        assert sorted(filled.values()) == [f"${number + 1}" for number in range(len(filled))], key


def test_no_message_is_empty_or_untidy(language):
    for key, entry in messages(language).items():
        assert entry["message"] == entry["message"].strip() != "", key
        assert "  " not in entry["message"], key


def test_japanese_is_japanese():
    english = [
        key
        for key, entry in messages("ja").items()
        if not re.search(r"[ぁ-んァ-ヶ一-龠]", _PLACE.sub("", entry["message"]))
        and re.search(r"[a-z]{3}", entry["message"])
    ]
    assert english == []


def test_every_key_that_is_named_has_words():
    in_pages = {key for path in files(".html") for key in _IN_PAGE.findall(text(path))}
    assert (called() | in_pages) - set(messages("en")) == set()
    alike = {said for said in named() if _KEY.fullmatch(said)}
    assert alike - set(messages("en")) == set()


def test_every_beginning_of_a_key_has_ends():
    assert [begun for begun in beginnings() if not any(key.startswith(begun) for key in messages("en"))] == []


def test_every_message_is_used():
    begun = tuple(beginnings())
    assert [key for key in messages("en") if key not in named() and not key.startswith(begun)] == []


def test_verdicts_counts_questions_and_outcomes_have_the_words_of_the_report(language):
    catalogue = tomllib.loads(text(PRODUCT / "render" / "messages" / f"{language}.toml"))
    for prefix, table in CATALOGUES.items():
        ours = {
            key.removeprefix(f"{prefix}_"): entry["message"]
            for key, entry in messages(language).items()
            if key.startswith(f"{prefix}_")
        }
        assert {key: ours.get(key) for key in catalogue[table]} == catalogue[table]
        beyond = {ours[key] for key in ours.keys() - catalogue[table].keys()}
        assert beyond <= {word for word in catalogue["words"].values() if isinstance(word, str)}


def test_nobody_is_called_what_no_report_can_know():
    said = "\n".join(entry["message"] for entry in messages("en").values())
    assert not re.search(r"\b(?:DIDs?|VCs?|(?i:certified|fake|fraud\w*|forged|guaranteed))\b", said)


def test_the_panel_says_of_the_page_alone_what_goes_to_the_service(language):
    # There, files that are chosen go too, and what was set: the options say so.
    said = messages(language)
    assert {"en": "Of this page, only", "ja": "このページから"}[language] in said["panel_asked"]["message"]
    assert {"en": "file that you choose", "ja": "選んだファイル"}[language] in said["options_sent_what"][
        "message"
    ]
