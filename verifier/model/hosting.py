"""What the retrieval of a hosted badge found: assertion, badge class and issuer, each with its place."""

from dataclasses import dataclass

from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.words import JsonObject, Url


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """One document of a hosted badge.

    Of a document that was retrieved, ``document`` is its compacted form; of one that could not be, the
    embedded or supplied copy if there is one. Trust attaches to ``answer.url`` alone.
    """

    declared: str | None  # the address that names it: the assertion's id, badge, badge.issuer
    answer: Fetched | Unavailable | None  # None: there is no http(s) address to ask
    document: JsonObject | None = None
    copy: JsonObject | None = None  # what was supplied or embedded, compacted
    moved_from: Url | None = None  # it named another id of the same origin, and was refetched there
    id_differs: bool = False  # it still names another id after that
    unreadable: bool = False  # an answer came, but no JSON object of this kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Hosting:
    """The three documents that a hosted badge is made of. OB 2.0 HostedBadge."""

    verification: JsonObject | None  # verification (or verify) as the assertion has it, compacted
    assertion: Linked
    badge_class: Linked | None = None  # None: the assertion names none
    issuer: Linked | None = None
