"""Which key is a proof to be verified with? First what the issuer publishes, then what the proof hints at.

A hint (a JWK in a token's header, a key in a fragment, a did:key of somebody else) lets the signature be
judged. Whose key it is, is another question: `binding`.
"""

from dataclasses import dataclass
from urllib.parse import urlsplit

from verifier.algorithms import keys
from verifier.contracts import Fetcher, KeyDocument
from verifier.dids import jwk, key
from verifier.model.finding import Finding
from verifier.model.keys import PublicKey
from verifier.model.proof import Proof
from verifier.parse.key_document import key_finding
from verifier.readings.binding import methods_named
from verifier.readings.published_at_https import key_set_under
from verifier.readings.published_keys import Publication, https_host

MAX_TRIED = 8  # keys tried for a token that names none


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """The keys to try, in order. ``named``: the issuer publishes a key under the identifier given."""

    keys: tuple[PublicKey, ...]
    refused: tuple[Finding, ...]  # keys that are there and must not or cannot be used
    named: bool
    guessed: bool = False  # the proof names no key: those that the issuer publishes are tried


def candidates(proof: Proof, publication: Publication) -> Candidates:
    """Collect the keys under which ``proof`` may be verified."""
    named = [method.key for method in methods_named(proof, publication)]
    hints = [*_from_identifier(proof.verification_method or ""), *_from_header(proof)]
    guessed = not named and not hints and _names_no_document(proof)
    if guessed:
        named = [method.key for place in publication.places for method in place.methods][:MAX_TRIED]
    found = [*named, *hints]
    return Candidates(
        keys=tuple({each.thumbprint: each for each in found if isinstance(each, PublicKey)}.values()),
        refused=tuple(each for each in found if isinstance(each, Finding)),
        named=bool(named) and not guessed,
        guessed=guessed,
    )


def _names_no_document(proof: Proof) -> bool:
    """A token without kid, or with one that is no address, leaves the choice to what the issuer publishes."""
    return proof.token is not None and ":" not in (proof.verification_method or "")


def _from_identifier(name: str) -> list[PublicKey | Finding]:
    document, _, fragment = name.partition("#")
    if document.startswith("did:key:"):
        return _only_keys(key.resolve(document))
    if document.startswith("did:jwk:"):
        return _only_keys(jwk.resolve(document))
    if not fragment.startswith("z"):
        return []
    try:
        return [keys.from_multikey(fragment)]
    except keys.KeyRefused:
        return []  # a fragment is a name first: that it is no key says nothing


def _only_keys(document: KeyDocument | Finding) -> list[PublicKey | Finding]:
    return [method.key for method in document.methods] if isinstance(document, KeyDocument) else []


def _from_header(proof: Proof) -> list[PublicKey | Finding]:
    if proof.embedded_key is None:
        return []
    try:
        return [keys.from_jwk(proof.embedded_key)]
    except keys.KeyRefused as refused:
        return [key_finding(refused)]


async def with_key_set(proof: Proof, publication: Publication, *, fetcher: Fetcher) -> Publication:
    """Add the key set that a token's kid points at, if it lies on the issuer's own authority.

    Under the issuer's path it publishes; elsewhere on that host it is only looked at. A kid on another host
    is never fetched: anybody could have put it there.
    """
    url = (proof.verification_method or "").partition("#")[0]
    if proof.token is None or url == publication.issuer or https_host(url) is None:
        return publication
    if https_host(url) != https_host(publication.issuer) or any(
        place.where == url for place in publication.places
    ):
        return publication
    found = await key_set_under(url, issuer=publication.issuer, fetcher=fetcher)
    places = tuple(place for place in found.places if is_under(place.where, issuer=publication.issuer))
    return Publication(
        issuer=publication.issuer,
        places=publication.places + places,
        gaps=publication.gaps + found.gaps,
        verdicts=publication.verdicts,
    )


def is_under(url: str, *, issuer: str) -> bool:
    """Say whether ``url`` lies under the whole path of ``issuer``.

    Of an issuer at the root of its host: below /.well-known/, or one segment deep. An escaped or dotted path
    is nobody's: two servers would read it differently.
    """
    own, place = urlsplit(issuer), urlsplit(url)
    segments = place.path.split("/")[1:]
    if (own.scheme, own.netloc.lower()) != (place.scheme, place.netloc.lower()):
        return False
    if "%" in place.path or "" in segments or not {".", ".."}.isdisjoint(segments):
        return False
    if own.path in ("", "/"):
        return segments[0] == ".well-known" or (len(segments) == 1 and not place.query)
    return place.path.startswith(own.path.rstrip("/") + "/")
