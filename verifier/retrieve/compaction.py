"""A JSON-LD document of a hosted badge in the words of Open Badges 2, and what was left out on the way."""

from dataclasses import replace

from verifier import vocabulary
from verifier.algorithms.jsonld import IN_PROCESS, MAX_DEPTH, Reason, Refused
from verifier.algorithms.jsonld_bounds import is_bounded
from verifier.algorithms.jsonld_ob2 import MAX_CHARACTERS, Compacted, compact_ob2
from verifier.model.words import Json, JsonObject
from verifier.parse.addresses import contexts
from verifier.parse.members import entries, types
from verifier.retrieve.extras import set_aside

# Compaction gives a value the name of its term only if it has the type of the term, and two terms of the
# version 2 context share one meaning. An end or a withdrawal must not get lost by how it is spelled.
_OTHERWISE_NAMED = {
    "sec:expiration": "expires",
    "obi:issueDate": "issuedOn",
    "revokedAssertions": "revoked",
    "obi:revocationList": "revocationList",
}
_LISTS = "RevocationList"  # what it lists is revoked, it is not itself


def compacted(document: JsonObject) -> Compacted | Reason:
    """Rewrite a JSON-LD document by its Open Badges 2 names, or say why it has no such reading.

    What it says beyond the words of Open Badges is kept as it was received.
    """
    if not is_bounded(document, characters=MAX_CHARACTERS, nodes=IN_PROCESS.nodes, depth=MAX_DEPTH):
        return Reason.TOO_LARGE
    aside = set_aside(document)
    try:
        written = compact_ob2(aside.document)
    except Refused as refused:
        return refused.reason
    return replace(written, document=aside.put_back(_named_alike(written.document)))


def is_malformed(document: JsonObject, reason: Reason) -> bool:
    """Say whether a document without such a reading is surely at fault.

    One that is too large may be in order, and the words of one that names a context which is not known here
    may well be defined there.
    """
    known = all(vocabulary.known(url) is not None for url in contexts(document))
    return known and reason is Reason.NOT_JSON_LD


def _named_alike(document: JsonObject) -> JsonObject:
    if _LISTS in types(document):
        return document
    named = dict(document)
    for other, name in _OTHERWISE_NAMED.items():
        if other in named:
            values = [value for _, value in entries(named, name)]
            values += [_plain(value) for _, value in entries(named, other)]
            del named[other]
            named[name] = values[0] if len(values) == 1 else values
    return named


def _plain(value: Json) -> Json:
    return value.get("@value", value) if isinstance(value, dict) else value
