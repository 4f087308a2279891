"""Whatever lies in a directory of lists, it is a list or it is refused; a package cannot be altered."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.unit.recognition.sample_lists import CSV, DATA, JSON, TOML
from verifier.model.issuer_list import IssuerList, MissingList
from verifier.recognition.lists.malformed import MalformedListError
from verifier.recognition.lists.reading import read_list
from verifier.recognition.lists.rows import MEMBERS
from verifier.recognition.lists.snapshot import write_snapshot

NAMES = st.sampled_from(["a.toml", "a.json", "a.csv", "registry.json", "a", ".json", "1-.csv"])
WRITTEN = st.sampled_from([TOML, JSON, CSV, write_snapshot(read_list(TOML, name="a.toml"))])
LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=20),
    st.sampled_from(["did:web:uni.example", "uni.example", "https://uni.example/", "did:web:", "ac.jp"]),
)
KEYS = st.one_of(
    st.sampled_from([*MEMBERS, *DATA, "format", "seal", "registry", "meta"]), st.text(max_size=5)
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=6),
    max_leaves=20,
)
WHOLE = write_snapshot(read_list(TOML, name="a.toml"))


def read(body: bytes, name: str) -> object:
    told = ()
    try:
        return read_list(body, name=name)
    except MalformedListError as error:
        told = tuple(map(str, error.all))
    assert all(len(each) <= 500 and each.isprintable() for each in told)
    return None


@given(body=st.binary(max_size=300), name=NAMES)
def test_bytes_are_a_list_or_refused(body, name):
    assert isinstance(read(body, name), IssuerList | MissingList | None)


@given(text=st.text(max_size=300), name=NAMES)
def test_texts_are_a_list_or_refused(text, name):
    read(text.encode("utf-8", "surrogatepass"), name)


@given(value=VALUES)
def test_json_values_are_a_list_or_refused(value):
    read(json.dumps(value).encode(), "a.json")


@given(rows=st.lists(st.dictionaries(st.sampled_from(MEMBERS), VALUES, max_size=5), max_size=5))
def test_entries_are_read_or_refused(rows):
    found = read(json.dumps({"issuers": rows}).encode(), "a.json")
    for issuer in found.issuers if isinstance(found, IssuerList) else ():
        assert issuer.key in (*issuer.ids, *issuer.domains, *issuer.places, *issuer.accounts)


@given(
    written=WRITTEN, name=NAMES, place=st.integers(0, 2000), put=st.binary(max_size=4), out=st.integers(0, 4)
)
def test_a_list_with_a_slip_in_it_is_read_or_refused(written, name, place, put, out):
    at = place % len(written)
    read(written[:at] + put + written[at + out :], name)


@given(
    cells=st.lists(st.lists(st.text(max_size=12), max_size=6), max_size=6), separator=st.sampled_from(",;\t")
)
def test_tables_are_read_or_refused(cells, separator):
    rows = [separator.join(row) for row in cells]
    read("\n".join(["name,ids,domains".replace(",", separator), *rows]).encode("utf-8", "replace"), "a.csv")


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(place=st.integers(0, len(WHOLE) - 1), byte=st.integers(0, 255))
def test_a_byte_of_a_package_is_not_altered_unnoticed(place, byte):
    found = read(WHOLE[:place] + bytes([byte]) + WHOLE[place + 1 :], "a.json")
    assert found is None or found == read_list(WHOLE, name="a.json")


@pytest.mark.parametrize("cut", [1, 10, len(WHOLE) // 2])
def test_a_package_that_is_cut_is_refused(cut):
    assert read(WHOLE[:-cut], "a.json") is None
