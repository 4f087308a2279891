"""Texts that fill a place and say nothing, or tell where to look; and short ones that do say something."""

import pytest

from tests.unit.profiles.badges import LONG, fact, facts, ob2, ob3
from verifier.model.scores import Strength

ABSENT, STATED, STRUCTURED, LINKED, VERIFIED = Strength
REST = "Form of participation: online\nLanguage: English\nPrerequisites: a degree"
REST_JA = "参加形態：オンライン\n使用言語：日本語\n前提条件：学士"


def criteria(text: str):
    return [make(achievement={"criteria": {"narrative": text}}) for make in (ob2, ob3)]


def labelled(label: str, value: str):
    return criteria(f"{label}: {value}\n{REST if label.isascii() else REST_JA}")


@pytest.mark.parametrize(
    "text",
    [
        "." * 60,
        "🎉" * 60,
        "*" * 60,
        *(sign * 60 for sign in ("\u3164", "\u2800", "\U000e0041", "\u200b", "\u115f", "\ufe0f")),
    ],
)
def test_signs_without_letters_are_no_criteria(text) -> None:
    for badge in criteria(text):
        assert (fact("criteria", badge).strength, fact("outcomes", badge).strength) == (ABSENT, ABSENT)


@pytest.mark.parametrize(
    "text",
    ["x" * 60, "a" + " " * 60 + "b", "done " * 20, "Build." + "." * 60 + "It.", "あ" * 60, "test, " * 20],
)
def test_what_only_repeats_itself_is_as_long_as_said_once(text) -> None:
    assert {
        (found.strength, found.reason) for found in (fact("criteria", each) for each in criteria(text))
    } == {(STATED, "too-short")}


@pytest.mark.parametrize(
    ("label", "concept", "value"),
    [
        ("Type of assessment", "assessment_type", "(none)"),
        ("Type of assessment", "assessment_type", "No assessment is made."),
        ("Type of assessment", "assessment_type", "Attendance only"),
        ("Type of assessment", "assessment_type", "to be determined"),
        ("Type of assessment", "assessment_type", "Type of assessment"),
        ("Type of quality assurance", "quality_assurance", "No quality assurance takes place"),
        ("Type of quality assurance", "quality_assurance", "??????"),
        ("Type of quality assurance", "quality_assurance", "**nothing**"),
        ("Learning outcomes", "outcomes", "-" * 40),
        ("評価方法", "assessment_type", "評価は行いません。"),
        ("評価方法", "assessment_type", "出席のみ"),
        ("評価方法", "assessment_type", "「なし」"),
        ("評価方法", "assessment_type", "未設定"),
        ("質保証", "quality_assurance", "質保証は行っておりません"),
        ("質保証", "quality_assurance", "特に実施していません。"),
    ],
)
def test_a_value_that_says_that_there_is_none_is_none(label, concept, value) -> None:
    for badge in labelled(label, value):
        assert fact(concept, badge).strength is ABSENT
        assert fact("assessment", badge).strength is ABSENT


@pytest.mark.parametrize(
    ("label", "concept", "value"),
    [
        ("Type of assessment", "assessment_type", "No exam, but a portfolio"),
        ("Type of assessment", "assessment_type", "Open-book exam, no notes"),
        ("Type of quality assurance", "quality_assurance", "Not only internal: reviewed by the agency"),
        ("Workload", "duration", "No less than 20 hours"),
        ("Workload", "duration", "PT20H"),
        ("Workload", "duration", "PT1H30M"),
        ("Workload", "duration", "P3W"),
        ("Level", "level", "No level of a framework"),
        ("Level", "level", "Entry"),
        ("評価方法", "assessment_type", "試験は行わず、レポートで評価します"),
        ("評価方法", "assessment_type", "レポートのみで試験は行いません"),
        ("学修量", "duration", "２０時間"),
        ("学修量", "duration", "1.5単位"),
        ("学修量", "duration", "3カ月"),
        ("レベル", "level", "特に設定していません"),
        ("レベル", "level", "初学者向け"),
        ("参加形態", "participation", "eラーニング"),
        ("参加形態", "participation", "動画の視聴"),
    ],
)
def test_an_honest_value_in_few_words_is_read(label, concept, value) -> None:
    for badge in labelled(label, value):
        assert (fact(concept, badge).strength, fact(concept, badge).reason) == (STRUCTURED, "found")


@pytest.mark.parametrize(
    ("label", "value"), [("Credits", "No credits are given"), ("単位", "単位は付与されません")]
)
def test_where_none_is_an_answer_a_sentence_may_give_it(label, value) -> None:
    for badge in labelled(label, value):
        assert (fact("credits", badge).strength, fact("credits", badge).reason) == (STATED, "answered-none")


@pytest.mark.parametrize("value", ["0 hours", "0.0 h", "P0D"])
def test_no_time_at_all_is_no_length(value) -> None:
    for badge in (*labelled("Workload", value), *criteria(f"Duration: {value}")):
        assert (fact("duration", badge).strength, fact("duration", badge).reason) == (STATED, "words-only")


@pytest.mark.parametrize(
    "value",
    [
        "https://uni.example/course",
        "See our website for details.",
        "Please refer to the syllabus",
        "Details are available on our web page: https://uni.example/course",
        "シラバス参照",
        "詳細はウェブサイトをご覧ください。",
        "下記ページをご参照ください https://uni.example/course",
        "別途ご案内します。",
    ],
)
def test_a_value_that_tells_where_to_look_says_nothing_itself(value) -> None:
    concepts = ("outcomes", "assessment_type", "quality_assurance", "level")
    names = ("Learning outcomes", "Type of assessment", "Type of quality assurance", "Level")
    for name, concept in zip(names, concepts, strict=True):
        for badge in criteria(f"{name}: {value}\n{REST}"):
            assert (fact(concept, badge).strength, fact(concept, badge).reason) == (STATED, "told-elsewhere")
    for badge in criteria(f"Skills: {value}"):
        assert (fact("skills", badge).strength, fact("skills", badge).reason) == (STATED, "told-elsewhere")


@pytest.mark.parametrize(
    "value",
    [
        "Learners see a page of a website and describe how it was built.",
        "ウェブページで確認テストを受験します。",
        "ウェブサイトを設計し、掲載する記事を書きます。",
    ],
)
def test_a_value_that_speaks_of_pages_is_a_value(value) -> None:
    for badge in labelled("Type of assessment", value):
        assert fact("assessment_type", badge).strength is STRUCTURED


def test_criteria_and_descriptions_that_tell_where_to_look_say_nothing_themselves() -> None:
    said = "See our website for the criteria of this badge: https://uni.example/badge"
    for make in (ob2, ob3):
        read = facts(make(achievement={"description": said, "criteria": {"narrative": said}})).concepts
        assert {read[each].reason for each in ("criteria", "description")} == {"told-elsewhere"}


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("スキル：溶接", STRUCTURED),
        ("習得スキル：データ分析", STRUCTURED),
        ("Skills gained: welding", STRUCTURED),
        ("Skills:\n- Welding\n- Cutting", STRUCTURED),
        ("Skills:\nDuration: 3 h", STATED),
        ("Skills: TBD", STATED),
        ("スキル：特になし", STATED),
    ],
)
def test_a_line_of_skills_says_what_stands_behind_its_name(text, strength) -> None:
    assert {fact("skills", badge).strength for badge in criteria(text)} == {strength}


def test_an_address_in_the_place_of_a_name_names_no_skill() -> None:
    item = {"targetName": "https://case.example/1", "targetUrl": "https://case.example/1"}
    for make in (ob2, ob3):
        assert fact("skills", make(achievement={"alignment": [item]})).strength is ABSENT


@pytest.mark.parametrize(
    "hidden",
    [
        "<!-- {} -->",
        "<!-- {}",
        "<p hidden>{}</p>",
        '<div class="a" style="color: red; display : none">{}</div>',
        "<DIV STYLE='visibility:hidden'>{}</DIV>",
        "<span style='font-size:0'>{}</span>",
        "<p style='opacity: 0;'>{}</p>",
        "<div hidden><div>x</div>{}</div>",
        "<p hidden>{}",
        "<template><p>{}</p></template>",
        "<script>{}</script>",
    ],
)
def test_what_a_browser_hides_is_not_said(hidden) -> None:
    said = f"{LONG}<br>Level: 6<br>Workload: 20 hours<br>Type of assessment: an exam"
    for badge in criteria(f"<p>See below.</p>{hidden.format(said)}"):
        concepts = facts(badge).concepts
        assert {concepts[each].strength for each in ("level", "duration", "assessment")} == {ABSENT}
        assert concepts["criteria"].strength is STATED


@pytest.mark.parametrize(
    "shown",
    [
        "<p class='overflow-hidden'>{}</p>",
        "<p style='font-size:0.9em; opacity: 0.8'>{}</p>",
        "<p hidden>Draft</p><p>{}</p>",
        "<div hidden><div>a</div></div>{}",
        "<p aria-hidden='true'>{}</p>",
    ],
)
def test_what_a_browser_shows_is_said(shown) -> None:
    for badge in criteria(shown.format(LONG)):
        assert fact("criteria", badge).strength is STRUCTURED


@pytest.mark.parametrize(
    "heading", ["<h3>{}</h3>", "<p><b>{}</b></p>", "<p><strong>{}</strong></p>", "## {}\n"]
)
def test_headings_in_html_are_labels_as_they_are_in_markdown(heading) -> None:
    said = {"Learning outcomes": "Can plan a small bridge", "Workload": "20 hours", "Assessment": "A test"}
    text = "\n".join(f"{heading.format(name)}\n{value}" for name, value in said.items())
    for badge in criteria(text):
        for concept in ("outcomes", "duration", "assessment_type"):
            assert fact(concept, badge).strength is STRUCTURED


@pytest.mark.parametrize(
    "text", ["<h1>Test</h1>", "<p><b>Lorem ipsum dolor</b></p>", "<p><strong>サンプル</strong></p>"]
)
def test_a_placeholder_in_bold_is_a_placeholder(text) -> None:
    for make in (ob2, ob3):
        assert fact("description", make(achievement={"description": text})).reason == "placeholder"
