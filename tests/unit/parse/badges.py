"""Small credentials to read: a good one of each form, to be spoilt by the tests."""

import base64
import json

from verifier.model.proof import Jws
from verifier.model.words import Json, JsonObject
from verifier.parse.signed_token import Opened

VC1 = "https://www.w3.org/2018/credentials/v1"
VC2 = "https://www.w3.org/ns/credentials/v2"
OB3 = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
CLR2 = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json"


def badge(**changes: Json) -> JsonObject:
    """An open badge of VC 2.0 without a fault, and without a proof; a member changed to None is left out."""
    document: JsonObject = {
        "@context": [VC2, OB3],
        "id": "https://uni.example/credentials/1",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": "Teamwork",
        "issuer": {"id": "did:web:uni.example", "type": ["Profile"], "name": "Example University"},
        "validFrom": "2024-01-01T00:00:00Z",
        "credentialSubject": subject(),
    }
    return spoilt(document, **changes)


def badge_of_vc1(**changes: Json) -> JsonObject:
    """The same in the form of VC 1.1."""
    older = badge(**{"@context": [VC1, OB3]}, validFrom=None, issuanceDate="2024-01-01T00:00:00Z")
    return spoilt(older, **changes)


def plain_credential(**changes: Json) -> JsonObject:
    """A Verifiable Credential that is no badge."""
    document: JsonObject = {
        "@context": [VC2],
        "type": ["VerifiableCredential"],
        "issuer": "did:web:uni.example",
        "credentialSubject": {"id": "did:example:holder"},
    }
    return spoilt(document, **changes)


def subject(**changes: Json) -> JsonObject:
    """To whom the badge is awarded."""
    document: JsonObject = {
        "id": "did:example:holder",
        "type": ["AchievementSubject"],
        "achievement": achievement(),
    }
    return spoilt(document, **changes)


def achievement(**changes: Json) -> JsonObject:
    """What it is awarded for."""
    document: JsonObject = {
        "id": "https://uni.example/achievements/teamwork",
        "type": ["Achievement"],
        "name": "Teamwork",
        "description": "Works with others.",
        "criteria": {"narrative": "Named by their peers."},
    }
    return spoilt(document, **changes)


def endorsement(**changes: Json) -> JsonObject:
    """What somebody else says about the achievement."""
    document: JsonObject = {
        "@context": [VC2, OB3],
        "id": "https://board.example/endorsements/1",
        "type": ["VerifiableCredential", "EndorsementCredential"],
        "name": "Endorsement of teamwork",
        "issuer": {"id": "did:web:board.example", "type": ["Profile"]},
        "validFrom": "2024-01-01T00:00:00Z",
        "credentialSubject": {
            "id": "https://uni.example/achievements/teamwork",
            "type": ["EndorsementSubject"],
            "endorsementComment": "Well taught.",
        },
    }
    return spoilt(document, **changes)


def proof(**changes: Json) -> JsonObject:
    """A proof, of which no signature is to be checked here."""
    document: JsonObject = {
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-rdfc-2022",
        "created": "2024-01-01T00:00:00Z",
        "verificationMethod": "did:web:uni.example#key",
        "proofPurpose": "assertionMethod",
        "proofValue": "zNotASignature",
    }
    return spoilt(document, **changes)


def spoilt(document: JsonObject, **changes: Json) -> JsonObject:
    """The document with some members changed, and without those that are changed to None."""
    return {name: value for name, value in {**document, **changes}.items() if value is not None}


def token(claims: object, **header: Json) -> Jws:
    """A token with these claims as its payload; its signature is nothing."""
    payload = claims if isinstance(claims, bytes) else json.dumps(claims).encode()
    parts = [base64.urlsafe_b64encode(part).rstrip(b"=").decode() for part in (b"{}", payload, b"0")]
    return Jws(text=".".join(parts), header=header, payload=payload, signing_input=b"", signature=b"")


def opened(claims: JsonObject, **header: Json) -> Opened:
    """The same token, opened."""
    return Opened(token=token(claims, **header), claims=claims, beside={})


def resolve(document: Json, pointer: str) -> Json:
    """Follow a JSON Pointer; KeyError or IndexError where it leads nowhere. RFC 6901 section 4."""
    for name in pointer.split("/")[1:]:
        step = name.replace("~1", "/").replace("~0", "~")
        document = document[int(step)] if isinstance(document, list) else document[step]
    return document
