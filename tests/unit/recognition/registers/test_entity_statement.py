"""A register's word about an issuer counts if it is its word, about that issuer, and holds now."""

import hashlib
from datetime import UTC, datetime, timedelta

import pytest

from tests.world import Key, World
from tests.world.signing import compact_jws
from verifier.model.words import Cause
from verifier.recognition.registers.entity_statement import (
    StatementRefused,
    described,
    federation_entity,
    keys_of,
    read_configuration,
    read_statement,
)

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
ISSUER = "did:web:uni.example"
ANCHOR = "https://register.example"
SECONDS = int(NOW.timestamp())


@pytest.fixture
def register():
    register = World(now=NOW).register()
    register.lists(ISSUER, "Example University")
    return register


def read(register, *, body=None, keys=None, now=NOW):
    said = register.signed(register.statement(ISSUER)) if body is None else body
    return read_statement(said, keys=keys or register.jwks, speaker=ANCHOR, subject=ISSUER, now=now)


def signed(register, **claims):
    """Sign the usual statement with other claims; None leaves one out."""
    said = register.statement(ISSUER) | claims
    return register.signed({name: value for name, value in said.items() if value is not None})


def refusal(register, **asked):
    with pytest.raises(StatementRefused) as refused:
        read(register, **asked)
    return refused.value


def test_what_holds_is_read(register):
    assert read(register)["metadata"]["federation_entity"]["organization_name"] == "Example University"


def test_a_line_end_behind_it_is_no_part_of_it(register):
    assert read(register, body=register.signed(register.statement(ISSUER)) + b"\n")


@pytest.mark.parametrize(
    "claims",
    [
        {"exp": SECONDS + 1},
        {"iat": SECONDS + 300},
        {"iat": SECONDS + 0.5, "exp": SECONDS + 1.5},
        {"iss": ANCHOR, "sub": ISSUER},
    ],
)
def test_it_holds_from_when_to_when_it_says(register, claims):
    assert read(register, body=signed(register, **claims))


@pytest.mark.parametrize(
    ("claims", "why"),
    [
        ({"iss": "https://other.example"}, Cause.LIST_UNTRUSTED),
        ({"iss": ANCHOR + "/"}, Cause.LIST_UNTRUSTED),
        ({"iss": None}, Cause.LIST_UNTRUSTED),
        ({"sub": "did:web:other.example"}, Cause.LIST_UNTRUSTED),
        ({"sub": ISSUER.upper()}, Cause.LIST_UNTRUSTED),
        ({"sub": None}, Cause.LIST_UNTRUSTED),
        ({"sub": [ISSUER]}, Cause.LIST_UNTRUSTED),
        ({"iat": SECONDS + 301}, Cause.LIST_UNTRUSTED),
        ({"iat": None}, Cause.LIST_UNTRUSTED),
        ({"iat": True}, Cause.LIST_UNTRUSTED),
        ({"exp": SECONDS}, Cause.LIST_STALE),
        ({"exp": SECONDS - 1}, Cause.LIST_STALE),
        ({"exp": None}, Cause.LIST_UNTRUSTED),
        ({"exp": str(SECONDS + 60)}, Cause.LIST_UNTRUSTED),
        ({"crit": ["trust_marks"]}, Cause.LIST_UNTRUSTED),
        ({"crit": []}, Cause.LIST_UNTRUSTED),
    ],
)
def test_every_claim_has_to_be_right(register, claims, why):
    assert refusal(register, body=signed(register, **claims)).why is why


@pytest.mark.parametrize(
    ("members", "why"),
    [
        ({"typ": None}, Cause.LIST_UNTRUSTED),
        ({"typ": "JWT"}, Cause.LIST_UNTRUSTED),
        ({"typ": "vc+jwt"}, Cause.LIST_UNTRUSTED),
        ({"kid": None}, Cause.LIST_UNTRUSTED),
        ({"kid": "register-key2"}, Cause.LIST_UNTRUSTED),
        ({"crit": ["exp"]}, Cause.LIST_UNTRUSTED),
        ({"alg": "none"}, Cause.LIST_UNTRUSTED),
        ({"alg": "HS256"}, Cause.LIST_UNTRUSTED),
        ({"alg": "EdDSA"}, Cause.LIST_UNTRUSTED),
        ({"alg": "ES512"}, Cause.UNSUPPORTED),
    ],
)
def test_every_member_of_the_header_has_to_be_right(register, members, why):
    assert refusal(register.header(**members)).why is why


def test_a_signature_by_somebody_else_is_refused(register):
    pinned = register.jwks
    assert refusal(register.sign_with("mallory-p256"), keys=pinned).why is Cause.LIST_UNTRUSTED


def test_of_a_new_key_the_reader_learns_to_refresh_the_list(register):
    pinned = register.jwks
    refused = refusal(register.rotate(), keys=pinned)
    assert refused.why is Cause.LIST_UNTRUSTED
    assert "refresh the list" in str(refused)


def test_a_key_that_brings_itself_is_not_asked(register):
    pinned = register.jwks
    register.sign_with("mallory-p256").header(jwk=register.key.public)
    assert refusal(register, keys=pinned).why is Cause.LIST_UNTRUSTED


@pytest.mark.parametrize("name", ["uni", "p256", "p384", "rsa"])
def test_every_kind_of_key_that_signs_badges_may_sign(register, name):
    assert read(register.sign_with(name))


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ({"kty": "EC", "crv": "P-521"}, Cause.UNSUPPORTED),
        ({"kty": "EC", "crv": "P-256", "x": "AAAA", "y": "AAAA"}, Cause.LIST_UNTRUSTED),
        ({"kty": "oct", "k": "AAAA"}, Cause.LIST_UNTRUSTED),
    ],
)
def test_a_pinned_key_that_is_none_holds_nothing(register, key, why):
    assert refusal(register, keys=[{**key, "kid": register.kid}]).why is why


def test_two_keys_by_one_name_choose_none(register):
    assert refusal(register, keys=[*register.jwks, *register.jwks]).why is Cause.LIST_UNTRUSTED


def test_a_key_without_a_name_is_not_chosen_by_leaving_the_name_out(register):
    register.header(kid=None)
    assert refusal(register, keys=[register.key.public]).why is Cause.LIST_UNTRUSTED


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<!doctype html>",
        b'{"jwt": "a.b.c"}',
        "é.é.é".encode(),
        b"e30.e30",
        b"e30.e30.e30.e30.e30",
        compact_jws({"alg": "ES256", "typ": "entity-statement+jwt"}, b"[]", Key.named("p256")).encode(),
        compact_jws({"alg": "ES256"}, b'{"a": 1, "a": 2}', Key.named("p256")).encode(),
    ],
)
def test_what_is_no_statement_says_nothing(register, body):
    assert refusal(register, body=body).why is Cause.MALFORMED_REMOTE


def test_a_register_says_itself_who_it_is(register):
    claims = read_configuration(register.signed(register.configuration()), anchor=ANCHOR, now=NOW)
    assert federation_entity(claims)["federation_fetch_endpoint"] == f"{ANCHOR}/fetch"
    assert keys_of(claims) == tuple(register.jwks)


def test_a_register_speaks_for_itself_only_with_a_key_that_it_names(register):
    body = register.edit(lambda claims: claims.update(jwks={"keys": []})).configuration()
    body["jwks"] = {"keys": [{**Key.named("uni").public, "kid": "other"}]}
    with pytest.raises(StatementRefused):
        read_configuration(register.signed(body), anchor=ANCHOR, now=NOW)


def test_a_register_speaks_for_the_address_that_it_is_at(register):
    with pytest.raises(StatementRefused):
        read_configuration(register.signed(register.configuration()), anchor="https://other.example", now=NOW)


@pytest.mark.parametrize(
    "jwks",
    [
        None,
        [],
        {},
        {"keys": None},
        {"keys": []},
        {"keys": ["p256"]},
        {"keys": [{"kty": "EC"}]},
        {"keys": [{"kid": "1"}, {"kid": "1"}]},
        {"keys": [{"kid": str(number)} for number in range(65)]},
    ],
)
def test_keys_are_named_each_by_its_own_name(jwks):
    with pytest.raises(StatementRefused):
        keys_of({"jwks": jwks})


def described_as(entity, **metadata):
    return described({"metadata": {"federation_entity": entity, **metadata}}, issuer=ISSUER)


def test_an_entry_is_what_the_register_says():
    found = described_as(
        {
            "organization_name": "Example University",
            "homepage_uri": "https://uni.example/",
            "logo_uri": "https://uni.example/logo.png",
        },
        institution_additional_information={"legal_name": "Trustees of Example University"},
    )
    assert (found.key, found.ids) == (ISSUER, (ISSUER,))
    assert found.names == ("Example University", "Trustees of Example University")
    assert (found.url, found.logos) == ("https://uni.example/", ("https://uni.example/logo.png",))


def test_a_logo_in_the_statement_is_known_by_its_digest():
    found = described_as({"logo_uri": "data:image/png;base64,aGVsbG8="})
    assert found.logos == (f"sha256:{hashlib.sha256(b'hello').hexdigest()}",)


@pytest.mark.parametrize(
    "entity",
    [
        None,
        [],
        {},
        {"organization_name": 1, "homepage_uri": 2, "logo_uri": 3},
        {"organization_name": " ", "homepage_uri": "no address", "logo_uri": "http://uni.example/logo.png"},
        {"organization_name": "Uni\u202eversity", "homepage_uri": "", "logo_uri": "data:image/png"},
        {"organization_name": "n" * 301, "homepage_uri": f"https://{'h' * 2_100}", "logo_uri": "ftp://x"},
    ],
)
def test_what_is_no_name_and_no_address_is_left_out(entity):
    found = described_as(entity)
    assert (found.name, found.names, found.url, found.logos) == (ISSUER, (), None, ())


def test_nothing_said_is_an_entry_too():
    assert described({"metadata": []}, issuer=ISSUER).name == ISSUER


def test_newer_words_are_read_like_older_ones():
    found = described_as({"display_name": "Example Uni", "organization_uri": "https://uni.example/"})
    assert (found.names, found.url) == (("Example Uni",), "https://uni.example/")


def test_a_statement_may_be_asked_for_at_another_time(register):
    assert refusal(register, now=NOW + timedelta(days=1)).why is Cause.LIST_STALE
