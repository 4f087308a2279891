"""ecdsa-rdfc-2019: ECDSA on P-256 or P-384 over canonical RDF.

On P-384 every hash is SHA-384, inside the canonicalization too: a signature of 96 bytes says which it is.
https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-rdfc-2019
"""

from verifier.algorithms.proof_value import ECDSA, verifies_ecdsa
from verifier.algorithms.rdf_signing import rdf_inputs
from verifier.algorithms.signing_input import Prepared
from verifier.contracts import ProofSuite
from verifier.model.proof import Proof, SecuredDocument

NAME = "ecdsa-rdfc-2019"


def _matches(proof: Proof) -> bool:
    return proof.type == "DataIntegrityProof" and proof.cryptosuite == NAME


def _prepare(secured: SecuredDocument, proof: Proof) -> Prepared:
    return rdf_inputs(secured, proof, kinds=ECDSA)


SUITE = ProofSuite(id=NAME, matches=_matches, prepare=_prepare, verifies=verifies_ecdsa)
