"""Endorsements are found in every part of a badge that can be endorsed, and left unread."""

from verifier.parse.ob3_endorsements import read_endorsements

SAID = {"type": ["EndorsementCredential"]}


def found(document):
    return [(each.pointer, each.part, each.body) for each in read_endorsements(document)]


def test_badge_without_endorsements_has_none():
    assert found({}) == []
    assert found({"endorsement": [], "endorsementJwt": None, "issuer": "did:web:uni.example"}) == []


def test_every_part_of_a_badge_can_be_endorsed():
    profile = {
        "id": "urn:p",
        "endorsement": SAID,
        "parentOrg": {"id": "urn:parent", "endorsementJwt": "a.b.c"},
    }
    document = {
        "id": "urn:c",
        "endorsement": [SAID],
        "issuer": profile,
        "credentialSubject": [
            {
                "source": profile,
                "achievement": {"id": "urn:a", "endorsementJwt": ["d.e.f"], "creator": profile},
            }
        ],
    }
    assert found(document) == [
        ("/endorsement/0", "urn:c", SAID),
        ("/issuer/endorsement", "urn:p", SAID),
        ("/issuer/parentOrg/endorsementJwt", "urn:parent", "a.b.c"),
        ("/credentialSubject/0/achievement/endorsementJwt/0", "urn:a", "d.e.f"),
        ("/credentialSubject/0/achievement/creator/endorsement", "urn:p", SAID),
        ("/credentialSubject/0/achievement/creator/parentOrg/endorsementJwt", "urn:parent", "a.b.c"),
        ("/credentialSubject/0/source/endorsement", "urn:p", SAID),
        ("/credentialSubject/0/source/parentOrg/endorsementJwt", "urn:parent", "a.b.c"),
    ]


def test_what_is_in_no_such_part_is_no_endorsement():
    elsewhere = {"endorsement": [SAID]}
    document = {
        "@context": [elsewhere],
        "proof": elsewhere,
        "evidence": [elsewhere],
        "endorsement": ["https://uni.example/endorsements/1", {**SAID, "issuer": elsewhere}],
        "endorsementJwt": [SAID],
    }
    assert [pointer for pointer, _, _ in found(document)] == ["/endorsement/1"]
