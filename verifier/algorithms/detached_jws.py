"""A proof whose signature is a JWS without its payload: the hashes of options and document stand in for it.

The signed bytes are the header as it was received, a dot, and the hashes themselves (``b64: false``). So were
the suites made that came before Data Integrity. RFC 7797, https://w3c-ccg.github.io/lds-jws2020/
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from verifier.algorithms import jose
from verifier.algorithms.rdf_signing import canonical_documents, canonical_options
from verifier.algorithms.signing_input import Prepared, hashed
from verifier.contracts import SigningInput
from verifier.model.codes import proof as facts
from verifier.model.finding import Code, Finding
from verifier.model.keys import PublicKey
from verifier.model.proof import Jws, Proof, SecuredDocument
from verifier.model.words import Cause, Json

REFUSALS: Mapping[jose.Reason, Code] = MappingProxyType(
    {
        jose.Reason.MALFORMED: facts.MALFORMED,
        jose.Reason.HEADER_REFUSED: facts.HEADER_REFUSED,
        jose.Reason.ALGORITHM_REFUSED: facts.ALGORITHM_REFUSED,
        jose.Reason.UNSUPPORTED: facts.UNSUPPORTED,
        jose.Reason.KEY_MISMATCH: facts.KEY_MISMATCH,
    }
)


def detached_inputs(
    secured: SecuredDocument, proof: Proof, *, algorithms: frozenset[str], context: str
) -> Prepared:
    """Compute what ``proof`` signs, for each reading of document and options; or say why it cannot be.

    Args:
        secured: the document and its statements.
        proof: the proof, with its signature in ``jws``.
        algorithms: the JOSE algorithms of the suite.
        context: what elder software read the options by, whatever the document named.
    """
    if secured.obstacle is not None:
        return secured.obstacle
    token = _token(proof, algorithms=algorithms)
    if isinstance(token, Finding):
        return replace(token, pointer=proof.pointer)
    documents = canonical_documents(secured, proof=proof, digest="sha256")
    if isinstance(documents, Finding):
        return documents
    options = _options(proof, (secured.contexts, context))
    if isinstance(options, Finding):
        return options
    return tuple(
        _given(document, option, token=token, proof=proof) for document in documents for option in options
    )


def verifies_detached(key: PublicKey, given: SigningInput) -> bool | Finding:
    """Say whether the signature holds; a Finding if the key is not one for the header's algorithm."""
    if not isinstance(given.token, Jws):
        return False
    try:
        return jose.verify_jws(given.token, key)
    except jose.JwsRefused as refused:
        return _refusal(refused, given.token)


def _token(proof: Proof, *, algorithms: frozenset[str]) -> Jws | Finding:
    """Read the JWS, and take out of its header what was judged here: it says how the payload is written."""
    text = proof.raw.get("jws")
    if not isinstance(text, str):
        return Finding(code=facts.MALFORMED, detail="jws")
    try:
        received = jose.parse_jws(text)
    except jose.JwsRefused as refused:
        return Finding(code=facts.MALFORMED, detail=str(refused))
    header = received.header
    if received.payload or header.get("b64") is not False or header.get("crit") != ["b64"]:
        return Finding(code=facts.HEADER_REFUSED, detail="b64, crit")
    token = replace(
        received, header={name: value for name, value in header.items() if name not in ("b64", "crit")}
    )
    refused_members = jose.check_header(token).refused
    if refused_members:
        return Finding(code=facts.HEADER_REFUSED, detail=", ".join(refused_members))
    return _permitted(token, algorithms)


def _permitted(token: Jws, algorithms: frozenset[str]) -> Jws | Finding:
    try:
        algorithm = jose.algorithm_of(token)
    except jose.JwsRefused as refused:
        return _refusal(refused, token)
    return token if algorithm in algorithms else _unread(algorithm)  # sound, and of another suite


def _options(proof: Proof, contexts: tuple[Json, ...]) -> tuple[str, ...] | Finding:
    """Write the options as they read under each of the contexts; usually that is one and the same.

    The first context of credentials gives some words of RsaSignature2018 other names than they have.
    """
    made = [canonical_options(proof, without="jws", contexts=each, digest="sha256") for each in contexts]
    forms = tuple(dict.fromkeys(form for form in made if isinstance(form, str)))
    return forms or next(form for form in made if isinstance(form, Finding))


def _given(document: str, options: str, *, token: Jws, proof: Proof) -> SigningInput:
    given = hashed(document=document, options=options, digest="sha256", signature=token.signature)
    message = token.signing_input + given.message
    unknown = jose.check_header(token).unknown
    remarks = (Finding(code=facts.HEADER_UNKNOWN, pointer=proof.pointer, detail=", ".join(unknown)),)
    return replace(
        given,
        message=message,
        algorithm=str(token.header.get("alg")),
        token=replace(token, signing_input=message),
        remarks=remarks if unknown else (),
        intermediate=(*given.intermediate[:-1], ("signedBytes", message.hex())),
    )


def _refusal(refused: jose.JwsRefused, token: Jws) -> Finding:
    code = REFUSALS[refused.reason]
    if code is not facts.UNSUPPORTED:
        return Finding(code=code, detail=str(refused))
    return _unread(str(token.header.get("alg")))


def _unread(algorithm: str) -> Finding:
    fills = (("name", algorithm),)
    return Finding(code=facts.UNSUPPORTED, cause=Cause.UNSUPPORTED, detail=algorithm, fills=fills)
