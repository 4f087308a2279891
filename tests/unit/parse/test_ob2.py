"""Open Badges 2 in the words of a credential: what is read, from which document, and what departs."""

import pytest

from tests.unit.retrieve.asking import a_badge, credential_of
from tests.world import World
from verifier.model.achievement import Identity
from verifier.model.credential import Edition, Securing
from verifier.model.deviation import Rule
from verifier.model.hosting import Hosting, Linked
from verifier.model.moment import Zone
from verifier.model.proof import Jws
from verifier.parse.ob2 import parse_anchored, parse_ob2
from verifier.retrieve.signed import retrieve_signed

V2 = "https://w3id.org/openbadges/v2"
URN = "urn:uuid:9d4b1c8e-5d1f-4ab1-8f0c-3d7c2a6e1b11"


def rules(credential):
    return {(deviation.rule, deviation.pointer) for deviation in credential.deviations}


async def test_three_documents_become_one_credential():
    badge = a_badge()
    credential = await credential_of(badge)
    assert (credential.edition, credential.securing) == (Edition.OB20, Securing.HOSTED)
    assert (credential.id, credential.types, credential.contexts) == (badge.url, ("Assertion",), (V2,))
    assert (credential.issuer.id, credential.issuer.name) == (badge.issuer_url, "Uni of Examples")
    assert credential.achievement.name == "Statistics 101"
    assert credential.achievement.criteria.narratives[0].text == "Passed the examination of Statistics 101."
    assert credential.raw == badge.assertion()
    assert credential.deviations == ()


async def test_pointers_lead_through_the_three_documents():
    badge = a_badge()
    badge.edit_badge_class(
        lambda document: document.update(alignment=[{"targetName": "A", "targetUrl": "https://a.example/"}])
    )
    credential = await credential_of(badge)
    assert credential.subject.pointer == "/recipient"
    assert credential.achievement.pointer == "/badge"
    assert credential.achievement.alignments[0].pointer in ("/badge/alignment", "/badge/alignment/0")
    assert credential.issuer.pointer == "/badge/issuer"
    assert credential.issued.pointer == "/issuedOn"


async def test_optional_members_of_the_assertion_are_read():
    badge = a_badge()
    badge.edit(
        lambda document: document.update(
            expires="2027-01-01T00:00:00Z",
            evidence=["https://uni.example/work", {"narrative": "A thesis", "name": "Thesis"}],
            narrative="Well done",
            image={"id": "https://uni.example/baked.png", "caption": "Badge"},
        )
    )
    credential = await credential_of(badge)
    assert credential.valid_until.instant.year == 2027
    assert [item.name or item.id for item in credential.evidence] == ["https://uni.example/work", "Thesis"]
    assert credential.subject.narrative == "Well done"
    assert credential.image.caption == "Badge"
    assert credential.deviations == ()


async def test_optional_members_of_class_and_issuer_are_read():
    badge = a_badge()
    badge.edit_badge_class(
        lambda document: document.update(
            {
                "tags": ["statistics", "data"],
                "version": "2",
                "extensions:kind": {"type": ["Extension", "extensions:Kind"], "name": "course"},
            }
        )
    )
    credential = await credential_of(badge)
    assert credential.achievement.tags == ("statistics", "data")
    assert credential.achievement.version == "2"
    assert [item.key for item in credential.achievement.extensions] == ["extensions:kind"]
    assert credential.achievement.extensions[0].types == ("Extension", "extensions:Kind")
    assert credential.achievement.extensions[0].pointer == "/badge/extensions:kind"


async def test_plain_extension_of_an_issuer_is_kept_by_its_name():
    badge = a_badge()
    badge.edit_issuer(lambda document: document.update({"extensions:ror": "04cvxnb49"}))
    credential = await credential_of(badge)
    assert credential.issuer.extensions[0].raw == {"extensions:ror": "04cvxnb49"}


async def test_recipient_is_an_identity():
    credential = await credential_of(a_badge())
    identity = credential.subject.identities[0]
    assert (identity.type, identity.hashed, identity.salt) == ("email", True, "nacl")
    assert identity.value.startswith("sha256$")


# whose word is shown


async def test_altered_copy_is_not_shown():
    badge = a_badge()
    badge.tamper(lambda document: document.update(issuedOn="1999-01-01T00:00:00Z"))
    credential = await credential_of(badge)
    assert credential.issued.instant.year == 2026
    assert credential.raw["issuedOn"] != "1999-01-01T00:00:00Z"


async def test_copy_is_shown_where_the_badge_cannot_be_had_and_held_against_nothing():
    badge = a_badge()
    badge.tamper(lambda document: document.pop("verification"))
    badge.assertion_place.answers(status=404)
    credential = await credential_of(badge)
    assert credential.raw == badge.copy()
    assert credential.subject.identities[0].type == "email"
    assert credential.achievement.id == badge.badge_class_url
    assert credential.issuer is None
    assert credential.deviations == ()


async def test_address_without_a_copy_gives_an_empty_credential():
    badge = a_badge()
    badge.assertion_place.times_out()
    credential = await credential_of(badge, supplied={"id": badge.url})
    assert (credential.edition, credential.securing) == (Edition.OB20, Securing.HOSTED)
    assert (credential.issuer, credential.achievement, credential.deviations) == (None, None, ())


async def test_notice_of_withdrawal_needs_no_other_members():
    badge = a_badge().revoke("Cheating")
    credential = await credential_of(badge)
    assert credential.subject.identities[0].type == "email"
    assert credential.deviations == ()


async def test_notice_without_a_copy_is_shown_itself():
    badge = a_badge().revoke("Cheating")
    assert (await credential_of(badge, supplied={"id": badge.url})).id == badge.url


async def test_class_that_cannot_be_had_is_shown_by_its_address():
    badge = a_badge()
    badge.badge_class_place.times_out()
    credential = await credential_of(badge)
    assert credential.achievement.id == badge.badge_class_url
    assert credential.issuer is None
    assert credential.deviations == ()


async def test_issuer_that_cannot_be_had_is_named_by_its_address():
    badge = a_badge()
    badge.issuer_place.times_out()
    credential = await credential_of(badge)
    assert (credential.issuer.id, credential.issuer.name) == (badge.issuer_url, None)
    assert not credential.issuer.is_object


async def test_profile_without_an_id_is_named_by_the_address_that_serves_it():
    badge = a_badge()
    badge.edit_issuer(lambda document: document.pop("id"))
    assert (await credential_of(badge)).issuer.id == badge.issuer_url


async def test_embedded_class_with_a_urn_keeps_it():
    badge = a_badge()
    badge.edit(lambda document: document.update(badge=badge._badge_class | {"id": URN}))
    assert (await credential_of(badge)).achievement.id == URN


async def test_embedded_class_without_an_id_is_read_all_the_same():
    badge = a_badge()
    embedded = {name: value for name, value in badge._badge_class.items() if name != "id"}
    badge.edit(lambda document: document.update(badge=embedded))
    credential = await credential_of(badge)
    assert credential.achievement.name == "Statistics 101"
    assert credential.issuer.name == "Uni of Examples"
    assert rules(credential) == {(Rule.MISSING_PROPERTY, "/badge")}


async def test_of_several_issuers_none_is_the_issuer():
    badge = a_badge()
    badge.edit(lambda document: document.update(badge=badge._badge_class | {"id": URN}))
    badge.edit_badge_class(
        lambda document: document.update(issuer=["https://a.example/", "https://b.example/"])
    )
    copy = badge.assertion()
    credential = parse_ob2(
        Hosting(verification=None, assertion=Linked(declared=None, answer=None, document=copy, copy=copy)),
        supplied=copy,
    )
    assert credential.issuer is None


# departures


@pytest.mark.parametrize(
    ("where", "member", "rule", "pointer"),
    [
        ("assertion", "type", Rule.NO_TYPE, ""),
        ("assertion", "recipient", Rule.MISSING_PROPERTY, ""),
        ("assertion", "issuedOn", Rule.MISSING_PROPERTY, ""),
        ("assertion", "badge", Rule.NO_ISSUER, ""),
        ("assertion", "verification", Rule.VERIFICATION_TYPE, ""),
        ("class", "type", Rule.NO_TYPE, "/badge"),
        ("class", "name", Rule.MISSING_PROPERTY, "/badge"),
        ("class", "image", Rule.MISSING_PROPERTY, "/badge"),
        ("class", "issuer", Rule.NO_ISSUER, "/badge"),
        ("issuer", "name", Rule.MISSING_PROPERTY, "/badge/issuer"),
        ("issuer", "email", Rule.MISSING_PROPERTY, "/badge/issuer"),
    ],
)
async def test_absent_member_is_noted_where_it_belongs(where, member, rule, pointer):
    badge = a_badge()
    edit = {"assertion": badge.edit, "class": badge.edit_badge_class, "issuer": badge.edit_issuer}[where]
    edit(lambda document: document.pop(member))
    assert (rule, pointer) in rules(await credential_of(badge))


async def test_issuer_without_a_web_address_is_an_issuer_all_the_same():
    badge = a_badge()
    badge.edit_badge_class(lambda document: document.update(issuer="did:web:uni.example"))
    credential = await credential_of(badge)
    assert credential.issuer.id == "did:web:uni.example"
    assert rules(credential) == {(Rule.VALUE_TYPE, "/badge/issuer")}


async def test_issuer_that_only_has_a_name_is_an_issuer_that_nobody_can_find():
    badge = a_badge()
    badge.edit_badge_class(lambda document: document.update(issuer=7))
    assert (Rule.NO_ISSUER, "/badge") in rules(await credential_of(badge))


@pytest.mark.parametrize(
    "verification",
    [{"type": "Rumour"}, {"type": []}, {"type": ["HostedBadge", "SignedBadge"]}, {}, "HostedBadge"],
)
async def test_badge_that_does_not_say_how_it_is_verified_breaks_the_rule(verification):
    badge = a_badge().edit(lambda document: document.update(verification=verification))
    assert Rule.VERIFICATION_TYPE in {rule for rule, _ in rules(await credential_of(badge))}


@pytest.mark.parametrize(
    "way", ["hosted", "HostedBadge", "obi:HostedBadge", "https://w3id.org/openbadges#HostedBadge"]
)
async def test_every_name_of_hosting_is_fine(way):
    badge = a_badge().edit(lambda document: document.update(verification={"type": way}))
    assert (await credential_of(badge)).deviations == ()


@pytest.mark.parametrize(
    ("member", "value"),
    [("issuedOn", "yesterday"), ("expires", "2026-02-30T00:00:00Z"), ("expires", "31/12/2026")],
)
async def test_date_that_cannot_be_read_is_noted(member, value):
    badge = a_badge().edit(lambda document: document.update({member: value}))
    assert (Rule.UNREADABLE_DATE, f"/{member}") in rules(await credential_of(badge))


async def test_unix_time_is_read():
    badge = a_badge().edit(lambda document: document.update(issuedOn="1767225600"))
    credential = await credential_of(badge)
    assert (credential.issued.zone, credential.issued.instant.year) == (Zone.NUMBER, 2026)


@pytest.mark.parametrize(
    ("identity", "hashed", "contradictory"),
    [
        ("student@learner.example", False, False),
        ("student@learner.example", True, True),
        ("sha256$" + "a" * 64, True, False),
        ("md5$" + "A" * 32, True, False),
        ("sha256$" + "a" * 64, False, True),
        ("sha256$abc", True, True),
    ],
)
async def test_recipient_that_is_hidden_and_is_not_contradicts_itself(identity, hashed, contradictory):
    recipient = {"type": "email", "identity": identity, "hashed": hashed}
    badge = a_badge().edit(lambda document: document.update(recipient=recipient))
    assert (
        (Rule.RECIPIENT_CONTRADICTORY, "/recipient") in rules(await credential_of(badge))
    ) is contradictory


async def test_recipient_that_does_not_say_if_it_is_hidden_does_not_contradict_itself():
    recipient = {"type": "email", "identity": "student@learner.example"}
    badge = a_badge().edit(lambda document: document.update(recipient=recipient))
    assert rules(await credential_of(badge)) == {(Rule.MISSING_PROPERTY, "/recipient")}


async def test_context_that_was_left_out_is_noted_with_its_document():
    badge = a_badge()
    badge.edit_issuer(lambda document: document.update({"@context": [V2, "https://else.example/context"]}))
    assert rules(await credential_of(badge)) == {(Rule.CONTEXT_UNREAD, "/badge/issuer/@context")}


async def test_published_badge_that_is_no_json_ld_is_noted_as_that_alone():
    badge = a_badge().edit(lambda document: document.update({"@context": [V2, 7]}))
    assert rules(await credential_of(badge)) == {(Rule.NOT_JSON_LD, "")}


async def test_badge_without_an_address_is_held_against_its_form():
    badge = a_badge()
    badge.tamper(lambda document: (document.pop("id"), document.pop("verification")))
    assert (Rule.VERIFICATION_TYPE, "") in rules(await credential_of(badge))


# signed and older badges


async def test_signed_badge_is_read_and_said_to_be_signed():
    badge = a_badge()
    badge.tamper(lambda document: document.update(id=URN, verification={"type": "signed"}))
    credential = await credential_of(badge)
    assert credential.securing is Securing.JWS
    assert credential.deviations == ()


async def test_token_of_a_signed_badge_is_kept():
    claims = a_badge().copy() | {"id": URN, "verification": {"type": "SignedBadge"}}
    token = Jws(text="a.b.c", header={}, payload=b"{}", signing_input=b"a.b", signature=b"c")
    hosting = await retrieve_signed(claims, fetcher=World())
    credential = parse_ob2(hosting, supplied=claims, token=token)
    assert (credential.securing, credential.token, credential.raw) == (Securing.JWS, token, claims)
    assert credential.id == URN


def test_badge_that_a_block_chain_vouches_for_is_read_without_asking_anybody():
    credential = parse_anchored(a_badge().copy())
    assert (credential.securing, credential.token, credential.hosting) == (Securing.JWS, None, None)


OB05 = {
    "recipient": "sha1$" + "a" * 40,
    "salt": "nacl",
    "issued_on": "2012-01-01",
    "badge": {
        "name": "Old one",
        "description": "Very old",
        "criteria": "https://old.example/criteria",
        "issuer": {"origin": "https://old.example", "name": "Old"},
    },
}
OB10 = {
    "uid": "1",
    "recipient": {"type": "email", "hashed": False, "identity": "student@learner.example"},
    "badge": "https://old.example/class",
    "verify": {"type": "hosted", "url": "https://uni.example/old"},
    "issuedOn": 1388534400,
}


@pytest.mark.parametrize(
    ("document", "edition", "securing"),
    [
        (OB05, Edition.OB05, Securing.HOSTED),
        (OB10, Edition.OB10, Securing.HOSTED),
        (OB10 | {"verify": {"type": "signed", "url": "https://uni.example/key"}}, Edition.OB10, Securing.JWS),
        (
            OB10 | {"@context": "https://w3id.org/openbadges/v1", "type": "Assertion"},
            Edition.OB11,
            Securing.HOSTED,
        ),
        (
            {"@context": "https://purl.imsglobal.org/spec/ob/v2p1/ob_v2p1.jsonld", "type": "Assertion"},
            Edition.OB21,
            Securing.HOSTED,
        ),
    ],
)
async def test_edition_is_told_and_not_held_against_rules_it_does_not_know(document, edition, securing):
    badge = a_badge()
    credential = await credential_of(badge, supplied=document)
    assert (credential.edition, credential.securing) == (edition, securing)
    if edition is not Edition.OB21:
        asked = {Rule.NOT_UPGRADABLE, Rule.EMAIL_MISSING, Rule.MISSING_PROPERTY}
        assert {slip.rule for slip in credential.deviations} <= asked


async def test_oldest_badge_is_shown_by_its_own_names():
    credential = await credential_of(a_badge(), supplied=OB05)
    assert credential.subject.identities == (
        Identity(type="email", value="sha1$" + "a" * 40, hashed=True, salt="nacl", pointer="/recipient"),
    )
    assert credential.issued.instant.year == 2012
    assert (credential.achievement.name, credential.issuer.name) == ("Old one", "Old")


@pytest.mark.parametrize("recipient", [7, "", None, [], True])
async def test_recipient_that_is_nobody_is_nobody(recipient):
    badge = a_badge().edit(lambda document: document.update(recipient=recipient))
    assert all(identity.value is None for identity in (await credential_of(badge)).subject.identities)
