"""What no context defines counts in a draft as it will once a Data Integrity proof is put on it."""

import base64
import json

import pytest

from tests.unit.profiles.badges import OB3, VC2
from tests.unit.profiles.whole_badges import trusted_application
from verifier.engine.draft import score_draft
from verifier.model.draft import DraftScore
from verifier.profiles import shipped
from verifier.render.draft import drafts_object

NOT_COVERED = "not-covered-by-proof"
TERMS = ("accreditations", "AssessmentResultDescription", "assessmentType")
OWN_WORDS = {"timeInvestment": "https://uni.example/words#timeInvestment"}
PROOF = {"type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022"}


def read(document, *, profile="trusted-microcredential"):
    body = document if isinstance(document, bytes) else json.dumps(document).encode()
    (found,) = score_draft(body, profiles=[each for each in shipped() if each.id == profile])
    assert isinstance(found, DraftScore)
    return found


def reasons(document, *, profile="trusted-microcredential"):
    (score,) = read(document, profile=profile).scores
    return {field.id: field.reason for field in score.score.fields}


def token(document):
    parts = (json.dumps(part).encode() for part in ({"alg": "EdDSA", "typ": "vc+jwt"}, document))
    return b".".join(base64.urlsafe_b64encode(part).rstrip(b"=") for part in (*parts, b"0" * 64))


def timed(*contexts, name="timeInvestment"):
    """Give a badge that says how long the learning takes in a term of its own."""
    whole = trusted_application()
    subject = whole["credentialSubject"]
    achievement = {**subject["achievement"], name: "20 hours"}
    return {
        **whole,
        "@context": [VC2, OB3, *contexts],
        "credentialSubject": {**subject, "achievement": achievement},
    }


def notes(document):
    return " ".join(drafts_object([read(document)])["notes"])


def test_terms_that_no_context_defines_count_as_no_more_than_said():
    draft = read(trusted_application())
    assert (draft.undefined, draft.knows_contexts) == (TERMS, True)
    found = reasons(trusted_application())
    assert (found["assessment"], found["issuer_accreditation"]) == (NOT_COVERED, NOT_COVERED)
    assert (found["criteria"], found["skills"]) == ("found", "found")
    (score,) = draft.scores
    assert score.score.verdict == "meets_with_weak_points"


def test_they_are_named_with_what_would_cover_them():
    assert notes(trusted_application()).startswith(
        "Not defined by any context: accreditations, AssessmentResultDescription, assessmentType."
        " A Data Integrity proof would not cover this, so a verifier rejects a badge that is signed so, and"
        " here it counts as said in words only. Add the context of the extension, or issue the badge as a"
        " token (JWT), which would cover it."
    )
    (field,) = (
        field
        for score in drafts_object([read(trusted_application())])["scores"]
        for field in score["fields"]
        if field["id"] == "assessment"
    )
    assert field["why"] == (
        "No context defines it, so that no Data Integrity proof covers it, and anybody could add it."
    )


def test_signed_badge_counts_as_its_draft_did_and_says_it_of_its_proof():
    signed = {**trusted_application(), "proof": PROOF}
    assert reasons(signed) == reasons(trusted_application())
    assert "The Data Integrity proof does not cover this." in notes(signed)
    assert "would" not in notes(signed)


@pytest.mark.parametrize(
    "document",
    [
        token(trusted_application()),
        {**trusted_application(), "proof": {**PROOF, "cryptosuite": "eddsa-jcs-2022"}},
    ],
    ids=["token", "proof over canonical JSON"],
)
def test_what_is_signed_byte_by_byte_needs_no_definition(document):
    draft = read(document)
    assert (draft.undefined, draft.knows_contexts) == ((), True)
    assert NOT_COVERED not in reasons(document).values()


def test_own_term_with_a_definition_is_covered_and_without_one_it_is_not():
    assert "timeInvestment" in read(timed()).undefined
    assert reasons(timed())["duration"] == NOT_COVERED
    assert "timeInvestment" not in read(timed(OWN_WORDS)).undefined
    assert reasons(timed(OWN_WORDS))["duration"] == "found"


def test_under_a_context_that_is_not_known_nothing_is_held_against_a_term():
    document = timed("https://words.example/v1")
    draft = read(document)
    assert (draft.undefined, draft.knows_contexts) == ((), False)
    assert NOT_COVERED not in reasons(document).values()
    assert "could not be found out here" in notes(document)


def test_misspelt_member_is_named():
    document = trusted_application()
    document["credentialSubject"]["achievement"]["humanCod"] = "B-7"
    assert "humanCod" in read(document).undefined


@pytest.mark.parametrize("name", ["tax/rate", "a~b", "7"])
def test_term_is_named_as_it_is_written(name):
    assert name in read(timed(name=name)).undefined


def test_of_many_terms_the_first_are_named():
    document = trusted_application()
    document["credentialSubject"]["achievement"] |= {f"own{number}": 1 for number in range(40)}
    assert len(read(document).undefined) == 10


def test_achievement_alone_is_read_in_the_same_way():
    achievement = timed()["credentialSubject"]["achievement"]
    assert "timeInvestment" in read(achievement).undefined
    assert reasons(achievement)["duration"] == NOT_COVERED
