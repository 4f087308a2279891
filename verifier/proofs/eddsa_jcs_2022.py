"""eddsa-jcs-2022: Ed25519 over canonical JSON. https://www.w3.org/TR/vc-di-eddsa/#eddsa-jcs-2022."""

from verifier.algorithms.jcs_signing import jcs_inputs
from verifier.algorithms.proof_value import EDDSA, verifies_eddsa
from verifier.algorithms.signing_input import Prepared
from verifier.contracts import ProofSuite
from verifier.model.proof import Proof, SecuredDocument

NAME = "eddsa-jcs-2022"


def _matches(proof: Proof) -> bool:
    return proof.type == "DataIntegrityProof" and proof.cryptosuite == NAME


def _prepare(secured: SecuredDocument, proof: Proof) -> Prepared:
    return jcs_inputs(secured, proof, kinds=EDDSA)


SUITE = ProofSuite(id=NAME, matches=_matches, prepare=_prepare, verifies=verifies_eddsa, covers="bytes")
