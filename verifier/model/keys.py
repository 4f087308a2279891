"""A public key that passed every rule about keys."""

import enum
from dataclasses import dataclass, field


class KeyKind(enum.Enum):
    """The kinds of key that may sign a badge."""

    ED25519 = "Ed25519"
    P256 = "P-256"
    P384 = "P-384"
    RSA = "RSA"  # 2048 to 8192 bits


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicKey:
    """A usable public key. Two are the same key if and only if their thumbprints are equal.

    Made by `algorithms.keys` alone, which refuses weak, malformed and small-order keys.
    """

    kind: KeyKind
    encoded: bytes  # Ed25519: 32 bytes; P-256, P-384: 0x04 ‖ x ‖ y; RSA: DER SubjectPublicKeyInfo
    thumbprint: str  # RFC 7638, SHA-256, base64url
    algorithm: str | None = field(default=None, compare=False)  # the one that its JWK ties it to; None: any
