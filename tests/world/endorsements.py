"""A live endorsement: what one issuer says about another, its achievements or its badges."""

from typing import TYPE_CHECKING

from tests.world.badges import OPEN_BADGES_3
from tests.world.documents import CREDENTIALS_V2, SignedDocument
from verifier.model.words import Json, JsonObject

if TYPE_CHECKING:
    from typing import Self

    from tests.world.issuers import Issuer
    from tests.world.lists import StatusList


class Endorsement(SignedDocument):
    """A credential that speaks of something by its id."""

    def __init__(self, issuer: "Issuer", subject: str, *, number: int) -> None:
        super().__init__(
            issuer,
            {
                "@context": [CREDENTIALS_V2, OPEN_BADGES_3],
                "id": f"https://{issuer.host}/endorsements/{number}",
                "type": ["VerifiableCredential", "EndorsementCredential"],
                "name": "Endorsement",
                "issuer": {"id": issuer.id, "type": ["Profile"], "name": issuer.name},
                "validFrom": issuer.awards_from,
                "credentialSubject": {
                    "id": subject,
                    "type": ["EndorsementSubject"],
                    "endorsementComment": "Teaches well.",
                },
            },
        )

    def status_list(self, status_list: "StatusList", index: int) -> "Self":
        """Point at a place in a status list."""
        entry: Json = {
            "id": f"{status_list.url}#{index}",
            "type": "BitstringStatusListEntry",
            "statusPurpose": status_list.purpose,
            "statusListIndex": str(index),
            "statusListCredential": status_list.url,
        }
        return self.edit(lambda document: document.update(credentialStatus=entry))


def attach(part: JsonObject, *endorsements: Endorsement) -> None:
    """Put endorsements into a part of a badge, objects and tokens each where they belong."""
    for endorsement in endorsements:
        if endorsement.media_type.endswith("jwt"):
            part.setdefault("endorsementJwt", []).append(endorsement.token())
        else:
            part.setdefault("endorsement", []).append(endorsement.signed())
