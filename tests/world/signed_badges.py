"""A signed Open Badge 2.0 or 1.1: claims in a token, and on its issuer's host all that they name."""

from typing import TYPE_CHECKING

from tests.world.baking import baked
from tests.world.encodings import compact
from tests.world.hosted_badges import LD_JSON, OPEN_BADGES_2, HostedBadge
from tests.world.keys import Key
from tests.world.places import Place
from tests.world.signing import Edit, compact_jws
from verifier.model.words import Json, JsonObject

if TYPE_CHECKING:
    from typing import Self

    from tests.world.issuers import Issuer

OPEN_BADGES_1 = "https://w3id.org/openbadges/v1"
PEM = "application/x-pem-file"


class SignedBadge(HostedBadge):
    """A signed badge. Edits change its claims; badge class, profile and key are served where they lie."""

    def __init__(self, issuer: "Issuer", name: str, *, recipient: str, number: int) -> None:
        super().__init__(issuer, name, recipient=recipient, number=number)
        self.key = issuer.key
        self.id = f"urn:uuid:6e1b9a52-8a3c-4c7e-9d51-{number:012}"
        self.key_url = f"https://{issuer.host}/keys/{number}"
        self.list_url = f"https://{issuer.host}/revoked/{number}"
        self._header: JsonObject = {"alg": self.key.algorithm}
        self._key: JsonObject = {
            "@context": OPEN_BADGES_2,
            "type": "CryptographicKey",
            "id": self.key_url,
            "owner": self.issuer_url,
            "publicKeyPem": self.key.pem,
        }
        self.world.at(self.url).answers(status=404)
        self.world.at(self.key_url).live(lambda: compact(self._key), LD_JSON)
        self.edit_issuer(lambda profile: profile.update(publicKey=self.key_url))
        signed: JsonObject = {"type": "SignedBadge", "creator": self.key_url}
        self.edit(lambda claims: claims.update(id=self.id, verification=signed))

    # what is said about it

    @property
    def key_place(self) -> Place:
        """Where its key is served."""
        return self.world.at(self.key_url)

    def edit_key(self, change: Edit) -> "Self":
        """Change what is served of its key."""
        change(self._key)
        return self

    def key_document(self) -> JsonObject:
        """What is served of its key."""
        return dict(self._key)

    def sign_with(self, key: Key | str, **header: Json) -> "Self":
        """Sign with another key, or say something else in the header; None leaves a member out."""
        self.key = Key.named(key) if isinstance(key, str) else key
        self._header = {"alg": self.key.algorithm}
        return self.header(**header)

    def header(self, **members: Json) -> "Self":
        """Say something else in the header; None leaves a member out."""
        merged = {**self._header, **members}
        self._header = {name: value for name, value in merged.items() if value is not None}
        return self

    def in_edition_1(self) -> "Self":
        """Write the claims as Open Badges 1.1 has them: the key stands as PEM text at ``verify.url``."""
        self.key_place.serves(self.key.pem.encode(), PEM)
        self.edit_issuer(lambda profile: profile.pop("publicKey"))

        def change(claims: JsonObject) -> None:
            del claims["verification"], claims["id"]
            verify: JsonObject = {"type": "signed", "url": self.key_url}
            claims.update({"@context": OPEN_BADGES_1, "uid": "f2c20", "verify": verify})

        return self.edit(change)

    def revocation_list(self, *entries: Json, **members: Json) -> Place:
        """Publish a list of withdrawn badges in the form of Open Badges 2, and name it in the profile."""
        document: JsonObject = {
            "@context": OPEN_BADGES_2,
            "type": "RevocationList",
            "id": self.list_url,
            "issuer": self.issuer_url,
            "revokedAssertions": list(entries),
            **members,
        }
        return self.lists(document)

    def lists(self, document: Json) -> Place:
        """Publish any document as the list of withdrawn badges, and name it in the profile."""
        self.edit_issuer(lambda profile: profile.update(revocationList=self.list_url))
        return self.world.at(self.list_url).serves(document, LD_JSON)

    # what the holder has

    def token(self) -> str:
        """The badge as a compact JWS."""
        return compact_jws(self._header, compact(self.copy()), self.key)

    def jws(self) -> bytes:
        """The bytes of the token."""
        return self.token().encode("ascii")

    def signed_png(self) -> bytes:
        """The badge's picture with the token in it."""
        return baked(self.jws(), keyword="openbadges")
