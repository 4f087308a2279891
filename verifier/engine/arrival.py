"""From what somebody gave to the bytes of the badge: a share link leads to where its platform keeps it.

A platform's route decides nothing. What is found at its end is judged by its own id and origin, like anything
that is given by its address.
"""

import asyncio
from dataclasses import replace

from verifier.contracts import Fetcher
from verifier.engine.obtain import Obtained, as_obtained, describe, obtain
from verifier.locate import Shape, classify, locate
from verifier.locate.link import read_link
from verifier.model.codes import document as facts
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.finding import Finding
from verifier.model.link import Link, Route
from verifier.model.located import Given, Kind, Located, NotLocated
from verifier.model.outcome import Outcome
from verifier.model.roles import Role
from verifier.model.words import Cause, cause_of_status
from verifier.parse.strict_json import MalformedJson, read_object
from verifier.readings.hosted_addresses import host_of
from verifier.retrieve.linked import is_revoked

_REFUSALS = (Cause.HTTP_4XX, Cause.BLOCKED_BY_SITE)


async def arrive(given: Given, *, fetcher: Fetcher, opens_pages: bool = True) -> Obtained:
    """Get the bytes of what was given; of a share link those of the badge that it stands for.

    Nothing that is personal in a link is sent, and none of it is in the description.

    Args:
        given: the link, or the bytes themselves.
        fetcher: whom to ask.
        opens_pages: False: of a known platform only the badge is asked for, and no page for people.
    """
    if given.url is None:
        return await obtain(given, fetcher=fetcher)
    link = read_link(given.url)
    obtained = await _follow(link if opens_pages else _without_page(link), fetcher)
    via = tuple(dict.fromkeys((*link.via, *obtained.description.via)))
    return replace(
        obtained,
        description=replace(obtained.description, url=link.url, via=via),
        names_an_address=obtained.names_an_address or link.claimed_address is not None,
    )


def names_an_address(located: Located) -> bool:
    """Say whether a badge of which nothing but an address was found names an e-mail address in it."""
    return located.kind is Kind.URL and read_link(located.body.decode()).claimed_address is not None


def _without_page(link: Link) -> Link:
    route = replace(link.route, page=None) if link.route is not None else None
    return replace(link, route=route)


async def _follow(link: Link, fetcher: Fetcher) -> Obtained:
    if link.is_short:
        return _without_bytes(Finding(code=facts.SHORT_LINK, cause=Cause.UNSUPPORTED))
    if link.profile_at:
        return _without_bytes(_profile(link))
    if link.route is not None:
        return await _by_route(link.route, fetcher)
    answer = await fetcher.fetch(link.url, role=Role.GIVEN)
    led = read_link(answer.url) if isinstance(answer, Fetched) else link
    if led.profile_at:
        return _without_bytes(_profile(led))
    if led.route is None or await _holds_badge(answer):
        return as_obtained(link.url, answer)
    # A short link that was followed, or an old name of the platform.
    obtained = await _by_route(led.route, fetcher)
    return replace(
        obtained,
        description=replace(obtained.description, via=led.via),
        names_an_address=led.claimed_address is not None,
    )


async def _by_route(route: Route, fetcher: Fetcher) -> Obtained:
    """Ask for the badge at one address after the other, until one of them settles it; then for its page."""
    missed: list[Obtained] = []
    for candidate in route.candidates:
        answer = await fetcher.fetch(candidate, role=Role.GIVEN)
        obtained = as_obtained(candidate, answer)
        if obtained.gone or _is_notice(obtained):
            return replace(obtained, body=None, origin=candidate, gone=True)
        if await _settles(answer):
            return obtained
        missed.append(obtained)
    if route.page is not None:
        return await _by_page(route, route.page, fetcher)
    explained = _explained(route)
    return _without_bytes(*explained) if explained else _misunderstood(missed[0])


def _misunderstood(obtained: Obtained) -> Obtained:
    """Say, if a page for people came in the place of the badge and shows none, that nobody can tell.

    A page to log in, or one that tells of an error, is no word about a badge. Moodle sites send such pages.
    """
    if obtained.body is None or classify(obtained.body) is not Shape.HTML:
        return obtained
    fills = (("host", host_of(obtained.origin or "")),)
    unread = Finding(code=facts.UNREACHABLE, cause=Cause.MALFORMED_REMOTE, fills=fills)
    return replace(obtained, otherwise=(unread,))


async def _by_page(route: Route, page: str, fetcher: Fetcher) -> Obtained:
    """Hand on the page for people, which may show the badge; what is gone with it is not the badge."""
    answer = await fetcher.fetch(page, role=Role.GIVEN)
    if isinstance(answer, Fetched) and not answer.ok and cause_of_status(answer.status) in _REFUSALS:
        return _without_bytes(*_explained(route))
    return replace(as_obtained(page, answer), otherwise=_explained(route))


async def _settles(answer: Fetched | Unavailable) -> bool:
    """Say whether no other form of the badge is to be asked for: it was found, or nobody can tell.

    Were another one asked for during an outage, a badge that was withdrawn might look as if it were not.
    """
    if isinstance(answer, Unavailable):
        return True
    return await _holds_badge(answer) if answer.ok else cause_of_status(answer.status) is not Cause.HTTP_4XX


async def _holds_badge(answer: Fetched | Unavailable) -> bool:
    """Say whether a badge came, be it one that contradicts itself."""
    if isinstance(answer, Unavailable) or not answer.ok or classify(answer.body) is Shape.URL:
        return False
    found = await asyncio.to_thread(locate, answer.body)
    return not isinstance(found, NotLocated) or any(
        finding.code.outcome is Outcome.FAILED for finding in found.findings
    )


def _is_notice(obtained: Obtained) -> bool:
    """Say whether what came is no more than the word that the badge was withdrawn. OB 2.0 revocation."""
    try:
        body = read_object(obtained.body or b"")
    except MalformedJson:
        return False
    return is_revoked(body) and "badge" not in body


def _explained(route: Route) -> tuple[Finding, ...]:
    if route.explanation is None:
        return ()
    fills = (("platform", route.name),)
    return (Finding(code=route.explanation, cause=Cause.UNSUPPORTED, fills=fills),)


def _profile(link: Link) -> Finding:
    fills = (("platform", link.profile_at), ("profile", link.profile_at))
    return Finding(code=facts.NO_PUBLIC_BADGE, cause=Cause.UNSUPPORTED, fills=fills)


def _without_bytes(*findings: Finding) -> Obtained:
    return Obtained(body=None, description=describe(b"", kind="url"), findings=findings)
