"""Is the key under which a signed Open Badge holds its issuer's? Judged on the very key that verified."""

from collections.abc import Iterator

from verifier.model.codes import key_binding as facts
from verifier.model.codes.proof_hosted import INSECURE_TRANSPORT
from verifier.model.exhibit import Fetched
from verifier.model.finding import Code, Finding
from verifier.model.keys import PublicKey
from verifier.model.proof import Binding, ProofReading, Signature
from verifier.model.recognition import Reach
from verifier.model.words import Cause
from verifier.readings.hosted_addresses import same_place
from verifier.readings.hosted_findings import POINTER, exhibits
from verifier.readings.hosted_place import class_beside
from verifier.readings.hosted_publication import beside, came_in_the_clear
from verifier.readings.hosted_scope import read_policy
from verifier.readings.ob2_issuer import Word
from verifier.readings.ob2_keys import IssuerKey
from verifier.readings.ob2_token import Tried
from verifier.readings.places import is_shared_place

SUITE = "ob2-jws"


def with_binding(
    tried: Tried, word: Word, *, passes: tuple[Code, ...], reach: Reach = Reach.PLACE
) -> ProofReading:
    """Put together what was found of the one signature that a signed badge has.

    Args:
        tried: what the signature said under the keys that may be the issuer's.
        word: the issuer's profile, and what led to it.
        passes: what it says of a key that it names at a place of its own.
        reach: for what a key speaks that is named so, if none of it came without encryption.
    """
    binding, found = _bind(tried, word, passes)
    key = tried.under.key if tried.under else None
    lies_at = tuple(dict.fromkeys(_places(tried.under, word))) if tried.under else ()
    came = tried.under.remarks if tried.under else ()
    return ProofReading(
        pointer=POINTER,
        signature=tried.signature,
        binding=binding,
        supported=True,
        key=key if isinstance(key, PublicKey) else None,
        proof_findings=(
            *tried.findings,
            *came,
            *beside(word.hosting),
        ),
        binding_findings=found,
        reach=Reach.PLACE if _came_in_the_clear(tried, word) else reach,
        lies_at=lies_at,
        suite=SUITE,
    )


def _came_in_the_clear(tried: Tried, word: Word) -> bool:
    remarks = tried.under.remarks if tried.under else ()
    return came_in_the_clear(word.profile.answer) or any(
        remark.code is INSECURE_TRANSPORT for remark in remarks
    )


def without_key(code: Code, *, detail: str, proof: Finding, word: Word) -> ProofReading:
    """Read a badge whose key its issuer does not name as its own: nobody asks for that key."""
    return ProofReading(
        pointer=POINTER,
        signature=Signature.UNDECIDED,
        binding=Binding.CONTRADICTED,
        proof_findings=(proof,),
        binding_findings=(
            Finding(code=code, pointer=POINTER, detail=detail, exhibits=exhibits(word.profile)),
        ),
        suite=SUITE,
    )


def _bind(tried: Tried, word: Word, passes: tuple[Code, ...]) -> tuple[Binding, tuple[Finding, ...]]:
    if tried.signature is not Signature.HOLDS or tried.under is None:
        return Binding.UNDECIDED, (_unconfirmed(tried),)
    shown = (*exhibits(word.profile), *tried.under.exhibits)
    shared = next((url for url in _places(tried.under, word) if is_shared_place(url)), None)
    if shared is not None:
        finding = Finding(
            code=facts.SAME_ORIGIN_ONLY,
            pointer=POINTER,
            detail=shared,
            cause=Cause.UNSUPPORTED,
            exhibits=shown,
        )
        return Binding.UNDECIDED, (finding,)
    found = tuple(
        Finding(code=code, pointer=POINTER, detail=tried.under.where, exhibits=shown) for code in passes
    )
    return Binding.BOUND, (*found, *_owner(tried.under, word), *_class_beside(word))


def _unconfirmed(tried: Tried) -> Finding:
    """Take a key for the signer's only if the signature holds under it: to name a key is not to have it."""
    cause = next((finding.cause for finding in tried.findings if finding.cause), Cause.UNSUPPORTED)
    code = facts.NOT_PUBLISHED if tried.under is None else facts.UNCONFIRMED
    return Finding(code=code, pointer=POINTER, cause=cause)


def _places(key: IssuerKey, word: Word) -> Iterator[str]:
    """Give the addresses that the key rests on: its own, and that of the profile, also behind redirects."""
    yield key.where
    yield word.profile.declared or ""
    if isinstance(word.profile.answer, Fetched):
        yield word.profile.answer.url


def _owner(key: IssuerKey, word: Word) -> tuple[Finding, ...]:
    """Caution about a key that says it is somebody else's; one that says nothing is the profile's word."""
    issuer = word.profile.declared
    if key.owner is None or key.owner == issuer or same_place(key.owner, issuer):
        return ()
    return (
        Finding(code=facts.OWNER_DIFFERS, pointer=POINTER, detail=key.owner[:200], exhibits=key.exhibits),
    )


def _class_beside(word: Word) -> tuple[Finding, ...]:
    policy = read_policy(word.profile.document or {}, issuer=word.address)
    return class_beside(policy, word.hosting.badge_class, word.address)
