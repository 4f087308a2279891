"""Open Badge Factory, and Open Badge Passport, where people keep its badges beside others.

Known from a signed badge that somebody published and from links that people share: the addresses; every
member of a signed badge, its issuer that is no more than a key, its proofs in a list, the recipient hidden
with a salt and without an id, an empty list of endorsements, the query of the achievement and the address of
the list of withdrawn badges among them; the pages with ``.html``; where Open Badges 2 have their pictures and
criteria.

Guessed: the three documents of Open Badges 2 beside those addresses, what the list of withdrawn badges says,
that a badge of Open Badges 2 is withdrawn with 410, and all of the page of Passport but its address.
"""

from typing import TYPE_CHECKING

from tests.world.badges import EXTENSIONS, Badge
from tests.world.hosted_badges import OPEN_BADGES_2
from tests.world.lists import RevocationList
from tests.world.platforms.kept_badge import Documents, KeptBadge, hashed, hexadecimal_of
from verifier.model.words import JsonObject

if TYPE_CHECKING:
    from typing import Self

    from tests.world.internet import World
    from tests.world.places import Place

SITE = "https://openbadgefactory.com"
PASSPORT = "https://openbadgepassport.com"
SALT = "q7LtZ04mVe"
PAGE = b"<!doctype html><title>A badge</title><p>Somebody earned this."


class OpenBadgeFactory:
    """The platform, with whatever organisations award badges on it."""

    def __init__(self, world: "World") -> None:
        self.world = world

    def organisation(
        self, name: str = "University of Examples", *, key: str = "college"
    ) -> "FactoryOrganisation":
        """Open an account, for which the platform makes a key."""
        return FactoryOrganisation(self.world, name, key)


class FactoryOrganisation:
    """An account."""

    def __init__(self, world: "World", name: str, key: str) -> None:
        self.world = world
        self.name = name
        self.key = key
        self.id = hexadecimal_of(name, length=14).upper()

    def award(self, name: str = "Statistics 101", *, to: str = "student@learner.example") -> "FactoryBadge":
        """Award an Open Badge 2.0."""
        return FactoryBadge(self, name, to)

    def sign(self, name: str = "Statistics 101", *, to: str = "student@learner.example") -> "SignedBadge":
        """Award an Open Badge 3.0."""
        return SignedBadge(self, name, to)


class FactoryBadge(KeptBadge):
    """An Open Badge 2.0 on the platform."""

    def __init__(self, organisation: FactoryOrganisation, name: str, to: str) -> None:
        url = f"{SITE}/v1/assertion/{hexadecimal_of(organisation.id, name, to, length=40)}"
        described = f"{SITE}/v1/badge/_/{hexadecimal_of(name, length=14).upper()}"
        asked = f"v=2.0&event={hexadecimal_of(organisation.id, name, length=14).upper()}"
        badge_class, profile = f"{described}.json?{asked}", f"{SITE}/v1/client/{organisation.id}.json?v=2.0"
        assertion: JsonObject = {
            "@context": OPEN_BADGES_2,
            "type": "Assertion",
            "id": url,
            "recipient": hashed(to, salt=SALT),
            "badge": badge_class,
            "verification": {"type": "HostedBadge"},
            "issuedOn": "2026-01-10T12:00:00Z",
        }
        described_as: JsonObject = {
            "@context": OPEN_BADGES_2,
            "type": "BadgeClass",
            "id": badge_class,
            "name": name,
            "description": f"Knows what is taught in {name}.",
            "image": f"{described}.png?{asked}",
            "criteria": {"id": f"{described}/criteria.html?{asked}", "narrative": f"Pass {name}."},
            "issuer": profile,
        }
        organised: JsonObject = {
            "@context": OPEN_BADGES_2,
            "type": "Issuer",
            "id": profile,
            "name": organisation.name,
            "url": "https://uni.example/",
            "email": "badges@uni.example",
        }
        written = Documents(assertion, described_as, organised)
        super().__init__(organisation.world, written, share_link=f"{url}.html")
        self.world.at(self.share_link).serves(PAGE, "text/html")

    def with_work(self) -> "Self":
        """Say what the holder did, on a page of the platform."""
        work: JsonObject = {"id": f"{self.hosted_url}/evidence/1", "narrative": "A thesis."}
        return self.edit(lambda document: document.update(narrative="Wrote a thesis.", evidence=[work]))

    def revoke(self) -> "Self":
        """Withdraw it."""
        self.place.gone(b'{"revoked":true}', "application/json")
        return self


class SignedBadge:
    """An Open Badge 3.0 on the platform: signed by a key of the account, and served."""

    def __init__(self, organisation: FactoryOrganisation, name: str, to: str) -> None:
        world = organisation.world
        issuer = world.issuer("openbadgefactory.com", kind="key", key=organisation.key)
        number = hexadecimal_of(name, length=14).upper()
        self.world = world
        self.hosted_url = f"{SITE}/obv3/credentials/{hexadecimal_of('3', name, to, length=40)}"
        self.share_link = f"{self.hosted_url}.html"
        self.revocations = RevocationList(
            issuer, number, url=f"{SITE}/obv3/revoked/{organisation.id}/{number}"
        )
        self.badge: Badge = issuer.award(name).add_context(EXTENSIONS)
        self.badge.edit(lambda document: document.update(_written(self, document, organisation, number, to)))
        self.place.live(self.badge.json, "application/ld+json")
        world.at(self.share_link).serves(PAGE, "text/html")

    @property
    def place(self) -> "Place":
        """Where it is served."""
        return self.world.at(self.hosted_url)

    def revoke(self) -> "Self":
        """Withdraw it."""
        self.revocations.revoke(self.hosted_url)
        return self

    def json(self) -> bytes:
        """The bytes of the holder's copy: its proofs are in a list, be it one."""
        return self.badge.json()


class OpenBadgePassport:
    """The place where people keep badges, which offers programs none."""

    def __init__(self, world: "World") -> None:
        self.world = world

    def keep(self, *parts: str, number: int = 12345) -> str:
        """Put a badge on a page for people, with ``parts`` on it; give the share link."""
        page = f"{PASSPORT}/app/badge/info/{number}"
        self.world.at(page).serves(PAGE + "".join(parts).encode(), "text/html")
        return f"{page}/pic/embed"

    def keep_picture(self, picture: bytes, *, number: int = 12345) -> str:
        """Put a badge on a page that shows its picture, which holds the badge; give the share link."""
        url = f"{PASSPORT}/file/e/2/3/0/{hexadecimal_of('picture', length=64)}.png"
        self.world.at(url).serves(picture, "image/png")
        return self.keep(f'<img src="{url}" alt="A badge">', number=number)


def _written(
    badge: SignedBadge, document: JsonObject, organisation: FactoryOrganisation, number: str, to: str
) -> JsonObject:
    entry: JsonObject = {
        "type": "IdentifierEntry",
        "identifier": organisation.id,
        "identifierType": "systemId",
    }
    mail: JsonObject = {"url": "https://uni.example/", "email": "badges@uni.example"}
    issuer = document["issuer"] | {"name": organisation.name, "otherIdentifier": [entry]} | mail
    return {
        "id": badge.hosted_url,
        "awardedDate": document["validFrom"],
        "endorsement": [],
        "issuer": issuer,
        "credentialStatus": {"id": badge.revocations.url, "type": "1EdTechRevocationList"},
        "credentialSubject": _subject(document, number, to),
    }


def _subject(document: JsonObject, number: str, to: str) -> JsonObject:
    """Name the holder by an address that is hidden, and by no id."""
    hidden = hashed(to, salt=SALT)
    identity: JsonObject = {
        "type": "IdentityObject",
        "salt": SALT,
        "identityHash": hidden["identity"],
        "identityType": "emailAddress",
        "hashed": True,
    }
    content = hexadecimal_of(number, length=64)
    page = f"{SITE}/v1/badge/_/{number}/criteria.html?v=2.0&c_id={content}"
    achievement: JsonObject = {
        **document["credentialSubject"]["achievement"],
        "id": f"{SITE}/obv3/achievements/{number}?cid={content}&lang=en",
        "criteria": {"id": page, "narrative": "Pass the examination."},
        "image": {"id": f"{SITE}/obv3/images/badge/{content}", "type": "Image"},
        "inLanguage": "en",
        "tag": ["Statistics"],
    }
    return {"type": ["AchievementSubject"], "identifier": [identity], "achievement": achievement}
