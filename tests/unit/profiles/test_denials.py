"""Texts that say that something is not so: the word for it is there, and tells nothing."""

import pytest

from tests.unit.profiles.badges import alignment, fact, ob2, ob3
from verifier.model.scores import Strength
from verifier.profiles import score_all

ABSENT, STATED = Strength.ABSENT, Strength.STATED
NOT_ASSESSED = (
    "No assessment is made.",
    "There is no formal test of any kind.",
    "No exams, tests or grades.",
    "This badge is not assessed.",
    "Learners are not assessed or graded.",
    "Participants were not required to take an assessment.",
    "The course doesn't include an exam.",
    "Neither exam nor test is part of it.",
    "An examination is not required.",
    "評価は行いません。",
    "評価は行っておりません。",
    "試験はありません。",
    "試験なし。",
    "テストは実施しません。",
    "課題の提出は不要です。",
    "評価を行わない。",
    "合否判定は行いません。",
    "The badge is given without an exam.",
    "Participants are not graded and pass without assessment.",
    "試験なしで取得できます。",
    "試験なしで問題ありません。",
)
ASSESSED = (
    "No exam is set; a project is assessed by two engineers.",
    "Not only an exam is passed, a portfolio is handed in as well.",
    "The exam is not supervised.",
    "試験は行わず、レポートで評価します。",
    "試験に合格しなければなりません。",
    "試験に合格しない場合は、再試験を受けます。",
    "評価は行いません。ただし、修了には小テストの合格が必要です。",
    "This badge cannot be earned without an exam.",
    "Nobody passes without the final exam.",
    "No badge without an exam.",
    "You can't get it without a test.",
    "試験なしには取得できません。",
    "試験なしでは修了できない。",
    "評価なしに認定されることはありません。",
    "試験は免除されません。",
    "試験は不要ではありません。",
    "試験を行わないわけではありません。",
)


def criteria(text: str):
    return [make(achievement={"criteria": {"narrative": text}}) for make in (ob2, ob3)]


@pytest.mark.parametrize("text", NOT_ASSESSED)
def test_a_badge_that_says_that_nobody_assessed_it_tells_of_no_assessment(text) -> None:
    for badge in criteria(text):
        assert fact("assessment", badge).strength is ABSENT
        trusted = score_all(badge, (), shown=True)[0]
        assert (trusted.score.type, trusted.basis) == ("other", "words")


@pytest.mark.parametrize("text", ASSESSED)
def test_what_is_denied_of_one_assessment_leaves_another_as_it_is(text) -> None:
    for badge in criteria(text):
        assert fact("assessment", badge).strength is STATED
        trusted = score_all(badge, (), shown=True)[0]
        assert trusted.score.type in ("knowledge", "application")


@pytest.mark.parametrize(
    ("concept", "text"),
    [
        ("supervision", "The exam is not supervised."),
        ("supervision", "No proctoring takes place."),
        ("supervision", "Identity checks are not made."),
        ("supervision", "監督なしのオンライン試験です。"),
        ("supervision", "本人確認は行いません。"),
        ("rubric", "There is no rubric."),
        ("rubric", "ルーブリックは使用しません。"),
    ],
)
def test_what_the_criteria_deny_they_do_not_tell(concept, text) -> None:
    assert {fact(concept, badge).strength for badge in criteria(text)} == {ABSENT}


@pytest.mark.parametrize(
    ("concept", "text"),
    [
        ("supervision", "No notes are allowed in the supervised exam."),
        ("supervision", "監督者のもとで受験します。"),
        ("supervision", "It cannot be taken without a proctor."),
        ("supervision", "監督なしでは受験できません。"),
        ("supervision", "本人確認は免除されません。"),
        ("rubric", "Not a tick in a box: a rubric with four levels."),
        ("rubric", "ルーブリックを使用して評価します。"),
    ],
)
def test_a_no_to_something_else_denies_nothing(concept, text) -> None:
    assert {fact(concept, badge).strength for badge in criteria(text)} == {STATED}


@pytest.mark.parametrize(
    ("description", "strength"),
    [
        ("We are not an accredited institution.", ABSENT),
        ("We are neither accredited nor chartered.", ABSENT),
        ("We aren't accredited yet.", ABSENT),
        ("Accreditation is pending.", ABSENT),
        ("We are planning to become accredited.", ABSENT),
        ("Recognised by nobody.", ABSENT),
        ("We charter boats.", ABSENT),
        ("認可を受けていません。", ABSENT),
        ("認証評価は受けておりません。", ABSENT),
        ("文部科学省の認可外の団体です。", ABSENT),
        ("A not-for-profit university, accredited since 1990.", STATED),
        ("Not only a school: an accredited university.", STATED),
        ("A university under royal charter.", STATED),
        ("文部科学省の認可を受けた大学です。", STATED),
    ],
)
def test_an_issuer_that_says_that_nobody_recognises_it_is_recognised_by_nobody(description, strength) -> None:
    for make in (ob2, ob3):
        assert fact("issuer_accreditation", make(issuer={"description": description})).strength is strength


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("This badge does not yet conform to the JMOOC guideline.", False),
        ("It is not in compliance with the JMOOC guideline.", False),
        ("We don't claim that it complies with the JMOOC guideline.", False),
        ("We plan to comply with the JMOOC guideline.", False),
        ("We comply with the law; the JMOOC guideline is another matter.", False),
        ("JMOOCガイドラインに準拠するものではありません。", False),
        ("JMOOCガイドラインに準拠しているわけではない。", False),
        ("JMOOCガイドラインに準拠しているかどうかは未確認です。", False),
        ("JMOOCガイドラインへの準拠を予定しています。", False),
        ("JMOOCのガイドラインに未準拠", False),
        ("Conforms to the JMOOC guideline 1.1.", True),
        ("JMOOCガイドライン1.1に準拠しています。", True),
        ("マイクロクレデンシャル共同WGのガイドラインに基づいて発行しています。", True),
    ],
)
def test_who_says_that_it_does_not_conform_claims_nothing(text, claimed) -> None:
    label = "Certification" if text.isascii() else "認定"
    rest = "Level: 1\nLanguage: English"
    for badge in (*criteria(text), *criteria(f"{label}: {text}\n{rest}")):
        guideline = score_all(badge, (), shown=True)[1]
        assert (guideline.profile, guideline.claimed) == ("jmooc-mc-digital", claimed)
    for badge in criteria(f"{label}: {text}\n{rest}"):
        assert (fact("certification_claim", badge).strength >= Strength.STRUCTURED) is claimed


@pytest.mark.parametrize(
    "value",
    [
        "Not without an exam.",
        "Not all parts need an exam.",
        "試験不要ではありません。",
        "試験なしには取得できません。",
    ],
)
def test_behind_a_label_a_denial_that_is_denied_is_none(value) -> None:
    for badge in criteria(f"評価方法: {value}\nLevel: 1\nLanguage: English"):
        assert fact("assessment_type", badge).strength is Strength.STRUCTURED


def assessed(description: str):
    """A kind of result that says of itself that it is of an assessment."""
    kind = {
        "id": "urn:uuid:1",
        "type": ["ResultDescription", "AssessmentResultDescription"],
        "name": "Result",
        "resultType": "Status",
        "description": description,
    }
    return ob3(achievement={"resultDescription": [kind]})


@pytest.mark.parametrize(
    ("description", "strength", "reason"),
    [
        ("No assessment takes place.", ABSENT, "null-value"),
        ("There is no exam at all.", ABSENT, "null-value"),
        ("評価は行いません。", ABSENT, "null-value"),
        ("See our website for details.", STATED, "told-elsewhere"),
        ("No notes are allowed in the exam.", Strength.STRUCTURED, "found"),
        ("No exam is set: a portfolio is assessed.", Strength.STRUCTURED, "found"),
    ],
)
def test_an_assessment_is_described_by_what_its_description_says(description, strength, reason) -> None:
    found = fact("assessment", assessed(description))
    assert (found.strength, found.reason) == (strength, reason)


@pytest.mark.parametrize(
    "name", ["No accreditation", "Not accredited by anybody", "認証評価は受けていません"]
)
def test_an_accreditation_that_there_is_none_of_is_none(name) -> None:
    issuer = {"accreditations": [{"name": name, "url": "https://council.example/"}]}
    assert fact("issuer_accreditation", ob3(issuer=issuer)).strength is ABSENT


def test_a_skill_whose_name_begins_with_a_no_is_a_skill() -> None:
    item = alignment(targetName="No SQL databases", targetUrl="https://case.example/1")
    for make in (ob2, ob3):
        assert fact("skills", make(achievement={"alignment": [item]})).strength is Strength.LINKED


def test_the_name_of_a_framework_makes_no_page_of_the_issuer_a_part_of_it() -> None:
    def told(url: str):
        item = alignment(targetName="Welding", targetFramework="ESCO", targetUrl=url)
        return [fact("alignment", make(achievement={"alignment": [item]})).notes for make in (ob2, ob3)]

    assert told("https://uni.example/esco/welding") == [(), ()]
    assert told("http://data.europa.eu/esco/skill/1") == [("interoperable-esco",)] * 2
