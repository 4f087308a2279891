"""A credential as a signed token: JWT, SD-JWT or COSE, with one set of rules for header, algorithm and key.

https://www.imsglobal.org/spec/ob/v3p0/#jwt-proof, https://www.w3.org/TR/vc-jose-cose/, RFC 7515, RFC 9901
"""

from verifier.algorithms import jose
from verifier.contracts import ProofSuite, SigningInput
from verifier.model.codes import proof as facts
from verifier.model.finding import Finding
from verifier.model.keys import PublicKey
from verifier.model.proof import Proof, SdJwt, SecuredDocument, ShowingFault, SignedToken
from verifier.parse.token_refusal import refusal_finding, unsupported


def _matches(proof: Proof) -> bool:
    return proof.token is not None


def _prepare(_secured: SecuredDocument, proof: Proof) -> tuple[SigningInput, ...] | Finding:
    """Judge the header before any key is looked for; the bytes received are the bytes verified."""
    token = proof.token
    if token is None:
        return Finding(code=facts.MISSING)
    reading = jose.check_header(token)
    if reading.refused:
        return Finding(code=facts.HEADER_REFUSED, detail=", ".join(reading.refused))
    try:
        algorithm = jose.algorithm_of(token)
    except jose.JwsRefused as refused:
        return refusal_finding(refused, token)
    fault = _of_showing(token)
    if fault is not None:
        return fault
    given = SigningInput(
        message=token.signing_input,
        signature=token.signature,
        token=token,
        algorithm=algorithm,
        remarks=_remarks(reading, token),
    )
    return (given,)


def _of_showing(token: SignedToken) -> Finding | None:
    """Say why what is shown beside the signature is not what was signed, if it is not."""
    if not isinstance(token, SdJwt) or token.fault is None:
        return None
    match token.fault:
        case ShowingFault.MALFORMED:
            return Finding(code=facts.MALFORMED, detail=token.detail)
        case ShowingFault.UNSIGNED:
            return Finding(code=facts.INVALID, detail=token.detail)
        case ShowingFault.UNSUPPORTED:
            return unsupported(token.detail)


def _remarks(reading: jose.HeaderReading, token: SignedToken) -> tuple[Finding, ...]:
    found: list[Finding] = []
    if isinstance(token, SdJwt) and token.withheld is not None:
        found.append(Finding(code=facts.PARTLY_SHOWN, detail=token.withheld))
    if reading.unusual_type:
        found.append(Finding(code=facts.TYP_UNUSUAL, detail=str(token.header["typ"])))
    if reading.unknown:
        found.append(Finding(code=facts.HEADER_UNKNOWN, detail=", ".join(reading.unknown)))
    return tuple(found)


def _verifies(key: PublicKey, given: SigningInput) -> bool | Finding:
    if given.token is None:
        return False
    try:
        return jose.verify_jws(given.token, key)
    except jose.JwsRefused as refused:
        return refusal_finding(refused, given.token)


SUITE = ProofSuite(id="vc-jwt", matches=_matches, prepare=_prepare, verifies=_verifies, covers="bytes")
