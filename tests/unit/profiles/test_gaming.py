"""Tricks that make a badge look richer than it is, and what they come to."""

from dataclasses import replace

import pytest

from tests.unit.profiles.badges import PROOF, alignment, extension, fact, facts, ob2, ob3, result
from verifier.model.deviation import Deviation, Rule
from verifier.model.outcome import Outcome
from verifier.model.scores import Strength, Via
from verifier.profiles.concepts.settling import MAX_POINTERS

ABSENT, STATED, STRUCTURED, LINKED, VERIFIED = Strength


@pytest.mark.parametrize(
    "name", ["Lorem ipsum", "test", "Sample 7", "Untitled", "New badge #3", "テスト", "サンプル2"]
)
def test_a_placeholder_is_stated_at_most(name) -> None:
    for make in (ob2, ob3):
        for concept in ("title", "description"):
            found = fact(concept, make(achievement={"name": name, "description": name}))
            assert (found.strength, found.reason) == (STATED, "placeholder")


@pytest.mark.parametrize(
    ("concept", "reason"),
    [("description", "copy-of-title"), ("criteria", "copy-of-title"), ("tags", "copy-of-title")],
)
def test_a_title_said_again_says_no_more(concept, reason) -> None:
    said = "<b>Building small bridges</b> for given loads, and testing them"
    members = {"name": said, "description": said.upper(), "criteria": {"narrative": f"{said}!"}}
    for badge in (ob3(achievement={**members, "tag": said}), ob2(achievement={**members, "tags": said})):
        found = fact(concept, badge)
        assert (found.strength, found.reason) == (STATED, reason)


@pytest.mark.parametrize(
    "url",
    [
        "https://skills.uni.example/1",
        "https://UNI.example./1",
        "https://pages.university.example/1",
        "https://uni.example:444/",
    ],
)
def test_a_definition_on_the_issuers_own_domain_is_never_external(url) -> None:
    """The domain of the issuer's id and that of its url are both its own."""
    item = alignment(targetName="Statics", targetFramework="Ours", targetUrl=url)
    issuer = {"url": "https://www.university.example/", "accreditations": [{"name": "Ourselves", "url": url}]}
    badge = ob3(achievement={"alignment": [item]}, issuer=issuer)
    for concept in ("skills", "alignment", "issuer_accreditation"):
        found = fact(concept, badge)
        assert (found.strength, found.reason) == (STRUCTURED, "own-host")


@pytest.mark.parametrize(
    "url", ["https://192.0.2.1/x", "urn:uuid:1", "javascript:alert(1)", "https://com/", None]
)
def test_what_leads_to_nobody_links_to_nobody(url) -> None:
    item = alignment(targetName="Statics", **({"targetUrl": url} if url else {}))
    assert fact("skills", ob3(achievement={"alignment": [item]})).strength is STRUCTURED


@pytest.mark.parametrize(
    "issuer", [{"id": "did:key:z6Mk"}, {"id": "did:web:192.0.2.1"}, {"id": "urn:uuid:1"}]
)
def test_of_an_issuer_without_a_domain_nobody_can_say_which_pages_are_its_own(issuer) -> None:
    item = alignment(targetName="Statics", targetFramework="Ours", targetUrl="https://case.example/1")
    for concept in ("skills", "alignment"):
        found = fact(concept, ob3(achievement={"alignment": [item]}, issuer=issuer))
        assert (found.strength, found.ceiling, found.reason) == (STRUCTURED, LINKED, "found")
        named = {**issuer, "url": "https://uni.example/"}
        assert fact(concept, ob3(achievement={"alignment": [item]}, issuer=named)).strength is LINKED


def test_a_label_that_points_elsewhere_takes_nothing_from_an_answer_in_its_place() -> None:
    told = "Stackability: See our website.\nLevel: 1\nLanguage: English"
    beside = {
        "criteria": {"narrative": told},
        "related": [{"id": "https://uni.example/a/2", "type": "Related"}],
    }
    found = fact("stackability", ob3(achievement=beside))
    assert (found.strength, found.via, found.reason) == (STATED, Via.PROPERTY, "generic-type")
    words = "Prerequisites: See the prerequisites on our website.\nLevel: 1\nLanguage: English"
    found = fact("prerequisites", ob2(achievement={"criteria": {"narrative": words}}))
    assert (found.strength, found.reason) == (STATED, "told-elsewhere")


def test_an_extension_without_a_context_is_stated_where_a_proof_leaves_it_out() -> None:
    undefined = result(
        "structure",
        Outcome.FAILED,
        fact="undefined-term",
        pointer="/credentialSubject/achievement/timeInvestment",
    )
    badge = ob3(achievement={"timeInvestment": 12}, proof=PROOF)
    found = fact("duration", badge, [undefined])
    assert (found.strength, found.ceiling, found.reason) == (STATED, STATED, "not-covered-by-proof")
    assert fact("duration", ob3(achievement={"timeInvestment": 12}), [undefined]).strength is STRUCTURED


def test_a_type_without_a_context_takes_its_assessment_with_it() -> None:
    place = "/credentialSubject/achievement/resultDescription"
    undefined = result("structure", Outcome.FAILED, fact="undefined-term", pointer=f"{place}/0/@type")
    described = {
        "type": ["ResultDescription", "AssessmentResultDescription"],
        "description": "The bridge is loaded until it gives way.",
    }
    badge = ob3(achievement={"resultDescription": [described]}, proof=PROOF)
    assert fact("assessment", badge).strength is STRUCTURED
    found = fact("assessment", badge, [undefined])
    assert (found.strength, found.reason) == (STATED, "not-covered-by-proof")


def test_a_departure_that_the_parser_found_counts_like_one_that_a_check_found() -> None:
    badge = ob3(achievement={"timeInvestment": 12}, proof=PROOF)
    extra = Deviation(pointer="/credentialSubject/achievement/timeInvestment", rule=Rule.EXTRA_MEMBER)
    assert fact("duration", replace(badge, deviations=(extra,))).reason == "not-covered-by-proof"


@pytest.mark.parametrize(("kind", "strength"), [("N/A", ABSENT), ("Achievement", STATED), ("Badge", STATED)])
def test_a_type_that_says_nothing_is_no_type(kind, strength) -> None:
    assert fact("achievement_type", ob3(achievement={"achievementType": kind})).strength is strength


def test_a_criteria_page_is_stated_at_most_since_it_may_change() -> None:
    for badge in (
        ob2(achievement={"criteria": "https://uni.example/criteria"}),
        ob3(achievement={"criteria": {"id": "https://uni.example/criteria"}}),
    ):
        found = fact("criteria", badge)
        assert (found.strength, found.ceiling) == (STATED, STATED)


def test_labels_without_text_are_no_values() -> None:
    labels = "Learning outcomes: Language: Type of assessment: Level: Certification: Stackability:"
    badge = ob2(achievement={"criteria": {"narrative": labels}})
    for concept in ("outcomes", "level", "language", "certification_claim", "stackability"):
        found = fact(concept, badge)
        assert (found.strength, found.ceiling, found.reason) == (ABSENT, ABSENT, "null-value")
    assert facts(badge).labels == frozenset()


def test_the_same_sentence_behind_three_labels_says_nothing_of_its_own() -> None:
    told = "According to the guideline, level 6, online, 24 hours"
    names = ("Level", "Form of participation", "Learner effort")
    three = "\n".join(f"{name}: {'*' * n}{told}." for n, name in enumerate(names))
    for make in (ob2, ob3):
        badge = make(achievement={"criteria": {"narrative": three}})
        for concept in ("level", "participation", "duration"):
            found = fact(concept, badge)
            assert (found.strength, found.via, found.reason) == (STATED, Via.LABEL, "same-text")
        two = make(achievement={"criteria": {"narrative": three.replace("hours", "h", 1)}})
        assert fact("level", two).strength is STRUCTURED


def test_a_short_answer_may_stand_behind_many_labels() -> None:
    none = "\n".join(f"{name}: なし" for name in ("レベル", "単位", "前提条件", "積み上げ"))
    found = fact("level", ob2(achievement={"criteria": {"narrative": none}}))
    assert (found.strength, found.reason) == (STRUCTURED, "found")


@pytest.mark.parametrize("flood", ["Level : ", "Level: 6\n", "**Level** ", "[Level] ", "Stackability\n"])
def test_of_a_flood_of_labels_no_more_is_read_than_of_a_badge(flood) -> None:
    found = facts(ob2(achievement={"criteria": {"narrative": flood * 8_000}}))
    assert found.labels_unread is True
    assert found.follows_layout is False


def test_a_flood_of_items_is_bounded() -> None:
    items = [alignment(targetName=f"Skill {n}") for n in range(2_000)]
    found = fact("skills", ob3(achievement={"alignment": items}))
    assert len(found.pointers) == MAX_POINTERS


def test_values_of_odd_shapes_say_nothing() -> None:
    odd = [None, [], {}, {"@value": "-"}, {"@value": [1]}]
    assert fact("credits", ob2(achievement={"x": extension("ECTSExtension", ECTS=odd)})).strength is ABSENT
    found = fact("credits", ob3(achievement={"ects": {"ECTS": {"@value": 3}}}))
    assert (found.strength, found.via) == (STRUCTURED, Via.EXTENSION)


@pytest.mark.parametrize(
    ("concept", "part"),
    [
        ("credits", {"achievement": {"x": extension("ECTSExtension", ECTS="3")}}),
        ("duration", {"achievement": {"x": extension("StudyLoadExtension", StudyLoad=[1, 2])}}),
        ("level", {"achievement": {"x": extension("EQFExtension", EQF="6")}}),
        ("language", {"achievement": {"x": extension("LanguageExtension", language="nl")}}),
        ("issuer_country", {"issuer": {"x": extension("InstitutionCountryExtension", country="NL")}}),
        ("issuer_accreditation", {"issuer": {"x": extension("IssuerAccreditation", name="Council")}}),
        ("assessment", {"achievement": {"x": extension("AssessmentExtension", assessments=[], text="Load")}}),
    ],
)
def test_an_extension_that_breaks_its_own_rules_is_stated_at_most(concept, part) -> None:
    found = fact(concept, ob2(**part))
    assert (found.strength, found.ceiling, found.via) == (STATED, STATED, Via.EXTENSION)
    assert found.reason == ("too-short" if concept == "assessment" else "breaks-own-rules")


def test_what_an_extension_lacks_may_have_gone_with_a_context_that_was_not_read() -> None:
    broken = extension("EQFExtension", EQF="6")
    badge = ob2(achievement={"x": broken}, unknown_contexts=("https://extensions.example/eqf",))
    found = fact("level", badge)
    assert (found.strength, found.ceiling, found.reason) == (STATED, STRUCTURED, "not-looked-at")


def test_a_type_of_its_own_that_no_context_defines_claims_nothing_for_a_program() -> None:
    declared = ["VerifiableCredential", "OpenBadgeCredential", "1EdTechTrustEdKnowledgeCredential"]
    undefined = result("structure", Outcome.FAILED, fact="undefined-term", pointer="/type/2")
    found = fact("certification_claim", ob3(type=declared, proof=PROOF), [undefined])
    assert (found.strength, found.reason) == (STATED, "not-covered-by-proof")


def test_a_placeholder_is_no_skill_and_no_issuer_but_a_test_may_be_an_assessment() -> None:
    item = alignment(targetName="Sample 2", targetUrl="https://frameworks.example/2")
    badge = ob3(
        achievement={"alignment": [item], "assessmentType": "Test"},
        issuer={"name": "Untitled", "url": "https://uni.example"},
    )
    for concept in ("skills", "issuer"):
        found = fact(concept, badge)
        assert (found.strength, found.ceiling, found.reason) == (STATED, STATED, "placeholder")
    assert fact("assessment_type", badge).strength is STRUCTURED


def test_what_is_told_of_one_learners_award_is_not_quoted() -> None:
    """It may name the learner, or what a report has no business to repeat; that it is there is enough."""
    words = "Passport of Ada seen, level 5"
    award = {
        "extensions:a": extension("EQF", value=words),
        "extensions:b": extension("supervisionType", value=words),
    }
    picture = {"id": "https://uni.example/ada.png", "type": "Image"}
    subject = {"participationType": words, "creditsEarned": 3}
    for badge in (
        ob2(**award),
        ob3(subject=subject, image=picture),
        ob3(subject={**subject, "image": picture}),
    ):
        told = facts(badge).concepts.values()
        assert not any("Ada" in found.excerpt or "ada" in found.excerpt for found in told)
        assert facts(badge).concepts["credits"].excerpt == ""
    assert fact("supervision", ob2(**award)).strength is STRUCTURED
    named = ob2(achievement={"extensions:a": extension("supervisionType", value="in person")})
    assert fact("supervision", named).excerpt == "in person"
