"""The tables of Open Badges 3 ask for what its published schemas do, but for differences that are meant."""

import json
from collections.abc import Iterator

import pytest

from tests.shared import shared
from verifier.model.words import Json, JsonObject
from verifier.parse.kinds import is_class
from verifier.vocabulary import classes
from verifier.vocabulary.classes import ClassTable, Member

SCHEMAS = {
    "AchievementCredential": "ob_v3p0_achievementcredential.prerelease.json",
    "EndorsementCredential": "ob_v3p0_endorsementcredential.prerelease.json",
}
NO_CLASSES = {"Context", "Map", "ProfileRef"}  # of the schema: either of two kinds of value
CREDENTIALS = ("AchievementCredential", "EndorsementCredential")
SHARED = ("CredentialSchema", "CredentialStatus", "Proof", "RefreshService", "TermsOfUse")

APART = "asked apart from the tables, for without it the badge fails"
ELDER = "the name of the date in the form of VC 1.1, which the schema leaves to another one"
NEWER = "VC 2.0 has the member; the schema lets it pass as an extension"
LANGUAGES = "VC 2.0 lets it be said in languages"
TYPES = "VC 2.0 lets a part have several types; the schema knows one"
MEANT: dict[str, str] = {
    **{f"AchievementCredential.{name}: required": APART for name in ("credentialSubject", "issuer")},
    **{f"AchievementCredential.{name}: required": APART for name in ("@context", "type")},
    **{f"{name}.{date}: more": ELDER for name in CREDENTIALS for date in ("issuanceDate", "expirationDate")},
    **{
        f"{name}.{member}: more": NEWER
        for name in CREDENTIALS
        for member in ("relatedResource", "renderMethod", "confidenceMethod")
    },
    "EndorsementCredential.evidence: more": NEWER,
    "EndorsementCredential.image: more": "of the standard, version 1.2; the schema lets it pass",
    **{f"{name}.credentialStatus: many": "VC 2.0 lets a badge have several" for name in CREDENTIALS},
    **{
        f"{name}.{text}: kind": "VC 2.0 lets it be said in languages"
        for name in CREDENTIALS
        for text in ("name", "description")
    },
    "CredentialStatus.id: required": "Bitstring Status List lets it be left out",
    **{f"{name}.type: many": TYPES for name in SHARED},
    "Proof.id: more": "of Data Integrity: the proofs of a chain name each other by it",
    "Proof.expires: more": "of Data Integrity",
    "Proof.domain: many": "Data Integrity lets a proof be for several",
}


def facts_of_schema(schema: JsonObject) -> dict[str, tuple[str, bool, frozenset[str]]]:
    """Of each member: its kind, whether it is many, and the words that it may be."""
    return {name: _published(each) for name, each in schema["properties"].items() if name != "type"}


def _published(schema: JsonObject) -> tuple[str, bool, frozenset[str]]:
    if schema.get("type") == "array":
        items = schema["items"]
        return (
            *_published(items if isinstance(items, dict) else schema["additionalItems"])[:1],
            True,
            frozenset(),
        )
    if "oneOf" in schema:
        listed, extension = schema["oneOf"]
        assert extension["pattern"] == "(ext:)[a-z|A-Z|0-9|.|-|_]+"
        return "text", False, frozenset((*listed["enum"], "ext:"))
    if "$ref" in schema:
        return schema["$ref"].removeprefix("#/$defs/"), False, frozenset()
    kind = {"date-time": "moment", "date": "date"}.get(schema.get("format"), schema["type"])
    return ("text" if kind == "string" else kind), False, frozenset(schema.get("enum", ()))


def _ours(member: Member) -> tuple[str, bool, frozenset[str]]:
    words = member.words
    listed = frozenset((*words.words, *(("ext:",) if words.extensible else ()))) if words else frozenset()
    kinds = {"uri|Profile": "ProfileRef", "context": "Context", "datetimestamp": "moment", "date": "date"}
    named = "|".join(member.kinds)
    asis = is_class(named) or named in ("number", "boolean", "words")
    return kinds.get(named, named if asis else "text"), member.many, listed


def differences(name: str, schema: JsonObject, table: ClassTable) -> Iterator[str]:
    published = facts_of_schema(schema)
    members = {member: facts for member, facts in table.members.items() if member != "type"}
    required = set(schema.get("required", ()))
    asked = {member for member, facts in table.members.items() if "vc2" in facts.required}
    typed = {"type"} if (table.types and not table.implied) or "type" in asked else set()
    yield from (f"{name}.{member}: required" for member in required ^ (asked | typed))
    yield from (f"{name}.{member}: missing" for member in published.keys() - members.keys())
    yield from (f"{name}.{member}: more" for member in members.keys() - published.keys())
    for member in published.keys() & members.keys():
        compared = zip(("kind", "many", "words"), published[member], _ours(members[member]), strict=True)
        yield from (f"{name}.{member}: {fact}" for fact, theirs, ours in compared if theirs != ours)
    if table.closed is not (schema.get("additionalProperties") is False):
        yield f"{name}: closed"
    yield from _of_type(name, schema["properties"].get("type"), table)


def _of_type(name: str, published: Json, table: ClassTable) -> Iterator[str]:
    if not isinstance(published, dict):
        assert table.implied
    elif "type" in table.members:
        if table.members["type"].many is not (_is_list(published)):
            yield f"{name}.type: many"
    else:
        expected = "list" if _is_list(published) else "single"
        assert table.type_as == expected, name
        named = published["contains"] if expected == "list" else published
        assert set(table.types) == set(named["enum"]), name


def _is_list(published: JsonObject) -> bool:
    return "allOf" in published or published.get("type") == "array"


def published_classes() -> dict[str, JsonObject]:
    found: dict[str, JsonObject] = {}
    for name, file in SCHEMAS.items():
        schema = json.loads(shared("schemas", file).read_text("utf-8"))
        for each, facts in {**schema["$defs"], name: schema}.items():
            assert found.setdefault(each, facts).get("properties") == facts.get("properties"), each
    return {name: facts for name, facts in found.items() if name not in NO_CLASSES}


def test_the_tables_differ_from_the_published_schemas_only_where_it_is_meant() -> None:
    found = {
        difference
        for name, schema in published_classes().items()
        for difference in differences(name, schema, classes.table(name, "ob3"))
    }
    assert found == set(MEANT)


@pytest.mark.parametrize("name", ["AchievementCredential", "EndorsementCredential"])
def test_both_names_of_the_types_of_a_badge_are_published(name: str) -> None:
    written = json.dumps(published_classes()[name]["properties"]["type"])
    assert "VerifiableCredential" in written
    assert name in written


def test_every_class_of_the_schemas_has_its_table() -> None:
    assert set(published_classes()) <= set(classes.names("ob3"))
    record = {"ClrCredential", "ClrSubject", "Association"}  # their schema is not among those at hand
    assert record <= set(classes.names("ob3"))
