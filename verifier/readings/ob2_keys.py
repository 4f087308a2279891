"""The keys of an issuer of signed Open Badges 2: those that its profile lists, wherever they lie.

A token names none of them: what its header carries or points at is no source of keys.
https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#CryptographicKey
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace

from verifier.algorithms import keys
from verifier.algorithms.jsonld import Refused
from verifier.algorithms.jsonld_ob2 import compact_ob2
from verifier.contracts import Fetcher
from verifier.model.codes import proof as facts
from verifier.model.codes import proof_hosted as places
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.finding import Code, Finding
from verifier.model.keys import PublicKey
from verifier.model.roles import Role
from verifier.model.words import Cause, ExhibitId, Json, JsonObject, cause_of_status
from verifier.parse.key_material import key_finding, read_key
from verifier.parse.members import entries, identifier
from verifier.parse.strict_json import MalformedJson, read
from verifier.readings.hosted_addresses import encrypted_twin, is_http, same_place

MAX_KEYS = 8  # each may cost two fetches; real profiles list one to three
_MATERIAL = frozenset({"publicKeyPem", "publicKeyJwk", "publicKeyMultibase", "publicKeyBase58"})
_BEGIN = "-----BEGIN "
_V2 = "https://w3id.org/openbadges/v2"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A key as a profile lists it: by its address, or in full."""

    id: str | None
    embedded: JsonObject | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuerKey:
    """A key that a profile lists, as it was obtained, or why it cannot be used."""

    where: str  # its address; of one that stands in the profile, that of the profile
    key: PublicKey | Finding
    owner: str | None = None
    exhibits: tuple[ExhibitId, ...] = ()
    remarks: tuple[Finding, ...] = ()  # how it came
    is_bare: bool = False  # its text alone stood at its address, with no word about it


def keys_listed(profile: JsonObject) -> tuple[Listed, ...]:
    """List the keys of a profile, in order; one that is no address and holds nothing is left out."""
    found = [_listed(value) for _, value in entries(profile, "publicKey")]
    return tuple(each for each in found if each is not None)


def _listed(value: Json) -> Listed | None:
    name = identifier(value)
    embedded = value if isinstance(value, dict) and not _MATERIAL.isdisjoint(value) else None
    return None if name is None and embedded is None else Listed(id=name, embedded=embedded)


def named_among(listed: Sequence[Listed], names: Sequence[str]) -> tuple[Listed, ...]:
    """Choose the keys that the badge names as its signer's; all, if it names none.

    A key without a name of its own may be the one that is meant, if no other is.
    """
    if not names:
        return tuple(listed)
    meant = tuple(each for each in listed if any(_is_same(each.id, name) for name in names))
    return meant or tuple(each for each in listed if each.id is None)


def _is_same(one: str | None, other: str) -> bool:
    return one == other or same_place(one, other)


async def obtain_keys(listed: Sequence[Listed], *, profile: str, fetcher: Fetcher) -> tuple[IssuerKey, ...]:
    """Obtain the first keys of a list, at most `MAX_KEYS`, all at a time."""
    asked = (_obtain(each, profile=profile, fetcher=fetcher) for each in listed[:MAX_KEYS])
    return tuple(await asyncio.gather(*asked))


async def _obtain(listed: Listed, *, profile: str, fetcher: Fetcher) -> IssuerKey:
    """Read a key that stands in the profile, which is the issuer's word; ask for any other at its address."""
    if listed.embedded is not None:
        return _read_object(listed.embedded, where=profile)
    if listed.id is None or not is_http(listed.id):
        return IssuerKey(where=listed.id or profile, key=_unusable())
    return await fetch_key(listed.id, fetcher=fetcher)


async def fetch_key(url: str, *, fetcher: Fetcher) -> IssuerKey:
    """Ask for a key at its address; of one without encryption the encrypted twin is asked first."""
    if url[:5].lower() != "http:":
        return await _ask(url, url, fetcher)
    twin = encrypted_twin(url)
    if twin is not None:
        found = await _ask(twin, url, fetcher)
        if isinstance(found.key, PublicKey):
            return replace(found, remarks=(_came(places.HTTPS_TWIN, found),))
    found = await _ask(url, url, fetcher)
    return replace(found, remarks=(_came(places.INSECURE_TRANSPORT, found),))


async def _ask(url: str, name: str, fetcher: Fetcher) -> IssuerKey:
    match await fetcher.fetch(url.partition("#")[0], role=Role.CRYPTOGRAPHIC_KEY):
        case Unavailable() as gap:
            finding = Finding(code=facts.KEY_UNREACHABLE, cause=gap.why, exhibits=(gap.id,))
            return IssuerKey(where=name, key=finding)
        case Fetched(ok=False) as answer:
            cause, exhibits = cause_of_status(answer.status), (answer.exhibit.id,)
            return IssuerKey(
                where=name, key=Finding(code=facts.KEY_UNREACHABLE, cause=cause, exhibits=exhibits)
            )
        case answer:
            return replace(_read(answer.body, name), exhibits=(answer.exhibit.id,))


def _read(body: bytes, name: str) -> IssuerKey:
    """Read what stands at the address of a key: a document that is about it, or its PEM text alone."""
    try:
        document = read(body)
    except MalformedJson:
        return IssuerKey(where=name, key=key_in_pem(body), is_bare=True)
    own = _own_description(document, name) if isinstance(document, dict) else None
    return IssuerKey(where=name, key=_unusable()) if own is None else _read_object(own, where=name)


def key_in_pem(body: bytes) -> PublicKey | Finding:
    """Read a key from a PEM text; a Finding says why it cannot be used."""
    text = body.decode("utf-8-sig", errors="replace")
    if _BEGIN not in text:
        return _unusable()
    try:
        return keys.from_pem(text)
    except keys.KeyRefused as refused:
        return key_finding(refused)


def _own_description(document: JsonObject, name: str) -> JsonObject | None:
    """Find what a document says of the key of that name: itself, or one that it lists, as a profile does.

    A document that names itself otherwise is about another key.
    """
    candidates = [
        document,
        *(value for _, value in entries(document, "publicKey") if isinstance(value, dict)),
    ]
    for each in candidates:
        own = identifier(each)
        if not _MATERIAL.isdisjoint(each) and (own is None or _is_same(own, name)):
            return each
    rewritten = _in_known_words(document)
    return None if rewritten is None else _own_description(rewritten, name)


def _in_known_words(document: JsonObject) -> JsonObject | None:
    """Write a document by the names of Open Badges 2 if it spells them otherwise; None if it does not."""
    if document.get("@context") == _V2:
        return None
    try:
        return compact_ob2(document).document
    except Refused:
        return None


def _read_object(described: JsonObject, *, where: str) -> IssuerKey:
    return IssuerKey(where=where, key=read_key(described), owner=identifier(described.get("owner")))


def _unusable() -> Finding:
    return Finding(code=facts.KEY_UNUSABLE, cause=Cause.MALFORMED_REMOTE)


def _came(code: Code, found: IssuerKey) -> Finding:
    return Finding(code=code, pointer="/badge/issuer/publicKey", detail=found.where, exhibits=found.exhibits)
