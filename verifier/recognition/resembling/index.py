"""A list of issuers, arranged once for questions about likeness: then thousands of entries cost like ten."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from verifier.dids import web
from verifier.model.issuer_list import IssuerList, ListedIssuer
from verifier.readings.hosted_addresses import read_address
from verifier.readings.places import registrable_domain
from verifier.recognition.numbered import Numbered, numbered
from verifier.recognition.once_per_list import OncePerList
from verifier.recognition.resembling.domains import ListedDomains, listed_domains
from verifier.recognition.resembling.hosts import owned_host
from verifier.recognition.resembling.logos import mark_of
from verifier.recognition.resembling.names import ListedNames, listed_names

_HOST = re.compile(r"(?:https?://|did:web:)([^/:?#%@]{1,253})")


@dataclass(frozen=True, slots=True, kw_only=True)
class ListIndex:
    """The entries of a list by what somebody may copy of them; numbers are places in ``issuers``."""

    issuers: tuple[ListedIssuer, ...]
    names: ListedNames
    domains: ListedDomains
    logos: Numbered[str]  # by what a picture is known
    sites: Numbered[str]  # by registered domain; ask `owners_of` whether it is the entry's own
    _owners: dict[int, frozenset[str]] = field(default_factory=dict)  # of what something looks like alone

    def owners_of(self, number: int) -> frozenset[str]:
        """Find the domains that an entry registered, as far as nobody else publishes where it is at home."""
        found = self._owners.get(number)
        if found is None:
            found = self._owners[number] = frozenset(_registered(self.issuers[number]))
        return found


def _index(each: IssuerList) -> ListIndex:
    issuers = each.issuers
    owners = [frozenset(_domains(issuer)) for issuer in issuers]
    return ListIndex(
        issuers=issuers,
        names=listed_names([issuer.names for issuer in issuers]),
        domains=listed_domains(owners),
        logos=numbered(filter(None, map(mark_of, issuer.logos)) for issuer in issuers),
        sites=numbered(owners),
    )


index_of: OncePerList[ListIndex] = OncePerList(_index)


def _domains(issuer: ListedIssuer) -> Iterator[str]:
    """Give every registered domain in an entry, be it its own or not: to find that out takes long."""
    written = (
        *issuer.ids,
        *issuer.places,
        *(f"https://{domain}" for domain in issuer.domains),
        issuer.url or "",
    )
    for host in {found[1] for each in written if (found := _HOST.match(each))}:
        owner = registrable_domain(host)
        if owner is not None:
            yield owner


def _registered(issuer: ListedIssuer) -> Iterator[str]:
    addresses = map(read_address, (*_homes(issuer), *(f"https://{domain}/" for domain in issuer.domains)))
    for host in (host for address in addresses for host in owned_host(address)):
        owner = registrable_domain(host)
        if owner is not None:
            yield owner


def _homes(issuer: ListedIssuer) -> Iterator[str | None]:
    for each in issuer.ids:
        yield web.document_url(each) if each.startswith("did:web:") else each
    yield from (*issuer.places, issuer.url)
