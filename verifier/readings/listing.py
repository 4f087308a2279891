"""A key that the issuer lists: may it sign badges, and is it still in force?

https://www.w3.org/TR/cid-1.0/#verification-methods
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from verifier.contracts import Method
from verifier.model.codes import key_binding as facts
from verifier.model.finding import Code, Finding
from verifier.model.keys import PublicKey
from verifier.model.moment import Moment
from verifier.model.proof import ISSUING, Binding, PlatformCopy
from verifier.model.recognition import Reach
from verifier.model.words import Cause
from verifier.readings.places import is_shared_place
from verifier.readings.published_keys import SELF_IDENTIFIERS, Place, Publication, domain_of

_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """Whose key it is, and the findings that say so."""

    binding: Binding
    findings: tuple[Finding, ...]
    platform_copy: PlatformCopy | None = None  # a platform serves it as its own, whoever's key it is
    reach: Reach = Reach.PLACE
    lies_at: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One place that lists a key, and how."""

    place: Place
    method: Method

    def is_withdrawn(self, now: datetime) -> bool:
        """Say whether the issuer has withdrawn the key there."""
        return self.method.revoked is not None and self.method.revoked <= now

    def has_ended(self, now: datetime) -> bool:
        """Say whether the time of the key is over there."""
        return self.method.expires is not None and self.method.expires <= now


def listings(key: PublicKey, publication: Publication) -> tuple[Listing, ...]:
    """Find every place that publishes ``key``, by its thumbprint."""
    return tuple(
        Listing(place=place, method=method)
        for place in publication.places
        if place.publishes
        for method in place.methods
        if isinstance(method.key, PublicKey) and method.key.thumbprint == key.thumbprint
    )


def judge(
    listed: tuple[Listing, ...],
    *,
    issuer: str,
    created: Moment | None,
    now: datetime,
    purpose: str = ISSUING,
) -> Bound:
    """Say whether a listed key is the issuer's own, for this use, at a place of its own, and in force.

    ``created`` is when the signature says that it was made, which nobody vouches for: it earns a caution.
    """
    own = [each for each in listed if _is_vouched_for(each, issuer=issuer, purpose=purpose)]
    if not own:
        return failed(facts.CONTROLLER_DIFFERS, listed[0].place)
    allowed = [each for each in own if each.method.purposes is None or purpose in each.method.purposes]
    if not allowed:
        return failed(facts.WRONG_RELATIONSHIP, own[0].place)
    narrow = [each for each in allowed if not is_shared(each.place)]
    if not narrow:
        return undecided(facts.SAME_ORIGIN_ONLY, allowed[0].place)
    return _in_force(_best(narrow, now=now), issuer=issuer, created=created, now=now)


def _best(listed: Sequence[Listing], *, now: datetime) -> Listing:
    """Choose of those in force the one that speaks for the fewest, of those that ended the last to end."""
    in_force = [each for each in listed if not each.has_ended(now)]
    if in_force:
        return min(in_force, key=lambda each: each.place.reach.breadth)
    return max(listed, key=lambda each: each.method.expires or _NEVER)


def _in_force(listing: Listing, *, issuer: str, created: Moment | None, now: datetime) -> Bound:
    retired: tuple[Code, ...] = ()
    if listing.method.expires is not None and listing.has_ended(now):
        if created is None:
            return undecided(facts.EXPIRY_UNDECIDED, listing.place, cause=Cause.KEY_RETIRED)
        if listing.method.expires < created.instant:
            return failed(facts.METHOD_EXPIRED, listing.place)
        retired = (facts.KEY_RETIRED,)
    own = issuer.startswith(SELF_IDENTIFIERS)
    codes = (facts.SELF_IDENTIFIER if own else facts.PUBLISHED, *retired, *_remarks(listing, issuer=issuer))
    return Bound(
        binding=Binding.BOUND,
        findings=tuple(Finding(code=code, exhibits=listing.place.exhibits) for code in codes),
        reach=listing.place.reach,
        lies_at=listing.place.lies_at,
    )


def _is_vouched_for(listing: Listing, *, issuer: str, purpose: str) -> bool:
    """Say whether the issuer controls a key, or lists one for this use that it names as somebody else's.

    A key under the issuer's own name that another controls is neither.
    """
    method, base = listing.method, listing.method.id.partition("#")[0]
    if method.controller in (None, issuer, issuer.partition("#")[0]):
        return True
    return not listing.place.is_key_set and method.controller == base and purpose in (method.purposes or ())


def _remarks(listing: Listing, *, issuer: str) -> tuple[Code, ...]:
    """Find what is worth knowing about a key that counts: how it is written, and who keeps it."""
    method = listing.method
    noticed = {
        facts.RELATIONSHIP_UNDECLARED: method.purposes is None,
        facts.DOCUMENT_SLOPPY: method.sloppy,
        facts.FOREIGN_DOCUMENT: not listing.place.is_key_set and _is_of_another_domain(method.id, issuer),
    }
    return tuple(code for code, is_so in noticed.items() if is_so)


def _is_of_another_domain(name: str, issuer: str) -> bool:
    """Say whether a method is named by another domain than the issuer's; a key's own name has none."""
    domain = domain_of(name)
    return domain is not None and domain != domain_of(issuer)


def is_shared(place: Place) -> bool:
    """Say whether many people can publish at a place, or at one that it rests on."""
    return any(is_shared_place(url) for url in place.lies_at)


def failed(code: Code, place: Place | None = None) -> Bound:
    """The key is not the issuer's to sign with: there is evidence, and this is it."""
    exhibits = place.exhibits if place else ()
    return Bound(binding=Binding.CONTRADICTED, findings=(Finding(code=code, exhibits=exhibits),))


def undecided(code: Code, place: Place, *, cause: Cause = Cause.UNSUPPORTED) -> Bound:
    """Whose key it is cannot be told, for what was found at this place."""
    return Bound(
        binding=Binding.UNDECIDED, findings=(Finding(code=code, cause=cause, exhibits=place.exhibits),)
    )
