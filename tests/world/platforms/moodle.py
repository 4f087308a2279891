"""Moodle, on the host of whoever runs it: version 4, and version 5 with other addresses for its JSON.

Known from its published source and from reports of its users: every address and member; ``verify`` beside an
id with a query; badge class and issuer embedded, and served otherwise than embedded; a picture as a data
address; empty ``version`` and ``@language``; ``alignments``; ``related`` without a type; the site's one salt;
``hashed`` said of an address that is not hidden; 410 with JSON for a hash that the site does not have; in
version 5 redirects from the addresses of version 4, that of the badge class to a profile.

Guessed: the words of a page to log in.
"""

from typing import TYPE_CHECKING

from tests.world.baking import picture
from tests.world.encodings import pretty
from tests.world.hosted_badges import OPEN_BADGES_2
from tests.world.internet import World
from tests.world.painting import data_url
from tests.world.platforms.kept_badge import Documents, KeptBadge, hashed, hexadecimal_of
from verifier.model.words import JsonObject

if TYPE_CHECKING:
    from typing import Self

    from tests.world.places import Place

SALT = "badges1652333434"  # one for the whole site
JSON = "application/json; charset=utf-8"
ISSUED, ISSUED_IN_SECONDS = "2026-01-10T21:00:00+09:00", 1_768_046_400
LOG_IN = (
    b"<!doctype html><title>Log in to the site</title><form action=index.php><input name=username></form>"
)


class Moodle:
    """A site, which is the one issuer of all its courses."""

    def __init__(
        self, world: World, host: str = "moodle.example", *, version: int = 4, directory: str = ""
    ) -> None:
        self.world = world
        self.host = host
        self.version = version
        self.site = f"https://{host}{directory}"  # where it is …
        self.names = self.site  # … and what its documents call it: ``$CFG->wwwroot``

    def award(self, name: str = "Statistics 101", *, to: str = "student@learner.example") -> "MoodleBadge":
        """Award a badge of a course."""
        number = 3 + sum("/badgeclass.php" in url for url in self.world.places)
        return MoodleBadge(self, name, to=to, number=number)

    def badges(self, page: str) -> str:
        """Give the address by which its documents call a program of badges."""
        return f"{self.names}/badges/{page}"

    def at(self, url: str) -> "Place":
        """Give the place where something is that its documents call ``url``."""
        return self.world.at(url.replace(self.names, self.site, 1))

    def link_to_nothing(self) -> str:
        """Give a share link whose hash the site does not have: it answers as for a badge that it withdrew."""
        mark = hexadecimal_of("nothing", length=40)
        said: JsonObject = {"id": self.badges(f"assertion.php?b={mark}&obversion=2"), "revoked": True}
        self.at(str(said["id"])).serves(said, JSON, status=410)
        return self.badges(f"badge.php?hash={mark}")

    def upload(self, document: JsonObject, *, named: str = "content/0/assertion.json") -> str:
        """Let a learner put a file into a folder of his; give the address at which the site serves it."""
        url = f"{self.site}/pluginfile.php/57/mod_folder/{named}"
        self.world.at(url).serves({**document, "id": url}, JSON)
        return url

    def named_without_encryption(self) -> "Self":
        """Let its documents name it as before it was encrypted; the old addresses lead to the new ones."""
        self.names = self.site.replace("https:", "http:")
        return self


class MoodleBadge(KeptBadge):
    """A badge on a Moodle: the served class and profile are written apart from those in the assertion."""

    def __init__(self, site: Moodle, name: str, *, to: str, number: int) -> None:
        self.site = site
        self.name = name
        self.to = to
        self.hash = hexadecimal_of(site.names, name, to, length=40)
        self.number = number
        self.page = site.badges(f"badge.php?hash={self.hash}")
        documents = Documents(_assertion(self), _badge_class(self), _profile(self))
        super().__init__(site.world, documents, share_link=self.page.replace(site.names, site.site, 1))

    def keep(self) -> "Self":
        """Serve the documents where they are; in version 5 the addresses of version 4 lead there."""
        documents = self.documents
        for document in (documents.assertion, documents.badge_class, documents.profile):
            place = self.site.at(str(document["id"]))
            place.live(lambda document=document: pretty(document), JSON)
        self.world.at(self.share_link).serves(b"<!doctype html><title>A badge</title>", "text/html")
        self.site.at(self.site.badges(f"badgeclass.php?id={self.number}")).serves_a_web_page()
        if self.site.version >= 5:
            self._lead_from_version_4()
        if self.site.names != self.site.site:
            self._lead_to_https()
        return self

    def _lead_from_version_4(self) -> None:
        site, profile = self.site, self.site.badges("json/issuer.php?obversion=v2p0")
        site.at(self.asked_for).redirects_to(self.hosted_url)
        site.at(site.badges(f"badge_json.php?id={self.number}")).redirects_to(profile)  # it does indeed
        site.at(profile).serves({**self.documents.profile, "id": profile, "name": "This Site"}, JSON)

    def _lead_to_https(self) -> None:
        """Lead from what is not encrypted to what is."""
        site = self.site
        for url in [url for url in self.world.places if url.startswith(site.site)]:
            self.world.at(url.replace(site.site, site.names, 1)).redirects_to(url)

    # where it is

    @property
    def asked_for(self) -> str:
        """Where the badge is asked for by whoever knows its share link."""
        return self.site.badges(f"assertion.php?b={self.hash}&obversion=2")

    @property
    def hosted_url(self) -> str:
        """The address that the assertion gives as its own; before edition 2 it has no id."""
        said = self.documents.assertion
        return str(said.get("id") or said["verify"]["url"])

    @property
    def place(self) -> "Place":
        """Where the assertion is served."""
        return self.site.at(self.hosted_url)

    # what the site does, and may write otherwise

    def edit_class(self, change: JsonObject) -> "Self":
        """Say something in the badge class, wherever it stands."""
        self.documents.assertion["badge"].update(change)
        self.documents.badge_class.update(change)
        return self

    def edit_issuer(self, change: JsonObject) -> "Self":
        """Say something of the issuer, wherever it stands."""
        for profile in (self.documents.assertion["badge"]["issuer"], self.documents.badge_class["issuer"]):
            profile.update(change)
        self.documents.profile.update(change)
        return self

    def revoke(self) -> "Self":
        """Withdraw it: the site forgets the hash, and says so."""
        self.place.serves({"id": self.hosted_url, "revoked": True}, JSON, status=410)
        return self

    def disable_class(self) -> "Self":
        """Disable the badge for the course: the class is gone, the award is not."""
        said: JsonObject = {
            "id": self.badge_class_url,
            "error": "The badge does not exist or is not accessible.",
        }
        self.site.at(self.badge_class_url).serves(said, JSON, status=410)
        return self

    def asks_to_log_in(self, *, at: str = "") -> "Self":
        """Show a page to log in, where the assertion is, or lead to one."""
        self.world.at(at or self.hosted_url).serves(LOG_IN, "text/html")
        if at:
            self.place.redirects_to(at)
        return self

    def align(self) -> "Self":
        """Align it to a framework: the assertion of version 4 writes ``alignments``."""
        entry: JsonObject = {"targetName": "Statistics", "targetUrl": "https://framework.example/1"}
        embedded = "alignments" if self.site.version < 5 else "alignment"
        self.documents.assertion["badge"][embedded] = [entry]
        self.documents.badge_class["alignment"] = [entry]
        return self

    def relate(self) -> "Self":
        """Relate it to another badge of the site, which is named without a type."""
        other = self.badge_class_url.replace(f"id={self.number}", f"id={self.number + 40}")
        return self.edit_class({"related": [{"id": other, "version": "", "@language": "en"}]})

    def endorse(self, comment: str = "We know this course.") -> "Self":
        """Let the issuer enter an endorsement, whose endorser is whoever the site says it is."""
        url = self.site.badges(f"endorsement_json.php?id={self.number}")
        who: JsonObject = {"name": "Council of Examples", "email": "office@council.example"}
        endorser: JsonObject = {"id": f"{url}&action=1", **who, "url": "https://council.example/"}
        said: JsonObject = {
            "@context": OPEN_BADGES_2,
            "type": "Endorsement",
            "id": url,
            "issuer": endorser,
            "claim": {"id": "https://council.example/", "endorsementComment": comment},
            "issuedOn": ISSUED,
            "verification": {"type": "hosted"},
        }
        self.site.at(url).serves(said, JSON)
        self.site.at(str(endorser["id"])).serves(endorser, JSON)
        return self.edit_class({"endorsement": url})

    def without_salt(self, address: str) -> "Self":
        """Say that the address is hidden, and write it out."""
        plain: JsonObject = {"identity": address, "type": "email", "hashed": True}
        return self.edit(lambda document: document.update(recipient=plain))

    def by_older_names(self) -> "Self":
        """Name the issuer as earlier versions did: by one address in the award, by another in the class."""
        old = self.site.badges(f"badge_json.php?id={self.number}&action=0")
        self.documents.profile.update(id=old)
        self.documents.badge_class["issuer"].update(id=old)
        self.documents.assertion["badge"]["issuer"].update(id=f"{old}&obversion=2")
        self.site.at(f"{old}&obversion=2").live(lambda: pretty(self.documents.profile), JSON)
        return self.keep()

    def in_edition_1(self) -> "Self":
        """Write it as a site does that knows of no other: without context, with dates in seconds."""
        url = self.site.badges(f"assertion.php?b={self.hash}")
        documents, issuer = self.documents, f"{url}&action=0"
        recipient, page = documents.assertion["recipient"], self.page
        documents.profile = {name: documents.profile[name] for name in ("name", "url", "email")}
        described = {name: documents.badge_class[name] for name in ("name", "description")}
        image = documents.assertion["badge"]["image"]
        documents.badge_class = {**described, "image": image, "criteria": page, "issuer": issuer}
        documents.assertion = {
            "uid": self.hash,
            "recipient": recipient,
            "badge": f"{url}&action=1",
            "verify": {"type": "hosted", "url": f"{url}&obversion=1"},
            "issuedOn": ISSUED_IN_SECONDS,
            "evidence": page,
        }
        for asked in (url, f"{url}&obversion=1", f"{url}&obversion=2"):
            self.site.at(asked).live(lambda: pretty(documents.assertion), JSON)
        self.site.at(f"{url}&action=1").live(lambda: pretty(documents.badge_class), JSON)
        self.site.at(issuer).live(lambda: pretty(documents.profile), JSON)
        return self

    def copy_from_version_4(self) -> bytes:
        """Give what the holder downloaded before the site became version 5."""
        before = Moodle(World(), self.site.host)
        return MoodleBadge(before, self.name, to=self.to, number=self.number).json()


def _assertion(badge: MoodleBadge) -> JsonObject:
    site = badge.site
    url = site.badges(f"json/assertion.php?b={badge.hash}&obversion=v2p0")
    url = url if site.version >= 5 else badge.asked_for
    return {
        "recipient": hashed(badge.to, salt=SALT),
        "badge": _embedded_class(badge),
        "verify": {"type": "hosted", "url": url},
        "issuedOn": ISSUED,
        "evidence": badge.page,
        "@context": OPEN_BADGES_2,
        "type": "Assertion",
        "id": url,
    }


def _embedded_class(badge: MoodleBadge) -> JsonObject:
    """Write the class as it stands in the assertion: in version 4 with its picture inside."""
    served = _badge_class(badge)
    if badge.site.version >= 5:
        return served
    page = badge.site.badges(f"badgeclass.php?id={badge.number}")
    criteria: JsonObject = {**served["criteria"], "id": page}
    return {**served, "image": data_url(picture()), "criteria": criteria, "version": "", "@language": ""}


def _badge_class(badge: MoodleBadge) -> JsonObject:
    site = badge.site
    newer = site.version >= 5
    url = site.badges(f"{'json/badge' if newer else 'badge_json'}.php?id={badge.number}")
    url += "&obversion=v2p0" if newer else ""
    page = site.badges(f"badgeclass.php?id={badge.number}") if newer else url
    return {
        "name": badge.name,
        "description": f"Knows what is taught in {badge.name}.",
        "image": f"{site.names}/pluginfile.php/57/badges/badgeimage/{badge.number}/f3",
        "criteria": {"id": page, "narrative": f"Complete the course {badge.name}."},
        "issuer": _profile(badge),
        "@context": OPEN_BADGES_2,
        "id": url,
        "type": "BadgeClass",
    }


def _profile(badge: MoodleBadge) -> JsonObject:
    site = badge.site
    newer = f"json/issuer.php?obversion=v2p0&badgeid={badge.number}"
    return {
        "name": "University of Examples",
        "url": f"https://{site.host}",
        "email": f"badges@{site.host}",
        "@context": OPEN_BADGES_2,
        "id": site.badges(newer if site.version >= 5 else f"issuer_json.php?id={badge.number}"),
        "type": "Issuer",
    }
