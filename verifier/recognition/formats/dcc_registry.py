"""A registry of the Digital Credentials Consortium in its first form: one file, issuers by their DIDs.

{"meta": {"created": "…", "updated": "…"},
 "registry": {"did:key:z6Mk…": {"name": "…", "location": "…", "url": "…"}}}

Others keep it: what is unknown in it is passed over, and an entry that cannot be read does not take the rest
with it, but it is counted. https://github.com/digitalcredentials/issuer-registry-client
"""

from collections.abc import Iterator

from verifier.model.issuer_list import IssuerList, ListedIssuer
from verifier.model.words import Json, JsonObject
from verifier.recognition.formats.contract import ListFormat
from verifier.recognition.lists.list_file import ListFile
from verifier.recognition.lists.malformed import MalformedListError
from verifier.recognition.lists.row_values import UnfitValueError, issuer_id, page, words
from verifier.recognition.lists.rows import MAX_ISSUERS
from verifier.recognition.lists.snapshot import digest_of
from verifier.recognition.lists.written_list import id_of_file, name_of_file, version_of


def _read(file: ListFile) -> IssuerList:
    document = _object(file.document)
    registry, meta = document["registry"], _object(document.get("meta"))
    if not isinstance(registry, dict):
        raise MalformedListError("registry: must be an object of issuers by their DIDs")
    if len(registry) > MAX_ISSUERS:
        raise MalformedListError(f"registry: are more than {MAX_ISSUERS}")
    issuers = tuple(issuer for did, said in registry.items() for issuer in _issuer(did, said))
    if registry and not issuers:
        raise MalformedListError("registry: none of its entries is an issuer that we can read")
    digest = digest_of(issuers)
    return IssuerList(
        id=id_of_file(file.name),
        name=name_of_file(file.name),
        version=_words(meta.get("updated")) or _words(meta.get("created")) or version_of(digest),
        digest=digest,
        source=file.name,
        obtained_at=None,
        issuers=issuers,
        left_out=len(registry) - len(issuers),
    )


def _issuer(did: str, said: Json) -> Iterator[ListedIssuer]:
    """Give the issuer of an entry; nothing if it is none that could be recognised."""
    if not isinstance(said, dict) or not did.startswith("did:"):
        return
    try:
        key = issuer_id(did)
    except UnfitValueError:
        return
    name = _words(said.get("name"))
    yield ListedIssuer(
        key=key,
        ids=(key,),
        names=(name,) if name else (),
        url=_page(said.get("url")),
        location=_words(said.get("location")) or None,
    )


def _words(value: Json) -> str:
    try:
        return words(value) if isinstance(value, str) else ""
    except UnfitValueError:
        return ""


def _page(value: Json) -> str | None:
    try:
        return page(value) if isinstance(value, str) else None
    except UnfitValueError:
        return None


def _object(value: Json) -> JsonObject:
    return value if isinstance(value, dict) else {}


FORMAT = ListFormat(id="dcc-registry", recognises=lambda file: file.has("registry"), read=_read)
