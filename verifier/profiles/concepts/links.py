"""Is a link a tie to somebody else, or to the issuer's own pages?"""

from typing import Literal

from verifier.model.scores import Via
from verifier.profiles.concepts.badge import Badge
from verifier.profiles.concepts.owners import owner
from verifier.profiles.concepts.signs import Sign, linked, structured


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


def tied(badge: Badge, url: str | None, *, pointer: str, said: str | None, via: Via = Via.PROPERTY) -> Sign:
    """Give the sign of an item that is linked if its URL leads to somebody else, and structured if not."""
    leads = whose(url, badge)
    if leads == "external":
        return linked(pointer, said=said, via=via)
    return structured(pointer, said=said, via=via, reason="own-host" if leads == "own" else "found")
