"""Is the key that was used the issuer's? Judged on that very key, by its RFC 7638 thumbprint.

An equal key identifier binds nothing. https://www.w3.org/TR/cid-1.0/#retrieve-verification-method
"""

from dataclasses import dataclass, replace
from datetime import datetime

from verifier.contracts import Method
from verifier.model.codes import key_binding as facts
from verifier.model.finding import Code, Finding
from verifier.model.keys import PublicKey
from verifier.model.outcome import Outcome
from verifier.model.proof import Binding, Proof
from verifier.model.words import Cause
from verifier.readings.places import is_shared_place
from verifier.readings.published_keys import SELF_IDENTIFIERS, Place, Publication

PURPOSE = "assertionMethod"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """Whose key it is, and the findings that say so."""

    binding: Binding
    findings: tuple[Finding, ...]


def bind(key: PublicKey | None, *, proof: Proof, publication: Publication, now: datetime) -> Bound:
    """Judge whether the issuer publishes ``key``. None: no key was found to judge."""
    judged = _bind(key, proof=proof, publication=publication, now=now)
    findings = tuple(
        replace(finding, pointer=finding.pointer or proof.pointer) for finding in judged.findings
    )
    return Bound(binding=judged.binding, findings=findings)


def _bind(key: PublicKey | None, *, proof: Proof, publication: Publication, now: datetime) -> Bound:
    refuted = publication.refuted
    if refuted is not None:
        return Bound(binding=Binding.CONTRADICTED, findings=(refuted,))
    if key is None:
        return _nothing_found(publication)
    listed = tuple(
        (place, method)
        for place in publication.places
        for method in place.methods
        if isinstance(method.key, PublicKey) and method.key.thumbprint == key.thumbprint
    )
    if any(_ended(method.revoked, now) for _, method in listed):
        return _contradicted(facts.METHOD_REVOKED)
    if named_otherwise(key, proof=proof, publication=publication):
        return _contradicted(facts.CONTRADICTED)
    return (
        _listed(listed, proof=proof, publication=publication, now=now)
        if listed
        else _unlisted(proof, publication)
    )


def named_otherwise(key: PublicKey, *, proof: Proof, publication: Publication) -> bool:
    """Say whether the issuer publishes another key under the very identifier that the proof names."""
    named = [method.key for method in methods_named(proof, publication) if isinstance(method.key, PublicKey)]
    return bool(named) and all(other.thumbprint != key.thumbprint for other in named)


def methods_named(proof: Proof, publication: Publication) -> tuple[Method, ...]:
    """Find the methods that the issuer publishes under the identifier that the proof names."""
    name = proof.verification_method
    if not name:
        return ()
    absolute = f"{publication.issuer}{name}" if name.startswith("#") else f"{publication.issuer}#{name}"
    fragment = name.partition("#")[2] or name
    return tuple(
        method
        for place in publication.places
        for method in place.methods
        if method.id in (name, absolute) or (method.id == fragment and _is_key_set_entry(method, name, place))
    )


def _is_key_set_entry(method: Method, name: str, place: Place) -> bool:
    """A key set's kids are local to it: they answer to a bare kid, or to the set's own URL and fragment."""
    return method.controller is None and name.partition("#")[0] in (method.id, "", place.where)


def _listed(
    listed: tuple[tuple[Place, Method], ...], *, proof: Proof, publication: Publication, now: datetime
) -> Bound:
    own = [(place, method) for place, method in listed if method.controller in (None, publication.issuer)]
    if not own:
        return _contradicted(facts.INCONSISTENT)
    allowed = [
        (place, method) for place, method in own if method.purposes is None or PURPOSE in method.purposes
    ]
    if not allowed:
        return _contradicted(facts.WRONG_RELATIONSHIP)
    narrow = [(place, method) for place, method in allowed if not _is_shared(place)]
    if not narrow:
        return _undecided(Finding(code=facts.SAME_ORIGIN_ONLY, cause=Cause.UNSUPPORTED))
    unended = [(place, method) for place, method in narrow if not _ended(method.expires, now)]
    place, method = (unended or narrow)[0]
    return _bound(place, method, proof=proof, publication=publication, retired=not unended)


def _bound(place: Place, method: Method, *, proof: Proof, publication: Publication, retired: bool) -> Bound:
    own = publication.issuer.startswith(SELF_IDENTIFIERS)
    passed = Finding(code=facts.SELF_IDENTIFIER if own else facts.PUBLISHED, exhibits=place.exhibits)
    findings = [passed]
    if retired:
        if proof.created is None:
            return _undecided(
                Finding(code=facts.EXPIRY_UNDECIDED, cause=Cause.KEY_RETIRED, exhibits=place.exhibits)
            )
        if method.expires is not None and method.expires < proof.created.instant:
            return _contradicted(facts.METHOD_EXPIRED)
        findings.append(Finding(code=facts.KEY_RETIRED, exhibits=place.exhibits))
    if method.purposes is None:
        findings.append(Finding(code=facts.RELATIONSHIP_UNDECLARED, exhibits=place.exhibits))
    if method.sloppy:
        findings.append(Finding(code=facts.DOCUMENT_SLOPPY, exhibits=place.exhibits))
    return Bound(binding=Binding.BOUND, findings=tuple(findings))


def _unlisted(proof: Proof, publication: Publication) -> Bound:
    speaking = [place for place in publication.places if place.speaks_for_issuer and place.methods]
    narrow = [place for place in speaking if not _is_shared(place)]
    outage = publication.outage
    if belongs_elsewhere(proof, publication) and (narrow or outage is None):
        exhibits = narrow[0].exhibits if narrow else ()
        return Bound(
            binding=Binding.FOREIGN, findings=(Finding(code=facts.CONTROLLER_DIFFERS, exhibits=exhibits),)
        )
    if narrow:
        return _contradicted(facts.CONTRADICTED, place=narrow[0])
    if speaking:
        return _undecided(Finding(code=facts.SAME_ORIGIN_ONLY, cause=Cause.UNSUPPORTED))
    return _nothing_found(publication)


def belongs_elsewhere(proof: Proof, publication: Publication) -> bool:
    """Say whether an embedded proof names somebody else's method. A token's kid is only a hint."""
    name = proof.verification_method
    if not name or proof.token is not None:
        return False
    return name.partition("#")[0] != publication.issuer


def _nothing_found(publication: Publication) -> Bound:
    cannot = next(
        (finding for finding in publication.verdicts if finding.code.outcome is Outcome.CANNOT_TELL), None
    )
    if cannot is not None:
        return _undecided(cannot)
    gap = publication.outage or next(iter(publication.gaps), None)
    cause = gap.why if gap else Cause.UNSUPPORTED
    return _undecided(Finding(code=facts.NOT_PUBLISHED, cause=cause, exhibits=gap.exhibits if gap else ()))


def _undecided(finding: Finding) -> Bound:
    return Bound(binding=Binding.UNDECIDED, findings=(finding,))


def _contradicted(code: Code, *, place: Place | None = None) -> Bound:
    exhibits = place.exhibits if place else ()
    return Bound(binding=Binding.CONTRADICTED, findings=(Finding(code=code, exhibits=exhibits),))


def _is_shared(place: Place) -> bool:
    """Say whether many people can publish at a place; an identifier that is its own key is no place."""
    return not place.where.startswith(SELF_IDENTIFIERS) and is_shared_place(place.where)


def _ended(moment: datetime | None, now: datetime) -> bool:
    return moment is not None and moment <= now
