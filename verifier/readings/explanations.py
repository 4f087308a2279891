"""How each proof was computed, for an issuer who looks for a mistake.

What was signed differs from what was meant in one of few places: the options, the canonical form, a hash, the
key. https://www.w3.org/TR/vc-data-integrity/#verify-proof
"""

from typing import TypeAlias

from verifier.model.credential import Credential
from verifier.model.proof import Explanation, Proof, ProofReading
from verifier.readings.secured import proofs_of

MAX_CHARACTERS = 2**20  # of all steps of a badge; each repeats what it holds, and a badge has a few kilobytes
Steps: TypeAlias = tuple[tuple[str, str], ...]
_SIGNATURES = frozenset({"proofValue", "jws", "signatureValue"})


def explanations(credential: Credential, readings: tuple[ProofReading, ...]) -> tuple[Explanation, ...]:
    """Explain every proof that was read; of a hosted badge there is nothing to compute."""
    found = {proof.pointer: proof for proof in (*credential.proofs, *proofs_of(credential))}
    told: list[Explanation] = []
    left = MAX_CHARACTERS
    for reading in readings:
        if reading.pointer in found:
            steps = _bounded(reading.steps, left=left)
            left -= sum(len(text) for _, text in steps)
            told.append(_explained(found[reading.pointer], reading, steps))
    return tuple(told)


def _bounded(steps: Steps, *, left: int) -> Steps:
    """Keep what there is room for; what there is none for is named, and never cut."""
    kept: list[tuple[str, str]] = []
    for name, text in steps:
        fits = len(text) <= left
        left -= len(text) if fits else 0
        kept.append((name, text if fits else f"(left out: {len(text)} characters)"))
    return tuple(kept)


def _explained(proof: Proof, reading: ProofReading, steps: Steps) -> Explanation:
    return Explanation(
        pointer=reading.pointer,
        suite=reading.suite,
        verification_method=proof.verification_method,
        key=reading.key.thumbprint if reading.key else None,
        signature=reading.signature,
        binding=reading.binding,
        options={name: value for name, value in proof.raw.items() if name not in _SIGNATURES},
        steps=steps,
    )
