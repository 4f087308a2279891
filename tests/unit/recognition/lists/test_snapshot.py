"""A packaged list is read as it was written, and not at all if anything in it was altered."""

import hashlib
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
import rfc8785

from tests.unit.recognition.sample_lists import TOML, slips
from verifier.model.issuer_list import Federation, IssuerList, ListedIssuer, MissingList
from verifier.model.words import Cause
from verifier.recognition.lists.malformed import MalformedListError
from verifier.recognition.lists.reading import read_list
from verifier.recognition.lists.snapshot import digest_of, is_whole, write_snapshot

LIST = read_list(TOML, name="partners.toml")
REGISTER = Federation(
    anchor="https://registry.example",
    fetch_endpoint="https://registry.example/fetch",
    keys=({"kty": "EC", "crv": "P-256", "x": "a", "y": "b", "\U0001f600": 1.5, "\ufb33": None},),
)
FETCHED = replace(
    LIST,
    source="https://registry.example/registry.json",
    obtained_at=datetime(2026, 2, 1, 10, 30, 15, tzinfo=UTC),
    max_age=7 * 24 * 3600,
    left_out=2,
)
QUOTES = (ListedIssuer(key="a.example", domains=("a.example",), names=('"\\é大\U0001f600',)),)
LISTS = {
    "of one's own": LIST,
    "fetched": FETCHED,
    "as old as it likes": replace(LIST, obtained_at=None, max_age=None),
    "a register": replace(LIST, federation=REGISTER, digest=digest_of(LIST.issuers, federation=REGISTER)),
    "a register alone": replace(
        LIST, issuers=(), federation=REGISTER, digest=digest_of((), federation=REGISTER)
    ),
    "names with quotes": replace(LIST, issuers=QUOTES, digest=digest_of(QUOTES)),
    "never obtained": MissingList(
        id="registry",
        name="A registry",
        why=Cause.TIMEOUT,
        detail="after 5 s",
        source="https://registry.example",
    ),
}


@pytest.mark.parametrize("each", LISTS.values(), ids=LISTS)
def test_a_snapshot_is_read_as_it_was_written(each):
    body = write_snapshot(each)
    assert read_list(body, name="elsewhere.json") == each
    assert write_snapshot(read_list(body, name="elsewhere.json")) == body


@pytest.mark.parametrize("each", LISTS.values(), ids=LISTS)
def test_a_snapshot_is_canonical_json(each):
    body = write_snapshot(each)
    assert rfc8785.dumps(json.loads(body)) == body


def test_the_digest_is_over_the_canonical_form_of_who_is_on_the_list():
    said = json.loads(write_snapshot(LISTS["a register"]))
    who = {name: said[name] for name in ("issuers", "federation")}
    assert said["digest"] == f"sha256:{hashlib.sha256(rfc8785.dumps(who)).hexdigest()}"


def test_the_same_issuers_obtained_at_two_times_have_one_digest_and_two_seals():
    first = json.loads(write_snapshot(FETCHED))
    later = replace(FETCHED, obtained_at=datetime(2026, 2, 2, tzinfo=UTC))
    second = json.loads(write_snapshot(later))
    assert first["digest"] == second["digest"]
    assert first["seal"] != second["seal"]


def test_a_digest_that_does_not_fit_the_issuers_is_not_written():
    body = write_snapshot(replace(LIST, digest="sha256:made up"))
    assert read_list(body, name="a.json") == LIST


def test_a_moment_is_written_in_utc_to_the_second():
    east = timezone(timedelta(hours=9))
    body = write_snapshot(replace(FETCHED, obtained_at=datetime(2026, 2, 1, 9, 0, 0, 5, tzinfo=east)))
    assert json.loads(body)["obtainedAt"] == "2026-02-01T00:00:00Z"


def changed(each=FETCHED, *, anew: bool = False, **members) -> bytes:
    """A snapshot in which members say something else; sealed anew or not."""
    said = {**json.loads(write_snapshot(each)), **members}
    said = {name: value for name, value in said.items() if value is not ...}
    if anew:
        parts = {name: said[name] for name in ("federation", "issuers") if name in said}
        if parts:
            said["digest"] = f"sha256:{hashlib.sha256(rfc8785.dumps(parts)).hexdigest()}"
        about = {name: value for name, value in said.items() if name not in ("federation", "issuers", "seal")}
        said["seal"] = f"sha256:{hashlib.sha256(rfc8785.dumps(about)).hexdigest()}"
    return rfc8785.dumps(said)


@pytest.mark.parametrize(
    "members",
    [
        {"name": "Others"},
        {"obtainedAt": "2026-03-01T00:00:00Z"},
        {"obtainedAt": None},
        {"maxAge": None},
        {"leftOut": 0},
        {"source": ""},
        {"more": 1},
        {"issuers": []},
        {"issuers": ...},
        {"federation": {"anchor": "https://a.example", "fetchEndpoint": "https://a.example", "keys": [{}]}},
        {"seal": ...},
        {"seal": None},
        {"digest": ...},
    ],
)
def test_a_snapshot_that_was_altered_is_not_read(members):
    assert slips(changed(**members), "a.json") == ["was altered after it was packaged"]


def test_a_number_without_canonical_form_is_an_alteration():
    body = write_snapshot(FETCHED).replace(b'"leftOut":2', b'"leftOut":9007199254740992')
    assert slips(body, "a.json") == ["was altered after it was packaged"]
    assert not is_whole({"leftOut": 2**53, "seal": "sha256:"})


def test_a_register_is_not_put_into_a_list_that_was_never_obtained():
    gap = changed(LISTS["never obtained"], federation={"anchor": "https://other.example"})
    assert slips(gap, "a.json") == ["was altered after it was packaged"]


@pytest.mark.parametrize(
    ("members", "told"),
    [
        ({"format": "badge-verifier-issuer-list/2"}, "format: is no badge-verifier-issuer-list/1"),
        ({"format": ...}, "format: is no badge-verifier-issuer-list/1"),
        ({"id": ...}, "id: must be a text of 4096 characters at most"),
        ({"name": 5}, "name: must be a text"),
        ({"version": "x" * 4_097}, "version: must be a text"),
        ({"obtainedAt": "in March"}, "obtainedAt: must be a moment"),
        ({"maxAge": -1}, "maxAge: must be a whole number"),
        ({"maxAge": True}, "maxAge: must be a whole number"),
        ({"leftOut": None}, "leftOut: must be a whole number"),
        ({"issuers": {}}, "issuers: must be a list of 100000 at most"),
        ({"federation": 5}, "federation: must be a register with keys, 64 at most"),
        ({"federation": {"keys": []}}, "federation: must be a register with keys"),
        ({"federation": {"keys": [{}], "anchor": 5}}, "anchor: must be a text"),
        ({"cause": "hunger"}, "cause: is none that we know"),
        ({"cause": ["dns"]}, "cause: must be a text"),
    ],
)
def test_a_sealed_snapshot_that_says_nonsense_is_refused(members, told):
    assert slips(changed(anew=True, **members), "a.json")[0].startswith(told)


def test_an_entry_that_the_rules_of_today_refuse_is_left_out_and_counted():
    rows = [{"ids": ["did:web:uni.example"]}, {"domains": ["api.badgr.io"]}, 5, {"idz": "x"}]
    found = read_list(changed(anew=True, issuers=rows), name="a.json")
    assert isinstance(found, IssuerList)
    assert [issuer.key for issuer in found.issuers] == ["did:web:uni.example"]
    assert found.left_out == 2 + 3
    assert found.digest == digest_of(found.issuers)
    assert read_list(write_snapshot(found), name="b.json") == found


def test_every_bit_counts():
    body = write_snapshot(replace(FETCHED, issuers=FETCHED.issuers[1:]))
    whole = read_list(body, name="a.json")
    for place in range(len(body)):
        for bit in (1, 2, 4, 32):
            altered = bytearray(body)
            altered[place] ^= bit
            try:
                assert read_list(bytes(altered), name="a.json") == whole
            except MalformedListError:
                continue
