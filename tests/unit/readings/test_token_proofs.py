"""Proofs inside a token count where they cover all that is shown."""

import pytest

from tests.world import World
from tests.world.cose import CoseSign1
from tests.world.encodings import compact
from tests.world.sd_jwt import SdJwt
from tests.world.signing import compact_jws
from verifier.engine.reading import read_token
from verifier.model.credential import Securing
from verifier.model.located import Kind
from verifier.parse.ob3 import parse_vc
from verifier.readings.linked_data import read_linked_data
from verifier.readings.token_proofs import covers_all, inside_token


@pytest.fixture
def badge():
    return World().issuer("uni.example").award()


def token(badge, payload):
    return read_token(compact_jws(badge.header(), compact(payload), badge.key).encode())


def payload(badge):
    return {**badge.payload(), "proof": badge.signed()["proof"]}


def test_the_credential_is_what_stands_in_the_token_without_its_claims(badge):
    inner = inside_token(token(badge, payload(badge)))
    assert inner.raw == badge.signed()
    assert (inner.token, inner.securing) == (None, Securing.DATA_INTEGRITY)


def test_the_credential_in_a_claim_is_that_claim(badge):
    older = badge.as_vc1()
    inner = inside_token(token(badge, {"iss": badge.issuer.id, "vc": older.signed()}))
    assert inner.raw == older.signed()


def test_the_credential_in_a_cose_message_is_its_payload(badge):
    proof = badge.signed()["proof"]
    badge.edit(lambda document: document.update(proof=proof))
    assert inside_token(read_token(CoseSign1(badge).bytes(), kind=Kind.COSE)).raw == badge.plain()


@pytest.mark.parametrize("name", ["id", "validFrom"])
def test_what_only_the_envelope_says_is_not_covered(badge, name):
    claims = payload(badge)
    del claims[name]
    assert inside_token(token(badge, claims)) is None


def test_of_an_sd_jwt_nothing_is_covered(badge):
    proof = badge.signed()["proof"]
    badge.edit(lambda document: document.update(proof=proof))
    assert inside_token(read_token(SdJwt(badge).bytes(), kind=Kind.SD_JWT)) is None


def test_without_a_token_there_is_no_inside(badge):
    assert inside_token(parse_vc(badge.signed())) is None


@pytest.mark.parametrize("body", [b"", b"[]", b"{"])
def test_a_token_that_cannot_be_read_again_covers_nothing(badge, body):
    credential = token(badge, payload(badge))
    broken = type(credential.token)(text="", header={}, payload=body, signing_input=b"", signature=b"")
    object.__setattr__(credential, "token", broken)
    assert inside_token(credential) is None


def test_a_proof_over_statements_leaves_out_what_no_word_list_defines(badge):
    whole = inside_token(token(badge, payload(badge)))
    assert covers_all(whole, read_linked_data(whole))
    odd = inside_token(token(badge, {**payload(badge), "grade": "A"}))
    assert not covers_all(odd, read_linked_data(odd))
