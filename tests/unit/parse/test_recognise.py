"""The kinds of document are told apart, and nothing signed passes for another kind."""

import pytest

from tests.unit.parse.badges import CLR2, OB3, VC1, VC2, badge, badge_of_vc1, plain_credential, proof, spoilt
from verifier.model.words import JsonObject
from verifier.parse.recognise import Form, form_of, form_of_claims, is_version_2

OB2 = "https://w3id.org/openbadges/v2"
OB1 = "https://w3id.org/openbadges/v1"
_ASSERTION: JsonObject = {"id": "https://a.example/1", "recipient": {}, "badge": "https://a.example/b"}

_CREDENTIAL: JsonObject = {"id": "urn:uuid:1", "issuer": "did:web:uni.example", "credentialSubject": {}}
KNOWN: dict[str, tuple[JsonObject, Form]] = {
    "an open badge": (badge(), Form.VC2),
    "one of VC 1.1": (badge_of_vc1(), Form.VC1),
    "a plain credential": (plain_credential(), Form.VC2),
    "a transcript": (badge(**{"@context": [VC2, CLR2, OB3], "type": ["ClrCredential"]}), Form.VC2),
    "a credential without types": (badge(type=None), Form.VC2),
    "a badge without contexts, by its date": (badge_of_vc1(**{"@context": None}), Form.VC1),
    "a credential that says it is an assertion": (
        badge(**{"@context": OB2}, type="Assertion", recipient={}, badge={}, proof=proof()),
        Form.VC2,
    ),
    "a credential that says it is a presentation too": (
        plain_credential(type=["VerifiablePresentation", "VerifiableCredential"]),
        Form.VC2,
    ),
    "a presentation": ({"type": "VerifiablePresentation"}, Form.PRESENTATION),
    "a presentation without a type": ({"verifiableCredential": []}, Form.PRESENTATION),
    "an enveloped credential": ({"type": "EnvelopedVerifiableCredential"}, Form.ENVELOPED),
    "an enveloped presentation": (
        {"type": ["EnvelopedVerifiablePresentation"]},
        Form.ENVELOPED_PRESENTATION,
    ),
    "an assertion": (spoilt(_ASSERTION, **{"@context": OB2, "type": "Assertion"}), Form.OB2_ASSERTION),
    "an assertion by its full name": (
        {
            "@context": OB2,
            "@type": "https://w3id.org/openbadges#Assertion",
            "obi:badge": "https://a.example/b",
        },
        Form.OB2_ASSERTION,
    ),
    "an assertion under several contexts": (
        spoilt(_ASSERTION, **{"@context": ["https://x.example/c", "http://w3id.org/openbadges/v2/"]}),
        Form.OB2_ASSERTION,
    ),
    "an assertion under an unknown context": (
        spoilt(_ASSERTION, **{"@context": {"badge": "https://w3id.org/openbadges#badge"}}),
        Form.OB2_ASSERTION,
    ),
    "an assertion without a context": (spoilt(_ASSERTION, verification={}), Form.OB2_ASSERTION),
    "the stub of a withdrawn assertion": (
        {"@context": OB2, "type": "Assertion", "revoked": True},
        Form.OB2_ASSERTION,
    ),
    "an assertion of 1.1": (spoilt(_ASSERTION, **{"@context": OB1, "verify": {}}), Form.OB1_ASSERTION),
    "an assertion of 1.0": (spoilt(_ASSERTION, verify={}), Form.OB1_ASSERTION),
    "an assertion of 0.5": ({"recipient": "a@b.example", "badge": {}}, Form.OB05),
    "a badge class": ({"@context": OB2, "type": "BadgeClass"}, Form.OB2_OTHER),
    "a profile without a type": ({"@context": OB2, "url": "https://a.example"}, Form.OB2_OTHER),
    "a badge class without a context": ({"type": "BadgeClass"}, Form.OB2_OTHER),
    "an issuer of 1.1": ({"@context": OB1, "type": "Issuer"}, Form.OB1_OTHER),
    "an answer of an OB 2.1 service": (
        {"assertion": {}, "signedAssertion": "", "status": {}},
        Form.OB_API_RESPONSE,
    ),
    "an answer of an OB 3.0 service": ({"credential": [], "compactJwsString": []}, Form.OB_API_RESPONSE),
    "a transcript of CLR 1": (
        {"@context": "https://purl.imsglobal.org/spec/clr/v1p0/context/clr_v1p0.jsonld"},
        Form.CLR1,
    ),
    "a blockchain badge": (
        spoilt(_ASSERTION, **{"@context": [OB2, "https://w3id.org/blockcerts/v2"], "signature": {}}),
        Form.BLOCKCERTS,
    ),
    "a badge under that context without its signature": (
        spoilt(_ASSERTION, **{"@context": [OB2, "https://w3id.org/blockcerts/v2"]}),
        Form.OB2_ASSERTION,
    ),
    "a signature in JSON": ({"payload": "e30", "protected": "e30", "signature": "AA"}, Form.JWS_JSON),
    "signatures in JSON": ({"payload": "e30", "signatures": []}, Form.JWS_JSON),
    "a signature without its payload": ({"signature": "AA"}, Form.UNKNOWN),
    "an envelope": ({"type": "EnvelopedVerifiableCredential"}, Form.ENVELOPED),
    "an envelope that says more": (
        {**_CREDENTIAL, "type": ["EnvelopedVerifiableCredential", "VerifiableCredential"], "id": "DATA:x"},
        Form.ENVELOPED,
    ),
    "an envelope without anything in it that says more": (
        {**_CREDENTIAL, "type": ["EnvelopedVerifiableCredential", "VerifiableCredential"]},
        Form.VC2,
    ),
    "nothing": ({}, Form.UNKNOWN),
    "a status alone": ({"status": {}}, Form.UNKNOWN),
    "a recipe": ({"@context": "https://schema.org", "type": "Recipe", "name": "Soup"}, Form.UNKNOWN),
}


@pytest.mark.parametrize(("document", "form"), KNOWN.values(), ids=KNOWN.keys())
def test_a_document_is_known_by_contexts_types_and_telltale_members(document: JsonObject, form: Form) -> None:
    assert form_of(document) is form


def test_the_payload_of_a_token_is_known_by_its_claims() -> None:
    assert form_of_claims({"vc": {}}) is Form.VC1
    assert form_of_claims({"vp": {}}) is Form.PRESENTATION
    assert form_of_claims({**badge(), "vc": "no object"}) is Form.VC2
    assert form_of_claims({"iss": "https://id.example", "sub": "1"}) is Form.UNKNOWN
    assert form_of_claims({"iss": "https://id.example", "vct": "x"}) is Form.SD_JWT_VC
    assert form_of_claims({"iss": "https://id.example", "vct": 7}) is Form.UNKNOWN
    assert form_of_claims({**badge(), "vct": "x"}) is Form.VC2


@pytest.mark.parametrize(
    ("contexts", "newer"),
    [
        ([VC2], True),
        ([VC1], False),
        ([VC1, VC2], False),
        ([OB3, VC2, VC1], True),
        (["http://WWW.w3.org/ns/credentials/v2/"], True),
        ([OB3], True),
    ],
)
def test_the_form_of_a_credential_follows_its_base_context(contexts, newer) -> None:
    assert is_version_2({"@context": list(contexts)}) is newer
