"""The entries of a list by what recognises an issuer: of thousands, only a few have to be looked at."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from verifier.model.issuer_list import IssuerList, ListedIssuer
from verifier.recognition.issuer_address import IssuerAddress, account_of, address_of
from verifier.recognition.numbered import Numbered, numbered
from verifier.recognition.once_per_list import OncePerList


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """The entries of a list, with their numbers by each of their members."""

    issuers: tuple[ListedIssuer, ...]
    by_id: Numbered[str]
    by_domain: Numbered[str]
    by_place: Numbered[str]  # "uni.example/badges/"
    by_account: Numbered[str]  # in the one spelling of an account

    def naming(
        self, issuer: str, *, account: str | None, address: IssuerAddress | None
    ) -> Iterator[ListedIssuer]:
        """Give the entries that may name an issuer, in the order of the list; no other does."""
        found = [self.by_id.of(issuer)]
        if account is not None:
            found.append(self.by_account.of(account))
        elif address is not None:
            found.append(self.by_domain.of(address.host))
            found.extend(self.by_place.of(place) for place in _places_above(address))
        for number in sorted(set(chain.from_iterable(found))):
            yield self.issuers[number]


def _arranged(each: IssuerList) -> Entries:
    issuers = each.issuers
    return Entries(
        issuers=issuers,
        by_id=numbered(issuer.ids for issuer in issuers),
        by_domain=numbered(issuer.domains for issuer in issuers),
        by_place=numbered(filter(None, map(_place, issuer.places)) for issuer in issuers),
        by_account=numbered(filter(None, map(account_of, issuer.accounts)) for issuer in issuers),
    )


entries_of: OncePerList[Entries] = OncePerList(_arranged)


def _place(url: str) -> str | None:
    address = address_of(url)
    return None if address is None else f"{address.host}{address.read.path}"


def _places_above(address: IssuerAddress) -> Iterator[str]:
    """Give every place that an address lies under."""
    path = address.read.path
    ends = (end for end, sign in enumerate(path, start=1) if sign == "/")
    yield from (f"{address.host}{path[:end]}" for end in ends)
