"""The data model over HTTP: a good credential verifies, one that breaks a rule is a 400.

The questions are those of the W3C's suite for VC Data Model 2.0. The documents
are our own; a bad one differs from a good one in one thing, and is signed as it is.
"""

import pytest

from tests.web.vc_scenes import ABSENT, EXAMPLES, SUBJECT, has_type, verify_credential, verify_presentation
from tests.world.documents import CREDENTIALS_V2
from verifier.web import problem_types as types

GOOD = {
    "the plainest credential": {},
    "an id that is a url": {"id": "https://uni.example/credentials/1"},
    "an id that is a urn": {"id": "urn:uuid:d2a8b2a6-6c1e-4a1a-8f10-3f1c1f5c0d11"},
    "a context object": {"@context": [CREDENTIALS_V2, EXAMPLES]},
    "a further type that a context maps": {
        "@context": [CREDENTIALS_V2, EXAMPLES],
        "type": ["VerifiableCredential", "Grade"],
    },
    "a further type that is a url": {"type": ["VerifiableCredential", "https://terms.example/#Grade"]},
    "types in another order": {"type": ["https://terms.example/#Grade", "VerifiableCredential"]},
    "a name": {"name": "Grade"},
    "a name in a language": {"name": {"@value": "Grade", "@language": "en"}},
    "a name in a language and a direction": {
        "name": {"@value": "Grade", "@language": "en", "@direction": "ltr"}
    },
    "a name in several languages": {
        "name": [{"@value": "Grade", "@language": "en"}, {"@value": "Note", "@language": "de"}]
    },
    "a description": {"description": "What was achieved"},
    "a description in a language": {"description": {"@value": "What was achieved", "@language": "en"}},
    "several subjects": {"credentialSubject": [{"id": SUBJECT}, {"id": "urn:uuid:2"}]},
    "a start in the past": {"validFrom": "2020-01-01T00:00:00Z"},
    "a start with milliseconds": {"validFrom": "2020-01-01T00:00:00.123Z"},
    "a start in another zone": {"validFrom": "2020-01-01T00:00:00+09:00"},
    "an end in the future": {"validUntil": "2030-01-01T00:00:00Z"},
    "terms of use": {"@context": [CREDENTIALS_V2, EXAMPLES], "termsOfUse": has_type("Policy")},
    "evidence": {"@context": [CREDENTIALS_V2, EXAMPLES], "evidence": has_type("Grade")},
    "several pieces of evidence": {
        "@context": [CREDENTIALS_V2, EXAMPLES],
        "evidence": [has_type("Grade"), has_type("Grade", id="https://uni.example/evidence/1")],
    },
}

BAD = {
    "no context": {"@context": ABSENT},
    "no base context": {"@context": ["https://terms.example/v1"]},
    "another context first": {"@context": [EXAMPLES, CREDENTIALS_V2]},
    "a context that is no url": {"@context": [CREDENTIALS_V2, "https ://not-a-url/v1"]},
    "a context that is a number": {"@context": [CREDENTIALS_V2, 2]},
    "a context that redefines a type": {
        "@context": [CREDENTIALS_V2, {"VerifiableCredential": "https://terms.example/#Bad"}]
    },
    "an id that is no url": {"id": "not-a-url"},
    "several ids": {"id": ["https://uni.example/1", "https://uni.example/2"]},
    "an id that is an object": {"id": {"value": "https://uni.example/1"}},
    "no id as an empty text": {"id": ""},
    "no type": {"type": ABSENT},
    "another type": {"type": ["Grade"], "@context": [CREDENTIALS_V2, EXAMPLES]},
    "a type that no context maps": {"type": ["VerifiableCredential", "Unmapped"]},
    "a type that a context maps to no url": {
        "@context": [CREDENTIALS_V2, {"Mapped": "nowhere"}],
        "type": ["VerifiableCredential", "Mapped"],
    },
    "a name with a member too many": {
        "name": {"@value": "Grade", "@language": "en", "url": "https://x.example"}
    },
    "a name that is a number": {"name": 7},
    "a description with a member too many": {
        "description": {"@value": "What", "@language": "en", "url": "https://x.example"}
    },
    "no subject": {"credentialSubject": ABSENT},
    "a subject without a claim": {"credentialSubject": {}},
    "several subjects, one without a claim": {"credentialSubject": [{"id": SUBJECT}, {}]},
    "a subject that is a text": {"credentialSubject": SUBJECT},
    "a subject with several ids": {"credentialSubject": {"id": [SUBJECT, "urn:uuid:2"]}},
    "a subject whose id is no url": {"credentialSubject": {"id": "not-a-url"}},
    "no issuer": {"issuer": ABSENT},
    "an issuer that is no url": {"issuer": "not-a-url"},
    "an issuer that is null": {"issuer": None},
    "an issuer without an id": {"issuer": {"name": "University"}},
    "an issuer whose id is null": {"issuer": {"id": None}},
    "an issuer whose id is no url": {"issuer": {"id": "not-a-url"}},
    "a start that is no date": {"validFrom": "soon"},
    "an end that is no date": {"validUntil": "later"},
    "an end before the start": {"validFrom": "2030-01-01T00:00:00Z", "validUntil": "2020-01-01T00:00:00Z"},
    "an end in the past": {"validUntil": "2020-01-01T00:00:00Z"},
    "a start in the future": {"validFrom": "2030-01-01T00:00:00Z"},
    "a status without a type": {"credentialStatus": {"id": "https://uni.example/status/1"}},
    "a status whose type is a number": {"credentialStatus": has_type(2)},
    "a status whose id is no url": {
        "@context": [CREDENTIALS_V2, EXAMPLES],
        "credentialStatus": has_type("Grade", id="not-a-url"),
    },
    "terms of use without a type": {"termsOfUse": {"id": "https://uni.example/terms"}},
    "evidence without a type": {"evidence": {"id": "https://uni.example/evidence"}},
    "evidence that is a text": {"evidence": "a certificate"},
    "a refresh service without a type": {"refreshService": {"id": "https://uni.example/refresh"}},
    "a schema without a type": {"credentialSchema": {"id": "https://uni.example/schema"}},
    "a schema without an id": {"credentialSchema": has_type("JsonSchema")},
    "a schema whose id is no url": {"credentialSchema": has_type("JsonSchema", id="not-a-url")},
    "a related resource that is a text": {"relatedResource": ["https://uni.example/file"]},
    "a related resource without an id": {"relatedResource": {"digestSRI": "sha384-AAAA"}},
    "a related resource without a digest": {"relatedResource": {"id": "https://uni.example/file"}},
    "related resources with one id": {
        "relatedResource": [{"id": "https://uni.example/file", "digestSRI": "sha384-AAAA"}] * 2
    },
}


@pytest.mark.parametrize("members", GOOD.values(), ids=GOOD)
async def test_a_credential_of_the_data_model_verifies(service, scene, members):
    status, answer = await verify_credential(service, scene.credential(**members).signed())
    assert (status, answer["verified"], "problemDetails" in answer) == (200, True, False), answer


@pytest.mark.parametrize("members", BAD.values(), ids=BAD)
async def test_a_credential_that_breaks_the_data_model_is_refused(service, scene, members):
    status, answer = await verify_credential(service, scene.credential(**members).signed())
    assert (status, answer["verified"]) == (400, False), answer
    assert all(problem["type"] in types.ALL and problem["title"] for problem in answer["problemDetails"])


@pytest.mark.parametrize("value", [{"type": ["NonconformingDocument"]}, {}, "text", 7, None, []])
async def test_what_is_no_credential_is_refused(service, value):
    for verify in (verify_credential, verify_presentation):
        status, answer = await verify(service, value)
        assert (status, answer["verified"]) == (400, False)
        assert [problem["type"] for problem in answer["problemDetails"]] == [types.MALFORMED_VALUE]
