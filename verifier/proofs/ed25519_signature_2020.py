"""Ed25519Signature2020: the elder form of eddsa-rdfc-2022, computed alike.

https://www.w3.org/TR/vc-di-eddsa/#ed25519signature2020
"""

from dataclasses import replace

from verifier.algorithms import rdf_signing
from verifier.contracts import ProofSuite, SigningInput
from verifier.model.codes import proof as facts
from verifier.model.finding import Finding
from verifier.model.proof import Proof, SecuredDocument


def _matches(proof: Proof) -> bool:
    return proof.type == "Ed25519Signature2020" and "cryptosuite" not in proof.raw


def _prepare(secured: SecuredDocument, proof: Proof) -> tuple[SigningInput, ...] | Finding:
    if proof.created is None:
        return Finding(code=facts.MALFORMED, pointer=proof.pointer, detail="created is required")
    inputs = rdf_signing.ed25519_inputs(secured, proof)
    if isinstance(inputs, Finding):
        return inputs
    remark = Finding(code=facts.DEPRECATED_SUITE, pointer=proof.pointer, detail="Ed25519Signature2020")
    return tuple(replace(given, remarks=(remark,)) for given in inputs)


SUITE = ProofSuite(
    id="Ed25519Signature2020", matches=_matches, prepare=_prepare, verifies=rdf_signing.verifies_ed25519
)
