"""Is the key that was used the issuer's? Judged on that very key, by its RFC 7638 thumbprint.

An equal key identifier binds nothing. One place that lists the key binds it, whatever another lacks; only a
key that was withdrawn, or another one under the identifier that the proof names, outweighs that.
https://www.w3.org/TR/cid-1.0/#retrieve-verification-method
"""

from dataclasses import replace
from datetime import datetime

from verifier.contracts import KeyDocument, Method
from verifier.dids import jwk
from verifier.dids import key as did_key
from verifier.model.codes import key_binding as facts
from verifier.model.finding import Finding
from verifier.model.keys import PublicKey
from verifier.model.outcome import Outcome
from verifier.model.proof import Binding, Proof
from verifier.model.words import Cause
from verifier.readings.listing import Bound, failed, is_shared, judge, listings, undecided
from verifier.readings.methods_named import belongs_elsewhere, methods_named, says_where
from verifier.readings.published_keys import Place, Publication

_RESOLVERS = {"did:key:": did_key.resolve, "did:jwk:": jwk.resolve}


def bind(key: PublicKey | None, *, proof: Proof, publication: Publication, now: datetime) -> Bound:
    """Judge whether the issuer publishes ``key``. None: no key was found to judge."""
    judged = _bind(key, proof=proof, publication=publication, now=now)
    findings = tuple(
        replace(finding, pointer=finding.pointer or proof.pointer) for finding in judged.findings
    )
    return replace(judged, findings=findings)


def _bind(key: PublicKey | None, *, proof: Proof, publication: Publication, now: datetime) -> Bound:
    refuted = publication.refuted
    listed = listings(key, publication) if key is not None else ()
    if refuted is not None and (not listed or refuted.code is facts.DID_DEACTIVATED):
        return Bound(binding=Binding.CONTRADICTED, findings=(refuted,))
    if _is_misnamed(proof.verification_method or ""):
        return failed(facts.DID_MALFORMED)
    if any(each.is_withdrawn(now) for each in listed):
        return failed(facts.METHOD_REVOKED, listed[0].place)
    if key is not None and named_otherwise(key, proof=proof, publication=publication):
        return failed(facts.CONTRADICTED)
    if listed:
        return judge(listed, issuer=publication.issuer, created=proof.created, now=now, purpose=proof.serves)
    return _unlisted(key, proof, publication)


def _is_misnamed(name: str) -> bool:
    """Say whether a proof names a key that the DID before it is not: ``did:key:zVICTIM#zATTACKER``."""
    did, mark, _ = name.partition("#")
    resolve = next((resolve for prefix, resolve in _RESOLVERS.items() if did.startswith(prefix)), None)
    document = resolve(did) if resolve is not None and mark else None
    return isinstance(document, KeyDocument) and all(method.id != name for method in document.methods)


def named_otherwise(key: PublicKey, *, proof: Proof, publication: Publication) -> bool:
    """Say whether the issuer publishes another key under the very identifier that the proof names."""
    named = [method.key for method in methods_named(proof, publication) if isinstance(method.key, PublicKey)]
    return bool(named) and all(other.thumbprint != key.thumbprint for other in named)


def _unlisted(key: PublicKey | None, proof: Proof, publication: Publication) -> Bound:
    """Judge a key that no place lists, or of which only the name is known.

    That it is missing says something only if every place could be looked at and read.
    """
    if key is None and (named := methods_named(proof, publication)):  # it is there, and cannot be used
        return _unusable(named[0])
    speaking = [place for place in publication.places if place.speaks_for_issuer]
    narrow = next((place for place in speaking if not is_shared(place)), None)
    if publication.unseen is None and not _may_be_unread(proof, publication):
        if belongs_elsewhere(proof, publication):
            foreign = failed(facts.CONTROLLER_DIFFERS, narrow)
            return replace(foreign, binding=Binding.FOREIGN)
        if narrow is not None and (key is not None or says_where(proof)):
            return failed(facts.CONTRADICTED, narrow)
    shared = next((place for place in (*speaking, *_beside(key, publication)) if is_shared(place)), None)
    return _nothing_found(publication) if shared is None else undecided(facts.SAME_ORIGIN_ONLY, shared)


def _may_be_unread(proof: Proof, publication: Publication) -> bool:
    """Say whether the issuer lists a key that may be this one, in a form that we cannot read."""
    every = tuple(method for place in publication.places for method in place.methods)
    meant = methods_named(proof, publication) if proof.verification_method else every
    return any(
        isinstance(method.key, Finding) and method.key.code.outcome is not Outcome.FAILED
        for method in meant
        if method.purposes is None or proof.serves in method.purposes
    )


def _unusable(method: Method) -> Bound:
    cause = method.key.cause if isinstance(method.key, Finding) else None
    finding = Finding(code=facts.UNCONFIRMED, cause=cause or Cause.UNSUPPORTED)
    return Bound(binding=Binding.UNDECIDED, findings=(finding,))


def _beside(key: PublicKey | None, publication: Publication) -> tuple[Place, ...]:
    """Find the places on the issuer's host that hold the key and publish nothing in the issuer's name."""
    if key is None:
        return ()
    looked_at = replace(
        publication,
        places=tuple(replace(place, publishes=True) for place in publication.places if not place.publishes),
    )
    return tuple(listing.place for listing in listings(key, looked_at))


def _nothing_found(publication: Publication) -> Bound:
    said = next(
        (finding for finding in publication.verdicts if finding.code.outcome is Outcome.CANNOT_TELL), None
    )
    gap = publication.unseen or next(iter(publication.gaps), None)
    cause, exhibits = (gap.why, gap.exhibits) if gap else (Cause.UNSUPPORTED, ())
    finding = said or Finding(code=facts.NOT_PUBLISHED, cause=cause, exhibits=exhibits)
    return Bound(binding=Binding.UNDECIDED, findings=(finding,))
