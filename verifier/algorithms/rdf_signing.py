"""What a proof over canonical RDF signs: document and options as statements, each in its one canonical order.

https://www.w3.org/TR/vc-di-eddsa/#transformation-eddsa-rdfc-2022, https://www.w3.org/TR/rdf-canon/
"""

from collections.abc import Mapping

from verifier.algorithms import jsonld, rdfc
from verifier.algorithms.proof_value import DIGESTS, read_value
from verifier.algorithms.signing_input import Digest, Prepared, hashed
from verifier.model.codes import proof as facts
from verifier.model.finding import Finding
from verifier.model.keys import KeyKind
from verifier.model.proof import Proof, SecuredDocument
from verifier.model.words import Cause, Json


def rdf_inputs(secured: SecuredDocument, proof: Proof, *, kinds: Mapping[int, KeyKind]) -> Prepared:
    """Compute what ``proof`` signs, for each reading of the document; a Finding says why it cannot be.

    Args:
        secured: the document and its statements.
        proof: the proof, whose value is a raw signature.
        kinds: the lengths that the suite's signatures may have.
    """
    if secured.obstacle is not None:
        return secured.obstacle
    signature = read_value(proof, kinds=kinds)
    if isinstance(signature, Finding):
        return signature
    digest = DIGESTS[len(signature)]
    options = canonical_options(proof, without="proofValue", contexts=secured.contexts, digest=digest)
    documents = canonical_documents(secured, proof=proof, digest=digest)
    if isinstance(options, Finding):
        return options
    if isinstance(documents, Finding):
        return documents
    return tuple(
        hashed(document=document, options=options, digest=digest, signature=signature)
        for document in documents
    )


def canonical_options(proof: Proof, *, without: str, contexts: Json, digest: Digest) -> str | Finding:
    """Write the options of a proof as canonical statements: all but its value and its own contexts.

    Args:
        proof: the proof.
        without: the member that has the signature itself, which cannot sign itself.
        contexts: the contexts to read them by; those of the document, in all newer suites.
        digest: the hash that canonicalization uses inside.
    """
    options = {name: value for name, value in proof.raw.items() if name not in (without, "@context")}
    try:
        read = jsonld.read_options(options, contexts=contexts)[0]
        return _misread(read, proof) or rdfc.canonicalize(read.quads, digest=digest).nquads
    except rdfc.TooComplex:
        return _too_complex(proof)
    except jsonld.Refused as refused:
        if refused.reason is jsonld.Reason.TOO_LARGE:  # nobody said that it is wrong
            return _too_complex(proof)
        return Finding(code=facts.MALFORMED, pointer=proof.pointer, detail="proof options")


def _misread(read: jsonld.LinkedData, proof: Proof) -> Finding | None:
    """Find an option that the signature would not cover as it reads."""
    if read.unknown_contexts:
        return Finding(code=facts.CONTEXT_UNKNOWN, pointer=proof.pointer, cause=Cause.UNSUPPORTED)
    if read.unusual:
        place = proof.pointer + read.unusual[0]
        return Finding(code=facts.UNUSUAL_SPELLING, pointer=place, cause=Cause.UNSUPPORTED)
    if read.undefined:
        place = proof.pointer + read.undefined[0]
        return Finding(code=facts.MALFORMED, pointer=place, detail="undefined term")
    return None


def canonical_documents(
    secured: SecuredDocument, *, proof: Proof, digest: Digest
) -> tuple[str, ...] | Finding:
    """Write each reading of the document canonically, once for all proofs that share a hash.

    Too much work once is too much every time.
    """
    if digest not in secured.canonical:
        try:
            made = tuple(rdfc.canonicalize(quads, digest=digest).nquads for quads in secured.readings)
        except rdfc.TooComplex:
            secured.canonical[digest] = None
        else:
            secured.canonical[digest] = made
    return secured.canonical[digest] or _too_complex(proof)


def _too_complex(proof: Proof) -> Finding:
    return Finding(code=facts.TOO_COMPLEX, pointer=proof.pointer, cause=Cause.WORK_LIMIT)


__all__ = ["canonical_documents", "canonical_options", "rdf_inputs"]
