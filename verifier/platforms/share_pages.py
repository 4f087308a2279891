"""Places that show something to people and offer programs no badge, as a table, and what to say of each."""

import re
import tomllib
from dataclasses import dataclass
from importlib.resources import files

from verifier.contracts import Platform
from verifier.model.codes import document as facts
from verifier.model.finding import Code
from verifier.model.link import Route, SharedUrl

_KINDS = {"only_on_its_site": facts.ONLY_ON_ITS_SITE, "no_public_badge": facts.NO_PUBLIC_BADGE}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Site:
    id: str
    name: str
    explanation: Code
    hosts: re.Pattern[str]
    paths: re.Pattern[str]

    def shows(self, url: SharedUrl) -> bool:
        """Say whether a link is one of those that people share of this place."""
        return bool(self.hosts.fullmatch(url.host) and self.paths.fullmatch(url.path))


def recognise(url: SharedUrl) -> Route | None:
    """Say which of these places a link is of, and whether its page is worth a look; None for every other."""
    site = next((site for site in _SITES if site.shows(url)), None)
    if site is None:
        return None
    # A page of what is no Open Badge at all is left alone: some tell programs more about people than needed.
    may_show_one = site.explanation is facts.NO_PUBLIC_BADGE
    return Route(
        platform=site.id,
        name=site.name,
        page=url.text if may_show_one else None,
        known=not may_show_one,
        explanation=site.explanation,
    )


def is_host_of_one(host: str) -> bool:
    """Say whether a host is that of one of these places, whatever the link is."""
    return any(site.hosts.fullmatch(host) for site in _SITES)


def _read() -> tuple[_Site, ...]:
    table = tomllib.loads(files("verifier.vocabulary").joinpath("share_pages.toml").read_text("utf-8"))
    return tuple(_site(entry, code) for kind, code in _KINDS.items() for entry in table[kind])


def _site(entry: dict[str, str], explanation: Code) -> _Site:
    return _Site(
        id=entry["id"],
        name=entry["name"],
        explanation=explanation,
        hosts=re.compile(entry["hosts"]),
        paths=re.compile(entry["paths"]),
    )


_SITES = _read()
PLATFORM = Platform(ids=tuple(site.id for site in _SITES), recognise=recognise)
