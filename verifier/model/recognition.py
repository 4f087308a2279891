"""What lists of issuers say about the issuer of one badge."""

import enum
from dataclasses import dataclass

from verifier.model.issuer_list import IssuerList, ListedIssuer, MissingList


class Reach(enum.Enum):
    """For what the proof speaks that binds a badge to its issuer: an entry needs one as narrow as it."""

    IDENTIFIER = "identifier"  # exactly this issuer id: its DID document, the document there, a set it names
    HOST = "host"  # the whole host: its well-known key set without an ``iss``, its did.json
    SCOPE = "scope"  # hosted, and the profile says itself by ``startsWith`` where its badges lie
    ROUTE = "route"  # an account at a platform, on a route where nobody but the platform writes
    PLACE = "place"  # some address of the host, which somebody else of the host may write as well

    @property
    def breadth(self) -> int:
        """Give for how many others it may speak as well: the least says the most."""
        return list(Reach).index(self)


class Likeness(enum.Enum):
    """How an issuer resembles one of a list, although it is not the same."""

    SAME_NAME = "same-name"
    SIMILAR_NAME = "similar-name"
    SAME_LETTERS = "same-letters"  # a name or domain that looks alike in other letters
    SIMILAR_DOMAIN = "similar-domain"
    DOMAIN_INSIDE = "domain-inside"  # "uni-edu.example", "uni.edu.example"
    SAME_LOGO = "same-logo"
    HIDDEN_SIGNS = "hidden-signs"  # a name that runs backwards, or has signs that nobody sees


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """The entry of a list that an issuer has, and what it was found by."""

    list: IssuerList
    issuer: ListedIssuer
    by: str  # the identifier, domain, place or account of the entry that fits


@dataclass(frozen=True, slots=True, kw_only=True)
class Resemblance:
    """The entry of a list that an issuer only resembles."""

    list: IssuerList
    issuer: ListedIssuer
    likeness: Likeness


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """What every list said. Only ``listed`` can make a badge trusted."""

    consulted: tuple[IssuerList, ...] = ()  # in force for this moment
    missing: tuple[MissingList, ...] = ()  # that could not be loaded, were altered, or are too old
    listed: Listed | None = None
    out_of_reach: Listed | None = None  # it has an entry, and its proof does not reach as far as that
    resembles: Resemblance | None = None
    reach: Reach = Reach.PLACE  # for what the proof speaks that was compared with the entries
    lies_at: tuple[str, ...] = ()  # every https address that this proof rests on
