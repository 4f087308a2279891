"""RSA keys from 2048 to 8192 bits, and PKCS #1 v1.5 and PSS signatures under them. RFC 8017."""

from functools import lru_cache
from typing import Literal, TypeAlias, cast

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_der_public_key

from verifier.algorithms.key_refusal import KeyRefused, Reason
from verifier.algorithms.multiformats import base64url_encode
from verifier.algorithms.thumbprint import thumbprint
from verifier.model.keys import KeyKind, PublicKey

Scheme: TypeAlias = Literal["RS256", "PS256"]

MIN_BITS = 2_048
MAX_BITS = 8_192  # verifying under longer ones is slow on purpose
MIN_EXPONENT = 3
MAX_EXPONENT = 2**33

# ROCA (CVE-2017-15361): a chip made primes of the form k·M + 65537^a mod M, so that the modulus is a power of
# 65537 modulo every small prime. Other keys pass for such ones once in some hundred million times.
_PRIMES = tuple(n for n in range(3, 168) if all(n % d for d in range(2, n)))
_POWERS = {prime: frozenset(pow(65537, power, prime) for power in range(prime)) for prime in _PRIMES}


def from_numbers(modulus: int, *, exponent: int, algorithm: str | None = None) -> PublicKey:
    """Accept a modulus and an exponent as an RSA key.

    Raises:
        KeyRefused: Fewer than 2048 or more than 8192 bits, an exponent that is even, below 3 or too large,
            an even modulus, or a modulus of the kind that CVE-2017-15361 factors.
    """
    bits = modulus.bit_length()
    if bits > MAX_BITS:
        raise KeyRefused(Reason.UNSUPPORTED, "RSA: longer than 8192 bits")
    if bits < MIN_BITS or modulus % 2 == 0:
        raise KeyRefused(Reason.TOO_WEAK, "RSA: shorter than 2048 bits, or even")
    if exponent % 2 == 0 or not MIN_EXPONENT <= exponent < MAX_EXPONENT:
        raise KeyRefused(Reason.TOO_WEAK, "RSA: an exponent that is even, below 3 or too large")
    if all(modulus % prime in powers for prime, powers in _POWERS.items()):
        raise KeyRefused(Reason.TOO_WEAK, "RSA: a modulus that can be factored (CVE-2017-15361)")
    loaded = rsa.RSAPublicNumbers(exponent, modulus).public_key()
    encoded = loaded.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    name = thumbprint(kty="RSA", n=_text(modulus), e=_text(exponent))
    return PublicKey(kind=KeyKind.RSA, encoded=encoded, thumbprint=name, algorithm=algorithm)


def numbers(key: PublicKey) -> tuple[str, str]:
    """Give modulus and exponent of an RSA key, each in base64url as RFC 7518 section 6.3.1 writes them."""
    found = _loaded(key.encoded).public_numbers()
    return _text(found.n), _text(found.e)


def verify_rsa(key: PublicKey, *, message: bytes, signature: bytes, scheme: Scheme) -> bool:
    """Say whether the signature over the message holds; False as well for a key of another kind.

    SHA-256 throughout; PS256 has a salt of 32 bytes. The signature is exactly as long as the modulus.
    """
    if key.kind is not KeyKind.RSA:
        return False
    loaded = _loaded(key.encoded)
    if len(signature) != (loaded.key_size + 7) // 8:
        return False
    try:
        loaded.verify(signature, message, _padding(scheme), hashes.SHA256())
    except InvalidSignature:
        return False
    return True


def _padding(scheme: Scheme) -> padding.PKCS1v15 | padding.PSS:
    if scheme == "RS256":
        return padding.PKCS1v15()
    return padding.PSS(padding.MGF1(hashes.SHA256()), hashes.SHA256.digest_size)


def _text(number: int) -> str:
    return base64url_encode(number.to_bytes((number.bit_length() + 7) // 8, "big"))


@lru_cache(maxsize=256)
def _loaded(encoded: bytes) -> rsa.RSAPublicKey:
    return cast("rsa.RSAPublicKey", load_der_public_key(encoded))
