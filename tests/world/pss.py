"""RSASSA-PSS with a salt that follows from the message: every signature is reproducible. For tests only."""

from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

SALT_BYTES = HASH_BYTES = 32


def signed_by_pss(key: RSAPrivateKey, message: bytes) -> bytes:
    """Sign as PS256 does. RFC 8017 sections 8.1.1 and 9.1.1."""
    numbers = key.private_numbers()
    encoded = _encoded(message, bits=key.key_size - 1)
    number = pow(int.from_bytes(encoded, "big"), numbers.d, numbers.public_numbers.n)
    return number.to_bytes((key.key_size + 7) // 8, "big")


def _encoded(message: bytes, *, bits: int) -> bytes:
    size = (bits + 7) // 8
    salt = sha256(b"NOT-SECRET salt " + message).digest()
    hashed = sha256(bytes(8) + sha256(message).digest() + salt).digest()
    block = b"\x01".rjust(size - SALT_BYTES - HASH_BYTES - 1, b"\0") + salt
    masked = bytes(a ^ b for a, b in zip(block, _mask(hashed, len(block)), strict=True))
    first = masked[0] & (0xFF >> (8 * size - bits))
    return bytes([first]) + masked[1:] + hashed + b"\xbc"


def _mask(seed: bytes, size: int) -> bytes:
    counters = range(-(-size // HASH_BYTES))
    return b"".join(sha256(seed + counter.to_bytes(4, "big")).digest() for counter in counters)[:size]
