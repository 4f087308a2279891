"""Members are taken in the shape that is wanted; another shape reads as absent."""

import pytest

from tests.effort import done_within
from verifier.model.words import Json
from verifier.parse import members


def test_single_values_and_arrays_are_read_alike_with_their_pointers() -> None:
    document = {"a": ["x", None, "y"], "b": "x", "c": None, "d/~": ["x"]}
    assert list(members.entries(document, "a", pointer="/p")) == [("/p/a/0", "x"), ("/p/a/2", "y")]
    assert list(members.entries(document, "b")) == [("/b", "x")]
    assert list(members.entries(document, "c")) == list(members.entries(document, "e")) == []
    assert list(members.entries(document, "d/~")) == [("/d~1~0/0", "x")]


def test_objects_alone_are_objects() -> None:
    document = {"a": ["x", {"b": 1}, 2], "c": "x"}
    assert list(members.objects(document, "a")) == [("/a/1", {"b": 1})]
    assert members.first_object(document, "a") == ("/a/1", {"b": 1})
    assert members.first_object(document, "c") is None


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("x", ("/c/a", "x")),
        (["x"], ("/c/a/0", "x")),
        ([None, 5], ("/c/a/1", 5)),
        (["x", "y"], None),
        ([], None),
    ],
)
def test_of_several_values_none_is_the_value(value: Json, found: tuple[str, Json] | None) -> None:
    assert members.only({"a": value}, "a", pointer="/c") == found


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("x", "x"),
        (["x"], "x"),
        (["x", "y"], None),
        ([{"@value": "x", "@language": "de"}, {"@value": "y", "@language": "en-GB"}], "y"),
        ([{"@value": "x", "@language": "ja"}, {"@value": "y", "@language": "de"}], "y"),
        ([{"@value": "x", "@language": "en"}, {"@value": "y", "@language": "en"}], None),
        ([{"@value": "x", "@language": "en"}, {"@value": "y", "@language": "EN"}], None),
        ([{"@value": "x", "@language": "en-GB"}, {"@value": "y", "@language": "EN-US"}], "x"),
        ([{"@value": "x", "@language": "en"}, {"@value": "y"}], None),
        ({"@value": "x", "@language": "en"}, "x"),
        ({"@language": "en", "en": "x"}, "x"),
        ({"en": "", "de": "x"}, "x"),
        ([{"@language": "en"}, "x"], None),
        ("", None),
        (5, None),
        (None, None),
        ({}, None),
    ],
)
def test_a_text_is_the_only_one_that_is_there(value: Json, read: str | None) -> None:
    assert members.text({"name": value}, "name") == read


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (3, 3.0),
        (2.5, 2.5),
        ("3", 3.0),
        ("2.5", 2.5),
        ("1e9", None),
        ("nan", None),
        ("３", None),
        (True, None),
        (None, None),
        ([3], 3.0),
        ([3, 3], 3.0),
        ([3, 4], None),
    ],
)
def test_a_number_may_be_written_as_a_text(value: Json, read: float | None) -> None:
    assert members.number({"credits": value}, "credits") == read


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (["a", "a"], "a"),
        (["a", {"@value": "a"}], "a"),
        (["a", {"@value": None}, None], "a"),
        (["a", {"id": "a"}], {"id": "a"}),
        ([{"id": "a", "b": 1}, {"id": "a", "b": 1}], {"id": "a", "b": 1}),
        ([{"id": "a", "b": 1}, {"@id": "a", "c": 2}], {"id": "a", "@id": "a", "b": 1, "c": 2}),
        ([{"id": "a", "type": "T"}, {"id": "a", "type": ["T"]}], {"id": "a", "type": "T"}),
        ([{"id": "a", "b": 1}, {"id": "a", "b": 2}], {"id": "a", "b": [1, 2]}),
        (["a", "b"], None),
        ([{"id": "a"}, {"id": "b"}], None),
        ([{"b": 1}, {"b": 1}], None),  # two things without a name
        ([1, True], None),
        ({"@value": None}, None),
    ],
)
def test_one_thing_is_one_value_however_often_and_in_how_many_parts_it_is_written(value, read):
    assert (members.only({"thing": value}, "thing") or ("", None))[1] == read


def test_a_text_that_is_written_twice_is_that_text():
    assert members.text({"name": ["Failed", "Failed"]}, "name") == "Failed"
    assert members.text({"name": ["Failed", {"@value": "Failed"}, {"@value": None}]}, "name") == "Failed"


def test_what_is_written_in_many_parts_is_put_together_at_once():
    parts: Json = [{"id": "urn:x", f"part-{number}": number} for number in range(20_000)]
    _, thing = done_within(2, lambda: members.only({"thing": parts}, "thing")) or ("", {})
    assert len(thing) == 20_001


def test_types_are_read_under_both_names_and_pointed_at_under_the_one_that_is_there() -> None:
    assert members.types({"type": "A"}) == ("A",)
    assert members.types({"@type": ["A", 5, "B"]}) == ("A", "B")
    assert members.place_of_type({"type": []}, pointer="/a") == "/a/type"
    assert members.place_of_type({"@type": "A"}) == "/@type"
    assert members.place_of_type({}, pointer="/a") == "/a"


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("x", "x"),
        ({"id": "x"}, "x"),
        ({"@id": "x"}, "x"),
        ("", None),
        ({}, None),
        ({"id": 5}, None),
        (5, None),
    ],
)
def test_an_identifier_stands_alone_or_in_an_object(value: Json, read: str | None) -> None:
    assert members.identifier(value) == read


@pytest.mark.parametrize("mark", ["\0", "\n", "\x7f", "\u200b", "\u202e", "\u2066", "\ufeff", "\U000e0041"])
def test_an_identifier_with_hidden_characters_is_none(mark: str) -> None:
    assert members.identifier(f"https://uni.example/{mark}") is None
    assert members.identifier({"id": f"did:web:uni{mark}.example"}) is None
