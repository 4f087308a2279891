"""A list packaged as it was loaded, to be kept and to be carried to others.

Two digests stand in a snapshot. ``digest`` is over the issuers, and the register that is asked for others:
who is on the list. The same issuers have the same digest in every format, whenever they were obtained.
``seal`` is over that digest and everything else: a file that was altered anywhere is not read. Neither of
them is a signature: whoever can write the file can write another seal.

All that is said of an issuer is texts under names of ours. For these the encoder of the standard library
writes what RFC 8785 asks, many times faster than value by value, and a list may have 100,000 issuers.
"""

import hashlib
import json
from datetime import UTC, datetime

import rfc8785

from verifier.model.issuer_list import Federation, IssuerList, ListedIssuer, MissingList, TrustList
from verifier.model.words import Json, JsonObject

FORMAT_NAME = "badge-verifier-issuer-list/1"
_LISTED = ("federation", "issuers")  # what the digest speaks for; the seal speaks for the rest
_TEXTS = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def write_snapshot(each: TrustList) -> bytes:
    """Write a list, or that it could not be obtained, as a snapshot: canonical JSON. RFC 8785."""
    about = _of_list(each) if isinstance(each, IssuerList) else _of_gap(each)
    listed = _listed(each.issuers, each.federation) if isinstance(each, IssuerList) else []
    members = [_member(name, value) for name, value in {**about, "seal": _seal(about)}.items()]
    return b"{" + b",".join(sorted((*members, *listed))) + b"}"


def digest_of(issuers: tuple[ListedIssuer, ...], *, federation: Federation | None = None) -> str:
    """Give the digest of who is on a list, "sha256:<hex>", whatever file said it."""
    return _digest(_listed(issuers, federation))


def is_whole(snapshot: JsonObject) -> bool:
    """Say whether nothing of a snapshot was altered: what it says has its digest, and all of it its seal."""
    about = {name: value for name, value in snapshot.items() if name not in (*_LISTED, "seal")}
    rows, federation = snapshot.get("issuers"), snapshot.get("federation")
    try:
        listed = _digest(_members(rows, federation)) if set(_LISTED) & snapshot.keys() else None
        return snapshot.get("seal") == _seal(about) and about.get("digest") == listed
    except ValueError:  # a number that has no canonical form; we write none
        return False


def _seal(about: JsonObject) -> str:
    """Give the seal of a snapshot, "sha256:<hex>", from all it says about the list but the seal itself."""
    return _sha256(rfc8785.dumps(about))


def _digest(members: list[bytes]) -> str:
    return _sha256(b"{" + b",".join(members) + b"}")


def _member(name: str, value: Json) -> bytes:
    return rfc8785.dumps({name: value})[1:-1]


def _of_list(each: IssuerList) -> JsonObject:
    return {
        "format": FORMAT_NAME,
        "id": each.id,
        "name": each.name,
        "version": each.version,
        "source": each.source,
        "digest": digest_of(each.issuers, federation=each.federation),
        "obtainedAt": _moment(each.obtained_at),
        "maxAge": each.max_age,
        "leftOut": each.left_out,
    }


def _of_gap(each: MissingList) -> JsonObject:
    return {
        "format": FORMAT_NAME,
        "id": each.id,
        "name": each.name,
        "source": each.source,
        "cause": each.why.value,
        "detail": each.detail,
    }


def _moment(moment: datetime | None) -> str | None:
    return None if moment is None else moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _listed(issuers: tuple[ListedIssuer, ...], federation: Federation | None) -> list[bytes]:
    """Write who is on a list, and the register that is asked for others."""
    if federation is None:
        return _members([_issuer(each) for each in issuers], None)
    register: JsonObject = {
        "anchor": federation.anchor,
        "fetchEndpoint": federation.fetch_endpoint,
        "keys": list(federation.keys),
    }
    return _members([_issuer(each) for each in issuers], register)


def _members(rows: Json, register: Json) -> list[bytes]:
    listed = b'"issuers":' + _TEXTS.encode(rows).encode()
    return [listed] if register is None else [b'"federation":' + rfc8785.dumps(register), listed]


def _sha256(data: bytes) -> str:
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def _issuer(issuer: ListedIssuer) -> JsonObject:
    members: JsonObject = {
        "names": list(issuer.names),
        "ids": list(issuer.ids),
        "domains": list(issuer.domains),
        "places": list(issuer.places),
        "accounts": list(issuer.accounts),
        "logos": list(issuer.logos),
        "url": issuer.url,
        "location": issuer.location,
    }
    return {name: value for name, value in members.items() if value}
