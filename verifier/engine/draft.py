"""How much a draft tells: what was given, read as it is, and scored. Nothing is fetched or verified.

For issuers, before they issue. A badge that is issued is scored alike, and what only its verification can
find out stays open: no check was asked.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from verifier.engine.halves import Half, read_half
from verifier.engine.reading import read_supplied, unread
from verifier.engine.records import MAX_DEPTH, MAX_ITEMS, stated_items
from verifier.engine.undefined import Undefined, undefined
from verifier.locate import locate
from verifier.locate.bundle import Place, unpack
from verifier.model.codes import document, engine, structure
from verifier.model.credential import Credential, Edition, Malformed, Securing
from verifier.model.draft import Draft, DraftScore, NotScored, Unread
from verifier.model.finding import Finding
from verifier.model.located import Kind, Located, NotLocated
from verifier.model.metadata_profile import MetadataProfile
from verifier.model.outcome import Outcome
from verifier.model.words import Cause
from verifier.profiles.concepts import extract
from verifier.profiles.concepts.homes import PARTS
from verifier.profiles.score import score
from verifier.readings.hosted_addresses import host_of

_TOO_MANY = NotScored(findings=(Finding(code=engine.TOO_DEEP),))  # or too deep: the rest is not looked at


def score_draft(body: bytes, *, profiles: Sequence[MetadataProfile]) -> tuple[Draft, ...]:
    """Score the information of every badge in what was given: at least one answer. It never raises.

    Args:
        body: a badge in any form that is verified too, without its signature or with it; an Achievement or a
            BadgeClass alone; a list or a learner record of such.
        profiles: the profiles to score it against.
    """
    found = locate(body)
    reading = _Reading(profiles=profiles)
    if isinstance(found, NotLocated):
        half = read_half(body)
        return (NotScored(findings=found.findings) if half is None else reading.half(half),)
    each_of_all = (each for located in found for each in reading.all(located))
    scored = tuple(islice(each_of_all, MAX_ITEMS + 1))
    return scored if len(scored) <= MAX_ITEMS else (*scored[:MAX_ITEMS], _TOO_MANY)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """The way through one badge, and through the items of one that is a learner record."""

    profiles: Sequence[MetadataProfile]
    depth: int = 0  # records around it
    is_signed: bool = False  # one of them is

    def all(self, located: Located) -> Iterator[Draft]:
        """Score a badge; of a learner record each item."""
        contradicting = [each for each in located.findings if each.code.outcome is Outcome.FAILED]
        if contradicting or located.kind is Kind.URL:
            yield NotScored(findings=tuple(contradicting) or (_linked(located),))
            return
        credential = read_supplied(located)
        if isinstance(credential, Malformed):
            half = read_half(located.body) if credential.is_readable else None
            decided = (each for each in located.findings if each.code.outcome is not None)
            said = tuple(decided) or (unread(credential),)
            yield NotScored(findings=said) if half is None else self.half(half)
        elif credential.edition is Edition.CLR2:
            yield from self._items(credential, located)
        else:
            yield self._one(credential)

    def half(self, half: Half) -> Draft:
        """Score an achievement alone."""
        return self._one(half.credential, half=half)

    def _items(self, record: Credential, located: Located) -> Iterator[Draft]:
        if self.depth >= MAX_DEPTH:
            yield _TOO_MANY
            return
        inner = replace(self, depth=self.depth + 1, is_signed=self.is_signed or _is_signed(record))
        leaves = (
            leaf
            for pointer, item in stated_items(record.raw)
            for leaf in unpack(item, Place(found_in=located.found_in, pointer=f"{located.pointer}{pointer}"))
        )
        scored = [*islice((each for leaf in leaves for each in inner.all(leaf)), MAX_ITEMS + 1)]
        yield from scored or [_no_open_badge(record)]

    def _one(self, credential: Credential, *, half: Half | None = None) -> Draft:
        lacks = half.lacks if half is not None else ()
        # Within a record that is signed the signature is that of the record.
        left_out = Undefined() if self.is_signed else undefined(credential)
        facts = extract(credential, (), lacks=lacks, undefined=left_out.pointers)
        if facts is None:
            return _no_open_badge(credential)
        scores = (score(facts, profile, shown=True) for profile in self.profiles)
        away = (part for part in PARTS if part in facts.unread)
        return DraftScore(
            edition=credential.edition,
            name=(credential.achievement.name if credential.achievement else None) or credential.name,
            is_signed=self.is_signed or _is_signed(credential),
            scores=tuple(scores if half is None else map(half.at_home, scores)),
            unread=tuple(Unread(part=part, is_linked=part not in lacks) for part in away),
            unseen=facts.unseen,
            undefined=left_out.terms,
            knows_contexts=left_out.is_known,
        )


def _is_signed(credential: Credential) -> bool:
    is_anchored = credential.securing is Securing.JWS and credential.hosting is None  # in a block chain
    return credential.token is not None or bool(credential.proofs) or is_anchored


def _no_open_badge(credential: Credential) -> NotScored:
    kinds = ", ".join(credential.types)
    return NotScored(findings=(Finding(code=structure.NOT_AN_OPEN_BADGE, detail=kinds),))


def _linked(located: Located) -> Finding:
    """Say that there is an address and no badge: nothing is fetched for a draft."""
    fills = (("host", host_of(located.body.decode("utf-8", errors="replace"))),)
    return Finding(code=document.LINK_IN_TEXT, cause=Cause.UNSUPPORTED, fills=fills)
