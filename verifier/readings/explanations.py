"""How each proof was computed, for an issuer who looks for a mistake.

What was signed differs from what was meant in one of few places: the options, the canonical form, a hash, the
key. https://www.w3.org/TR/vc-data-integrity/#verify-proof
"""

from verifier.model.credential import Credential
from verifier.model.proof import Explanation, Proof, ProofReading
from verifier.readings.secured import proofs_of

_SIGNATURES = frozenset({"proofValue", "jws", "signatureValue"})


def explanations(credential: Credential, readings: tuple[ProofReading, ...]) -> tuple[Explanation, ...]:
    """Explain every proof that was read; of a hosted badge there is nothing to compute."""
    found = {proof.pointer: proof for proof in (*credential.proofs, *proofs_of(credential))}
    return tuple(
        _explained(found[reading.pointer], reading) for reading in readings if reading.pointer in found
    )


def _explained(proof: Proof, reading: ProofReading) -> Explanation:
    return Explanation(
        pointer=reading.pointer,
        suite=reading.suite,
        verification_method=proof.verification_method,
        key=reading.key.thumbprint if reading.key else None,
        signature=reading.signature,
        binding=reading.binding,
        options={name: value for name, value in proof.raw.items() if name not in _SIGNATURES},
        steps=reading.steps,
    )
