"""Profiles as a large professional network shows them, in the three shapes that its markup has had.

The pages are invented: own HTML, after what public code says about class names and nesting. They test our
logic and cannot prove that the live site looks so on the day you read this.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from html import escape
from urllib.parse import quote

PROFILE = "https://www.linkedin.com/in/robin-example/"
DETAILS = f"{PROFILE}details/certifications/"
ISSUER = "Example University"
DATE = "Issued Mar 2025"
CREDENTIAL_ID = "Credential ID 4711-ABC"
CONTROL = "Show credential"


class Generation(Enum):
    """The years in which the markup had a shape."""

    EARLY = "to 2022"
    CARDS = "2022 to 2025"
    SERVER = "2025 and 2026"


@dataclass(frozen=True, slots=True)
class Badge:
    """An entry of the block: what its owner typed, and where its button leads."""

    label: str
    href: str
    issuer: str = ISSUER
    date: str = DATE
    credential_id: str = CREDENTIAL_ID
    control: str = CONTROL  # the page's language decides it


def wrapped(href: str) -> str:
    """Wrap a link as the site does with those that leave it."""
    target = quote(href, safe="").replace(".", "%2E")
    return f"https://www.linkedin.com/safety/go/?url={target}&trk=x&urlhash=ab_C"


def profile(
    badges: Iterable[Badge | tuple[str, str]],
    *,
    generation: Generation = Generation.SERVER,
    around: str = "",
    outside: str = "",
) -> str:
    """Build a profile whose block of certifications has these badges; without any, the block is empty.

    Args:
        badges: entries, or pairs of label and link.
        generation: the shape.
        around: more HTML inside ``main``, after the block.
        outside: more HTML outside of it.
    """
    block = _BLOCKS[generation](_entries(badges))
    return document(f"{_top(generation)}{block}{around}", outside=outside)


def details(badges: Iterable[Badge | tuple[str, str]], *, generation: Generation = Generation.SERVER) -> str:
    """Build the full list, which the site has on a page of its own."""
    entries = _entries(badges)
    if generation is Generation.SERVER:
        items = _parted(entries)
        return document(f'<div data-view-name="profile-certifications-details-view">{items}</div>')
    items = "".join(f'<li class="pvs-list__paged-list-item">{_card(badge)}</li>' for badge in entries)
    return document(
        f'<section class="artdeco-card"><div class="pvs-list__container"><ul>{items}</ul></div></section>'
    )


def feed_post(href: str, *, text: str = "Proud of my new badge!") -> str:
    """Build a post that links to somebody's badge: it says nothing about the owner of the profile."""
    return (
        '<div class="feed-shared-update-v2" data-urn="urn:li:activity:7000000000000000001">'
        f'<ul><li><span>{escape(text)}</span><a href="{escape(href)}">{escape(text)}</a></li></ul></div>'
    )


def people_also_viewed(href: str, *, name: str = "Kim Other") -> str:
    """Build the list of other people, one of whom has a badge in the line below the name."""
    return (
        '<section data-view-name="profile-card-people-also-viewed"><h2>People also viewed</h2>'
        f'<ul><li><a href="/in/kim-other/">{escape(name)}</a><a href="{escape(href)}">badge</a></li></ul>'
        "</section>"
    )


def document(main: str, *, outside: str = "") -> str:
    """Build a page of the site around its main part."""
    return (
        '<!doctype html><html lang="en"><head><title>Robin Example | Profile</title></head><body>'
        '<header><nav><a href="/feed/">Home</a><a href="/mynetwork/">My network</a></nav></header>'
        f"<main>{main}</main><aside>{outside}</aside></body></html>"
    )


def _entries(badges: Iterable[Badge | tuple[str, str]]) -> list[Badge]:
    return [badge if isinstance(badge, Badge) else Badge(*badge) for badge in badges]


def _top(generation: Generation) -> str:
    heading = "div" if generation is Generation.SERVER else "h1"
    return (
        f"<section><{heading}>Robin Example</{heading}><p>Data scientist</p>"
        '<a href="/in/robin-example/overlay/contact-info/">Contact info</a></section>'
    )


def _early(badges: list[Badge]) -> str:
    items = "".join(
        '<li class="pv-profile-section__sortable-item"><div class="pv-certifications__summary-info">'
        '<a href="/company/1/"><img alt="" width="56" height="56"></a>'
        f"<h3>{escape(badge.label)}</h3><p><span>Issuing authority</span>"
        f"<span>{escape(badge.issuer)}</span></p>"
        f"<p><span>{badge.date}</span></p><p>{badge.credential_id}</p></div>"
        f'<div><a class="pv-certifications-entity__credential-link" href="{escape(badge.href)}">'
        f"{badge.control}</a></div></li>"
        for badge in badges
    )
    return (
        '<section id="certifications-section" class="pv-profile-section"><header><h2>Licenses &amp; '
        f"certifications</h2></header><ul>{items}</ul></section>"
    )


def _twice(text: str) -> str:
    """Give a text as the cards have it: once for the eye, once for the ear."""
    said = escape(text)
    return f'<span aria-hidden="true">{said}</span><span class="visually-hidden">{said}</span>'


def _card(badge: Badge) -> str:
    return (
        '<div data-view-name="profile-component-entity"><div><a href="/company/1/">'
        '<div class="ivm-view-attr__img-wrapper">'
        '<img alt="Logo of the organisation" width="48" height="48"></div></a></div><div>'
        f'<a href="/company/1/"><div class="mr1 t-bold">{_twice(badge.label)}</div>'
        f'<span class="t-14 t-normal">{_twice(badge.issuer)}</span>'
        '<span class="t-14 t-normal t-black--light">'
        '<span class="pvs-entity__caption-wrapper" aria-hidden="true">'
        f'{badge.date}</span><span class="visually-hidden">{badge.date}</span></span>'
        f'<span class="t-14 t-normal t-black--light">{_twice(badge.credential_id)}</span></a>'
        f'<div><a class="artdeco-button" href="{escape(badge.href)}" target="_blank">'
        f'<span class="artdeco-button__text">{badge.control}</span></a></div></div></div>'
    )


def _cards(badges: list[Badge]) -> str:
    items = "".join(f'<li class="artdeco-list__item">{_card(badge)}</li>' for badge in badges)
    return (
        '<section class="artdeco-card">'
        '<div id="licenses_and_certifications" class="pv-profile-card__anchor"></div>'
        f"<div><h2>{_twice('Licenses & certifications')}</h2></div><div><ul>{items}</ul></div></section>"
    )


def _lockup(badge: Badge) -> str:
    return (
        '<div class="_a1c3 _77e0" data-view-name="license-certifications-lockup-view"><figure class="_f09b">'
        '<a href="/company/1/" tabindex="-1"><img alt="Logo of the organisation" width="48" height="48"></a>'
        "</figure>"
        f'<div class="_0b2d"><p class="_c4c1">{escape(badge.label)}</p>'
        f'<p class="_d811">{escape(badge.issuer)}</p>'
        f'<p class="_e0aa">{badge.date}</p><p class="_e0aa">{badge.credential_id}</p>'
        f'<div class="_19ff"><a class="_b001" data-view-name="license-certifications-see-license-button" '
        f'href="{escape(badge.href)}" target="_blank"><span>{badge.control}</span></a></div></div></div>'
    )


def _parted(badges: list[Badge]) -> str:
    return '<hr role="presentation">'.join(map(_lockup, badges))


def _server(badges: list[Badge]) -> str:
    return (
        '<section class="_8b1f" data-view-name="profile-card-licenses-and-certifications"><div class="_09aa">'
        '<h2 class="_771c">Licenses &amp; certifications</h2></div>'
        f'<div class="_31bd">{_parted(badges)}</div></section>'
    )


_BLOCKS: dict[Generation, Callable[[list[Badge]], str]] = {
    Generation.EARLY: _early,
    Generation.CARDS: _cards,
    Generation.SERVER: _server,
}
