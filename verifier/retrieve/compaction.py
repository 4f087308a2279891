"""A document of a hosted badge in the words of Open Badges 2, and what was left out on the way."""

from verifier.algorithms.jsonld import Reason, Refused
from verifier.algorithms.jsonld_ob2 import Compacted, compact_ob2
from verifier.model.words import JsonObject
from verifier.parse.ob2_edition import is_version_2


def compacted(document: JsonObject) -> Compacted | Reason:
    """Rewrite a document by its Open Badges 2 names, or say why it has no such reading.

    What is older than Open Badges 2 has names of its own, and stays as it is.
    """
    if not is_version_2(document):
        return Compacted(document=document, unknown_contexts=())
    try:
        return compact_ob2(document)
    except Refused as refused:
        return refused.reason
