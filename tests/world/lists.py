"""Live lists by which an issuer withdraws badges."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from tests.world.deflate import gzipped
from tests.world.documents import (
    CREDENTIALS_V1,
    CREDENTIALS_V2,
    DATA_INTEGRITY_V2,
    SignedDocument,
    written,
)
from tests.world.encodings import base64url, pretty
from tests.world.places import Answer
from verifier.model.words import Json, JsonObject

if TYPE_CHECKING:
    from typing import Self

    from tests.world.badges import Badge
    from tests.world.issuers import Issuer

MINIMUM_ENTRIES = 131_072


def encoded_list(bits: bytes) -> str:
    """Write bits as a Bitstring Status List has them."""
    return "u" + base64url(gzipped(bits))


@dataclass(frozen=True, kw_only=True)
class ListForm:
    """How one generation of lists is written: a list, and the entry of a badge that points at it."""

    entry: str
    listed: str
    subject: str
    contexts: tuple[str, ...] = (CREDENTIALS_V2,)
    entry_context: str | None = None  # what a badge names to use its words
    address: str = "statusListCredential"
    index: str = "statusListIndex"
    has_purpose: bool = True
    size: int = 1  # bits of an entry
    encode: Callable[[bytes], str] = encoded_list


BITSTRING = ListForm(
    entry="BitstringStatusListEntry", listed="BitstringStatusListCredential", subject="BitstringStatusList"
)
STATUS_LIST_2021 = ListForm(
    entry="StatusList2021Entry",
    listed="StatusList2021Credential",
    subject="StatusList2021",
    contexts=(CREDENTIALS_V1, "https://w3id.org/vc/status-list/2021/v1", DATA_INTEGRITY_V2),
    entry_context="https://w3id.org/vc/status-list/2021/v1",
    encode=lambda bits: base64url(gzipped(bits)),
)
REVOCATION_LIST_2020 = ListForm(
    entry="RevocationList2020Status",
    listed="RevocationList2020Credential",
    subject="RevocationList2020",
    contexts=(CREDENTIALS_V1, "https://w3id.org/vc-revocation-list-2020/v1", DATA_INTEGRITY_V2),
    entry_context="https://w3id.org/vc-revocation-list-2020/v1",
    address="revocationListCredential",
    index="revocationListIndex",
    has_purpose=False,
    encode=lambda bits: base64url(gzipped(bits)),
)


class StatusList(SignedDocument):
    """A signed list: a credential with one bit an entry, or several. A Bitstring Status List, or an elder."""

    def __init__(
        self, issuer: "Issuer", name: str, *, purpose: str, entries: int, form: ListForm = BITSTRING
    ) -> None:
        self.url = f"https://{issuer.host}/status/{name}"
        self.purpose = purpose
        self.form = form
        self._size = form.size
        self._bits = bytearray((entries * form.size + 7) // 8)
        published = written(issuer.world.now - timedelta(days=1))
        document: JsonObject = {
            "@context": list(form.contexts),
            "id": self.url,
            "type": ["VerifiableCredential", form.listed],
            "issuer": issuer.id,
            ("validFrom" if CREDENTIALS_V2 in form.contexts else "issuanceDate"): published,
            "credentialSubject": {"id": f"{self.url}#list", "type": form.subject},
        }
        if form.has_purpose:
            document["credentialSubject"]["statusPurpose"] = purpose
        super().__init__(issuer, document)
        self.created = published
        issuer.world.at(self.url).says(lambda: Answer(self.bytes(), 200, self.media_type))

    def entry(self, index: Json, *, purpose: str | None = None) -> JsonObject:
        """Write what a badge says to stand at that place."""
        named: JsonObject = {"statusPurpose": purpose or self.purpose} if self.form.has_purpose else {}
        return {
            "id": f"{self.url}#{index}",
            "type": self.form.entry,
            **named,
            self.form.index: str(index) if isinstance(index, int) else index,
            self.form.address: self.url,
        }

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
        document["credentialSubject"]["encodedList"] = self.form.encode(bytes(self._bits))
        return document

    def _only_for(self, purpose: str) -> "Self":
        if purpose != self.purpose:
            raise ValueError(f"this list is for {self.purpose}: give the list its purpose when you make it")
        return self


class RevocationList:
    """A 1EdTechRevocationList: unsigned, one entry a withdrawn badge."""

    def __init__(self, issuer: "Issuer", name: str, *, url: str | None = None) -> None:
        self.url = url or f"https://{issuer.host}/revocations/{name}"
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
