"""Who issues: an identifier, a key, and a document that publishes the key."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from tests.world.badges import Badge
from tests.world.documents import SignedDocument, written
from tests.world.encodings import pretty
from tests.world.endorsements import Endorsement
from tests.world.hosted_badges import HostedBadge
from tests.world.keys import Key
from tests.world.lists import BITSTRING, ListForm, RevocationList, StatusList
from tests.world.records import Record
from tests.world.signed_badges import SignedBadge
from tests.world.signing import Edit
from verifier.model.words import Json, JsonObject

if TYPE_CHECKING:
    from typing import Self

    from tests.world.internet import World

CID_V1 = "https://www.w3.org/ns/cid/v1"
DID_V1 = "https://www.w3.org/ns/did/v1"
NAMES_OF_KEYS = {"EdDSA": "college", "ES256": "p256", "ES384": "p384", "RS256": "rsa"}
DOCUMENT_TYPES = {"web": "application/did+json", "https": "application/json"}


class Issuer:
    """An issuer of badges. What it publishes is written when it is asked for."""

    def __init__(self, *, world: "World", host: str, kind: str, key: Key, path: str = "") -> None:
        self.world = world
        self.host = host
        self.kind = kind
        self.path = path
        self.key = key
        self.name = f"{host.split('.', maxsplit=1)[0].capitalize()} of Examples"
        self.id = {
            "web": ":".join(["did:web", host, *(step for step in path.split("/") if step)]),
            "https": f"https://{host}/{(path or 'issuer').strip('/')}",
            "key": key.did_key if kind == "key" else "",
            "jwk": key.did_jwk if kind == "jwk" else "",
        }[kind]
        self.verification_method = _method_of(self.id, kind, key)
        self._keys: list[JsonObject] = []
        self._edits: list[Edit] = []
        self._awarded = 0
        if self.document_url:
            world.at(self.document_url).live(self.json, DOCUMENT_TYPES[kind])
        if kind in DOCUMENT_TYPES:
            self.publish(key, self.verification_method)

    @property
    def document_url(self) -> str | None:
        """Where its keys are published; a did:key or did:jwk is its own document."""
        place = f"https://{self.host}/{self.path or '.well-known'}"
        return {"web": f"{place}/did.json", "https": self.id}.get(self.kind)

    @property
    def awards_from(self) -> str:
        """When the badges begin that it awards."""
        return written(self.world.now - timedelta(days=50))

    # what it publishes

    def publish(
        self, key: Key | str, method: str, *, expires: datetime | None = None, revoked: datetime | None = None
    ) -> "Self":
        """Add a key to its document, as JsonWebKey if it is RSA, else as Multikey."""
        key = Key.named(key) if isinstance(key, str) else key
        entry = _verification_method(key, method, controller=self.id)
        dates = {"expires": expires, "revoked": revoked}
        entry |= {name: written(moment) for name, moment in dates.items() if moment}
        self._keys.append(entry)
        return self

    def second_key(self, algorithm: str) -> tuple[Key, str]:
        """Publish its key for another algorithm beside the first; give the key and its name."""
        if not self._keys:
            raise ValueError(f"{self.id} is one key and has no second")
        key = Key.named(NAMES_OF_KEYS[algorithm])
        method = f"{self.id}#{key.name}"
        self.publish(key, method)
        return key, method

    def withdraw_keys(self) -> "Self":
        """Publish no key any more."""
        self._keys.clear()
        return self

    def rotate_to(self, key: Key | str) -> "Self":
        """Publish another key alone, and sign with it from now on: ``#key-2``."""
        self.key = Key.named(key) if isinstance(key, str) else key
        self.verification_method = f"{self.id}#key-2"
        return self.withdraw_keys().publish(self.key, self.verification_method)

    def authenticates(self) -> "Self":
        """List its keys for authentication too, as whoever presents badges does."""
        return self.edit_document(
            lambda document: document.update(authentication=document["assertionMethod"])
        )

    def edit_document(self, change: Edit) -> "Self":
        """Change its DID document or controller document before it is served."""
        self._edits.append(change)
        return self

    def publish_key_set(self, url: str | None = None, *, iss: str | None = None) -> str:
        """Serve its key as a JWK set, by default at ``/.well-known/jwks.json``; give the address."""
        url = url or f"https://{self.host}/.well-known/jwks.json"
        owner: JsonObject = {"iss": iss} if iss else {}
        keys = [{**self.key.public, "kid": self.verification_method, **owner}]
        self.world.at(url).serves({"keys": keys}, "application/jwk-set+json")
        return url

    def document(self) -> JsonObject:
        """Its DID document or controller document as it stands now."""
        keys: list[Json] = [dict(key) for key in self._keys]
        document: JsonObject = {
            "@context": [DID_V1] if self.kind == "web" else [CID_V1],
            "id": self.id,
            "verificationMethod": keys,
            "assertionMethod": [key["id"] for key in self._keys],
        }
        for change in self._edits:
            change(document)
        return document

    def json(self) -> bytes:
        """The bytes of that document."""
        return pretty(self.document())

    # what it issues

    def award(self, name: str = "Statistics 101", *, to: str = "mailto:student@learner.example") -> Badge:
        """Award an Open Badge 3.0."""
        return Badge(self, name, to=to, number=self._next())

    def endorse(self, subject: str) -> Endorsement:
        """Speak well of whatever has that id."""
        return Endorsement(self, subject, number=self._next())

    def record(
        self, *contents: "SignedDocument | Json", to: str = "mailto:student@learner.example"
    ) -> Record:
        """Write a learner record with these items."""
        return Record(self, *contents, to=to, number=self._next())

    def status_list(
        self,
        name: str = "3",
        *,
        purpose: str = "revocation",
        entries: int = 131_072,
        size: int = 1,
        form: ListForm = BITSTRING,
    ) -> StatusList:
        """Publish a signed list of its own: a Bitstring Status List, or one of another generation."""
        return StatusList(self, name, purpose=purpose, entries=entries, form=replace(form, size=size))

    def revocation_list(self, name: str = "1") -> RevocationList:
        """Publish a 1EdTechRevocationList of its own."""
        return RevocationList(self, name)

    def host_badge(
        self, name: str = "Statistics 101", *, recipient: str = "student@learner.example"
    ) -> HostedBadge:
        """Award an Open Badge 2.0 and publish it."""
        return HostedBadge(self, name, recipient=recipient, number=self._next())

    def sign_badge(
        self, name: str = "Statistics 101", *, recipient: str = "student@learner.example"
    ) -> SignedBadge:
        """Award an Open Badge 2.0 as a signed token, and publish what it names."""
        return SignedBadge(self, name, recipient=recipient, number=self._next())

    def _next(self) -> int:
        self._awarded += 1
        return self._awarded


def _method_of(identifier: str, kind: str, key: Key) -> str:
    match kind:
        case "key":
            return f"{identifier}#{key.multikey}"
        case "jwk":
            return f"{identifier}#0"
        case _:
            return f"{identifier}#key-1"


def _verification_method(key: Key, method: str, *, controller: str) -> JsonObject:
    shared: JsonObject = {"id": method, "controller": controller}
    if key.kind == "RSA":
        return {**shared, "type": "JsonWebKey", "publicKeyJwk": dict(key.public)}
    return {**shared, "type": "Multikey", "publicKeyMultibase": key.multikey}
