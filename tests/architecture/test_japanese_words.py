"""In Japanese one thing has one word, whoever shows it: the pages, the terminal, the extension."""

import re
from pathlib import Path

import pytest

ONE_WORD = {  # what is not written → what is, and why a sentence may hold it after all
    "発行者": "発行元",
    "報告(?!します)": "レポート",  # to report remains a verb
    "見本": "サンプル",
    "だれ": "誰",
    "検証(サービス|プログラム)|(?<!バッジ)確認サービス": "バッジ確認サービス",
    "[をは]検証し(ます|ません|て)|検証してください|検証中|「検証」": "確認し",  # of signatures: 検証
    "確認される方": "確認する方",  # that would be the candidate
}
NOT_SAID = ("バッジの本人", "自称するバッジ")  # English in Japanese words
SPOKEN = (
    *Path("verifier/render/messages").glob("*ja.toml"),
    *Path("extension/_locales/ja").glob("*.json"),
    *(each for each in Path("verifier/web").rglob("*") if each.suffix in (".py", ".js", ".css")),
)


@pytest.mark.parametrize(("other", "word"), ONE_WORD.items(), ids=ONE_WORD.values())
def test_one_thing_has_one_word_in_japanese(other, word):
    texts = {path: path.read_text("utf-8") for path in SPOKEN}
    assert [str(path) for path, text in texts.items() if re.search(other, text)] == []
    assert sum(word in text for text in texts.values()) > 1


@pytest.mark.parametrize("other", NOT_SAID)
def test_what_is_said_in_japanese_is_not_english_in_japanese_words(other):
    assert [str(path) for path in SPOKEN if other in path.read_text("utf-8")] == []


def test_words_of_pages_terminal_and_extension_are_looked_at():
    assert {path.parts[0] for path in SPOKEN} == {"verifier", "extension"}
    assert len(SPOKEN) > 100
