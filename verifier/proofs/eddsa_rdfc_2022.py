"""eddsa-rdfc-2022: Ed25519 over canonical RDF. https://www.w3.org/TR/vc-di-eddsa/#eddsa-rdfc-2022."""

from verifier.algorithms.proof_value import EDDSA, verifies_eddsa
from verifier.algorithms.rdf_signing import rdf_inputs
from verifier.algorithms.signing_input import Prepared, remarked
from verifier.contracts import ProofSuite
from verifier.model.codes import proof as facts
from verifier.model.finding import Finding
from verifier.model.proof import Proof, SecuredDocument

NAME = "eddsa-rdfc-2022"
_REMARKS = {
    "eddsa-2022": facts.DEPRECATED_SUITE,  # the name in drafts of the VC 1.1 era; computed alike
    "eddsa-rdf-2022": facts.MISNAMED_SUITE,  # a slip in guides for issuers, and so in badges
}


def _matches(proof: Proof) -> bool:
    return proof.type == "DataIntegrityProof" and proof.cryptosuite in (NAME, *_REMARKS)


def _prepare(secured: SecuredDocument, proof: Proof) -> Prepared:
    prepared, name = rdf_inputs(secured, proof, kinds=EDDSA), proof.cryptosuite or NAME
    if name == NAME:
        return prepared
    return remarked(prepared, Finding(code=_REMARKS[name], pointer=proof.pointer, detail=name))


SUITE = ProofSuite(id=NAME, matches=_matches, prepare=_prepare, verifies=verifies_eddsa)
