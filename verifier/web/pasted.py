"""What people paste: a link as mail writes it, without its beginning, or in the middle of a sentence."""

import re

from verifier.locate.page_addresses import visible

_LINK = re.compile(r"https?://[^\s<>\"\u3000]+", re.IGNORECASE)
_BARE = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,24}(?::\d{1,5})?(?:[/?#]\S*)?", re.IGNORECASE)
_AFTER = ".,;:!?)]}\u3001\u3002\uff09\u300d"  # what ends a sentence, and no link
_DOTS_OF_A_TOKEN = 2
_LONGEST = 4_096  # characters of a sentence around a link; a badge that is pasted whole is its own affair


def link_in(text: str) -> str:
    """Give the link that somebody means, if the text names just one; otherwise the text as it is."""
    whole = text.strip()
    if len(whole) > _LONGEST or whole.startswith(("{", "[")):
        return text
    if _BARE.fullmatch(whole) and (
        "/" in whole or whole.count(".") < _DOTS_OF_A_TOKEN
    ):  # else it may be a token
        return f"https://{whole}"
    links = {found.rstrip(_AFTER) for found in _LINK.findall(whole)}
    others = {url for url, _ in visible(whole)}  # also those without a beginning
    return links.pop() if len(links) == 1 and len(others) <= 1 else text
