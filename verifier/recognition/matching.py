"""The entry of a list that an issuer has. An identifier fits exactly or not at all; names are never asked.

The proof has to be as narrow as the entry: that somebody could publish at one address of a host does not make
it the word of whoever the host, or another address on it, belongs to.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from verifier.model.issuer_list import IssuerList, ListedIssuer
from verifier.model.recognition import Listed, Reach
from verifier.readings.hosted_addresses import read_address

_OF_AN_ID = frozenset({Reach.IDENTIFIER, Reach.SCOPE, Reach.ROUTE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What was proven about the issuer of a badge."""

    issuer: str  # its id, as the badge says it
    reach: Reach
    lies_at: tuple[str, ...] = ()  # every https address that the proof rests on; none: a key of its own


def match(evidence: Evidence, lists: Iterable[IssuerList]) -> tuple[Listed | None, Listed | None]:
    """Find the first entry that the evidence reaches, and the first that it does not reach."""
    out_of_reach: Listed | None = None
    for each in lists:
        for issuer in each.issuers:
            for by, reached in _fits(evidence, issuer):
                found = Listed(list=each, issuer=issuer, by=by)
                if reached:
                    return found, None
                out_of_reach = out_of_reach or found
    return None, out_of_reach


def _fits(evidence: Evidence, entry: ListedIssuer) -> Iterator[tuple[str, bool]]:
    """Give each member of an entry that names the issuer, and whether the proof is as narrow."""
    address = read_address(evidence.issuer)
    if evidence.issuer in entry.ids:
        is_root = address is not None and address.path in ("", "/")
        yield evidence.issuer, evidence.reach in _OF_AN_ID or (is_root and evidence.reach is Reach.HOST)
