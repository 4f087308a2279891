"""Whom on the lists of the reader does an issuer look like, without being that?"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from verifier.model.issuer_list import IssuerList, ListedIssuer
from verifier.model.recognition import Likeness, Resemblance
from verifier.parse.plain_text import one_line
from verifier.readings.hosted_addresses import read_address
from verifier.readings.places import registrable_domain
from verifier.recognition.resembling.claims import IssuerClaims
from verifier.recognition.resembling.domains import similar_domains
from verifier.recognition.resembling.hosts import owned_host
from verifier.recognition.resembling.index import ListIndex, index_of
from verifier.recognition.resembling.logos import mark_of
from verifier.recognition.resembling.names import same_names, similar_names

Found = tuple[int, Likeness]
_MAX_NAME = 1_000  # signs of a name that are read for what is shown of them; what is shown is far less
_MAX_WORDS = 24
_MAX_OWN = 100  # entries at home where the issuer is: it is one of so many, whomever of them it looks like
_MAX_TRIED = 200  # entries on one domain, or of one likeness of domains
_UNREAD = dict.fromkeys(map(ord, "™℠"))  # trade marks, which are letters to machines alone
_AROUND = re.compile(r"^https?://|/.*$|[^\w.-]+")  # what may stand around a host in a text


def resemblance(claims: IssuerClaims, lists: Iterable[IssuerList]) -> Resemblance | None:
    """Find the entry that an issuer looks like; None if there is none.

    Asked of an issuer that no list recognises. Whatever lies on a domain that an entry registered is that
    organisation's own, and no look-alike of it.
    """
    owners = frozenset(map(registrable_domain, chain.from_iterable(map(owned_host, claims.homes))))
    for each in lists:
        found = _first(claims, index_of(each), owners=owners)
        if found is not None:
            entry, likeness = found
            return Resemblance(list=each, issuer=entry, likeness=likeness)
    return None


def _first(
    claims: IssuerClaims, index: ListIndex, *, owners: frozenset[str | None]
) -> tuple[ListedIssuer, Likeness] | None:
    """Find the first entry that an issuer looks like, and is not at home where that is."""
    own = set[int]()
    for number, likeness in _likenesses(claims, index):
        entry = index.issuers[number]
        if number not in own and owners.isdisjoint(index.owners_of(number)) and claims.id not in entry.ids:
            return entry, likeness
        own.add(number)
        if len(own) >= _MAX_OWN:
            return None
    return None


def _likenesses(claims: IssuerClaims, index: ListIndex) -> Iterator[Found]:
    """Find all that looks like the issuer, what is nearest first."""
    names = tuple(_readable(claims.name or ""))
    for name in names:
        yield from same_names(name, index.names)
    for home in claims.homes:
        similar = similar_domains(home.host, home.path, index.domains)
        for number, likeness in islice(similar, _MAX_TRIED):
            # Else it is at home where many are, and the domain is not its own.
            if index.owners_of(number):
                yield number, likeness
    for name in names:
        yield from similar_names(name, index.names)
        yield from ((number, Likeness.SIMILAR_NAME) for number in _naming_a_domain(name, index))
    for logo in claims.logos:
        yield from ((number, Likeness.SAME_LOGO) for number in _showing(logo, index))


def _readable(name: str) -> Iterator[str]:
    """Give a name as it is written and, if it is another, as people are shown it: it may hide much."""
    shown = one_line(name[:_MAX_NAME]).translate(_UNREAD)
    yield name
    if shown != name:
        yield shown


def _naming_a_domain(name: str, index: ListIndex) -> Iterator[int]:
    """Find the entries whose very domain somebody takes for a name: "www.harvard.edu Badges"."""
    words = name[:_MAX_NAME].lower().split()[:_MAX_WORDS]
    hosts = (_AROUND.sub("", word).rstrip(".") for word in words if "." in word)
    for owner in dict.fromkeys(filter(None, map(registrable_domain, hosts))):
        yield from _at_home_on(owner, index)


def _showing(logo: str, index: ListIndex) -> Iterator[int]:
    """Find whose picture it is: that of an entry, or a file on its domain."""
    yield from index.logos.of(mark_of(logo) or "")
    for owner in map(registrable_domain, owned_host(read_address(logo))):
        yield from _at_home_on(owner or "", index)


def _at_home_on(owner: str, index: ListIndex) -> Iterator[int]:
    """Find the entries that registered a domain."""
    for number in index.sites.of(owner)[:_MAX_TRIED]:
        if owner in index.owners_of(number):
            yield number
