"""Lists of issuers that a reader trusts: who is on one, and what became of one that could not be used.

A list is an input of a verification, like the time: the same lists give the same report.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from verifier.model.words import Cause, JsonObject

WEEK = 7 * 24 * 3600  # seconds that a list may be old if it does not say otherwise


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedIssuer:
    """One organisation on a list: by what it is known for certain, and what it is called.

    An issuer is recognised by identifiers and places alone. Names and logos only show who copies them.
    """

    key: str  # what a report names the entry by; the first of its identifiers or places
    ids: tuple[str, ...] = ()  # issuer ids, exactly as in badges: DIDs and https addresses
    domains: tuple[str, ...] = ()  # hosts (A-labels), each by itself, of which all is the organisation's
    places: tuple[str, ...] = ()  # https addresses that end in "/"; all below is the organisation's
    accounts: tuple[str, ...] = ()  # https addresses or did:web of its issuer accounts at platforms
    names: tuple[str, ...] = ()  # the first is shown
    logos: tuple[str, ...] = ()  # "https://…" of a picture, or "sha256:<hex>" of its bytes
    url: str | None = None  # its web page
    location: str | None = None

    @property
    def name(self) -> str:
        """What the organisation is called: by the list, else by its identifier."""
        return next(iter(self.names), self.key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Federation:
    """A register that answers for one issuer at a time. OpenID Federation 1.0 section 8.1."""

    anchor: str  # the entity identifier of the register
    fetch_endpoint: str
    keys: tuple[JsonObject, ...]  # JWKs of the register, pinned when it was added


@dataclass(frozen=True, slots=True, kw_only=True, weakref_slot=True)
class IssuerList:
    """A list that was loaded. Whether it is too old is judged for the moment of each verification."""

    id: str
    name: str
    version: str  # as its keeper counts; else a day, or the beginning of the digest
    digest: str  # "sha256:<hex>" of who is on it, the same in every format
    source: str  # where it came from: an https address, or the name of a file
    obtained_at: datetime | None  # UTC; its age counts from it. None: the reader's own, as old as it likes
    max_age: int | None = WEEK  # seconds
    issuers: tuple[ListedIssuer, ...] = ()
    # A register is asked about every issuer: its ``issuers`` are names to compare with, and recognise nobody.
    federation: Federation | None = None
    left_out: int = 0  # entries of a list from elsewhere that could not be read
    is_sent: bool = False  # it came with the request: whatever it is called, the reader's own, for this once


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingList:
    """A list that the reader wants to have used, and that could not be: nobody is on it or off it."""

    id: str
    name: str
    why: Cause
    detail: str = ""  # what is wrong with it; untrusted text
    source: str = ""  # where it was to come from; "" if nobody knows
    too_old: IssuerList | None = None  # as it was obtained, if nothing but its age is wrong
    same_id_as: str = ""  # the file of the list before it, if nothing is wrong but that this has its id
    is_sent: bool = False  # it came with the request


TrustList: TypeAlias = IssuerList | MissingList


@dataclass(frozen=True, slots=True, kw_only=True)
class ListsInUse:
    """Every list of a verifier, as it is at one moment."""

    at: datetime  # UTC
    lists: tuple[TrustList, ...]
