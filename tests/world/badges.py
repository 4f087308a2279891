"""A live Open Badge 3.0."""

from typing import TYPE_CHECKING

from tests.world.baking import baked
from tests.world.documents import CREDENTIALS_V2, SignedDocument, know_bitstrings
from tests.world.encodings import pretty
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
        if status_list.form.entry_context:
            self.know(status_list.form.entry_context)
        return self.status({**status_list.entry(index, purpose=purpose), **members})

    def know(self, context: str) -> "Self":
        """Name a further context, once."""

        def name(document: JsonObject) -> None:
            if context not in document["@context"]:
                document["@context"].append(context)

        return self.edit(name)

    def revocation_list(self, revocations: "RevocationList") -> "Self":
        """Point at a 1EdTechRevocationList."""
        self.add_context(EXTENSIONS)
        return self.status({"id": revocations.url, "type": "1EdTechRevocationList"})

    def refresh(self, *services: Json) -> "Self":
        """Say where newer copies are offered."""
        self.add_context(EXTENSIONS)
        return self.edit(
            lambda document: document.update(
                refreshService=services[0] if len(services) == 1 else list(services)
            )
        )

    def refresh_at(self, url: str) -> "Self":
        """Offer newer copies at ``url``, in the way of the standard."""
        return self.refresh({"id": url, "type": "1EdTechCredentialRefresh"})

    def status(self, entry: Json) -> "Self":
        """Add an entry to credentialStatus: the first stands alone, further ones make an array."""

        def add(document: JsonObject) -> None:
            present = document.get("credentialStatus")
            entries = present if isinstance(present, list) else [] if present is None else [present]
            document["credentialStatus"] = [*entries, entry] if entries else entry
            know_bitstrings(document)

        return self.edit(add)

    def json(self) -> bytes:
        """The bytes of the badge in the canonical flavour of its format."""
        return pretty(canonical_flavour(self.signed()))

    def png(self) -> bytes:
        """A picture with the badge in it. https://www.imsglobal.org/spec/ob/v3p0/#baked-badge."""
        return baked(self.bytes(), keyword="openbadgecredential")


def canonical_flavour(document: JsonObject) -> JsonObject:
    """Write the proofs of a badge as a list, be it one. https://www.imsglobal.org/spec/ob/v3p0/#serialization."""
    proof = document.get("proof")
    return {**document, "proof": [proof]} if isinstance(proof, dict) else document


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
