"""Live lists by which an issuer withdraws badges."""

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.world.deflate import gzipped
from tests.world.documents import CREDENTIALS_V2, SignedDocument, written
from tests.world.encodings import base64url, pretty
from tests.world.places import Answer
from verifier.model.words import Json, JsonObject

if TYPE_CHECKING:
    from typing import Self

    from tests.world.badges import Badge
    from tests.world.issuers import Issuer

MINIMUM_ENTRIES = 131_072


class StatusList(SignedDocument):
    """A Bitstring Status List: a signed credential with one bit an entry, or several."""

    def __init__(self, issuer: "Issuer", name: str, *, purpose: str, entries: int, size: int) -> None:
        self.url = f"https://{issuer.host}/status/{name}"
        self.purpose = purpose
        self._size = size
        self._bits = bytearray((entries * size + 7) // 8)
        published = written(issuer.world.now - timedelta(days=1))
        super().__init__(
            issuer,
            {
                "@context": [CREDENTIALS_V2],
                "id": self.url,
                "type": ["VerifiableCredential", "BitstringStatusListCredential"],
                "issuer": issuer.id,
                "validFrom": published,
                "credentialSubject": {
                    "id": f"{self.url}#list",
                    "type": "BitstringStatusList",
                    "statusPurpose": purpose,
                },
            },
        )
        self.created = published
        issuer.world.at(self.url).says(lambda: Answer(self.bytes(), 200, self.media_type))

    def revoke(self, index: int) -> "Self":
        """Withdraw the badge at ``index``."""
        return self._only_for("revocation").set(index)

    def suspend(self, index: int) -> "Self":
        """Suspend the badge at ``index``."""
        return self._only_for("suspension").set(index)

    def reinstate(self, index: int) -> "Self":
        """Take back what was said about ``index``."""
        return self.set(index, value=0)

    def set(self, index: int, *, value: int = 1) -> "Self":
        """Write ``value`` at ``index``, the most significant bit first."""
        for offset in range(self._size):
            position = index * self._size + offset
            mask = 0x80 >> position % 8
            if value >> (self._size - 1 - offset) & 1:
                self._bits[position // 8] |= mask
            else:
                self._bits[position // 8] &= ~mask & 0xFF
        return self

    def write(self) -> JsonObject:
        """Write the list as its bits stand now."""
        document = super().write()
        document["credentialSubject"]["encodedList"] = encoded_list(bytes(self._bits))
        return document

    def _only_for(self, purpose: str) -> "Self":
        if purpose != self.purpose:
            raise ValueError(f"this list is for {self.purpose}: give the list its purpose when you make it")
        return self


class RevocationList:
    """A 1EdTechRevocationList: unsigned, one entry a withdrawn badge."""

    def __init__(self, issuer: "Issuer", name: str) -> None:
        self.url = f"https://{issuer.host}/revocations/{name}"
        self.issuer = issuer
        self._entries: list[Json] = []
        self._edits = []
        issuer.world.at(self.url).live(self.json)

    def revoke(self, badge: "Badge | str", reason: str | None = None) -> "Self":
        """Withdraw a badge, which may be named by its id."""
        entry: JsonObject = {"id": badge if isinstance(badge, str) else badge.id}
        return self.add({**entry, "revocationReason": reason} if reason else entry)

    def add(self, entry: Json) -> "Self":
        """Add an entry as you write it."""
        self._entries.append(entry)
        return self

    def edit(self, change) -> "Self":
        """Change the list before it is served."""
        self._edits.append(change)
        return self

    def json(self) -> bytes:
        """The list as it is served now."""
        document: JsonObject = {
            "id": self.url,
            "issuer": self.issuer.id,
            "revokedCredential": list(self._entries),
        }
        for change in self._edits:
            change(document)
        return pretty(document)


def encoded_list(bits: bytes) -> str:
    """Write bits as a Bitstring Status List has them."""
    return "u" + base64url(gzipped(bits))
