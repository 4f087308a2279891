"""The proof of a bundle around badges: was the bundle changed after it was signed?

Each badge is judged by itself; a broken bundle speaks against all of them. A good one proves nothing about
who presents it now, for nobody asked its holder a question. VC 2.0 section 4.13.
"""

from dataclasses import replace

from verifier.contracts import Context
from verifier.model.achievement import Profile
from verifier.model.codes import document as facts
from verifier.model.credential import Credential, Edition, Malformed, Securing
from verifier.model.finding import Finding
from verifier.model.located import Kind, Presentation
from verifier.model.proof import Proof, Signature
from verifier.model.words import Json, JsonObject
from verifier.parse.ob3 import parse_vc
from verifier.parse.recognise import Form, form_of_claims
from verifier.parse.signed_token import Opened, open_token
from verifier.parse.strict_json import MalformedJson, read
from verifier.readings.holder_key import shown_by_another
from verifier.readings.proof_readings import PROOF_READINGS

AUTHENTICATION = "authentication"


async def bundle_findings(presentation: Presentation, context: Context) -> tuple[Finding, ...]:
    """Give FAILED `document.presentation-invalid` if a proof of the bundle does not hold; else nothing."""
    if not presentation.signed:
        return ()
    if presentation.kind is Kind.JSON:
        broken = await _is_broken(_of_json(presentation.body), context)
    else:
        broken = await _is_broken_token(open_token(presentation.body, kind=presentation.kind), context)
    return (Finding(code=facts.PRESENTATION_INVALID),) if broken else ()


async def _is_broken(bundle: Credential | None, context: Context) -> bool:
    if bundle is None:
        return True
    inner = replace(context, shared={})
    readings = await inner.once(PROOF_READINGS, bundle)
    return any(reading.signature is Signature.FAILS for reading in readings)


async def _is_broken_token(opened: Opened | Malformed, context: Context) -> bool:
    """Judge what the holder signed: the presentation, or in an SD-JWT that it was shown.

    Around a badge an SD-JWT is its issuer's token, which is judged with the badge.
    """
    if isinstance(opened, Malformed) or shown_by_another(opened):
        return True
    is_bundle = opened.parts is None or form_of_claims(opened.claims) is Form.PRESENTATION
    return is_bundle and await _is_broken(_of_token(opened), context)


def _of_token(opened: Opened) -> Credential:
    """Put a signed bundle into the form that proofs are read from, its holder in the issuer's place."""
    said = {**opened.beside, **opened.claims}
    return Credential(
        edition=Edition.VC2,
        securing=Securing.JWT,
        raw=opened.claims,
        token=opened.token,
        issuer=_holder(said.get("iss")) or _holder(_claimed(opened.claims).get("holder")),
    )


def _of_json(body: bytes) -> Credential | None:
    """Put a bundle with a proof into the form that proofs are read from, its holder in the issuer's place."""
    try:
        document = read(body)
    except MalformedJson:
        return None
    parsed = parse_vc(document) if isinstance(document, dict) else None
    if parsed is None or isinstance(parsed, Malformed):
        return None
    proofs = tuple(_to_issue(proof) for proof in parsed.proofs)
    return replace(parsed, issuer=_holder(parsed.raw.get("holder")), proofs=proofs)


def _claimed(claims: JsonObject) -> JsonObject:
    """Give the presentation in a token: its claim ``vp`` in VC 1.1, the whole payload in VC 2.0."""
    claim = claims.get("vp")
    return claim if isinstance(claim, dict) else claims


def _to_issue(proof: Proof) -> Proof:
    """A presentation is signed to authenticate: of its proof, that is the purpose to expect."""
    return replace(proof, purpose="assertionMethod") if proof.purpose == AUTHENTICATION else proof


def _holder(value: Json) -> Profile | None:
    identifier = value.get("id") if isinstance(value, dict) else value
    return Profile(id=identifier, pointer="/holder") if isinstance(identifier, str) else None
