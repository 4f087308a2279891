"""ECDSA keys on P-256 and P-384, and raw signatures under them. RFC 7518 section 3.4."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from verifier.algorithms.key_refusal import KeyRefused, Reason
from verifier.algorithms.multiformats import base64url_encode
from verifier.algorithms.thumbprint import thumbprint
from verifier.model.keys import KeyKind, PublicKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """A curve, the bytes of one coordinate, and the hash that goes with it."""

    kind: KeyKind
    curve: ec.EllipticCurve
    width: int  # bytes
    digest: hashes.HashAlgorithm


CURVES: Mapping[KeyKind, Curve] = MappingProxyType(
    {
        KeyKind.P256: Curve(kind=KeyKind.P256, curve=ec.SECP256R1(), width=32, digest=hashes.SHA256()),
        KeyKind.P384: Curve(kind=KeyKind.P384, curve=ec.SECP384R1(), width=48, digest=hashes.SHA384()),
    }
)


def from_point(point: bytes, *, curve: Curve, algorithm: str | None = None) -> PublicKey:
    """Accept an encoded point, compressed or not, as a key on the curve. SEC 1 section 2.3.4.

    Raises:
        KeyRefused: Another length, or not a point of the curve.
    """
    lengths = {2: curve.width + 1, 3: curve.width + 1, 4: 2 * curve.width + 1}
    if len(point) != lengths.get(point[0] if point else 0):
        raise KeyRefused(Reason.MALFORMED, f"{curve.kind.value}: not an encoded point")
    try:
        loaded = ec.EllipticCurvePublicKey.from_encoded_point(curve.curve, point)
    except ValueError:
        raise KeyRefused(Reason.MALFORMED, f"{curve.kind.value}: not a point of the curve") from None
    encoded = loaded.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    x, y = (base64url_encode(half) for half in coordinates(encoded))
    name = thumbprint(crv=curve.kind.value, kty="EC", x=x, y=y)
    return PublicKey(kind=curve.kind, encoded=encoded, thumbprint=name, algorithm=algorithm)


def coordinates(encoded: bytes) -> tuple[bytes, bytes]:
    """Cut an uncompressed point into x and y."""
    middle = 1 + len(encoded) // 2
    return encoded[1:middle], encoded[middle:]


def compressed(encoded: bytes) -> bytes:
    """Write an uncompressed point in the short form."""
    x, y = coordinates(encoded)
    return bytes([2 + y[-1] % 2]) + x


def verify_ecdsa(key: PublicKey, *, message: bytes, signature: bytes) -> bool:
    """Say whether the signature over the message holds; False as well for a key of another kind.

    The signature is r and s side by side, 64 bytes on P-256 (SHA-256) and 96 on P-384 (SHA-384). Any other
    length is refused before it is cut in halves, which some DER signatures would survive.
    """
    curve = CURVES.get(key.kind)
    if curve is None or len(signature) != 2 * curve.width:
        return False
    r, s = (int.from_bytes(half, "big") for half in (signature[: curve.width], signature[curve.width :]))
    try:
        _loaded(key.kind, key.encoded).verify(encode_dss_signature(r, s), message, ec.ECDSA(curve.digest))
    except InvalidSignature:
        return False
    return True


@lru_cache(maxsize=256)
def _loaded(kind: KeyKind, encoded: bytes) -> ec.EllipticCurvePublicKey:
    return ec.EllipticCurvePublicKey.from_encoded_point(CURVES[kind].curve, encoded)
