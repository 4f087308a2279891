"""Are two written names the name of one person? The people are invented."""

import pytest

from tests.effort import done_within
from verifier.algorithms.personal_names import Kinship, compare_names

SIMILAR = [
    ("Zoë Example", "zoë  EXAMPLE"),
    ("Zoë Example", "Zoe Example"),
    ("Example, Zoë", "Zoë Example"),
    ("EXAMPLE Zoë", "Zoë Example"),
    ("Zoë Quill Example", "Zoë Example"),
    ("Zoë Q. Example", "Zoë Example"),
    ("Z. Example", "Zoë Example"),
    ("Z. Q. Example", "Zoë Quill Example"),
    ("Zoë Q. Example", "Zoë Quill Example"),
    ("Example Z", "Zoë Example"),
    ("Dr. Zoë Example", "Zoë Example"),
    ("Prof. Dr. Zoë Example, PhD", "Example Zoë"),
    ("Mr Tom Sample Jr.", "Tom Sample"),
    ("Anne-Marie Sample", "Anne Marie Sample"),
    ("Annemarie Sample", "Anne-Marie Sample"),
    ("Jörg Möbel", "Joerg Moebel"),
    ("Jörg Möbel", "Jorg Mobel"),
    ("Søren Ørsample", "Soeren Oersample"),
    ("Søren Ørsample", "Soren Orsample"),
    ("Åsa Exempel", "Aasa Exempel"),
    ("José Muestra", "Jose Muestra"),
    ("José García Muestra", "José Muestra"),
    ("María de la Muestra", "Maria Muestra"),
    ("Jan van der Voorbeeld", "Jan Voorbeeld"),
    ("Jan van der Voorbeeld", "Voorbeeld, Jan van der"),
    ("Otto von Muster", "Otto Muster"),
    ("Łukasz Przykład", "Lukasz Przyklad"),
    ("Strauß Muster", "Strauss Muster"),
    ("Ayşe Örnek", "Ayse Ornek"),
    ("Siobhán O’Sample", "Siobhan O'Sample"),
    ("Siobhan OSample", "Siobhan O'Sample"),
    ("Ian MacSample", "Ian Mac Sample"),
    ("Nguyễn Văn Mẫu", "Nguyen Van Mau"),
    ("見本 花子", "見本花子"),
    ("見本　花子", "見本 花子"),
    ("花子 見本", "見本花子"),
    ("見本花子様", "見本 花子"),
    ("見本 花子 さん", "見本花子"),
    ("髙見本 一郎", "高見本 一郎"),
    ("渡邊 見本", "渡辺 見本"),
    ("ミホン ハナコ", "みほん はなこ"),
    ("ﾐﾎﾝ ﾊﾅｺ", "ミホン・ハナコ"),
    ("Mihon Tarō", "Mihon Taro"),
    ("MIHON Tarou", "Taro Mihon"),
    ("Satoh Mihon", "Mihon Sato"),
    ("Yūki Mihon", "Yuuki Mihon"),
    ("Hanako Mihon (見本花子)", "Hanako Mihon"),
    ("김견본", "김 견본"),
    ("Пётр Образцов", "Петр Образцов"),
    ("П. Образцов", "Пётр Образцов"),
    ("Νίκη Δείγμα", "Νικη Δειγμα"),
    ("ｚｏｅ", "Zoe"),
    ("Madonna", "madonna"),
    ("Anna Sample", "A. Sample-Smith"),
]

OPEN = [
    ("Zoë", "Zoë Example"),  # one word of two
    ("Zoë Example", "Zoë Married"),  # people marry
    ("Zoë Example", "Mia Example"),  # and have families
    ("Bob Example", "Robert Example"),
    ("Alex", "Alexander Sample"),
    ("J. D.", "John Doe"),
    ("JD", "John Doe"),
    ("J. Doe", "J. Sample"),
    ("Z. Quill", "Zoë Example"),
    ("Hanako Mihon", "見本花子"),  # nobody knows how it is read
    ("みほん はなこ", "見本花子"),
    ("見本 はなこ", "手本 花子"),
    ("Пётр Образцов", "Pyotr Obraztsov"),
    ("佐々木 一", "佐木 二"),
    ("斎藤 一郎", "近藤 二郎"),
    ("Li Wu", "Tom Sample"),  # too short to tell
    ("...", "..."),
    ("Dr.", "Dr."),
    ("", "Zoë Example"),
    ("J. Jones", "Jones Smith"),  # one word is not two
]

DIFFERENT = [
    ("Mia Sample", "Zoë Example"),
    ("Mia de Sample", "Zoë de Example"),
    ("Dr. Mia Sample", "Dr. Zoë Example"),
    ("見本 花子", "手書 一郎"),
    ("ミホン ハナコ", "テスト イロ"),
    ("Пётр Образцов", "Анна Иванова"),
    ("김견본", "박시험"),
    ("佐々 一", "鈴木 二"),
]


@pytest.mark.parametrize(("one", "other"), SIMILAR)
def test_name_is_similar_however_it_is_honestly_written(one, other):
    assert compare_names(one, other) is compare_names(other, one) is Kinship.SIMILAR


@pytest.mark.parametrize(("one", "other"), OPEN)
def test_names_that_may_be_one_persons_are_left_open(one, other):
    assert compare_names(one, other) is compare_names(other, one) is Kinship.OPEN


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_names_of_one_script_without_a_word_in_common_are_different(one, other):
    assert compare_names(one, other) is compare_names(other, one) is Kinship.DIFFERENT


@pytest.mark.parametrize(
    "name",
    [
        "Zoe" + "\u0301\u0316" * 100_000,
        "a " * 100_000,
        "ab cd " * 100_000,
        "o" * 200_000,
        "\u3042" * 200_000,
        "\ud800 \udfff",
        "\ufdfa" * 5_000,
    ],
    ids=["accents", "initials", "words", "vowels", "kana", "half-signs", "ligatures"],
)
def test_a_page_of_letters_is_compared_at_once(name):
    others = (name[::-1], "Zoë Example")
    found = done_within(1, lambda: [compare_names(name, other) for other in others])
    assert found[0] in Kinship
    assert found[1] is not Kinship.SIMILAR
