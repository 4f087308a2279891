"""Keys that everybody knows, and what can be done with them. Every signature is reproducible."""

import hashlib
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TypeAlias

import orjson
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from tests.world.encodings import base58, base64url, canonical, from_base64url
from tests.world.pss import signed_by_pss
from verifier.model.words import JsonObject

PrivateKey: TypeAlias = ed25519.Ed25519PrivateKey | ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey

_FOLDER = Path(__file__).resolve().parents[2] / "fixtures" / "keys"
_CURVES: dict[str, tuple[ec.EllipticCurve, hashes.HashAlgorithm, int, bytes]] = {
    "P-256": (ec.SECP256R1(), hashes.SHA256(), 32, b"\x80\x24"),
    "P-384": (ec.SECP384R1(), hashes.SHA384(), 48, b"\x81\x24"),
}
_ALGORITHMS = {"Ed25519": "EdDSA", "P-256": "ES256", "P-384": "ES384", "RSA": "RS256"}


@dataclass(frozen=True)
class Key:
    """A key pair with a name."""

    name: str
    kind: str  # "Ed25519", "P-256", "P-384", "RSA"
    private: PrivateKey

    @staticmethod
    @cache
    def named(name: str) -> "Key":
        """Take the key of that name from ``fixtures/keys``; another name gives an Ed25519 key."""
        file = _FOLDER / f"NOT-SECRET-{name}.json"
        if file.exists():
            return _from_jwk(name, orjson.loads(file.read_text()))
        seed = hashlib.sha256(b"NOT-SECRET " + name.encode()).digest()
        return Key(name, "Ed25519", ed25519.Ed25519PrivateKey.from_private_bytes(seed))

    @property
    def algorithm(self) -> str:
        """Its usual JOSE algorithm."""
        return _ALGORITHMS[self.kind]

    @cached_property
    def public(self) -> JsonObject:
        """The public half as a JWK, required members only. RFC 7638 section 3.2."""
        match self.private:
            case ed25519.Ed25519PrivateKey():
                return {"kty": "OKP", "crv": "Ed25519", "x": base64url(self._point())}
            case ec.EllipticCurvePrivateKey():
                size = _CURVES[self.kind][2]
                point = self.private.public_key().public_numbers()
                x, y = (base64url(number.to_bytes(size, "big")) for number in (point.x, point.y))
                return {"kty": "EC", "crv": self.kind, "x": x, "y": y}
            case rsa.RSAPrivateKey():
                numbers = self.private.public_key().public_numbers()
                return {"kty": "RSA", "n": _unsigned(numbers.n), "e": _unsigned(numbers.e)}

    @property
    def thumbprint(self) -> str:
        """Its name for machines. RFC 7638."""
        return base64url(hashlib.sha256(canonical(self.public)).digest())

    @property
    def multikey(self) -> str:
        """The public half as publicKeyMultibase. https://www.w3.org/TR/cid-1.0/#Multikey."""
        if self.kind == "RSA":
            raise ValueError("an RSA key has no Multikey, and no did:key")
        prefix = b"\xed\x01" if self.kind == "Ed25519" else _CURVES[self.kind][3]
        return "z" + base58(prefix + self._point())

    @property
    def public_base58(self) -> str:
        """The public half as publicKeyBase58, as methods were written before Multikey."""
        return base58(self._point())

    @property
    def did_key(self) -> str:
        """The did:key that is this key."""
        return f"did:key:{self.multikey}"

    @property
    def did_jwk(self) -> str:
        """The did:jwk that is this key."""
        return f"did:jwk:{base64url(canonical(self.public))}"

    @property
    def pem(self) -> str:
        """The public half as SubjectPublicKeyInfo, as Open Badges 2 publishes it."""
        return (
            self.private.public_key()
            .public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
            .decode("ascii")
        )

    def sign(self, message: bytes, *, algorithm: str | None = None) -> bytes:
        """Sign; ECDSA gives r and s side by side, with a nonce that follows from key and message.

        An RSA key signs by PKCS #1 v1.5 unless the algorithm is PS256.
        """
        match self.private:
            case ed25519.Ed25519PrivateKey():
                return self.private.sign(message)
            case ec.EllipticCurvePrivateKey():
                _, hashed, size, _ = _CURVES[self.kind]
                pair = self.private.sign(message, ec.ECDSA(hashed, deterministic_signing=True))
                return b"".join(number.to_bytes(size, "big") for number in decode_dss_signature(pair))
            case rsa.RSAPrivateKey() if algorithm == "PS256":
                return signed_by_pss(self.private, message)
            case rsa.RSAPrivateKey():
                return self.private.sign(message, padding.PKCS1v15(), hashes.SHA256())

    def _point(self) -> bytes:
        public = self.private.public_key()
        if isinstance(public, ec.EllipticCurvePublicKey):
            return public.public_bytes(Encoding.X962, PublicFormat.CompressedPoint)
        return public.public_bytes(Encoding.Raw, PublicFormat.Raw)


def _unsigned(number: int) -> str:
    return base64url(number.to_bytes((number.bit_length() + 7) // 8, "big"))


def _from_jwk(name: str, jwk: dict[str, str]) -> Key:
    if jwk["kty"] == "OKP":
        seed = from_base64url(jwk["d"])
        return Key(name, "Ed25519", ed25519.Ed25519PrivateKey.from_private_bytes(seed))
    numbers = {
        member: int.from_bytes(from_base64url(text), "big")
        for member, text in jwk.items()
        if member not in ("kty", "crv")
    }
    if jwk["kty"] == "EC":
        return Key(name, jwk["crv"], ec.derive_private_key(numbers["d"], _CURVES[jwk["crv"]][0]))
    public = rsa.RSAPublicNumbers(numbers["e"], numbers["n"])
    secret = rsa.RSAPrivateNumbers(
        p=numbers["p"],
        q=numbers["q"],
        d=numbers["d"],
        dmp1=numbers["dp"],
        dmq1=numbers["dq"],
        iqmp=numbers["qi"],
        public_numbers=public,
    )
    return Key(name, "RSA", secret.private_key())
