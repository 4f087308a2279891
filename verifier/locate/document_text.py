"""What a text mentions that somebody pasted: the links in it, each with the words beside or above it."""

from collections.abc import Iterator
from itertools import islice

from verifier.locate.classify import Shape, classify
from verifier.locate.labels import label_of
from verifier.locate.page_addresses import is_web, visible
from verifier.model.document import Mention, Mentions, Where

MAX_TEXT = 128 * 1024  # characters that are read; a long résumé has some ten thousand
MAX_LINKS = 500  # that are read; of a list twenty are looked at
_SEVERAL = 2


def links_in_text(body: bytes, *, most: int) -> int:
    """Count the links in a text, each once, up to so many; 0 if it is no text."""
    found: set[str] = set()
    for line in _lines(_text(body) or ""):
        found.update(url for url, _ in islice(visible(line), most))
        if len(found) >= most:
            return most
    return len(found)


def several_links(body: bytes, *, most: int = MAX_LINKS) -> int:
    """Count the links in a text that is no badge by itself, up to so many; of a single one 0."""
    found = links_in_text(body, most=most) if classify(body) is Shape.UNKNOWN else 0
    return found if found >= _SEVERAL else 0


def mentions_in_text(body: bytes) -> Mentions | None:
    """Find the links in a text; None if it is no text, or there are not several. It never raises."""
    text = _text(body)
    if text is None or links_in_text(body, most=_SEVERAL) < _SEVERAL:
        return None
    lines = _lines(text)
    links = [[url for url, _ in islice(visible(line), MAX_LINKS)] for line in lines]
    unread = any(map(_is_unread, lines, links))
    return Mentions(
        found=tuple(islice(_mentions(lines, links), MAX_LINKS)),
        read_in_part=unread or len(text) > MAX_TEXT or sum(map(len, links)) > MAX_LINKS,
        asked=_is_list(lines, links),
    )


def _text(body: bytes) -> str | None:
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


def _lines(text: str) -> list[str]:
    return [line for line in text[:MAX_TEXT].splitlines() if line.strip()]


def _is_list(lines: list[str], links: list[list[str]]) -> bool:
    """Say whether a text is a mere list of links, be it a column that has its name above it."""
    every = [bool(found) or _is_unread(line, found) for line, found in zip(lines, links, strict=True)]
    is_named_column = not every[0] and all(map(_is_link_alone, lines[1:]))
    return all(every) or is_named_column


def _is_link_alone(line: str) -> bool:
    """Say whether a link stands on a line with no word beside it, maybe in the quotation marks of a table."""
    bare = line.strip().strip("\"'<>,;\t")
    return is_web(bare) and len(bare.split()) == 1


def _is_unread(line: str, found: list[str]) -> bool:
    """Say whether a line is a link that cannot be read: it is longer than links are."""
    return not found and is_web(line.strip())


def _mentions(lines: list[str], links: list[list[str]]) -> Iterator[Mention]:
    above = ""  # the line before, if there is no link in it
    for line, found in zip(lines, links, strict=True):
        label = label_of((line, above)) if len({url.partition("#")[0] for url in found}) == 1 else ""
        for url in found:
            yield Mention(where=Where(medium="text", how="link"), label=label, url=url)
        above = "" if found else line
