"""Labelled text in every form that issuers write it: which labels are read, and what stands behind them."""

import pytest

from tests.unit.profiles.labelled_texts import KINDS
from verifier.model.achievement import Words
from verifier.profiles.concepts.labels import MAX_LABELLED, Labels, read_labels


def read(*texts: str) -> Labels:
    return read_labels([Words(text=text, pointer=f"/narrative/{n}") for n, text in enumerate(texts)])


def values(*texts: str) -> dict[str, str]:
    return {concept: label.value for concept, label in read(*texts).found.items()}


@pytest.mark.parametrize("kind", KINDS)
def test_a_labelled_text_is_read_whatever_its_form(kind) -> None:
    labelled = KINDS[kind]
    labels = read(labelled.text)
    assert len(labels.found) == labelled.labels, labelled.why
    told = {concept: label.value for concept, label in labels.found.items()}
    assert {concept: told[concept] for concept, _ in labelled.says} == dict(labelled.says)
    assert labelled.outside in (None, labels.outside)
    assert labels.follows_layout is (labelled.labels >= 3)


def test_there_are_fifteen_kinds() -> None:
    assert len(KINDS) == 15


@pytest.mark.parametrize(
    "line",
    [
        *(
            "Level: 6",
            "LEVEL: 6",
            "Level : 6",
            "Level\u200b: 6",
            "\u3000Level：６",
            "Level\u02d0 6".replace("\u02d0", "꞉"),
        ),
        *("Level∶ 6", "**Level:** 6", "**Level**: 6", "__Level:__ 6", "`Level`: 6", "*Level* : 6"),
        *(
            "- Level: 6",
            "• Level: 6",
            "・レベル: 6",
            "■レベル: 6",
            "(2) Level: 6",
            "3) Level: 6",
            "1.2 Level: 6",
        ),
        *("⑦ Level: 6", "> * **Level**: 6", "##### Level\n6", "## Level ##\n6", "**Level**\n6", "【Level】6"),
        *("[Level] 6", "「レベル」 6", "**【レベル】** 6", "【**レベル**】6", "<Level>: 6", "(Level) 6"),
        *(
            "| Level | 6 |",
            "| **Level** | 6 |\n|---|---|",
            "Level (EQF): 6",
            "Level / レベル: 6",
            "水準(Level): 6",
        ),
        *(
            "レベル｜Level：6",
            "Level [水準]: 6",
            "<b>Level</b>: 6",
            "<p>Level&#65306;6</p>",
            "<h3>水準:</h3><p>6</p>",
        ),
        *("<table><tr><th>Level</th><td>6</td></tr></table>", "<dl><dt>Level<dd>: 6</dl>", r"\- Level\_: 6"),
        *("Level:\r\n6", "Level:\u2028- 6", "Level: **6**", "Level: (1) 6", "Level: 6 |", "Level: 6;"),
    ],
)
def test_a_label_of_a_line_is_one_in_every_dress(line) -> None:
    assert values(line) == {"level": "6"}


@pytest.mark.parametrize(
    "line",
    [
        *(
            "Level",
            "The level: 6",
            "Levels: 6",
            "Level 6",
            "Sea-level: 6",
            "level.: 6",
            "Level (1): (2)\n: 6"[:9],
        ),
        *(
            "[Level",
            "Level] 6",
            "Level\n6",
            "高レベル: 6",
            "At the Level: 6",
            "Level - 6",
            "x" * 70 + "\nlevels",
        ),
    ],
)
def test_a_word_is_not_a_label(line) -> None:
    assert values(line) == {}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Passed. Level: 6", {"level": "6"}),
        ("Passed; Level: 6", {"level": "6"}),
        ("合格。レベル:6", {"level": "6"}),
        ("合格 レベル:6", {"level": "6"}),
        ("合格、レベル:6", {}),
        ("Passed, level: 6", {}),
        ("Passed Level : 6", {"level": "6"}),
        ("Passed Level: 6", {}),
        ("Passed (Level: 6)", {}),
        ("Passed / Level: 6", {"level": "6"}),
        ("Passed Stackability: yes", {"stackability": "yes"}),
        ("Passed,Stackability: yes", {"stackability": "yes"}),
        ("UnStackability: yes", {}),
        ("Passed **Stackability:** yes", {"stackability": "yes"}),
        ("合格【スタッカビリティ】: 可", {}),
        ("合格。【スタッカビリティ】: 可", {"stackability": "可"}),
        ("Learning outcomes:Level:6", {"outcomes": "", "level": "6"}),
        ("Passed. (2) Level: 6 (3) Stackability: yes", {"level": "6", "stackability": "yes"}),
        ("Stackability: yes. 2. Learning outcomes: much", {"stackability": "yes.", "outcomes": "much"}),
    ],
)
def test_inside_a_line_a_common_word_needs_more_to_be_a_label(text, told) -> None:
    assert values(text) == told


@pytest.mark.parametrize(
    "line",
    [
        *(
            "学修成果　橋を設計できる",
            "学修成果\t橋を設計できる",
            "学修成果  橋を設計できる",
            "学修成果 － 橋を設計できる",
        ),
        *(
            "学修成果 - 橋を設計できる",
            "学修成果 – 橋を設計できる",
            "学修成果 — 橋を設計できる",
            "学修成果 ― 橋を設計できる",
        ),
        *(
            "・学修成果　橋を設計できる",
            "1　学修成果　橋を設計できる",
            "**学修成果** – 橋を設計できる",
            "**学修成果**　橋を設計できる",
        ),
        *(
            "学修成果　　　　　　　　　　　　橋を設計できる",
            "学修成果（LO）　橋を設計できる",
            "学修成果／Learning outcomes\t橋を設計できる",
        ),
        *("学修成果\t- 橋を設計できる", "【学修成果】　橋を設計できる"),
    ],
)
def test_a_gap_or_a_dash_sets_the_name_of_a_line_off_from_its_text(line) -> None:
    assert values(f"概要\n{line}\n") == {"outcomes": "橋を設計できる"}


@pytest.mark.parametrize(
    "text",
    [
        *(
            "学修成果 橋を設計できる",
            "学修成果 は橋の設計です",
            "学修成果は 橋の設計です",
            "学修成果　は橋の設計です",
        ),
        *(
            "Learning outcomes are described below",
            "Learning outcomes  are described below",
            "Stackability—none",
        ),
        *("Learner effort -20 hours", "Level  6", "レベル　6", "Level - 6", "Level\t6", "単位　2"),
        *(
            "He has Stackability - none",
            "Stackability -\n6",
            "Stackability\t–",
            "Stackability  .",
            "Stackability" + " " * 99 + "6",
        ),
        *("学修成果\t使用言語\t参加形態\n橋\t日本語\t対面", "学修成果　質保証\n橋　点検"),
    ],
)
def test_a_name_in_a_sentence_or_in_a_row_of_names_is_no_label(text) -> None:
    assert values(text) == {}


def test_lines_with_gaps_make_a_layout() -> None:
    labels = read("使用言語　日本語　（一部英語）\n参加形態\t対面\n学修量  24時間")
    told = {concept: label.value for concept, label in labels.found.items()}
    assert told == {"language": "日本語 (一部英語)", "participation": "対面", "duration": "24時間"}
    assert labels.follows_layout is True


@pytest.mark.parametrize(
    ("line", "concept"),
    [
        ("Learning Outcome(s): x", "outcomes"),
        ("修得する能力：x", "outcomes"),
        ("Estimated effort: x", "duration"),
        ("Study time - x", "duration"),
        ("総学修時間　x", "duration"),
        ("受講方法：x", "participation"),
        ("単位数　x", "credits"),
        ("前提知識：x", "prerequisites"),
        ("Entry requirements: x", "prerequisites"),
    ],
)
def test_a_descriptor_goes_by_several_names(line, concept) -> None:
    assert values(line) == {concept: "x"}


def test_inside_lines_the_order_of_the_guideline_decides() -> None:
    labels = read(
        "So: Stackability : a Language : b Form of participation : c Learner effort : d Language : e"
    )
    told = {concept: label.value for concept, label in labels.found.items()}
    assert told == {"language": "b", "participation": "c", "duration": "d Language : e"}
    assert labels.outside == "So: Stackability : a"


def test_of_equally_long_runs_the_later_counts() -> None:
    assert values("So Level : 1 and Language : 2 and Level : 3 or Level : 4") == {
        "language": "2 and Level : 3 or",
        "level": "4",
    }


def test_a_descriptor_with_a_line_of_its_own_has_no_label_inside_another_line() -> None:
    labels = read("Learning outcomes: speaks; Language: fluent; Level: high\nLanguage: Japanese")
    told = {concept: label.value for concept, label in labels.found.items()}
    assert told == {"outcomes": "speaks; Language: fluent", "level": "high", "language": "Japanese"}


def test_names_that_are_no_labels_are_no_values_either() -> None:
    assert values("Learning outcomes: Level: Language:") == {"outcomes": "", "language": ""}


def test_the_same_label_twice_is_joined_and_said_to_be_repeated() -> None:
    label = read("Level: 6\nLanguage: ja\nLevel: -\n- Level: 7").found["level"]
    assert (label.value, label.is_repeated) == ("6\n7", True)
    assert read("Level: 6\nLanguage: ja").found["level"].is_repeated is False


def test_of_several_narratives_the_first_that_says_something_counts() -> None:
    labels = read_labels(
        [
            Words(text="レベル: 未定\n言語: 日本語", language="ja", pointer="/narrative/0"),
            Words(text="Level: 6\nLanguage: Japanese\nCredits: n/a", language="en", pointer="/narrative/1"),
            Words(text="Niveau 6, ohne Namen", language="de", pointer="/narrative/2"),
        ]
    )
    told = {concept: (label.value, label.pointer) for concept, label in labels.found.items()}
    assert told == {
        "level": ("6", "/narrative/1"),
        "language": ("日本語", "/narrative/0"),
        "credits": ("", "/narrative/1"),
    }
    assert labels.outside == "Niveau 6, ohne Namen"
    assert labels.told == {"level", "language"}


def test_three_labels_in_as_many_narratives_are_a_layout() -> None:
    assert read("Level: 6", "Credits: 2", "Language: ja").follows_layout is True
    assert read("Level: 6", "Credits: 2", "Level: 7").follows_layout is False


@pytest.mark.parametrize("value", ["-", "—", "N/A", "未定。", "該当なし", "**", "・", "", "(2)", "tbd."])
def test_a_null_behind_a_label_says_nothing(value) -> None:
    assert values(f"Level: {value}\nCredits: 2") == {"level": "", "credits": "2"}


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("- plans\n- builds", "plans\n- builds"),
        ("1. plans\n2. builds", "plans\n2. builds"),
        ("(1) plans", "plans"),
        ("1.5 hours", "1.5 hours"),
        ("20", "20"),
        ("2.", "2."),
        ("-5 to 5 degrees", "-5 to 5 degrees"),
        ("**6** of *8*", "6** of *8"),
        ("carries 2. Always", "carries 2. Always"),
    ],
)
def test_a_value_is_trimmed_of_what_is_around_it_and_of_nothing_else(said, value) -> None:
    assert values(f"Learner effort: {said}")["duration"] == value


def test_no_more_is_read_than_sixty_four_kibibytes_of_all_narratives() -> None:
    filler = "橋" * 10_000  # three bytes each
    labels = read(filler, "Level: 6", filler, filler, "Credits: 2")
    assert (set(labels.found), labels.is_cut) == ({"level"}, True)
    assert read("x" * (MAX_LABELLED - 9) + "\nLevel: 6").is_cut is False
    assert read("x" * (MAX_LABELLED - 8) + "\nLevel: 6").is_cut is True


def test_half_a_character_and_a_lone_surrogate_are_no_reason_to_stop() -> None:
    assert values("Level: 6\ud800") == {"level": "6?"}
    assert read("x" * (MAX_LABELLED - 1) + "橋").is_cut is True


def test_a_letter_that_grows_when_it_is_folded_moves_no_value() -> None:
    assert values("İİİİ.\nLevel: 6\nLearner’s effort: 2 h") == {"level": "6", "duration": "2 h"}
