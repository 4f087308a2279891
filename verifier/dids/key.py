"""did:key: the identifier is the key. https://w3c-ccg.github.io/did-key-spec/."""

import re

from verifier.algorithms import keys
from verifier.contracts import DidMethod, Fetcher, KeyDocument, Method
from verifier.model.codes import key_binding as facts
from verifier.model.exhibit import Unavailable
from verifier.model.finding import Finding
from verifier.model.keys import PublicKey
from verifier.model.words import Cause
from verifier.parse.key_material import key_finding

_PURPOSES = frozenset({"assertionMethod", "authentication", "capabilityInvocation", "capabilityDelegation"})
_FORM = re.compile(r"did:key:(?:[0-9]+(?:\.[0-9]+)*:)?(z[1-9A-HJ-NP-Za-km-z]+)")


async def _resolve(did: str, _fetcher: Fetcher) -> KeyDocument | Unavailable | Finding:
    return resolve(did)


def resolve(did: str) -> KeyDocument | Finding:
    """Give the one key that ``did`` is.

    FAILED `key-binding.did-malformed` if it is not well-formed, CANNOT_TELL `key-binding.did-unsupported` for
    a kind of key that we do not read. A key that is too weak stands in the document as what it is.
    """
    form = _FORM.fullmatch(did)
    if form is None:
        return Finding(code=facts.DID_MALFORMED)
    try:
        return _document(did, form[1], keys.from_multikey(form[1]))
    except keys.KeyRefused as refused:
        return _refused(did, form[1], refused)


def _refused(did: str, encoded: str, refused: keys.KeyRefused) -> KeyDocument | Finding:
    if refused.reason is keys.Reason.UNSUPPORTED:
        return Finding(code=facts.DID_UNSUPPORTED, cause=Cause.UNSUPPORTED, fills=(("name", "did:key"),))
    if refused.reason is keys.Reason.TOO_WEAK:
        return _document(did, encoded, key_finding(refused))
    return Finding(code=facts.DID_MALFORMED)


def _document(did: str, encoded: str, key: PublicKey | Finding) -> KeyDocument:
    method = Method(id=f"{did}#{encoded}", key=key, controller=did, purposes=_PURPOSES)
    return KeyDocument(id=did, methods=(method,))


METHOD = DidMethod(name="key", resolve=_resolve)
