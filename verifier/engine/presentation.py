"""The proof of a bundle around badges: was the bundle changed after it was signed?

Each badge is judged by itself; a broken bundle speaks against all of them. A good one proves nothing about
who presents it now, for nobody asked its holder a question. VC 2.0 section 4.13.
"""

from dataclasses import replace

from verifier.algorithms import jose
from verifier.contracts import Context
from verifier.model.achievement import Profile
from verifier.model.codes import document as facts
from verifier.model.credential import Credential, Edition, Malformed, Securing
from verifier.model.finding import Finding
from verifier.model.located import Kind, Presentation
from verifier.model.proof import Proof, Signature
from verifier.model.words import Json, JsonObject
from verifier.parse.ob3 import parse_vc
from verifier.parse.strict_json import MalformedJson, read
from verifier.readings.proof_readings import PROOF_READINGS

AUTHENTICATION = "authentication"


async def bundle_findings(presentation: Presentation, context: Context) -> tuple[Finding, ...]:
    """Give FAILED `document.presentation-invalid` if a proof of the bundle does not hold; else nothing."""
    if not presentation.signed:
        return ()
    bundle = _as_credential(presentation)
    if bundle is None:
        return (Finding(code=facts.PRESENTATION_INVALID),)
    inner = replace(context, shared={})
    readings = await inner.once(PROOF_READINGS, bundle)
    broken = any(reading.signature is Signature.FAILS for reading in readings)
    return (Finding(code=facts.PRESENTATION_INVALID),) if broken else ()


def _as_credential(presentation: Presentation) -> Credential | None:
    """Put the bundle into the form that proofs are read from, its holder in the issuer's place."""
    try:
        if presentation.kind is Kind.JWT:
            token = jose.parse_jws(presentation.body.decode("ascii"))
            claims = read(token.payload)
            raw: JsonObject = claims if isinstance(claims, dict) else {}
            holder = _holder(raw.get("iss")) or _holder(_claimed(raw).get("holder"))
            return Credential(edition=Edition.VC2, securing=Securing.JWT, raw=raw, token=token, issuer=holder)
        document = read(presentation.body)
    except (jose.JwsRefused, MalformedJson, UnicodeDecodeError):
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
