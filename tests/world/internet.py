"""The world itself: addresses, who lives there, and a record of what was asked for."""

import hashlib
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from tests.world.dump import dump
from tests.world.issuers import Issuer
from tests.world.keys import Key
from tests.world.places import Answer, Place, Redirect, Silence
from verifier.model.exhibit import Exhibit, Fetched, Unavailable
from verifier.model.roles import Role
from verifier.model.words import Cause, ExhibitId, Url

MAX_REDIRECTS = 5
UNMOVED = frozenset({Role.DID_DOCUMENT, Role.CONTROLLER_DOCUMENT, Role.KEY_SET, Role.CRYPTOGRAPHIC_KEY})


class World:
    """A small internet. It is a ``Fetcher``: hand it to whatever is tested."""

    def __init__(self, *, now: datetime = datetime(2026, 3, 1, 12, tzinfo=UTC)) -> None:
        self.now = now
        self.places: dict[str, Place] = {}
        self.fetched: list[tuple[str, Role]] = []
        self._exhibits: dict[tuple[str, Role, str], ExhibitId] = {}

    def issuer(
        self,
        host: str = "uni.example",
        *,
        kind: str = "web",
        algorithm: str = "EdDSA",
        key: str | None = None,
    ) -> Issuer:
        """Let an issuer live at ``host``.

        Args:
            host: its name, under ``.example``.
            kind: how it is identified: "web" (did:web), "https", "key" (did:key) or "jwk" (did:jwk).
            algorithm: what it signs with: "EdDSA", "ES256", "ES384" or "RS256".
            key: the name of its key, if another than usual.
        """
        usual = {"EdDSA": host.split(".", maxsplit=1)[0], "ES256": "p256", "ES384": "p384", "RS256": "rsa"}
        return Issuer(world=self, host=host, kind=kind, key=Key.named(key or usual[algorithm]))

    def at(self, url: str) -> Place:
        """Give the place at ``url``, to change what it says."""
        host = urlsplit(url).hostname or ""
        if not host.endswith(".example"):
            raise ValueError(f"the world holds names under .example only, not {host!r}")
        return self.places.setdefault(url, Place(url))

    def was_asked_for(self, url: str) -> bool:
        """Say whether anybody fetched ``url``, or was led there."""
        return any(asked == url for asked, _ in self.fetched)

    async def fetch(self, url: str, *, role: Role) -> Fetched | Unavailable:
        """Answer as the web would: redirects are followed, except for keys and what publishes them."""
        here = url
        for _ in range(MAX_REDIRECTS + 1):
            self.fetched.append((here, role))
            match self._look(here):
                case Silence(why=why):
                    return self._unavailable(url, here, why, role)
                case Redirect() if role in UNMOVED:
                    return self._unavailable(url, here, Cause.BLOCKED_BY_POLICY, role)
                case Redirect(url=there):
                    here = there
                case Answer() as answer:
                    return self._fetched(url, here, answer, role)
        return self._unavailable(url, here, Cause.BLOCKED_BY_POLICY, role)

    def dump(self, directory: Path) -> None:
        """Write ``world.toml`` and one file a document, from which the same world can be served again."""
        dump({url: place.answer() for url, place in self.places.items() if not place.is_empty}, directory)

    def _look(self, url: str) -> Answer | Redirect | Silence:
        page = url.partition("#")[0]
        if page in self.places:
            return self.places[page].answer()
        host = urlsplit(page).hostname
        known = any(urlsplit(place).hostname == host for place in self.places)
        return Answer(status=404, media_type="text/html") if known else Silence(Cause.DNS)

    def _fetched(self, url: str, here: str, answer: Answer, role: Role) -> Fetched:
        digest = hashlib.sha256(answer.body).hexdigest()
        exhibit = Exhibit(
            id=self._exhibit_id(url, role, digest),
            source=url,
            media_type=answer.media_type,
            sha256=digest,
            size=len(answer.body),
            obtained_at=self.now,
            status=answer.status,
            final_url=Url(here) if here != url else None,
        )
        return Fetched(
            url=Url(here),
            status=answer.status,
            media_type=answer.media_type,
            body=answer.body,
            exhibit=exhibit,
        )

    def _unavailable(self, url: str, here: str, why: Cause, role: Role) -> Unavailable:
        return Unavailable(
            id=self._exhibit_id(url, role, why.value),
            url=Url(url),
            why=why,
            at_url=Url(here) if here != url else None,
        )

    def _exhibit_id(self, url: str, role: Role, what: str) -> ExhibitId:
        return self._exhibits.setdefault((url, role, what), ExhibitId(f"w{len(self._exhibits) + 1}"))
