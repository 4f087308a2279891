"""A signed token is read in one way, or refused for a reason that has a name."""

import json
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.algorithms import signers
from tests.unit.algorithms.signers import LETTERS, part, token
from verifier.algorithms.jose import (
    ALGORITHMS,
    HeaderReading,
    JwsRefused,
    Reason,
    algorithm_of,
    check_header,
    parse_jws,
    verify_jws,
)
from verifier.algorithms.keys import from_jwk, to_jwk

ED25519 = signers.ed25519
HONEST = token(ED25519())


def refused(act, *arguments) -> Reason:
    with pytest.raises(JwsRefused) as refusal:
        act(*arguments)
    return refusal.value.reason


def reading(**members) -> HeaderReading:
    return check_header(parse_jws(token(ED25519(), header={"alg": "EdDSA"} | members)))


def test_a_token_is_taken_apart():
    jws = parse_jws(HONEST)
    assert jws.header == {"alg": "EdDSA"}
    assert jws.payload == b'{"name":"A badge"}'
    assert jws.signing_input == HONEST.rpartition(".")[0].encode()
    assert len(jws.signature) == 64


@pytest.mark.parametrize("signer", signers.SIGNERS)
def test_a_token_holds_under_the_key_that_signed_it(signer):
    jws = parse_jws(token(signer()))
    assert signer().key.kind is ALGORITHMS[signer().algorithm]
    assert verify_jws(jws, signer().key)


@pytest.mark.parametrize("signer", signers.SIGNERS)
def test_a_changed_token_does_not_hold(signer):
    header, _, signature = token(signer()).split(".")
    assert not verify_jws(parse_jws(f"{header}.{part(b'{}')}.{signature}"), signer().key)
    assert not verify_jws(parse_jws(f"{header}.{part(b'{}')}."), signer().key)


def test_white_space_and_a_byte_order_mark_in_the_payload_are_signed_as_received():
    jws = parse_jws(token(ED25519(), payload=b"\xef\xbb\xbf { } \n"))
    assert verify_jws(jws, ED25519().key)


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("", "nothing"),
        ("abc", "one part"),
        ("e30.e30", "two parts"),
        ("e30.e30.e30.e30", "four parts"),
        ("e30.e30.e30.e30.e30", "an encrypted token"),
        ("e30.e30.A", "an impossible length"),
        ("e30.e30.AB", "spare bits"),
        ("e30.e30=.AA", "padding"),
        ("e30.e3 0.AA", "a space"),
        (HONEST + "\n", "a line break"),
        ("." + HONEST.split(".", 1)[1], "no header"),
        (HONEST + "~", "a selective disclosure"),
        ("A" * (2**20 + 1), "over 1 MiB"),
        (json.dumps({"payload": "e30", "protected": "e30", "signature": "AA"}), "the JSON form"),
    ],
)
def test_what_is_no_compact_token_is_refused(text, slip):
    assert refused(parse_jws, text) is Reason.MALFORMED


@pytest.mark.parametrize(
    "header",
    [
        b"",
        b"not JSON",
        b"[]",
        b'"EdDSA"',
        b"null",
        b'{"alg":"EdDSA","alg":"none"}',
        b'{"alg":"EdDSA","jwk":{"kty":"OKP","kty":"EC"}}',
        b'{"alg":"EdDSA","n":NaN}',
        b'{"alg":"EdDSA","n":-Infinity}',
        b'{"alg":"EdDSA","n":1e400}',
        b'{"alg":"EdDSA","n":' + b"9" * 5000 + b"}",
        b'{"alg":"EdDSA","kid":"\\ud800"}',
        b'{"alg":"\xff"}',
        b'\xef\xbb\xbf{"alg":"EdDSA"}',
        '{"alg":"EdDSA"}'.encode("utf-16"),
        b'{"alg":"EdDSA"} {}',
        b'{"alg":"EdDSA","x":' + b"[" * 5000 + b"]" * 5000 + b"}",
        b'{"alg":"EdDSA","x":"' + b"x" * 17_000 + b'"}',
    ],
    ids=lambda header: repr(header[:40]),
)
def test_a_header_that_two_readers_could_read_differently_is_refused(header):
    assert refused(parse_jws, token(ED25519(), header=header)) is Reason.MALFORMED


def test_numbers_in_a_header_are_read():
    assert parse_jws(token(ED25519(), header=b'{"alg":"EdDSA","n":[1,2.5]}')).header["n"] == [1, 2.5]


@pytest.mark.parametrize(
    "name", ["none", "None", "NONE", "nOnE", "none ", "", "HS256", "hs384", "HS512", "RS1"]
)
def test_an_algorithm_that_protects_nothing_is_refused(name):
    jws = parse_jws(token(ED25519(), header={"alg": name}))
    assert refused(verify_jws, jws, ED25519().key) is Reason.ALGORITHM_REFUSED


@pytest.mark.parametrize(
    "name", ["ES256K", "RS384", "PS512", "ES512", "eddsa", "rs256", "ed25519", "RSA-OAEP"]
)
def test_an_algorithm_that_is_not_read_says_nothing_against_the_badge(name):
    assert refused(algorithm_of, parse_jws(token(ED25519(), header={"alg": name}))) is Reason.UNSUPPORTED


@pytest.mark.parametrize("header", [{}, {"alg": None}, {"alg": ["EdDSA"]}, {"alg": 256}])
def test_a_token_must_name_its_algorithm(header):
    assert refused(verify_jws, parse_jws(token(ED25519(), header=header)), ED25519().key) is Reason.MALFORMED


def test_a_public_key_never_serves_as_a_shared_secret():
    jws = parse_jws(token(ED25519(), header={"alg": "HS256"}))
    assert refused(verify_jws, jws, signers.rs256().key) is Reason.ALGORITHM_REFUSED


@pytest.mark.parametrize("signer", signers.SIGNERS)
def test_the_key_must_be_of_the_algorithms_kind(signer):
    jws = parse_jws(token(signer()))
    for other in signers.SIGNERS:
        if other().key.kind is not signer().key.kind:
            assert refused(verify_jws, jws, other().key) is Reason.KEY_MISMATCH


def test_a_key_that_is_tied_to_another_algorithm_is_refused():
    jws = parse_jws(token(signers.rs256()))
    tied = from_jwk(to_jwk(signers.rs256().key) | {"alg": "PS256"})
    assert refused(verify_jws, jws, tied) is Reason.KEY_MISMATCH


@pytest.mark.parametrize("name", ["EdDSA", "Ed25519"])
def test_a_key_may_name_its_algorithm_by_either_name(name):
    assert verify_jws(parse_jws(HONEST), from_jwk(to_jwk(ED25519().key) | {"alg": name}))


UNSAFE = [
    {"crit": ["exp"]},
    {"crit": []},
    {"b64": False},
    {"b64": True},
    {"zip": "DEF"},
    {"enc": "A256GCM"},
    {"kid": 5},
    {"kid": "k" * 2049},
    {"jwk": "key"},
    {"jwk": {"kty": "OKP", "d": "AA"}},
    {"jwk": {"kty": "oct", "k": "AA"}},
]


@pytest.mark.parametrize("members", UNSAFE, ids=str)
def test_a_header_that_asks_for_something_unsafe_is_refused(members):
    jws = parse_jws(token(ED25519(), header={"alg": "EdDSA"} | members))
    assert refused(verify_jws, jws, ED25519().key) is Reason.HEADER_REFUSED
    assert check_header(jws) == HeaderReading(refused=tuple(members))


@pytest.mark.parametrize(
    "members",
    [
        {},
        {"kid": "https://uni.example/keys/1", "jwk": {"kty": "OKP"}},
        *({"typ": name} for name in ("JWT", "jwt", "vc+jwt", "vc+ld+jwt", "vp+jwt", "application/vc+jwt")),
        *({"cty": name} for name in ("vc", "vp", "application/vc")),
    ],
    ids=str,
)
def test_a_header_of_a_badge_is_fine(members):
    assert reading(**members) == HeaderReading()


@pytest.mark.parametrize("name", ["dc+sd-jwt", "vc+sd-jwt", "vp+ld+jwt"])
def test_the_type_of_another_kind_of_credential_is_remarked(name):
    assert reading(typ=name) == HeaderReading(unusual_type=True)


@pytest.mark.parametrize("name", ["at+jwt", "secevent+jwt", "JOSE", "", None, 5, ["JWT"], "badge-report+jwt"])
def test_a_token_made_for_another_use_is_refused(name):
    assert reading(typ=name).refused == ("typ",)


@pytest.mark.parametrize("name", ["JWT", "json", "", None, {}])
def test_a_content_of_another_kind_is_refused(name):
    assert reading(cty=name).refused == ("cty",)


def test_type_and_content_do_not_matter_to_the_signature():
    jws = parse_jws(token(ED25519(), header={"alg": "EdDSA", "typ": "JOSE", "cty": "json"}))
    assert check_header(jws).refused == ("typ", "cty")
    assert verify_jws(jws, ED25519().key)


def test_unknown_members_are_named_and_not_trusted():
    found = reading(
        jku="https://evil.example/keys", x5u="https://evil.example/x", x5c=["AA"], iss="x", crit=["iss"]
    )
    assert found == HeaderReading(refused=("crit",), unknown=("iss", "jku", "x5c", "x5u"))


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(LETTERS, max_size=8),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.text(LETTERS, max_size=4), inner, max_size=2)
    ),
    max_leaves=4,
)
header_names = st.sampled_from(["alg", "kid", "jwk", "typ", "cty", "crit", "b64", "zip", "x5c"])


@settings(max_examples=100)
@given(st.dictionaries(header_names, json_values, max_size=3))
def test_no_header_breaks_the_reader(members):
    text = token(ED25519(), header=json.dumps({"alg": "EdDSA"} | members).encode())
    with suppress(JwsRefused):
        jws = parse_jws(text)
        check_header(jws)
        verify_jws(jws, ED25519().key)


@settings(max_examples=100)
@given(st.text(LETTERS + "...", max_size=40))
def test_no_text_breaks_the_reader(text):
    assert refused(parse_jws, text) is Reason.MALFORMED


@settings(max_examples=60)
@given(place=st.integers(0, len(HONEST) - 1), letter=st.sampled_from(LETTERS))
def test_no_changed_character_leaves_a_token_that_holds(place, letter):
    changed = HONEST[:place] + letter + HONEST[place + 1 :]
    try:
        holds = verify_jws(parse_jws(changed), ED25519().key)
    except JwsRefused:
        holds = False
    assert holds is (changed == HONEST)
