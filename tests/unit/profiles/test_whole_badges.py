"""Whole badges against the two profiles, from their credential to the totals."""

from copy import deepcopy
from dataclasses import replace

import pytest

from tests.unit.profiles.badges import PROOF, result
from tests.unit.profiles.whole_badges import (
    attendance_badge,
    guideline_badge,
    parsed,
    trusted_application,
)
from verifier.model.credential import Edition
from verifier.model.outcome import Outcome
from verifier.model.report import Verdict
from verifier.model.scores import State, Tally
from verifier.profiles import may_show_totals, score_all, shipped, wanted

DOMAIN = result("issuer", Outcome.PASSED, fact="domain-proven")
SELF_MADE = result("issuer", Outcome.CAUTION, fact="self-made")
BOUND = result("key-binding", Outcome.PASSED, fact="published")

BEHIND_LABELS = (
    *("outcomes", "language", "participation", "learner_effort", "assessment_type", "quality_assurance"),
    *("level", "certification_claim", "credits", "prerequisites", "stackability"),
)


def scored(credential, *results, verdict=Verdict.VALID, authentic=True, chosen=None):
    found = results or (DOMAIN, BOUND)
    shown = may_show_totals(found, verdict=verdict, authentic=authentic)
    return score_all(credential, found, profiles=wanted(shipped(), named=chosen), shown=shown)


def states(score) -> dict[str, str]:
    return {field.id: field.state.value for field in score.score.fields}


def test_a_complete_trusted_badge_meets_the_framework() -> None:
    trusted, guideline, *_ = scored(parsed(trusted_application()))
    assert (trusted.profile, trusted.applies, trusted.edition) == ("trusted-microcredential", "native", "ob3")
    assert (trusted.score.type, trusted.basis, trusted.others) == ("application", "structure", ())
    assert (trusted.score.verdict, trusted.score.required) == ("meets", Tally(met=6, of=6))
    assert trusted.score.recommended == Tally(met=1, of=2)  # credits, and no duration
    assert trusted.also_carries == ("evidence", "result", "rubric")
    assert (trusted.claimed, trusted.computed, trusted.shown) == (False, True, True)
    assert (guideline.applies, guideline.score.verdict) == ("by_analogy", "does_not_meet")
    assert states(guideline)["rule2"] == "not_applicable"


def test_a_japanese_badge_in_the_layout_of_the_guideline() -> None:
    trusted, guideline, *_ = scored(guideline_badge())
    assert (guideline.profile, guideline.applies, guideline.score.type) == (
        "jmooc-mc-digital",
        "native",
        "microcredential",
    )
    assert (guideline.score.verdict, guideline.score.required) == ("meets", Tally(met=12, of=12))
    told = states(guideline)
    assert told["rule3"] == "unknown"  # a picture elsewhere, and only recommended
    assert {field.via.value for field in guideline.score.fields if field.id in BEHIND_LABELS} == {"label"}
    assert guideline.also_carries == (
        *("issuer_country", "language", "level", "prerequisites", "stackability"),
    )
    assert (trusted.score.type, trusted.basis) == ("knowledge", "words")
    assert (trusted.score.verdict, trusted.score.required) == ("does_not_meet", Tally(met=1, of=5, weak=3))
    row = next(field for field in trusted.score.fields if field.id == "achievement_type")
    assert (row.state, row.reason) == (State.MISSING, "not-expressible")
    assert [other.type for other in trusted.others] == ["application"]


def test_a_badge_for_attendance_is_no_microcredential() -> None:
    trusted, guideline, *_ = scored(attendance_badge())
    assert (trusted.score.type, trusted.basis) == ("other", "words")
    assert trusted.score.verdict == "not_applicable"
    assert set(states(trusted).values()) == {"not_applicable"}
    assert [other.type for other in trusted.others] == ["knowledge", "application"]
    assert guideline.score.verdict == "does_not_meet"


@pytest.mark.parametrize(
    ("results", "verdict", "authentic"),
    [
        ((DOMAIN,), Verdict.REJECTED, False),
        ((DOMAIN,), Verdict.REJECTED, True),
        ((DOMAIN,), Verdict.INCOMPLETE, True),
        ((DOMAIN,), Verdict.CAUTION, None),
        ((SELF_MADE,), Verdict.CAUTION, True),
    ],
)
def test_an_altered_unfinished_or_self_made_badge_has_fields_and_no_totals(
    results, verdict, authentic
) -> None:
    for score in scored(parsed(trusted_application()), *results, verdict=verdict, authentic=authentic):
        assert score.shown is False
        assert score.score.fields


@pytest.mark.parametrize("verdict", [Verdict.TRUSTED, Verdict.VALID, Verdict.CAUTION])
def test_totals_of_a_genuine_badge_are_shown(verdict) -> None:
    expired = result("validity", Outcome.CAUTION, fact="expired")
    assert all(
        score.shown for score in scored(parsed(trusted_application()), DOMAIN, expired, verdict=verdict)
    )


def test_only_the_chosen_profiles_are_scored() -> None:
    badge = attendance_badge()
    offered = [profile.id for profile in shipped() if profile.offered == "always"]
    assert [score.profile for score in scored(badge)] == offered
    assert [score.profile for score in scored(badge, chosen=("jmooc-mc-digital",))] == ["jmooc-mc-digital"]
    assert scored(badge, chosen=()) == ()


@pytest.mark.parametrize("edition", [Edition.VC1, Edition.VC2, Edition.CLR2])
def test_of_a_credential_that_is_no_open_badge_no_profile_speaks(edition) -> None:
    assert scored(replace(parsed(trusted_application()), edition=edition)) == ()


@pytest.mark.parametrize("edition", [Edition.OB05, Edition.OB10, Edition.OB11, Edition.OB21])
def test_every_older_edition_is_scored_as_open_badges_2(edition) -> None:
    assert {score.edition for score in scored(replace(attendance_badge(), edition=edition))} == {"ob2"}


def test_the_same_inputs_give_the_same_scores() -> None:
    first, second = (scored(parsed(trusted_application())) for _ in range(2))
    assert first == second


@pytest.mark.parametrize(
    ("member", "field", "state"),
    [
        ("alignment", "skills", "missing"),
        ("alignment", "alignment", "missing"),
        ("criteria", "criteria", "missing"),
        ("resultDescription", "assessment", "missing"),
        ("achievementType", "achievement_type", "missing"),
    ],
)
def test_each_required_item_can_be_missed(member, field, state) -> None:
    document = deepcopy(trusted_application())
    del document["credentialSubject"]["achievement"][member]
    document["type"].append("1EdTechTrustEdApplicationCredential")
    trusted = scored(parsed(document))[0]
    assert states(trusted)[field] == state
    assert (trusted.claimed, trusted.computed) == (True, False)


def test_a_badge_whose_labels_all_point_elsewhere_keeps_to_its_claim_in_part() -> None:
    names = (
        "学修成果",
        "参加形態",
        "学修量",
        "評価の種類",
        "質保証の種類",
        "単位/その他の認定",
        "前提条件",
        "スタッカビリティ",
    )
    pointing = "\n".join(f"{name}　別紙参照" for name in names)
    guideline = scored(guideline_badge(f"{pointing}\n認定：共同WGのガイドラインに準拠"))[1]
    assert (guideline.claimed, guideline.computed) == (True, None)
    assert guideline.score.verdict == "meets_with_weak_points"
    rows = {row.id: (row.state.value, row.reason) for row in guideline.score.fields}
    for name in ("outcomes", "credits", "prerequisites", "stackability"):
        assert rows[name] == ("weak", "told-elsewhere")


def test_an_issuer_without_accreditation_is_weak_and_not_missing() -> None:
    document = deepcopy(trusted_application())
    del document["issuer"]["accreditations"]
    trusted = scored(parsed(document))[0]
    assert states(trusted)["issuer_accreditation"] == "weak"
    assert trusted.score.verdict == "meets_with_weak_points"


def test_what_the_proof_does_not_cover_is_stated_at_most() -> None:
    document = {**trusted_application(), "proof": PROOF}
    undefined = result("structure", Outcome.FAILED, fact="undefined-term", pointer="/issuer/accreditations")
    trusted = scored(parsed(document), undefined, verdict=Verdict.REJECTED)[0]
    row = next(field for field in trusted.score.fields if field.id == "issuer_accreditation")
    assert (row.strength.value, row.state, row.reason) == ("stated", State.WEAK, "not-covered-by-proof")
