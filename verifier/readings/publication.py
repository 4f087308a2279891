"""Which keys does the issuer publish, and where?

A DID document, the document at an https issuer id, the key set of its host. A key in a token, in a fragment
or at a place that is not the issuer's publishes nothing. https://www.imsglobal.org/spec/ob/v3p0/
"""

import re

from verifier import dids
from verifier.contracts import Context, Fetcher, KeyDocument, Reading
from verifier.model.codes import key_binding as facts
from verifier.model.credential import Credential
from verifier.model.exhibit import Unavailable
from verifier.model.finding import Finding
from verifier.model.recognition import Reach
from verifier.model.words import Cause
from verifier.readings.published_at_https import published_at_https, refused
from verifier.readings.published_keys import Gap, Place, Publication, https_host

_METHODS = {method.name: method for method in dids.METHODS}
_FORM = re.compile(r"did:[a-z0-9]+:.+", re.DOTALL)  # what follows is for each method to judge


async def _make(credential: Credential, context: Context) -> Publication:
    issuer = credential.issuer.id if credential.issuer else None
    return await published_by(issuer or "", fetcher=context.fetcher)


PUBLICATION: Reading[Publication] = Reading(name="publication", make=_make)


async def published_by(issuer: str, *, fetcher: Fetcher) -> Publication:
    """Gather the keys that ``issuer`` publishes, a DID or an https URL; of any other identifier, none."""
    if issuer.startswith("did:"):
        return await _by_did(issuer, fetcher)
    if https_host(issuer) is not None:
        return await published_at_https(issuer, fetcher)
    return Publication(issuer=issuer, gaps=(Gap(where=issuer, why=Cause.UNSUPPORTED),))


async def _by_did(did: str, fetcher: Fetcher) -> Publication:
    if _FORM.fullmatch(did) is None:
        return refused(did, Finding(code=facts.DID_MALFORMED))
    name = did.split(":")[1]
    if name not in _METHODS:
        return refused(
            did,
            Finding(code=facts.DID_UNSUPPORTED, cause=Cause.UNSUPPORTED, fills=(("name", f"did:{name}"),)),
        )
    if "#" in did:  # an issuer is named by its DID, never by one of its keys
        return refused(did, Finding(code=facts.DID_MALFORMED))
    match await _METHODS[name].resolve(did, fetcher):
        case KeyDocument() as document:
            return Publication(issuer=did, places=(_place(document, did),))
        case Unavailable() as gap:
            return Publication(issuer=did, gaps=(Gap(where=gap.url, why=gap.why, exhibits=(gap.id,)),))
        case finding:
            return refused(did, finding)


def _place(document: KeyDocument, did: str) -> Place:
    """A DID document speaks for the issuer even if it lists no key at all."""
    exhibit = document.exhibit
    return Place(
        where=did,
        methods=document.methods,
        lies_at=(exhibit.url,) if exhibit else (),
        speaks_for_issuer=True,
        reach=Reach.IDENTIFIER,
        linked_domains=document.linked_domains,
        exhibits=(exhibit.exhibit.id,) if exhibit else (),
    )
