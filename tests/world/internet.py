"""The world itself: addresses, who lives there, and a record of what was asked for."""

import hashlib
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from tests.world.dump import dump
from tests.world.issuers import NAMES_OF_KEYS, Issuer
from tests.world.keys import Key
from tests.world.places import Answer, Place, Redirect, Silence
from tests.world.registers import Register
from verifier.model.exhibit import Exhibit, Fetched, Unavailable
from verifier.model.roles import Role
from verifier.model.words import Cause, ExhibitId, Url
from verifier.net.roles import RULES
from verifier.net.url_guard import Refusal, judge_url
from verifier.readings.places import free_suffix, is_shared_place, registrable_domain
from verifier.readings.platform_places import platforms

# Platforms that show badges, and whose links are known; what they serve is their own word nowhere.
_SHOW_BADGES = frozenset(
    (
        "api.badges.parchment.com",
        "badges.parchment.com",
        "images.credly.com",
        "openbadgepassport.com",
        "uni-example.badges.parchment.com",
        "uni-example.badgr.com",
        "verifierplus.org",
        "www.credential.net",
        "www.linkedin.com",
        "www.openbadge-global.com",
    )
)


class World:
    """A small internet. It is a ``Fetcher``: hand it to whatever is tested."""

    def __init__(self, *, now: datetime = datetime(2026, 3, 1, 12, tzinfo=UTC)) -> None:
        self.now = now
        self.places: dict[str, Place] = {}
        self.fetched: list[tuple[str, Role]] = []
        self._shown: dict[tuple[str, Role, str], Exhibit] = {}
        self._missed: dict[tuple[str, Role, str], Unavailable] = {}

    def issuer(
        self,
        host: str = "uni.example",
        *,
        kind: str = "web",
        algorithm: str = "EdDSA",
        key: str | None = None,
        path: str = "",
    ) -> Issuer:
        """Let an issuer live at ``host``.

        Args:
            host: its name, under ``.example``.
            kind: how it is identified: "web" (did:web), "https", "key" (did:key) or "jwk" (did:jwk).
            algorithm: what it signs with: "EdDSA", "ES256", "ES384" or "RS256".
            key: the name of its key, if another than usual.
            path: where on that host it lives, "~mallory" say, or "/"; by default the host is its own.
        """
        usual = NAMES_OF_KEYS | {"EdDSA": host.split(".", maxsplit=1)[0]}
        return Issuer(world=self, host=host, kind=kind, key=Key.named(key or usual[algorithm]), path=path)

    def register(self, host: str = "register.example", *, name: str = "Register of Examples") -> Register:
        """Let a register of OpenID Federation live at ``host``."""
        return Register(self, host, name=name)

    def at(self, url: str) -> Place:
        """Give the place at ``url``, to change what it says.

        Its host ends in ``.example``; or is one of a known platform, whose rules hold for that name alone; or
        is a tenant that nobody mistakes for somebody's: ``uni-example.github.io``, or ``/uni-example/`` on a
        host with a path for each.
        """
        host = urlsplit(url).hostname or ""
        issuing = {name for platform in platforms() for names in platform.hosts for name in names}
        known = host in issuing or host in _SHOW_BADGES
        if not (host.endswith(".example") or known or _is_invented_tenant(host) or _is_invented_path(url)):
            raise ValueError(f"the world holds invented names and those of platforms, not {host!r}")
        return self.places.setdefault(url, Place(url))

    def forget(self, host: str) -> None:
        """Let a host be no more, with all that stood on it."""
        for url in [url for url in self.places if urlsplit(url).hostname == host]:
            del self.places[url]

    @property
    def exhibits(self) -> tuple[Exhibit, ...]:
        """Every document that was shown, each once."""
        return tuple(self._shown.values())

    @property
    def unavailable(self) -> tuple[Unavailable, ...]:
        """Everything that was asked for and not answered, each once."""
        return tuple(self._missed.values())

    def was_asked_for(self, url: str) -> bool:
        """Say whether anybody fetched ``url``, or was led there."""
        return any(asked == url for asked, _ in self.fetched)

    async def fetch(self, url: str, *, role: Role) -> Fetched | Unavailable:
        """Answer as the web would, by the product's own table of what each role may do."""
        here = url
        for _ in range(RULES[role].redirects + 1):
            self.fetched.append((here, role))
            match self._look(here, role):
                case Silence(why=why):
                    return self._unavailable(url, here, why, role)
                case Redirect(url=there) if _may_lead(here, there, role):
                    here = there
                case Redirect():
                    break
                case Answer(body=body) if len(body) > RULES[role].max_wire:
                    return self._unavailable(url, here, Cause.TOO_LARGE, role)
                case Answer() as answer:
                    return self._fetched(url, here, answer, role)
        return self._unavailable(url, here, Cause.BLOCKED_BY_POLICY, role)

    def dump(self, directory: Path) -> None:
        """Write ``world.toml`` and one file a document, from which the same world can be served again."""
        dump({url: place.answer() for url, place in self.places.items() if not place.is_empty}, directory)

    def _look(self, url: str, role: Role) -> Answer | Redirect | Silence:
        if not _may_be_asked(url, role):
            return Silence(Cause.BLOCKED_BY_POLICY)
        page = url.partition("#")[0]
        if page in self.places:
            return self.places[page].answer()
        host = urlsplit(page).hostname
        known = any(urlsplit(place).hostname == host for place in self.places)
        if known:
            return Answer(status=404, media_type="text/html")
        return Silence(Cause.BLOCKED_BY_POLICY if _is_refused(page) else Cause.DNS)

    def _fetched(self, url: str, here: str, answer: Answer, role: Role) -> Fetched:
        digest = hashlib.sha256(answer.body).hexdigest()
        exhibit = Exhibit(
            id=self._next_id(),
            source=url,
            media_type=answer.media_type,
            sha256=digest,
            size=len(answer.body),
            obtained_at=self.now,
            status=answer.status,
            final_url=Url(here) if here != url else None,
        )
        exhibit = self._shown.setdefault((url, role, f"{answer.status} {digest}"), exhibit)
        return Fetched(
            url=Url(here),
            status=answer.status,
            media_type=answer.media_type,
            body=answer.body,
            exhibit=exhibit,
        )

    def _unavailable(self, url: str, here: str, why: Cause, role: Role) -> Unavailable:
        at_url = Url(here) if here != url else None
        gap = Unavailable(id=self._next_id(), url=Url(url), why=why, at_url=at_url)
        return self._missed.setdefault((url, role, why.value), gap)

    def _next_id(self) -> ExhibitId:
        return ExhibitId(f"w{len(self._shown) + len(self._missed) + 1}")


def _is_invented_tenant(host: str) -> bool:
    tenant, _, suffix = host.partition(".")
    return tenant.endswith("-example") and free_suffix(host) == suffix


def _is_refused(url: str) -> bool:
    """Say whether the product's own guard refuses an address, and not for the end of our invented names."""
    ours = (urlsplit(url).hostname or "").endswith(".example")
    return not ours and isinstance(judge_url(url, schemes={"http", "https"}), Refusal)


def _is_invented_path(url: str) -> bool:
    parts = urlsplit(url)
    return parts.path.strip("/").partition("/")[0].endswith("-example") and is_shared_place(
        f"https://{parts.hostname}/"
    )


def _may_be_asked(url: str, role: Role) -> bool:
    try:
        return urlsplit(url).scheme in RULES[role].schemes
    except ValueError:  # a bracket where a host should be
        return False


def _may_lead(here: str, there: str, role: Role) -> bool:
    homes = {registrable_domain(urlsplit(url).hostname or "") for url in (here, there)}
    return len(homes) == 1 or not RULES[role].inside_domain
