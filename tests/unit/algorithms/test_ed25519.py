"""An Ed25519 key is refused where others could sign with it, and a signature has one form."""

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from tests.unit.algorithms import edwards, signers
from verifier.algorithms.ed25519 import from_point, verify_ed25519
from verifier.algorithms.keys import KeyRefused, Reason

MESSAGE = b"A badge for examples"
HEIGHTS = (
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
)
SMALL_ORDER = [
    height[:31] + bytes([height[31] | sign]) for height in map(bytes.fromhex, HEIGHTS) for sign in (0, 0x80)
]
SECRET = 20260301
KEY = edwards.encode(edwards.times(SECRET, edwards.BASE))
NONCE = 987654321
COMMITMENT = edwards.encode(edwards.times(NONCE, edwards.BASE))


def test_there_are_fourteen_spellings_of_small_order():
    assert len(set(SMALL_ORDER)) == 14


@pytest.mark.parametrize("point", SMALL_ORDER, ids=bytes.hex)
def test_a_key_of_small_order_is_refused(point):
    with pytest.raises(KeyRefused) as refusal:
        from_point(point)
    assert refusal.value.reason is Reason.TOO_WEAK


def test_the_library_alone_would_take_one_signature_for_every_message_under_the_identity_key():
    identity = edwards.encode(edwards.IDENTITY)
    key = Ed25519PublicKey.from_public_bytes(identity)
    for number in range(8):
        key.verify(identity + bytes(32), f"message {number}".encode())  # raises if it did not hold


@pytest.mark.parametrize("commitment", SMALL_ORDER, ids=bytes.hex)
def test_a_signature_with_a_commitment_of_small_order_is_refused(commitment):
    signature = edwards.answer(SECRET, nonce=0, commitment=commitment, key=KEY, message=MESSAGE)
    assert not verify_ed25519(from_point(KEY), message=MESSAGE, signature=signature)


def test_the_library_alone_would_take_the_identity_as_commitment():
    identity = edwards.encode(edwards.IDENTITY)
    signature = edwards.answer(SECRET, nonce=0, commitment=identity, key=KEY, message=MESSAGE)
    Ed25519PublicKey.from_public_bytes(KEY).verify(signature, MESSAGE)


@pytest.mark.parametrize("above", range(2, 19))
def test_a_height_above_the_prime_is_refused(above):
    with pytest.raises(KeyRefused) as refusal:
        from_point((edwards.P + above).to_bytes(32, "little"))
    assert refusal.value.reason is Reason.MALFORMED


@pytest.mark.parametrize("height", [2, 7, 8])
def test_a_height_at_which_the_curve_has_no_point_is_refused(height):
    with pytest.raises(KeyRefused) as refusal:
        from_point(height.to_bytes(32, "little"))
    assert refusal.value.reason is Reason.MALFORMED


@pytest.mark.parametrize("size", [0, 31, 33, 64])
def test_a_key_of_another_length_is_refused(size):
    with pytest.raises(KeyRefused) as refusal:
        from_point(bytes(size))
    assert refusal.value.reason is Reason.MALFORMED


def test_an_honest_signature_holds():
    signature = edwards.answer(SECRET, nonce=NONCE, commitment=COMMITMENT, key=KEY, message=MESSAGE)
    assert verify_ed25519(from_point(KEY), message=MESSAGE, signature=signature)
    assert not verify_ed25519(from_point(KEY), message=MESSAGE + b".", signature=signature)


def test_the_same_signature_with_an_unreduced_number_is_refused():
    signature = edwards.answer(SECRET, nonce=NONCE, commitment=COMMITMENT, key=KEY, message=MESSAGE)
    larger = int.from_bytes(signature[32:], "little") + edwards.ORDER
    respelt = signature[:32] + larger.to_bytes(32, "little")
    assert not verify_ed25519(from_point(KEY), message=MESSAGE, signature=respelt)


@pytest.mark.parametrize("size", [0, 63, 65])
def test_a_signature_of_another_length_is_refused(size):
    assert not verify_ed25519(from_point(KEY), message=MESSAGE, signature=bytes(size))


def test_a_signature_under_a_mixed_order_commitment_is_refused():
    point = edwards.add(edwards.times(NONCE, edwards.BASE), edwards.ORDER_EIGHT)
    mixed = edwards.encode(point)
    signature = edwards.answer(SECRET, nonce=NONCE, commitment=mixed, key=KEY, message=MESSAGE)
    assert not verify_ed25519(from_point(KEY), message=MESSAGE, signature=signature)


def test_under_a_mixed_order_key_a_signature_holds_only_where_the_small_part_vanishes():
    point = edwards.add(edwards.times(SECRET, edwards.BASE), edwards.ORDER_EIGHT)
    key = edwards.encode(point)
    for number in range(32):
        message = f"message {number}".encode()
        signature = edwards.answer(SECRET, nonce=NONCE, commitment=COMMITMENT, key=key, message=message)
        vanishes = edwards.challenge(COMMITMENT, key=key, message=message) % 8 == 0
        assert verify_ed25519(from_point(key), message=message, signature=signature) is vanishes


def test_a_key_of_another_kind_verifies_nothing():
    signature = signers.ed25519().sign(MESSAGE)
    assert not verify_ed25519(signers.p256().key, message=MESSAGE, signature=signature)
