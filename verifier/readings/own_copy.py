"""Does the issuer's own site serve this very badge? Then it is the issuer's, whoever publishes its key.

Asked of the web once the signature holds, and only where nothing else says whose key it is. The copy must
lie under the issuer's whole address, also where redirects end, by the rules for hosted badges. An issuer that
is no more than a key has no address: for it may speak a platform that serves what it issued itself.
"""

import json
from dataclasses import replace
from urllib.parse import urlsplit

from verifier.contracts import Context
from verifier.dids import web
from verifier.model.codes import key_binding as facts
from verifier.model.credential import Credential
from verifier.model.exhibit import Fetched
from verifier.model.finding import Finding
from verifier.model.proof import Binding, Jws, PlatformCopy, Proof, Signature
from verifier.model.roles import Role
from verifier.model.words import Json, JsonObject
from verifier.parse.strict_json import MalformedJson, read_object
from verifier.readings.hosted_addresses import read_address
from verifier.readings.hosted_scope import Policy, Scope, place_in
from verifier.readings.listing import Bound
from verifier.readings.places import is_shared_place
from verifier.readings.platform_places import IssuingPlatform, platform_that_issued
from verifier.readings.published_keys import SELF_IDENTIFIERS

# What a copy may answer. Evidence against a key, or a key that has ended, is not outweighed by it.
_OPEN_QUESTIONS = (facts.NOT_PUBLISHED, facts.SAME_ORIGIN_ONLY)


async def with_own_copy(
    bound: Bound, *, proof: Proof, signature: Signature, credential: Credential, context: Context
) -> Bound:
    """Bind the proof by the copy that the issuer's own site serves now; else leave ``bound`` as it is.

    Of a nested credential no copy is asked for: that a list lies where it was fetched was known before.
    """
    url = credential.id or ""
    issuer = (credential.issuer.id if credential.issuer else None) or ""
    if context.depth or signature is not Signature.HOLDS:
        return bound
    if issuer.startswith(SELF_IDENTIFIERS) and bound.binding is Binding.BOUND:
        return replace(bound, platform_copy=await _platform_copy(proof, credential, context))
    policy = own_place(issuer)
    if policy is None or not _is_open(bound) or not _is_within(policy, url):
        return bound
    match await context.fetcher.fetch(url, role=Role.ASSERTION):
        case Fetched(ok=True) as copy if _is_within(policy, copy.url) and is_same(
            copy.body, proof, credential
        ):
            found = Finding(code=facts.STILL_PUBLISHED, pointer=proof.pointer, exhibits=(copy.exhibit.id,))
            # A copy shows what lies there, not whose key it is: it rests on no place that a list could name.
            return Bound(binding=Binding.BOUND, findings=(found,))
        case _:
            return bound


async def _platform_copy(proof: Proof, credential: Credential, context: Context) -> PlatformCopy | None:
    """Look whether a platform serves the credential where it serves nothing but what it issued itself."""
    url = credential.id or ""
    platform = _issuing_at(url)
    if platform is None:
        return None
    match await context.fetcher.fetch(url, role=Role.ASSERTION):
        case Fetched(ok=True) as copy if _issuing_at(copy.url) == platform and is_same(
            copy.body, proof, credential
        ):
            return PlatformCopy(url=copy.url, exhibit=copy.exhibit.id)
        case _:
            return None


def _issuing_at(url: str) -> IssuingPlatform | None:
    return platform_that_issued(url) if urlsplit(url).scheme == "https" else None


def own_place(issuer: str) -> Policy | None:
    """Name the addresses that are an issuer's own: below its whole path, for a bare did:web its host.

    None for an issuer that names no place, and for one that lives where many people publish.
    """
    url = _address_of_did(issuer) if issuer.startswith("did:web:") else issuer.partition("#")[0]
    address = read_address(url)
    if address is None or urlsplit(url).scheme != "https" or is_shared_place(url):
        return None
    return Policy(hosts=(address.host,), beginnings=(url,))


def is_same(body: bytes, proof: Proof, credential: Credential) -> bool:
    """Say whether ``body`` is the credential under the same proof; further proofs beside it do not count."""
    if isinstance(proof.token, Jws):  # of an SD-JWT, whatever each copy shows: all of it was signed
        return body.strip().partition(b"~")[0] == proof.token.text.encode("ascii")
    if proof.token is not None:
        return False
    try:
        copy = read_object(body)
    except MalformedJson:
        return False
    proofs = copy.get("proof")
    shown = proofs if isinstance(proofs, list) else [proofs]
    same_document = _written(_unsigned(copy)) == _written(_unsigned(credential.raw))
    return same_document and _written(proof.raw) in [_written(each) for each in shown]


def _is_open(bound: Bound) -> bool:
    undecided = bound.binding is Binding.UNDECIDED
    return undecided and all(finding.code in _OPEN_QUESTIONS for finding in bound.findings)


def _is_within(policy: Policy, url: str) -> bool:
    address = read_address(url)
    if address is None or urlsplit(url).scheme != "https" or is_shared_place(url):
        return False
    return place_in(policy, address).scope is Scope.INSIDE


def _address_of_did(did: str) -> str:
    document = web.document_url(did) or ""
    has_path = ":" in did.removeprefix("did:web:")
    return document.removesuffix("did.json" if has_path else ".well-known/did.json")


def _unsigned(document: JsonObject) -> JsonObject:
    return {name: value for name, value in document.items() if name != "proof"}


def _written(value: Json) -> str:
    """Write JSON in one way: ``true`` and ``1``, which compare as equal in Python, stay apart."""
    return json.dumps(value, sort_keys=True)
