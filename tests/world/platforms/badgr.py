"""Badgr, now Canvas Credentials, later Parchment: one host a region, and anybody may open an account.

Known from its published source, its documentation and the addresses in real badges: the addresses; ``?v=``,
and the ``?v=1_1`` in every address of an older edition; ``.json``; a permanent redirect from the short names
of former days; a notice under 200 for what was withdrawn, under 410 in its first years; recipients with a
salt each; imported badges, which keep the id of their first home and carry ``sourceUrl`` and ``hostedUrl``;
share links with the recipient's address; ``/image``; that servers of others write private addresses.

Guessed: what a badge is answered with in Open Badges 3 while that is private, what Parchment's hosts serve at
the paths that people share, what stands at the address that an imported badge names, and that a page under an
organisation's own name shows what the host of its region keeps.
"""

from typing import TYPE_CHECKING
from urllib.parse import quote

import orjson

from tests.world.baking import picture
from tests.world.encodings import pretty
from tests.world.hosted_badges import LD_JSON, OPEN_BADGES_2
from tests.world.platforms.kept_badge import Documents, KeptBadge, hashed, hexadecimal_of, uuid_of
from verifier.model.words import Json, JsonObject

if TYPE_CHECKING:
    from typing import Self

    from tests.world.internet import World

OPEN_BADGES_1 = "https://w3id.org/openbadges/v1"
BRIGHTSPACE = "https://bip.brightspace.com"


class Badgr:
    """One region of the platform, or a server of somebody's own with the same software."""

    def __init__(self, world: "World", host: str = "api.badgr.io") -> None:
        self.world = world
        self.root = f"https://{host}/public"

    def account(self, name: str, *, slug: str | None = None) -> "Account":
        """Open an account, as anybody may; those of former days have a short name in their address."""
        return Account(self, name, slug or entity_id("account", self.root, name))

    def imports(self, badge: KeptBadge) -> "ImportedBadge":
        """Let somebody put a badge of another home into the backpack, from where it is shared."""
        return ImportedBadge(self, badge)


class Account:
    """An account."""

    def __init__(self, platform: Badgr, name: str, slug: str) -> None:
        self.platform = platform
        self.name = name
        self.url = f"{platform.root}/issuers/{slug}"

    def award(
        self, name: str, *, to: str = "student@learner.example", slug: str | None = None
    ) -> "BadgrBadge":
        """Award a badge; one of former days has a UUID in its address."""
        return BadgrBadge(self, name, to, slug=slug or entity_id("award", self.url, name, to))

    def profile(self) -> JsonObject:
        """Write the profile, as the account's owner filled it in."""
        return {
            "@context": OPEN_BADGES_2,
            "type": "Issuer",
            "id": self.url,
            "name": self.name,
            "url": "https://uni.example/",
            "email": "badges@uni.example",
            "description": "",
        }


class BadgrBadge(KeptBadge):
    """A badge that an account awarded."""

    def __init__(self, account: Account, name: str, to: str, *, slug: str) -> None:
        self.to = to
        self.own = f"{account.platform.root}/assertions/{slug}"
        class_slug = entity_id("class", account.url, name)
        self._own_class = f"{account.platform.root}/badges/{class_slug}"
        assertion = _assertion(self.own, self._own_class, hashed(to, salt=hexadecimal_of(slug, length=32)))
        badge_class = _badge_class(self._own_class, name, account.url)
        written = Documents(assertion, badge_class, account.profile())
        super().__init__(account.platform.world, written, share_link=self.own)

    def keep(self) -> "Self":
        """Serve the documents, and the picture of the badge class."""
        super().keep()
        self.world.at(f"{self.badge_class_url}/image").serves(picture(), "image/png")
        return self

    # what people share

    @property
    def personal_link(self) -> str:
        """The share link with the recipient's address, as the platform hands it out."""
        return f"{self.own}?identity__email={quote(self.to, safe='')}"

    def at(self, ending: str) -> str:
        """Give the address of another form of it: ".json", "?v=2_0", "/image" or "/baked?v=2_0"."""
        place = self.world.at(self.own + ending)
        if ending.startswith("/"):
            place.live(self.baked_png, "image/png")
        else:
            place.live(lambda: pretty(self.documents.assertion), LD_JSON)
        return place.url

    def in_elder_edition(self) -> str:
        """Serve every document in edition 1.1 as well; give the address of the assertion."""
        documents = self.documents
        self.world.at(f"{self.own}?v=1_1").live(lambda: pretty(_elder(documents.assertion)), LD_JSON)
        for document in (documents.badge_class, documents.profile):
            self.world.at(f"{document['id']}?v=1_1").serves(_elder(document), LD_JSON)
        return f"{self.own}?v=1_1"

    # what the platform does

    def revoke(self, reason: str = "", *, status: int = 200) -> "Self":
        """Withdraw it: a notice is served in its stead, and its picture no more."""
        said: JsonObject = {"type": "Assertion", "revoked": True, "revocationReason": reason}
        for edition, context in (("", OPEN_BADGES_2), ("?v=1_1", OPEN_BADGES_1)):
            place = self.world.at(self.own + edition)
            place.serves({"@context": context, "id": place.url, **said}, LD_JSON, status=status)
        return self

    def in_edition_1(self) -> "Self":
        """Let the holder have a copy in Open Badges 1.1, whose addresses all ask for that edition again."""
        self.in_elder_edition()
        return self.tamper(lambda copy: _replace(copy, _elder(copy)))

    def without_uid(self) -> "Self":
        """Write its elder edition as the first versions did, which forgot a required member."""
        elder = _elder(self.documents.assertion)
        del elder["uid"]
        self.world.at(f"{self.own}?v=1_1").serves(elder, LD_JSON)
        return self.tamper(lambda copy: copy.pop("uid", None))

    def at_old_slug(self, slug: str) -> str:
        """Lead from the short name that it had in former days; give that address."""
        old = f"{self.own.rpartition('/')[0]}/{slug}"
        self.world.at(old).redirects_to(self.own)
        return old

    def named_by(self, host: str) -> "Self":
        """Let every document name its address on another host, while this one serves it as well."""
        self.world.at(self.own)
        here = self.own.split("/")[2]
        for document in (self.documents.assertion, self.documents.badge_class, self.documents.profile):
            named = orjson.dumps(document).replace(here.encode(), host.encode())
            _replace(document, orjson.loads(named))
        return self.keep()

    def on_page_of(self, tenant: str) -> str:
        """Share it at the page that its organisation has under a name of its own; give the link."""
        link = self.own.replace("api.badgr.io", f"{tenant}.badgr.com")
        self.world.at(link).serves_a_web_page()
        return f"{link}?identity__email={quote(self.to, safe='')}"

    def moved_to_parchment(self, tenant: str = "") -> str:
        """Share it at Parchment, whose page is for people and whose API has the badge; give the link."""
        path = self.own.partition("//")[2].partition("/")[2]
        link = f"https://{tenant}badges.parchment.com/{path}"
        self.world.at(link).serves_a_web_page()
        place = self.world.at(f"https://api.badges.parchment.com/{path}")
        place.live(lambda: pretty(self.documents.assertion), LD_JSON)
        return f"{link}?identity__email={quote(self.to, safe='')}"


class ImportedBadge:
    """A badge of another home that somebody shares from here. Its id is that of its first home."""

    def __init__(self, platform: Badgr, badge: KeptBadge) -> None:
        self.share_link = f"{platform.root}/assertions/{entity_id('imported', badge.hosted_url)}"
        self._badge = badge
        platform.world.at(self.share_link).live(lambda: pretty(self.served()), LD_JSON)

    def served(self) -> JsonObject:
        """The badge as it was when it was imported, with two members of the platform's own."""
        own: JsonObject = {"sourceUrl": self._badge.hosted_url, "hostedUrl": self.share_link}
        return self._badge.copy() | own


class Brightspace:
    """D2L Brightspace. Nothing is known of it but the forms of its addresses; its documents are guessed."""

    def __init__(self, world: "World") -> None:
        self.world = world
        self._site = f"{BRIGHTSPACE}/{uuid_of('brightspace')}/d2l/awards"
        self._root = f"{self._site}/v1/{hexadecimal_of('b', length=32).upper()}"

    def page(self) -> str:
        """Put a page there that people share; how its badge is found is not known. Give its address."""
        link = f"{self._site}/assertions/406/view"
        self.world.at(link).serves_a_web_page()
        return link

    def award(self, name: str, *, to: str = "student@learner.example") -> KeptBadge:
        """Award a badge."""
        assertion, badge_class, issuer = (f"{self._root}/{number}" for number in (406, 407, 408))
        profile: JsonObject = {
            "@context": OPEN_BADGES_2,
            "type": "Issuer",
            "id": issuer,
            "name": "College of Examples",
            "url": "https://college.example/",
            "email": "badges@college.example",
        }
        written = Documents(
            _assertion(assertion, badge_class, hashed(to, salt="nacl")),
            _badge_class(badge_class, name, issuer),
            profile,
        )
        return KeptBadge(self.world, written, share_link=assertion)


def entity_id(*parts: object) -> str:
    """Invent the 22 letters of an address: the same parts give the same ones."""
    return hexadecimal_of(*parts, length=22)


def _assertion(url: str, badge_class: str, recipient: JsonObject) -> JsonObject:
    evidence: list[Json] = []
    return {
        "@context": OPEN_BADGES_2,
        "type": "Assertion",
        "id": url,
        "badge": badge_class,
        "image": f"{url}/image",
        "verification": {"type": "HostedBadge"},
        "evidence": evidence,
        "issuedOn": "2026-01-10T13:37:37+00:00",
        "recipient": recipient,
    }


def _badge_class(url: str, name: str, issuer: str) -> JsonObject:
    return {
        "@context": OPEN_BADGES_2,
        "type": "BadgeClass",
        "id": url,
        "name": name,
        "description": f"Knows what is taught in {name}.",
        "image": f"{url}/image",
        "criteria": {"narrative": f"Passed the examination of {name}."},
        "issuer": issuer,
    }


def _elder(document: JsonObject) -> JsonObject:
    """Write a document in edition 1.1, in which every address asks for that edition."""
    url = str(document["id"])
    elder: JsonObject = {**document, "@context": OPEN_BADGES_1, "id": f"{url}?v=1_1"}
    for name in ("badge", "issuer"):
        if name in elder:
            elder[name] = f"{elder[name]}?v=1_1"
    if elder.pop("verification", None):
        uid = url.rpartition("/")[2]
        elder |= {"uid": uid, "verify": {"type": "hosted", "url": f"{url}?v=1_1"}}
    if "criteria" in elder:
        elder["criteria"] = f"{url}/criteria"
    return elder


def _replace(document: JsonObject, other: JsonObject) -> None:
    document.clear()
    document.update(other)
