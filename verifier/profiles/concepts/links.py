"""Is a link a tie to somebody else, or to the issuer's own pages?"""

from dataclasses import replace
from typing import Literal

from verifier.model.achievement import Alignment
from verifier.model.scores import Strength, Via
from verifier.profiles.concepts.answers import is_null
from verifier.profiles.concepts.badge import Badge
from verifier.profiles.concepts.owners import owner
from verifier.profiles.concepts.sign import Sign, linked, structured


def whose(identifier: str | None, badge: Badge) -> Literal["own", "external", "nobody's"]:
    """Say whose an address or identifier is: the issuer's, that of another domain's owner, or nobody's.

    The domains of the issuer's id and of its url are its own, with all their subdomains: a platform may serve
    its profile elsewhere.
    """
    if identifier is not None and identifier in (badge.issuer.id, badge.issuer.url):
        return "own"
    domain = owner(identifier)
    if domain is None:
        return "nobody's"
    return "own" if domain in badge.domains else "external"


def says_something(item: Alignment) -> bool:
    """Say whether a tie to a framework names an item of it, or leads to one."""
    return any(said and not is_null(said) for said in (item.name, item.url, item.code))


def tied(badge: Badge, url: str | None, *, pointer: str, said: str | None, via: Via = Via.PROPERTY) -> Sign:
    """Give the sign of an item that is linked if its URL leads to somebody else, and structured if not.

    Of an issuer without a domain, known by its key alone or not named, nobody can say what pages are its own.
    """
    leads = whose(url, badge)
    if leads == "external" and badge.domains:
        return linked(pointer, said=said, via=via)
    if leads == "external":
        open_end = structured(pointer, said=said, via=via)
        return replace(open_end, ceiling=Strength.LINKED)
    return structured(pointer, said=said, via=via, reason="own-host" if leads == "own" else "found")
