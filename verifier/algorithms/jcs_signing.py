"""What a proof over canonical JSON signs: every member of document and options, known word or not.

https://www.w3.org/TR/vc-di-eddsa/#verify-proof-eddsa-jcs-2022
"""

from collections.abc import Mapping

from verifier.algorithms import jcs
from verifier.algorithms.proof_value import DIGESTS, read_value
from verifier.algorithms.signing_input import Prepared, hashed, remarked
from verifier.model.codes import proof as facts
from verifier.model.finding import Finding
from verifier.model.keys import KeyKind
from verifier.model.proof import Proof, SecuredDocument
from verifier.model.words import Cause, Json, JsonObject

MAX_FORMS = 3  # of one document: under its contexts, and under those that it had at earlier signatures


def jcs_inputs(secured: SecuredDocument, proof: Proof, *, kinds: Mapping[int, KeyKind]) -> Prepared:
    """Compute what ``proof`` signs; a Finding says why it cannot be.

    Args:
        secured: the document; whether it can be read as statements does not matter.
        proof: the proof, whose value is a raw signature.
        kinds: the lengths that the suite's signatures may have.
    """
    signature = read_value(proof, kinds=kinds)
    if isinstance(signature, Finding):
        return signature
    try:
        signed = _as_signed(secured.document, proof.raw)
        if signed is None:
            return Finding(code=facts.INVALID, pointer=f"{proof.pointer}/@context", detail="@context")
        options = {name: value for name, value in proof.raw.items() if name != "proofValue"}
        given = hashed(
            document=_once(secured, signed),
            options=jcs.canonicalize(options),
            digest=DIGESTS[len(signature)],
            signature=signature,
        )
    except jcs.TooLarge:
        return Finding(code=facts.TOO_COMPLEX, pointer=proof.pointer, cause=Cause.WORK_LIMIT)
    except jcs.NotWritable:
        name = "RFC 8785"
        return Finding(
            code=facts.UNSUPPORTED,
            pointer=proof.pointer,
            cause=Cause.UNSUPPORTED,
            detail=name,
            fills=(("name", name),),
        )
    if len(_contexts(signed)) == len(_contexts(secured.document)):
        return (given,)
    return remarked((given,), Finding(code=facts.CONTEXT_ADDED, pointer="/@context"))


def _as_signed(document: JsonObject, options: JsonObject) -> JsonObject | None:
    """Give the document the contexts that the proof says it was signed with; None if it begins otherwise.

    Contexts may be added behind those, for further proofs. A proof that names none at all would leave all of
    them to whoever holds the badge, and make a credential of what was signed as something else.
    """
    if "@context" not in options:
        return document
    begins, present = _contexts(options), _contexts(document)
    if not begins or [_text(each) for each in present[: len(begins)]] != [_text(each) for each in begins]:
        return None
    return {**document, "@context": options["@context"]}


def _contexts(holder: JsonObject) -> list[Json]:
    said = holder.get("@context", [])
    return said if isinstance(said, list) else [said]


def _text(context: Json) -> str:
    """Write one context so that equal texts mean equal values; to Python 1, 1.0 and true are equal."""
    return jcs.canonicalize({"": context})


def _once(secured: SecuredDocument, signed: JsonObject) -> str:
    """Write the document once for all proofs that were made under the same contexts."""
    name = f"jcs {_text(signed.get('@context'))}"
    if name not in secured.canonical:
        if sum(made.startswith("jcs ") for made in secured.canonical) == MAX_FORMS:
            raise jcs.TooLarge
        secured.canonical[name] = (jcs.canonicalize(signed),)
    (form,) = secured.canonical[name] or ("",)
    return form
