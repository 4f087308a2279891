"""Ed25519Signature2020: the elder form of eddsa-rdfc-2022, computed alike.

https://www.w3.org/TR/vc-di-eddsa/#ed25519signature2020
"""

from verifier.algorithms.proof_value import EDDSA, verifies_eddsa
from verifier.algorithms.rdf_signing import rdf_inputs
from verifier.algorithms.signing_input import Prepared, remarked
from verifier.contracts import ProofSuite
from verifier.model.codes import proof as facts
from verifier.model.finding import Finding
from verifier.model.proof import Proof, SecuredDocument

NAME = "Ed25519Signature2020"


def _matches(proof: Proof) -> bool:
    return proof.type == NAME and "cryptosuite" not in proof.raw


def _prepare(secured: SecuredDocument, proof: Proof) -> Prepared:
    if proof.created is None:
        return Finding(code=facts.MALFORMED, pointer=proof.pointer, detail="created is required")
    remark = Finding(code=facts.DEPRECATED_SUITE, pointer=proof.pointer, detail=NAME)
    return remarked(rdf_inputs(secured, proof, kinds=EDDSA), remark)


SUITE = ProofSuite(id=NAME, matches=_matches, prepare=_prepare, verifies=verifies_eddsa)
