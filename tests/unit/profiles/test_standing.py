"""Who stands behind a badge: its issuer, where that is at home, and who else speaks for either."""

from dataclasses import replace

import pytest

from tests.unit.profiles.badges import alignment, extension, fact, ob2, ob3, result
from verifier.model.outcome import Outcome
from verifier.model.scores import Strength
from verifier.model.words import Json, JsonObject

ABSENT, STATED, STRUCTURED, LINKED, VERIFIED = Strength
NAMED: JsonObject = {"name": "Example University", "url": "https://www.uni.example/"}
AGENCY: JsonObject = {"type": ["Accreditation"], "name": "Bridge Council", "url": "https://council.example/1"}
COUNCIL = "https://council.example/1"
ACCREDITED: JsonObject = {"name": "Council", "contactInstructions": "By post", "address": {"type": "Address"}}
BOUND = result("key-binding", Outcome.PASSED, fact="published")
HOSTED = result("key-binding", Outcome.PASSED, fact="in-scope")
SELF_BOUND = result("key-binding", Outcome.PASSED, fact="self-identifier")
UNBOUND = result("key-binding", Outcome.FAILED, fact="contradicted")
LISTED = result("issuer", Outcome.PASSED, fact="recognised")
ENDORSED = result("endorsements", Outcome.PASSED, fact="verified", pointer="/endorsement")
REFUSED = result("endorsements", Outcome.INAPPLICABLE, fact="none")


def verified(pointer: str, *, host: str = "council.example", subject: str = "did:web:uni.example"):
    """What the check finds of an endorsement that holds."""
    passed = Outcome.PASSED
    return result("endorsements", passed, fact="verified", pointer=pointer, host=host, subject=subject)


def endorsed_by(issuer: Json) -> JsonObject:
    return {"type": ["VerifiableCredential", "EndorsementCredential"], "issuer": issuer}


def by(issuer: Json, *, place: str = "top"):
    given = {"endorsement": [endorsed_by(issuer)]}
    if place == "top":
        return ob3(issuer=NAMED, **given)
    return ob3(
        issuer={**NAMED, **(given if place == "issuer" else {})},
        achievement=given if place == "achievement" else None,
    )


CASES = [
    ("issuer", ob3(), STATED, "profile-incomplete"),
    ("issuer", ob3(issuer={"name": "Example University"}), STATED, "no-address"),
    ("issuer", ob3(issuer={**NAMED, "name": "Test"}), STATED, "placeholder"),
    ("issuer", ob3(issuer={**NAMED, "name": "N/A"}), ABSENT, "null-value"),
    ("issuer", ob2(issuer={**NAMED, "name": "未定"}), ABSENT, "null-value"),
    ("issuer", ob2(issuer={"name": "Example University"}), STATED, "no-address"),
    ("issuer", ob2(), STATED, "profile-incomplete"),
    ("issuer", ob3(issuer=NAMED), STRUCTURED, "found"),
    ("issuer", ob3(issuer={"id": "https://uni.example", "name": "Example University"}), STRUCTURED, "found"),
    ("issuer", ob2(issuer=NAMED), STRUCTURED, "found"),
    ("issuer_country", ob3(), ABSENT, "nothing-found"),
    ("issuer_country", ob3(issuer={"id": "did:web:uni.ac.jp"}), ABSENT, "only-domain-suffix"),
    ("issuer_country", ob2(issuer={"id": "https://uni.ac.jp/p"}), ABSENT, "only-domain-suffix"),
    ("issuer_country", ob3(issuer={"description": "A university in New Zealand."}), STATED, "words-only"),
    ("issuer_country", ob2(issuer={"description": "日本の大学です。"}), STATED, "words-only"),
    ("issuer_country", ob3(issuer={"description": "In Nigerian dress."}), ABSENT, "nothing-found"),
    ("issuer_country", ob3(issuer={"description": "A college in New Jersey."}), ABSENT, "nothing-found"),
    ("issuer_country", ob2(issuer={"description": "アルバイトと中国地方の歴史"}), ABSENT, "nothing-found"),
    ("issuer_country", ob2(issuer={"description": "中国とアルバの大学"}), STATED, "words-only"),
    ("issuer_country", ob3(issuer={"address": {"addressCountryCode": "JP"}}), STRUCTURED, "found"),
    ("issuer_country", ob3(issuer={"parentOrg": {"address": {"addressCountry": "JP"}}}), STRUCTURED, "found"),
    ("issuer_country", ob2(issuer={"address": {"addressCountry": "Japan"}}), STRUCTURED, "found"),
    (
        "issuer_country",
        ob2(issuer={"x": extension("InstitutionCountryExtension", InstitutionCountry="NL")}),
        STRUCTURED,
        "found",
    ),
    (
        "issuer_country",
        ob2(issuer={"x": extension("InstitutionCountryExtension", country="NL")}),
        STATED,
        "breaks-own-rules",
    ),
    (
        "issuer_country",
        ob2(issuer={"x": extension("InstitutionCountryExtension", InstitutionCountry="N")}),
        STATED,
        "too-short",
    ),
    ("issuer_country", ob3(issuer={"institutionCountry": "NL"}), STRUCTURED, "found"),
    ("issuer_accreditation", ob3(issuer=NAMED), ABSENT, "nothing-found"),
    ("issuer_accreditation", ob2(issuer=NAMED), ABSENT, "nothing-found"),
    ("issuer_accreditation", ob2(issuer={"description": "We are not accredited."}), ABSENT, "nothing-found"),
    ("issuer_accreditation", ob3(issuer={"description": "Recognised by the state"}), STATED, "words-only"),
    ("issuer_accreditation", ob2(issuer={"description": "文部科学省の認可"}), STATED, "words-only"),
    (
        "issuer_accreditation",
        ob3(issuer={"accreditations": [{"url": "https://c.example"}]}),
        STATED,
        "profile-incomplete",
    ),
    ("issuer_accreditation", ob3(issuer={"accreditations": [{"name": "Council"}]}), STRUCTURED, "found"),
    (
        "issuer_accreditation",
        ob3(issuer={"accreditations": [{"name": "Council", "url": "https://my.uni.example/"}]}),
        STRUCTURED,
        "own-host",
    ),
    ("issuer_accreditation", ob3(achievement={"issuerAuthority": "Ministry"}), STRUCTURED, "found"),
    ("issuer_accreditation", ob3(issuer={"accreditations": [AGENCY]}), LINKED, "found"),
    (
        "issuer_accreditation",
        ob2(issuer={"x": extension("IssuerAccreditationExtension", name="Council", url=COUNCIL)}),
        STATED,
        "breaks-own-rules",
    ),
    (
        "issuer_accreditation",
        ob2(issuer={"x": extension("IssuerAccreditationExtension", **ACCREDITED, url="https://uni.example")}),
        STRUCTURED,
        "own-host",
    ),
    (
        "issuer_accreditation",
        ob2(issuer={"x": extension("ISSUERACCREDITATION", **ACCREDITED, url=COUNCIL)}),
        LINKED,
        "found",
    ),
    ("issuer_accreditation", by("https://council.example", place="issuer"), STATED, "not-looked-at"),
    ("endorsement", ob3(), ABSENT, "nothing-found"),
    ("endorsement", ob2(), ABSENT, "nothing-found"),
    ("endorsement", ob3(endorsementJwt=["a.b.c"]), STATED, "not-looked-at"),
    ("endorsement", by("did:web:uni.example"), STATED, "self-endorsed"),
    ("endorsement", by("did:web:friends.uni.example"), STATED, "self-endorsed"),
    ("endorsement", by("did:key:z6Mk"), STATED, "endorser-key-only"),
    ("endorsement", by("did:jwk:ey"), STATED, "endorser-key-only"),
    ("endorsement", by("https://council.example"), STRUCTURED, "not-looked-at"),
    ("endorsement", by("https://council.example", place="achievement"), STRUCTURED, "not-looked-at"),
    ("endorsement", by("https://council.example", place="issuer"), STRUCTURED, "not-looked-at"),
    ("endorsement", ob2(endorsement="https://council.example/e/1"), STATED, "not-looked-at"),
    (
        "endorsement",
        ob2(achievement={"endorsement": ["https://council.example/e/1"]}),
        STATED,
        "not-looked-at",
    ),
    ("endorsement", ob2(issuer={"endorsement": "https://council.example/e/1"}), STATED, "not-looked-at"),
    ("endorsement", ob2(endorsement=[{"issuer": "https://uni.example/profile"}]), STATED, "self-endorsed"),
    ("endorsement", ob2(endorsement=[{"issuer": "https://council.example"}]), STRUCTURED, "not-looked-at"),
    ("quality_assurance", ob3(), ABSENT, "nothing-found"),
    ("quality_assurance", ob2(), ABSENT, "nothing-found"),
    (
        "quality_assurance",
        ob3(achievement={"alignment": [alignment(targetType="ext:QualityAssurance", targetName="Audit")]}),
        STRUCTURED,
        "found",
    ),
    (
        "quality_assurance",
        ob3(
            achievement={
                "alignment": [
                    alignment(targetType="ext:QualityAssurance", targetUrl="https://council.example/q")
                ]
            }
        ),
        LINKED,
        "found",
    ),
    (
        "quality_assurance",
        ob2(achievement={"x": extension("QualityAssuranceExtension", process="External audit")}),
        STRUCTURED,
        "found",
    ),
    (
        "quality_assurance",
        ob2(achievement={"x": extension("QualityAssuranceExtension", assured=True)}),
        STATED,
        "generic-type",
    ),
    ("quality_assurance", ob3(achievement={"qualityAssurance": "ISO"}), STATED, "too-short"),
    ("quality_assurance", ob3(achievement={"qualityAssurance": "internal"}), STATED, "generic-type"),
    (
        "quality_assurance",
        ob3(achievement={"qualityAssurance": "See our website."}),
        STATED,
        "told-elsewhere",
    ),
    (
        "quality_assurance",
        ob3(achievement={"alignment": [alignment(targetType="ext:QualityAssurance", targetName="-")]}),
        ABSENT,
        "nothing-found",
    ),
    (
        "quality_assurance",
        ob2(
            achievement={"alignment": [alignment(targetType="ext:QualityAssurance", targetUrl=COUNCIL)]},
        ),
        LINKED,
        "found",
    ),
    ("certification_claim", ob3(), ABSENT, "nothing-found"),
    ("certification_claim", ob2(), ABSENT, "nothing-found"),
    (
        "certification_claim",
        ob3(issuer={"otherIdentifier": [{"identifier": "JMICRO member 12"}]}),
        STATED,
        "words-only",
    ),
    ("certification_claim", ob2(issuer={"otherIdentifier": "JMICRO-12"}), STATED, "words-only"),
    ("certification_claim", by("https://www.jmooc.jp/profile", place="issuer"), STATED, "words-only"),
    ("certification_claim", by("https://jmooc.council.example/", place="issuer"), ABSENT, "nothing-found"),
    ("certification_claim", ob3(issuer={"endorsementJwt": ["e.y.J"]}), ABSENT, "nothing-found"),
    (
        "certification_claim",
        ob3(type=["VerifiableCredential", "OpenBadgeCredential", "1EdTechTrustEdKnowledgeCredential"]),
        STRUCTURED,
        "found",
    ),
    (
        "certification_claim",
        ob2(type=["Assertion", "1EdTechTrustEdKnowledgeCredential"]),
        STRUCTURED,
        "found",
    ),
]


@pytest.mark.parametrize(("concept", "badge", "strength", "reason"), CASES)
def test_a_concept_has_the_strength_with_which_it_is_told(concept, badge, strength, reason) -> None:
    found = fact(concept, badge)
    assert (found.strength, found.reason) == (strength, reason)


@pytest.mark.parametrize(
    ("badge", "results", "strength", "ceiling"),
    [
        (ob3(issuer=NAMED), [], STRUCTURED, VERIFIED),
        (ob3(issuer=NAMED), [UNBOUND], STRUCTURED, STRUCTURED),
        (ob3(issuer=NAMED), [BOUND], LINKED, LINKED),
        (ob3(issuer={"name": "Example University"}), [BOUND], LINKED, LINKED),
        (ob3(issuer={"name": "X"}), [BOUND], STATED, STATED),
        (ob3(issuer=NAMED), [SELF_BOUND], STRUCTURED, STRUCTURED),
        (ob3(issuer=NAMED), [BOUND, LISTED], VERIFIED, VERIFIED),
        (ob3(issuer=NAMED), [SELF_BOUND, LISTED], VERIFIED, VERIFIED),
        (ob3(), [BOUND, LISTED], STATED, STATED),
        (ob2(issuer=NAMED), [HOSTED], LINKED, LINKED),
        (ob2(issuer=NAMED), [HOSTED, LISTED], VERIFIED, VERIFIED),
    ],
)
def test_an_issuer_is_linked_by_its_published_key_and_verified_by_a_list(
    badge, results, strength, ceiling
) -> None:
    found = fact("issuer", badge, results)
    assert (found.strength, found.ceiling) == (strength, ceiling)


def test_the_creator_speaks_where_there_is_no_issuer_and_no_check_speaks_of_it() -> None:
    badge = ob3(achievement={"creator": {"id": "https://uni.example/c", "name": "Faculty"}})
    found = fact("issuer", replace(badge, issuer=None), [BOUND, LISTED])
    assert (found.strength, found.ceiling) == (STRUCTURED, STRUCTURED)
    assert found.pointers == ("/credentialSubject/achievement/creator",)


@pytest.mark.parametrize("concept", ["endorsement", "issuer_accreditation"])
def test_an_endorsement_by_somebody_else_is_verified_by_its_check_alone(concept) -> None:
    badge = by("https://council.example", place="issuer")
    here, elsewhere = verified("/issuer/endorsement/0"), verified("/subject/endorsement/0")
    assert fact(concept, badge).ceiling is VERIFIED
    assert fact(concept, badge, [here]).strength is VERIFIED
    assert fact(concept, badge, [elsewhere]).strength < VERIFIED
    refused = fact(concept, badge, [REFUSED])
    assert (refused.strength, refused.ceiling) == (fact(concept, badge).strength,) * 2
    assert refused.reason == "endorsement-not-valid"


def test_an_endorsement_in_a_token_is_named_by_who_signed_it() -> None:
    badge = ob3(issuer={**NAMED, "endorsementJwt": ["e.y.J"]})
    found = fact("endorsement", badge, [verified("/issuer/endorsementJwt/0")])
    assert (found.strength, found.excerpt) == (VERIFIED, "council.example")
    assert found.pointers == ("/issuer/endorsementJwt/0",)


def test_an_endorsement_of_an_achievement_accredits_nobody() -> None:
    badge = by("https://council.example", place="issuer")
    of_another = verified("/issuer/endorsement/0", subject="https://uni.example/achievements/1")
    assert fact("endorsement", badge, [of_another]).strength is VERIFIED
    assert fact("issuer_accreditation", badge, [of_another]).strength < VERIFIED


def test_a_signature_by_another_host_of_the_issuers_verifies_no_endorsement() -> None:
    badge = by("https://council.example")
    own = verified("/endorsement/0", host="board.uni.example")
    assert fact("endorsement", badge, [own]).strength < VERIFIED


@pytest.mark.parametrize("issuer", ["did:web:uni.example", "did:key:z6Mk", "https://www.uni.example/x"])
def test_a_signature_of_the_issuers_own_or_of_a_mere_key_verifies_no_endorsement(issuer) -> None:
    found = fact("endorsement", by(issuer), [ENDORSED])
    assert (found.strength, found.ceiling) == (STATED, STATED)


def test_a_verified_self_endorsement_lends_nothing_to_the_one_beside_it() -> None:
    badge = ob3(
        issuer=NAMED, endorsement=[endorsed_by("did:web:uni.example"), endorsed_by("https://c.example")]
    )
    found = fact("endorsement", badge, [ENDORSED])
    assert found.strength is STRUCTURED
