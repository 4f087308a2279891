"""The schemas that everybody knows, answered by the class tables."""

import pytest

from tests.unit.checks.asking import badge
from tests.world.schemas import FIXED, STANDARD, multihash
from verifier.model.credential import Subject
from verifier.model.deviation import Deviation, Rule
from verifier.parse.ob3 import parse_vc
from verifier.readings.standard_schemas import departure, schema_in, standard

COMPACTED = STANDARD.replace("/json/", "/json-ld/")


@pytest.mark.parametrize(
    ("url", "of"),
    [
        (STANDARD, "AchievementCredential"),
        (COMPACTED, "OpenBadgeCredential"),
        (STANDARD.replace("https", "http"), "AchievementCredential"),
        (STANDARD.replace("_achievement", "_anyachievement"), "AchievementCredential"),
        (STANDARD.replace("achievement", "endorsement"), "EndorsementCredential"),
        (STANDARD.replace("achievement", "anyendorsement"), "EndorsementCredential"),
        (
            "https://purl.imsglobal.org/spec/clr/v2p0/schema/json/clr_v2p0_clrcredential_schema.json",
            "ClrCredential",
        ),
        (FIXED["id"], "JsonSchemaCredential"),
    ],
)
def test_the_schemas_of_the_formats_are_known(url, of):
    assert of in standard(url).types


@pytest.mark.parametrize(
    "url",
    [
        "",
        STANDARD + "?",
        STANDARD + "#",
        "https://evil.example/" + STANDARD,
        STANDARD.replace("purl.", "purl.evil."),
        STANDARD.replace("_achievement", "_profile"),
    ],
)
def test_what_only_resembles_one_is_somebodys_own(url):
    assert standard(url) is None


@pytest.mark.parametrize("rule", Rule)
def test_the_rules_that_a_schema_can_state_are_the_ones_that_break_it(rule):
    slip = Deviation(pointer="/here", rule=rule)
    credential = badge(types=("AchievementCredential",), deviations=(slip,))
    stated = {
        *("no-type", "no-issuer", "no-subject", "missing-property", "wrong-type", "value-type"),
        *("value-syntax", "not-in-enumeration", "cardinality", "serialisation", "compacted-form"),
    }
    assert departure(credential, standard(STANDARD)) == ("/here" if rule.value in stated else None)
    in_flavour = "/here" if rule.value in stated - {"compacted-form"} else None
    assert departure(credential, standard(COMPACTED)) == in_flavour


def test_a_credential_of_another_class_breaks_a_schema_by_its_type():
    assert departure(badge(types=("ClrCredential",)), standard(STANDARD)) == "/type"


def holder(**changes):
    document = {
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "type": ["VerifiableCredential", "JsonSchemaCredential"],
        "issuer": "did:web:uni.example",
        "credentialSchema": FIXED,
        "credentialSubject": {"type": "JsonSchema", "jsonSchema": {"type": "object"}},
        **changes,
    }
    return parse_vc({name: value for name, value in document.items() if value is not None})


def test_a_credential_holds_a_schema():
    assert schema_in(holder()) == {"type": "object"}
    assert schema_in(holder(credentialSchema=[FIXED])) == {"type": "object"}
    assert departure(holder(), standard(FIXED["id"])) is None


@pytest.mark.parametrize(
    "changes",
    [
        {"type": ["VerifiableCredential"]},
        {"credentialSchema": None},
        {"credentialSchema": {**FIXED, "id": "https://uni.example/form.json"}},
        {"credentialSchema": {**FIXED, "type": "Other"}},
        {"credentialSchema": {"id": FIXED["id"], "type": "JsonSchema"}},
        {"credentialSchema": {**FIXED, "digestSRI": "sha384-" + "A" * 64}},
        {
            "credentialSchema": {
                **FIXED,
                "digestMultibase": multihash(b"another"),
            }
        },
        {"credentialSchema": [FIXED, FIXED]},
        {"credentialSubject": {"type": "Other", "jsonSchema": {}}},
        {"credentialSubject": {"type": "JsonSchema"}},
        {"credentialSubject": {"type": "JsonSchema", "jsonSchema": True}},
        {
            "credentialSubject": [
                {"type": "JsonSchema", "jsonSchema": {}},
                {"type": "JsonSchema", "jsonSchema": {}},
            ]
        },
    ],
)
def test_a_credential_of_another_form_holds_none(changes):
    assert schema_in(holder(**changes)) is None


def test_such_a_credential_breaks_its_own_form():
    credential = badge(types=("JsonSchemaCredential",), subjects=(Subject(pointer="/credentialSubject"),))
    assert departure(credential, standard(FIXED["id"])) == "/credentialSubject"
