"""Is this what was signed or published, unchanged?

https://www.w3.org/TR/vc-data-integrity/#verify-proof, https://www.imsglobal.org/spec/ob/v3p0/#verification
"""

from verifier.contracts import Check, Context
from verifier.model.codes import proof as facts
from verifier.model.codes import proof_hosted
from verifier.model.credential import Credential
from verifier.model.finding import Finding
from verifier.model.words import CheckId
from verifier.readings.combine import combine
from verifier.readings.proof_readings import PROOF_READINGS


async def _run(credential: Credential, context: Context) -> tuple[Finding, ...]:
    return combine(await context.once(PROOF_READINGS, credential)).proof


CHECK = Check(
    id=CheckId("proof"),
    asks="Is it what was signed or published, unchanged?",
    codes=(*facts.CODES, *proof_hosted.CODES),
    run=_run,
)
