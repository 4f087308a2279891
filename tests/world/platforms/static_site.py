"""A web host of files, as small issuers have one: no program for badges, and the host knows of none.

Known from the specification and from badges that people publish so: three JSON files that link to each other,
sent as whatever the host takes a file without an ending for; addresses that are led to others with a stroke
at the end; pages for people that name a badge, hold it or show its picture; hosts that give everybody a name,
or a path; signed badges in a file ``.jwt``, which the public validator's own host sends as octets.
"""

from typing import TYPE_CHECKING

from tests.world.badges import Badge
from tests.world.encodings import pretty
from tests.world.hosted_badges import LD_JSON, OPEN_BADGES_2
from tests.world.platforms.kept_badge import Documents, KeptBadge, hashed
from verifier.model.words import JsonObject

if TYPE_CHECKING:
    from typing import Self

    from tests.world.internet import World
    from tests.world.issuers import Issuer

OCTETS, TEXT, HTML = "application/octet-stream", "text/plain", "text/html"


class StaticSite:
    """A host of files, or a path on one."""

    def __init__(self, world: "World", root: str = "https://club.example") -> None:
        self.world = world
        self.root = root

    def publish(
        self, name: str = "Statistics 101", *, to: str = "student@learner.example", ending: str = ".json"
    ) -> "StaticBadge":
        """Put an Open Badge 2.0 there, as three files with that ending."""
        return StaticBadge(self, name, to, ending)

    def publish_signed(self, badge: Badge, *, media_type: str = OCTETS, ending: str = ".jwt") -> str:
        """Put a signed badge there, as a file; give its address."""
        url = f"{self.root}/signed/1{ending}"
        badge.edit(lambda document: document.update(id=url))
        self.world.at(url).live(badge.bytes, media_type)
        return url

    def issuer(self) -> "Issuer":
        """Let the owner sign, too: the key is a file beside the others."""
        return self.world.issuer(self.root.split("/")[2], key="college")

    def page(self, *parts: str, name: str = "sam") -> str:
        """Put a page for people there; give its address."""
        url = f"{self.root}/people/{name}.html" if name != "index" else f"{self.root}/"
        self.world.at(url).serves(("<!doctype html><title>Sam</title>" + "\n".join(parts)).encode(), HTML)
        return url


class StaticBadge(KeptBadge):
    """An Open Badge 2.0 in three files. It is shared by the address of its own file."""

    def __init__(self, site: StaticSite, name: str, to: str, ending: str) -> None:
        self.site = site
        self.media_type = "application/json" if ending == ".json" else OCTETS
        names = {part: f"{site.root}/badges/{part}{ending}" for part in ("1", "statistics-101", "issuer")}
        written = _documents(names, name, hashed(to))
        super().__init__(site.world, written, share_link=names["1"])

    def keep(self) -> "Self":
        """Serve the files as what the host takes them for."""
        for document in vars(self.documents).values():
            place = self.world.at(str(document["id"]))
            place.live(lambda document=document: pretty(document), self.media_type)
        return self

    def sent_as(self, media_type: str) -> "Self":
        """Let the host call the files so."""
        self.media_type = media_type
        return self.keep()

    def in_directories(self) -> "Self":
        """Lead from each file to a directory of its name, as many hosts do."""
        for document in vars(self.documents).values():
            url = str(document["id"])
            self.world.at(f"{url}/").live(lambda document=document: pretty(document), self.media_type)
            self.world.at(url).redirects_to(f"{url}/")
        return self

    def withdraw_by_deleting(self) -> "Self":
        """Delete the file, which is all that a host of files can do: nobody learns why."""
        self.place.answers(status=404)
        return self

    def withdraw_by_a_word(self) -> "Self":
        """Write into the file that the badge was withdrawn."""
        self.documents.assertion = {"@context": OPEN_BADGES_2, "type": "Assertion", "id": self.hosted_url}
        self.documents.assertion |= {"revoked": True, "revocationReason": "Awarded in error."}
        return self.keep()

    # what a page for people may have of it

    def as_alternate(self) -> str:
        """Name it as the page's form for programs."""
        return f'<link rel="alternate" type="{LD_JSON}" href="{self.hosted_url}">'

    def as_data(self) -> str:
        """Write it into the page."""
        return f'<script type="application/ld+json">{self.json().decode()}</script>'

    def as_picture(self) -> str:
        """Show its picture, in which it is."""
        url = f"{self.site.root}/pictures/sam.png"
        self.world.at(url).serves(self.baked_png(), "image/png")
        return f'<meta property="og:image" content="{url}">'


def _documents(names: dict[str, str], name: str, recipient: JsonObject) -> Documents:
    assertion: JsonObject = {
        "@context": OPEN_BADGES_2,
        "type": "Assertion",
        "id": names["1"],
        "recipient": recipient,
        "badge": names["statistics-101"],
        "verification": {"type": "hosted"},
        "issuedOn": "2026-01-10T12:00:00Z",
    }
    badge_class: JsonObject = {
        "@context": OPEN_BADGES_2,
        "type": "BadgeClass",
        "id": names["statistics-101"],
        "name": name,
        "description": f"Knows what is taught in {name}.",
        "image": names["statistics-101"].replace(".json", "") + ".png",
        "criteria": {"narrative": f"Pass {name}."},
        "issuer": names["issuer"],
    }
    host = names["issuer"].split("/")[2]
    profile: JsonObject = {
        "@context": OPEN_BADGES_2,
        "type": "Issuer",
        "id": names["issuer"],
        "name": "Club of Examples",
        "url": f"https://{host}/",
        "email": "office@club.example",
    }
    return Documents(assertion, badge_class, profile)
