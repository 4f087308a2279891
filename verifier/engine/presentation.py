"""A bundle around badges, read: does a proof of its holder hold, and to whom and what does it answer?

Each badge is judged by itself. What the bundle says of it, and of who presents it, is told by `presenter`.
VC 2.0 section 4.13, VC 1.1 section 6.3.1, https://www.w3.org/TR/vc-data-integrity/#verify-proof
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from verifier.contracts import Context
from verifier.engine.examine import SECONDS
from verifier.locate.envelope import open_envelope
from verifier.model.achievement import Profile
from verifier.model.credential import Credential, Edition, Malformed, Securing
from verifier.model.deviation import Deviation
from verifier.model.located import Kind, Presentation
from verifier.model.proof import AUTHENTICATION, Binding, ProofReading, Signature
from verifier.model.words import Json, JsonObject
from verifier.parse.dates import read_moment
from verifier.parse.members import entries, identifier
from verifier.parse.ob3 import parse_vc
from verifier.parse.presentation_form import deviations_of_presentation
from verifier.parse.recognise import Form, form_of_claims
from verifier.parse.signed_token import Opened, open_token
from verifier.parse.strict_json import MalformedJson, read
from verifier.readings.holder_key import read_showing
from verifier.readings.linked_data import LINKED_DATA, is_signed_as_rdf
from verifier.readings.methods_named import subject_of
from verifier.readings.proof_form import CLOCK_SKEW
from verifier.readings.proof_readings import PROOF_READINGS
from verifier.readings.secured import envelope_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A signature by which somebody shows a bundle, and the question that it answers, if any."""

    holds: bool  # and is of the holder; False: nobody can tell, for what fails is no answer
    by: str = ""  # whose key it is: untrusted text
    challenge: Json = None
    domain: Json = None  # a text, or several


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """A bundle as it was read. ``standing`` is None if nobody signed it."""

    standing: Signature | None
    answers: tuple[Answer, ...] = ()
    deviations: tuple[Deviation, ...] = ()  # from the form of a presentation; pointers are into it


_BROKEN = Bundle(standing=Signature.FAILS)
_LATE = Bundle(standing=Signature.UNDECIDED)


async def read_bundle(presentation: Presentation, context: Context, *, seconds: float = SECONDS) -> Bundle:
    """Read a bundle with its proofs; without any it is only a container. A late one cannot be told."""
    try:
        async with asyncio.timeout(seconds):
            return await _read(presentation, context)
    except TimeoutError:
        return _LATE


async def _read(presentation: Presentation, context: Context) -> Bundle:
    if presentation.kind is Kind.JSON:
        return await _read_document(presentation, context)
    opened = open_token(presentation.body, kind=presentation.kind)
    return _BROKEN if isinstance(opened, Malformed) else await _read_token(opened, context)


async def _read_document(presentation: Presentation, context: Context) -> Bundle:
    document = _object(presentation.body)
    if document is None:
        return _BROKEN
    deviations = deviations_of_presentation(document)
    if not presentation.signed:
        return Bundle(standing=None, deviations=deviations)
    parsed = parse_vc(document)
    if isinstance(parsed, Malformed):
        return _BROKEN
    holder = _holder(document)
    proofs = tuple(replace(proof, serves=AUTHENTICATION) for proof in parsed.proofs)
    if holder is None:
        holder = next((subject_of(proof.verification_method or "") for proof in proofs), "")
    # The address of a bundle is nobody's word on whose key signed it.
    bundle = replace(parsed, id=None, issuer=_in_issuers_place(holder), proofs=proofs)
    return replace(await _judged(bundle, context), deviations=deviations)


async def _read_token(opened: Opened, context: Context) -> Bundle:
    """Judge what the holder signed: the presentation, or in an SD-JWT that it was shown.

    Around a badge an SD-JWT is its issuer's token, which is judged with the badge.
    """
    is_bundle = opened.parts is None or form_of_claims(opened.claims) is Form.PRESENTATION
    signed = await _read_presentation(opened, context) if is_bundle else Bundle(standing=None)
    showing = read_showing(opened)
    if showing is None:
        return signed
    parts = [standing for standing in (signed.standing, showing.signature) if standing is not None]
    said = showing.said
    answer = Answer(
        holds=showing.signature is Signature.HOLDS, challenge=said.get("nonce"), domain=said.get("aud")
    )
    return replace(signed, standing=_worst(parts), answers=(*signed.answers, answer))


async def _read_presentation(opened: Opened, context: Context) -> Bundle:
    said = {**opened.beside, **opened.claims}
    claim = opened.claims.get("vp")
    presented = claim if isinstance(claim, dict) else opened.claims
    deviations = deviations_of_presentation(presented)
    envelope = replace(envelope_of(opened.token), serves=AUTHENTICATION)
    named = {one for one in (_named(said, "iss"), _holder(presented)) if one is not None}
    if len(named) > 1 or _is_out_of_time(said, at=context.at):
        return replace(_BROKEN, deviations=deviations)
    holder = next(iter(named), subject_of(envelope.verification_method or ""))
    bundle = Credential(
        edition=Edition.VC2,
        securing=Securing.JWT,
        raw=opened.claims,
        issuer=_in_issuers_place(holder),
        proofs=(envelope,),
    )
    found = await _judged(bundle, context)
    answers = tuple(
        replace(answer, challenge=said.get("nonce"), domain=said.get("aud")) for answer in found.answers
    )
    return replace(found, answers=answers, deviations=deviations)


async def _judged(bundle: Credential, context: Context) -> Bundle:
    """Read every proof of a bundle, its holder in the issuer's place.

    One that fails speaks against all of it; one of somebody else beside the holder's own does not.
    """
    async with context.apart() as own:
        readings = await own.once(PROOF_READINGS, bundle)
        covering = await _covering(bundle, own) if is_signed_as_rdf(bundle) else Signature.HOLDS
    if Signature.FAILS in (covering, *(reading.signature for reading in readings)):
        return _BROKEN
    raw = {proof.pointer: proof.raw for proof in bundle.proofs}
    answers = tuple(
        _answer(reading, raw.get(reading.pointer, {}), bundle.issuer, covering)
        for reading in readings
        if reading.binding in (Binding.BOUND, Binding.UNDECIDED)
    )
    if not answers:  # whoever signed it is not the holder, or signed with a key for another use
        return _BROKEN
    holds = any(answer.holds for answer in answers)
    return Bundle(standing=Signature.HOLDS if holds else Signature.UNDECIDED, answers=answers)


def _answer(reading: ProofReading, proof: JsonObject, holder: Profile | None, covering: Signature) -> Answer:
    holds = reading.signature is covering is Signature.HOLDS
    return Answer(
        holds=holds and reading.binding is Binding.BOUND,
        by=(holder.id if holder else None) or "",
        challenge=proof.get("challenge"),
        domain=proof.get("domain"),
    )


async def _covering(bundle: Credential, context: Context) -> Signature:
    """Say whether a signature over statements covers all of a bundle: what no context defines it does not.

    It fails if that is something of the bundle's own. It is undecided if that is a badge written as a text,
    or without a proof of its own: another could be in its place. What stands in a badge its own proof covers.
    """
    newest = (await context.once(LINKED_DATA, bundle)).newest
    if newest is None or newest.unknown_contexts:  # and so is its proof
        return Signature.UNDECIDED
    presented = dict(entries(bundle.raw, "verifiableCredential"))
    secured = tuple(f"{place}/" for place, badge in presented.items() if _is_secured(badge))
    loose = [place for place in newest.undefined if not place.startswith(secured)]
    within = (*presented, *(f"{place}/" for place in presented))
    if not all(place in presented or place.startswith(within) for place in loose):
        return Signature.FAILS
    return Signature.UNDECIDED if loose else Signature.HOLDS


def _is_secured(badge: Json) -> bool:
    return isinstance(badge, dict) and (
        bool(badge.get("proof")) or open_envelope(badge, pointer="") is not None
    )


def _is_out_of_time(claims: JsonObject, *, at: datetime) -> bool:
    """Say whether a token says that its time is over, or not yet come. RFC 7519 section 4.1."""
    ends, starts = (read_moment(claims.get(name), pointer=f"/{name}") for name in ("exp", "nbf"))
    over = ends is not None and ends.instant < at
    return over or (starts is not None and starts.instant > at + CLOCK_SKEW)


def _worst(standings: Sequence[Signature]) -> Signature:
    order = (Signature.HOLDS, Signature.UNDECIDED, Signature.FAILS)
    return max(standings, key=order.index)


def _object(body: bytes) -> JsonObject | None:
    try:
        document = read(body)
    except MalformedJson:
        return None
    return document if isinstance(document, dict) else None


def _holder(presentation: JsonObject) -> str | None:
    return _named(presentation, "holder")


def _named(document: JsonObject, member: str) -> str | None:
    """Read who is named; None: nobody is. Of several, or one without a name, nobody's keys are known: ""."""
    stated = [value for _, value in entries(document, member)]
    if not stated:
        return None
    return (identifier(stated[0]) if len(stated) == 1 else None) or ""


def _in_issuers_place(holder: str) -> Profile:
    return Profile(id=holder, pointer="/holder")
