"""A live presentation: what a holder puts around badges, and signs or not."""

from typing import TYPE_CHECKING

import orjson

from tests.world.documents import CREDENTIALS_V2, SignedDocument
from verifier.model.words import Json, JsonObject

if TYPE_CHECKING:
    from typing import Self

    from tests.world.issuers import Issuer


class Presentation(SignedDocument):
    """A bundle of credentials, written when it is asked for. https://www.w3.org/TR/vc-data-model-2.0/#verifiable-presentations."""

    def __init__(self, holder: "Issuer", *contents: SignedDocument) -> None:
        self._contents = contents
        envelope: JsonObject = {
            "@context": [CREDENTIALS_V2],
            "type": ["VerifiablePresentation"],
            "holder": holder.id,
        }
        super().__init__(holder, envelope)
        self.edit_proof(lambda proof: proof.update(proofPurpose="authentication"))

    def answers(self, **question: Json) -> "Self":
        """Let its holder sign what was asked: ``challenge``, and ``domain`` for whom it is signed."""
        self.edit_proof(lambda proof: proof.update(question))
        return self

    def as_claim(self) -> "Self":
        """Write it as Verifiable Credentials 1.1 do: a token with a claim of its own."""
        presentation = self.plain()
        absent: JsonObject = dict.fromkeys(presentation)
        self.claims(**absent, vp=presentation, iss=self.issuer.id)
        return self

    def write(self) -> JsonObject:
        """Write it with its contents as they stand now."""
        document = super().write()
        document["verifiableCredential"] = [as_content(content) for content in self._contents]
        return document


def as_content(content: SignedDocument) -> Json:
    """Write a credential as it stands inside another document: an object, or the text of a token."""
    body = content.bytes()
    return orjson.loads(body) if body.startswith(b"{") else body.decode()


def enveloped(content: SignedDocument) -> JsonObject:
    """Put a token into an envelope. https://www.w3.org/TR/vc-data-model-2.0/#enveloped-verifiable-credentials."""
    return {
        "@context": [CREDENTIALS_V2],
        "type": ["EnvelopedVerifiableCredential"],
        "id": f"data:application/vc+jwt,{content.token()}",
    }
