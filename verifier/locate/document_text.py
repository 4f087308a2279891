"""What a text mentions that somebody pasted: the links in it, each with the words beside or above it."""

from collections.abc import Iterator

from verifier.locate.labels import label_of
from verifier.locate.page_addresses import visible
from verifier.model.document import Mention, Mentions, Where

MAX_TEXT = 1024 * 1024  # characters that are read; a long résumé has some ten thousand
_SEVERAL = 2


def mentions_in_text(body: bytes) -> Mentions | None:
    """Find the links in a text; None if it is no text, or there are not several. It never raises."""
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    lines = [line for line in text[:MAX_TEXT].splitlines() if line.strip()]
    links = [[url for url, _ in visible(line)] for line in lines]
    if len({url for found in links for url in found}) < _SEVERAL:
        return None
    return Mentions(found=tuple(_mentions(lines, links)), read_in_part=len(text) > MAX_TEXT, asked=all(links))


def _mentions(lines: list[str], links: list[list[str]]) -> Iterator[Mention]:
    above = ""  # the line before, if there is no link in it
    for line, found in zip(lines, links, strict=True):
        label = label_of((line, above)) if len(set(found)) == 1 else ""
        for url in found:
            yield Mention(where=Where(medium="text", how="link"), label=label, url=url)
        above = "" if found else line
