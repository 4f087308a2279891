"""Share pages of platforms, and what they give people to embed in pages of their own.

The pages are invented, after what public documentation says about embed markup. They test our logic and
cannot prove that a live site looks so.
"""

import json
from html import escape


def share_page(title: str, *, head: str = "") -> str:
    """Build the page at which a platform shows a badge to people."""
    return (
        f'<!doctype html><html lang="en"><head><title>{escape(title)}</title>{head}</head><body>'
        f'<header><a href="/">Home</a> <a href="/badges">Badges</a></header><main><h1>{escape(title)}</h1>'
        '<button type="button">Share</button></main></body></html>'
    )


def credly_embed(badge: str) -> str:
    """Build what Credly gives to embed, before its script has run."""
    return (
        '<div data-iframe-width="150" data-iframe-height="270" '
        f'data-share-badge-id="{escape(badge)}" data-share-badge-host="https://www.credly.com"></div>'
    )


def credly_frame(badge: str) -> str:
    """Build what Credly's script makes of that."""
    source = f"//www.credly.com/embedded_badge/{escape(badge)}"
    return f'<iframe title="View on the platform" src="{source}"></iframe>'


def frame(src: str) -> str:
    """Build a frame of another site."""
    return f'<iframe width="330" height="191" src="{escape(src)}"></iframe>'


def linked_data(*things: object) -> str:
    """Build a block of linked data for programs."""
    said = json.dumps(things[0] if len(things) == 1 else things)
    return f'<script type="application/ld+json">{said}</script>'
