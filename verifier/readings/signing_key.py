"""Which key is a proof to be verified with? First what the issuer publishes, then what the proof hints at.

A hint (a JWK in a token's header, a key in a fragment, a did:key of somebody else) lets the signature be
judged. Whose key it is, is another question: `binding`.
"""

from dataclasses import dataclass, replace

from verifier.algorithms import keys
from verifier.contracts import Fetcher, KeyDocument
from verifier.dids import jwk, key
from verifier.model.codes import proof as facts
from verifier.model.finding import Finding
from verifier.model.keys import PublicKey
from verifier.model.proof import Proof
from verifier.model.words import Cause
from verifier.parse.key_material import key_finding
from verifier.readings.methods_named import belongs_elsewhere, leads_away, methods_named, says_where
from verifier.readings.published_key_sets import key_set_named_by_kid
from verifier.readings.published_keys import SELF_IDENTIFIERS, Publication, https_host


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """The keys to try, in order. ``named``: the name given is that of one of them, and of no other key."""

    keys: tuple[PublicKey, ...]
    refused: tuple[Finding, ...]  # keys that are there and must not or cannot be used
    named: bool
    guessed: bool = False  # the proof leads to no key: all that the issuer publishes are tried
    says_where: bool = False  # the proof gives an address of its key, whether or not anything is there
    leads_away: bool = False  # that address is somebody else's, where nothing is fetched


def candidates(proof: Proof, publication: Publication) -> Candidates:
    """Collect the keys under which ``proof`` may be verified."""
    named = [method.key for method in methods_named(proof, publication)]
    beside = [method.key for method in methods_named(proof, publication, published=False)]
    name = proof.verification_method or ""
    spelled = _from_identifier(name)
    hints = [*beside, *spelled, *_from_header(proof)]
    meant = [*named, *spelled] if name.startswith(SELF_IDENTIFIERS) else named
    guessed = not named and not hints and not belongs_elsewhere(proof, publication)
    found = (
        [method.key for place in publication.places for method in place.methods]
        if guessed
        else [*named, *hints]
    )
    usable = [each for each in found if isinstance(each, PublicKey)]
    return Candidates(
        keys=tuple({each.thumbprint: each for each in usable}.values()),
        refused=() if guessed else tuple(each for each in found if isinstance(each, Finding)),
        named=any(isinstance(each, PublicKey) for each in meant),
        guessed=guessed,
        says_where=says_where(proof),
        leads_away=leads_away(proof, publication),
    )


def _from_identifier(name: str) -> list[PublicKey | Finding]:
    document, _, fragment = name.partition("#")
    if document.startswith("did:key:"):
        return _keys_of(key.resolve(document))
    if document.startswith("did:jwk:"):
        return _keys_of(jwk.resolve(document))
    try:
        return [keys.from_multikey(fragment)]
    except keys.KeyRefused:
        return []  # a fragment is a name first: that it is no key says nothing


def _keys_of(document: KeyDocument | Finding) -> list[PublicKey | Finding]:
    if isinstance(document, Finding):
        return [Finding(code=facts.KEY_UNUSABLE, cause=document.cause or Cause.UNSUPPORTED)]
    return [method.key for method in document.methods]


def _from_header(proof: Proof) -> list[PublicKey | Finding]:
    if proof.embedded_key is None:
        return []
    try:
        return [keys.from_jwk(proof.embedded_key)]
    except keys.KeyRefused as refused:
        return [key_finding(refused)]


async def with_key_set(proof: Proof, publication: Publication, *, fetcher: Fetcher) -> Publication:
    """Add the key set that a token's kid points at, if it lies on the issuer's own host.

    Under the issuer's path it publishes; elsewhere on that host it is only looked at. A kid on another host
    is never fetched: anybody could have put it there.
    """
    url = (proof.verification_method or "").partition("#")[0]
    own_host = https_host(publication.issuer)
    if proof.token is None or own_host is None or https_host(url) != own_host:
        return publication
    if url == publication.issuer or any(place.where == url for place in publication.places):
        return publication
    found = await key_set_named_by_kid(url, issuer=publication.issuer, fetcher=fetcher)
    return replace(publication, places=publication.places + found.places, gaps=publication.gaps + found.gaps)
