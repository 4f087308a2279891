"""What the proofs of a credential sign over, and what they are: embedded ones, or the envelope of a token."""

from verifier.algorithms import jsonld
from verifier.contracts import Context, Reading
from verifier.model.codes import proof as facts
from verifier.model.credential import Credential
from verifier.model.exhibit import Fetched
from verifier.model.finding import Finding
from verifier.model.proof import CoseSign1, Proof, SecuredDocument, SignedToken
from verifier.model.words import Cause, JsonObject
from verifier.parse.dates import read_moment
from verifier.parse.strict_json import MalformedJson, read_object
from verifier.readings.hosted_addresses import host_of
from verifier.readings.linked_data import LINKED_DATA, LinkedDataOutcome


async def _make(credential: Credential, context: Context) -> SecuredDocument:
    return in_forms(await context.once(LINKED_DATA, credential))


SECURED: Reading[SecuredDocument] = Reading(name="secured-document", make=_make)


def in_forms(linked: LinkedDataOutcome) -> SecuredDocument:
    """Put a document into the forms that suites need, with what stands in the way of each."""
    return SecuredDocument(
        document=linked.document,
        contexts=linked.contexts,
        readings=tuple(reading.quads for reading in linked.readings),
        obstacle=_obstacle(linked),
        doubt=_doubt(linked),
        canonical=dict(linked.canonical),
        borrowed=tuple(_borrowed(answer) for answer in linked.fetched),
    )


def _obstacle(linked: LinkedDataOutcome) -> Finding | None:
    """Say why there are no statements to sign; of what is no JSON-LD, `structure` says so."""
    if linked.refused is jsonld.Reason.TOO_LARGE:
        return Finding(code=facts.TOO_COMPLEX, cause=Cause.WORK_LIMIT)
    if linked.refused is jsonld.Reason.NOT_JSON_LD:
        return Finding(code=facts.UNSUPPORTED, cause=Cause.UNSUPPORTED, fills=(("name", "JSON-LD"),))
    newest = linked.newest
    if newest is None or not newest.unknown_contexts:
        return None
    unknown, missed = newest.unknown_contexts[0], linked.missed
    return Finding(
        code=facts.CONTEXT_UNKNOWN,
        pointer="/@context",
        cause=missed.why if missed else Cause.UNSUPPORTED,
        detail=unknown,
        exhibits=(missed.id,) if missed else (),
    )


def _borrowed(answer: Fetched) -> Finding:
    """Name a context that was fetched, by its host and digest."""
    return Finding(
        code=facts.CONTEXT_FETCHED,
        pointer="/@context",
        detail=f"sha256:{answer.exhibit.sha256}",
        exhibits=(answer.exhibit.id,),
        fills=(("host", host_of(answer.url)),),
    )


def _doubt(linked: LinkedDataOutcome) -> Finding | None:
    """Doubt what is spelled unusually under any revision: the signature may hold under that one."""
    for reading in linked.readings:
        if reading.unusual:
            return Finding(code=facts.UNUSUAL_SPELLING, pointer=reading.unusual[0], cause=Cause.UNSUPPORTED)
    return None


def proofs_of(credential: Credential) -> tuple[Proof, ...]:
    """Collect the proofs of a credential: the token that it came in, else those embedded in it.

    Those inside a token are read apart: they cover the credential without its envelope.
    """
    return credential.proofs if credential.token is None else (envelope_of(credential.token),)


def envelope_of(token: SignedToken) -> Proof:
    """Read the signature of a token as the proof of what is in it."""
    kid, key = token.header.get("kid"), token.header.get("jwk")
    return Proof(
        pointer="",
        type="JWT",
        verification_method=kid if isinstance(kid, str) else None,
        created=read_moment(_claims(token).get("iat"), pointer="/iat"),
        embedded_key=key if isinstance(key, dict) else None,
        token=token,
        raw=token.header,
    )


def _claims(token: SignedToken) -> JsonObject:
    """Read what a token says about itself, beside the credential that it carries."""
    if isinstance(token, CoseSign1):
        return token.claims
    try:
        return read_object(token.payload)
    except MalformedJson:
        return {}
