"""The JWS by which a holder shows an SD-JWT, with a key of the holder and over what is shown. RFC 9901.

A good one is made for one verifier and one moment: nobody asked this holder a question, so that it proves
nothing about who shows the badge now. One that does not hold says that something was added or left out after
the badge was shown, or that somebody else shows it.
"""

from verifier.algorithms import jose, keys, sd_jwt
from verifier.model.keys import PublicKey
from verifier.model.proof import Jws, ShowingFault
from verifier.model.words import JsonObject
from verifier.parse.signed_token import Opened
from verifier.parse.strict_json import MalformedJson, read_object

_TYPE = "kb+jwt"


def shown_by_another(opened: Opened) -> bool:
    """Say whether there is such a JWS, and not one of the key that the issuer names, over what is shown.

    Where the issuer names no key, or one that is not read here, there is nothing to compare it with.
    """
    text = None if opened.parts is None else opened.parts.key_binding
    key = _holder_key(opened.claims)
    if text is None or opened.parts is None or key is None:
        return False
    try:
        token = jose.parse_jws(text)
        said = read_object(token.payload)
        name = sd_jwt.hash_of(read_object(opened.token.payload))
        right = _is_complete(token, said) and said["sd_hash"] == sd_jwt.digest(opened.parts.shown, name=name)
        return not (right and jose.verify_jws(token, key))
    except jose.JwsRefused as refused:
        return refused.reason is not jose.Reason.UNSUPPORTED
    except sd_jwt.ShowingRefused as refused:
        return refused.fault is not ShowingFault.UNSUPPORTED
    except MalformedJson:
        return True


def _holder_key(claims: JsonObject) -> PublicKey | None:
    """Read the key of ``cnf`` (RFC 7800); one that stands elsewhere or is of another kind is left alone."""
    confirmation = claims.get("cnf")
    jwk = confirmation.get("jwk") if isinstance(confirmation, dict) else None
    try:
        return keys.from_jwk(jwk) if isinstance(jwk, dict) else None
    except keys.KeyRefused:
        return None


def _is_complete(token: Jws, said: JsonObject) -> bool:
    """Say whether it is labelled as what it is and says when and for whom it was made."""
    when = said.get("iat")
    return (
        token.header.get("typ") == _TYPE
        and isinstance(when, int | float)
        and not isinstance(when, bool)
        and all(isinstance(said.get(name), str) for name in ("aud", "nonce", "sd_hash"))
    )
