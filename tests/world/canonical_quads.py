"""The one thing that the signer borrows from the product: JSON-LD as canonical N-Quads."""

from verifier.model.words import JsonObject


def canonical_quads(document: JsonObject, *, hash_name: str) -> bytes:
    """Write the statements of ``document`` in canonical order. https://www.w3.org/TR/rdf-canon/."""
    from verifier.algorithms import jsonld, rdfc

    return rdfc.canonicalize(jsonld.read(document), hash_name=hash_name)
