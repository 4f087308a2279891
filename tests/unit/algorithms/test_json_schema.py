"""A document and a schema: kept, broken, or beyond what is read."""

import io

import orjson
import pytest

from verifier.algorithms.json_schema import MAX_PLACES, compare, draft_of, serve

DRAFT = "https://json-schema.org/draft/2020-12/schema"
SEVEN = "http://json-schema.org/draft-07/schema#"
URL = "https://uni.example/form.json"


def compared(document, **rules):
    return list(compare(document, schema={"$schema": DRAFT, **rules}, url=URL))


@pytest.mark.parametrize(
    ("schema", "draft"),
    [
        ({"$schema": DRAFT}, DRAFT),
        ({"$schema": DRAFT + "#"}, DRAFT),
        (
            {"$schema": "http://json-schema.org/draft/2019-09/schema"},
            "https://json-schema.org/draft/2019-09/schema",
        ),
        ({"$schema": SEVEN}, SEVEN),
        ({"$schema": "https://json-schema.org/draft-07/schema"}, SEVEN),
        ({"$schema": "http://json-schema.org/draft-04/schema#"}, "http://json-schema.org/draft-04/schema#"),
        ({"$schema": DRAFT, "properties": {"$schema": {"type": "string"}}}, DRAFT),
        ({"$schema": DRAFT, "$defs": {"a": {"$schema": DRAFT}}}, DRAFT),
        ({"$schema": DRAFT, "allOf": [{"$schema": SEVEN}]}, None),
        ({"$schema": DRAFT, "$defs": {"a": {"$schema": "https://own.example/draft"}}}, None),
        ({"$schema": "http://json-schema.org/draft-03/schema#"}, None),
        ({"$schema": "https://json-schema.org/draft/next/schema"}, None),
        ({"$schema": ""}, None),
        ({"$schema": [DRAFT]}, None),
        ({"type": "object"}, None),
        ({"$defs": {"a": {"$schema": DRAFT}}}, None),
        ({}, None),
    ],
)
def test_the_draft_of_a_schema_is_named_or_it_has_none(schema, draft):
    assert draft_of(schema) == draft


@pytest.mark.parametrize(
    "rules",
    [
        {},
        {"type": "object", "required": ["name"]},
        {"properties": {"name": {"pattern": "^S[a-z]+$"}}},
        {"properties": {"mail": {"format": "email"}}},  # from 2019-09 on a remark, and no rule
        {"$ref": f"{URL}#/$defs/named", "$defs": {"named": {"required": ["name"]}}},
        {"$id": "https://uni.example/other", "$ref": "#/$defs/a", "$defs": {"a": {}}},
        {"properties": {"form": {"$ref": DRAFT}}},
        {"allOf": [{"$ref": "#"}]},
    ],
)
def test_a_document_keeps_to_a_schema(rules):
    assert compared({"name": "Statistics", "mail": "none", "form": {"type": "object"}}, **rules) == ["kept"]


def test_a_document_breaks_a_schema_at_its_places():
    found = compared(
        {"list": [1, "two", 3], "a/b": None},
        properties={"list": {"items": {"type": "number"}}, "a/b": {"type": "string"}},
        required=["name"],
    )
    assert found[0] == "broken"
    assert sorted(found[1:], key=str) == sorted([["list", 1], ["a/b"], []], key=str)


def test_of_many_places_a_few_are_named():
    assert len(compared([None] * 100, items={"type": "string"})) == 1 + MAX_PLACES


@pytest.mark.parametrize(
    ("rules", "verdict"),
    [
        ({"$ref": "https://uni.example/other.json"}, "unsupported"),
        ({"$defs": {"unused": {"$ref": "http://victim.example/"}}}, "unsupported"),
        ({"$ref": "file:///etc/passwd"}, "unsupported"),
        ({"$ref": SEVEN}, "unsupported"),
        ({"$ref": "#/$defs/nowhere"}, "unsupported"),
        ({"$dynamicRef": "#nowhere"}, "unsupported"),
        ({"pattern": "^(?=a)"}, "unsupported"),
        ({"pattern": "(a)\\1"}, "unsupported"),
        ({"pattern": "((a{1,200}){1,200}){1,200}"}, "unsupported"),
        ({"type": 7}, "no-schema"),
        ({"properties": []}, "no-schema"),
        ({"required": "name"}, "no-schema"),
        ({"$schema": "https://own.example/draft"}, "unsupported"),
    ],
)
def test_what_is_not_read_decides_nothing(rules, verdict):
    assert compared({}, **rules) == [verdict]


def test_an_older_draft_has_its_own_rules():
    assert compared({"mail": "none"}, **{"$schema": SEVEN, "properties": {"mail": {"format": "email"}}}) == [
        "broken",
        ["mail"],
    ]


def test_a_question_is_answered_line_by_line():
    asked = orjson.dumps(
        {"document": {"a": 1}, "schema": {"$schema": DRAFT, "properties": {"a": False}}, "url": URL}
    )
    answered = io.BytesIO()
    serve(io.BytesIO(asked), answered)
    assert answered.getvalue() == b'"broken"\n["a"]\n'
