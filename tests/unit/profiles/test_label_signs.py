"""What a label in the criteria makes of a concept: each strength, and why."""

import pytest

from tests.unit.profiles.badges import LONG, LONG_JA, fact, facts, ob2, ob3
from verifier.model.credential import Credential
from verifier.model.scores import Strength, Via
from verifier.model.words import Json
from verifier.profiles.concepts import CONCEPTS
from verifier.profiles.concepts.label_names import descriptors

ABSENT, STATED, STRUCTURED, LINKED, VERIFIED = Strength
GRADED = [concept.id for concept in CONCEPTS.values() if concept.grade is not None]
NAMES = {
    "outcomes": ("Learning outcomes", "学修成果"),
    "language": ("Language", "使用言語"),
    "participation": ("Form of participation", "参加形態"),
    "duration": ("Learner Effort", "学修量"),
    "assessment_type": ("Type of assessment", "評価の種類"),
    "quality_assurance": ("Type of quality assurance", "質保証の種類"),
    "level": ("Level", "レベル"),
    "certification_claim": ("Certification", "認定"),
    "credits": ("Credit/ Other Recognition", "単位/その他の認定"),
    "prerequisites": ("Prerequisites needed to enroll", "前提条件"),
    "stackability": ("Stackability", "スタッカビリティ"),
    "assessment": ("Type of assessment", "評価の種類"),
}
BESIDE = ("language", "level", "stackability", "prerequisites")


def labelled(concept: str, value: str, *, japanese: bool = False) -> str:
    """Criteria in the layout, with this value behind the label that tells of a concept."""
    others = "".join(f"{NAMES[each][japanese]}: {n}th of all\n" for n, each in enumerate(BESIDE[:3]))
    names = [NAMES[each][japanese] for each in BESIDE[:3]]
    if NAMES[concept][japanese] in names:
        others = f"{NAMES['prerequisites'][japanese]}: 9th\n{NAMES['credits'][japanese]}: 8th\n"
    return f"{others}{NAMES[concept][japanese]}: {value}"


def en(concept: str, value: str) -> Credential:
    return ob3(achievement={"criteria": {"narrative": labelled(concept, value)}})


def ja(concept: str, value: str) -> Credential:
    return ob2(achievement={"criteria": {"narrative": labelled(concept, value, japanese=True)}})


def alone(make, narrative: Json, **members: Json) -> Credential:
    return make(achievement={"criteria": {"narrative": narrative}, **members})


def case(concept: str, value: str, strength: Strength, reason: str):
    make = en if value.isascii() else ja
    return (concept, make(concept, value), strength, reason)


CASES = [
    case("outcomes", "plans small bridges for given loads", STRUCTURED, "found"),
    case("outcomes", "小さな橋の荷重を計算できる", STRUCTURED, "found"),
    case("outcomes", "plans bridges", STATED, "too-short"),
    case("outcomes", "橋を作る", STATED, "too-short"),
    case("outcomes", "Lorem ipsum dolor sit amet", STATED, "placeholder"),
    case("outcomes", "None", ABSENT, "null-value"),
    case("language", "ja", STRUCTURED, "found"),
    case("language", "日本語", STRUCTURED, "found"),
    case("language", "J", STATED, "too-short"),
    case("language", "日", STATED, "too-short"),
    case("language", "n/a", ABSENT, "null-value"),
    case("participation", "Face-to-face in the workshop", STRUCTURED, "found"),
    case("participation", "オンデマンド", STRUCTURED, "found"),
    case("participation", "as everybody likes", STATED, "words-only"),
    case("participation", "自由", STATED, "words-only"),
    case("participation", "該当なし。", ABSENT, "null-value"),
    case("duration", "about 20-24 hours", STRUCTURED, "found"),
    case("duration", "２単位", STRUCTURED, "found"),
    case("duration", "24", STATED, "words-only"),
    case("duration", "一学期", STATED, "words-only"),
    case("assessment_type", "oral", STRUCTURED, "found"),
    case("assessment_type", "試験", STRUCTURED, "found"),
    case("assessment_type", "Yes.", STATED, "generic-type"),
    case("assessment_type", "有", STATED, "generic-type"),
    case("assessment_type", "MCQ", STATED, "too-short"),
    case("assessment_type", "なし", ABSENT, "null-value"),
    case("assessment", "oral", STATED, "words-only"),
    case("assessment", "口頭試問", STATED, "words-only"),
    case("quality_assurance", "yearly review", STRUCTURED, "found"),
    case("quality_assurance", "学部の点検", STRUCTURED, "found"),
    case("quality_assurance", "Internal", STATED, "generic-type"),
    case("quality_assurance", "有り", STATED, "generic-type"),
    case("quality_assurance", "audit", STATED, "too-short"),
    case("level", "Beginner", STRUCTURED, "found"),
    case("level", "上級", STRUCTURED, "found"),
    case("level", "None", STRUCTURED, "found"),
    case("level", "of its own kind", STATED, "words-only"),
    case("level", "独自", STATED, "words-only"),
    case("certification_claim", "Complies with the JMOOC guideline", STRUCTURED, "found"),
    case("certification_claim", "ガイドライン1.1に準拠", STRUCTURED, "found"),
    case("certification_claim", "A diploma of the town", STATED, "words-only"),
    case("certification_claim", "市の修了証", STATED, "words-only"),
    case("certification_claim", "Does not comply with the guideline", STATED, "words-only"),
    case("certification_claim", "ガイドラインには準拠していない", STATED, "words-only"),
    case("certification_claim", "共同WGのguidelineに基づく", STRUCTURED, "found"),
    case("certification_claim", "None", STATED, "answered-none"),
    case("certification_claim", "conforms " + "x" * 90 + " guideline", STATED, "words-only"),
    case("credits", "by agreement", STRUCTURED, "found"),
    case("credits", "１単位", STRUCTURED, "found"),
    case("credits", "None", STATED, "answered-none"),
    case("prerequisites", "Grade 9", STRUCTURED, "found"),
    case("prerequisites", "算数", STRUCTURED, "found"),
    case("prerequisites", "x", STATED, "too-short"),
    case("prerequisites", "特になし", STATED, "answered-none"),
    case("stackability", "towards a minor", STRUCTURED, "found"),
    case("stackability", "可", STRUCTURED, "found"),
    case("stackability", "x", STATED, "too-short"),
    case("stackability", "なし", STATED, "answered-none"),
    ("level", alone(ob2, "Level: EQF 6\nLanguage: ja"), STATED, "words-only"),
    ("language", alone(ob3, "Level: EQF 6\nLanguage: ja"), STATED, "words-only"),
    ("quality_assurance", alone(ob2, f"質保証: {LONG_JA}"), STATED, "words-only"),
    ("level", alone(ob3, f"Level: {LONG}\nCredits: {LONG}\nLanguage: {LONG}"), STATED, "same-text"),
    ("level", alone(ob3, "Level: https://uni.example/1"), STATED, "told-elsewhere"),
    ("level", alone(ob2, f"レベル: {LONG_JA}\n単位: {LONG_JA}\n言語: {LONG_JA}"), STATED, "same-text"),
]


@pytest.mark.parametrize(("concept", "badge", "strength", "reason"), CASES)
def test_a_label_tells_as_much_as_stands_behind_it(concept, badge, strength, reason) -> None:
    found = fact(concept, badge)
    assert (found.strength, found.ceiling, found.reason) == (strength, strength, reason)
    assert found.via is (Via.NONE if strength is ABSENT else Via.LABEL)


def test_every_descriptor_is_graded_and_the_assessment_besides() -> None:
    assert set(GRADED) == {*descriptors(), "assessment"}


@pytest.mark.parametrize(
    ("make", "place"), [(ob2, "/badge/criteria"), (ob3, "/credentialSubject/achievement/criteria")]
)
def test_a_label_points_at_its_narrative_and_quotes_its_value(make, place) -> None:
    found = fact("duration", alone(make, "Welcome\nLevel: 1\nLanguage: ja\n**Learner effort:** ２４ hours\n"))
    assert (found.excerpt, found.pointers) == ("24 hours", (f"{place}/narrative",))
    assert found.notes == ()


def test_a_label_that_stands_twice_is_noted() -> None:
    found = fact("level", alone(ob2, "Level: 1\nLanguage: ja\nCredits: 2\nLevel: 6\n"))
    assert (found.excerpt, found.notes, found.strength) == ("1\n6", ("label-repeated",), STRUCTURED)


def test_a_property_outdoes_a_label_and_a_label_words() -> None:
    told = "Credits: by agreement\nLevel: EQF 6\nLanguage: ja\nIt carries 3 credits."
    assert fact("credits", alone(ob3, told, creditsAvailable=2)).via is Via.LABEL
    tag = fact("language", alone(ob3, "Language: J\nLevel: 6\nCredits: 2", inLanguage="ja"))
    assert (tag.via, tag.strength, tag.excerpt) == (Via.PROPERTY, STRUCTURED, "ja")


def test_only_text_outside_every_label_stands_for_outcomes() -> None:
    labels = f"Level: {LONG}\nLanguage: ja\nCredits: 2"
    for make in (ob2, ob3):
        assert fact("outcomes", alone(make, labels)).strength is ABSENT
        found = fact("outcomes", alone(make, f"{LONG}\n{labels}"))
        assert (found.strength, found.via, found.reason) == (STATED, Via.WORDS, "words-only")


@pytest.mark.parametrize("concept", GRADED)
def test_criteria_on_a_page_elsewhere_say_nothing_behind_labels(concept) -> None:
    page = "https://uni.example/criteria"
    for badge in (
        ob2(achievement={"criteria": page}),
        ob2(achievement={"criteria": {"narrative": page}}),
        ob3(achievement={"criteria": {"id": page}}),
    ):
        found = fact(concept, badge)
        assert (found.strength, found.ceiling, found.reason) == (ABSENT, ABSENT, "criteria-url-only")


def test_without_criteria_nothing_is_found() -> None:
    for badge in (ob2(), ob3(), ob3(achievement={"criteria": {"type": "Criteria"}})):
        assert fact("stackability", badge).reason == "nothing-found"


@pytest.mark.parametrize("concept", GRADED)
def test_what_stands_beyond_the_text_that_is_read_is_unknown(concept) -> None:
    badge = alone(ob2, "A bridge. " * 6_554 + f"\n{NAMES[concept][0]}: much")
    found = fact(concept, badge)
    most = STATED if concept == "assessment" else STRUCTURED
    strength = STATED if concept == "outcomes" else ABSENT  # there is text outside every label
    reason = "words-only" if concept == "outcomes" else "not-looked-at"
    assert (found.strength, found.ceiling, found.reason) == (strength, most, reason)
    assert facts(badge).labels_unread is True


def test_the_facts_say_what_is_labelled() -> None:
    found = facts(alone(ob2, "Level: 1\nLanguage: -\nCredits: none\nStackability: yes"))
    assert (found.labels, found.follows_layout) == ({"level", "credits", "stackability"}, True)
    assert facts(alone(ob2, "Level: 1")).follows_layout is False
