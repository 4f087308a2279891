"""A credential as a compact JWS. https://www.imsglobal.org/spec/ob/v3p0/#jwt-proof, RFC 7515."""

from verifier.algorithms import jose
from verifier.contracts import ProofSuite, SigningInput
from verifier.model.codes import proof as facts
from verifier.model.finding import Code, Finding
from verifier.model.keys import PublicKey
from verifier.model.proof import Jws, Proof, SecuredDocument
from verifier.model.words import Cause

_REFUSALS: dict[jose.Reason, Code] = {
    jose.Reason.MALFORMED: facts.MALFORMED,
    jose.Reason.HEADER_REFUSED: facts.HEADER_REFUSED,
    jose.Reason.ALGORITHM_REFUSED: facts.ALGORITHM_REFUSED,
    jose.Reason.UNSUPPORTED: facts.UNSUPPORTED,
    jose.Reason.KEY_MISMATCH: facts.KEY_MISMATCH,
}


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
        return _refusal(refused, token)
    remarks = (
        (Finding(code=facts.HEADER_UNKNOWN, detail=", ".join(reading.unknown)),) if reading.unknown else ()
    )
    given = SigningInput(
        message=token.signing_input,
        signature=token.signature,
        token=token,
        algorithm=algorithm,
        remarks=remarks,
    )
    return (given,)


def _verifies(key: PublicKey, given: SigningInput) -> bool | Finding:
    if given.token is None:
        return False
    try:
        return jose.verify_jws(given.token, key)
    except jose.JwsRefused as refused:
        return _refusal(refused, given.token)


def _refusal(refused: jose.JwsRefused, token: Jws) -> Finding:
    code = _REFUSALS[refused.reason]
    if code is not facts.UNSUPPORTED:
        return Finding(code=code, detail=str(refused))
    name = str(token.header.get("alg"))
    return Finding(code=code, cause=Cause.UNSUPPORTED, detail=name, fills=(("name", name),))


SUITE = ProofSuite(id="vc-jwt", matches=_matches, prepare=_prepare, verifies=_verifies)
