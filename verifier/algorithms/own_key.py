"""The keys that sign our own reports: Ed25519, as private JWKs. RFC 8037, RFC 7515."""

import json
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from verifier.algorithms import ed25519
from verifier.algorithms.key_refusal import KeyRefused, Reason
from verifier.algorithms.multiformats import MalformedValue, base64url_decode, base64url_encode
from verifier.model.keys import PublicKey
from verifier.model.words import JsonObject

ALGORITHM = "EdDSA"
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnKey:
    """A key that signs; its id is its thumbprint, and ``made`` (seconds) tells which is the newest."""

    public: PublicKey
    made: int
    _private: Ed25519PrivateKey = field(repr=False)

    @property
    def id(self) -> str:
        """The key id: RFC 7638 names a key the same wherever it stands."""
        return self.public.thumbprint

    def sign(self, claims: JsonObject, *, kind: str) -> str:
        """Sign claims as a compact JWS of a kind (``typ``)."""
        header: JsonObject = {"alg": ALGORITHM, "typ": kind, "kid": self.id}
        parts = (base64url_encode(_ENCODER.encode(each).encode()) for each in (header, claims))
        signed = ".".join(parts)
        return f"{signed}.{base64url_encode(self._private.sign(signed.encode()))}"

    def published(self) -> JsonObject:
        """Give the public half as a JWK."""
        point = base64url_encode(self.public.encoded)
        return {"kty": "OKP", "crv": "Ed25519", "x": point, "kid": self.id, "use": "sig", "alg": ALGORITHM}


def from_private_jwk(jwk: JsonObject) -> OwnKey:
    """Take a private JWK as a key that signs.

    Raises:
        KeyRefused: it is no private Ed25519 key, its halves do not belong together, or it has no ``iat``.
    """
    made = jwk.get("iat")
    if (jwk.get("kty"), jwk.get("crv")) != ("OKP", "Ed25519") or type(made) is not int:
        raise KeyRefused(Reason.UNSUPPORTED, "JWK: a private Ed25519 key with iat is needed")
    try:
        seed, point = base64url_decode(str(jwk.get("d"))), base64url_decode(str(jwk.get("x")))
        private = Ed25519PrivateKey.from_private_bytes(seed)
    except (MalformedValue, ValueError):
        raise KeyRefused(Reason.MALFORMED, "JWK: d or x is not what it has to be") from None
    if private.public_key().public_bytes_raw() != point:
        raise KeyRefused(Reason.MALFORMED, "JWK: x is not the public half of d")
    return OwnKey(public=ed25519.from_point(point, algorithm=ALGORITHM), made=made, _private=private)


def new_private_jwk(*, made: int) -> JsonObject:
    """Make a new key, as its private JWK."""
    private = Ed25519PrivateKey.generate()
    halves = (private.private_bytes_raw(), private.public_key().public_bytes_raw())
    seed, point = map(base64url_encode, halves)
    return {
        "kty": "OKP",
        "crv": "Ed25519",
        "alg": ALGORITHM,
        "use": "sig",
        "x": point,
        "d": seed,
        "iat": made,
    }
