"""An item without a proof of its own, in a record that is signed: does the record vouch for it?

The signature of the record covers the item as it stands there. It is the word of whoever signed the record,
and the item's own issuer need not be that. https://www.imsglobal.org/spec/ob/v3p0/#migrating-from-open-badges-2-0
"""

from verifier.contracts import Context, Wrapper
from verifier.model.codes import key_binding as binding_facts
from verifier.model.codes import proof as facts
from verifier.model.credential import Credential, Securing
from verifier.model.finding import Finding
from verifier.model.proof import Binding, ProofReading, Signature
from verifier.model.words import Cause

_VOUCHING = (facts.VOUCHED_BY_ISSUER, facts.VOUCHED_BY_WRAPPER)


def vouched(credential: Credential, wrapper: Wrapper | None) -> tuple[ProofReading, ...]:
    """Read what the record around an unsigned item says for it; nothing if there is none, or it is broken."""
    if wrapper is None or wrapper.standing is Signature.FAILS:
        return ()
    if wrapper.standing is Signature.UNDECIDED or not wrapper.settles:
        return (_undecided(wrapper),)
    same = _issuer(credential) == _issuer(wrapper.signed)
    remark = Finding(code=facts.VOUCHED_BY_ISSUER if same else facts.VOUCHED_BY_WRAPPER)
    reading = ProofReading(
        pointer=wrapper.proof[0].pointer,
        signature=Signature.HOLDS,
        binding=Binding.BOUND,
        proof_findings=(*_of_the_proof(wrapper), remark),
        binding_findings=wrapper.binding,
        reach=wrapper.reach,
        lies_at=wrapper.lies_at,
    )
    return (reading,)


def signer_of(credential: Credential, context: Context) -> str | None:
    """Find who signed a credential that is proven: its issuer, or that of the record that vouches for it.

    Of records inside of records that is the one with a proof: those between are as unsigned as the item.
    """
    if context.wrapper is not None and credential.securing is Securing.NONE:
        return _issuer(context.wrapper.signed)
    return _issuer(credential)


def _of_the_proof(wrapper: Wrapper) -> tuple[Finding, ...]:
    """Give what was found of the proof itself: for whom else it vouches says nothing about this item."""
    return tuple(finding for finding in wrapper.proof if finding.code not in _VOUCHING)


def _undecided(wrapper: Wrapper) -> ProofReading:
    cause = next((finding.cause for finding in wrapper.proof if finding.cause), Cause.UNSUPPORTED)
    return ProofReading(
        pointer="",
        signature=Signature.UNDECIDED,
        binding=Binding.UNDECIDED,
        proof_findings=(Finding(code=facts.WRAPPER_UNDECIDED, cause=cause),),
        binding_findings=(Finding(code=binding_facts.NOT_PUBLISHED, cause=cause),),
    )


def _issuer(credential: Credential) -> str | None:
    return credential.issuer.id if credential.issuer else None
