"""Keys as one multibase text. https://www.w3.org/TR/cid-1.0/#Multikey."""

from types import MappingProxyType

from verifier.algorithms import ecdsa, ed25519
from verifier.algorithms.key_refusal import KeyRefused, Reason
from verifier.algorithms.multiformats import MalformedValue, base58btc_decode, base58btc_encode
from verifier.model.keys import KeyKind, PublicKey

# Multicodec numbers as their varint bytes: 0xed, 0x1200 and 0x1201.
_PREFIXES = MappingProxyType(
    {KeyKind.ED25519: b"\xed\x01", KeyKind.P256: b"\x80\x24", KeyKind.P384: b"\x81\x24"}
)
_KINDS = MappingProxyType({prefix: kind for kind, prefix in _PREFIXES.items()})
_OTHER_PUBLIC = frozenset(
    bytes.fromhex(prefix)
    # secp256k1, X25519, BLS12-381 G1 and G2, P-521, Ed448, X448, RSA, SM2
    for prefix in ("e701", "ec01", "ea01", "eb01", "8224", "8324", "8424", "8524", "8624")
)
_PRIVATE = frozenset(
    bytes.fromhex(prefix)
    # Ed25519, secp256k1, X25519, RSA, P-256, P-384, P-521
    for prefix in ("8026", "8126", "8226", "8526", "8626", "8726", "8826")
)


def from_multikey(text: str) -> PublicKey:
    """Accept a ``z…`` multikey as a key: Ed25519, P-256 or P-384, points compressed.

    Raises:
        KeyRefused: Another multibase or codec, another length, or a key that is bad in itself.
    """
    if not text.startswith("z"):
        raise KeyRefused(Reason.MALFORMED, "multikey: it does not start with z")
    data = _decoded(text[1:])
    kind = _KINDS.get(data[:2])
    if kind is None:
        raise KeyRefused(_unread(data[:2]), "multikey: another codec than Ed25519, P-256 or P-384")
    return _key(kind, point=data[2:])


def from_base58(text: str, *, kind: KeyKind) -> PublicKey:
    """Accept the bare bytes of a key in base58btc, as the types of methods before Multikey have them.

    Ed25519 is 32 bytes; a point on P-256 or P-384 is compressed.

    Raises:
        KeyRefused: Not base58btc, another length, a key that is bad in itself, or a kind without bare bytes.
    """
    if kind not in _PREFIXES:
        raise KeyRefused(Reason.UNSUPPORTED, "base58: another kind than Ed25519, P-256 or P-384")
    return _key(kind, point=_decoded(text))


def to_multikey(key: PublicKey) -> str:
    """Write an Ed25519, P-256 or P-384 key as a multikey.

    Raises:
        KeyRefused: It is an RSA key, which no suite that we read writes this way.
    """
    prefix = _PREFIXES.get(key.kind)
    if prefix is None:
        raise KeyRefused(Reason.UNSUPPORTED, "multikey: RSA keys are not written as one")
    point = key.encoded if key.kind is KeyKind.ED25519 else ecdsa.compressed(key.encoded)
    return "z" + base58btc_encode(prefix + point)


def _key(kind: KeyKind, *, point: bytes) -> PublicKey:
    curve = ecdsa.CURVES.get(kind)
    if curve is None:
        return ed25519.from_point(point)
    if len(point) != curve.width + 1:
        raise KeyRefused(Reason.MALFORMED, "not a compressed point of its curve")
    return ecdsa.from_point(point, curve=curve)


def _unread(prefix: bytes) -> Reason:
    if prefix in _PRIVATE:
        return Reason.PRIVATE_PARTS
    return Reason.UNSUPPORTED if prefix in _OTHER_PUBLIC else Reason.MALFORMED


def _decoded(text: str) -> bytes:
    try:
        return base58btc_decode(text)
    except MalformedValue as fault:
        raise KeyRefused(Reason.MALFORMED, str(fault)) from None
