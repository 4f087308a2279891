"""Keys as JSON objects. RFC 7517, RFC 7518 section 6, RFC 8037."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import assert_never

from verifier.algorithms import ecdsa, ed25519, rsa
from verifier.algorithms.key_refusal import KeyRefused, Reason
from verifier.algorithms.multiformats import MalformedValue, base64url_decode, base64url_encode
from verifier.model.keys import KeyKind, PublicKey
from verifier.model.words import JsonObject

PRIVATE_MEMBERS = frozenset({"d", "p", "q", "dp", "dq", "qi", "oth", "k"})

_CURVES = MappingProxyType({curve.kind.value: curve for curve in ecdsa.CURVES.values()})
_ENCRYPTION = ("RSA", "ECDH-ES")  # how the names begin of algorithms that only encrypt. RFC 7518 section 4.1
_MAX_NUMBER_CHARACTERS = 1_400  # 8192 bits are 1,366 characters; RSA refuses what is longer by itself


def from_jwk(jwk: JsonObject) -> PublicKey:
    """Accept a JWK as a key that may verify.

    A leading zero byte in RSA numbers, which some libraries write, is the same number and the same key.

    Raises:
        KeyRefused: Private parts; a ``use``, ``key_ops`` or ``alg`` that allows no verifying; an unknown kty
            (its case counts) or crv; members missing, of another type or length; or a key that is weak in
            itself.
    """
    if not PRIVATE_MEMBERS.isdisjoint(jwk):
        raise KeyRefused(Reason.PRIVATE_PARTS, "JWK: it has private members")
    if not _may_verify(jwk):
        raise KeyRefused(Reason.UNSUPPORTED, "JWK: its use, key_ops or alg allow no verifying")
    kty = _member(jwk, "kty")
    if kty not in _READERS:
        raise KeyRefused(_unknown(kty, known=_READERS), "JWK: another kty than EC, OKP or RSA")
    return _READERS[kty](jwk, _member(jwk, "alg") if "alg" in jwk else None)


def to_jwk(key: PublicKey) -> JsonObject:
    """Write a key as a JWK with its required members and, if it is tied to one, its algorithm."""
    jwk = _members(key)
    if key.algorithm is not None:
        jwk["alg"] = key.algorithm
    return jwk


def _members(key: PublicKey) -> JsonObject:
    match key.kind:
        case KeyKind.ED25519:
            return {"kty": "OKP", "crv": "Ed25519", "x": base64url_encode(key.encoded)}
        case KeyKind.RSA:
            modulus, exponent = rsa.numbers(key)
            return {"kty": "RSA", "n": modulus, "e": exponent}
        case KeyKind.P256 | KeyKind.P384:
            x, y = (base64url_encode(half) for half in ecdsa.coordinates(key.encoded))
            return {"kty": "EC", "crv": key.kind.value, "x": x, "y": y}
        case _:
            assert_never(key.kind)


def _may_verify(jwk: JsonObject) -> bool:
    operations, algorithm = jwk.get("key_ops", ["verify"]), jwk.get("alg")
    encrypts = isinstance(algorithm, str) and algorithm.startswith(_ENCRYPTION)
    allowed = isinstance(operations, list) and "verify" in operations
    return jwk.get("use", "sig") == "sig" and allowed and not encrypts


def _okp(jwk: JsonObject, algorithm: str | None) -> PublicKey:
    curve = _member(jwk, "crv")
    if curve != "Ed25519":
        raise KeyRefused(_unknown(curve, known=("Ed25519",)), "JWK: another OKP curve than Ed25519")
    return ed25519.from_point(_bytes(jwk, "x"), algorithm=algorithm)


def _ec(jwk: JsonObject, algorithm: str | None) -> PublicKey:
    name = _member(jwk, "crv")
    curve = _CURVES.get(name)
    if curve is None:
        raise KeyRefused(_unknown(name, known=_CURVES), "JWK: another curve than P-256 or P-384")
    x, y = _bytes(jwk, "x"), _bytes(jwk, "y")
    if len(x) != curve.width or len(y) != curve.width:
        raise KeyRefused(Reason.MALFORMED, "JWK: a coordinate of another length than the curve's")
    return ecdsa.from_point(b"\x04" + x + y, curve=curve, algorithm=algorithm)


def _rsa(jwk: JsonObject, algorithm: str | None) -> PublicKey:
    modulus, exponent = (int.from_bytes(_bytes(jwk, name), "big") for name in ("n", "e"))
    return rsa.from_numbers(modulus, exponent=exponent, algorithm=algorithm)


_READERS: Mapping[str, Callable[[JsonObject, str | None], PublicKey]] = MappingProxyType(
    {"OKP": _okp, "EC": _ec, "RSA": _rsa}
)


def _unknown(name: str, *, known: Mapping[str, object] | tuple[str, ...]) -> Reason:
    """Tell a misspelt name from one that we do not support: ``ec`` is no key type at all."""
    misspelt = name.casefold() in {right.casefold() for right in known}
    return Reason.MALFORMED if misspelt else Reason.UNSUPPORTED


def _member(jwk: JsonObject, name: str) -> str:
    value = jwk.get(name)
    if not isinstance(value, str):
        raise KeyRefused(Reason.MALFORMED, f"JWK: {name} is missing or not a string")
    return value


def _bytes(jwk: JsonObject, name: str) -> bytes:
    text = _member(jwk, name)
    if len(text) > _MAX_NUMBER_CHARACTERS:
        raise KeyRefused(Reason.UNSUPPORTED, f"JWK: {name} is longer than any key that we use")
    try:
        return base64url_decode(text)
    except MalformedValue as fault:
        raise KeyRefused(Reason.MALFORMED, f"JWK: {name}: {fault}") from None
