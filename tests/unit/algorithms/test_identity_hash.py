"""Recipients hidden as hashes. The digests were made with the command line tools of an operating system."""

import hashlib

import pytest

from verifier.algorithms.identity_hash import HashMethod, hides, parse

_MAYZE = "7a1a1b3f7d40552e4299180e346e3add12bf9a751a43d9c4ca4518febc2c60c6"
_KOSHER = "b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399"


@pytest.mark.parametrize(
    ("written", "identifier", "salt"),
    [
        pytest.param(f"sha256${_MAYZE}", "mayze", "", id="unsalted"),
        pytest.param(f"sha256${_KOSHER}", "a@example.com", "Kosher", id="salted"),
        pytest.param(f"sha256${_KOSHER.upper()}", "a@example.com", "Kosher", id="capitals"),
        pytest.param(
            f" SHA256${_KOSHER}\n", "a@example.com", "Kosher", id="method-in-capitals-and-white-space"
        ),
    ],
)
def test_the_identifier_is_what_was_hidden(written, identifier, salt):
    hidden = parse(written)
    assert hidden is not None
    assert hides(hidden, identifier=identifier, salt=salt)
    assert not hides(hidden, identifier=identifier + "x", salt=salt)
    assert not hides(hidden, identifier=identifier, salt=salt + "x")


@pytest.mark.parametrize("method", list(HashMethod))
def test_every_method_of_the_editions_is_known(method):
    digest = hashlib.new(method.value, "zoé@uni.example".encode()).hexdigest()
    hidden = parse(f"{method.value}${digest}")
    assert hidden is not None
    assert hidden.method is method
    assert hides(hidden, identifier="zoé@uni.example", salt="")


@pytest.mark.parametrize(
    "written",
    [
        "",
        "a@uni.example",
        _MAYZE,
        f"sha512${_MAYZE}{_MAYZE}",
        f"sha256${_MAYZE[1:]}",
        f"md5${_MAYZE}",
        "sha256$",
        f"sha256${_MAYZE[:-1]}g",
        f"$2${_MAYZE}",
    ],
)
def test_other_texts_are_no_hash(written):
    assert parse(written) is None


def test_half_of_a_surrogate_pair_is_hidden_by_nothing():
    hidden = parse(f"sha256${_MAYZE}")
    assert hidden is not None
    assert not hides(hidden, identifier="\ud800", salt="")


def test_the_digest_is_not_shown_in_logs():
    assert _MAYZE not in repr(parse(f"sha256${_MAYZE}"))
