"""Proofs inside a token: a credential may carry proofs of its own beside the signature of its envelope.

They are read as those of the credential by itself, and count only where that is all that is shown: a claim
of the envelope that fills a gap of the credential is none of what they cover.
"""

from dataclasses import replace

from verifier.model.credential import Credential, Securing
from verifier.model.proof import SdJwt
from verifier.model.words import JsonObject
from verifier.parse.strict_json import MalformedJson, read_object
from verifier.parse.token_members import REGISTERED_CLAIMS
from verifier.readings.linked_data import LinkedDataOutcome, is_signed_as_rdf


def inside_token(credential: Credential) -> Credential | None:
    """Give the credential as the proofs inside its token cover it; None if more than that is shown."""
    token = credential.token
    if token is None or isinstance(token, SdJwt):
        return None
    try:
        claims = read_object(token.payload)
    except MalformedJson:
        return None
    inner = claims.get("vc")
    if isinstance(inner, dict):
        carried, shown = inner, credential.raw
    else:
        carried, shown = _without_claims(claims), _without_claims(credential.raw)
    if carried != shown:
        return None
    return replace(credential, raw=shown, token=None, securing=Securing.DATA_INTEGRITY)


def covers_all(inner: Credential, linked: LinkedDataOutcome) -> bool:
    """Say whether a proof over statements leaves nothing out: a term that no context defines makes none."""
    return not is_signed_as_rdf(inner) or not any(reading.undefined for reading in linked.readings[:1])


def _without_claims(document: JsonObject) -> JsonObject:
    return {name: value for name, value in document.items() if name not in REGISTERED_CLAIMS}
