"""How a badge was earned: criteria, assessment, rubric, result and the learner's work."""

import pytest

from tests.unit.profiles.badges import LONG, LONG_JA, alignment, extension, fact, facts, ob2, ob3
from verifier.model.credential import Credential
from verifier.model.scores import Strength, Via
from verifier.model.words import Json, JsonObject

ABSENT, STATED, STRUCTURED, LINKED, VERIFIED = Strength
PAGE = "https://uni.example/criteria/1"
PAGE_ONLY = "criteria-url-only"
DESCRIPTION: JsonObject = {
    "id": "urn:uuid:1",
    "type": ["ResultDescription", "AssessmentResultDescription"],
    "name": "Load test",
    "description": "The bridge must carry 10 kg.",
}


def criteria(badge, value: Json, **members: Json) -> Credential:
    return badge(achievement={"criteria": value, **members})


def described(**members: Json) -> Credential:
    return ob3(achievement={"resultDescription": [{**DESCRIPTION, **members}]})


ASSESSED: JsonObject = {
    "type": ["Assessment", "Exam"],
    "description": "A load test.",
    "assessmentOutput": "A bridge",
    "hasGroupParticipation": False,
    "hasGroupEvaluation": False,
    "evaluationMethod": "yes",
}
RUBRIC: JsonObject = {
    "identifier": "1",
    "title": "Firmness",
    "rubricCriteria": [{"identifier": "2", "description": "It holds."}],
}


def assessed(*items: JsonObject, **members: Json) -> Credential:
    """A badge class with an Assessment Extension, which the published examples write under another key."""
    told = {"description": "Load", "assessments": [{**ASSESSED, **item} for item in items], **members}
    whole = extension("AssessmentExtension", **{name: said for name, said in told.items() if said})
    return ob2(achievement={"extensions:assessmentExtension": whole})


def termed(**members: Json) -> Credential:
    """An Open Badge 3 with terms of an extension on its achievement."""
    return ob3(achievement=members)


def resulting(result: JsonObject) -> Credential:
    return ob3(subject={"result": [result]}, achievement={"resultDescription": [DESCRIPTION]})


CASES = [
    ("criteria", ob3(), ABSENT, "nothing-found"),
    ("criteria", ob2(), ABSENT, "nothing-found"),
    ("criteria", criteria(ob3, {"type": "Criteria"}), ABSENT, "null-value"),
    ("criteria", criteria(ob3, {"id": PAGE}), STATED, "criteria-url-only"),
    ("criteria", criteria(ob2, PAGE), STATED, "criteria-url-only"),
    (
        "criteria",
        criteria(ob3, {"narrative": f"{PAGE}?of=a-course-with-a-very-long-name"}),
        STATED,
        PAGE_ONLY,
    ),
    ("criteria", criteria(ob2, {"narrative": "n/a", "id": PAGE}), STATED, PAGE_ONLY),
    ("criteria", criteria(ob2, {"narrative": ["", "n/a"]}), ABSENT, "null-value"),
    ("criteria", criteria(ob2, {"narrative": ["Pass.", LONG]}), STRUCTURED, "found"),
    ("criteria", criteria(ob2, [{"narrative": LONG}]), STRUCTURED, "found"),
    ("criteria", criteria(ob3, {"narrative": "Pass."}), STATED, "too-short"),
    ("criteria", criteria(ob2, {"narrative": "合格"}), STATED, "too-short"),
    ("criteria", criteria(ob3, {"narrative": "Lorem ipsum " * 9}), STATED, "placeholder"),
    ("criteria", criteria(ob3, {"narrative": LONG}, name=LONG), STATED, "copy-of-title"),
    (
        "criteria",
        criteria(ob2, {"narrative": LONG}, description=f"<p>{LONG}</p>"),
        STATED,
        "copy-of-description",
    ),
    ("criteria", criteria(ob3, {"narrative": LONG}), STRUCTURED, "found"),
    ("criteria", criteria(ob2, {"narrative": LONG_JA}), STRUCTURED, "found"),
    ("criteria", criteria(ob3, {"narrative": LONG, "id": PAGE}), LINKED, "found"),
    ("criteria", criteria(ob2, {"narrative": LONG_JA, "id": PAGE}), LINKED, "found"),
    ("assessment", ob3(), ABSENT, "nothing-found"),
    ("assessment", ob2(), ABSENT, "nothing-found"),
    ("assessment", criteria(ob3, {"narrative": "Passed an exam."}), STATED, "words-only"),
    ("assessment", criteria(ob2, {"narrative": "試験に合格"}), STATED, "words-only"),
    (
        "assessment",
        ob3(subject={"source": {"id": "https://x.example", "type": ["Profile"]}}),
        STATED,
        "generic-type",
    ),
    ("assessment", described(type=["ResultDescription"]), STATED, "generic-type"),
    ("assessment", described(description="Hard"), STATED, "generic-type"),
    ("assessment", assessed(), STATED, "too-short"),
    ("assessment", assessed(description=None), STATED, "too-short"),
    ("assessment", assessed({"evaluationMethod": 3}), STATED, "breaks-own-rules"),
    ("assessment", termed(assessmentType="portfolio"), STATED, "generic-type"),
    ("assessment", termed(assessmentType="x"), STATED, "too-short"),
    ("assessment", termed(assessmentType="-"), ABSENT, "null-value"),
    ("assessment", described(), STRUCTURED, "found"),
    ("assessment", assessed({}, description="A load test of the bridge."), STRUCTURED, "found"),
    ("assessment", assessed(description="A load test of the bridge."), STATED, "breaks-own-rules"),
    ("assessment", assessed({"description": "A load test of the bridge."}), STRUCTURED, "found"),
    ("assessment", assessed({"description": "?"}), STRUCTURED, "found"),
    ("assessment", described(type=["extensions#assessmentresultdescription"]), STRUCTURED, "found"),
    ("assessment", described(assessmentEvaluation="https://validity.example/1"), LINKED, "found"),
    ("assessment", assessed({"assessmentEvaluation": "https://validity.example/1"}), LINKED, "found"),
    ("assessment_type", ob3(), ABSENT, "nothing-found"),
    ("assessment_type", ob2(), ABSENT, "nothing-found"),
    ("assessment_type", described(), STATED, "generic-type"),
    ("assessment_type", assessed({"type": "Assessment"}), STATED, "generic-type"),
    ("assessment_type", assessed(), STATED, "generic-type"),
    ("assessment_type", assessed({"type": "Essay", "evaluationMethod": "あり"}), STATED, "generic-type"),
    ("assessment_type", assessed({"description": 1}), STATED, "breaks-own-rules"),
    ("assessment_type", termed(assessmentType="Exam"), STRUCTURED, "found"),
    ("assessment_type", termed(assessmentType="application of a skill"), STRUCTURED, "found"),
    ("assessment_type", termed(assessmentType="あり"), STATED, "generic-type"),
    ("assessment_type", termed(assessmentType="xy"), STATED, "too-short"),
    ("assessment_type", described(assessmentType="Exam"), STRUCTURED, "found"),
    ("assessment_type", described(evaluationMethod="Load test"), STRUCTURED, "found"),
    ("assessment_type", described(evaluationMethod="yes"), STATED, "generic-type"),
    ("assessment_type", described(assessmentType="Essay"), STATED, "generic-type"),
    ("assessment_type", described(evaluationMethod="-"), ABSENT, "null-value"),
    ("assessment_type", assessed({"type": ["Assessment", "Artifact"]}), STRUCTURED, "found"),
    ("assessment_type", assessed({"evaluationMethod": "実技試験"}), STRUCTURED, "found"),
    ("supervision", ob3(), ABSENT, "nothing-found"),
    ("supervision", ob2(), ABSENT, "nothing-found"),
    ("supervision", criteria(ob3, {"narrative": "A proctored exam"}), STATED, "words-only"),
    ("supervision", criteria(ob2, {"narrative": "本人確認を行う"}), STATED, "words-only"),
    ("supervision", ob3(achievement={"supervisionType": "On site"}), STRUCTURED, "found"),
    ("supervision", ob3(achievement={"identityChecked": True}), STRUCTURED, "found"),
    ("supervision", ob3(achievement={"identityChecked": False}), STATED, "answered-none"),
    ("supervision", ob3(achievement={"supervisionType": "None"}), STATED, "answered-none"),
    ("supervision", ob3(achievement={"supervisionType": "n/a"}), ABSENT, "null-value"),
    (
        "supervision",
        ob2(achievement={"x": extension("IdentityCheckedExtension", identityChecked=False)}),
        STATED,
        "answered-none",
    ),
    ("supervision", termed(supervisionType="supervised online", identityChecked=False), STRUCTURED, "found"),
    (
        "supervision",
        ob2(achievement={"x": extension("IdentityCheckedExtension", identityChecked=True)}),
        STRUCTURED,
        "found",
    ),
    ("rubric", ob3(), ABSENT, "nothing-found"),
    ("rubric", ob2(), ABSENT, "nothing-found"),
    ("rubric", criteria(ob3, {"narrative": "By a rubric"}), STATED, "words-only"),
    ("rubric", criteria(ob2, {"narrative": "ルーブリックで評価"}), STATED, "words-only"),
    ("rubric", described(resultType="RubricScore"), STRUCTURED, "found"),
    ("rubric", described(rubricCriterionLevel=[{"id": "urn:uuid:2", "name": "Firm"}]), STRUCTURED, "found"),
    ("rubric", assessed({"rubrics": [RUBRIC]}), STRUCTURED, "found"),
    ("rubric", assessed({"rubrics": "https://uni.example/rubric"}), STATED, "breaks-own-rules"),
    ("rubric", assessed({"rubrics": [{}]}), ABSENT, "nothing-found"),
    ("rubric", ob3(achievement={"alignment": [alignment(targetType="CFRubric")]}), ABSENT, "nothing-found"),
    (
        "rubric",
        ob2(
            achievement={"alignment": [alignment(targetType="CFRubric", targetUrl="https://case.example/r")]}
        ),
        LINKED,
        "found",
    ),
    ("rubric", described(alignment=[alignment(targetType="CFRubric", targetName="R")]), STRUCTURED, "found"),
    (
        "rubric",
        ob3(
            achievement={"alignment": [alignment(targetType="CFRubric", targetUrl="https://case.example/r")]}
        ),
        LINKED,
        "found",
    ),
    ("result", ob3(), ABSENT, "nothing-found"),
    ("result", ob2(), ABSENT, "nothing-found"),
    ("result", resulting({"value": "-"}), ABSENT, "null-value"),
    ("result", resulting({"status": "Completed"}), STATED, "generic-type"),
    ("result", resulting({"value": "92"}), STATED, "dangling-reference"),
    ("result", resulting({"value": "92", "resultDescription": "urn:uuid:9"}), STATED, "dangling-reference"),
    ("result", ob3(subject={"narrative": "Scored 92 %"}), STATED, "words-only"),
    ("result", ob2(narrative="成績は92点"), STATED, "words-only"),
    ("result", ob2(achievement={"x": extension("GradingTableExtension")}), STATED, "generic-type"),
    ("result", resulting({"value": "92", "resultDescription": "urn:uuid:1"}), STRUCTURED, "found"),
    (
        "result",
        resulting({"achievedLevel": "urn:uuid:2", "resultDescription": "urn:uuid:1"}),
        STRUCTURED,
        "found",
    ),
    ("evidence", ob3(), ABSENT, "nothing-found"),
    ("evidence", ob2(), ABSENT, "nothing-found"),
    ("evidence", ob3(subject={"narrative": "Built a bridge."}), STATED, "words-only"),
    ("evidence", ob2(narrative="橋を作った"), STATED, "words-only"),
    ("evidence", ob2(narrative="n/a"), ABSENT, "nothing-found"),
    ("evidence", ob3(subject={"evidence": [{"id": "https://ada.example"}]}), STATED, "misplaced"),
    ("evidence", ob3(evidence=[{"narrative": "A bridge"}]), STATED, "too-short"),
    ("evidence", ob2(evidence=[{"name": "A bridge"}]), STATED, "profile-incomplete"),
    ("evidence", ob3(evidence=[{"id": "urn:uuid:7"}]), STATED, "profile-incomplete"),
    ("evidence", ob3(evidence=[{"type": ["Evidence"]}]), ABSENT, "null-value"),
    ("evidence", ob2(evidence=[{"narrative": "n/a", "name": "-"}]), ABSENT, "null-value"),
    ("evidence", ob3(evidence=[{"narrative": LONG}]), STRUCTURED, "found"),
    ("evidence", ob2(evidence={"narrative": LONG_JA}), STRUCTURED, "found"),
    ("evidence", ob3(evidence=[{"id": "https://ada.example/bridge"}]), LINKED, "found"),
    ("evidence", ob2(evidence="https://ada.example/bridge"), LINKED, "found"),
]


@pytest.mark.parametrize(("concept", "badge", "strength", "reason"), CASES)
def test_a_concept_has_the_strength_with_which_it_is_told(concept, badge, strength, reason) -> None:
    found = fact(concept, badge)
    assert (found.strength, found.reason) == (strength, reason)


def test_words_that_deny_an_assessment_are_no_assessment() -> None:
    for badge in (
        criteria(ob3, {"narrative": "No formal assessment; attendance only."}),
        criteria(ob2, {"narrative": "参加のみ、評価は行わない"}),
    ):
        assert fact("assessment", badge).strength is ABSENT


@pytest.mark.parametrize(
    ("concept", "badge"),
    [
        ("evidence", ob3(evidence=[{"id": "https://ada.example/bridge", "narrative": LONG}])),
        ("evidence", ob2(narrative="Ada built a bridge.")),
        ("result", resulting({"value": "92", "resultDescription": "urn:uuid:1"})),
        ("result", ob3(subject={"narrative": "Ada scored 92 %"})),
    ],
)
def test_of_work_and_results_the_report_says_that_they_are_there_and_no_more(concept, badge) -> None:
    found = fact(concept, badge)
    assert found.excerpt == ""
    assert found.pointers != ()


@pytest.mark.parametrize(
    ("badge", "kinds"),
    [
        (ob3(), set()),
        (described(assessmentType="Performance"), {"Performance"}),
        (assessed({"type": "Exam"}, {"type": ["Assessment", "Artifact"]}), {"Exam", "Artifact"}),
        (described(assessmentType="Essay"), set()),
    ],
)
def test_the_kinds_of_assessment_are_collected(badge, kinds) -> None:
    assert facts(badge).assessment_kinds == kinds


def test_an_assessment_that_lost_its_kind_with_its_context_may_have_one() -> None:
    whole = {"x": extension("AssessmentExtension", description="A load test of the bridge.")}
    found = fact(
        "assessment_type", ob2(achievement=whole, unknown_contexts=("https://c.example/context.json",))
    )
    assert (found.strength, found.ceiling, found.reason) == (STATED, STRUCTURED, "not-looked-at")
    assert fact("assessment_type", ob2(achievement=whole)).ceiling is STATED


def test_an_assessment_by_its_extension_says_so() -> None:
    assert fact("assessment", assessed(description="A load test of the bridge.")).via is Via.EXTENSION
    assert fact("assessment", criteria(ob3, {"narrative": "An exam."})).via is Via.WORDS
