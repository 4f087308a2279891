"""Which badges may a page for people stand for? Candidates in the order in which they are tried.

No edition defines how a page leads to its badge. These are the ways that pages have; what is found at the end
of one is judged by its own id and origin, for a page can name anybody's badge.
"""

import enum
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from verifier.locate.link import read_link
from verifier.locate.page_data import badges_in_data
from verifier.locate.page_pictures import is_written_picture, written_picture
from verifier.model.located import Located
from verifier.model.page import Page

MAX_ALTERNATES = 4
MAX_PICTURES = 4
MAX_BADGES = 20  # of one page

_ACCREDIBLE = b"api.accredible.com"
_MARK_OF_ACCREDIBLE = "#acc.page"  # its links carry one on the domains of its customers


class How(enum.Enum):
    """The way from a page to a badge. The values are the words of the report, after ``html:``."""

    NEGOTIATED = "negotiated"  # the same address gives programs something else
    ALTERNATE = "alternate"
    JSON_LD = "json-ld"
    PICTURE = "picture"
    LINK = "link"  # of a platform that is known


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One place where a page may have a badge: an address, a picture in the page, or a badge in it."""

    how: How
    url: str | None = None
    body: bytes | None = field(default=None, repr=False)  # a picture that is written into the page
    located: Located | None = None
    any_data: bool = False  # nothing says that a badge is there: what was taken away from it need be none


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Candidates of one kind. Once one of them yields a badge, no later step is taken."""

    candidates: tuple[Candidate, ...]
    one_is_enough: bool = False  # they are forms of one and the same


def steps(page: Page, *, url: str, body: bytes) -> Iterator[Step]:
    """Give the steps in which a page is tried, each with at least one candidate.

    Args:
        page: what was read of it.
        url: where it stands, after redirects.
        body: its bytes, for what names a platform anywhere in them.
    """
    yield Step(candidates=(Candidate(how=How.NEGOTIATED, url=url),))
    alternates = (
        *(Candidate(how=How.ALTERNATE, url=each) for each in page.alternates),
        *(Candidate(how=How.ALTERNATE, url=each, any_data=True) for each in page.data),
    )
    yield from _step(alternates[:MAX_ALTERNATES], one_is_enough=True)
    held = badges_in_data(page.json_ld)[: MAX_BADGES + 1]  # one more shows that there are too many
    yield from _step([Candidate(how=How.JSON_LD, located=located) for located in held])
    yield from _step([_of_picture(picture) for picture in page.pictures[:MAX_PICTURES]])
    # Each link is read once more when it is asked: of thousands nobody is to wait for that.
    yield from _step(list(islice(_of_platforms(page, url=url, body=body), MAX_BADGES + 1)))


def _step(candidates: Sequence[Candidate], *, one_is_enough: bool = False) -> Iterator[Step]:
    if candidates:
        yield Step(candidates=tuple(candidates), one_is_enough=one_is_enough)


def _of_picture(picture: str) -> Candidate:
    if is_written_picture(picture):
        return Candidate(how=How.PICTURE, body=written_picture(picture) or b"")
    return Candidate(how=How.PICTURE, url=picture)


def _of_platforms(page: Page, *, url: str, body: bytes) -> Iterator[Candidate]:
    """Give the badges of known platforms that the page shows or links to, each once."""
    seen: set[tuple[str, ...]] = set()
    own = (f"{url.partition('#')[0]}{_MARK_OF_ACCREDIBLE}",) if _ACCREDIBLE in body else ()
    for address in (*own, *page.embeds, *(link.url for link in page.links)):
        link = read_link(address)
        candidates = link.route.candidates if link.route and link.is_known else ()
        if not candidates or candidates in seen:
            continue
        seen.add(candidates)
        yield Candidate(how=How.LINK, url=address)
