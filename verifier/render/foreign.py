"""Foreign text made fit to be shown: plain, cut, and without marks that could pass for ours.

A name in a badge is whatever its maker wrote. Shown beside our own words it must not turn the line around,
hide in it, or carry a tick of its own.
"""

import re
import string
from collections.abc import Mapping
from urllib.parse import quote as percent_encoded

from verifier.parse.plain_text import one_line

QUOTE = 60  # characters of a claimed name
LINE = 200  # names of badges, details, pointers
PARAGRAPHS = 4_000  # descriptions and narratives
ADDRESS = 2_048  # URLs and identifiers
PLACE = 300  # a host of 253 characters is never cut: the end of it decides whose it is
_READ = (
    4  # times as much is read as is shown, for what is hidden in it; a text may have sixteen million signs
)

_WEB = re.compile("https?://", re.IGNORECASE)
_OF_ADDRESSES = string.ascii_letters + string.digits + string.punctuation  # all else is escaped on its way
_TOKEN = re.compile(r"[A-Za-z0-9:._/#+-]{1,60}|COSE -?[0-9]{1,10}", re.ASCII)

_QUOTE_MARKS = {
    ord(mark): "'"
    for mark in '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u300c\u300d\u300e\u300f\uff02\uff62\uff63'
    "\u301d\u301e\u301f"
}
_IN_QUOTES = re.compile("[\u201c\u300c]\\{([a-z_]+)\\}")  # what a phrase of ours has in quotation marks


def quote(text: str, *, limit: int = QUOTE) -> str:
    """Give a claimed text as one plain line of at most ``limit`` characters."""
    if len(text) <= limit and text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()  # as nearly all pointers and addresses are, of which a report has hundreds
    begun = text[: limit * _READ]
    return _cut(one_line(begun), limit, goes_on=len(begun) < len(text))


def within_quotes(text: str, *, limit: int = QUOTE) -> str:
    """Give a claimed text as `quote` does, fit to stand in quotation marks: no mark in it ends the quote."""
    return quote(text[: limit * _READ + 1].translate(_QUOTE_MARKS), limit=limit)


def fill(phrase: str, fills: Mapping[str, object]) -> str:
    """Fill the blanks of a phrase of ours; no mark in what it has in quotation marks ends the quote."""
    quoted = {name: str(fills[name]).translate(_QUOTE_MARKS) for name in _IN_QUOTES.findall(phrase)}
    return phrase.format_map({**fills, **quoted})


def paragraphs(text: str, *, limit: int = PARAGRAPHS) -> str:
    """Give a longer text with its line breaks, otherwise as `quote` does."""
    begun = text[: limit * _READ]
    lines = map(one_line, begun.replace("\r", "\n").split("\n"))
    return _cut("\n".join(filter(None, lines)), limit, goes_on=len(begun) < len(text))


def address(text: str) -> str:
    """Give an address on one line, so that it names the place that it named before.

    Signs that are not shown can be all that tells two addresses apart. If a web address has such, it is
    percent-encoded, as it is when it is asked.
    """
    begun = text.strip()[: ADDRESS * _READ]
    if _WEB.match(begun) is None or one_line(begun) == begun:
        return quote(text, limit=ADDRESS)
    escaped = percent_encoded(begun.encode(errors="surrogatepass"), safe=_OF_ADDRESSES)
    return quote(escaped, limit=ADDRESS)


def place(text: str) -> str:
    """Give a host, with its path, or an identifier: a host is shown to its very end."""
    is_key = text.startswith("did:") and not text.startswith("did:web:")
    return quote(text, limit=QUOTE if is_key else PLACE)


def token(text: str) -> str:
    """Give the name of a method or type if it is one word; otherwise nothing.

    A sentence in the place of a name ("fine, and verified") would speak with our voice.
    """
    return text if _TOKEN.fullmatch(text) else ""


def _cut(text: str, limit: int, *, goes_on: bool) -> str:
    return text if len(text) <= limit and not goes_on else text[: limit - 1].rstrip() + "…"
