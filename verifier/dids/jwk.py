"""did:jwk: the identifier is a JWK. https://github.com/quartzjer/did-jwk/blob/main/spec.md."""

from verifier.algorithms import keys, multiformats
from verifier.contracts import DidMethod, Fetcher, KeyDocument, Method
from verifier.model.codes import key_binding as facts
from verifier.model.exhibit import Unavailable
from verifier.model.finding import Finding
from verifier.model.words import JsonObject
from verifier.parse.key_document import key_finding
from verifier.parse.strict_json import MalformedJson, read

_SIGNING = frozenset({"assertionMethod", "authentication", "capabilityInvocation", "capabilityDelegation"})
_ENCRYPTION = frozenset({"keyAgreement"})


async def _resolve(did: str, _fetcher: Fetcher) -> KeyDocument | Unavailable | Finding:
    return resolve(did)


def resolve(did: str) -> KeyDocument | Finding:
    """Give the one key that ``did`` is, under the fragment ``#0``; a key for encryption signs nothing."""
    jwk = _jwk(did.removeprefix("did:jwk:"))
    if jwk is None:
        return Finding(code=facts.DID_MALFORMED)
    encryption = jwk.get("use") == "enc"
    try:
        key = keys.from_jwk({name: value for name, value in jwk.items() if name != "use"})
    except keys.KeyRefused as refused:
        return key_finding(refused)
    purposes = _ENCRYPTION if encryption else _SIGNING
    return KeyDocument(id=did, methods=(Method(id=f"{did}#0", key=key, controller=did, purposes=purposes),))


def _jwk(encoded: str) -> JsonObject | None:
    try:
        jwk = read(multiformats.base64url_decode(encoded))
    except (multiformats.MalformedValue, MalformedJson):
        return None
    return jwk if isinstance(jwk, dict) else None


METHOD = DidMethod(name="jwk", resolve=_resolve)
