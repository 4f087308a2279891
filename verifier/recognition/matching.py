"""The entry of a list that an issuer has. An identifier fits exactly or not at all; names are never asked.

The proof has to be as narrow as the entry: that somebody could publish at one address of a host does not make
it the word of whoever the host, or another address on it, belongs to.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from verifier.model.issuer_list import IssuerList, ListedIssuer
from verifier.model.recognition import Listed, Reach
from verifier.readings.places import is_shared_place
from verifier.recognition.entries import Entries, entries_of
from verifier.recognition.issuer_address import IssuerAddress, account_of, address_of, is_under

# A host does not say which of its issuers it speaks for, and a place not even for which of its people.
_OF_AN_ID = frozenset({Reach.IDENTIFIER, Reach.SCOPE, Reach.ROUTE})


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvenIssuer:
    """The issuer of a badge, and how far what proved it reaches."""

    issuer: str  # its id, as the badge says it
    reach: Reach
    lies_at: tuple[str, ...] = ()  # every https address that the proof rests on; none: a key of its own


def match(proven: ProvenIssuer, lists: Iterable[IssuerList]) -> tuple[Listed | None, Listed | None]:
    """Find the first entry that the proof reaches, else the first that it does not reach."""
    asked = _Asked.of(proven)
    out_of_reach: Listed | None = None
    for each in lists:
        for issuer in asked.among(entries_of(each)):
            for by, reached in asked.fits(issuer):
                found = Listed(list=each, issuer=issuer, by=by)
                if reached:
                    return found, None
                out_of_reach = out_of_reach or found
    return None, out_of_reach


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """The issuer that is looked for, read once for however many entries there are."""

    proven: ProvenIssuer
    address: IssuerAddress | None  # None: it names no place
    account: str | None  # None: it is no account at a platform
    speaks_for_host: bool
    reaches_id: bool

    @classmethod
    def of(cls, proven: ProvenIssuer) -> "_Asked":
        address = address_of(proven.issuer)
        narrow = proven.reach in _OF_AN_ID
        for_host = address is not None and _speaks_for_host(proven, address)
        return cls(
            proven=proven,
            address=address,
            account=account_of(proven.issuer),
            speaks_for_host=for_host,
            reaches_id=narrow or (for_host and address is not None and address.is_bare),
        )

    def among(self, entries: Entries) -> Iterator[ListedIssuer]:
        """Give the entries of a list that may name the issuer."""
        return entries.naming(self.proven.issuer, account=self.account, address=self.address)

    def fits(self, entry: ListedIssuer) -> Iterator[tuple[str, bool]]:
        """Give each member of an entry that names the issuer, and whether the proof is as narrow."""
        if self.proven.issuer in entry.ids:
            yield self.proven.issuer, self.reaches_id
        if self.account is not None:
            named = (account for account in entry.accounts if account_of(account) == self.account)
            yield from ((account, self.proven.reach in _OF_AN_ID) for account in named)
        elif self.address is not None and not self.address.is_at_platform:  # all of that is the platform's
            yield from self._places(entry, self.address)

    def _places(self, entry: ListedIssuer, address: IssuerAddress) -> Iterator[tuple[str, bool]]:
        if address.host in entry.domains:
            yield address.host, self.speaks_for_host
        for place in entry.places:
            if is_under(place, address.url):
                yield place, self._lies_under(place)

    def _lies_under(self, place: str) -> bool:
        rests_on = self.proven.lies_at
        return bool(rests_on) and all(is_under(place, url) for url in rests_on)


def _speaks_for_host(proven: ProvenIssuer, address: IssuerAddress) -> bool:
    """Say whether the proof speaks for all of the issuer's host, and rests on no other.

    What lies below /.well-known/ does even if it names one issuer: nobody but the host's owner writes there.
    For an issuer in the area of one of its users a host may sign, and that user is not the organisation.
    """
    if is_shared_place(address.url):
        return False
    rests_on = [address_of(url) for url in proven.lies_at]
    if not rests_on or any(each is None or each.origin != address.origin for each in rests_on):
        return False
    if proven.reach is Reach.HOST:
        return True
    narrow = proven.reach is Reach.IDENTIFIER
    return narrow and (address.is_bare or all(each is not None and each.is_well_known for each in rests_on))
