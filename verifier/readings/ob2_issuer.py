"""What counts as the issuer's own word about a signed badge: its profile, as its own address serves it.

A profile that stands in the token, or that is served elsewhere, is whatever its writer likes.
"""

from dataclasses import dataclass

from verifier import vocabulary
from verifier.model.codes import key_binding as binding_facts
from verifier.model.codes import proof as facts
from verifier.model.codes import proof_hosted as places
from verifier.model.credential import Credential
from verifier.model.finding import Code, Finding
from verifier.model.hosting import Hosting, Linked
from verifier.model.proof import Binding, ProofReading, Signature
from verifier.model.words import Cause, ExhibitId
from verifier.readings.hosted_addresses import Address, read_address
from verifier.readings.hosted_findings import POINTER, about, cause_of_absence, exhibits
from verifier.readings.hosted_publication import led_astray


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """The profile of the issuer as its own address serves it."""

    profile: Linked
    address: Address
    hosting: Hosting


@dataclass(frozen=True, slots=True, kw_only=True)
class Silent:
    """Why nothing is known of the issuer's keys; a signature was not looked at."""

    proof: Finding
    binding: Finding


def issuer_word(credential: Credential, hosting: Hosting) -> Word | Silent:
    """Find the issuer's profile, or say why there is none to rely on."""
    if hosting.assertion.unreadable:
        return _silent(_unread(credential))
    linked = (hosting.badge_class, hosting.issuer)
    missing = next((each for each in linked if each is not None and each.missing), None)
    if missing is not None:
        return unknown_key(cause_of_absence(missing), exhibits(missing))
    astray = led_astray(hosting)
    if astray is not None:
        return _silent(about(astray, places.REDIRECTED_AWAY, cause=Cause.BLOCKED_BY_POLICY))
    issuer = hosting.issuer
    address = read_address(issuer.declared) if issuer is not None and issuer.published else None
    if issuer is None or address is None:
        nameless = unknown_key(Cause.UNSUPPORTED)
        return Silent(proof=nameless.proof, binding=_nobody(binding_facts.NO_ORIGIN, Cause.UNSUPPORTED))
    return Word(profile=issuer, address=address, hosting=hosting)


def unknown_key(cause: Cause, shown: tuple[ExhibitId, ...] = ()) -> Silent:
    """Say that the issuer's key cannot be learnt."""
    return Silent(
        proof=Finding(code=facts.KEY_UNREACHABLE, pointer=POINTER, cause=cause, exhibits=shown),
        binding=_nobody(binding_facts.NOT_PUBLISHED, cause, shown),
    )


def unread(silent: Silent) -> ProofReading:
    """Read a badge whose signature was not looked at."""
    return ProofReading(
        pointer=POINTER,
        signature=Signature.UNDECIDED,
        binding=Binding.UNDECIDED,
        proof_findings=(silent.proof,),
        binding_findings=(silent.binding,),
    )


def _silent(proof: Finding) -> Silent:
    cause = proof.cause or Cause.UNSUPPORTED
    return Silent(proof=proof, binding=_nobody(binding_facts.NOT_PUBLISHED, cause, proof.exhibits))


def _nobody(code: Code, cause: Cause, shown: tuple[ExhibitId, ...] = ()) -> Finding:
    return Finding(code=code, pointer=POINTER, cause=cause, exhibits=shown)


def _unread(credential: Credential) -> Finding:
    """Say why the claims have no reading as an Open Badge, so that nobody can say what was signed."""
    known = all(vocabulary.known(url) is not None for url in credential.contexts)
    code = facts.TOO_COMPLEX if known and credential.contexts else facts.CONTEXT_UNKNOWN
    return Finding(code=code, pointer="/@context", cause=Cause.WORK_LIMIT if known else Cause.UNSUPPORTED)
