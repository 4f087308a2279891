"""Credly, once Acclaim: one host for all organisations.

Known from its documentation, from addresses in real badges and from people who asked it: the addresses; the
members of an assertion and of a badge class, evidence and criteria with contexts of their own among them;
``verification.type`` "hosted"; recipients hidden without a salt; one address of mail for many organisations;
each host names the documents under itself, other than documented; 410 with ``{"revoked": true}``; a page
that answers programs with 500 whatever its badge; the holder's name as the name of a signed badge.

Guessed: the words of a 404, the rest of a profile, how the subject of a signed badge is named, that a signed
badge is served to everybody, and that the old host still answers like the new one.
"""

from typing import TYPE_CHECKING

import orjson

from tests.world.badges import EXTENSIONS, Badge
from tests.world.baking import picture
from tests.world.encodings import pretty
from tests.world.hosted_badges import LD_JSON, OPEN_BADGES_2
from tests.world.platforms.kept_badge import Documents, KeptBadge, hashed, uuid_of
from tests.world.schemas import STANDARD, STANDARD_TYPE
from verifier.model.words import Json, JsonObject

if TYPE_CHECKING:
    from typing import Self

    from tests.world.internet import World

OPEN_BADGES_1 = "https://w3id.org/openbadges/v1"
SITE = "https://www.credly.com"
WWW = f"{SITE}/api/v1/obi"
API = "https://api.credly.com/api/v1/obi"
DOCUMENTED = "https://api.credly.com/v1/obi"
ACCLAIM = "https://api.youracclaim.com/v1/obi"
# What a document is asked by, and how it then names itself and others.
NAMES = {WWW: WWW, API: API, DOCUMENTED: API, ACCLAIM: ACCLAIM}
NOT_FOUND: JsonObject = {"data": {"message": "Resource not found"}}


class Credly:
    """The platform, with whatever organisations award badges on it."""

    def __init__(self, world: "World") -> None:
        self.world = world

    def organisation(self, name: str, *, site: str = "https://uni.example/") -> "Organisation":
        """Open an account."""
        return Organisation(self, name, site)

    def link_to_nothing(self) -> str:
        """Give a share link whose badge there is not: the page for people is there all the same."""
        uuid = uuid_of("nothing")
        for form in ("v2/badge_assertions", "v3/open_badge_credentials"):
            self.world.at(f"{WWW}/{form}/{uuid}").serves(NOT_FOUND, status=404)
        return self.page(uuid)

    def page(self, uuid: str) -> str:
        """Put the page for people there, which answers programs with an error; give its share link."""
        link = f"{SITE}/badges/{uuid}/public_url"
        self.world.at(link).answers(status=500)
        return link


class Organisation:
    """An account, whose profile the platform writes."""

    def __init__(self, platform: Credly, name: str, site: str) -> None:
        self.platform = platform
        self.name = name
        self.uuid = uuid_of(name, site)
        self.site = site

    def award(self, name: str, *, to: str = "student@learner.example") -> "CredlyBadge":
        """Award a badge, and keep it in Open Badges 2."""
        return CredlyBadge(self, name, to)

    def profile(self) -> JsonObject:
        """Write the profile. The address of mail is the platform's, whosever profile it is."""
        return {
            "@context": OPEN_BADGES_2,
            "type": "Issuer",
            "id": f"{WWW}/v2/issuers/{self.uuid}",
            "name": self.name,
            "url": self.site,
            "email": "info@credly.com",
        }


class CredlyBadge(KeptBadge):
    """A badge on Credly."""

    def __init__(self, organisation: Organisation, name: str, to: str) -> None:
        self.organisation = organisation
        self.name = name
        self.to = to
        self.uuid = uuid_of(organisation.uuid, name, to)
        page = organisation.platform.page(self.uuid)
        written = Documents(_assertion(self), _badge_class(self), organisation.profile())
        super().__init__(organisation.platform.world, written, share_link=page)

    def keep(self) -> "Self":
        """Serve the documents under the names of the site itself, and the picture of the badge."""
        self.asked_at(WWW)
        self.world.at(_picture(self)).serves(picture(), "image/png")
        return self

    def asked_at(self, root: str, *, named: str | None = None) -> str:
        """Serve the documents at another root too, under the names that go with it; give the assertion's."""
        documents, names = self.documents, named or NAMES[root]
        for document in (documents.assertion, documents.badge_class, documents.profile):
            place = self.world.at(root + str(document["id"]).removeprefix(WWW))
            place.live(lambda document=document: pretty(_renamed(document, names)), LD_JSON)
        if names != root:
            self.asked_at(names, named=names)
        return root + str(documents.assertion["id"]).removeprefix(WWW)

    # what the platform does

    def named_as_documented(self) -> "Self":
        """Name every document as the documentation does, whichever host is asked."""
        self.asked_at(WWW, named=DOCUMENTED)
        return self.tamper(lambda copy: copy.update(_renamed(copy, DOCUMENTED)))

    def under_old_name(self) -> "Self":
        """Let the holder have a copy from when the platform was Acclaim."""
        self.asked_at(ACCLAIM)
        return self.tamper(lambda copy: copy.update(_renamed(copy, ACCLAIM)))

    def with_evidence(self, *evidence: JsonObject) -> "Self":
        """Add evidence, each piece with a context of its own."""
        pieces: list[Json] = [
            {"@context": OPEN_BADGES_2, "type": "Evidence", "genre": "UrlEvidence", **piece}
            for piece in evidence
        ]
        return self.edit(lambda document: document.update(evidence=pieces))

    def with_embedded_issuer(self) -> "Self":
        """Write the profile into the badge class, as some saw it."""
        self.documents.badge_class["issuer"] = {**self.documents.profile}
        return self

    def revoke(self) -> "Self":
        """Withdraw it: nothing else is said of it any more."""
        self.place.gone(b'{"revoked":true}', "application/json")
        return self

    def in_edition_1(self) -> "Self":
        """Write it as Acclaim did before Open Badges 2: the evidence is the page for people."""
        url = f"{ACCLAIM}/badge_assertions/{self.uuid}"
        page = f"https://www.youracclaim.com/badges/{self.uuid}"
        badge_class, profile = self.documents.badge_class, self.documents.profile
        profile.update({"@context": OPEN_BADGES_1, "id": f"{ACCLAIM}/issuers/{self.organisation.uuid}"})
        address = f"{ACCLAIM}/badge_classes/{uuid_of(self.name)}"
        badge_class.update({"@context": OPEN_BADGES_1, "id": address, "issuer": profile["id"]})
        badge_class["criteria"] = badge_class["criteria"]["id"]
        verify: JsonObject = {"type": "hosted", "url": url}
        said = {"@context": OPEN_BADGES_1, "id": url, "uid": self.uuid, "badge": address}
        del self.documents.assertion["verification"]
        self.documents.assertion.update({**said, "evidence": page, "verify": verify})
        super().keep()
        return self

    def in_open_badges_3(self, *, holder: str = "Zoë Ångström") -> Badge:
        """Write it as the signed badge that the holder can download, which the platform serves too."""
        path = f"api/v1/obi/v3/issuers/{self.organisation.uuid}"
        issuer = self.world.issuer("www.credly.com", key="college", path=path)
        badge = issuer.award(self.name).add_context(EXTENSIONS)
        url = f"{WWW}/v3/open_badge_credentials/{self.uuid}"
        badge.edit(lambda document: document.update(id=url, name=holder, credentialSchema=[_SCHEMA]))
        badge.edit(lambda document: document["issuer"].update(_signed_profile(self.organisation)))
        badge.edit(lambda document: document.update(credentialSubject=_subject(self, document)))
        self.world.at(url).live(badge.json, "application/vc+ld+json")
        return badge


_SCHEMA: JsonObject = {"id": STANDARD, "type": STANDARD_TYPE}


def _renamed(document: JsonObject, root: str) -> JsonObject:
    renamed: JsonObject = orjson.loads(orjson.dumps(document).replace(WWW.encode(), root.encode()))
    return renamed


def _assertion(badge: CredlyBadge) -> JsonObject:
    return {
        "@context": OPEN_BADGES_2,
        "type": "Assertion",
        "id": f"{WWW}/v2/badge_assertions/{badge.uuid}",
        "badge": _class_address(badge),
        "issuedOn": "2026-01-10T14:41:00.000Z",
        "recipient": hashed(badge.to),
        "verification": {"type": "hosted"},
    }


def _badge_class(badge: CredlyBadge) -> JsonObject:
    return {
        "@context": OPEN_BADGES_2,
        "type": "BadgeClass",
        "id": _class_address(badge),
        "name": badge.name,
        "description": f"Earners of this badge know {badge.name}.",
        "criteria": {"@context": OPEN_BADGES_2, **_criteria(badge)},
        "image": {"id": _picture(badge)},
        "issuer": f"{WWW}/v2/issuers/{badge.organisation.uuid}",
        "tags": ["Cloud"],
    }


def _picture(badge: CredlyBadge) -> str:
    return f"https://images.credly.com/images/{uuid_of(badge.name)}/image.png"


def _class_address(badge: CredlyBadge) -> str:
    return f"{WWW}/v2/issuers/{badge.organisation.uuid}/badge_classes/{uuid_of(badge.name)}"


def _criteria(badge: CredlyBadge) -> JsonObject:
    page = f"{SITE}/org/example/badge/{badge.name.lower().replace(' ', '-')}"
    return {"id": page, "narrative": f"Pass the examination of {badge.name}."}


def _signed_profile(organisation: Organisation) -> JsonObject:
    logo: JsonObject = {
        "id": f"https://images.credly.com/images/{organisation.uuid}/blob.png",
        "type": "Image",
        "caption": f"Logo of {organisation.name}",
    }
    words = f"The {organisation.name}® framework is the world’s leading one."
    said = {"name": organisation.name, "email": "info@credly.com", "url": organisation.site}
    return {**said, "image": logo, "description": words}


def _subject(badge: CredlyBadge, document: JsonObject) -> JsonObject:
    hidden = hashed(badge.to)
    identifier: JsonObject = {
        "type": "IdentityObject",
        "hashed": True,
        "identityHash": hidden["identity"],
        "identityType": "emailAddress",
    }
    achievement: JsonObject = {
        **document["credentialSubject"]["achievement"],
        "id": _class_address(badge).replace("/v2/", "/v3/"),
        "criteria": _criteria(badge),
    }
    return {"type": ["AchievementSubject"], "identifier": [identifier], "achievement": achievement}
