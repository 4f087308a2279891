"""did:jwk: the identifier is a JWK. https://github.com/quartzjer/did-jwk/blob/main/spec.md."""

from verifier.algorithms import keys, multiformats
from verifier.contracts import DidMethod, Fetcher, KeyDocument, Method
from verifier.model.codes import key_binding as facts
from verifier.model.exhibit import Unavailable
from verifier.model.finding import Finding
from verifier.model.keys import PublicKey
from verifier.model.words import Cause, JsonObject
from verifier.parse.key_material import key_finding
from verifier.parse.strict_json import MalformedJson, read

_SIGNING = frozenset({"assertionMethod", "authentication", "capabilityInvocation", "capabilityDelegation"})
_ENCRYPTION = frozenset({"keyAgreement"})


async def _resolve(did: str, _fetcher: Fetcher) -> KeyDocument | Unavailable | Finding:
    return resolve(did)


def resolve(did: str) -> KeyDocument | Finding:
    """Give the one key that ``did`` is, under the fragment ``#0``; a key for encryption signs nothing.

    FAILED `key-binding.did-malformed` if it is no JWK, CANNOT_TELL `key-binding.did-unsupported` for a kind
    of key that we do not read. A key that is too weak, or not secret, stands in the document as what it is.
    """
    jwk = _jwk(did.removeprefix("did:jwk:"))
    if jwk is None:
        return Finding(code=facts.DID_MALFORMED)
    purposes = _ENCRYPTION if jwk.get("use") == "enc" else _SIGNING
    try:
        key = keys.from_jwk({name: value for name, value in jwk.items() if name != "use"})
    except keys.KeyRefused as refused:
        return _refused(did, refused, purposes)
    return _document(did, key, purposes)


def _refused(did: str, refused: keys.KeyRefused, purposes: frozenset[str]) -> KeyDocument | Finding:
    if refused.reason is keys.Reason.UNSUPPORTED:
        return Finding(code=facts.DID_UNSUPPORTED, cause=Cause.UNSUPPORTED, fills=(("name", "did:jwk"),))
    if refused.reason is keys.Reason.MALFORMED:
        return Finding(code=facts.DID_MALFORMED)
    return _document(did, key_finding(refused), purposes)


def _document(did: str, key: PublicKey | Finding, purposes: frozenset[str]) -> KeyDocument:
    return KeyDocument(id=did, methods=(Method(id=f"{did}#0", key=key, controller=did, purposes=purposes),))


def _jwk(encoded: str) -> JsonObject | None:
    try:
        jwk = read(multiformats.base64url_decode(encoded))
    except (multiformats.MalformedValue, MalformedJson):
        return None
    return jwk if isinstance(jwk, dict) else None


METHOD = DidMethod(name="jwk", resolve=_resolve)
