"""From a page for people to the badges that it stands for: in steps, in bounds, never from page to page.

What a page leads to is judged by its own id and origin. Of a badge that is kept elsewhere the report says
that it is linked from the page: a page can name anybody's badge.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace

from verifier.contracts import Fetcher
from verifier.engine.arrival import arrive
from verifier.engine.obtain import Obtained, as_obtained, describe
from verifier.engine.reading import OLDER
from verifier.locate import Shape, classify, locate
from verifier.locate.landing import MAX_BADGES, Candidate, How, Step, steps
from verifier.locate.link import read_link
from verifier.locate.page import read_page
from verifier.model.codes import document as facts
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.finding import Finding
from verifier.model.located import Given, Kind, Located, NotLocated
from verifier.model.roles import Role
from verifier.model.words import Cause, ExhibitId, Url
from verifier.parse.members import identifier
from verifier.parse.recognise import form_of
from verifier.parse.strict_json import MalformedJson, read_object
from verifier.readings.hosted_addresses import host_of, is_http, same_origin

MAX_FETCHES = 8  # for one page, whatever it names
SECONDS = 6.0  # to find the badges; those that are found have their own time

_NOTHING = Finding(code=facts.NO_BADGE_ON_PAGE, cause=Cause.UNSUPPORTED)
_ROLES = {How.NEGOTIATED: Role.PAGE_DATA, How.ALTERNATE: Role.PAGE_DATA, How.PICTURE: Role.PICTURE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Find:
    """What one way led to: badges, or with ``obtained.gone`` one that was taken away."""

    how: How
    obtained: Obtained
    located: tuple[Located, ...] = ()

    @property
    def found_in(self) -> str:
        """Name the way as reports do: "html:alternate"."""
        return f"html:{self.how.value}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """A place where there may be a badge, and why it could not be had."""

    how: How
    url: str  # as it may be sent, shown and logged
    finding: Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Landing:
    """What a page led to: badges, or the findings that say why there are none."""

    finds: tuple[Find, ...] = ()
    findings: tuple[Finding, ...] = ()
    left_out: bool = False  # there may be more badges, and nobody asked for them
    missed: tuple[Missed, ...] = ()  # badges that it links to beside those that were found
    out_of_time: bool = False  # there may be more, and nobody looked for them to the end


def is_page(obtained: Obtained) -> bool:
    """Say whether what stands at an address is a page for people."""
    body = obtained.body
    return body is not None and obtained.origin is not None and classify(body) is Shape.HTML


async def explore(obtained: Obtained, *, fetcher: Fetcher, seconds: float = SECONDS) -> Landing:
    """Look for the badges of a page that was fetched; the first kind of way that leads to any ends it."""
    walk = _Walk(obtained, fetcher=fetcher)
    try:
        async with asyncio.timeout(seconds):
            for step in await asyncio.to_thread(walk.steps):  # a page may be large
                await walk.take(step)
                if walk.finds:
                    break
    except TimeoutError:
        walk.out_of_time = True
    finds = walk.distinct()
    if not finds:
        return Landing(findings=obtained.otherwise or (walk.why_nothing,))
    return Landing(
        finds=finds, left_out=walk.left_out, missed=walk.missed_beside, out_of_time=walk.out_of_time
    )


class _Counted:
    """A fetcher that asks so often for one page, and then no more."""

    def __init__(self, inner: Fetcher) -> None:
        self._inner = inner
        self._left = MAX_FETCHES

    async def fetch(self, url: str, *, role: Role) -> Fetched | Unavailable:
        if self._left <= 0:
            name = ExhibitId(f"{role.value} {url}")
            return Unavailable(id=name, url=Url(url), why=Cause.WORK_LIMIT)
        self._left -= 1
        return await self._inner.fetch(url, role=role)


class _Walk:
    """One search through a page: what was found so far, and what could not be looked at."""

    def __init__(self, obtained: Obtained, *, fetcher: Fetcher) -> None:
        self.page = obtained.origin or ""
        self.finds: list[Find] = []
        self.missed: list[Missed] = []
        self.left_out = False
        self.out_of_time = False
        self._obtained = obtained
        self._fetcher = _Counted(fetcher)

    def steps(self) -> tuple[Step, ...]:
        """Read the page, however large it is; in a thread."""
        body = self._obtained.body or b""
        return tuple(steps(read_page(body, url=self.page), url=self.page, body=body))

    async def take(self, step: Step) -> None:
        """Try what one step names, and keep what it leads to."""
        for candidate in step.candidates:
            if sum(len(find.located) for find in self.finds) >= MAX_BADGES:
                self.left_out = True
                return
            find = await self._try(candidate)
            if find is not None:
                self.finds.append(find)
                if step.one_is_enough:
                    return

    def distinct(self) -> tuple[Find, ...]:
        """Give what was found, each badge once and not more than are looked at."""
        seen: set[tuple[Kind, bytes]] = set()
        finds: list[Find] = []
        for find in self.finds:
            new = tuple(each for each in find.located if (each.kind, each.body) not in seen)
            kept = new[: MAX_BADGES - len(seen)]
            self.left_out = self.left_out or len(kept) < len(new)
            seen.update((each.kind, each.body) for each in kept)
            if kept or find.obtained.gone:
                finds.append(replace(find, located=tuple(self._placed(each, find) for each in kept)))
        return tuple(finds)

    @property
    def missed_beside(self) -> tuple[Missed, ...]:
        """Give the badges that were missed, not merely another form of the page; that of too many is said."""
        too_many = Cause.WORK_LIMIT
        return tuple(
            each for each in self.missed if each.how is How.LINK and each.finding.cause is not too_many
        )

    @property
    def why_nothing(self) -> Finding:
        """Say why there is none: a badge may be where nobody answered, or be one that cannot be read."""
        told = [each.finding for each in self.missed if each.finding.cause is not Cause.HTTP_4XX]
        silent = (finding for finding in told if finding.code is facts.UNREACHABLE)
        late = (_out_of_time(self.page),) if self.out_of_time else ()
        return next(silent, next(iter((*late, *told)), _NOTHING))

    async def _try(self, candidate: Candidate) -> Find | None:
        how = candidate.how
        if candidate.located is not None:
            return Find(how=how, obtained=self._within(b""), located=(candidate.located,))
        if candidate.url is None:
            return await self._opened(how, self._within(candidate.body or b""))
        obtained = await self._obtain(how, candidate.url)
        if obtained.gone and how is not How.PICTURE and not candidate.any_data:
            return Find(how=how, obtained=obtained)
        find = await self._opened(how, obtained) if obtained.body is not None else None
        if find is None:
            # Beside bytes the findings are remarks; what they come to without a badge in them stands apart.
            why = obtained.findings if obtained.body is None else obtained.otherwise
            self._pass_over(how, candidate.url, why)
        return find

    async def _obtain(self, how: How, url: str) -> Obtained:
        if how is How.LINK:
            obtained = await arrive(Given(url=url), fetcher=self._fetcher)
        else:
            obtained = as_obtained(url, await self._fetcher.fetch(url, role=_ROLES[how]))
        given = self._obtained.description
        via = tuple(dict.fromkeys((*given.via, *obtained.description.via)))
        return replace(obtained, description=replace(obtained.description, url=given.url, via=via))

    async def _opened(self, how: How, obtained: Obtained) -> Find | None:
        """Find the badges in what was obtained; nothing of another page is followed, nor a bare address."""
        found = await asyncio.to_thread(locate, obtained.body or b"")
        if isinstance(found, NotLocated):
            return None
        pointers = how is How.PICTURE
        located = tuple(each for each in found if pointers or each.kind is not Kind.URL)
        return Find(how=how, obtained=obtained, located=located) if located else None

    def _pass_over(self, how: How, url: str, why: Sequence[Finding]) -> None:
        """Keep in mind that there may be a badge which could not be had."""
        for finding in why:
            self.left_out = self.left_out or finding.cause is Cause.WORK_LIMIT
            # The link says that there is a badge; of another form of the page nobody knows what it is.
            if how is How.LINK or (how is How.ALTERNATE and finding.code is facts.UNREACHABLE):
                self.missed.append(Missed(how=how, url=read_link(url).url, finding=finding))

    def _within(self, body: bytes) -> Obtained:
        """Describe what stands in the page itself; it was published nowhere else."""
        given = self._obtained.description
        return Obtained(
            body=body, description=replace(describe(body, kind="url"), url=given.url, via=given.via)
        )

    def _placed(self, located: Located, find: Find) -> Located:
        """Say so if the badge is kept at another place than the page."""
        home = _address(located) or find.obtained.origin
        if home is None or same_origin(home, self.page):
            return located
        linked = Finding(code=facts.LINKED_FROM, fills=(("host", host_of(home)),))
        return replace(located, findings=(*located.findings, linked))


def _address(located: Located) -> str | None:
    """Give the address of a hosted badge; of a signed one None, for it is kept wherever it was found."""
    if located.kind is Kind.URL:
        return located.body.decode()
    if located.kind is not Kind.JSON:
        return None
    try:
        document = read_object(located.body)
    except MalformedJson:
        return None
    address = identifier(document) if form_of(document) in OLDER else None
    return address if is_http(address) else None


def _out_of_time(url: str) -> Finding:
    return Finding(code=facts.UNREACHABLE, cause=Cause.TIMEOUT, fills=(("host", host_of(url)),))
