"""Accredible: pages for people on its own host and on those of its customers, and badges at its API.

Known: the share links, by a UUID or by a number, with a mark behind them; the address of a hosted badge; that
not each credential is an Open Badge; that a page on a customer's host refers to the API; that its credentials
are open to everybody in a form of its own, and by another address to holders of a key.

Guessed: all that stands in the hosted documents, the addresses of badge class and profile, 401 to whoever has
no key, and how a badge is withdrawn.
"""

from typing import TYPE_CHECKING

from tests.world.baking import picture
from tests.world.hosted_badges import LD_JSON, OPEN_BADGES_2
from tests.world.platforms.kept_badge import Documents, KeptBadge, hashed, hexadecimal_of, uuid_of
from verifier.model.words import JsonObject

if TYPE_CHECKING:
    from typing import Self

    from tests.world.internet import World

SITE = "https://www.credential.net"
API = "https://api.accredible.com"
OBI = f"{API}/v1/obi"
PAGE = b"""<!doctype html><html><head><title>Credential</title>
<script src="https://api.accredible.com/page.js"></script></head><body><div id="app"></div></body></html>
"""


class Accredible:
    """The platform, with whatever organisations issue credentials on it."""

    def __init__(self, world: "World") -> None:
        self.world = world

    def organisation(self, name: str, *, domain: str | None = None) -> "Organisation":
        """Open an account; its pages may be on a host of the customer's own."""
        return Organisation(self, name, f"https://{domain}" if domain else SITE)


class Organisation:
    """An account."""

    def __init__(self, platform: Accredible, name: str, site: str) -> None:
        self.platform = platform
        self.name = name
        self.site = site

    def award(self, name: str, *, to: str = "student@learner.example") -> "AccredibleBadge":
        """Issue a credential that is an Open Badge too."""
        return AccredibleBadge(self, name, to)

    def certify(self) -> str:
        """Issue a credential that is no Open Badge; give its share link."""
        uuid = uuid_of(self.name, "certificate")
        self.platform.world.at(f"{OBI}/badge_assertions/{uuid}").answers(status=404)
        return self.page(uuid)

    def page(self, uuid: str) -> str:
        """Put the page of a credential there, and what else is known of it; give its share link."""
        world = self.platform.world
        world.at(f"{self.site}/{uuid}").serves(PAGE, "text/html")
        world.at(f"{API}/v1/credential-net/credentials/{uuid}").serves({"credential": {"uuid": uuid}})
        world.at(f"{API}/v1/credentials/{uuid}").answers(status=401)
        return f"{self.site}/{uuid}#acc.AbCdEfGh"


class AccredibleBadge(KeptBadge):
    """A badge on Accredible."""

    def __init__(self, organisation: Organisation, name: str, to: str) -> None:
        uuid = uuid_of(organisation.name, name, to)
        number = int(hexadecimal_of(organisation.name, name, length=5), 16)
        badge_class, issuer = f"{OBI}/badge_classes/{number}", f"{OBI}/issuers/{number}"
        assertion = _assertion(f"{OBI}/badge_assertions/{uuid}", badge_class, to)
        described = _badge_class(badge_class, name, issuer)
        written = Documents(assertion, described, _profile(issuer, organisation.name))
        super().__init__(organisation.platform.world, written, share_link=organisation.page(uuid))
        self.world.at(str(described["image"])).serves(picture(), "image/png")

    @property
    def bare_link(self) -> str:
        """The share link without the mark, as people copy it from the page."""
        return self.share_link.partition("#")[0]

    def revoke(self) -> "Self":
        """Withdraw it, in the way that Open Badges 2 asks for."""
        notice: JsonObject = {"@context": OPEN_BADGES_2, "type": "Assertion", "id": self.hosted_url}
        self.place.serves(notice | {"revoked": True}, LD_JSON, status=410)
        return self

    def page_offers_picture(self) -> "Self":
        """Let the page for people show the picture with the badge in it."""
        image = f"{SITE}/pictures/{uuid_of(self.hosted_url)}.png"
        self.world.at(image).live(self.baked_png, "image/png")
        shown = PAGE.replace(b"<body>", f'<body><img src="{image}">'.encode())
        self.world.at(self.bare_link).serves(shown, "text/html")
        return self


def _assertion(url: str, badge_class: str, to: str) -> JsonObject:
    return {
        "@context": OPEN_BADGES_2,
        "type": "Assertion",
        "id": url,
        "badge": badge_class,
        "recipient": hashed(to, salt="nacl"),
        "verification": {"type": "HostedBadge"},
        "issuedOn": "2026-01-10T00:00:00Z",
    }


def _badge_class(url: str, name: str, issuer: str) -> JsonObject:
    return {
        "@context": OPEN_BADGES_2,
        "type": "BadgeClass",
        "id": url,
        "name": name,
        "description": f"Knows what is taught in {name}.",
        "image": f"{SITE}/images/{name.lower().replace(' ', '-')}.png",
        "criteria": {"narrative": f"Passed the examination of {name}."},
        "issuer": issuer,
    }


def _profile(url: str, name: str) -> JsonObject:
    return {
        "@context": OPEN_BADGES_2,
        "type": "Issuer",
        "id": url,
        "name": name,
        "url": "https://uni.example/",
        "email": "badges@uni.example",
    }
