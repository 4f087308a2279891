"""A live Open Badge 2.0: three documents on its issuer's host, and a copy that the holder has."""

import hashlib
from copy import deepcopy
from typing import TYPE_CHECKING

from tests.world.baking import baked, picture
from tests.world.encodings import compact, pretty
from tests.world.places import Place
from tests.world.signing import Edit
from verifier.model.words import JsonObject

if TYPE_CHECKING:
    from typing import Self

    from tests.world.issuers import Issuer

OPEN_BADGES_2 = "https://w3id.org/openbadges/v2"
SALT = "nacl"
LD_JSON = "application/ld+json"


class HostedBadge:
    """A hosted badge. Edits change what is served *and* what the holder has, tampering the latter alone."""

    def __init__(self, issuer: "Issuer", name: str, *, recipient: str, number: int) -> None:
        place = f"https://{issuer.host}"
        self.world = issuer.world
        self.url = f"{place}/assertions/{number}"
        self.badge_class_url = f"{place}/badge-classes/{number}"
        self.issuer_url = f"{place}/profile"
        self.image_url = f"{place}/images/{number}.png"
        self._assertion = _assertion(self, recipient, issued=issuer.awards_from)
        self._badge_class = _badge_class(self, name)
        self._profile = _profile(self.issuer_url, issuer)
        self._edits: list[Edit] = []
        self._tampers: list[Edit] = []
        self.world.at(self.url).live(self.assertion_bytes, LD_JSON)
        self.world.at(self.badge_class_url).live(lambda: pretty(self._badge_class), LD_JSON)
        self.world.at(self.issuer_url).live(lambda: pretty(self._profile), LD_JSON)
        self.world.at(self.image_url).serves(picture(), "image/png")

    # the three places

    @property
    def assertion_place(self) -> Place:
        """Where the assertion is served."""
        return self.world.at(self.url)

    @property
    def badge_class_place(self) -> Place:
        """Where the badge class is served."""
        return self.world.at(self.badge_class_url)

    @property
    def issuer_place(self) -> Place:
        """Where the issuer's profile is served."""
        return self.world.at(self.issuer_url)

    # what is said about it

    def edit(self, change: Edit) -> "Self":
        """Change the assertion, for everybody."""
        self._edits.append(change)
        return self

    def edit_badge_class(self, change: Edit) -> "Self":
        """Change the badge class."""
        change(self._badge_class)
        return self

    def edit_issuer(self, change: Edit) -> "Self":
        """Change the issuer's profile."""
        change(self._profile)
        return self

    def tamper(self, change: Edit) -> "Self":
        """Change the holder's copy; what is served stays as it is."""
        self._tampers.append(change)
        return self

    def revoke(self, reason: str | None = None, *, status: int = 200) -> "Self":
        """Serve a stub that says ``revoked``, as Open Badges asks: with 410, or with 200 as many do."""
        stub: JsonObject = {"@context": OPEN_BADGES_2, "type": "Assertion", "id": self.url, "revoked": True}
        said = stub | {"revocationReason": reason} if reason else stub
        self.assertion_place.serves(said, LD_JSON, status=status)
        return self

    def gone(self) -> "Self":
        """Answer 410 with nothing but a web page."""
        self.assertion_place.gone(b"<h1>Gone</h1>")
        return self

    # what is served

    @property
    def badge_class(self) -> JsonObject:
        """The badge class as it is served."""
        return deepcopy(self._badge_class)

    @property
    def profile(self) -> JsonObject:
        """The issuer's profile as it is served."""
        return deepcopy(self._profile)

    def assertion(self) -> JsonObject:
        """The assertion as it is served."""
        document = deepcopy(self._assertion)
        for change in self._edits:
            change(document)
        return document

    def assertion_bytes(self) -> bytes:
        """The bytes that are served."""
        return pretty(self.assertion())

    # what the holder has

    def copy(self) -> JsonObject:
        """The assertion as the holder has it."""
        document = self.assertion()
        for change in self._tampers:
            change(document)
        return document

    def json(self) -> bytes:
        """The bytes of the holder's copy."""
        return pretty(self.copy())

    def png(self) -> bytes:
        """The badge's picture with the holder's copy in it."""
        return baked(compact(self.copy()), keyword="openbadges")


def _assertion(badge: HostedBadge, recipient: str, *, issued: str) -> JsonObject:
    digest = hashlib.sha256((recipient + SALT).encode()).hexdigest()
    return {
        "@context": OPEN_BADGES_2,
        "type": "Assertion",
        "id": badge.url,
        "recipient": {"type": "email", "hashed": True, "salt": SALT, "identity": f"sha256${digest}"},
        "badge": badge.badge_class_url,
        "verification": {"type": "HostedBadge"},
        "issuedOn": issued,
    }


def _badge_class(badge: HostedBadge, name: str) -> JsonObject:
    return {
        "@context": OPEN_BADGES_2,
        "type": "BadgeClass",
        "id": badge.badge_class_url,
        "name": name,
        "description": f"Knows what is taught in {name}.",
        "image": badge.image_url,
        "criteria": {"narrative": f"Passed the examination of {name}."},
        "issuer": badge.issuer_url,
    }


def _profile(url: str, issuer: "Issuer") -> JsonObject:
    return {
        "@context": OPEN_BADGES_2,
        "type": "Issuer",
        "id": url,
        "name": issuer.name,
        "url": f"https://{issuer.host}/",
        "email": f"badges@{issuer.host}",
    }
