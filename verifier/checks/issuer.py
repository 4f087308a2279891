"""Who is the issuer, as far as that was proven? The name in the badge is the badge's word, and no answer."""

from dataclasses import replace

from verifier.contracts import Check, Context
from verifier.model.codes import issuer as facts
from verifier.model.codes import key_binding as binding_facts
from verifier.model.credential import Credential, Securing
from verifier.model.finding import Finding
from verifier.model.proof import ProofReading
from verifier.model.words import CheckId
from verifier.readings.combine import combine
from verifier.readings.links import Link, dead_links
from verifier.readings.proof_readings import PROOF_READINGS
from verifier.readings.vouching import signer_of
from verifier.recognition.judging import LINKAGE, MAX_QUOTE, Proven, judge
from verifier.recognition.linked_domains import LINKED_DOMAINS, by_other_sites, vouching_site
from verifier.recognition.recognise import RECOGNITION


async def _run(credential: Credential, context: Context) -> tuple[Finding, ...]:
    proof = combine(await context.once(PROOF_READINGS, credential)).proven
    recognition = await context.once(RECOGNITION, credential)
    linked = await context.once(LINKED_DOMAINS, credential)
    proven = None if proof is None else proven_by(proof, credential, signer=signer_of(credential, context))
    if proven is not None and (site := vouching_site(linked)):
        proven = replace(proven, host=site, published=LINKAGE)
    judged = (*judge(credential, proven=proven, recognition=recognition), *by_other_sites(linked))
    return judged if proof is None else (*judged, *await _page(credential, context))


def proven_by(proof: ProofReading, credential: Credential, *, signer: str | None) -> Proven | None:
    """Tell who is proven by a proof that holds and is bound; None if the badge names nobody."""
    if signer is None:
        return None
    published = published_of(credential, proof)
    return Proven(signer=signer, host=proof.host, published=published, copy=proof.platform_copy)


def published_of(credential: Credential, proven: ProofReading) -> str:
    """Name what the issuer's site published that proves the badge to be its own: badge, key or record-key."""
    found = {finding.code for finding in proven.binding_findings}
    if credential.securing is Securing.HOSTED or binding_facts.STILL_PUBLISHED in found:
        return "badge"
    return "record-key" if credential.securing is Securing.NONE else "key"


async def _page(credential: Credential, context: Context) -> tuple[Finding, ...]:
    """Say that the issuer's web page is not there, to a reader who looks for mistakes of the badge."""
    profile = credential.issuer
    if profile is None or profile.url is None:
        return ()
    page = Link(url=profile.url, pointer=profile.pointer)
    return tuple(
        Finding(
            code=facts.URL_UNREACHABLE,
            pointer=profile.pointer,
            detail=profile.url[:MAX_QUOTE],
            exhibits=(dead.exhibit,),
        )
        for dead in await dead_links([page], credential, context)
    )


CHECK = Check(id=CheckId("issuer"), asks="Who issued it?", codes=facts.CODES, run=_run)
