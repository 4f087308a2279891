"""Keys as PEM texts, which Open Badges 2.0 issuers publish. RFC 7468 section 13."""

import base64
import binascii
import re

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_der_public_key

from verifier.algorithms import ecdsa, ed25519
from verifier.algorithms import rsa as rsa_keys
from verifier.algorithms.key_refusal import KeyRefused, Reason
from verifier.model.keys import KeyKind, PublicKey

MAX_PEM_CHARACTERS = 16_384  # an RSA key of 8192 bits has about 1,500

# Line breaks lost, doubled or escaped twice on the way through JSON are common and change nothing. Some
# issuers publish the older form that holds an RSA key alone. RFC 8017 appendix A.1.1.
_LINE_BREAK = re.compile(r"\\r|\\n")
_BLOCK = re.compile(
    r"\s*-----BEGIN (?P<label>(?:RSA )?PUBLIC KEY)-----(?P<content>[A-Za-z0-9+/=\s]*)"
    r"-----END (?P=label)-----\s*",
    re.ASCII,
)
_BARE_RSA = "RSA PUBLIC KEY"
_CURVES = {curve.curve.name: curve for curve in ecdsa.CURVES.values()}


def from_pem(text: str) -> PublicKey:
    """Accept one PEM block holding a SubjectPublicKeyInfo, or the bare numbers of an RSA key.

    The keys are RSA, P-256, P-384 or Ed25519.

    Raises:
        KeyRefused: Not exactly one such block, a private key, another kind of key, or a weak one.
    """
    if len(text) > MAX_PEM_CHARACTERS:
        raise KeyRefused(Reason.MALFORMED, "PEM: longer than 16,384 characters")
    if "PRIVATE KEY-----" in text:
        raise KeyRefused(Reason.PRIVATE_PARTS, "PEM: a private key")
    block = _BLOCK.fullmatch(_LINE_BREAK.sub("\n", text))
    if block is None:
        raise KeyRefused(Reason.MALFORMED, "PEM: not exactly one PUBLIC KEY block")
    try:
        der = base64.b64decode("".join(block["content"].split()), validate=True)
        loaded = load_der_public_key(der)
    except (binascii.Error, ValueError):
        raise KeyRefused(Reason.MALFORMED, "PEM: the block holds no key") from None
    except UnsupportedAlgorithm:
        raise KeyRefused(Reason.UNSUPPORTED, "PEM: another kind of key") from None
    key = _key(loaded)
    if block["label"] == _BARE_RSA and key.kind is not KeyKind.RSA:
        raise KeyRefused(Reason.MALFORMED, "PEM: another kind of key than its label says")
    return key


def _key(loaded: object) -> PublicKey:
    match loaded:
        case rsa.RSAPublicKey():
            found = loaded.public_numbers()
            return rsa_keys.from_numbers(found.n, exponent=found.e)
        case ec.EllipticCurvePublicKey() if loaded.curve.name in _CURVES:
            point = loaded.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
            return ecdsa.from_point(point, curve=_CURVES[loaded.curve.name])
        case Ed25519PublicKey():
            return ed25519.from_point(loaded.public_bytes_raw())
        case _:
            raise KeyRefused(Reason.UNSUPPORTED, "PEM: another kind of key")
