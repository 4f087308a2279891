"""A list of issuers, arranged once for questions about likeness: then thousands of entries cost like ten."""

from collections import OrderedDict, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from verifier.dids import web
from verifier.model.issuer_list import IssuerList, ListedIssuer
from verifier.readings.hosted_addresses import read_address
from verifier.readings.places import registrable_domain
from verifier.recognition.resembling.domains import ListedDomains, listed_domains
from verifier.recognition.resembling.hosts import owned_host
from verifier.recognition.resembling.logos import mark_of
from verifier.recognition.resembling.names import ListedNames, listed_names

_REMEMBERED = 32  # lists
_indexes: OrderedDict[int, "ListIndex"] = (
    OrderedDict()
)  # by the identity of the entries, which each one keeps


@dataclass(frozen=True, slots=True, kw_only=True)
class ListIndex:
    """The entries of a list by what somebody may copy of them; numbers are places in ``issuers``."""

    issuers: tuple[ListedIssuer, ...]
    names: ListedNames
    domains: ListedDomains
    logos: Mapping[str, Sequence[int]]  # by what a picture is known
    owners: tuple[frozenset[str], ...]  # of each entry: the domains that it registered
    owned: Mapping[str, Sequence[int]]  # the same the other way round


def index_of(each: IssuerList) -> ListIndex:
    """Give the index of a list; that of the same entries is made once."""
    known = _indexes.get(id(each.issuers))
    if known is None:
        known = _index(each.issuers)
        _indexes[id(each.issuers)] = known
        while len(_indexes) > _REMEMBERED:
            _indexes.popitem(last=False)
    return known


def _index(issuers: tuple[ListedIssuer, ...]) -> ListIndex:
    hosts = [frozenset(_hosts(issuer)) for issuer in issuers]
    owners = tuple(frozenset(owner for host in each if (owner := registrable_domain(host))) for each in hosts)
    return ListIndex(
        issuers=issuers,
        names=listed_names([issuer.names for issuer in issuers]),
        domains=listed_domains(hosts),
        logos=_numbered([filter(None, map(mark_of, issuer.logos)) for issuer in issuers]),
        owners=owners,
        owned=_numbered(owners),
    )


def _hosts(issuer: ListedIssuer) -> Iterator[str]:
    """Give every host by which an entry is known, as far as it is its own."""
    yield from issuer.domains
    homes = (web.document_url(each) if each.startswith("did:web:") else each for each in issuer.ids)
    for url in (*homes, *issuer.places, issuer.url):
        yield from owned_host(read_address(url))


def _numbered(entries: Sequence[Iterator[str] | frozenset[str]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for number, marks in enumerate(entries):
        for mark in marks:
            found[mark].append(number)
    return dict(found)
