"""A live Open Badge 3.0."""

from typing import TYPE_CHECKING

from tests.world.baking import baked
from tests.world.documents import CREDENTIALS_V2, SignedDocument, know_bitstrings
from verifier.model.words import Json, JsonObject

if TYPE_CHECKING:
    from typing import Self

    from tests.world.issuers import Issuer
    from tests.world.lists import RevocationList, StatusList

OPEN_BADGES_3 = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
EXTENSIONS = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"


class Badge(SignedDocument):
    """A badge as its issuer awards it and as a holder hands it over."""

    def __init__(self, issuer: "Issuer", name: str, *, to: str, number: int) -> None:
        super().__init__(issuer, _document(issuer, name, to=to, number=number))

    @property
    def id(self) -> str:
        """Its own id, before any edit."""
        return str(self._document["id"])

    def status_list(
        self, status_list: "StatusList", index: Json, *, purpose: str | None = None, **members: Json
    ) -> "Self":
        """Point at a place in a status list; ``members`` are added to the entry."""
        entry: JsonObject = {
            "id": f"{status_list.url}#{index}",
            "type": "BitstringStatusListEntry",
            "statusPurpose": purpose or status_list.purpose,
            "statusListIndex": str(index) if isinstance(index, int) else index,
            "statusListCredential": status_list.url,
            **members,
        }
        return self.status(entry)

    def revocation_list(self, revocations: "RevocationList") -> "Self":
        """Point at a 1EdTechRevocationList."""
        self.add_context(EXTENSIONS)
        return self.status({"id": revocations.url, "type": "1EdTechRevocationList"})

    def status(self, entry: Json) -> "Self":
        """Add an entry to credentialStatus: the first stands alone, further ones make an array."""

        def add(document: JsonObject) -> None:
            present = document.get("credentialStatus")
            entries = present if isinstance(present, list) else [] if present is None else [present]
            document["credentialStatus"] = [*entries, entry] if entries else entry
            know_bitstrings(document)

        return self.edit(add)

    def png(self) -> bytes:
        """A picture with the badge in it. https://www.imsglobal.org/spec/ob/v3p0/#baked-badge."""
        return baked(self.bytes(), keyword="openbadgecredential")


def _document(issuer: "Issuer", name: str, *, to: str, number: int) -> JsonObject:
    page = f"https://{issuer.host}/achievements/{number}"
    return {
        "@context": [CREDENTIALS_V2, OPEN_BADGES_3],
        "id": f"https://{issuer.host}/credentials/{number}",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": name,
        "issuer": {
            "id": issuer.id,
            "type": ["Profile"],
            "name": issuer.name,
            "url": f"https://{issuer.host}/",
        },
        "validFrom": issuer.awards_from,
        "credentialSubject": {
            "id": to,
            "type": ["AchievementSubject"],
            "achievement": {
                "id": page,
                "type": ["Achievement"],
                "name": name,
                "description": f"Knows what is taught in {name}.",
                "criteria": {"narrative": f"Passed the examination of {name}."},
            },
        },
    }
