"""did:web: a document under a domain of the web. https://w3c-ccg.github.io/did-method-web/."""

import re
from dataclasses import replace

from verifier.contracts import DidMethod, Fetcher, KeyDocument
from verifier.model.codes import key_binding as facts
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.finding import Finding
from verifier.model.roles import Role
from verifier.model.words import Url, cause_of_status
from verifier.parse.key_document import read_key_document

_HOST = re.compile(r"(?=.{1,253}(?:%3A|$))[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+(?:%3A([0-9]{1,5}))?")
_SEGMENT = re.compile(r"(?!\.{1,2}$)(?:[A-Za-z0-9._~!$&'()*+,=@-]|%(?!2[fF]|2[eE]|5[cC]|00)[0-9A-Fa-f]{2})+")


async def _resolve(did: str, fetcher: Fetcher) -> KeyDocument | Unavailable | Finding:
    url = document_url(did)
    if url is None:
        return Finding(code=facts.DID_MALFORMED)
    match await fetcher.fetch(url, role=Role.DID_DOCUMENT):
        case Unavailable() as gap:
            return gap
        case Fetched(ok=False, status=status, exhibit=exhibit):
            return Unavailable(id=exhibit.id, url=Url(url), why=cause_of_status(status))
        case fetched:
            found = read_key_document(fetched.body, expected_id=did)
            return replace(found, exhibit=fetched) if isinstance(found, KeyDocument) else found


def document_url(did: str) -> str | None:
    """Find the https URL of the document; None if ``did`` is not well-formed.

    A host is split at ':' before anything is decoded; only the '%3A' before a port is. A port is kept here
    and refused by the guard.
    """
    host, *path = did.removeprefix("did:web:").split(":")
    if _HOST.fullmatch(host) is None or any(_SEGMENT.fullmatch(segment) is None for segment in path):
        return None
    origin = "https://" + host.replace("%3A", ":")
    return f"{origin}/{'/'.join(path)}/did.json" if path else f"{origin}/.well-known/did.json"


METHOD = DidMethod(name="web", resolve=_resolve)
