"""Canonical JSON: one form for equal documents, and a plain no where there is none. RFC 8785."""

import json

import pytest

from verifier.algorithms import jcs


@pytest.mark.parametrize(
    ("document", "form"),
    [
        ({}, "{}"),
        ({"b": 1, "a": [True, False, None]}, '{"a":[true,false,null],"b":1}'),
        (
            {"\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\U0001f600": 5, "\x80": 6, "\xf6": 7},
            None,
        ),  # sorted by UTF-16 units
        ({"a": 'é"\\\n\x1f/'}, '{"a":"é\\"\\\\\\n\\u001f/"}'),
        (
            {"a": [333333333.33333329, 1e30, 4.50, 2e-3, 1e-27]},
            '{"a":[333333333.3333333,1e+30,4.5,0.002,1e-27]}',
        ),
        ({"a": [0.0, -0.0, 1.0, 100.0, 1e21, 1e-6, 1e-7, 9007199254740991]}, None),
        (
            {"a": 10**15, "b": float(10**20), "c": -1.5},
            '{"a":1000000000000000,"b":100000000000000000000,"c":-1.5}',
        ),
    ],
)
def test_a_document_has_one_form(document, form):
    written = jcs.canonicalize(document)
    assert json.loads(written) == document
    assert form is None or written == form


def test_names_are_sorted_by_the_units_of_utf_16():
    names = json.loads(
        jcs.canonicalize({"\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\U0001f600": 5, "\x80": 6, "\xf6": 7})
    )
    assert list(names) == ["\r", "1", "\x80", "\xf6", "\u20ac", "\U0001f600", "\ufb33"]


def test_numbers_are_written_as_browsers_write_them():
    written = jcs.canonicalize({"a": [0.0, -0.0, 1.0, 100.0, 1e21, 1e-6, 1e-7, 9007199254740991]})
    assert written == '{"a":[0,0,1,100,1e+21,0.000001,1e-7,9007199254740991]}'


@pytest.mark.parametrize(
    "value", [2**53, -(2**53), float("nan"), float("inf"), "\ud800", {"\udfff": 1}, [[{"a": 2**60}]]]
)
def test_what_has_no_form_is_not_written(value):
    with pytest.raises(jcs.NotWritable):
        jcs.canonicalize({"a": value})


def deep(levels):
    value = 1
    for _ in range(levels):
        value = [value]
    return {"a": value}


@pytest.mark.parametrize(
    "document",
    [
        {"a": "x" * jcs.MAX_CHARACTERS},
        {"a": [{} for _ in range(jcs.MAX_OBJECTS)]},
        deep(jcs.MAX_DEPTH),
    ],
    ids=["long", "many objects", "deep"],
)
def test_what_is_too_large_is_not_written(document):
    with pytest.raises(jcs.TooLarge):
        jcs.canonicalize(document)


@pytest.mark.parametrize(
    "document",
    [
        {"a": "x" * (jcs.MAX_CHARACTERS - 8)},
        {"a": [{} for _ in range(jcs.MAX_OBJECTS - 1)]},
        deep(jcs.MAX_DEPTH - 1),
    ],
    ids=["long", "many objects", "deep"],
)
def test_what_is_just_small_enough_is(document):
    assert json.loads(jcs.canonicalize(document)) == document
