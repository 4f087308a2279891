"""Several proofs, one answer: signature and binding are judged on the same proof and the same key.

Two halves never make a pass: a good proof by the holder beside a broken one by the issuer is a failure.
"""

from dataclasses import dataclass

from verifier.model.codes import key_binding as binding_facts
from verifier.model.codes import proof as facts
from verifier.model.finding import Finding
from verifier.model.proof import Binding, ProofReading, Signature
from verifier.model.words import Cause


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What all proofs say to `proof` and to `key-binding`; ``proven`` is the one that both rest on."""

    proof: tuple[Finding, ...]
    binding: tuple[Finding, ...]
    proven: ProofReading | None = None


def combine(readings: tuple[ProofReading, ...]) -> Answer:
    """Fold the readings: a proof that holds and is bound speaks; else the best undecided; else failure.

    Of several that hold and are bound, the one that speaks for the fewest; of equals the first.
    """
    if not readings:
        nobody = Finding(code=binding_facts.NOT_PUBLISHED, cause=Cause.UNSUPPORTED)
        return Answer(proof=(Finding(code=facts.MISSING),), binding=(nobody,))
    proving = [reading for reading in readings if _proves(reading)]
    proven = min(proving, key=lambda reading: reading.reach.breadth, default=None)
    if proven is not None:
        others = tuple(
            finding for reading in readings if reading is not proven for finding in _beside(reading)
        )
        return Answer(proof=proven.proof_findings + others, binding=proven.binding_findings, proven=proven)
    open_ones = [reading for reading in readings if not _lost(reading)]
    spokesman = max(open_ones or readings, key=_rank)
    others = tuple(
        finding for reading in readings if reading is not spokesman for finding in _remarks(reading)
    )
    return Answer(proof=spokesman.proof_findings + others, binding=spokesman.binding_findings)


def _proves(reading: ProofReading) -> bool:
    return reading.signature is Signature.HOLDS and reading.binding is Binding.BOUND


def _lost(reading: ProofReading) -> bool:
    return reading.signature is Signature.FAILS or reading.binding in (Binding.FOREIGN, Binding.CONTRADICTED)


def _rank(reading: ProofReading) -> tuple[bool, bool]:
    """Prefer what names the issuer's key, then what holds; of equals ``max`` takes the first."""
    return (
        reading.binding in (Binding.BOUND, Binding.CONTRADICTED),
        reading.signature is Signature.HOLDS,
    )


def _beside(reading: ProofReading) -> tuple[Finding, ...]:
    """What another proof says beside one that holds and is bound."""
    if reading.signature is Signature.FAILS and reading.binding is not Binding.FOREIGN:
        return (Finding(code=facts.OTHER_PROOF_INVALID, pointer=reading.pointer),)
    return _remarks(reading)


def _remarks(reading: ProofReading) -> tuple[Finding, ...]:
    if not reading.supported:
        return (Finding(code=facts.OTHER_UNSUPPORTED, pointer=reading.pointer),)
    if reading.signature is Signature.HOLDS and not _proves(reading):
        return (Finding(code=facts.OTHER_SIGNER, pointer=reading.pointer),)
    return ()
