"""Live registers of OpenID Federation 1.0: they say who they are and whom they know, and sign when asked."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.parse import quote

from tests.world.encodings import compact
from tests.world.keys import Key
from tests.world.places import Answer, Place
from tests.world.signing import compact_jws
from verifier.model.words import Json, JsonObject

if TYPE_CHECKING:
    from typing import Self

    from tests.world.internet import World

MEDIA_TYPE = "application/entity-statement+jwt"
Edit = Callable[[JsonObject], object]


class Register:
    """A register at one host, which signs by ES256 as the one of the Digital Credentials Consortium does."""

    def __init__(self, world: "World", host: str, *, name: str = "Register of Examples") -> None:
        self.world = world
        self.anchor = f"https://{host}"
        self.name = name
        self.fetch_endpoint = f"{self.anchor}/fetch"
        self.list_endpoint = f"{self.anchor}/subordinate_listing"
        self.key = Key.named("p256")
        self.kid = "register-key1"
        self._entries: dict[str, JsonObject] = {}
        self._header: JsonObject = {}
        self._edits: list[Edit] = []
        self._ends = timedelta(days=1)
        world.at(self.url).says(lambda: self._answer(self.configuration()))
        world.at(self.list_endpoint).live(lambda: compact(list(self._entries)))

    @property
    def url(self) -> str:
        """Where it says who it is."""
        return f"{self.anchor}/.well-known/openid-federation"

    @property
    def jwks(self) -> list[JsonObject]:
        """The keys that it publishes now."""
        return [{**self.key.public, "kid": self.kid}]

    def lists(self, issuer: str, name: str, **more: Json) -> Place:
        """Let it know an issuer id, under a name; gives the place at which it answers for it."""
        self._entries[issuer] = {"organization_name": name, **more}
        return self.place(issuer).says(lambda: self._answer(self.statement(issuer)))

    def place(self, issuer: str) -> Place:
        """Give the address at which it is asked for an issuer id."""
        return self.world.at(f"{self.fetch_endpoint}?sub={quote(issuer, safe='')}")

    def rotate(self, kid: str = "register-key2") -> "Self":
        """Change the key that it signs with, and publish the new one alone."""
        self.key, self.kid = Key.named("mallory-p256"), kid
        return self

    def sign_with(self, name: str) -> "Self":
        """Sign with somebody else's key under the name of its own; it publishes that as well."""
        self.key = Key.named(name)
        return self

    def expires(self, after: timedelta) -> "Self":
        """Let what it says end so long after now."""
        self._ends = after
        return self

    def header(self, **members: Json) -> "Self":
        """Write other members into the header; None leaves one out."""
        self._header.update(members)
        return self

    def edit(self, change: Edit) -> "Self":
        """Change every claim set before it is signed."""
        self._edits.append(change)
        return self

    def configuration(self) -> JsonObject:
        """What it says about itself."""
        entity: JsonObject = {
            "organization_name": self.name,
            "federation_fetch_endpoint": self.fetch_endpoint,
            "federation_list_endpoint": self.list_endpoint,
        }
        return {**self._claims(self.anchor, entity), "jwks": {"keys": [*self.jwks]}}

    def statement(self, issuer: str) -> JsonObject:
        """What it says about an issuer."""
        return self._claims(issuer, self._entries[issuer])

    def signed(self, claims: JsonObject) -> bytes:
        """Sign what it says."""
        header: JsonObject = {"alg": self.key.algorithm, "typ": "entity-statement+jwt", "kid": self.kid}
        present = {name: value for name, value in (header | self._header).items() if value is not None}
        return compact_jws(present, compact(claims), self.key).encode()

    def _claims(self, subject: str, entity: JsonObject) -> JsonObject:
        now = int(self.world.now.timestamp())
        ends = int((self.world.now + self._ends).timestamp())
        metadata: JsonObject = {"federation_entity": entity}
        return {"iss": self.anchor, "sub": subject, "iat": now, "exp": ends, "metadata": metadata}

    def _answer(self, claims: JsonObject) -> Answer:
        for change in self._edits:
            change(claims)
        return Answer(self.signed(claims), 200, MEDIA_TYPE)
