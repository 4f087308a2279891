"""What a site says about the identifiers that are its own. https://identity.foundation/.well-known/."""

from datetime import timedelta

from tests.world.documents import CREDENTIALS_V2, SignedDocument, written
from tests.world.encodings import pretty
from tests.world.issuers import Issuer
from tests.world.places import Place
from verifier.model.words import Json, JsonObject

DID_CONFIGURATION = "https://identity.foundation/.well-known/did-configuration/v1"


class DomainLinkage(SignedDocument):
    """The word of an identifier that a site is its own, as that site publishes it: a token of a year."""

    def __init__(self, issuer: Issuer, host: str) -> None:
        super().__init__(issuer, _document(issuer, host))
        self.jwt()
        self.until(issuer.world.now + timedelta(days=300))


def link(issuer: Issuer, host: str | None = None, *statements: "Json | DomainLinkage") -> Place:
    """Let a site publish statements, by default that of ``issuer``; give the place."""
    host = host or issuer.host
    place = issuer.world.at(f"https://{host}/.well-known/did-configuration.json")
    stated = statements or (DomainLinkage(issuer, host),)

    def write() -> bytes:
        linked = [each.token() if isinstance(each, DomainLinkage) else each for each in stated]
        return pretty({"@context": DID_CONFIGURATION, "linked_dids": linked})

    return place.live(write)


def _document(issuer: Issuer, host: str) -> JsonObject:
    return {
        "@context": [CREDENTIALS_V2, DID_CONFIGURATION],
        "type": ["VerifiableCredential", "DomainLinkageCredential"],
        "issuer": issuer.id,
        "validFrom": written(issuer.world.now - timedelta(days=60)),
        "credentialSubject": {"id": issuer.id, "origin": f"https://{host}"},
    }
