"""A key is the same key in every form, and a signature holds under the key that made it alone."""

import base64
from contextlib import suppress
from functools import partial

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed448, x25519
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_der_public_key,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.algorithms import signers
from tests.unit.algorithms.signers import LETTERS
from verifier.algorithms.keys import (
    KeyRefused,
    Reason,
    from_base58,
    from_multikey,
    from_pem,
    to_multikey,
    verify_ecdsa,
    verify_rsa,
)
from verifier.algorithms.multiformats import base58btc_decode, base58btc_encode
from verifier.model.keys import KeyKind

MESSAGE = b"A badge for examples"
MULTIKEYS = {
    "z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK": KeyKind.ED25519,
    "zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169": KeyKind.P256,
    "z82Lm1MpAkeJcix9K8TMiLd5NMAhnwkjjCBeWHXyu3U4oT2MVJJKXkcVBgjGhnLBn2Kaau9": KeyKind.P384,
}


def multikey(hexadecimal: str) -> str:
    return "z" + base58btc_encode(bytes.fromhex(hexadecimal))


def public_pem(public: object) -> str:
    return public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


def refused(read, text, **said) -> Reason:
    with pytest.raises(KeyRefused) as refusal:
        read(text, **said)
    return refusal.value.reason


@pytest.mark.parametrize(("text", "kind"), MULTIKEYS.items())
def test_a_multikey_is_read_and_written(text, kind):
    key = from_multikey(text)
    assert key.kind is kind
    assert to_multikey(key) == text


@pytest.mark.parametrize("signer", [signers.ed25519, signers.p256, signers.p384])
def test_a_key_comes_back_from_its_multikey(signer):
    assert from_multikey(to_multikey(signer().key)) == signer().key


def test_an_rsa_key_is_written_as_no_multikey():
    assert refused(to_multikey, signers.rs256().key) is Reason.UNSUPPORTED


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", Reason.MALFORMED),
        ("z", Reason.MALFORMED),
        ("z6Mk0", Reason.MALFORMED),
        ("6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK", Reason.MALFORMED),
        ("u7QEuKW7qsZ5nsy7MZ5J4bxM9xHwWcyEW6hRMTXoIOCKyHA", Reason.MALFORMED),
        (multikey("ed01" + "11" * 31), Reason.MALFORMED),
        (multikey("ed01" + "11" * 33), Reason.MALFORMED),
        (multikey("ed01" + "01" + "00" * 31), Reason.TOO_WEAK),
        (multikey("ed" + "11" * 32), Reason.MALFORMED),
        (multikey("8024" + "02" + "11" * 31), Reason.MALFORMED),
        (multikey("8024" + "05" + "11" * 32), Reason.MALFORMED),
        (multikey("8024" + "02" + "ff" * 32), Reason.MALFORMED),
        (multikey("8024" + "04" + "11" * 64), Reason.MALFORMED),
        (multikey("8024" + "04" + "11" * 32), Reason.MALFORMED),
        (multikey("8124" + "02" + "11" * 32), Reason.MALFORMED),
        (multikey("0012" + "02" + "11" * 32), Reason.MALFORMED),
        (multikey("e701" + "02" + "11" * 32), Reason.UNSUPPORTED),
        (multikey("8524" + "30" * 270), Reason.UNSUPPORTED),
        (multikey("8026" + "11" * 32), Reason.PRIVATE_PARTS),
        (multikey("8626" + "11" * 32), Reason.PRIVATE_PARTS),
        ("z" + "6" * 1025, Reason.MALFORMED),
    ],
)
def test_any_other_multikey_is_refused(text, reason):
    assert refused(from_multikey, text) is reason


def test_an_uncompressed_point_is_no_multikey():
    assert (
        refused(from_multikey, "z" + base58btc_encode(b"\x80\x24" + signers.p256().key.encoded))
        is Reason.MALFORMED
    )


@pytest.mark.parametrize("text", MULTIKEYS)
def test_the_older_base58_form_is_the_same_key(text):
    key = from_multikey(text)
    bare = base58btc_encode(base58btc_decode(text[1:])[2:])
    assert from_base58(bare, kind=key.kind) == key


@pytest.mark.parametrize("kind", [KeyKind.ED25519, KeyKind.P256, KeyKind.P384])
def test_an_older_base58_form_of_another_length_is_no_key(kind):
    for text in ("0", "z6Mk", ""):
        assert refused(from_base58, text, kind=kind) is Reason.MALFORMED


def test_an_rsa_key_has_no_base58_form():
    assert refused(from_base58, "z6Mk", kind=KeyKind.RSA) is Reason.UNSUPPORTED


@settings(max_examples=100)
@given(st.text(LETTERS, max_size=60) | st.binary(max_size=60).map(lambda data: "z" + base58btc_encode(data)))
def test_no_text_breaks_the_readers(text):
    for read in (from_multikey, from_pem, *(partial(from_base58, kind=kind) for kind in KeyKind)):
        with suppress(KeyRefused):
            read(text)


@pytest.mark.parametrize("signer", signers.SIGNERS)
def test_a_pem_is_read_whatever_became_of_its_line_breaks(signer):
    pem = signer().pem
    begin, *body, end = pem.strip().split("\n")
    for text in (
        pem,
        pem.strip(),
        pem.replace("\n", "\r\n"),
        begin + "".join(body) + end,
        " ".join((begin, *body, end)),
        pem.replace("\n", "\\n"),
        pem.replace("\n", "\\r\\n"),
    ):
        assert from_pem(text) == signer().key


def test_the_older_form_of_an_rsa_key_is_the_same_key():
    key = signers.rs256().key
    text = load_der_public_key(key.encoded).public_bytes(Encoding.PEM, PublicFormat.PKCS1).decode()
    assert text.startswith("-----BEGIN RSA PUBLIC KEY-----")
    assert from_pem(text) == key


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", Reason.MALFORMED),
        ("x" * 16_385, Reason.MALFORMED),
        (signers.p256().pem + signers.p256().pem, Reason.MALFORMED),
        ("junk" + signers.p256().pem, Reason.MALFORMED),
        (signers.p256().pem.replace("PUBLIC KEY", "RSA PUBLIC KEY"), Reason.MALFORMED),
        ("-----BEGIN PUBLIC KEY----------END PUBLIC KEY-----", Reason.MALFORMED),
        ("-----BEGIN PUBLIC KEY-----AAA-----END PUBLIC KEY-----", Reason.MALFORMED),
        ("-----BEGIN PUBLIC KEY-----Zm9v-----END PUBLIC KEY-----", Reason.MALFORMED),
        ("-----BEGIN PUBLIC KEY-----MAA=-----END PUBLIC KEY-----", Reason.MALFORMED),
        (public_pem(ec.derive_private_key(7, ec.SECP256K1()).public_key()), Reason.UNSUPPORTED),
        (public_pem(ed448.Ed448PrivateKey.from_private_bytes(bytes(57)).public_key()), Reason.UNSUPPORTED),
        (public_pem(x25519.X25519PrivateKey.from_private_bytes(bytes(32)).public_key()), Reason.UNSUPPORTED),
        (
            ec.derive_private_key(7, ec.SECP256R1())
            .private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
            .decode(),
            Reason.PRIVATE_PARTS,
        ),
    ],
)
def test_any_other_pem_is_refused(text, reason):
    assert refused(from_pem, text) is reason


def test_a_pem_of_an_unknown_algorithm_is_refused():
    der = bytes.fromhex("300f300706032a030405000304000a0b0c")  # the made-up algorithm 1.2.3.4
    text = f"-----BEGIN PUBLIC KEY-----{base64.b64encode(der).decode()}-----END PUBLIC KEY-----"
    assert refused(from_pem, text) in (Reason.UNSUPPORTED, Reason.MALFORMED)


def test_a_weak_pem_is_refused():
    point = b"\x01" + bytes(31)
    der = bytes.fromhex("302a300506032b6570032100") + point
    text = f"-----BEGIN PUBLIC KEY-----{base64.b64encode(der).decode()}-----END PUBLIC KEY-----"
    assert refused(from_pem, text) is Reason.TOO_WEAK


@settings(max_examples=60)
@given(signer=st.sampled_from(signers.SIGNERS), place=st.integers(0, 1000), value=st.integers(0, 255))
def test_no_changed_byte_of_a_key_breaks_the_reader(signer, place, value):
    lines = signer().pem.strip().split("\n")
    der = bytearray(base64.b64decode("".join(lines[1:-1])))
    der[place % len(der)] = value
    with suppress(KeyRefused):
        assert from_pem("\n".join([lines[0], base64.b64encode(der).decode(), lines[-1]])).kind in KeyKind


@pytest.mark.parametrize(("signer", "width"), [(signers.p256, 32), (signers.p384, 48)])
def test_an_elliptic_signature_is_two_raw_numbers(signer, width):
    key, signature = signer().key, signer().sign(MESSAGE)
    assert verify_ecdsa(key, message=MESSAGE, signature=signature)
    assert not verify_ecdsa(key, message=MESSAGE + b".", signature=signature)
    r, s = (int.from_bytes(half, "big") for half in (signature[:width], signature[width:]))
    for other in (b"", signature[:-1], signature + b"\0", encode_dss_signature(r, s), bytes(2 * width)):
        assert not verify_ecdsa(key, message=MESSAGE, signature=other)


def test_the_curve_decides_the_hash_and_the_length():
    assert not verify_ecdsa(signers.p256().key, message=MESSAGE, signature=signers.p384().sign(MESSAGE))
    assert not verify_ecdsa(signers.p384().key, message=MESSAGE, signature=signers.p256().sign(MESSAGE))


@pytest.mark.parametrize(("signer", "other"), [(signers.rs256, "PS256"), (signers.ps256, "RS256")])
def test_an_rsa_signature_holds_in_its_own_scheme_alone(signer, other):
    key, signature, scheme = signer().key, signer().sign(MESSAGE), signer().algorithm
    assert verify_rsa(key, message=MESSAGE, signature=signature, scheme=scheme)
    assert not verify_rsa(key, message=MESSAGE, signature=signature, scheme=other)
    assert not verify_rsa(key, message=MESSAGE + b".", signature=signature, scheme=scheme)
    for changed in (b"", signature[1:], b"\0" + signature):
        assert not verify_rsa(key, message=MESSAGE, signature=changed, scheme=scheme)


def test_a_key_of_another_kind_verifies_nothing():
    assert not verify_rsa(
        signers.p256().key, message=MESSAGE, signature=signers.rs256().sign(MESSAGE), scheme="RS256"
    )
    assert not verify_ecdsa(signers.ed25519().key, message=MESSAGE, signature=signers.ed25519().sign(MESSAGE))


def test_base58_of_a_multikey_begins_with_its_codec():
    assert base58btc_decode(next(iter(MULTIKEYS))[1:])[:2] == b"\xed\x01"
