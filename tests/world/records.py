"""A live learner record: what an institution says of one person, in credentials of its own and of others."""

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.world.badges import OPEN_BADGES_3, canonical_flavour
from tests.world.documents import CREDENTIALS_V2, SignedDocument, written
from tests.world.encodings import pretty
from tests.world.presentations import as_content
from verifier.model.words import Json, JsonObject

if TYPE_CHECKING:
    from tests.world.issuers import Issuer

LEARNER_RECORDS = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json"


class Record(SignedDocument):
    """A Comprehensive Learner Record 2.0. https://www.imsglobal.org/spec/clr/v2p0/#clrcredential."""

    def __init__(self, issuer: "Issuer", *contents: "SignedDocument | Json", to: str, number: int) -> None:
        self._contents = contents
        subject: JsonObject = {"id": to, "type": ["ClrSubject"]}
        super().__init__(
            issuer,
            {
                "@context": [CREDENTIALS_V2, LEARNER_RECORDS, OPEN_BADGES_3],
                "id": f"https://{issuer.host}/records/{number}",
                "type": ["VerifiableCredential", "ClrCredential"],
                "name": "Record of Achievements",
                "issuer": {"id": issuer.id, "type": ["Profile"], "name": issuer.name},
                "validFrom": written(issuer.world.now - timedelta(days=10)),
                "credentialSubject": subject,
            },
        )

    def write(self) -> JsonObject:
        """Write it with its contents as they stand now."""
        document = super().write()
        contents = [as_content(each) if isinstance(each, SignedDocument) else each for each in self._contents]
        document["credentialSubject"]["verifiableCredential"] = contents
        return document

    def json(self) -> bytes:
        """The bytes of the record in the canonical flavour: its proofs in a list, be it one."""
        return pretty(canonical_flavour(self.signed()))
