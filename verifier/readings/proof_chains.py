"""A proof over earlier ones: it signs the document together with them, and holds only if they do.

https://www.w3.org/TR/vc-data-integrity/#verify-proof-sets-and-chains
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from verifier.model.codes import proof as facts
from verifier.model.finding import Finding
from verifier.model.proof import Proof, ProofReading, SecuredDocument, Signature
from verifier.model.words import Json
from verifier.readings.linked_data import read_whole
from verifier.readings.secured import in_forms
from verifier.readings.signature import Verified


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A proof and those that it rests on; ``broken`` says why they cannot be had."""

    proof: Proof
    previous: tuple[Proof, ...] = ()
    broken: Finding | None = None


def in_order(found: tuple[Proof, ...]) -> tuple[Link, ...]:
    """Put the proofs so that each stands after those it rests on.

    A link is broken if one of them is missing, if two bear its name, or if the chain runs in a circle.
    """
    waiting = [_link(proof, found) for proof in found]
    ordered: list[Link] = []
    while waiting:
        read = {link.proof.pointer for link in ordered}
        ready = [link for link in waiting if all(each.pointer in read for each in link.previous)]
        if not ready:  # what is left rests on itself
            return (*ordered, *(_broken(link.proof, "circle") for link in waiting))
        ordered += ready
        waiting = [link for link in waiting if link not in ready]
    return tuple(ordered)


def chained(secured: SecuredDocument, previous: tuple[Proof, ...]) -> SecuredDocument:
    """Put the earlier proofs into the document, for a proof that signs them too."""
    if not previous:
        return secured
    proofs: list[Json] = [proof.raw for proof in previous]
    linked = read_whole({**secured.document, "proof": proofs}, contexts=secured.contexts)
    undefined = [
        place for reading in linked.readings[:1] for place in reading.undefined if _is_of_proof(place)
    ]
    forms = replace(in_forms(linked), borrowed=secured.borrowed)
    if not undefined:  # those outside of the proofs are for `structure` to name
        return forms
    return replace(
        forms, obstacle=Finding(code=facts.MALFORMED, pointer=undefined[0], detail="undefined term")
    )


def rests_on(proof: Proof, previous: tuple[Proof, ...], read: Mapping[str, ProofReading]) -> Verified | None:
    """Say why the signature of ``proof`` cannot count, if one that it rests on does not hold; else None."""
    earlier = [read[each.pointer] for each in previous]
    if any(reading.signature is Signature.FAILS for reading in earlier):
        return Verified(signature=Signature.FAILS, key=None, findings=(_fact(proof, "it does not hold"),))
    open_one = next((reading for reading in earlier if reading.signature is Signature.UNDECIDED), None)
    if open_one is None:
        return None
    return Verified(signature=Signature.UNDECIDED, key=None, findings=open_one.proof_findings[:1])


def _link(proof: Proof, found: tuple[Proof, ...]) -> Link:
    earlier: dict[str, Proof] = {}
    for name in proof.previous:
        named = [each for each in found if each.raw.get("id") == name]
        if len(named) != 1:
            return _broken(proof, "two of one name" if named else "missing")
        earlier[named[0].pointer] = named[0]
    return Link(proof=proof, previous=tuple(earlier.values()))


def _broken(proof: Proof, detail: str) -> Link:
    return Link(proof=proof, broken=_fact(proof, detail))


def _fact(proof: Proof, detail: str) -> Finding:
    return Finding(code=facts.CHAIN_BROKEN, pointer=proof.pointer, detail=detail)


def _is_of_proof(pointer: str) -> bool:
    return pointer == "/proof" or pointer.startswith("/proof/")
