"""Which files a badge records digests of, and which it cannot have meant."""

import base64
import hashlib

import pytest

from verifier.model.deviation import Rule
from verifier.model.resource import Digest
from verifier.parse.ob3_resources import MAX_RESOURCES, read_resources, read_schemas

SRI = "sha256-" + base64.b64encode(hashlib.sha256(b"a").digest()).decode()
KNOWN = frozenset({Digest(algorithm="sha256", value=hashlib.sha256(b"a").digest())})
MULTIHASH = "u" + base64.urlsafe_b64encode(b"\x12\x20" + hashlib.sha256(b"a").digest()).decode().rstrip("=")


def test_files_are_found_wherever_they_stand():
    document = {
        "relatedResource": [{"id": "https://a.example/1", "digestSRI": SRI}, {"id": "https://a.example/2"}],
        "evidence": {"id": "data:,a", "digestMultibase": MULTIHASH},
        "credentialSubject": {"achievement": {"image": {"@id": "https://a.example/3", "digestSRI": [SRI]}}},
    }
    found = read_resources(document)
    assert {each.pointer: (each.url, each.digests) for each in found.files} == {
        "/relatedResource/0": ("https://a.example/1", (KNOWN,)),
        "/evidence": ("data:,a", (KNOWN,)),
        "/credentialSubject/achievement/image": ("https://a.example/3", (KNOWN,)),
    }
    assert found.deviations == ()


@pytest.mark.parametrize(
    "name", ["@context", "proof", "jsonSchema", "endorsement", "endorsementJwt", "verifiableCredential"]
)
def test_what_is_judged_by_itself_is_left_out(name):
    found = read_resources({name: [{"id": "https://a.example/1", "digestSRI": SRI, "digestMultibase": 7}]})
    assert (found.files, found.deviations) == ((), ())


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("digestSRI", "sha256-short"),
        ("digestSRI", 7),
        ("digestSRI", None),
        ("digestSRI", []),
        ("digestSRI", {"sha256": "a"}),
        ("digestMultibase", "zzz"),
    ],
)
def test_a_digest_that_cannot_be_read_is_a_departure(member, value):
    found = read_resources({"evidence": [{"id": "https://a.example/1", member: value}]})
    assert found.files == ()
    assert [(slip.pointer, slip.rule) for slip in found.deviations] == [
        (f"/evidence/0/{member}", Rule.VALUE_SYNTAX)
    ]


def test_of_related_files_the_class_says_how_a_digest_is_written():
    found = read_resources({"relatedResource": {"id": "https://a.example/1", "digestSRI": "short"}})
    assert (found.files, found.deviations) == ((), ())


def test_a_digest_of_nothing_or_of_an_unknown_kind_is_no_file_to_compare():
    found = read_resources(
        {"a": {"digestSRI": SRI}, "b": {"id": "https://a.example/", "digestSRI": "md5-aaaa"}}
    )
    assert (found.files, found.deviations) == ((), ())


def test_the_number_of_files_is_bounded():
    many = [{"id": f"https://a.example/{number}", "digestSRI": SRI} for number in range(MAX_RESOURCES + 5)]
    assert len(read_resources({"relatedResource": many}).files) == MAX_RESOURCES


def test_every_schema_is_read_also_one_of_a_wrong_shape():
    entries = [
        {"id": "https://a.example/form", "type": ["JsonSchema", "Other"], "digestSRI": SRI},
        "https://a.example/bare",
        {"type": "JsonSchema"},
        7,
    ]
    read = read_schemas({"credentialSchema": entries})
    assert [(each.pointer, each.types, each.id, each.digests) for each in read] == [
        ("/credentialSchema/0", ("JsonSchema", "Other"), "https://a.example/form", (KNOWN,)),
        ("/credentialSchema/1", (), "https://a.example/bare", ()),
        ("/credentialSchema/2", ("JsonSchema",), None, ()),
        ("/credentialSchema/3", (), None, ()),
    ]
