"""Each proof of a credential, read once: signature and key together."""

import asyncio
from dataclasses import replace

from verifier import proofs
from verifier.contracts import Context, ProofSuite, Reading
from verifier.model.codes import key_binding as binding_facts
from verifier.model.codes import proof as facts
from verifier.model.credential import Credential, Securing
from verifier.model.finding import Finding
from verifier.model.outcome import Outcome
from verifier.model.proof import Binding, Proof, ProofReading, SecuredDocument, Signature
from verifier.model.words import Cause
from verifier.parse.token_refusal import unsupported
from verifier.readings.binding import bind
from verifier.readings.hosted import read_hosted
from verifier.readings.hosted_addresses import host_of
from verifier.readings.linked_data import LINKED_DATA
from verifier.readings.listing import Bound
from verifier.readings.method_elsewhere import with_method_elsewhere
from verifier.readings.ob2_signed import read_signed
from verifier.readings.own_copy import with_own_copy
from verifier.readings.proof_chains import chained, in_order, rests_on
from verifier.readings.proof_form import misformed, remarks
from verifier.readings.publication import PUBLICATION
from verifier.readings.published_keys import Publication
from verifier.readings.secured import SECURED, proofs_of
from verifier.readings.signature import Verified, under_borrowed, verify
from verifier.readings.signing_key import candidates, with_key_set
from verifier.readings.token_proofs import covers_all, inside_token
from verifier.readings.vouching import vouched

MAX_PROOFS = 8
_BLOCK_CHAIN = "an entry in a block chain"


async def _make(credential: Credential, context: Context) -> tuple[ProofReading, ...]:
    if credential.securing is Securing.HOSTED:
        return (read_hosted(credential),)
    if credential.securing is Securing.JWS:
        anchored = credential.hosting is None  # for such a one nothing was retrieved
        return (_unread("", name=_BLOCK_CHAIN),) if anchored else await read_signed(credential, context)
    found = proofs_of(credential)
    if not found:
        return vouched(credential, context.wrapper)
    read = await _read_in_order(found[:MAX_PROOFS], credential, context)
    made = tuple(
        read.get(proof.pointer) or _unread(proof.pointer, name="more than eight proofs")
        for proof in _of_their_purpose(found)
    )
    return made + await _inside(credential, context)


async def _inside(credential: Credential, context: Context) -> tuple[ProofReading, ...]:
    """Read the proofs that a credential carries beside the signature of its token."""
    if credential.token is None or not credential.proofs:
        return ()
    inner = inside_token(credential)
    async with context.apart() as own:
        if inner is not None and covers_all(inner, await own.once(LINKED_DATA, inner)):
            return await own.once(PROOF_READINGS, inner)
    return tuple(_unread(proof.pointer, name="a proof inside a token") for proof in credential.proofs)


PROOF_READINGS: Reading[tuple[ProofReading, ...]] = Reading(name="proof-readings", make=_make)


def _of_their_purpose(found: tuple[Proof, ...]) -> tuple[Proof, ...]:
    """Leave out proofs made for another purpose, unless there is nothing else."""
    serving = tuple(proof for proof in found if proof.token is not None or proof.purpose == proof.serves)
    return serving or found


async def _read_in_order(
    found: tuple[Proof, ...], credential: Credential, context: Context
) -> dict[str, ProofReading]:
    """Read each proof after those that it rests on."""
    secured = await context.once(SECURED, credential)
    read: dict[str, ProofReading] = {}
    for link in in_order(found):
        proof = link.proof
        refusal = misformed(proof, at=context.at) or link.broken
        if refusal is not None:
            read[proof.pointer] = _refused(proof, refusal)
            continue
        ground = rests_on(proof, link.previous, read)
        signed = chained(secured, link.previous)
        read[proof.pointer] = await _read(proof, signed, ground, credential, context)
        await asyncio.sleep(0)  # each may be much work, and others are waiting
    return read


async def _read(
    proof: Proof, secured: SecuredDocument, ground: Verified | None, credential: Credential, context: Context
) -> ProofReading:
    published = await context.once(PUBLICATION, credential)
    publication = await with_key_set(proof, published, fetcher=context.fetcher)
    publication = await with_method_elsewhere(proof, publication, fetcher=context.fetcher)
    verified = _verify(proof, secured, publication)
    if ground is not None and verified.signature is Signature.HOLDS:
        verified = replace(ground, key=verified.key, steps=verified.steps)
    bound = bind(verified.key, proof=proof, publication=publication, now=context.now)
    bound = await with_own_copy(
        bound, proof=proof, signature=verified.signature, credential=credential, context=context
    )
    return _reading(proof, verified, bound, noticed=remarks(proof, now=context.now))


def _verify(proof: Proof, secured: SecuredDocument, publication: Publication) -> Verified:
    tried = candidates(proof, publication)
    first = next(iter(tried.keys), None)
    suite = suite_of(proof)
    if suite is None:
        name = proof.cryptosuite or proof.type or ""
        return Verified(
            signature=Signature.UNDECIDED, key=first, findings=(unsupported(name),), supported=False
        )
    inputs = suite.prepare(secured, proof)
    if isinstance(inputs, Finding):
        failed = inputs.code.outcome is Outcome.FAILED
        signature = Signature.FAILS if failed else Signature.UNDECIDED
        return Verified(
            signature=signature, key=first, findings=(inputs,), supported=inputs.code is not facts.UNSUPPORTED
        )
    verified = verify(inputs, tried, suite=suite, publication=publication)
    verified = replace(verified, steps=verified.steps or inputs[0].intermediate)
    if suite.covers == "statements" and secured.borrowed:
        verified = under_borrowed(verified, secured.borrowed)
    doubt = secured.doubt if suite.covers == "statements" else None
    if verified.signature is Signature.HOLDS and doubt is not None:
        return replace(verified, signature=Signature.UNDECIDED, findings=(doubt,))
    return verified


def suite_of(proof: Proof) -> ProofSuite | None:
    """Find the suite that reads a proof; None: it is of a method that we do not read."""
    return next((suite for suite in proofs.SUITES if suite.matches(proof)), None)


def _reading(proof: Proof, verified: Verified, bound: Bound, *, noticed: tuple[Finding, ...]) -> ProofReading:
    return ProofReading(
        pointer=proof.pointer,
        signature=verified.signature,
        binding=bound.binding,
        supported=verified.supported,
        key=verified.key,
        proof_findings=_at(proof.pointer, verified.findings) + noticed,
        binding_findings=_confirmed(bound, verified),
        platform_copy=bound.platform_copy,
        host=host_of(bound.platform_copy.url) if bound.platform_copy else "",
        reach=bound.reach,
        lies_at=bound.lies_at,
        suite=suite.id if (suite := suite_of(proof)) else "",
        steps=verified.steps,
    )


def _confirmed(bound: Bound, verified: Verified) -> tuple[Finding, ...]:
    """Take a key for the signer's only if the signature holds under it: to name a key is not to have it."""
    if bound.binding is not Binding.BOUND or verified.signature is Signature.HOLDS:
        return bound.findings
    cause = next((finding.cause for finding in verified.findings if finding.cause), Cause.UNSUPPORTED)
    pointer = next((finding.pointer for finding in bound.findings), "")
    return (Finding(code=binding_facts.UNCONFIRMED, pointer=pointer, cause=cause),)


def _refused(proof: Proof, refusal: Finding) -> ProofReading:
    """A proof whose form is refused: nothing is fetched for it."""
    return ProofReading(
        pointer=proof.pointer,
        signature=Signature.FAILS,
        binding=Binding.UNDECIDED,
        proof_findings=_at(proof.pointer, (refusal,)),
        binding_findings=(_nobody(proof.pointer),),
    )


def _unread(pointer: str, *, name: str) -> ProofReading:
    return ProofReading(
        pointer=pointer,
        signature=Signature.UNDECIDED,
        binding=Binding.UNDECIDED,
        supported=False,
        proof_findings=_at(pointer, (unsupported(name),)),
        binding_findings=(_nobody(pointer),),
    )


def _nobody(pointer: str) -> Finding:
    return Finding(code=binding_facts.NOT_PUBLISHED, pointer=pointer, cause=Cause.UNSUPPORTED)


def _at(pointer: str, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(finding if finding.pointer else replace(finding, pointer=pointer) for finding in findings)
