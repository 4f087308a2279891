"""Whatever a register answers, it says something that holds or it says nothing."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from tests.world import World
from verifier.recognition.registers.entity_statement import (
    StatementRefused,
    described,
    keys_of,
    read_statement,
)

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
ISSUER = "did:web:uni.example"
REGISTER = World(now=NOW).register()
REGISTER.lists(ISSUER, "Example University", homepage_uri="https://uni.example/")
PINNED = REGISTER.jwks
SIGNED = REGISTER.signed(REGISTER.statement(ISSUER))

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False)
    | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=10), inner, max_size=3),
    max_leaves=8,
)


def holds(body: bytes) -> bool:
    try:
        claims = read_statement(body, keys=PINNED, speaker=REGISTER.anchor, subject=ISSUER, now=NOW)
    except StatementRefused:
        return False
    return described(claims, issuer=ISSUER).ids == (ISSUER,)


@given(st.binary(max_size=200))
def test_what_nobody_signed_says_nothing(body):
    assert not holds(body)


@given(st.integers(0, len(SIGNED) - 1), st.integers(1, 255))
def test_one_altered_byte_leaves_nothing(at, change):
    altered = bytearray(SIGNED)
    altered[at] ^= change
    assert holds(SIGNED)
    assert not holds(bytes(altered))


@given(st.sampled_from(["iss", "sub", "iat", "exp", "crit"]), JSON)
def test_no_value_of_a_claim_breaks_a_reader(name, value):
    before = REGISTER.statement(ISSUER)
    said = {**before, name: value}
    if holds(REGISTER.signed(said)):
        assert name in ("iat", "exp") or said == before


@given(JSON, JSON)
def test_whatever_is_said_of_an_issuer_is_its_entry_and_no_other_s(metadata, entity):
    for said in ({"metadata": metadata}, {"metadata": {"federation_entity": entity}}):
        entry = described(said, issuer=ISSUER)
        assert (entry.key, entry.ids, entry.domains, entry.places, entry.accounts) == (
            ISSUER,
            (ISSUER,),
            (),
            (),
            (),
        )


@given(JSON)
def test_whatever_is_said_of_keys_is_keys_or_refused(jwks):
    try:
        found = keys_of({"jwks": jwks})
    except StatementRefused:
        return
    assert found
