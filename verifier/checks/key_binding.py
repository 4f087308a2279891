"""Is the key that verified, or the place that publishes, the issuer's?

Judged on the same proof and the same key as `proof`, since both rest on one reading.
https://www.imsglobal.org/spec/ob/v3p0/, https://www.w3.org/TR/cid-1.0/#retrieve-verification-method
"""

from verifier.contracts import Check, Context
from verifier.model.codes import key_binding as facts
from verifier.model.credential import Credential
from verifier.model.finding import Finding
from verifier.model.words import CheckId
from verifier.readings.combine import combine
from verifier.readings.proof_readings import PROOF_READINGS


async def _run(credential: Credential, context: Context) -> tuple[Finding, ...]:
    return combine(await context.once(PROOF_READINGS, credential)).binding


CHECK = Check(
    id=CheckId("key-binding"),
    asks="Does the key, or the place, belong to the issuer?",
    codes=facts.CODES,
    run=_run,
)
