"""A list packaged as it was loaded, to be kept and to be carried to others.

Two digests stand in a snapshot. ``digest`` is over the issuers, and the register that is asked for others:
who is on the list. The same issuers have the same digest in every format, whenever they were obtained.
``seal`` is over everything else in the file: one that was altered anywhere is not read. Neither of them is a
signature: whoever can write the file can write another seal.
"""

import hashlib
from collections.abc import Mapping
from datetime import datetime

import rfc8785

from verifier.model.issuer_list import Federation, IssuerList, ListedIssuer, MissingList, TrustList
from verifier.model.words import Json, JsonObject

FORMAT_NAME = "badge-verifier-issuer-list/1"


def write_snapshot(each: TrustList) -> bytes:
    """Write a list, or that it could not be obtained, as a snapshot: JSON in canonical form. RFC 8785."""
    document = _of_list(each) if isinstance(each, IssuerList) else _of_gap(each)
    return rfc8785.dumps({**document, "seal": seal_of(document)})


def digest_of(issuers: tuple[ListedIssuer, ...], *, federation: Federation | None = None) -> str:
    """Give the digest of who is on a list, "sha256:<hex>", whatever file said it."""
    return _sha256(_who(issuers, federation))


def seal_of(document: Mapping[str, Json]) -> str:
    """Give the digest of all members of a snapshot but the seal itself, "sha256:<hex>"."""
    return _sha256({name: value for name, value in document.items() if name != "seal"})


def _sha256(document: JsonObject) -> str:
    return f"sha256:{hashlib.sha256(rfc8785.dumps(document)).hexdigest()}"


def _of_list(each: IssuerList) -> JsonObject:
    return {
        "format": FORMAT_NAME,
        "id": each.id,
        "name": each.name,
        "version": each.version,
        "source": each.source,
        "digest": each.digest,
        "obtainedAt": _moment(each.obtained_at),
        "maxAge": each.max_age,
        "leftOut": each.left_out,
        **_who(each.issuers, each.federation),
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


def _who(issuers: tuple[ListedIssuer, ...], federation: Federation | None) -> JsonObject:
    who: JsonObject = {"issuers": [_issuer(issuer) for issuer in issuers]}
    if federation is not None:
        who["federation"] = {
            "anchor": federation.anchor,
            "fetchEndpoint": federation.fetch_endpoint,
            "keys": list(federation.keys),
        }
    return who


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


def _moment(moment: datetime | None) -> str | None:
    return None if moment is None else moment.strftime("%Y-%m-%dT%H:%M:%SZ")
