"""What was learned, how long it took, and what it counts for: each strength, and why."""

import pytest

from tests.unit.profiles.badges import LONG, LONG_JA, alignment, extension, fact, ob2, ob3
from verifier.model.credential import Credential
from verifier.model.scores import Strength, Via
from verifier.model.words import Json

ABSENT, STATED, STRUCTURED, LINKED, VERIFIED = Strength
OUTSIDE = "https://frameworks.example/item/7"
INSIDE = "https://skills.uni.example/item/7"


def aligned(**members: Json) -> Credential:
    return ob3(achievement={"alignment": [alignment(**members)]})


def aligned2(**members: Json) -> Credential:
    return ob2(achievement={"alignment": [alignment(**members)]})


def told(narrative: Json, **members: Json) -> Credential:
    return ob3(achievement={"criteria": {"narrative": narrative}, **members})


def told2(narrative: Json, **members: Json) -> Credential:
    return ob2(achievement={"criteria": {"narrative": narrative}, **members})


def extended(kind: str, **members: Json) -> Credential:
    return ob2(achievement={"extensions:any": extension(kind, **members)})


def programme(*numbers: Json) -> Credential:
    return extended("EducationProgramIdentifierExtension", EducationProgramIdentifier=list(numbers), of="WO")


def knowing(**members: Json) -> Credential:
    return ob2(achievement={"extensions:any": [extension("CompetencyExtension", **members)]})


COMPETENCY = "ceasn:Competency"
UNNAMED = "framework-not-named"
CASES = [
    ("outcomes", ob3(), ABSENT, "nothing-found"),
    ("outcomes", ob2(), ABSENT, "nothing-found"),
    ("outcomes", told(LONG), STATED, "words-only"),
    ("outcomes", told2(LONG_JA), STATED, "words-only"),
    ("outcomes", aligned(targetName="Statics"), STATED, "generic-type"),
    ("outcomes", aligned2(targetName="Statics"), STATED, "generic-type"),
    ("outcomes", aligned(targetName="Statics", targetType=COMPETENCY), STRUCTURED, "found"),
    ("outcomes", aligned(targetName="S", targetType="CFItem", targetUrl=INSIDE), STRUCTURED, "own-host"),
    ("outcomes", extended("LearningOutcomeExtension", LearningOutcome="Builds."), STRUCTURED, "found"),
    ("outcomes", extended("LearningOutcomeExtension", LearningOutcome="-"), ABSENT, "null-value"),
    ("outcomes", extended("LearningOutcomeExtension", learned="Builds."), STATED, "breaks-own-rules"),
    ("outcomes", ob3(achievement={"learningOutcome": "Builds."}), STRUCTURED, "found"),
    ("outcomes", aligned(targetType="CFItem"), STATED, "generic-type"),
    ("outcomes", aligned(targetName="Statics", targetType="CFItem", targetUrl=OUTSIDE), LINKED, "found"),
    ("outcomes", aligned2(targetName="Statics", targetType="CFItem", targetUrl=OUTSIDE), LINKED, "found"),
    ("skills", ob3(), ABSENT, "nothing-found"),
    ("skills", ob2(), ABSENT, "nothing-found"),
    ("skills", ob3(achievement={"tag": ["statics"]}), STATED, "words-only"),
    ("skills", ob2(achievement={"tags": ["statics"]}), STATED, "words-only"),
    ("skills", told("You gain competency in statics."), STATED, "words-only"),
    ("skills", told2("技能が身につきます"), STATED, "words-only"),
    ("skills", aligned(targetName="X"), ABSENT, "nothing-found"),
    ("skills", aligned(targetName="Test"), STATED, "placeholder"),
    ("skills", knowing(name="Statics", framework_identifier=""), STRUCTURED, "found"),
    ("skills", knowing(name="Statics", framework_identifier=OUTSIDE), LINKED, "found"),
    ("skills", knowing(name="Statics", studyLoad="long"), STATED, "breaks-own-rules"),
    ("skills", ob2(achievement={"alignment": {"name": "Statics", "url": OUTSIDE}}), ABSENT, "nothing-found"),
    ("skills", aligned(targetName="Statics", targetUrl=INSIDE), STRUCTURED, "own-host"),
    ("skills", aligned2(targetName="Statics"), STRUCTURED, "found"),
    ("skills", told("Ends with a test. Skills: statics, welding"), STRUCTURED, "found"),
    ("skills", told2("スキル：溶接と荷重計算"), STRUCTURED, "found"),
    ("skills", aligned(targetName="Statics", targetUrl=OUTSIDE), LINKED, "found"),
    ("skills", aligned2(targetName="Statics", targetUrl=OUTSIDE), LINKED, "found"),
    ("skills", ob3(achievement={"skill": {"name": "Statics", "id": OUTSIDE}}), LINKED, "found"),
    ("alignment", ob3(), ABSENT, "nothing-found"),
    ("alignment", ob2(), ABSENT, "nothing-found"),
    ("alignment", aligned(), ABSENT, "null-value"),
    ("alignment", aligned2(targetFramework="-", targetUrl=INSIDE), STATED, "own-host"),
    ("alignment", aligned(targetFramework="n/a", targetName="S1", targetUrl=OUTSIDE), STRUCTURED, UNNAMED),
    ("alignment", knowing(name="Statics", framework="esco"), STRUCTURED, "found"),
    ("alignment", knowing(name="Statics", framework="esco", framework_identifier=OUTSIDE), LINKED, "found"),
    ("alignment", aligned(targetUrl=INSIDE, targetName="Statics"), STATED, "own-host"),
    ("alignment", aligned2(targetName="Statics"), STATED, "framework-not-named"),
    ("alignment", aligned(targetName="Statics", targetUrl=OUTSIDE), STRUCTURED, "framework-not-named"),
    ("alignment", aligned(targetFramework="ESCO", targetUrl=INSIDE), STRUCTURED, "own-host"),
    ("alignment", aligned2(targetFramework="ESCO"), STRUCTURED, "found"),
    ("alignment", aligned(targetFramework="ESCO", targetUrl=OUTSIDE), LINKED, "found"),
    ("alignment", aligned2(targetFramework="ESCO", targetUrl=OUTSIDE), LINKED, "found"),
    (
        "alignment",
        ob3(subject={"result": [{"alignment": [alignment(targetFramework="ESCO", targetUrl=OUTSIDE)]}]}),
        LINKED,
        "found",
    ),
    ("duration", ob3(), ABSENT, "nothing-found"),
    ("duration", ob2(), ABSENT, "nothing-found"),
    ("duration", told("Learners work for 12 hours on it."), STATED, "words-only"),
    ("duration", told2("全体で12時間かかります"), STATED, "words-only"),
    ("duration", told("Duration: as long as needed"), STATED, "words-only"),
    (
        "duration",
        ob3(
            subject={
                "activityStartDate": "2026-01-01T00:00:00Z",
                "activityEndDate": "2026-02-01T00:00:00Z",
            }
        ),
        STATED,
        "dates-only",
    ),
    ("duration", told("- **Duration**: 12-14 hours"), STRUCTURED, "found"),
    ("duration", told2("所要時間：12時間"), STRUCTURED, "found"),
    ("duration", ob3(achievement={"timeInvestment": 12}), STRUCTURED, "found"),
    ("duration", ob3(achievement={"SBU": "12"}), STRUCTURED, "found"),
    ("duration", ob3(achievement={"timeInvestment": "about 12 hours"}), STRUCTURED, "found"),
    ("duration", ob3(achievement={"timeInvestment": "some"}), STATED, "not-a-number"),
    ("duration", ob3(achievement={"timeInvestment": 0}), STATED, "answered-none"),
    ("duration", extended("StudyLoadExtension", StudyLoad=12), STRUCTURED, "found"),
    ("duration", extended("TimeInvestmentExtension", TimeInvestment=12), STRUCTURED, "found"),
    ("duration", extended("StudyLoadExtension", StudyLoad="12"), STATED, "breaks-own-rules"),
    ("credits", ob3(), ABSENT, "nothing-found"),
    ("credits", ob2(), ABSENT, "nothing-found"),
    ("credits", told("It carries 3 credits."), STATED, "words-only"),
    ("credits", told2("3単位"), STATED, "words-only"),
    ("credits", ob3(achievement={"creditsAvailable": 0}), STATED, "answered-none"),
    ("credits", ob3(achievement={"creditsAvailable": -2}), ABSENT, "null-value"),
    ("credits", extended("ECTSExtension", ECTS=0), STATED, "answered-none"),
    ("credits", ob3(subject={"creditsEarned": 2.5}), STRUCTURED, "found"),
    ("credits", ob3(achievement={"ECTS": "2.5"}), STRUCTURED, "found"),
    ("credits", ob3(achievement={"ECTS": "2.5 ECTS"}), STRUCTURED, "found"),
    ("credits", ob3(achievement={"ECTS": "as the faculty says"}), STATED, "not-a-number"),
    ("credits", ob3(achievement={"creditsAvailable": "one"}), STATED, "not-a-number"),
    ("credits", ob3(subject={"creditsEarned": "one"}), STATED, "not-a-number"),
    ("credits", ob3(achievement={"creditsAvailable": "N/A"}), ABSENT, "null-value"),
    ("credits", ob3(achievement={"ECTS": -1}), ABSENT, "null-value"),
    ("credits", extended("ECTSExtension", ECTS=2.5), STRUCTURED, "found"),
    ("credits", extended("ectsExtension", ECTS="2.5"), STATED, "breaks-own-rules"),
    ("level", ob3(), ABSENT, "nothing-found"),
    ("level", ob2(), ABSENT, "nothing-found"),
    ("credits", extended("ECTSExtension", ECTS="None"), STATED, "answered-none"),
    ("stackability", extended("StackableExtension", stackable="なし"), STATED, "answered-none"),
    ("level", ob3(achievement={"EQF": "None"}), STRUCTURED, "found"),
    ("participation", extended("ParticipationExtension", form="None"), ABSENT, "null-value"),
    ("level", extended("EQFExtension", EQF="6"), STATED, "breaks-own-rules"),
    ("level", extended("LevelExtension", Level="advanced"), STRUCTURED, "found"),
    ("level", extended("LevelExtension", Level="a1"), STRUCTURED, "found"),
    ("level", extended("LevelExtension", Level="proud"), STATED, "words-only"),
    ("level", extended("LevelExtension", Level="none"), STRUCTURED, "found"),
    ("level", ob3(achievement={"EQF": 6}), STRUCTURED, "found"),
    ("level", ob3(achievement={"EQF": "x"}), STATED, "too-short"),
    ("level", aligned(targetType="ext:EQF"), ABSENT, "nothing-found"),
    ("level", aligned(targetName="Level 6", targetType="ext:EQF"), STRUCTURED, "found"),
    ("level", aligned2(targetName="EQF level 6"), STRUCTURED, "found"),
    ("level", extended("EQFExtension", EQF=6), STRUCTURED, "found"),
    ("level", aligned(targetName="6", targetType="ext:NQF-NL", targetUrl=OUTSIDE), LINKED, "found"),
    ("level", aligned2(targetFramework="Qualifications Framework", targetUrl=OUTSIDE), LINKED, "found"),
    ("participation", ob3(), ABSENT, "nothing-found"),
    ("participation", ob2(), ABSENT, "nothing-found"),
    ("participation", ob3(achievement={"participationType": "x"}), STATED, "too-short"),
    ("participation", extended("ParticipationExtension", form="x"), STATED, "too-short"),
    ("participation", ob3(achievement={"participationType": "Online"}), STRUCTURED, "found"),
    ("participation", extended("FormOfParticipationExtension", form="online"), STRUCTURED, "found"),
    ("language", ob3(), ABSENT, "nothing-found"),
    ("language", ob2(achievement={"@language": "ja"}), ABSENT, "nothing-found"),
    ("language", extended("LanguageExtension", Language="nl_NL"), STRUCTURED, "found"),
    ("language", extended("languageextension", Language="n"), STATED, "too-short"),
    ("language", extended("LanguageExtension", language="nl_NL"), STATED, "breaks-own-rules"),
    ("language", ob3(achievement={"language": "ja"}), ABSENT, "nothing-found"),
    ("language", ob3(achievement={"inLanguage": "English"}), STATED, "words-only"),
    ("language", ob3(achievement={"inLanguage": "j"}), STATED, "too-short"),
    ("language", ob3(achievement={"inLanguage": "日本語"}), STATED, "words-only"),
    ("language", ob3(achievement={"inLanguage": "ja-JP"}), STRUCTURED, "found"),
    ("prerequisites", ob2(), ABSENT, "nothing-found"),
    ("prerequisites", ob3(), ABSENT, "nothing-found"),
    ("prerequisites", told("No prerequisites beyond arithmetic"), STATED, "words-only"),
    ("prerequisites", told2("前提知識は不要です"), STATED, "words-only"),
    ("stackability", ob3(), ABSENT, "nothing-found"),
    ("stackability", ob2(), ABSENT, "nothing-found"),
    (
        "stackability",
        ob3(achievement={"related": [{"id": "https://uni.example/a/2"}]}),
        STATED,
        "generic-type",
    ),
    ("stackability", extended("StackableExtension", stackable="towards a minor"), STRUCTURED, "found"),
    ("stackability", ob3(achievement={"stackable": True}), STRUCTURED, "found"),
    ("field_code", ob3(), ABSENT, "nothing-found"),
    ("field_code", ob2(), ABSENT, "nothing-found"),
    ("field_code", ob3(achievement={"fieldOfStudy": "Civil engineering"}), STATED, "words-only"),
    ("field_code", ob3(achievement={"fieldOfStudy": "0732"}), STRUCTURED, "found"),
    ("field_code", ob3(achievement={"humanCode": "CE-101"}), STRUCTURED, "found"),
    ("field_code", ob3(achievement={"otherIdentifier": [{"identifier": "1"}]}), STRUCTURED, "found"),
    ("field_code", ob3(achievement={"educationProgramIdentifier": 133742}), STRUCTURED, "found"),
    ("field_code", programme(133742, "59312"), STRUCTURED, "found"),
    ("field_code", programme({}), STATED, "breaks-own-rules"),
    ("field_code", aligned2(targetCode="0732", targetUrl=INSIDE), STRUCTURED, "own-host"),
    ("field_code", aligned(targetCode="0732", targetUrl=OUTSIDE), LINKED, "found"),
    ("field_code", aligned2(targetCode="0732", targetUrl=OUTSIDE), LINKED, "found"),
    ("review_period", ob2(), ABSENT, "nothing-found"),
    ("review_period", ob3(), ABSENT, "nothing-found"),
    ("review_period", ob3(validUntil="2030-01-01T00:00:00Z"), STATED, "dates-only"),
    ("review_period", ob2(expires="2030-01-01T00:00:00Z"), STATED, "dates-only"),
    ("review_period", told("Next review: when needed"), STATED, "words-only"),
    ("review_period", told("Review period: 2 years"), STRUCTURED, "found"),
    ("review_period", told2("見直し：2年間"), STRUCTURED, "found"),
]


@pytest.mark.parametrize(("concept", "badge", "strength", "reason"), CASES)
def test_a_concept_has_the_strength_with_which_it_is_told(concept, badge, strength, reason) -> None:
    found = fact(concept, badge)
    assert (found.strength, found.reason) == (strength, reason)


def test_tags_and_words_say_that_they_are_words() -> None:
    assert fact("skills", ob3(achievement={"tag": ["statics"]})).via is Via.WORDS
    assert fact("skills", told("Skills: statics")).via is Via.LABEL
    assert fact("skills", aligned(targetName="Statics")).via is Via.PROPERTY
    assert fact("credits", extended("ECTSExtension", ECTS=2)).pointers == ("/badge/extensions:any",)


def test_an_extension_is_found_by_its_type_whatever_its_key() -> None:
    badge = ob2(achievement={"extensions:ectsExtension": extension("Unrelated", ECTS=2)})
    assert fact("credits", badge).strength is ABSENT


def test_an_extension_that_lost_its_terms_with_its_context_may_say_more() -> None:
    badge = ob2(
        achievement={"extensions:any": extension("EQFExtension")},
        unknown_contexts=("https://extensions.example/eqf",),
    )
    found = fact("level", badge)
    assert (found.strength, found.ceiling, found.reason) == (STATED, STRUCTURED, "not-looked-at")


def test_credits_are_no_time_and_a_date_is_no_span() -> None:
    assert fact("duration", told("Duration: 3 credits")).strength is STATED
    assert fact("duration", told2("2026年3月1日に終了")).strength is ABSENT


def test_an_extension_of_the_award_itself_counts_and_one_without_a_type_is_found_by_its_key() -> None:
    of_award = ob2(x=extension("StudyLoadExtension", StudyLoad=12))
    assert (fact("duration", of_award).strength, fact("duration", of_award).pointers) == (STRUCTURED, ("/x",))
    untyped = ob2(achievement={"extensions:ECTSExtension": {"type": "Extension", "ECTS": 2}})
    assert fact("credits", untyped).strength is STRUCTURED


def test_what_a_result_is_tied_to_counts_and_is_not_quoted() -> None:
    item = alignment(targetName="Passed with honours", targetFramework="ESCO", targetUrl=OUTSIDE)
    badge = ob3(subject={"result": [{"alignment": [item]}]})
    for concept in ("skills", "alignment"):
        found = fact(concept, badge)
        assert (found.strength, found.excerpt, found.notes) == (LINKED, "", ("interoperable-esco",))


def test_only_the_first_of_several_achievements_is_read() -> None:
    bare, rich = {"name": "Bridges"}, {"name": "Law", "inLanguage": "en", "tag": ["law"]}
    one_subject = {"type": ["AchievementSubject"], "achievement": [bare, rich]}
    subjects = [{"achievement": bare}, {"achievement": rich}]
    for badge in (ob3(credentialSubject=one_subject), ob3(credentialSubject=subjects)):
        assert fact("title", badge).excerpt == "Bridges"
        assert {fact(concept, badge).strength for concept in ("language", "tags")} == {ABSENT}
