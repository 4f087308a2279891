"""A JSON-LD document of a hosted badge in the words of Open Badges 2, and what was left out on the way."""

import re
from collections.abc import Callable
from dataclasses import replace

from verifier import vocabulary
from verifier.algorithms.jsonld import IN_PROCESS, MAX_DEPTH, Reason, Refused
from verifier.algorithms.jsonld_bounds import is_bounded
from verifier.algorithms.jsonld_ob2 import MAX_CHARACTERS, Compacted, compact_ob2
from verifier.model.words import Json, JsonObject
from verifier.parse.addresses import contexts
from verifier.parse.members import entries, types
from verifier.retrieve.extras import set_aside

# Compaction gives a value the name of its term only if it has the type of the term, and some terms of the
# version 2 context have another IRI than their name. What limits a badge, or says who awarded what to whom,
# must not get lost by how it is spelled.
_NAMESPACE = re.compile("obi:|sec:|https://w3id.org/openbadges#|https://w3id.org/security#")
_TERMS = {
    "badge": "badge",
    "expiration": "expires",
    "expires": "expires",
    "issueDate": "issuedOn",
    "issuedOn": "issuedOn",
    "issuer": "issuer",
    "publicKey": "publicKey",
    "recipient": "recipient",
    "revocationList": "revocationList",
    "revoked": "revoked",
    "revokedAssertions": "revoked",
    "verification": "verification",
    "verify": "verification",
}
_LIMITS = frozenset(("startsWith", "allowedOrigins", "verificationProperty"))  # of whatever vocabulary
_LOCAL_NAME = re.compile("[^#/:]*\\Z")
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
    return replace(written, document=_named_alike(aside.put_back(written.document)))


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
    named = _renamed(document, _term_of)
    for part, inner in (("badge", _named_alike), ("issuer", _named_alike), ("verification", _limits_alike)):
        if part in named:
            named[part] = _each_object(named[part], inner)
    return named


def _limits_alike(policy: JsonObject) -> JsonObject:
    return _renamed(policy, _limit_of)


def _term_of(name: str) -> str | None:
    namespace = _NAMESPACE.match(name)
    local = name[namespace.end() :] if namespace else name
    return _TERMS.get(local) if namespace or local == "revokedAssertions" else None


def _limit_of(name: str) -> str | None:
    local = _LOCAL_NAME.search(name)
    return local[0] if local and local[0] in _LIMITS and local[0] != name else None


def _renamed(document: JsonObject, meant: Callable[[str], str | None]) -> JsonObject:
    """Call each member what it means; values that have the name already come first."""
    others = {name: term for name in document if (term := meant(name)) is not None}
    named = {name: value for name, value in document.items() if name not in others}
    for other, term in others.items():
        values = [value for _, value in entries(named, term)]
        values += [_plain(value) for _, value in entries(document, other)]
        named[term] = values[0] if len(values) == 1 else values
    return named


def _each_object(value: Json, change: Callable[[JsonObject], JsonObject]) -> Json:
    if isinstance(value, list):
        return [change(item) if isinstance(item, dict) else item for item in value]
    return change(value) if isinstance(value, dict) else value


def _plain(value: Json) -> Json:
    return value.get("@value", value) if isinstance(value, dict) else value
