"""The value of a proof: a raw signature, whose length says which kind of key and which hash it is of.

https://www.w3.org/TR/vc-data-integrity/#multibase-0
"""

from collections.abc import Mapping
from types import MappingProxyType

from verifier.algorithms import keys, multiformats
from verifier.algorithms.signing_input import Digest
from verifier.contracts import SigningInput
from verifier.model.codes import proof as facts
from verifier.model.finding import Finding
from verifier.model.keys import KeyKind, PublicKey
from verifier.model.proof import Proof

EDDSA: Mapping[int, KeyKind] = MappingProxyType({64: KeyKind.ED25519})
ECDSA: Mapping[int, KeyKind] = MappingProxyType({64: KeyKind.P256, 96: KeyKind.P384})
"""The kind of key by the length of its signature in bytes."""

DIGESTS: Mapping[int, Digest] = MappingProxyType({64: "sha256", 96: "sha384"})
"""The hash by the length of the signature in bytes: everything in a proof by P-384 is SHA-384."""


def read_value(proof: Proof, *, kinds: Mapping[int, KeyKind]) -> bytes | Finding:
    """Decode proofValue: "z" and base58-btc of a length that the suite has; or say that it is not."""
    malformed = Finding(code=facts.MALFORMED, pointer=proof.pointer, detail="proofValue")
    if proof.proof_value is None or not proof.proof_value.startswith("z"):
        return malformed
    try:
        signature = multiformats.multibase_decode(proof.proof_value)
    except multiformats.MalformedValue:
        return malformed
    return signature if len(signature) in kinds else malformed


def verifies_eddsa(key: PublicKey, given: SigningInput) -> bool | Finding:
    """Say whether an Ed25519 signature holds; a Finding if the key is of another kind."""
    return _verifies(key, given, kinds=EDDSA)


def verifies_ecdsa(key: PublicKey, given: SigningInput) -> bool | Finding:
    """Say whether an ECDSA signature holds; a Finding if the key is on another curve than the signature."""
    return _verifies(key, given, kinds=ECDSA)


def _verifies(key: PublicKey, given: SigningInput, *, kinds: Mapping[int, KeyKind]) -> bool | Finding:
    if key.kind is not kinds.get(len(given.signature)):
        return Finding(code=facts.KEY_MISMATCH, detail=key.kind.value)
    verify = keys.verify_ed25519 if key.kind is KeyKind.ED25519 else keys.verify_ecdsa
    return verify(key, message=given.message, signature=given.signature)
