"""Résumés and portfolios as people publish them: lists, tables, cards, running text.

The pages are invented, and nobody in them exists. They test our logic; people's own pages may look otherwise.
"""

from collections.abc import Iterable
from html import escape


def document(main: str, *, head: str = "") -> str:
    """Build a page around its main part."""
    return (
        f'<!doctype html><html lang="en"><head><title>Robin Example</title>{head}</head>'
        "<body><nav><a href='/'>Home</a> <a href='/contact'>Contact</a></nav>"
        f"<main>{main}</main></body></html>"
    )


def listed(badges: Iterable[tuple[str, str]]) -> str:
    """Build a résumé that lists badges, the names being the links."""
    items = "".join(
        f'<li><a href="{escape(href)}">{escape(label)}</a>, Example University, 2025</li>'
        for label, href in badges
    )
    return document(f"<h1>Robin Example</h1><h2>Badges</h2><ul>{items}</ul>")


def carded(badges: Iterable[tuple[str, str]]) -> str:
    """Build a portfolio of cards, each with a picture, a heading and a button that always says the same."""
    cards = "".join(
        f'<article><figure><img src="/badge-{number}.png" alt="" width="96" height="96"></figure>'
        "<p>March 2025</p>"
        f'<h3>{escape(label)}</h3><p>What I learned there.</p><a href="{escape(href)}">Obejrzyj</a></article>'
        for number, (label, href) in enumerate(badges)
    )
    return document(f'<h1>Portfolio</h1><section class="grid">{cards}</section>')


def tabled(badges: Iterable[tuple[str, str]]) -> str:
    """Build a table of badges: date, name, issuer, link."""
    rows = "".join(
        f"<tr><td>2025-03-0{number + 1}</td><td>{escape(label)}</td><td>Example University</td>"
        f'<td><a href="{escape(href)}">Verify</a></td></tr>'
        for number, (label, href) in enumerate(badges)
    )
    return document(f"<table><tr><th>When</th><th>What</th><th>Who</th><th></th></tr>{rows}</table>")


def figured(badges: Iterable[tuple[str, str]]) -> str:
    """Build pictures with captions, the pictures being the links."""
    figures = "".join(
        f'<figure><a href="{escape(href)}"><img src="/{number}.png" alt="" width="96" height="96"></a>'
        f"<figcaption>{escape(label)}</figcaption></figure>"
        for number, (label, href) in enumerate(badges)
    )
    return document(f"<div>{figures}</div>")


def pictured(badges: Iterable[tuple[str, str]]) -> str:
    """Build pictures alone, named for those who cannot see them."""
    pictures = "".join(
        f'<a href="{escape(href)}"><img src="/{number}.png" alt="{escape(label)}" width="96" height="96"></a>'
        for number, (label, href) in enumerate(badges)
    )
    return document(f"<div>{pictures}</div>")


def defined(badges: Iterable[tuple[str, str]]) -> str:
    """Build a list of terms, each followed by its link."""
    pairs = "".join(
        f'<dt>{escape(label)}</dt><dd>Example University, <a href="{escape(href)}">verify</a></dd>'
        for label, href in badges
    )
    return document(f"<dl>{pairs}</dl>")


def ruled(badges: Iterable[tuple[str, str]]) -> str:
    """Build blocks that nothing but rules keep apart."""
    blocks = "<hr>".join(
        f"<div><p>{escape(label)}</p><p>Example University</p>"
        f'<div><a href="{escape(href)}">Verify</a></div></div>'
        for label, href in badges
    )
    return document(f"<h2>My badges</h2><div>{blocks}</div>")


def told(badges: Iterable[tuple[str, str]]) -> str:
    """Build a sentence in which each name is followed by its link."""
    names = ", ".join(f'{escape(label)} (<a href="{escape(href)}">verify</a>)' for label, href in badges)
    return document(f"<p>{names}: these I hold.</p>")


def typed(badges: Iterable[tuple[str, str]]) -> str:
    """Build a résumé for print: addresses as text, without links and without their beginning."""
    items = "".join(
        f"<li><b>{escape(label)}</b>: {escape(href.removeprefix('https://'))}.</li>" for label, href in badges
    )
    return document(f"<ul>{items}</ul>")


def credly_links(count: int) -> list[tuple[str, str]]:
    """Invent share links of a platform, each with a name."""
    return [
        (f"Skill number {number}", f"https://www.credly.com/badges/0a1b2c3d-4e5f-4a6b-8c7d-{number:012x}")
        for number in range(count)
    ]


def thousand_badges(*, elements: int = 20_000) -> str:
    """Build a page of a thousand badges in cards, among as many elements as the largest pages have."""
    cards = "".join(
        f'<li><div><img alt="" width="64" height="64"><div><h3>{escape(label)}</h3>'
        "<p><span>Example</span> <em>University</em></p><p>March 2025</p>"
        f'<a href="{href}"><span>Show credential</span></a></div></div></li>'
        for label, href in credly_links(1000)
    )
    filler = '<p>Worked with <b>data</b>, and/or <i>people</i>. <a href="/work">More</a></p>' * (
        (elements - 11_000) // 4
    )
    return document(f"<ul>{cards}</ul>{filler}")


def article(*, paragraphs: int = 100) -> str:
    """Build a page like most: much text, many links, no badge."""
    return document(
        "".join(
            f"<h2>Chapter {number}</h2><p>Some <b>words</b> about things, and/or "
            f'<a href="/chapter/{number}?a=b#c">a link</a> to '
            f'<a href="https://other.example/wiki/Thing_{number}">elsewhere</a>. {"Text goes on. " * 20}</p>'
            '<img src="/img/photo.jpg" alt="A photo" width="600" height="400">'
            for number in range(paragraphs)
        )
    )
