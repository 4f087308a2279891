"""A member that is respelled keeps its signature: each way of doing so is pointed at, its honest twin is not.

https://www.w3.org/TR/vc-data-integrity/#securing-data-losslessly
"""

import copy

import pytest

from verifier import vocabulary
from verifier.algorithms import jsonld, rdfc
from verifier.algorithms.jsonld_spelling import USUAL_NAMES

V1, V2 = "https://www.w3.org/2018/credentials/v1", "https://www.w3.org/ns/credentials/v2"
OB303 = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
CLR = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json"
CREDENTIALS = "https://www.w3.org/2018/credentials#"
BADGE_ID = "urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002"
STATUS = {
    "id": "https://uni.example/status/3#94567",
    "type": "BitstringStatusListEntry",
    "statusPurpose": "revocation",
    "statusListIndex": "94567",
    "statusListCredential": "https://uni.example/status/3",
}


def badge(**members):
    """A small realistic badge, with some members set; None takes one away."""
    made = {
        "@context": [V2, OB303],
        "id": BADGE_ID,
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": {"id": "https://uni.example/issuer", "type": ["Profile"], "name": "Example University"},
        "validFrom": "2026-01-01T00:00:00Z",
        "validUntil": "2028-01-01T00:00:00Z",
        "name": "Welding, level 2",
        "credentialSubject": {
            "id": "did:example:learner",
            "type": ["AchievementSubject"],
            "achievement": {
                "id": "https://uni.example/achievements/welding",
                "type": ["Achievement"],
                "name": "Welding, level 2",
                "description": "Joins metals.",
                "criteria": {"narrative": "Pass the practical."},
                "alignment": [
                    {
                        "type": ["Alignment"],
                        "targetName": "Metal trades",
                        "targetUrl": "https://esco.example/1",
                    }
                ],
            },
        },
        "credentialStatus": copy.deepcopy(STATUS),
        **members,
    }
    return {name: value for name, value in made.items() if value is not None}


def without(*names, **members):
    made = badge(**members)
    return {name: value for name, value in made.items() if name not in names}


def canonical(reading):
    return rdfc.canonicalize(reading.quads).nquads


HONEST = canonical(jsonld.read(badge())[0])


def test_a_usual_badge_is_wholly_signed_and_usual():
    for reading in jsonld.read(badge()):
        assert reading.undefined == reading.unusual == reading.unknown_contexts == ()
        assert not reading.extensions_assumed
        assert len(reading.quads) == 25


# What a holder can do with the signature intact: (document, where it is pointed at).
RESPELLED = {
    "status under its full IRI": (
        without("credentialStatus", **{CREDENTIALS + "credentialStatus": STATUS}),
        "/https:~1~1www.w3.org~12018~1credentials#credentialStatus",
    ),
    "end date under its full IRI": (
        without(
            "validUntil",
            **{
                CREDENTIALS + "validUntil": {
                    "@value": "2028-01-01T00:00:00Z",
                    "@type": "http://www.w3.org/2001/XMLSchema#dateTime",
                }
            },
        ),
        "/https:~1~1www.w3.org~12018~1credentials#validUntil",
    ),
    "status in @nest": (without("credentialStatus", **{"@nest": {"credentialStatus": STATUS}}), "/@nest"),
    "status in @included": (
        without(
            "credentialStatus",
            **{"@included": [{"id": BADGE_ID, "type": ["VerifiableCredential"], "credentialStatus": STATUS}]},
        ),
        "/@included",
    ),
    "the whole in @graph": (
        {"@context": badge()["@context"], "@graph": [without("@context")]},
        "/@graph",
    ),
    "status as a set": (badge(credentialStatus={"@set": [STATUS]}), "/credentialStatus/@set"),
    "status on another object with the badge's identifier": (
        without(
            "credentialStatus",
            issuer={
                "id": "https://uni.example/issuer",
                "type": ["Profile"],
                "name": "Example University",
            },
            credentialSubject={
                **badge()["credentialSubject"],
                "@reverse": {
                    CREDENTIALS + "credentialSubject": {
                        "id": BADGE_ID,
                        "type": "VerifiableCredential",
                        "credentialStatus": STATUS,
                    }
                },
            },
        ),
        "/credentialSubject/@reverse",
    ),
    "arrays in arrays": (badge(credentialStatus=[[STATUS]]), "/credentialStatus/0"),
    "a type under its IRI": (
        badge(
            credentialStatus={
                **STATUS,
                "type": ["https://www.w3.org/ns/credentials/status#BitstringStatusListEntry", STATUS["type"]],
            }
        ),
        "/credentialStatus/type/0",
    ),
    "type twice": (
        badge(type=["VerifiableCredential"], **{"@type": ["OpenBadgeCredential"]}),
        "/@type",
    ),
}


@pytest.mark.parametrize(("document", "pointer"), RESPELLED.values(), ids=RESPELLED)
def test_a_respelled_member_keeps_the_signature_and_is_pointed_at(document, pointer):
    for reading in jsonld.read(document):
        assert canonical(reading) == HONEST  # the attack is real
        assert pointer in reading.unusual
        assert reading.undefined == ()


OTHER_UNUSUAL = {
    "@index on the subject": (
        badge(credentialSubject={**badge()["credentialSubject"], "@index": "first"}),
        "/credentialSubject/@index",
    ),
    "a direction, which no statement holds": (
        badge(name={"@value": "Welding", "@language": "en", "@direction": "ltr"}),
        "/name/@direction",
    ),
    "an index beside a value": (badge(name={"@value": "Welding", "@index": "1"}), "/name/@index"),
    "a list object": (badge(evidence={"@list": []}), "/evidence/@list"),
    "reversed": (badge(**{"@reverse": {}}), "/@reverse"),
    "a full IRI that no context defines": (
        badge(**{"https://terms.example/grade": "A"}),
        "/https:~1~1terms.example~1grade",
    ),
    "a number that readers take for different ones": (
        badge(awardedDate=9007199254740993),
        "/awardedDate",
    ),
    "text as a double": (
        badge(name={"@value": "5", "@type": "http://www.w3.org/2001/XMLSchema#double"}),
        "/name",
    ),
    "an inner context under which a known term changes": (
        {
            "@context": [V1, "https://purl.imsglobal.org/spec/ob/v3p0/context.json"],
            "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "credentialSubject": {"@context": "https://w3id.org/openbadges/v2", "id": "urn:x:1", "name": "N"},
        },
        "/credentialSubject/@context",
    ),
    "an inner context under which names are appended elsewhere": (
        {
            "@context": ["https://www.w3.org/ns/credentials/undefined-terms/v2"],
            "made": {"@context": [None, "https://w3id.org/openbadges/v2"], "name": "N"},
        },
        "/made/@context",
    ),
    "a relation of a proof under its IRI": (
        badge(
            proof={
                "type": "DataIntegrityProof",
                "proofPurpose": "https://w3id.org/security#assertionMethod",
            }
        ),
        "/proof/proofPurpose",
    ),
}


@pytest.mark.parametrize(("document", "pointer"), OTHER_UNUSUAL.values(), ids=OTHER_UNUSUAL)
def test_what_reads_otherwise_than_it_is_signed_is_pointed_at(document, pointer):
    assert pointer in jsonld.read(document)[0].unusual


def test_a_compact_name_is_unusual():
    document = {
        "@context": [V1],
        "type": "VerifiableCredential",
        "id": "urn:x:1",
        "cred:credentialStatus": {"id": "https://uni.example/status/1"},
    }
    (reading,) = jsonld.read(document)
    assert reading.unusual == ("/cred:credentialStatus",)
    assert (
        "<urn:x:1>",
        f"<{CREDENTIALS}credentialStatus>",
        "<https://uni.example/status/1>",
        "",
    ) in reading.quads


def test_a_compact_identifier_and_a_compact_type_are_unusual():
    document = {
        "@context": [V1],
        "type": "VerifiableCredential",
        "id": "cred:badge",
        "issuer": "sec:issuer",
    }
    (reading,) = jsonld.read(document)
    assert reading.unusual == ("/id", "/issuer")
    assert reading.quads[0][0] == f"<{CREDENTIALS}badge>"
    (reading,) = jsonld.read({"@context": "https://w3id.org/security/v1", "type": "sec:Key"})
    assert reading.unusual == ("/type",)


SECOND = {"id": BADGE_ID, "validUntil": "2028-01-01T00:00:00Z"}


@pytest.mark.parametrize(
    ("document", "pointers"),
    [
        (badge(evidence=[{**SECOND, "type": "VerifiableCredential"}]), ("/evidence/0/validUntil",)),
        (
            badge(endorsement=[{**SECOND, "type": ["VerifiableCredential"], "credentialStatus": STATUS}]),
            ("/endorsement/0/validUntil", "/endorsement/0/credentialStatus"),
        ),
        (
            badge(
                id="_:badge",
                evidence=[{"id": "_:badge", "type": "VerifiableCredential", "issuer": "urn:x:y"}],
            ),
            ("/evidence/0/issuer",),
        ),
        (badge(evidence=[{"id": BADGE_ID, "name": "Other name"}]), ("/evidence/0/name",)),
    ],
)
def test_members_on_another_object_with_the_badges_identifier_are_pointed_at(document, pointers):
    assert jsonld.read(document)[0].unusual == pointers


@pytest.mark.parametrize(
    "document",
    [
        badge(evidence=[{"id": BADGE_ID}]),
        badge(evidence=[{"id": BADGE_ID, "type": "Evidence"}]),
        badge(evidence=[{"id": "urn:x:other", "name": "Other name"}]),
        badge(id=None, evidence=[{"name": "A film"}]),
    ],
)
def test_an_object_that_only_names_the_badge_or_is_another_is_usual(document):
    assert jsonld.read(document)[0].unusual == ()


def transcript(*credentials, **members):
    return {
        "@context": [V2, CLR, OB303],
        "id": "urn:x:transcript",
        "type": ["VerifiableCredential", "ClrCredential"],
        "issuer": {"id": "https://uni.example/issuer", "type": "Profile"},
        "credentialSubject": {"type": "ClrSubject", "verifiableCredential": [*credentials]},
        **members,
    }


INNER = {"id": "urn:x:inner", "type": ["VerifiableCredential"], "issuer": "https://uni.example/issuer"}
AT = "/credentialSubject/verifiableCredential"


def test_a_status_split_off_a_nested_credential_is_pointed_at():
    whole = jsonld.read(transcript({**INNER, "validUntil": "2020-01-01T00:00:00Z"}))[0]
    rest = {"id": "urn:x:inner", "type": ["VerifiableCredential"], "validUntil": "2020-01-01T00:00:00Z"}
    split = jsonld.read(transcript(INNER, rest))[0]
    assert canonical(split) == canonical(whole)
    assert split.unusual == (f"{AT}/1/validUntil",)


def test_the_same_credential_twice_in_a_transcript_is_usual():
    assert jsonld.read(transcript(INNER, copy.deepcopy(INNER)))[0].unusual == ()


def test_an_endorsement_of_the_badge_that_it_stands_in_is_usual():
    endorsement = {
        "id": "urn:x:endorsement",
        "type": ["VerifiableCredential", "EndorsementCredential"],
        "credentialSubject": {
            "id": BADGE_ID,
            "type": ["EndorsementSubject"],
            "endorsementComment": "Taught well.",
        },
    }
    assert jsonld.read({**badge(), "endorsement": [endorsement]})[0].unusual == ()
    endorsement["credentialSubject"]["validUntil"] = "2020-01-01T00:00:00Z"
    (moved,) = jsonld.read({**badge(), "endorsement": [endorsement]})[0].unusual
    assert moved == "/endorsement/0/credentialSubject/validUntil"


def test_an_inner_context_that_repeats_the_outer_ones_is_usual():
    inner = {"@context": [V2, OB303], **INNER, "name": "Inner"}
    (reading,) = {reading.unusual + reading.undefined for reading in jsonld.read(transcript(inner))}
    assert reading == ()


def test_a_presentation_begins_afresh_for_each_credential():
    presentation = {"@context": [V2], "type": "VerifiablePresentation", "verifiableCredential": [badge()]}
    (reading, *_) = jsonld.read(presentation)
    assert reading.unusual == reading.undefined == ()
    assert {quad[3] for quad in reading.quads} == {"", "_:b1"}


HONEST_TWINS = {
    "@id and @type": {"@id": BADGE_ID, "id": None, "@type": badge()["type"], "type": None},
    "a value object": {
        "validUntil": {"@value": "2028-01-01T00:00:00Z", "@type": "http://www.w3.org/2001/XMLSchema#dateTime"}
    },
    "an issuer that is only named": {"issuer": "https://uni.example/issuer"},
    "a name in two languages": {
        "name": [{"@value": "Welding", "@language": "en"}, {"@value": "溶接", "@language": "ja"}]
    },
    "a type of somebody else's vocabulary": {
        "type": ["VerifiableCredential", "OpenBadgeCredential", "https://terms.example/Certificate"]
    },
    "a status without identifier": {"credentialStatus": {k: v for k, v in STATUS.items() if k != "id"}},
    "a status array": {
        "credentialStatus": [STATUS, {**STATUS, "id": "urn:x:2", "statusPurpose": "suspension"}]
    },
    "nothing where a value may be": {"credentialStatus": None, "image": None, "evidence": []},
    "the older end date's context": {"@context": [V2, OB303, "https://w3id.org/security/data-integrity/v2"]},
    "evidence with members": {"evidence": [{"type": ["Evidence"], "name": "Film", "genre": "video"}]},
    "two recipients of one name": {
        "credentialSubject": {
            **badge()["credentialSubject"],
            "identifier": [
                {
                    "type": "IdentityObject",
                    "hashed": True,
                    "identityHash": "sha256$aa",
                    "identityType": "emailAddress",
                    "salt": "s",
                }
            ],
        }
    },
}


OB2 = "https://w3id.org/openbadges/v2"


def evidence(*types, **members):
    return [{"id": "https://uni.example/original", "type": ["Evidence", *types], **members}]


@pytest.mark.parametrize("name", ["Assertion", "BadgeClass", "Issuer", "Profile", "Endorsement"])
def test_a_type_of_version_2_by_its_full_iri_is_usual_in_a_badge_of_version_3(name):
    for reading in jsonld.read(badge(evidence=evidence(f"https://w3id.org/openbadges#{name}"))):
        assert reading.undefined == reading.unusual == ()
        assert any(quad[2] == f"<https://w3id.org/openbadges#{name}>" for quad in reading.quads)


@pytest.mark.parametrize(
    ("document", "pointer"),
    [
        ({"@context": OB2, "id": "urn:x:1", "type": "https://w3id.org/openbadges#Assertion"}, "/type"),
        (badge(evidence=evidence(f"{CREDENTIALS}VerifiableCredential")), "/evidence/0/type/1"),
        (
            badge(evidence=evidence("https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement")),
            "/evidence/0/type/1",
        ),
    ],
)
def test_a_type_that_has_a_word_of_its_own_is_not_usual_by_its_full_iri(document, pointer):
    assert pointer in jsonld.read(document)[0].unusual


@pytest.mark.parametrize("members", HONEST_TWINS.values(), ids=HONEST_TWINS)
def test_an_honest_spelling_is_not_pointed_at(members):
    for reading in jsonld.read(badge(**members)):
        assert reading.undefined == reading.unusual == ()


def test_aliases_of_identifier_and_type_say_the_same():
    twin = jsonld.read(badge(**HONEST_TWINS["@id and @type"]))[0]
    assert canonical(twin) == HONEST


def test_a_null_is_neither_a_statement_nor_unusual():
    document = {**badge(), "credentialStatus": None, "validUntil": None}
    (reading, *_) = jsonld.read(document)
    assert reading.unusual == ()
    assert not any("validUntil" in quad[1] or "credentialStatus" in quad[1] for quad in reading.quads)


def test_the_other_term_for_an_end_of_a_proof_is_unusual():
    older = "https://w3id.org/security/v1"
    aliases = {
        name for name, term in vocabulary.known(older).terms.items() if term.iri.endswith("#expiration")
    }
    for name in aliases:
        (reading,) = jsonld.read_options(
            {"type": "sec:Proof", name: "2030-01-01T00:00:00Z"}, contexts=[older]
        )
        assert (f"/{name}" in reading.unusual) is (name != "expires")
    assert aliases


def test_no_known_context_has_a_second_name_for_a_usual_one_unnoticed():
    names = {}
    for url in vocabulary.urls():
        for known in vocabulary.revisions(url):
            collect(known.term_map, names)
    assert {iri for iri in USUAL_NAMES if iri not in names} == set()
    second = {iri: found for iri, found in names.items() if len(found) > 1}
    badges = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#"
    assert {iri: found for iri, found in second.items() if iri in USUAL_NAMES} == {
        "https://w3id.org/security#expiration": {"expires", "expiration"},
        f"{badges}Achievement": {"achievement", "Achievement"},
        f"{badges}Address": {"address", "Address"},
        f"{badges}Criteria": {"criteria", "Criteria"},
        f"{badges}GeoCoordinates": {"geo", "GeoCoordinates"},
        f"{badges}Image": {"image", "Image"},
        f"{badges}Profile": {"creator", "Profile"},
    }
    of_version_2 = {iri for iri in second if iri.startswith("https://w3id.org/openbadges#")}
    of_interface = {iri for iri in second if iri.startswith("https://purl.imsglobal.org/spec/ob/vocab#")}
    types = {f"{badges}OpenBadgeCredential"}
    assert second.keys() - USUAL_NAMES.keys() == of_version_2 | of_interface | types


def collect(term_map, names):
    for name, term in term_map.terms.items():
        names.setdefault(term.iri, set()).add(name)
        if term.scope is not None:
            collect(term.scope, names)


def test_a_proof_is_judged_by_the_same_rules():
    options = {
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-rdfc-2022",
        "created": "2026-01-01T00:00:00Z",
        "expires": "2027-01-01T00:00:00Z",
        "proofPurpose": "assertionMethod",
        "verificationMethod": "did:key:z6Mk#z6Mk",
    }
    (usual,) = jsonld.read_options(options, contexts=[V2])
    assert usual.unusual == usual.undefined == ()
    expires = options.pop("expires")
    moved = {
        **options,
        "https://w3id.org/security#expiration": {
            "@value": expires,
            "@type": "http://www.w3.org/2001/XMLSchema#dateTime",
        },
    }
    (respelled,) = jsonld.read_options(moved, contexts=[V2])
    assert canonical(respelled) == canonical(usual)
    assert respelled.unusual == ("/https:~1~1w3id.org~1security#expiration",)
