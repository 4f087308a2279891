"""Ed25519 keys and signatures, without the points that let anybody sign. RFC 8032."""

from functools import lru_cache

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from verifier.algorithms.key_refusal import KeyRefused, Reason
from verifier.algorithms.multiformats import base64url_encode
from verifier.algorithms.thumbprint import thumbprint
from verifier.model.keys import KeyKind, PublicKey

KEY_BYTES = 32
SIGNATURE_BYTES = 64

_P = 2**255 - 19
_ORDER = 2**252 + 27742317777372353535851937790883648493
_D = -121665 * pow(121666, -1, _P) % _P
_Y_BITS = 2**255 - 1  # the highest bit is the sign of x

# Heights of the eight points of small order, with the spellings above p. Under such a key one signature fits
# many messages, so whoever publishes it can deny everything and everybody can sign.
_SMALL_ORDER = frozenset(
    {
        0,
        1,
        _P - 1,
        _P,
        _P + 1,
        int.from_bytes(
            bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"), "little"
        ),
        int.from_bytes(
            bytes.fromhex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"), "little"
        ),
    }
)


def from_point(point: bytes, *, algorithm: str | None = None) -> PublicKey:
    """Accept an encoded point as an Ed25519 key.

    Args:
        point: 32 bytes, as RFC 8032 section 5.1.2 writes a point.
        algorithm: The JOSE algorithm that the key is tied to.

    Raises:
        KeyRefused: Another length, a spelling above p, not on the curve, or of small order.
    """
    if len(point) != KEY_BYTES:
        raise KeyRefused(Reason.MALFORMED, "Ed25519: a key has 32 bytes")
    height = _height(point)
    if height in _SMALL_ORDER:
        raise KeyRefused(Reason.TOO_WEAK, "Ed25519: a point of small order")
    if height >= _P or not _on_curve(height):
        raise KeyRefused(Reason.MALFORMED, "Ed25519: not a point of the curve in its one spelling")
    name = thumbprint(crv="Ed25519", kty="OKP", x=base64url_encode(point))
    return PublicKey(kind=KeyKind.ED25519, encoded=point, thumbprint=name, algorithm=algorithm)


def verify_ed25519(key: PublicKey, *, message: bytes, signature: bytes) -> bool:
    """Say whether the signature over the message holds; False as well for a key of another kind.

    The 64 bytes are R and S. An R of small order and an S that is not reduced are refused.
    """
    if key.kind is not KeyKind.ED25519 or len(signature) != SIGNATURE_BYTES:
        return False
    if _height(signature[:32]) in _SMALL_ORDER or int.from_bytes(signature[32:], "little") >= _ORDER:
        return False
    try:
        _loaded(key.encoded).verify(signature, message)
    except InvalidSignature:
        return False
    return True


def _height(point: bytes) -> int:
    return int.from_bytes(point, "little") & _Y_BITS


def _on_curve(height: int) -> bool:
    """Say whether some x solves -x² + y² = 1 + d·x²·y²: Euler's criterion for (y² - 1) / (d·y² + 1)."""
    square = height * height
    return pow((square - 1) * (_D * square + 1), (_P - 1) // 2, _P) == 1


@lru_cache(maxsize=256)
def _loaded(point: bytes) -> Ed25519PublicKey:
    return Ed25519PublicKey.from_public_bytes(point)
