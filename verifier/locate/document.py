"""What is to be done about each thing that a document mentions: verified, listed, or passed over.

A document must not make us ask whomever it likes: links of known platforms lead to badges, what is attached
is looked into, and every other link is a person's to open. Whoever gives nothing but links means each one.
"""

import enum
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import islice

from verifier.locate import locate
from verifier.locate.classify import Shape, classify
from verifier.locate.link import in_a_labels, read_link
from verifier.model.codes import document as facts
from verifier.model.document import Mention, Mentions
from verifier.model.link import Link
from verifier.model.located import NotLocated
from verifier.model.outcome import Outcome

MAX_BADGES = 20  # of one document that are verified: each may cost fetches
# Of those, at a host that may be anybody's: else a document makes twenty strangers knock. So many of one
# university a graduate may have, and what they consist of is within what `SharedBudget` asks of one place.
MAX_AT_A_HOST = 6
MAX_UNOPENED = 30  # that are listed beside them
MAX_OTHER_LINKS = 30  # that are listed; a résumé has five
_MAX_LABELS = 50  # of one badge that are compared
_MAX_BODIES = 40  # that are looked into
_MAX_CHARACTERS = 250_000  # of all links that are read; a portfolio has some thousands

_NO_BADGE = frozenset(
    code.id for code in (facts.NO_BADGE_IN_IMAGE, facts.UNRECOGNISED, facts.MALFORMED, facts.TOO_LARGE)
)
_DOCUMENTS = (  # attached ones are not opened in their turn
    *(Shape.PDF, Shape.HTML, Shape.URL),
    *(Shape.PHOTO, Shape.OFFICE, Shape.EMPTY, Shape.UNKNOWN),
)
_WEB = re.compile(r"https?://", re.IGNORECASE)
# An address that speaks of badges, on a host that nobody knows as a platform.
_LIKE_A_BADGE = re.compile(
    r"badge|assertion|credential|certificat|openbadge|/ob[v]?[23]\b|achievement", re.IGNORECASE
)


class Treatment(enum.Enum):
    """What is done about something that may be a badge."""

    VERIFY = "verify"
    SHORT_LINK = "short-link"  # where it leads cannot be seen
    NOT_ASKED = "not-asked"  # of no platform that we know
    LEFT_OUT = "left-out"  # there are too many, of the document or at one host


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One thing that may be a badge, and what is done about it."""

    mention: Mention  # its address as it may be sent, shown and logged
    treatment: Treatment
    asked: str | None = None  # its address as it stands there, of which more may be read; None: it has none
    labels: tuple[str, ...] = ()  # all words beside it, wherever it stands, each once
    host: str = ""  # that a résumé makes us ask, not known as a platform's; "": it is, or it was given for it


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """All that a document mentions, sorted; each badge once, in reading order."""

    listed: tuple[Listed, ...]
    other_links: tuple[Mention, ...] = ()
    other_links_count: int = 0
    left_out: int = 0  # badges, and links that may lead to some, beyond those that are looked at or listed
    unlisted: int = 0  # of those: how many are not even listed
    lost_pictures: bool = False  # there are pictures, and neither they nor anything else is a badge
    cut: bool = False  # there are more links than are read, or more attached than is looked into


def sort_mentions(mentions: Mentions) -> Table:
    """Sort what a document mentions. Pure, and linear in it."""
    sorting = _Sorting(asked=mentions.asked)
    for mention in mentions.found:
        if mention.url is not None and sorting.admits(mention.url):
            url = in_a_labels(mention.url)
            sorting.link(replace(mention, url=url), read_link(url))
        elif mention.body is not None:
            sorting.body(mention, mention.body)
    return sorting.table(pictures=mentions.pictures)


class _Sorting:
    """The badges and links of one document, each once, as they are met."""

    def __init__(self, *, asked: bool) -> None:
        self._asked = asked
        self._listed: dict[str, Listed] = {}
        self._labels: dict[str, dict[str, None]] = {}
        self._others: dict[str, Mention] = {}
        self._bodies = 0
        self._characters = 0

    def admits(self, url: str) -> bool:
        """Count one more link, if there is room for it: each may take milliseconds to be read."""
        self._characters += len(url)
        return self._characters <= _MAX_CHARACTERS

    def link(self, mention: Mention, link: Link) -> None:
        """Take a link in: as a badge of a known platform, as one that nobody can tell, or as any other."""
        if self._asked and not link.host:  # whoever gave it is told why it cannot be looked at
            named = replace(mention, url=link.url)
            self._take(link.url, Listed(mention=named, treatment=Treatment.VERIFY, asked=mention.url))
        if mention.where.how in ("picture", "embed") and not link.is_known:
            return  # a picture or frame of any host is no badge, and nothing for a person to open
        if not link.host and (self._asked or not _WEB.match(link.url)):
            return
        cleaned = replace(mention, url=link.url)
        if link.is_known:
            is_strange = not self._asked and link.route is not None and link.route.on_any_host
            host = link.host if is_strange else ""
            verified = Listed(mention=cleaned, treatment=Treatment.VERIFY, asked=mention.url, host=host)
            self._take(_key(link), verified)
        elif link.is_short:
            self._take(link.url, Listed(mention=cleaned, treatment=Treatment.SHORT_LINK))
        elif self._asked:
            self._take(_key(link), Listed(mention=cleaned, treatment=Treatment.VERIFY, asked=mention.url))
        elif link.route is not None or _LIKE_A_BADGE.search(link.url):
            self._take(link.url, Listed(mention=cleaned, treatment=Treatment.NOT_ASKED))
        else:
            self._others.setdefault(link.url, cleaned)

    def body(self, mention: Mention, body: bytes) -> None:
        """Take in what is attached, if there is a badge in it."""
        key = sha256(body).hexdigest()
        if key not in self._listed:
            self._bodies += 1
            if self._bodies > _MAX_BODIES or not may_be_a_badge(body):
                return
        self._take(key, Listed(mention=mention, treatment=Treatment.VERIFY))

    def table(self, *, pictures: int) -> Table:
        """Give what was taken in: the badges, and beside them what nobody looks at."""
        for key in list(self._too_many()):
            self._listed[key] = replace(self._listed[key], treatment=Treatment.LEFT_OUT)
        listed = tuple(_cut(self._with_labels()))
        unlisted = len(self._listed) - len(listed)
        return Table(
            listed=listed,
            other_links=tuple(self._others.values())[:MAX_OTHER_LINKS],
            other_links_count=len(self._others),
            left_out=unlisted + sum(each.treatment is Treatment.LEFT_OUT for each in listed),
            unlisted=unlisted,
            lost_pictures=pictures > 0 and not self._listed,
            cut=self._is_cut,
        )

    def _too_many(self) -> Iterator[str]:
        """Name the badges beyond the first of the document, and beyond the first few at one host."""
        at_host: Counter[str] = Counter()
        verified = 0
        for key, listed in self._listed.items():
            if listed.treatment is not Treatment.VERIFY:
                continue
            if verified == MAX_BADGES or (listed.host and at_host[listed.host] == MAX_AT_A_HOST):
                yield key
                continue
            verified += 1
            at_host[listed.host] += 1

    def _take(self, key: str, listed: Listed) -> None:
        """Keep what is met first, with the first label that it has anywhere, and the others beside it."""
        first = self._listed.setdefault(key, listed)
        if not first.mention.label and listed.mention.label:
            named = replace(first.mention, label=listed.mention.label)
            self._listed[key] = replace(first, mention=named)
        labels = self._labels.setdefault(key, {})
        if listed.mention.label and len(labels) <= _MAX_LABELS:
            labels.setdefault(listed.mention.label)

    def _with_labels(self) -> Iterator[Listed]:
        """Give each badge with all that is said beside it: a second line may claim more than the first."""
        for key, listed in self._listed.items():
            yield replace(listed, labels=tuple(islice(self._labels[key], _MAX_LABELS)))

    @property
    def _is_cut(self) -> bool:
        too_many = self._characters > _MAX_CHARACTERS or self._bodies > _MAX_BODIES
        return too_many or any(len(labels) > _MAX_LABELS for labels in self._labels.values())


def may_be_a_badge(body: bytes) -> bool:
    """Say whether there is something to verify in what was attached, were it only to be refused."""
    if classify(body) in _DOCUMENTS:
        return False
    found = locate(body)
    if not isinstance(found, NotLocated):
        return True
    failed = any(finding.code.outcome is Outcome.FAILED for finding in found.findings)
    return failed or not any(finding.code.id in _NO_BADGE for finding in found.findings)


def _key(link: Link) -> str:
    """Name the badge behind a link: two links of a platform to one badge are one."""
    candidates = link.route.candidates if link.route else ()
    return candidates[0] if candidates else link.url


def _cut(listed: Iterable[Listed]) -> Iterable[Listed]:
    """Keep every badge that is verified, and so many of the others."""
    left = MAX_UNOPENED
    for each in listed:
        if each.treatment is not Treatment.VERIFY:
            left -= 1
        if each.treatment is Treatment.VERIFY or left >= 0:
            yield each
