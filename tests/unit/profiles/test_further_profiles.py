"""What each of the further profiles has of its own: its particular rules, badge by badge."""

import pytest

from tests.unit.profiles.badges import LONG, alignment, extension, facts, ob2, ob3, result
from verifier.model.outcome import Outcome
from verifier.model.scores import FieldScore, State, Strength
from verifier.profiles import shipped
from verifier.profiles.score import score

PROFILES = {profile.id: profile for profile in shipped()}
BOUND = result("key-binding", Outcome.PASSED, fact="published")
UNBOUND = result("key-binding", Outcome.FAILED, fact="foreign")
NEW_ZEALAND = {"name": "A school", "address": {"type": ["Address"], "addressCountry": "NZ"}}
STRUCTURED = Strength.STRUCTURED


def row(profile: str, field: str, badge, *results) -> FieldScore:
    found = score(facts(badge, *results), PROFILES[profile])
    return next(each for each in found.score.fields if each.id == field)


def state(profile: str, field: str, badge, *results) -> str:
    return row(profile, field, badge, *results).state.value


def narrative(text: str):
    return {"criteria": {"narrative": text}}


def asked_for(profile: str, *, edition: str = "ob3") -> set[str]:
    """What a profile asks for: concepts, the letter of their level, and a strength if it is not the usual."""
    asked = set()
    for field in PROFILES[profile].fields:
        if edition in field.editions:
            level, need = LETTERS[next(iter(field.level.values()))], next(iter(field.needs.values()))
            strength = "" if need is STRUCTURED else f" {need.value}"
            asked.add(f"{'+'.join(field.concepts)} {level}{strength}")
    return asked


def listed(text: str) -> set[str]:
    return set(" ".join(text.split()).split(", "))


LETTERS = {"required": "R", "recommended": "Rec", "recommended_if_available": "RIA", "optional": "O"}
EU = listed("""
    learner R, title R, issuer_country R, issuer R, issue_date R, outcomes R, duration+credits R, level R,
    assessment_type R, participation R, quality_assurance R, prerequisites O stated, supervision O, result O,
    stackability O stated, further_information O""")
GENERAL = listed("""
    title R, criteria R, image R, issuer R, issue_date R, learner R, tags Rec, alignment Rec, evidence Rec,
    expiry O""")
RICH = listed("""
    learner R, issuer R, title R, description R, criteria R, issue_date R, alignment Rec, evidence Rec,
    tags Rec, endorsement RIA, expiry RIA""")
LISTS = {
    "eu-microcredential-2022": EU,
    "microbol-2022": EU - {"level R"} | {"level R linked", "credits R"},
    "unesco-2022": listed("""
        outcomes R, assessment R stated, criteria R, rubric Rec, issuer R linked, issuer_accreditation Rec,
        stackability+credits O stated, quality_assurance+issuer_accreditation R"""),
    "au-nmf-2021": listed("""
        title R, issuer R, issue_date R, description+criteria R, outcomes R, participation R, language Rec,
        prerequisites Rec stated, assessment R stated, credits RIA stated, endorsement+alignment RIA,
        certification_claim RIA stated, quality_assurance+issuer_accreditation R, duration R"""),
    "nzqa-2022": listed("""
        title R, credits R, level R, field_code R, outcomes R, description R, issuer R, alignment RIA,
        review_period R"""),
    "mqa-2020": listed("""
        outcomes R, assessment R stated, credits R, issuer R, level Rec,
        quality_assurance+issuer_accreditation Rec"""),
    "digital-promise": GENERAL,
    "digital-promise-programme": GENERAL - {"evidence Rec"} | {"evidence R linked", "rubric R"},
    "oliver": listed("""
        outcomes R, criteria R, alignment Rec linked, evidence Rec linked, rubric Rec, supervision Rec,
        credits+stackability O stated"""),
}


@pytest.mark.parametrize("profile", LISTS)
@pytest.mark.parametrize("edition", ["ob2", "ob3"])
def test_a_profile_asks_for_what_its_framework_lists(profile, edition) -> None:
    assert asked_for(profile, edition=edition) == LISTS[profile]


def test_the_rich_badge_is_another_one_in_each_edition() -> None:
    assert asked_for("open-badges-rich", edition="ob2") == RICH | {"image R"}
    assert asked_for("open-badges-rich", edition="ob3") == RICH | listed("""
        image Rec, achievement_type Rec, result RIA, assessment_type RIA, language RIA, credits RIA""")


def test_a_rich_badge_needs_a_picture_in_open_badges_2_and_not_in_3() -> None:
    shown = {"image": "https://uni.example/b.png"}
    for make, own, other in ((ob2, "image", "image_if_any"), (ob3, "image_if_any", "image")):
        assert state("open-badges-rich", own, make(achievement=shown)) == "present"
        assert state("open-badges-rich", own, make()) == "missing"
        assert state("open-badges-rich", other, make(achievement=shown)) == "not_applicable"


@pytest.mark.parametrize("profile", PROFILES)
def test_frameworks_that_name_no_edition_are_applied_by_analogy(profile) -> None:
    native = {"trusted-microcredential": {"ob3"}, "jmooc-mc-digital": {"ob2"}}
    both = profile.startswith("digital-promise") or profile == "open-badges-rich"
    applies = PROFILES[profile].applies_to
    meant = {edition for edition, how in applies.items() if how == "native"}
    assert meant == ({"ob2", "ob3"} if both else native.get(profile, set()))
    assert "no" not in applies.values()


@pytest.mark.parametrize("profile", PROFILES)
def test_only_what_open_badges_2_has_no_place_for_is_said_to_be_so(profile) -> None:
    said = {
        concept for field in PROFILES[profile].fields if field.not_expressible for concept in field.concepts
    }
    assert said <= {"achievement_type", "result"}


def test_a_grade_in_words_of_an_open_badge_2_is_weak_and_held_against_nobody() -> None:
    found = row("eu-microcredential-2022", "grade", ob2(narrative="She had a score of 90 %."))
    assert (found.state, found.reason) == (State.WEAK, "not-expressible")


@pytest.mark.parametrize(
    ("told", "state_of_workload"),
    [
        ({"creditsAvailable": 2}, "present"),
        (narrative("Learner effort: 20 hours\nLevel: none\nLanguage: English"), "present"),
        (narrative("It takes 20 hours."), "weak"),
        ({}, "missing"),
    ],
)
def test_the_workload_is_told_in_hours_or_in_credits(told, state_of_workload) -> None:
    assert state("eu-microcredential-2022", "workload", ob3(achievement=told)) == state_of_workload


def test_where_nothing_stands_for_quality_the_standing_of_the_issuer_makes_it_weak() -> None:
    recognised = {"name": "A school", "accreditations": [{"type": ["Accreditation"], "name": "A council"}]}
    assert state("eu-microcredential-2022", "quality_assurance", ob3(issuer=recognised)) == "weak"
    assert state("unesco-2022", "quality_assurance", ob3(issuer=recognised)) == "present"
    assert state("au-nmf-2021", "quality_assurance", ob3(issuer=recognised)) == "present"
    assert state("au-nmf-2021", "quality_assurance", ob3()) == "missing"
    named = {"alignment": [alignment(targetType="ext:QualityAssurance", targetName="Yearly review")]}
    assert state("au-nmf-2021", "quality_assurance", ob3(achievement=named)) == "present"


@pytest.mark.parametrize(
    ("url", "eu", "microbol"),
    [
        ("https://frameworks.example/level-6", "present", "present"),
        ("https://www.uni.example/level-6", "present", "weak"),
    ],
)
def test_the_bologna_overlay_wants_the_level_linked_to_its_framework(url, eu, microbol) -> None:
    item = alignment(targetType="ext:EQF", targetName="Level 6", targetUrl=url)
    badge = ob3(achievement={"alignment": [item]})
    assert state("eu-microcredential-2022", "level", badge) == eu
    assert state("microbol-2022", "level", badge) == microbol
    assert state("microbol-2022", "title", ob3(achievement={"name": "Bridges"})) == "present"


@pytest.mark.parametrize(
    ("results", "expected"), [((BOUND,), "present"), ((UNBOUND,), "weak"), ((), "unknown")]
)
def test_a_trusted_provider_is_one_whose_key_is_its_own(results, expected) -> None:
    issuer = {"name": "A school", "url": "https://www.uni.example/"}
    assert state("unesco-2022", "provider", ob3(issuer=issuer), *results) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Duration: 3 hours", ("present", "found")),
        ("Duration: 45 minutes", ("weak", "no-hour-or-more")),
        ("", ("missing", "nothing-found")),
    ],
)
def test_in_australia_learning_takes_at_least_an_hour(text, expected) -> None:
    found = row("au-nmf-2021", "volume", ob3(achievement=narrative(text) if text else {}))
    assert (found.state.value, found.reason) == expected


def new_zealand(**achievement):
    return ob3(achievement=achievement, issuer=NEW_ZEALAND)


@pytest.mark.parametrize(
    ("field", "achievement", "expected"),
    [
        ("title", {"name": "Bridge building"}, ("present", "found")),
        ("title", {"name": "National diploma in bridges"}, ("weak", "title-of-qualification")),
        ("title", {}, ("missing", "nothing-found")),
        (
            "level",
            {"alignment": [alignment(targetType="ext:NQF", targetName="Level 5")]},
            ("present", "found"),
        ),
        (
            "level",
            {"alignment": [alignment(targetType="ext:NQF", targetName="Bachelor")]},
            ("weak", "no-level-1-to-10"),
        ),
        ("level", {}, ("missing", "nothing-found")),
        ("nzsced", {"fieldOfStudy": "030901"}, ("present", "found")),
        ("nzsced", {"humanCode": "BR-1"}, ("weak", "no-six-digit-code")),
        ("nzsced", {}, ("missing", "nothing-found")),
        ("review_period", narrative("Review period: 2 years"), ("present", "found")),
        ("review_period", {}, ("missing", "nothing-found")),
    ],
)
def test_new_zealand_has_rules_for_titles_levels_codes_and_reviews(field, achievement, expected) -> None:
    found = row("nzqa-2022", field, new_zealand(**achievement))
    assert (found.state.value, found.reason) == expected


def test_outside_of_new_zealand_its_rules_concern_nobody() -> None:
    elsewhere = score(facts(ob3(achievement={"name": "Bridge building"})), PROFILES["nzqa-2022"]).score
    assert elsewhere.verdict == "not_applicable"
    assert {field.state for field in elsewhere.fields} == {State.NOT_APPLICABLE}
    assert elsewhere.fields[0].strength is STRUCTURED
    aligned = alignment(targetFramework="NZQCF", targetName="Level 5", targetUrl="https://q.example/5")
    for badge in (new_zealand(), ob2(achievement={"alignment": [aligned]})):
        assert score(facts(badge), PROFILES["nzqa-2022"]).score.verdict == "does_not_meet"


def test_in_malaysia_a_badge_is_assessed_against_outcomes_and_bears_credit() -> None:
    told = narrative("Learning outcomes: builds a small bridge and explains it\nLevel: 4\nCredits: 2")
    badge = ob3(
        achievement=told | {"creditsAvailable": 2}, issuer={"name": "A", "url": "https://uni.example/"}
    )
    assert [state("mqa-2020", field, badge) for field in ("outcomes", "assessment", "credits", "level")] == [
        *("present", "missing", "present", "present")
    ]
    graded = narrative(told["criteria"]["narrative"] + "\nAssessment method: written exam")
    assert state("mqa-2020", "assessment", ob3(achievement=graded)) == "present"


@pytest.mark.parametrize(
    ("evidence", "general", "programme"),
    [
        ({"id": "https://ada.example/bridge"}, "present", "present"),
        ({"narrative": LONG}, "present", "weak"),
        (None, "missing", "missing"),
    ],
)
def test_the_programme_of_digital_promise_wants_evidence_that_can_be_seen(
    evidence, general, programme
) -> None:
    badge = ob3(evidence=[{"type": ["Evidence"], **evidence}]) if evidence else ob3()
    assert state("digital-promise", "evidence", badge) == general
    assert state("digital-promise-programme", "evidence", badge) == programme


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"creditsAvailable": 2}, "present"),
        (narrative("It gives 3 credits."), "present"),
        ({"extensions:stack": extension("StackabilityExtension", part="of a diploma")}, "present"),
        ({}, "missing"),
    ],
)
def test_for_oliver_credit_or_stackability_needs_only_to_be_said(told, expected) -> None:
    assert state("oliver", "stacking", ob3(achievement=told)) == expected
