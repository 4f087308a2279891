"""Is the document spelled in the usual way, so that its plain reading is what was signed?

A signature over RDF covers statements, not their spelling. A holder can move a status or an end date under a
full IRI, another term or another object of the same identifier, and the signature stays good while a reader
of the usual member finds nothing. What is found here costs the badge its pass, never more.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from verifier import vocabulary
from verifier.algorithms.jsonld_context import ActiveContext, Name, Spelled
from verifier.model.words import JsonObject
from verifier.vocabulary import TermMap

CREDENTIAL = "https://www.w3.org/2018/credentials#"
VERIFIABLE_CREDENTIAL = f"{CREDENTIAL}VerifiableCredential"
_SECURITY = "https://w3id.org/security#"
# Types of Open Badges 2, by which a badge says that its original was one. No word of edition 3 names these.
# https://www.imsglobal.org/spec/ob/v3p0/impl/, migrating from Open Badges 2
_OF_VERSION_2 = "https://w3id.org/openbadges#"
_STATUS = "https://www.w3.org/ns/credentials/status#"
_STATUS_2021 = "https://w3id.org/vc/status-list#"
_OPEN_BADGES = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#"
_DESCRIBING = frozenset(
    {"@context", "@id", "@type", "id", "type"}
)  # say which object it is, and nothing about it
# What an endorsement says of the credential that it names, and nobody looks for on the credential itself.
_SAID_OF_IT = frozenset({"endorsementComment"})


def _usual(base: str, *names: str) -> dict[str, str]:
    return {f"{base}{name}": name for name in names}


_STATUS_MEMBERS = ("encodedList", "statusListCredential", "statusListIndex", "statusPurpose")

# What an answer rests on may be said by its usual name only.
USUAL_NAMES: Mapping[str, str] = {
    **_usual(
        CREDENTIAL, "credentialStatus", "credentialSubject", "credentialSchema", "issuer", "refreshService"
    ),
    **_usual(
        CREDENTIAL, "validFrom", "validUntil", "issuanceDate", "expirationDate", "evidence", "termsOfUse"
    ),
    **_usual(CREDENTIAL, "holder", "verifiableCredential"),
    **_usual(_SECURITY, "proof", "proofPurpose", "proofValue", "verificationMethod", "cryptosuite", "jws"),
    **_usual(_SECURITY, "previousProof", "challenge", "domain", "nonce"),
    f"{_SECURITY}expiration": "expires",
    "http://purl.org/dc/terms/created": "created",
    **_usual(_STATUS, *_STATUS_MEMBERS, "statusSize", "statusMessage", "statusReference", "ttl"),
    **_usual(_STATUS_2021, *_STATUS_MEMBERS),
    # Open Badges gives some members the IRI of a class, so that the name of the class would do as well.
    f"{_OPEN_BADGES}Achievement": "achievement",
    f"{_OPEN_BADGES}Address": "address",
    f"{_OPEN_BADGES}Criteria": "criteria",
    f"{_OPEN_BADGES}GeoCoordinates": "geo",
    f"{_OPEN_BADGES}Image": "image",
    f"{_OPEN_BADGES}Profile": "creator",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenNode:
    """An object of the document that describes a node: which node, and where it stands."""

    subject: str
    graph: str
    pointer: str
    element: JsonObject
    credential: bool  # its type says so, or it is the document itself

    def telling(self) -> Iterator[str]:
        """List the pointers of the members that say more than which object it is."""
        plain = _DESCRIBING | _SAID_OF_IT
        return (member(self.pointer, name) for name in self.element if name not in plain)


def member(pointer: str, name: str) -> str:
    """Extend a JSON Pointer by a member. RFC 6901 section 3."""
    return f"{pointer}/{name.replace('~', '~0').replace('/', '~1')}"


def is_usual_member(text: str, name: Name) -> bool:
    """Say whether a member is called by its term, and by the usual one where an answer rests on it."""
    if name.spelled in (Spelled.COMPACT, Spelled.FULL):
        return False
    return USUAL_NAMES.get(name.iri, text) == text


def is_usual_type(name: Name, active: ActiveContext) -> bool:
    """Say whether a type is called by a term wherever a known context has one for it.

    Those of Open Badges 2 have one in the contexts of that edition alone, and a badge of another names none.
    """
    if name.spelled in (Spelled.TERM, Spelled.APPENDED):
        return True
    in_force = any(term.iri == name.iri for term in active.terms.values())
    free = name.iri.startswith(_OF_VERSION_2) or name.iri not in _known_iris()
    return name.spelled is Spelled.FULL and not in_force and free


def repeated(seen: list[SeenNode]) -> Iterator[str]:
    """List what is said about a credential on another object of the same identifier.

    A reader of the credential would not see it there, and the signature would not change. The same object
    standing twice, as collections repeat one, says nothing new.
    """
    credentials: dict[tuple[str, str], SeenNode] = {}
    for node in seen:
        if node.credential:
            credentials.setdefault((node.graph, node.subject), node)
    for node in seen:
        first = credentials.get((node.graph, node.subject))
        if first is not None and first is not node and first.element != node.element:
            yield from node.telling()


@cache
def _known_iris() -> frozenset[str]:
    maps = (known.term_map for url in vocabulary.urls() for known in vocabulary.revisions(url))
    return frozenset(iri for term_map in maps for iri in _iris(term_map))


def _iris(term_map: TermMap) -> Iterator[str]:
    for term in term_map.terms.values():
        yield term.iri
        if term.scope is not None:
            yield from _iris(term.scope)
