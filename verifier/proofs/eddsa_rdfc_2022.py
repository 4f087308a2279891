"""eddsa-rdfc-2022: Ed25519 over canonical RDF. https://www.w3.org/TR/vc-di-eddsa/#eddsa-rdfc-2022."""

from dataclasses import replace

from verifier.algorithms import rdf_signing
from verifier.contracts import ProofSuite, SigningInput
from verifier.model.codes import proof as facts
from verifier.model.finding import Finding
from verifier.model.proof import Proof, SecuredDocument

_DEPRECATED = "eddsa-2022"  # the name in drafts of the VC 1.1 era; computed alike


def _matches(proof: Proof) -> bool:
    return proof.type == "DataIntegrityProof" and proof.cryptosuite in ("eddsa-rdfc-2022", _DEPRECATED)


def _prepare(secured: SecuredDocument, proof: Proof) -> tuple[SigningInput, ...] | Finding:
    inputs = rdf_signing.ed25519_inputs(secured, proof)
    if isinstance(inputs, Finding) or proof.cryptosuite != _DEPRECATED:
        return inputs
    remark = Finding(code=facts.DEPRECATED_SUITE, pointer=proof.pointer, detail=_DEPRECATED)
    return tuple(replace(given, remarks=(remark,)) for given in inputs)


SUITE = ProofSuite(
    id="eddsa-rdfc-2022", matches=_matches, prepare=_prepare, verifies=rdf_signing.verifies_ed25519
)
