"""What the retrieval of a hosted badge found: assertion, badge class and issuer, each with its place."""

from dataclasses import dataclass, field

from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.words import JsonObject, Url


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """One document of a hosted badge.

    Of a document that was retrieved, ``document`` is its compacted form; of one that could not be, the
    embedded or supplied copy if there is one, or the notice of withdrawal that came in its place. Trust
    attaches to ``answer.url`` alone.
    """

    declared: str | None  # the address it was asked for at: the assertion's id, badge, badge.issuer
    answer: Fetched | Unavailable | None  # None: there is no http(s) address to ask, or it was not asked
    document: JsonObject | None = field(default=None, repr=False)
    copy: JsonObject | None = field(default=None, repr=False)  # what was supplied or embedded, compacted
    received: JsonObject | None = field(default=None, repr=False)  # the retrieved document, not compacted
    moved_from: Url | None = None  # it named another id of the same origin, and was refetched there
    id_differs: bool = False  # it still names another id after that
    unreadable: bool = False  # an answer came, but no JSON object of this kind
    refused: bool = False  # beside ``unreadable``: JSON it is, but no Open Badges JSON-LD
    withdrawn: bool = False  # an assertion: its host answers 410, or that it is revoked
    notice: bool = False  # beside ``withdrawn``: nothing else came, so there is no assertion to judge
    unknown_contexts: tuple[str, ...] = ()  # contexts that were left out when it was compacted

    @property
    def published(self) -> bool:
        """Say whether its own address serves this very document, so that ``document`` is its host's word."""
        answered = isinstance(self.answer, Fetched) and self.answer.ok
        return answered and not (self.id_differs or self.unreadable or self.notice)

    @property
    def missing(self) -> bool:
        """Say whether it has an address of its own and could not be had there."""
        return self.answer is not None and not self.published

    @property
    def shown(self) -> JsonObject | None:
        """Give what there is to read: the host's word, else the copy, else a bare notice of withdrawal."""
        return self.copy if self.notice and self.copy else self.document


@dataclass(frozen=True, slots=True, kw_only=True)
class Hosting:
    """The three documents that a hosted badge is made of. OB 2.0 HostedBadge.

    Of an assertion that was not to be had nothing further is asked: ``badge_class`` and ``issuer`` are then
    what its copy embeds.
    """

    verification: JsonObject | None  # verification (or verify) as the assertion has it, compacted
    assertion: Linked
    badge_class: Linked | None = None  # None: the assertion names none
    issuer: Linked | None = None  # None: the badge class names none, or could not be had
