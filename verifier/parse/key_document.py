"""A DID document or controller document: which keys does it list, and for what?

Read as JSON, never expanded. https://www.w3.org/TR/cid-1.0/#verification-methods
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from verifier.contracts import KeyDocument, Method
from verifier.model.codes import key_binding as facts
from verifier.model.codes import proof as proof_facts
from verifier.model.finding import Finding
from verifier.model.words import Cause, Json, JsonObject
from verifier.parse.dates import read_moment
from verifier.parse.did_configuration import linked_domains
from verifier.parse.key_material import fits_type, read_key
from verifier.parse.strict_json import MalformedJson, read

RELATIONSHIPS = (
    "assertionMethod",
    "authentication",
    "capabilityInvocation",
    "capabilityDelegation",
    "keyAgreement",
)
MAX_METHODS = 64  # a document that lists more is not read further: no issuer signs badges with so many keys


def read_key_document(body: bytes, *, expected_id: str) -> KeyDocument | Finding:
    """Read a document that must describe ``expected_id``; a Finding says why it does not.

    Methods of a document without any relationship member have ``purposes=None``. CID section 3.3.
    """
    try:
        document = read(body)
    except MalformedJson:
        return Finding(code=facts.NOT_PUBLISHED, cause=Cause.MALFORMED_REMOTE)
    if not isinstance(document, dict):
        return Finding(code=facts.NOT_PUBLISHED, cause=Cause.MALFORMED_REMOTE)
    return key_document(document, expected_id=expected_id)


def key_document(document: JsonObject, *, expected_id: str) -> KeyDocument | Finding:
    """Read an already parsed document by the same rules."""
    if document.get("id") != expected_id:
        return Finding(code=facts.INCONSISTENT, detail="the document's id is another")
    if document.get("deactivated") is True:
        return Finding(code=facts.DID_DEACTIVATED)
    methods = tuple(islice(_methods(document, base=expected_id), MAX_METHODS + 1))
    if len(methods) > MAX_METHODS:  # what is not read might be the key
        return Finding(code=facts.NOT_PUBLISHED, cause=Cause.TOO_LARGE)
    return KeyDocument(id=expected_id, methods=methods, linked_domains=linked_domains(document))


def _methods(document: JsonObject, *, base: str) -> Iterator[Method]:
    purposes = _purposes(document, base=base)
    declared = any(name in document for name in RELATIONSHIPS)
    listed = document.get("verificationMethod")
    alone = isinstance(listed, dict) or isinstance(document.get("assertionMethod"), dict | str)
    seen: set[str] = set()
    for entry in (*_objects(listed), *_embedded(document)):
        identifier = _absolute(entry.get("id"), base=base)
        if identifier is None or identifier in seen:
            continue
        seen.add(identifier)
        found = purposes.get(identifier, frozenset()) if declared else None
        method = _method(entry, identifier=identifier, base=base, purposes=found)
        yield replace(method, sloppy=True) if alone else method
    for identifier in purposes:
        # Neither contained nor a name of this document: kept in somebody else's, which is not asked.
        if identifier not in seen and not identifier.startswith(f"{base}#"):
            kept_elsewhere = Finding(code=proof_facts.KEY_UNUSABLE, cause=Cause.UNSUPPORTED)
            yield Method(
                id=identifier,
                key=kept_elsewhere,
                controller=None,
                purposes=purposes[identifier],
                foreign=True,
            )


def _method(entry: JsonObject, *, identifier: str, base: str, purposes: frozenset[str] | None) -> Method:
    controller = _controller(entry.get("controller"), base=base)
    expires = read_moment(entry.get("expires"), pointer="", edge="end")
    revoked = read_moment(entry.get("revoked"), pointer="")
    undated = any(
        entry.get(name) is not None and moment is None
        for name, moment in (("expires", expires), ("revoked", revoked))
    )
    # An end that cannot be read is no reason to use the key for ever.
    unending = Finding(code=proof_facts.KEY_UNUSABLE, cause=Cause.MALFORMED_REMOTE)
    key = unending if undated else read_key(entry)
    written = entry.get("id") == identifier and isinstance(entry.get("controller"), str)
    return Method(
        id=identifier,
        key=key,
        controller=controller,
        purposes=purposes,
        expires=expires.instant if expires else None,
        revoked=revoked.instant if revoked else None,
        sloppy=not (written and fits_type(key, entry.get("type"))),
    )


def _controller(value: Json, *, base: str) -> str | None:
    """Say who controls a key: of several the subject of the document, if it is one; "" is nobody known."""
    several = [each for each in _several(value) if isinstance(each, str)]
    if value is None or base in several:
        return None if value is None else base
    return next(iter(several), "")


def _purposes(document: JsonObject, *, base: str) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for name in RELATIONSHIPS:
        for entry in _several(document.get(name)):
            raw = entry.get("id") if isinstance(entry, dict) else entry
            identifier = _absolute(raw, base=base)
            if identifier is not None:
                found[identifier] = found.get(identifier, frozenset()) | {name}
    return found


def _embedded(document: JsonObject) -> Iterator[JsonObject]:
    for name in RELATIONSHIPS:
        yield from _objects(document.get(name))


def _objects(value: Json) -> tuple[JsonObject, ...]:
    return tuple(entry for entry in _several(value) if isinstance(entry, dict))


def _several(value: Json) -> list[Json]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _absolute(identifier: Json, *, base: str) -> str | None:
    """Write a name in full; a bare word, which is none, is meant as a name within the document."""
    if not isinstance(identifier, str):
        return None
    if identifier.startswith("#"):
        return base + identifier
    return identifier if ":" in identifier else f"{base}#{identifier}"
