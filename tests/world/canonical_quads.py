"""The one thing that the signer borrows from the product: JSON-LD as canonical N-Quads."""

from typing import Literal

from verifier.algorithms import jsonld, rdfc
from verifier.algorithms.jsonld_large import LARGE, MOST
from verifier.model.words import JsonObject


def canonical_quads(document: JsonObject, *, digest: Literal["sha256", "sha384"] = "sha256") -> bytes:
    """Write the statements of ``document``, by its newest reading, in canonical order."""
    reading = jsonld.read(document, bounds=LARGE)[0]
    canonical = rdfc.canonicalize(reading.quads, digest=digest, most=MOST)
    return canonical.nquads.encode()
