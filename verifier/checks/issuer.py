"""Who is the issuer, as far as that was proven? The name in the badge is the badge's word, and no answer."""

from verifier.contracts import Check, Context
from verifier.model.codes import issuer as facts
from verifier.model.credential import Credential
from verifier.model.finding import Finding
from verifier.model.words import Cause, CheckId
from verifier.readings.combine import combine
from verifier.readings.headline import place_of
from verifier.readings.proof_readings import PROOF_READINGS
from verifier.readings.published_keys import SELF_IDENTIFIERS


async def _run(credential: Credential, context: Context) -> tuple[Finding, ...]:
    answer = combine(await context.once(PROOF_READINGS, credential))
    return judge(credential, proven=answer.proven is not None)


def judge(credential: Credential, *, proven: bool) -> tuple[Finding, ...]:
    """Say who stands behind the badge; ``proven``: one proof holds under a key that is the issuer's."""
    profile = credential.issuer
    if profile is None or profile.id is None or not proven:
        return (Finding(code=facts.UNKNOWN_SIGNER, pointer="/issuer", cause=Cause.UNSUPPORTED),)
    remarks = () if profile.is_object else (Finding(code=facts.NO_PROFILE, pointer=profile.pointer),)
    if profile.id.startswith(SELF_IDENTIFIERS):
        return (Finding(code=facts.SELF_MADE, pointer=profile.pointer), *remarks)
    domain = Finding(
        code=facts.DOMAIN_PROVEN, pointer=profile.pointer, fills=(("domain", place_of(profile.id)),)
    )
    return (domain, *remarks)


CHECK = Check(id=CheckId("issuer"), asks="Who issued it?", codes=facts.CODES, run=_run)
