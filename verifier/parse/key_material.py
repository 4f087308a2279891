"""The key of a verification method, in every form that the field has used for it.

The material says what the key is, and its own length and curve are checked; the type beside it is a word.
https://www.w3.org/TR/cid-1.0/#verification-material
"""

from collections.abc import Mapping
from types import MappingProxyType

from verifier.algorithms import keys
from verifier.model.codes import proof as facts
from verifier.model.finding import Finding
from verifier.model.keys import KeyKind, PublicKey
from verifier.model.words import Cause, Json, JsonObject

# Which kinds of key each type of method holds. secp256k1 is known by name alone: nothing verifies under it.
KINDS_OF_TYPE: Mapping[str, frozenset[KeyKind]] = MappingProxyType(
    {
        "Multikey": frozenset({KeyKind.ED25519, KeyKind.P256, KeyKind.P384}),
        "JsonWebKey": frozenset(KeyKind),
        "JsonWebKey2020": frozenset(KeyKind),
        "Ed25519VerificationKey2018": frozenset({KeyKind.ED25519}),
        "Ed25519VerificationKey2020": frozenset({KeyKind.ED25519}),
        "EcdsaSecp256r1VerificationKey2019": frozenset({KeyKind.P256}),
        "EcdsaSecp384r1VerificationKey2019": frozenset({KeyKind.P384}),
        "RsaVerificationKey2018": frozenset({KeyKind.RSA}),
        "EcdsaSecp256k1VerificationKey2019": frozenset(),
    }
)
_FORMS = ("publicKeyMultibase", "publicKeyJwk", "publicKeyBase58", "publicKeyPem")
_SECRETS = frozenset(
    {
        "secretKeyMultibase",
        "secretKeyJwk",
        "privateKeyMultibase",
        "privateKeyJwk",
        "privateKeyBase58",
        "privateKeyPem",
    }
)


def read_key(method: JsonObject) -> PublicKey | Finding:
    """Read the key of a method; a Finding says why it cannot be used.

    A method that holds its key twice holds one only if both are the same: two readers would see two.
    """
    if any(method.get(name) is not None for name in _SECRETS):
        return Finding(code=facts.KEY_REFUSED)
    written = [(name, method[name]) for name in _FORMS if method.get(name) is not None]
    if not written:
        return Finding(code=facts.KEY_UNUSABLE, cause=Cause.UNSUPPORTED)
    try:
        found = [_read(form, value, kind=method.get("type")) for form, value in written]
    except keys.KeyRefused as refused:
        return key_finding(refused)
    if len({key.thumbprint for key in found}) > 1:
        return Finding(code=facts.KEY_UNUSABLE, cause=Cause.MALFORMED_REMOTE)
    return found[0]


def fits_type(key: PublicKey | Finding, kind: Json) -> bool:
    """Say whether a method of this type is a known one, and may hold this key."""
    if not isinstance(kind, str) or kind not in KINDS_OF_TYPE:
        return False
    return not isinstance(key, PublicKey) or key.kind in KINDS_OF_TYPE[kind]


def key_finding(refused: keys.KeyRefused) -> Finding:
    """Say why a key cannot be used: too weak is evidence, an unknown kind is not."""
    if refused.reason is keys.Reason.TOO_WEAK or refused.reason is keys.Reason.PRIVATE_PARTS:
        return Finding(code=facts.KEY_REFUSED)
    cause = Cause.UNSUPPORTED if refused.reason is keys.Reason.UNSUPPORTED else Cause.MALFORMED_REMOTE
    return Finding(code=facts.KEY_UNUSABLE, cause=cause)


def _read(form: str, value: Json, *, kind: Json) -> PublicKey:
    match form, value:
        case "publicKeyMultibase", str():
            return keys.from_multikey(value)
        case "publicKeyJwk", dict():
            return keys.from_jwk(value)
        case "publicKeyBase58", str():
            return keys.from_base58(value, kind=_kind_in_base58(kind))
        case "publicKeyPem", str():
            return keys.from_pem(value)
        case _:
            raise keys.KeyRefused(keys.Reason.MALFORMED, f"{form}: another JSON type than it has")


def _kind_in_base58(kind: Json) -> KeyKind:
    """Find what bare bytes are, which only the type of their method says; of an odd type, Ed25519."""
    if kind == "EcdsaSecp256k1VerificationKey2019":
        raise keys.KeyRefused(keys.Reason.UNSUPPORTED, "base58: a key on secp256k1")
    kinds = KINDS_OF_TYPE.get(kind, frozenset()) if isinstance(kind, str) else frozenset()
    return next(iter(kinds)) if len(kinds) == 1 else KeyKind.ED25519
