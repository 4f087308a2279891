"""The addresses on a page: made absolute, and found in its words."""

import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from verifier.locate.classify import MAX_URL

_WEB = re.compile(r"https?:", re.IGNORECASE)
# An address in the words of a page, with its scheme or without. It begins where no other one does, so that a
# long row of labels is tried once.
_VISIBLE = re.compile(
    r"(?:(?<![a-zA-Z0-9_.@/:-])https?://[^\s<>\"'，。、）」]{4,2048}+"  # in Japanese no space is before it
    r"|(?<![\w.@/:-])(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}/[^\s<>\"'，。、）」]{1,2048}+)",
    re.IGNORECASE,
)
_OF_BADGES = frozenset(("application/ld+json", "application/vc+ld+json", "application/vc"))
_ANY_DATA = "application/json"
AFTER_ADDRESS = ".,;:!?)]}»”’*"  # what ends a sentence rather than an address


def is_web(url: str) -> bool:
    """Say whether ``url`` begins as an http or https address does."""
    return _WEB.match(url) is not None


def is_alternate(relation: str, media_type: str) -> bool:
    """Say whether a link of this relation and type leads to the same thing as a badge, or as linked data."""
    relations = relation.lower().split()
    return "openbadges-assertion" in relations or (
        "alternate" in relations and _kind(media_type) in _OF_BADGES
    )


def is_data(relation: str, media_type: str) -> bool:
    """Say whether a link of this relation and type leads to the same thing in any form for programs."""
    return "alternate" in relation.lower().split() and _kind(media_type) == _ANY_DATA


def _kind(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()


def resolved(reference: str | None, base: str | None) -> str | None:
    """Give the http or https address that ``reference`` stands for; None if it stands for none."""
    said = (reference or "").strip()
    if not said or len(said) > MAX_URL:
        return None
    try:
        url = urljoin(base, said) if base is not None else said
        parts = urlsplit(url)
    except ValueError:  # a bracket where a host should be
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname or len(url) > MAX_URL:
        return None
    return url


def visible(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Find the addresses that stand in the words of a page: each as an address, and where it stands."""
    for match in _VISIBLE.finditer(text):
        said = match[0].rstrip(AFTER_ADDRESS)
        url = resolved(said if is_web(said) else f"https://{said}", None)
        if url is not None:
            yield url, match
