"""The one door to keys: read strictly from any of their forms, written again, and used to verify.

No key that is weak, malformed or private leaves here; whatever form it came in, an equal thumbprint means an
equal key.
"""

from verifier.algorithms.ecdsa import verify_ecdsa
from verifier.algorithms.ed25519 import verify_ed25519
from verifier.algorithms.jwk import PRIVATE_MEMBERS, from_jwk, to_jwk
from verifier.algorithms.key_refusal import KeyRefused, Reason
from verifier.algorithms.multikey import from_base58, from_multikey, to_multikey
from verifier.algorithms.pem import from_pem
from verifier.algorithms.rsa import verify_rsa

__all__ = [
    "PRIVATE_MEMBERS",
    "KeyRefused",
    "Reason",
    "from_base58",
    "from_jwk",
    "from_multikey",
    "from_pem",
    "to_jwk",
    "to_multikey",
    "verify_ecdsa",
    "verify_ed25519",
    "verify_rsa",
]
