"""Ids of credentials: spellings of one are one, and two are two."""

import pytest

from tests.effort import done_within
from verifier.readings.credential_ids import one_spelling

ID = "https://uni.example/credentials/1"
NUMBER = "urn:uuid:0b7e1d6a-1111-4222-8333-944445555666"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ID, f" {ID}\n"),
        (ID, "HTTPS://Uni.Example/credentials/1"),
        (ID, "https://uni.example:443/credentials/1"),
        (ID, "http://uni.example/credentials/1"),
        (ID, "https://uni.example/%63redentials/%31"),
        ("https://uni.example/~zoe", "https://uni.example/%7Ezoe"),
        ("https://uni.example/%c3%a9", "https://uni.example/%C3%A9"),
        ("https://uni.example/%C3%A9", "https://uni.example/\u00e9"),
        ("https://uni.example/a%20b", "https://uni.example/a b"),
        (NUMBER, NUMBER.upper()),
        (NUMBER, f"URN:UUID:{NUMBER[9:]}"),
        ("did:example:1", "did:example:1 "),
    ],
)
def test_spellings_of_one_id_are_one(one, other):
    assert one_spelling(one) == one_spelling(other)


@pytest.mark.parametrize(
    "other",
    [
        "https://uni.example/credentials/10",
        "https://uni.example/credentials/1/",
        "https://uni.example/Credentials/1",
        "https://uni.example/credentials%2F1",
        "https://uni.example/credentials/1?v=2",
        "https://uni.example/credentials/1#1",
        "https://uni.example/credentials/%2531",
        "https://uni.example:8443/credentials/1",
        "https://college.example/credentials/1",
        NUMBER,
        "",
        " ",
        "//uni.example/credentials/1 x",
    ],
)
def test_two_ids_are_two(other):
    assert one_spelling(other) != one_spelling(ID)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://uni.example/a%2520b", "https://uni.example/a%20b"),
        ("https://uni.example/a%3Fb", "https://uni.example/a?b"),
        ("https://uni.example/a%23b", "https://uni.example/a#b"),
        ("https://uni.example/?id=a%26b", "https://uni.example/?id=a&b"),
        ("https://uni.example/?id=a%2Bb", "https://uni.example/?id=a+b"),
        ("urn:example:A", "urn:example:a"),
        ("did:example:A", "did:example:a"),
        (NUMBER, NUMBER.replace("0b", "0c")),
    ],
)
def test_an_escape_that_means_something_and_case_that_counts_stay(one, other):
    assert one_spelling(one) != one_spelling(other)


@pytest.mark.parametrize(
    "odd", ["https://a b/", "https://", "\ud800", "https://uni.example/\ud800", "x" * 5_000]
)
def test_what_is_no_address_is_itself(odd):
    assert one_spelling(odd) == one_spelling(f" {odd} ")


def test_a_whole_list_is_spelled_at_once():
    ids = [f"https://uni.example/credentials/{number}?of=a%20list" for number in range(20_000)]
    done_within(5, lambda: [one_spelling(each) for each in ids])
