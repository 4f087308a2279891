"""What the lists of the reader say about the issuer of one badge: asked only once its proof holds."""

from dataclasses import replace

from verifier.contracts import Context, Reading
from verifier.model.credential import Credential
from verifier.model.issuer_list import IssuerList, MissingList
from verifier.model.recognition import Recognition
from verifier.readings.combine import combine
from verifier.readings.proof_readings import PROOF_READINGS
from verifier.readings.vouching import signer_of
from verifier.recognition.linked_domains import LINKED_DOMAINS, vouching_site
from verifier.recognition.lists.in_force import in_force
from verifier.recognition.matching import ProvenIssuer, match
from verifier.recognition.registers.asking import with_registers
from verifier.recognition.resembling.claims import claims_of
from verifier.recognition.resembling.resemble import resemblance


async def _make(credential: Credential, context: Context) -> Recognition:
    usable = [in_force(each, now=context.now) for each in context.lists]
    consulted = tuple(each for each in usable if isinstance(each, IssuerList))
    missing = tuple(each for each in usable if isinstance(each, MissingList))
    proof = combine(await context.once(PROOF_READINGS, credential)).proven
    issuer = credential.issuer.id if credential.issuer else None
    if proof is None or issuer is None or signer_of(credential, context) != issuer:
        return Recognition(consulted=consulted, missing=missing)
    proven = ProvenIssuer(issuer=issuer, reach=proof.reach, lies_at=proof.lies_at)
    listed, out_of_reach = match(proven, (each for each in consulted if each.federation is None))
    found = Recognition(consulted=consulted, missing=missing, listed=listed, out_of_reach=out_of_reach)
    found = found if listed else await with_registers(found, proven, context)
    linked = await context.once(LINKED_DOMAINS, credential)
    site = vouching_site(linked)
    proven_at = (*proven.lies_at, f"https://{site}/") if site else proven.lies_at
    if found.listed is None and (claims := claims_of(credential.issuer, proven_at=proven_at)):
        # Whom a register knew when it was added is still no secret if it gives no answer today.
        found = replace(found, resembles=resemblance(claims, consulted))
    return replace(found, reach=proven.reach, lies_at=proven.lies_at)


RECOGNITION: Reading[Recognition] = Reading(name="recognition", make=_make)
