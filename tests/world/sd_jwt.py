"""SD-JWT for tests: an issuer hides members behind digests, and a holder shows some of them. RFC 9901.

It hides whatever it is told to, also what must not be hidden, and shows whatever it is told to.
"""

import hashlib
from typing import TYPE_CHECKING

from tests.world.encodings import base64url, compact
from tests.world.keys import Key
from tests.world.signing import Edit, compact_jws
from verifier.model.words import Json, JsonObject

if TYPE_CHECKING:
    from typing import Self

    from tests.world.documents import SignedDocument

_HASHES = {"sha-256": "sha256", "sha-384": "sha384", "sha-512": "sha512"}


class SdJwt:
    """A badge with parts that its holder may leave out. Every sentence about it changes it."""

    def __init__(self, badge: "SignedDocument") -> None:
        self._badge = badge
        self._parts: list[tuple[str, bool]] = []  # JSON Pointer, and whether the holder shows it
        self._edits: list[Edit] = []
        self._header: JsonObject = {"typ": "vc+sd-jwt"}
        self._hash = "sha-256"
        self._others: list[Json] = []
        self._holder: Key | None = None
        self._binding: JsonObject | None = None

    def hide(self, *pointers: str) -> "Self":
        """Put digests in the places of these parts, innermost first; the holder shows them."""
        self._parts += [(pointer, True) for pointer in pointers]
        return self

    def withhold(self, *pointers: str) -> "Self":
        """Put digests in the places of these parts; the holder does not show them."""
        self._parts += [(pointer, False) for pointer in pointers]
        return self

    def hashed_by(self, name: str) -> "Self":
        """Name the hash function of the digests; one that is not known here is named only."""
        self._hash = name
        return self.edit(lambda payload: payload.update(_sd_alg=name))

    def edit(self, change: Edit) -> "Self":
        """Change the payload, digests and all, before it is signed."""
        self._edits.append(change)
        return self

    def header(self, **members: Json) -> "Self":
        """Replace members of the header; None leaves one out."""
        self._header.update(members)
        return self

    def also_show(self, *contents: Json) -> "Self":
        """Add a disclosure that the issuer did not make; a text is added as it is."""
        self._others += contents
        return self

    def held_by(self, key: Key, *, names: bool = True) -> "Self":
        """Name the holder's key, and let the holder show the badge with it."""
        self._holder = key
        self._binding = {}
        return self.edit(lambda payload: payload.update(cnf={"jwk": dict(key.public)})) if names else self

    def bind(self, key: Key | None = None, **claims: Json) -> "Self":
        """Let the holder's part be made with another key, or say something else."""
        self._holder = key or self._holder
        self._binding = {**(self._binding or {}), **claims}
        return self

    def digest(self, text: str) -> str:
        """The digest that stands for a disclosure."""
        name = _HASHES.get(self._hash, "sha256")
        return base64url(hashlib.new(name, text.encode()).digest())

    def parts(self) -> tuple[str, list[str]]:
        """The issuer's token, and the disclosures that the holder shows."""
        payload, shown = self._badge.payload(), []
        for pointer, is_shown in self._parts:
            text = self._hide(payload, pointer)
            shown += [text] if is_shown else []
        for change in self._edits:
            change(payload)
        header = {**self._badge.header(), **self._header}
        present = {name: value for name, value in header.items() if value is not None}
        added = [each if isinstance(each, str) else disclosure(each) for each in self._others]
        return compact_jws(present, compact(payload), self._badge.key), [*shown, *added]

    def text(self) -> str:
        """The SD-JWT as the holder hands it over."""
        issued, shown = self.parts()
        text = "~".join((issued, *shown, ""))
        if self._holder is None or self._binding is None:
            return text
        claims = {
            "iat": 1_772_366_400,  # 2026-03-01T12:00:00Z
            "aud": "https://employer.example",
            "nonce": "b7a1",
            "sd_hash": self.digest(text),
            **self._binding,
        }
        header: JsonObject = {"alg": self._holder.algorithm, "typ": claims.pop("typ", "kb+jwt")}
        return text + compact_jws(header, compact(claims), self._holder)

    def bytes(self) -> bytes:
        """The bytes as they travel."""
        return self.text().encode()

    def _hide(self, payload: JsonObject, pointer: str) -> str:
        *path, last = pointer.split("/")[1:]
        parent: Json = payload
        for name in path:
            parent = parent[int(name)] if isinstance(parent, list) else parent[name]
        if isinstance(parent, list):
            text = disclosure([_salt(pointer), parent[int(last)]])
            parent[int(last)] = {"...": self.digest(text)}
        else:
            text = disclosure([_salt(pointer), last, parent.pop(last)])
            parent.setdefault("_sd", []).append(self.digest(text))
        return text


def disclosure(content: Json) -> str:
    """Write what a digest stands for."""
    return base64url(compact(content))


def _salt(pointer: str) -> str:
    return base64url(hashlib.sha256(f"NOT-SECRET salt {pointer}".encode()).digest()[:16])
