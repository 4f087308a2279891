"""Invented signers, one a kind of key. Their secrets stand here or nowhere: they protect nothing."""

import base64
import json
import string
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from verifier.algorithms import keys
from verifier.model.keys import PublicKey

LETTERS = (
    string.printable + "\0é２Ｚ\u2028\ud800\U0001f600"
)  # what parsers are fed with, hostile ones among them


@dataclass(frozen=True, slots=True)
class Signer:
    algorithm: str
    key: PublicKey
    pem: str
    sign: Callable[[bytes], bytes]


def _signer(algorithm: str, public: object, sign: Callable[[bytes], bytes]) -> Signer:
    pem = public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
    return Signer(algorithm, keys.from_pem(pem), pem, sign)


@cache
def ed25519() -> Signer:
    private = Ed25519PrivateKey.from_private_bytes(b"not-secret: a badge for examples")
    return _signer("EdDSA", private.public_key(), private.sign)


@cache
def p256() -> Signer:
    return _elliptic("ES256", ec.SECP256R1(), hashes.SHA256(), width=32)


@cache
def p384() -> Signer:
    return _elliptic("ES384", ec.SECP384R1(), hashes.SHA384(), width=48)


def _elliptic(algorithm: str, curve: ec.EllipticCurve, digest: hashes.HashAlgorithm, *, width: int) -> Signer:
    private = ec.derive_private_key(20260301, curve)

    def sign(message: bytes) -> bytes:
        r, s = decode_dss_signature(private.sign(message, ec.ECDSA(digest)))
        return r.to_bytes(width, "big") + s.to_bytes(width, "big")

    return _signer(algorithm, private.public_key(), sign)


@cache
def _rsa_private() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@cache
def rs256() -> Signer:
    private = _rsa_private()
    return _signer(
        "RS256",
        private.public_key(),
        lambda message: private.sign(message, padding.PKCS1v15(), hashes.SHA256()),
    )


@cache
def ps256() -> Signer:
    private = _rsa_private()
    salted = padding.PSS(padding.MGF1(hashes.SHA256()), 32)
    return _signer(
        "PS256", private.public_key(), lambda message: private.sign(message, salted, hashes.SHA256())
    )


SIGNERS = (ed25519, p256, p384, rs256, ps256)


def part(data: bytes | dict) -> str:
    """Write one part of a token."""
    raw = data if isinstance(data, bytes) else json.dumps(data).encode()
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def token(
    signer: Signer, *, header: bytes | dict | None = None, payload: bytes | dict = b'{"name":"A badge"}'
) -> str:
    """Sign a token; the header names the signer's algorithm unless another is given."""
    signed = f"{part({'alg': signer.algorithm} if header is None else header)}.{part(payload)}"
    return f"{signed}.{part(signer.sign(signed.encode()))}"
