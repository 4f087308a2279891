"""What proofs sign over, what stands in the way, and which proofs there are."""

from datetime import UTC, datetime

import pytest

from tests.world import World
from tests.world.badges import Badge
from verifier.algorithms import jose
from verifier.engine.reading import read_token
from verifier.model.credential import Credential, Edition, Securing
from verifier.model.words import Cause
from verifier.parse.ob3 import parse_vc
from verifier.readings.linked_data import read_linked_data
from verifier.readings.secured import in_forms, proofs_of


def badge() -> Badge:
    return World().issuer("uni.example").award("Statistics 101")


def secured(*changes):
    signed = badge()
    for change in changes:
        signed.tamper(change)
    credential = parse_vc(signed.signed())
    return in_forms(read_linked_data(credential))


def test_a_usual_badge_has_statements_and_nothing_in_the_way():
    found = secured()
    assert (found.obstacle, found.doubt) == (None, None)
    assert found.readings
    assert all(found.readings)
    assert "proof" not in found.document
    assert found.contexts == found.document["@context"]


def unknown(document):
    document["@context"].append("https://words.example/v1")


def large(document):
    document["description"] = "x" * 70_000


def broken(document):
    document["@context"] = 7


def renamed(document):
    document["https://www.w3.org/2018/credentials#issuer"] = document.pop("issuer")


@pytest.mark.parametrize(
    ("change", "code", "cause", "pointer"),
    [
        (unknown, "proof.context-unknown", Cause.UNSUPPORTED, "/@context"),
        (large, "proof.too-complex", Cause.WORK_LIMIT, ""),
        (broken, "proof.unsupported", Cause.UNSUPPORTED, ""),
    ],
)
def test_what_stands_in_the_way_is_told(change, code, cause, pointer):
    found = secured(change)
    assert (found.obstacle.code.id, found.obstacle.cause, found.obstacle.pointer) == (code, cause, pointer)
    assert found.doubt is None


def test_an_unusual_spelling_is_a_doubt_and_no_obstacle():
    found = secured(renamed)
    assert found.obstacle is None
    assert found.doubt.code.id == "proof.unusual-spelling"
    assert found.doubt.pointer.startswith("/https:")
    assert found.readings


def test_of_a_token_no_statements_are_read():
    credential = read_token(badge().jwt().token().encode())
    found = in_forms(read_linked_data(credential))
    assert (found.readings, found.obstacle, found.doubt) == ((), None, None)


def test_embedded_proofs_are_those_of_the_badge():
    credential = parse_vc(badge().signed())
    assert proofs_of(credential) == credential.proofs


def envelope(signed):
    (proof,) = proofs_of(read_token(signed.token().encode()))
    return proof


def test_a_token_is_one_proof_with_what_its_header_says():
    signed = badge()
    proof = envelope(signed.jwt(jwk={"kty": "OKP"}).claims(iat=1767225600))
    assert (proof.pointer, proof.verification_method) == ("", signed.method)
    assert proof.embedded_key == {"kty": "OKP"}
    assert proof.created.instant == datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(("kid", "jwk"), [(None, None), (7, "text"), (None, [])])
def test_what_is_no_name_and_no_key_is_neither(kid, jwk):
    proof = envelope(badge().jwt(kid=kid, jwk=jwk))
    assert (proof.verification_method, proof.embedded_key, proof.created) == (None, None, None)


def test_the_date_of_a_token_is_its_own_also_where_the_badge_is_a_claim():
    signed = badge().as_vc1()
    credential = signed.plain()
    absent = dict.fromkeys(credential)
    proof = envelope(signed.claims(**absent, vc={**credential, "iat": 1}, iat=1767225600))
    assert proof.created.instant == datetime(2026, 1, 1, tzinfo=UTC)


def test_a_payload_that_is_no_object_has_no_date():
    token = jose.parse_jws(badge().jwt().token())
    bare = jose.parse_jws(".".join([token.text.split(".")[0], "W10", token.text.split(".")[2]]))
    credential = Credential(edition=Edition.VC2, securing=Securing.JWT, raw={}, token=bare)
    assert proofs_of(credential)[0].created is None
