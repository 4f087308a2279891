"""Open Badges 3 and plain credentials are read whatever shape they are in."""

from datetime import UTC, datetime

import pytest

from tests.unit.parse.badges import (
    CLR2,
    OB3,
    VC1,
    VC2,
    achievement,
    badge,
    badge_of_vc1,
    plain_credential,
    proof,
    subject,
    token,
)
from verifier.model.achievement import Picture
from verifier.model.credential import Credential, Edition, Malformed, Securing
from verifier.model.deviation import Rule
from verifier.model.words import Json, JsonObject
from verifier.parse.ob3 import MAX_ENTRIES, parse_vc


def parsed(document: JsonObject) -> Credential:
    credential = parse_vc(document)
    assert isinstance(credential, Credential)
    return credential


def rules(document: JsonObject) -> set[tuple[str, Rule]]:
    return {(slip.pointer, slip.rule) for slip in parsed(document).deviations}


def test_a_good_badge_is_read_without_a_departure() -> None:
    credential = parsed(badge())
    assert credential.deviations == ()
    assert credential.edition is Edition.OB3_VC2
    assert credential.contexts == (VC2, OB3)
    assert credential.types == ("VerifiableCredential", "OpenBadgeCredential")
    assert credential.id == "https://uni.example/credentials/1"
    assert credential.name == "Teamwork"
    assert credential.issuer is not None
    assert (credential.issuer.id, credential.issuer.name) == ("did:web:uni.example", "Example University")
    assert credential.subject is not None
    assert credential.subject.id == "did:example:holder"
    assert credential.achievement is not None
    assert credential.achievement.pointer == "/credentialSubject/achievement"
    assert credential.achievement.name == "Teamwork"
    assert credential.issued == credential.valid_from
    assert credential.raw == badge()


def test_a_good_badge_of_vc_1_1_is_read_without_a_departure() -> None:
    credential = parsed(badge_of_vc1())
    assert credential.deviations == ()
    assert credential.edition is Edition.OB3_VC1


@pytest.mark.parametrize(
    ("document", "edition"),
    [
        (plain_credential(), Edition.VC2),
        (plain_credential(**{"@context": [VC1]}), Edition.VC1),
        (badge(type=["VerifiableCredential", "AchievementCredential"]), Edition.OB3_VC2),
        (badge(type=["VerifiableCredential"]), Edition.OB3_VC2),
        (badge(type=["VerifiableCredential", "ClrCredential"]), Edition.CLR2),
        (plain_credential(type=["VerifiableCredential", "EndorsementCredential"]), Edition.VC2),
        (plain_credential(credentialSubject="did:example:holder"), Edition.VC2),
    ],
)
def test_the_edition_follows_types_and_base_context(document: JsonObject, edition: Edition) -> None:
    assert parsed(document).edition is edition


def test_a_credential_is_secured_by_its_proof_by_its_token_or_by_nothing() -> None:
    assert parsed(badge()).securing is Securing.NONE
    assert parsed(badge(proof="no object")).securing is Securing.NONE
    assert parsed(badge(proof=proof())).securing is Securing.DATA_INTEGRITY
    carried = parse_vc(badge(proof=proof()), token=token({}))
    assert isinstance(carried, Credential)
    assert carried.securing is Securing.JWT
    assert carried.token == token({})
    assert len(carried.proofs) == 1


def test_every_proof_becomes_a_record_with_its_place() -> None:
    alone = parsed(badge(proof=proof())).proofs[0]
    assert alone.pointer == "/proof"
    assert (alone.type, alone.cryptosuite) == ("DataIntegrityProof", "eddsa-rdfc-2022")
    assert (alone.verification_method, alone.purpose) == ("did:web:uni.example#key", "assertionMethod")
    assert alone.proof_value == "zNotASignature"
    assert alone.created is not None
    assert alone.created.pointer == "/proof/created"
    several = parsed(badge(proof=[proof(), "no object", proof(previousProof="urn:a")])).proofs
    assert [each.pointer for each in several] == ["/proof/0", "/proof/2"]
    assert several[1].previous == ("urn:a",)


def test_what_cannot_be_read_in_a_proof_is_absent_and_named() -> None:
    read = parsed(
        badge(
            proof={
                "type": ["DataIntegrityProof", "Other"],
                "cryptosuite": 5,
                "verificationMethod": ["did:a:1", "did:a:2"],
                "proofValue": "",
                "created": "yesterday",
                "expires": ["2024-01-01T00:00:00Z"],
                "previousProof": ["urn:a", {"id": "urn:b"}],
            }
        )
    ).proofs[0]
    assert (read.type, read.cryptosuite, read.verification_method, read.proof_value) == (None,) * 4
    assert (read.created, read.expires) == (None, None)
    assert read.unreadable_dates == ("created", "expires")
    assert read.previous == ("urn:a", "")  # a proof before it that nobody can find


def test_a_proof_that_ends_on_a_day_ends_with_that_day() -> None:
    read = parsed(badge(proof=proof(expires="2024-05-06"))).proofs[0]
    assert read.expires is not None
    assert read.expires.instant.hour == 23


def test_both_names_of_each_date_are_read_whatever_the_edition() -> None:
    credential = parsed(
        badge(
            validFrom="2024-01-01T00:00:00Z",
            issuanceDate="2024-02-01T00:00:00Z",
            validUntil={"@value": "2025-02-01T00:00:00Z"},
            expirationDate="2025-01-01",
            awardedDate="2023-12-24T00:00:00Z",
        )
    )
    assert [start.pointer for start in credential.starts] == ["/validFrom", "/issuanceDate"]
    assert [end.pointer for end in credential.ends] == ["/validUntil", "/expirationDate"]
    assert credential.valid_from is not None
    assert credential.valid_from.pointer == "/issuanceDate"
    assert credential.valid_until is not None
    assert credential.valid_until.instant == datetime(2025, 1, 1, 23, 59, 59, 999_999, tzinfo=UTC)
    assert credential.issued is not None
    assert credential.issued.pointer == "/awardedDate"
    touching = {slip.pointer for slip in credential.deviations if slip.touches}
    assert touching == {"/issuanceDate", "/expirationDate"}  # they read two ways


def test_the_same_date_under_both_names_reads_one_way() -> None:
    credential = parsed(badge(issuanceDate="2024-01-01T01:00:00+01:00"))
    assert len(credential.starts) == 2
    assert not any(slip.touches for slip in credential.deviations)


def test_an_unreadable_date_is_neither_a_date_nor_forgotten() -> None:
    credential = parsed(badge(validUntil="next year", validFrom=[["2024-01-01T00:00:00Z"]]))
    assert credential.starts == credential.ends == ()
    assert credential.issued is None
    unread = {slip.pointer for slip in credential.deviations if slip.rule is Rule.UNREADABLE_DATE}
    assert unread == {"/validUntil", "/validFrom/0"}


@pytest.mark.parametrize("issuer", [None, 5, "", {}, {"name": "Uni"}, ["did:a:1", "did:a:2"], [["did:a:1"]]])
def test_who_issued_it_must_be_said_once(issuer: Json) -> None:
    document = badge(issuer=issuer)
    place = "/issuer" if "issuer" in document else ""
    assert (place, Rule.NO_ISSUER) in rules(document)


def test_an_issuer_may_be_an_identifier_alone() -> None:
    issuer = parsed(badge(issuer="https://uni.example/issuer")).issuer
    assert issuer is not None
    assert (issuer.id, issuer.is_object) == ("https://uni.example/issuer", False)
    assert rules(badge(issuer="https://uni.example/issuer")) == set()


@pytest.mark.parametrize("given", [None, 5, "", [], [[]]])
def test_a_credential_without_a_subject_says_nothing_of_anybody(given: Json) -> None:
    document = badge(credentialSubject=given)
    place = "/credentialSubject" if "credentialSubject" in document else ""
    assert (place, Rule.NO_SUBJECT) in rules(document)


def test_a_subject_may_be_an_identifier_alone() -> None:
    credential = parsed(plain_credential(credentialSubject="did:example:holder"))
    assert [each.id for each in credential.subjects] == ["did:example:holder"]


def test_several_subjects_touch_an_answer() -> None:
    credential = parsed(badge(credentialSubject=[subject(), subject(id="did:example:other")]))
    assert [each.pointer for each in credential.subjects] == ["/credentialSubject/0", "/credentialSubject/1"]
    assert [(slip.rule, slip.touches) for slip in credential.deviations] == [(Rule.CARDINALITY, True)]


def test_a_plain_credential_may_have_several_subjects() -> None:
    assert rules(plain_credential(credentialSubject=[{"id": "did:a:1"}, {"id": "did:a:2"}])) == {
        ("/type", Rule.NOT_AN_OPEN_BADGE)
    }


def test_status_entries_of_every_shape_are_kept() -> None:
    entry: JsonObject = {"type": "BitstringStatusListEntry", "statusListIndex": "5"}
    read = parsed(badge(credentialStatus=[entry, "https://uni.example/list", 5])).statuses
    assert [(each.pointer, each.type, each.raw) for each in read] == [
        ("/credentialStatus/0", "BitstringStatusListEntry", entry),
        ("/credentialStatus/1", None, {"id": "https://uni.example/list"}),
        ("/credentialStatus/2", None, {}),
    ]
    assert parsed(badge(credentialStatus=entry)).statuses[0].pointer == "/credentialStatus"
    assert parsed(badge()).statuses == ()


def test_the_parts_around_the_achievement_are_read() -> None:
    credential = parsed(
        badge(
            name={"@value": "Teamwork", "@language": "en"},
            description="d",
            image={"id": "https://uni.example/b.png", "type": "Image", "caption": "c"},
            evidence=[
                {"id": "https://a.example/work", "type": "Evidence", "narrative": "n"},
                "https://b.example",
            ],
            endorsement={"type": ["EndorsementCredential"]},
            endorsementJwt=["e.y.J"],
            credentialSchema={"id": "https://uni.example/schema", "type": "JsonSchema"},
        )
    )
    assert credential.name == "Teamwork"
    assert credential.description == "d"
    assert credential.image == Picture(id="https://uni.example/b.png", caption="c", pointer="/image")
    assert [(each.pointer, each.id) for each in credential.evidence] == [
        ("/evidence/0", "https://a.example/work"),
        ("/evidence/1", "https://b.example"),
    ]
    assert [(each.pointer, each.body) for each in credential.endorsements] == [
        ("/endorsement", {"type": ["EndorsementCredential"]}),
        ("/endorsementJwt/0", "e.y.J"),
    ]
    assert [(each.pointer, each.id) for each in credential.schemas] == [
        ("/credentialSchema", "https://uni.example/schema")
    ]


@pytest.mark.parametrize(
    "member",
    [
        "@context",
        "type",
        "proof",
        "credentialSubject",
        "credentialStatus",
        "issuer",
        "validFrom",
        "expirationDate",
    ],
)
def test_more_parts_than_anybody_means_are_not_read(member: str) -> None:
    many: Json = [{} for _ in range(MAX_ENTRIES + 1)]
    why = f"more than {MAX_ENTRIES} values of {member}"
    assert parse_vc(badge(**{member: many})) == Malformed(why=why)


CONTEXTS: dict[str, tuple[JsonObject, set[Rule]]] = {
    "the published ones": (badge(), set()),
    "more behind them": (badge(**{"@context": [VC2, OB3, "https://x.example/c", {}]}), set()),
    "none": (badge(**{"@context": None}), {Rule.CONTEXT_ORDER}),
    "a number": (badge(**{"@context": 5}), {Rule.CONTEXT_ORDER, Rule.VALUE_TYPE}),
    "one alone": (badge(**{"@context": VC2}), {Rule.CONTEXT_ORDER}),
    "that of badges first": (badge(**{"@context": [OB3, VC2]}), {Rule.CONTEXT_ORDER}),
    "that of badges third": (badge(**{"@context": [VC2, "https://x.example/c", OB3]}), {Rule.CONTEXT_ORDER}),
    "that of a suite between the two": (
        badge(**{"@context": [VC2, "https://w3id.org/security/data-integrity/v2", OB3]}),
        {Rule.CONTEXT_ALIAS},
    ),
    "both bases": (badge(**{"@context": [VC2, OB3, VC1]}), {Rule.CONTEXT_ORDER}),
    "an object first": (badge(**{"@context": [{}, VC2, OB3]}), {Rule.CONTEXT_ORDER}),
    "an alias of the base": (
        badge(**{"@context": ["http://www.w3.org/ns/credentials/v2", OB3]}),
        {Rule.CONTEXT_ALIAS},
    ),
    "a draft": (
        badge(**{"@context": [VC2, "https://purl.imsglobal.org/spec/ob/v3p0/context/ob_v3p0.jsonld"]}),
        {Rule.CONTEXT_ALIAS},
    ),
    "a version to come": (
        badge(**{"@context": [VC2, "https://purl.imsglobal.org/spec/ob/v3p0/context-3.1.0.json"]}),
        {Rule.CONTEXT_ALIAS},
    ),
    "those of a plain credential": (plain_credential(), {Rule.NOT_AN_OPEN_BADGE}),
    "one text for a plain credential": (
        plain_credential(**{"@context": VC2}),
        {Rule.NOT_AN_OPEN_BADGE, Rule.SERIALISATION},
    ),
}


@pytest.mark.parametrize(("document", "broken"), CONTEXTS.values(), ids=CONTEXTS.keys())
def test_the_order_of_contexts_decides_what_words_mean(document: JsonObject, broken: set[Rule]) -> None:
    assert {rule for _, rule in rules(document)} == broken


def test_a_transcript_has_three_contexts_in_order() -> None:
    transcript = badge(
        **{"@context": [VC2, CLR2, OB3]},
        type=["VerifiableCredential", "ClrCredential"],
        credentialSubject={"id": "did:a:1", "type": ["ClrSubject"], "verifiableCredential": [{}]},
    )
    assert rules(transcript) == set()
    assert ("/@context", Rule.CONTEXT_ORDER) in rules({**transcript, "@context": [VC2, OB3, CLR2]})


TYPES: dict[str, tuple[Json, set[tuple[str, Rule]]]] = {
    "none": (None, {("", Rule.NO_TYPE)}),
    "an empty list": ([], {("/type", Rule.NO_TYPE), ("/type", Rule.SERIALISATION)}),
    "a badge that is no credential": (
        "OpenBadgeCredential",
        {("/type", Rule.WRONG_TYPE), ("/type", Rule.COMPACTED_FORM)},
    ),
    "a credential that is no badge": (
        "VerifiableCredential",
        {("/type", Rule.WRONG_TYPE), ("/type", Rule.COMPACTED_FORM)},
    ),
}


@pytest.mark.parametrize(("kinds", "broken"), TYPES.values(), ids=TYPES.keys())
def test_a_badge_says_what_it_is(kinds: Json, broken: set[tuple[str, Rule]]) -> None:
    assert rules(badge(type=kinds)) == broken


def test_the_type_is_pointed_at_as_it_is_spelled() -> None:
    assert ("/@type", Rule.WRONG_TYPE) in rules(badge(type=None, **{"@type": "OpenBadgeCredential"}))


def test_an_endorsement_is_compared_with_the_rules_of_endorsements() -> None:
    endorsement = plain_credential(
        **{"@context": [VC2, OB3]},
        type=["VerifiableCredential", "EndorsementCredential"],
        credentialSubject={"id": "did:a:1", "type": ["EndorsementSubject"]},
    )
    assert {slip.detail for slip in parsed(endorsement).deviations if slip.rule is Rule.MISSING_PROPERTY} == {
        "id",
        "name",
        "validFrom",
    }


def test_an_achievement_without_a_name_touches_an_answer() -> None:
    credential = parsed(badge(credentialSubject=subject(achievement=achievement(name=None))))
    (slip,) = credential.deviations
    assert (slip.pointer, slip.rule, slip.detail, slip.touches) == (
        "/credentialSubject/achievement",
        Rule.MISSING_PROPERTY,
        "name",
        True,
    )
