"""ecdsa-jcs-2019: ECDSA on P-256 or P-384 over canonical JSON. https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-jcs-2019."""

from verifier.algorithms.jcs_signing import jcs_inputs
from verifier.algorithms.proof_value import ECDSA, verifies_ecdsa
from verifier.algorithms.signing_input import Prepared
from verifier.contracts import ProofSuite
from verifier.model.proof import Proof, SecuredDocument

NAME = "ecdsa-jcs-2019"


def _matches(proof: Proof) -> bool:
    return proof.type == "DataIntegrityProof" and proof.cryptosuite == NAME


def _prepare(secured: SecuredDocument, proof: Proof) -> Prepared:
    return jcs_inputs(secured, proof, kinds=ECDSA)


SUITE = ProofSuite(id=NAME, matches=_matches, prepare=_prepare, verifies=verifies_ecdsa, covers="bytes")
