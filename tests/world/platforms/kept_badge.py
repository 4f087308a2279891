"""A badge that a platform keeps for an account: three documents at its addresses, and the holder's copy."""

import hashlib
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.world.baking import baked
from tests.world.encodings import compact, pretty
from tests.world.hosted_badges import LD_JSON
from tests.world.places import Place
from tests.world.signing import Edit
from verifier.model.words import JsonObject

if TYPE_CHECKING:
    from typing import Self

    from tests.world.internet import World


@dataclass
class Documents:
    """What is served of one award; each document names itself by its ``id``."""

    assertion: JsonObject
    badge_class: JsonObject
    profile: JsonObject


class KeptBadge:
    """A badge on a platform. Edits change what is served *and* what the holder has, tampering the latter.

    ``share_link`` is the address that people share, ``hosted_url`` the one that the badge names as its own.
    """

    def __init__(self, world: "World", documents: Documents, *, share_link: str) -> None:
        self.world = world
        self.share_link = share_link
        self.documents = documents
        self._tampers: list[Edit] = []
        self.keep()

    def keep(self) -> "Self":
        """Serve each document at the address that it names as its own."""
        self.world.at(self.hosted_url).live(lambda: pretty(self.documents.assertion), LD_JSON)
        self.world.at(self.badge_class_url).live(lambda: pretty(self.documents.badge_class), LD_JSON)
        self.world.at(self.issuer_url).live(lambda: pretty(self.documents.profile), LD_JSON)
        return self

    # where it is

    @property
    def hosted_url(self) -> str:
        """The address that the assertion names as its own."""
        return str(self.documents.assertion["id"])

    @property
    def badge_class_url(self) -> str:
        """The address that the badge class names as its own."""
        return str(self.documents.badge_class["id"])

    @property
    def issuer_url(self) -> str:
        """The address that the profile of the organisation names as its own."""
        return str(self.documents.profile["id"])

    @property
    def place(self) -> Place:
        """Where the assertion is served."""
        return self.world.at(self.hosted_url)

    @property
    def badge_class_place(self) -> Place:
        """Where the badge class is served."""
        return self.world.at(self.badge_class_url)

    @property
    def issuer_place(self) -> Place:
        """Where the profile is served."""
        return self.world.at(self.issuer_url)

    # what is said about it

    def edit(self, change: Edit) -> "Self":
        """Change the assertion, for everybody."""
        change(self.documents.assertion)
        return self

    def tamper(self, change: Edit) -> "Self":
        """Change the holder's copy; what is served stays as it is."""
        self._tampers.append(change)
        return self

    def until(self, moment: str) -> "Self":
        """Let it end at that moment."""
        return self.edit(lambda document: document.update(expires=moment))

    # what the holder has

    def copy(self) -> JsonObject:
        """The assertion as the holder has it."""
        document = deepcopy(self.documents.assertion)
        for change in self._tampers:
            change(document)
        return document

    def json(self) -> bytes:
        """The bytes of the holder's copy."""
        return pretty(self.copy())

    def baked_png(self) -> bytes:
        """The picture that the platform offers to download, with the holder's copy in it."""
        return baked(compact(self.copy()), keyword="openbadges")


def hashed(address: str, *, salt: str | None = None) -> JsonObject:
    """Hide an e-mail address as recipients are hidden; without a salt there is no such member."""
    digest = hashlib.sha256((address + (salt or "")).encode()).hexdigest()
    hidden: JsonObject = {"type": "email", "hashed": True, "identity": f"sha256${digest}"}
    return hidden | ({"salt": salt} if salt else {})


def uuid_of(*parts: object) -> str:
    """Invent a UUID: the same parts give the same one."""
    text = _digest(*parts)
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:32]))


def hexadecimal_of(*parts: object, length: int) -> str:
    """Invent that many hexadecimal digits, at most 64: the same parts give the same ones."""
    return _digest(*parts)[:length]


def _digest(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode()).hexdigest()
