"""Ed25519Signature2018: Ed25519 over canonical RDF, as a JWS without its payload.

https://w3c-ccg.github.io/lds-ed25519-2018/
"""

from verifier.algorithms.detached_jws import detached_inputs, verifies_detached
from verifier.algorithms.signing_input import Prepared, remarked
from verifier.contracts import ProofSuite
from verifier.model.codes import proof as facts
from verifier.model.finding import Finding
from verifier.model.proof import Proof, SecuredDocument

NAME = "Ed25519Signature2018"
_ALGORITHMS = frozenset({"EdDSA"})
_CONTEXT = "https://w3id.org/security/v2"


def _matches(proof: Proof) -> bool:
    return proof.type == NAME and "cryptosuite" not in proof.raw


def _prepare(secured: SecuredDocument, proof: Proof) -> Prepared:
    prepared = detached_inputs(secured, proof, algorithms=_ALGORITHMS, context=_CONTEXT)
    return remarked(prepared, Finding(code=facts.DEPRECATED_SUITE, pointer=proof.pointer, detail=NAME))


SUITE = ProofSuite(id=NAME, matches=_matches, prepare=_prepare, verifies=verifies_detached)
