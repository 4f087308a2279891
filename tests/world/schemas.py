"""Descriptions of the form of badges: JSON Schemas, and credentials that hold one."""

import base64
import hashlib
from datetime import timedelta
from typing import TYPE_CHECKING

from tests.world.badges import EXTENSIONS
from tests.world.documents import CREDENTIALS_V2, SignedDocument, written
from tests.world.encodings import base58, pretty
from tests.world.places import Answer
from verifier.model.words import Json, JsonObject

if TYPE_CHECKING:
    from typing import Self

    from tests.world.badges import Badge
    from tests.world.issuers import Issuer

DRAFT_2020_12 = "https://json-schema.org/draft/2020-12/schema"
STANDARD = "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json"
STANDARD_TYPE = "1EdTechJsonSchemaValidator2019"
FIXED: JsonObject = {  # what every credential that holds a schema names as its own
    "id": "https://www.w3.org/ns/credentials/json-schema/v2.json",
    "type": "JsonSchema",
    "digestSRI": "sha384-S57yQDg1MTzF56Oi9DbSQ14u7jBy0RDdx0YbeV7shwhCS88G8SCXeFq82PafhCrW",
}


def named(length: int = 3) -> JsonObject:
    """Ask that a badge has a name of at least so many letters: all badges of this world have one of 14."""
    return {"properties": {"name": {"type": "string", "minLength": length}}, "required": ["name"]}


def chain(links: int, keyword: str, last: Json) -> JsonObject:
    """Write a schema that doubles the work with each of its links."""
    parts: JsonObject = {
        f"link{number}": {keyword: [{"$ref": f"#/$defs/link{number + 1}"}] * 2} for number in range(links)
    }
    return {"$defs": {**parts, f"link{links}": last}, "$ref": "#/$defs/link0"}


class Schema:
    """A JSON Schema that somebody publishes."""

    def __init__(self, issuer: "Issuer", rules: JsonObject, name: str = "form.json") -> None:
        self.url = f"https://{issuer.host}/schemas/{name}"
        self.document: JsonObject = {"$schema": DRAFT_2020_12, "$id": self.url, **rules}
        self.place = issuer.world.at(self.url).live(self.json, "application/schema+json")

    def json(self) -> bytes:
        """The bytes of it."""
        return pretty(self.document)

    def without(self, *members: str) -> "Self":
        """Leave members out."""
        for member in members:
            self.document.pop(member)
        return self


class SchemaCredential(SignedDocument):
    """A credential whose subject is a JSON Schema. https://www.w3.org/TR/vc-json-schema/#jsonschemacredential."""

    def __init__(self, issuer: "Issuer", rules: JsonObject, name: str = "form") -> None:
        self.url = f"https://{issuer.host}/schemas/{name}"
        published = written(issuer.world.now - timedelta(days=1))
        inner = f"{self.url}.json"
        super().__init__(
            issuer,
            {
                "@context": [CREDENTIALS_V2],
                "id": self.url,
                "type": ["VerifiableCredential", "JsonSchemaCredential"],
                "issuer": issuer.id,
                "validFrom": published,
                "credentialSchema": dict(FIXED),
                "credentialSubject": {
                    "id": inner,
                    "type": "JsonSchema",
                    "jsonSchema": {"$schema": DRAFT_2020_12, "$id": inner, **rules},
                },
            },
        )
        self.created = published
        issuer.world.at(self.url).says(lambda: Answer(self.bytes(), 200, self.media_type))


def describe(badge: "Badge", *entries: JsonObject) -> "Badge":
    """Let a badge name descriptions of its form, after that of Open Badges."""
    standard: JsonObject = {"id": STANDARD, "type": STANDARD_TYPE}
    badge.add_context(EXTENSIONS)
    return badge.edit(lambda document: document.update(credentialSchema=[standard, *entries]))


def sri(data: bytes, *algorithms: str) -> str:
    """Write digests of a file as an attribute ``integrity``."""
    return " ".join(
        f"{name}-{base64.b64encode(hashlib.new(name, data).digest()).decode()}" for name in algorithms
    )


def multihash(data: bytes) -> str:
    """Write the SHA-256 digest of a file as multibase."""
    return "z" + base58(b"\x12\x20" + hashlib.sha256(data).digest())
