"""What a site says about the identifiers that are its own, and what an identifier says about its sites.

https://identity.foundation/.well-known/resources/did-configuration/
"""

import json
from collections.abc import Iterator
from itertools import islice

from verifier.algorithms import jose
from verifier.model.credential import Credential
from verifier.model.words import Json, JsonObject
from verifier.parse.members import entries, identifier, objects, types
from verifier.parse.strict_json import MalformedJson, read, read_object

LINKAGE = "DomainLinkageCredential"
MAX_LINKED = 64  # statements of one site that are looked through
MAX_OF_ONE = 2  # … and judged, of one identifier: an old one may stand before that in force
MAX_SERVICES = 64
_SERVICE = "LinkedDomains"


def statements_of(body: bytes, *, did: str) -> tuple[bytes, ...]:
    """Find the statements of a site about one identifier, each a token or JSON.

    Whose word a statement is, and whether it holds, is for whoever appraises it.
    """
    try:
        document = read(body)
    except MalformedJson:
        return ()
    linked = document.get("linked_dids") if isinstance(document, dict) else None
    stated = linked[:MAX_LINKED] if isinstance(linked, list) else []
    about = (_written(each) for each in stated if _issuer_of(each) == did)
    return tuple(islice(about, MAX_OF_ONE))


def links(statement: Credential, *, did: str, origin: str) -> bool:
    """Say whether a credential is the word of exactly this identifier that this very origin is its own."""
    issuer = statement.issuer.id if statement.issuer else None
    subjects = [subject for _, subject in objects(statement.raw, "credentialSubject")]
    if LINKAGE not in types(statement.raw) or issuer != did or len(subjects) != 1:
        return False
    return subjects[0].get("id") == did and subjects[0].get("origin") == origin


def linked_domains(document: JsonObject) -> tuple[str, ...]:
    """List the origins that a DID document names as linked domains, as they are written."""
    services = islice(objects(document, "service"), MAX_SERVICES)
    named = (
        origin
        for _, service in services
        if _SERVICE in types(service)
        for _, endpoint in entries(service, "serviceEndpoint")
        for origin in _origins(endpoint)
    )
    return tuple(dict.fromkeys(islice(named, MAX_SERVICES)))


def _origins(endpoint: Json) -> Iterator[str]:
    if isinstance(endpoint, str):
        yield endpoint
    elif isinstance(endpoint, dict):
        yield from (origin for _, origin in entries(endpoint, "origins") if isinstance(origin, str))


def _issuer_of(statement: Json) -> str | None:
    if isinstance(statement, dict):
        return identifier(statement.get("issuer"))
    claims = _claims(statement) if isinstance(statement, str) else {}
    return identifier(claims.get("iss"))


def _claims(token: str) -> JsonObject:
    try:
        return read_object(jose.parse_jws(token).payload)
    except (jose.JwsRefused, MalformedJson):
        return {}


def _written(statement: Json) -> bytes:
    return statement.encode() if isinstance(statement, str) else json.dumps(statement).encode()
