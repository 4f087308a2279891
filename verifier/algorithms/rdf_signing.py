"""What an Ed25519 proof over canonical RDF signs: the digests of its options and of the document.

https://www.w3.org/TR/vc-di-eddsa/#hashing-eddsa-rdfc-2022
"""

from dataclasses import dataclass
from hashlib import sha256

from verifier.algorithms import jsonld, keys, multiformats, rdfc
from verifier.contracts import SigningInput
from verifier.model.codes import proof as facts
from verifier.model.finding import Finding
from verifier.model.keys import KeyKind, PublicKey
from verifier.model.proof import Proof, SecuredDocument
from verifier.model.words import Cause, JsonObject

SIGNATURE_BYTES = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class HashData:
    """The intermediate values of one signing input, for whoever debugs a signature."""

    canonical_document: str
    canonical_options: str

    @property
    def message(self) -> bytes:
        """SHA-256 of the options, then SHA-256 of the document: 64 bytes."""
        digests = (sha256(text.encode()) for text in (self.canonical_options, self.canonical_document))
        return b"".join(digest.digest() for digest in digests)


def ed25519_inputs(secured: SecuredDocument, proof: Proof) -> tuple[SigningInput, ...] | Finding:
    """Compute what ``proof`` signs, for each reading of the document; a Finding says why it cannot be."""
    if secured.obstacle is not None:
        return secured.obstacle
    signature = proof_value(proof)
    if signature is None:
        return Finding(code=facts.MALFORMED, pointer=proof.pointer, detail="proofValue")
    try:
        hashes = hash_data(secured, proof)
    except rdfc.TooComplex:
        return Finding(code=facts.TOO_COMPLEX, pointer=proof.pointer, cause=Cause.WORK_LIMIT)
    if isinstance(hashes, Finding):
        return hashes
    return tuple(SigningInput(message=given.message, signature=signature) for given in hashes)


def hash_data(secured: SecuredDocument, proof: Proof) -> tuple[HashData, ...] | Finding:
    """Canonicalize options and document. Raises `rdfc.TooComplex` over the work limit."""
    options = proof_options(proof.raw)
    try:
        read = jsonld.read_options(options, contexts=secured.contexts)
    except jsonld.Refused as refused:
        if refused.reason is jsonld.Reason.TOO_LARGE:  # nobody said that it is wrong
            raise rdfc.TooComplex from refused
        return Finding(code=facts.MALFORMED, pointer=proof.pointer, detail="proof options")
    if read[0].unknown_contexts:
        return Finding(code=facts.CONTEXT_UNKNOWN, pointer=proof.pointer, cause=Cause.UNSUPPORTED)
    if read[0].unusual:
        return Finding(
            code=facts.UNUSUAL_SPELLING, pointer=proof.pointer + read[0].unusual[0], cause=Cause.UNSUPPORTED
        )
    if read[0].undefined:
        return Finding(
            code=facts.MALFORMED, pointer=proof.pointer + read[0].undefined[0], detail="undefined term"
        )
    canonical_options = rdfc.canonicalize(read[0].quads).nquads
    return tuple(
        HashData(canonical_document=document, canonical_options=canonical_options)
        for document in _canonical_documents(secured)
    )


def _canonical_documents(secured: SecuredDocument) -> tuple[str, ...]:
    """Canonicalize the document once for all of its proofs; too much work once is too much every time."""
    if not secured.canonical:
        try:
            secured.canonical.append(tuple(rdfc.canonicalize(quads).nquads for quads in secured.readings))
        except rdfc.TooComplex:
            secured.canonical.append(None)
    documents = secured.canonical[0]
    if documents is None:
        raise rdfc.TooComplex
    return documents


def proof_options(raw: JsonObject) -> JsonObject:
    """Take the options out of a proof: all but its value and contexts; the document's contexts count."""
    left_out = ("proofValue", "@context")
    return {name: value for name, value in raw.items() if name not in left_out}


def proof_value(proof: Proof) -> bytes | None:
    """Decode proofValue: "z" and base58-btc of exactly 64 bytes; None if it is anything else."""
    if proof.proof_value is None or not proof.proof_value.startswith("z"):
        return None
    try:
        signature = multiformats.multibase_decode(proof.proof_value)
    except multiformats.MalformedValue:
        return None
    return signature if len(signature) == SIGNATURE_BYTES else None


def verifies_ed25519(key: PublicKey, given: SigningInput) -> bool | Finding:
    """Say whether the signature holds; a Finding if the key is of another kind than the suite's."""
    if key.kind is not KeyKind.ED25519:
        return Finding(code=facts.KEY_MISMATCH, detail=key.kind.value)
    return keys.verify_ed25519(key, message=given.message, signature=given.signature)


__all__ = ["HashData", "ed25519_inputs", "hash_data", "proof_options", "proof_value", "verifies_ed25519"]
