"""A badge as a token: its header is judged before any key is used."""

import pytest

from tests.unit.proofs.prepared import badge, key_of, token
from tests.world import Key
from verifier.algorithms.keys import from_jwk, from_multikey
from verifier.contracts import SigningInput
from verifier.model.finding import Finding
from verifier.model.proof import CoseSign1, Jws, Proof, SdJwt, SecuredDocument, ShowingFault
from verifier.model.words import Cause
from verifier.proofs.vc_jwt import SUITE

COLLEGE = from_multikey(Key.named("college").multikey)


def prepared(signed):
    return SUITE.prepare(*token(signed.token()))


def test_a_signature_holds_under_its_key_and_no_other():
    signed = badge().jwt()
    (given,) = prepared(signed)
    assert (given.algorithm, given.remarks) == ("EdDSA", ())
    assert SUITE.verifies(key_of(signed), given) is True
    assert SUITE.verifies(COLLEGE, given) is False


@pytest.mark.parametrize("algorithm", ["RS256", "ES256", "ES384"])
def test_each_algorithm_of_badges_is_read(algorithm):
    signed = badge(algorithm=algorithm).jwt()
    (given,) = prepared(signed)
    assert SUITE.verifies(from_jwk(dict(signed.key.public)), given) is True


def test_a_key_of_another_kind_does_not_fit():
    (given,) = prepared(badge().jwt())
    answer = SUITE.verifies(from_jwk(dict(Key.named("rsa").public)), given)
    assert isinstance(answer, Finding)
    assert answer.code.id == "proof.key-mismatch"


@pytest.mark.parametrize(
    ("header", "code", "cause"),
    [
        ({"alg": "none"}, "proof.algorithm-refused", None),
        ({"alg": "HS256"}, "proof.algorithm-refused", None),
        ({"alg": None}, "proof.malformed", None),
        ({"alg": "ES256K"}, "proof.unsupported", Cause.UNSUPPORTED),
        ({"crit": ["b64"]}, "proof.header-refused", None),
        ({"typ": "at+jwt"}, "proof.header-refused", None),
        ({"cty": "json"}, "proof.header-refused", None),
    ],
)
def test_a_header_that_asks_for_too_much_is_refused(header, code, cause):
    found = prepared(badge().jwt(**header))
    assert (found.code.id, found.cause) == (code, cause)


def test_the_name_of_an_algorithm_that_is_not_read_is_told():
    found = prepared(badge().jwt(alg="ES256K"))
    assert dict(found.fills) == {"name": "ES256K"}


def test_what_a_header_says_besides_is_remarked():
    (given,) = prepared(badge().jwt(jku="https://mallory.example/keys", x5c=["AA"]))
    (remark,) = given.remarks
    assert (remark.code.id, remark.detail) == ("proof.header-unknown", "jku, x5c")


SD = {"text": "", "header": {"alg": "EdDSA"}, "payload": b"", "signing_input": b"", "signature": b""}


def of(token_of_it):
    return SUITE.prepare(SecuredDocument(document={}), Proof(pointer="", token=token_of_it, raw={}))


@pytest.mark.parametrize(
    ("fault", "code", "cause"),
    [
        (ShowingFault.MALFORMED, "proof.malformed", None),
        (ShowingFault.UNSIGNED, "proof.invalid", None),
        (ShowingFault.UNSUPPORTED, "proof.unsupported", Cause.UNSUPPORTED),
    ],
)
def test_what_is_shown_and_was_not_signed_is_refused(fault, code, cause):
    found = of(SdJwt(**SD, fault=fault, detail="sha-1"))
    assert (found.code.id, found.cause, found.detail) == (code, cause, "sha-1")


def test_what_may_have_been_left_out_is_a_caution_beside_the_signature():
    (given,) = of(SdJwt(**SD, withheld="/credentialStatus"))
    (remark,) = given.remarks
    assert (remark.code.id, remark.detail) == ("proof.partly-shown", "/credentialStatus")
    (whole,) = of(SdJwt(**SD))
    assert whole.remarks == ()


@pytest.mark.parametrize(
    ("kind", "label", "codes"),
    [
        (SdJwt, "vc+sd-jwt", []),
        (SdJwt, "dc+sd-jwt", []),
        (SdJwt, "JWT", []),
        (SdJwt, "vc+jwt", ["proof.typ-unusual"]),
        (Jws, "vc+sd-jwt", ["proof.typ-unusual"]),
        (Jws, "vp+ld+json+jwt", ["proof.typ-unusual"]),
        (CoseSign1, "application/vc+cose", []),
        (CoseSign1, "application/vc+jwt", ["proof.typ-unusual"]),
    ],
)
def test_each_envelope_has_its_own_labels(kind, label, codes):
    own = {"claims": {}} if kind is CoseSign1 else {"text": ""}
    plain = {name: value for name, value in SD.items() if name != "text"}
    (given,) = of(kind(**{**plain, **own, "header": {"alg": "EdDSA", "typ": label}}))
    assert [remark.code.id for remark in given.remarks] == codes


def test_without_a_token_there_is_nothing_to_hold():
    bare = Proof(pointer="/proof", raw={})
    assert not SUITE.matches(bare)
    assert SUITE.prepare(SecuredDocument(document={}), bare).code.id == "proof.missing"
    assert SUITE.verifies(COLLEGE, SigningInput(message=b"", signature=b"")) is False
