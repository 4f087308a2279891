"""The key sets of an issuer: that of its host, one that its own document names, one that a token points at.

RFC 7517, https://www.imsglobal.org/spec/ob/v3p0/
"""

from dataclasses import replace

from verifier.contracts import Fetcher
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.recognition import Reach
from verifier.model.roles import Role
from verifier.model.words import Cause, JsonObject, cause_of_status
from verifier.parse.key_set import KeySet, key_set, read_key_set
from verifier.readings.authority import is_under
from verifier.readings.published_keys import Gap, Place, Publication, https_host


async def key_set_of_host(issuer: str, *, fetcher: Fetcher) -> Publication:
    """Gather the keys in the well-known set of an issuer's host.

    It may serve log-in: what it lacks says something only if it was published in this issuer's name.
    """
    url = f"https://{https_host(issuer)}/.well-known/jwks.json"
    match await _key_set_at(url, issuer=issuer, fetcher=fetcher):
        case (fetched, found):
            own = found.iss == issuer and bool(found.methods)
            place = _place(found, fetched, where=url, speaks=own)
            return Publication(issuer=issuer, places=(replace(place, reach=_reach(found, fetched, url)),))
        case gap:
            return Publication(issuer=issuer, gaps=(gap,))


async def key_set_named_by_document(
    url: str, *, document: Fetched, issuer: str, fetcher: Fetcher
) -> Publication:
    """Gather the keys of a set that the issuer's own document names: it rests on both places."""
    match await _key_set_at(url, issuer=issuer, fetcher=fetcher):
        case (fetched, found):
            place = _place(found, fetched, where=url, speaks=bool(found.methods))
            both = replace(place, lies_at=(document.url, *place.lies_at), reach=Reach.IDENTIFIER)
            return Publication(issuer=issuer, places=(both,))
        case gap:
            return Publication(issuer=issuer, gaps=(gap,))


def key_set_contained(inline: JsonObject, *, document: Fetched, issuer: str) -> Publication | None:
    """Gather the keys of a set that stands in the issuer's own document; None if it is no key set."""
    found = key_set(inline, issuer=issuer)
    if found is None:
        return None
    place = _place(found, document, where=document.url, speaks=bool(found.methods))
    return Publication(issuer=issuer, places=(replace(place, reach=Reach.IDENTIFIER),))


async def key_set_named_by_kid(url: str, *, issuer: str, fetcher: Fetcher) -> Publication:
    """Gather the keys that a token points at on the issuer's own host.

    Under the issuer's path they are published; elsewhere on the host they are only looked at.
    """
    match await _key_set_at(url, issuer=issuer, fetcher=fetcher):
        case (fetched, found):
            publishes = is_under(fetched.url, issuer=issuer, media_type=fetched.media_type)
            own = publishes and found.iss == issuer and bool(found.methods)
            place = _place(found, fetched, where=url, speaks=own)
            return Publication(issuer=issuer, places=(replace(place, publishes=publishes),))
        case gap:
            # Whoever wrote the token chose the address: elsewhere on the host it is no gap of the issuer's.
            return Publication(issuer=issuer, gaps=(gap,) if is_under(url, issuer=issuer) else ())


def _reach(found: KeySet, fetched: Fetched, url: str) -> Reach:
    """Say for whom the set of a host speaks: for the issuer that all of it names, else for the whole host.

    One that a redirect led to on another host is the word of that one.
    """
    if https_host(fetched.url) != https_host(url):
        return Reach.PLACE
    return Reach.IDENTIFIER if found.names_all else Reach.HOST


def _place(found: KeySet, fetched: Fetched, *, where: str, speaks: bool) -> Place:
    return Place(
        where=where,
        methods=found.methods,
        lies_at=(fetched.url,),
        speaks_for_issuer=speaks,
        is_key_set=True,
        exhibits=(fetched.exhibit.id,),
    )


async def _key_set_at(url: str, *, issuer: str, fetcher: Fetcher) -> tuple[Fetched, KeySet] | Gap:
    match await fetcher.fetch(url, role=Role.KEY_SET):
        case Fetched(ok=True) as fetched:
            found = read_key_set(fetched.body, issuer=issuer)
            if found is None:
                return Gap(where=url, why=Cause.MALFORMED_REMOTE, exhibits=(fetched.exhibit.id,))
            return fetched, found
        case answer:
            return gap_at(url, answer)


def gap_at(url: str, answer: Fetched | Unavailable) -> Gap:
    """Write down why a place showed no keys."""
    if isinstance(answer, Unavailable):
        return Gap(where=url, why=answer.why, exhibits=(answer.id,))
    return Gap(where=url, why=cause_of_status(answer.status), exhibits=(answer.exhibit.id,))
