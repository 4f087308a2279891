"""A literal has one form: the one that is hashed."""

import pytest

from verifier.algorithms import jsonld_literal as literal

XSD = "http://www.w3.org/2001/XMLSchema#"


@pytest.mark.parametrize(
    ("value", "stated"),
    [
        (0, f'"0"^^<{XSD}integer>'),
        (-7, f'"-7"^^<{XSD}integer>'),
        (36.0, f'"36"^^<{XSD}integer>'),
        (-0.0, f'"0"^^<{XSD}integer>'),
        (2**53, f'"9007199254740992"^^<{XSD}integer>'),
        (1e20, f'"100000000000000000000"^^<{XSD}integer>'),
        (10**21, f'"1.0E21"^^<{XSD}double>'),
        (1e21, f'"1.0E21"^^<{XSD}double>'),
        (0.1, f'"1.0E-1"^^<{XSD}double>'),
        (3.75, f'"3.75E0"^^<{XSD}double>'),
        (-1234.5678, f'"-1.2345678E3"^^<{XSD}double>'),
        (5e-324, f'"4.940656458412465E-324"^^<{XSD}double>'),
        (1.7976931348623157e308, f'"1.797693134862316E308"^^<{XSD}double>'),
        (True, f'"true"^^<{XSD}boolean>'),
        (False, f'"false"^^<{XSD}boolean>'),
    ],
)
def test_numbers_and_truth_values_are_written_canonically(value, stated):
    assert literal.native_literal(value, datatype=None) == stated
    assert literal.native_literal(value, datatype="@id") == stated


@pytest.mark.parametrize(
    ("value", "datatype", "stated"),
    [
        (36, f"{XSD}float", f'"36"^^<{XSD}float>'),
        (36.5, f"{XSD}float", f'"3.65E1"^^<{XSD}float>'),
        (36, f"{XSD}double", f'"3.6E1"^^<{XSD}double>'),
        (True, f"{XSD}string", '"true"'),
    ],
)
def test_a_number_takes_the_datatype_of_its_term(value, datatype, stated):
    assert literal.native_literal(value, datatype=datatype) == stated


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("\b\t\n\f\r", r'"\b\t\n\f\r"'),
        ('"\\', r'"\"\\"'),
        ("\x00\x0b\x1f\x7f", r'"\u0000\u000B\u001F\u007F"'),
        ("é溶\u2028\U0001f600'/\x80", '"é溶\u2028\U0001f600\'/\x80"'),
    ],
)
def test_only_what_must_be_is_escaped(text, stated):
    assert literal.text_literal(text) == stated
    assert literal.text_literal(text, datatype=f"{XSD}string") == stated
    assert literal.tagged_literal(text, language="EN") == f"{stated}@en"


def test_a_json_literal_escapes_its_quotes():
    written = literal.json_literal({"b": "\n", "a": [1.0, True, None]})
    assert (
        written == r'"{\"a\":[1,true,null],\"b\":\"\\n\"}"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON>'
    )


@pytest.mark.parametrize(
    ("value", "exact"), [(2**53, True), (2**53 + 1, False), (10**21, True), (0.1, True), (True, True)]
)
def test_a_number_is_exact_if_a_double_holds_it(value, exact):
    assert literal.is_exact(value) is exact


@pytest.mark.parametrize(
    ("value", "finite"), [(1, True), (float("inf"), False), (float("nan"), False), (10**400, False)]
)
def test_a_number_is_finite_if_a_double_can_hold_it(value, finite):
    assert literal.is_finite(value) is finite


@pytest.mark.parametrize(
    "iri",
    [
        "https://uni.example/{id}?a=b#c",
        "urn:uuid:1",
        "did:web:uni.example",
        "data:,x",
        "xsd:date",
        "https://大学.example/",
    ],
)
def test_an_iri_has_a_scheme_and_nothing_that_cannot_stand_in_one(iri):
    assert literal.is_absolute(iri)


@pytest.mark.parametrize(
    "iri",
    [
        "",
        "x",
        "/x",
        ":x",
        "1x:y",
        "a b:c",
        "https://x/ ",
        "https://x/\u00a0",
        "u:<",
        "u:\\",
        'u:"',
        "u:\ufeff",
    ],
)
def test_what_cannot_stand_in_rdf_is_no_iri(iri):
    assert not literal.is_absolute(iri)


@pytest.mark.parametrize(
    ("tag", "fits"),
    [
        ("en", True),
        ("zh-Hant-TW", True),
        ("", False),
        ("en us", False),
        ("en_US", False),
        ("toolongtag", False),
    ],
)
def test_a_language_tag_has_parts_of_at_most_eight(tag, fits):
    assert literal.is_language(tag) is fits


@pytest.mark.parametrize(
    ("value", "written"),
    [(2**53, "9007199254740992"), (2**60, "1152921504606847000"), (10**21, "1e+21"), (1e-7, "1e-7")],
)
def test_a_number_of_a_json_literal_is_written_as_a_double(value, written):
    assert literal.json_literal([value]).startswith(f'"[{written}]"')
