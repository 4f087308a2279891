"""What a PDF mentions: the addresses of its links and in its text, with the words around them, and its files.

Works on what `verifier.algorithms.pdf` tells of the file; the file itself is not touched here.
"""

import base64
import binascii
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, takewhile
from typing import TypeAlias

from verifier.locate.labels import label_of
from verifier.locate.link import read_link
from verifier.locate.page_addresses import AFTER_ADDRESS
from verifier.model.document import How, Mention, Mentions, Where
from verifier.model.words import Json, JsonObject

_SAME_LINE = 2.0  # points between two baselines that are one line
_TALL = 30.0  # points; a link that is higher lies over a picture, whose caption stands below it
_NEAR = 40.0  # points between a picture and its caption
_BESIDE = 3.0  # points by which a text may begin left of its link
_WRAPPED = 2  # lines that an address may go on in
_ABOVE = 120.0  # points in which a heading stands above its link
_LINES_AROUND = 60  # that are looked at for one link: whoever stacks thousands of lines has no label
_MAX_LINES = 3_000  # on one page, after each was cut where it breaks
# Of all addresses in the text of a document, and how many of them each costs at least: whether one goes on in
# the next line is tried, and each try is a link to be read.
_MAX_CHARACTERS, _LEAST = 100_000, 100
_ENDS = re.compile(r"[\s<>\"'，。、）」（「]+")
_BARE = re.compile(r"(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}/[!-~]", re.IGNORECASE)
_GOES_ON = re.compile(r"[A-Za-z0-9._~/?#&=%+-]+")


_Rectangle: TypeAlias = tuple[float, float, float, float]  # left, bottom, right, top


@dataclass(frozen=True, slots=True)
class _Line:
    """A piece of text, and where it begins."""

    left: float
    base: float
    text: str


@dataclass(slots=True)
class _Page:
    links: list[tuple[_Rectangle, str]] = field(default_factory=list)
    lines: list[_Line] = field(default_factory=list)


def mentions_in_pdf(told: Iterable[JsonObject]) -> Mentions | None:
    """Gather what a PDF mentions, page by page; None if nothing of it could be read.

    Args:
        told: what `verifier.algorithms.pdf.read` says; it may end anywhere.
    """
    answers = list(told)
    if not answers or "pages" not in answers[0]:
        return None
    pages: dict[int, _Page] = {}
    files: list[Mention] = []
    for answer in answers:
        number = _whole(answer.get("page"))
        page = pages.setdefault(number, _Page())
        page.links += _links(answer.get("links"))
        page.lines += islice(_lines(answer.get("lines")), _MAX_LINES)
        files += _file(answer.get("file"), page=number)
    allowance = _Allowance()
    found = tuple(
        mention for number in sorted(pages) for mention in _on_page(pages[number], number, allowance)
    )
    return Mentions(
        found=(*found, *files),
        pictures=sum(_whole(answer.get("pictures")) for answer in answers),
        pages=len(_read(answers)),
        read_in_part=allowance.is_spent or _is_in_part(answers),
    )


def _is_in_part(answers: Sequence[JsonObject]) -> bool:
    broken = any("broken" in answer for answer in answers)
    return broken or "end" not in answers[-1] or len(_read(answers)) < _whole(answers[0]["pages"])


def _read(answers: Sequence[JsonObject]) -> frozenset[int]:
    """Give the numbers of the pages whose text was read."""
    return frozenset(_whole(answer.get("page")) for answer in answers if "lines" in answer)


class _Allowance:
    """How many more addresses are read in the text of a document."""

    def __init__(self) -> None:
        self._left = _MAX_CHARACTERS

    @property
    def is_spent(self) -> bool:
        """Say whether there were more addresses than are read."""
        return self._left < 0

    def admits(self, found: tuple[int, str]) -> bool:
        """Count one more address, if there is room for it."""
        self._left -= max(_LEAST, len(found[1]))
        return not self.is_spent


def _on_page(page: _Page, number: int, allowance: _Allowance) -> Iterator[Mention]:
    by_height = sorted(page.lines, key=lambda line: line.base)
    linked = _linked(page.links, by_height)
    for rectangle, address in page.links:
        label = label_of(_around(rectangle, by_height, others=linked, own=address))
        yield _mention("link", number, address, label=label)
    for position, address in takewhile(allowance.admits, _addresses(page.lines)):
        # One that is a link as well has its label from there, where it is known what stands around it.
        is_link = linked.get(page.lines[position]) == address
        label = "" if is_link else label_of(_before(position, page.lines))
        yield _mention("text", number, address, label=label)


def _mention(how: How, page: int, url: str, *, label: str) -> Mention:
    return Mention(where=Where(medium="pdf", how=how, page=page), label=label, url=url)


def _linked(links: Iterable[tuple[_Rectangle, str]], by_height: Sequence[_Line]) -> Mapping[_Line, str]:
    """Say of each line that begins in a link which address that has; of several the first."""
    found: dict[_Line, str] = {}
    for (left, bottom, right, top), address in links:
        for line in _between(bottom - _SAME_LINE, top, by_height):
            if left - _BESIDE <= line.left <= right:
                found.setdefault(line, address)
    return found


def _around(
    rectangle: _Rectangle, by_height: Sequence[_Line], *, others: Mapping[_Line, str], own: str
) -> Iterator[str]:
    """Give the words around a link, the nearest first: in it, on its line, above it; under a picture.

    What stands above a picture is another block, and what is another link names something else.
    """
    left, bottom, right, top = rectangle
    inside = _between(bottom - _SAME_LINE, top, by_height)
    yield _joined([line for line in inside if left - _BESIDE <= line.left <= right])
    if top - bottom > _TALL:
        below = _between(bottom - _NEAR, bottom - _SAME_LINE, by_height)
        near = [line for line in reversed(below) if left - _NEAR <= line.left <= right]
        yield from (line.text for line in near if others.get(line, own) == own)
        yield _joined([line for line in inside if others.get(line, own) == own])
        return
    yield _joined(inside)
    above = _between(top, top + _ABOVE, by_height)
    yield from (line.text for line in above if others.get(line, own) == own)


def _between(low: float, high: float, by_height: Sequence[_Line]) -> Sequence[_Line]:
    begin = bisect_left(by_height, low, key=lambda line: line.base)
    end = bisect_right(by_height, high, key=lambda line: line.base)
    return by_height[begin : min(end, begin + _LINES_AROUND)]


def _before(position: int, lines: Sequence[_Line]) -> Iterator[str]:
    """Give the words around an address in the text: on its line, then above it, up to another address."""
    yield lines[position].text
    above = (lines[number].text for number in range(position - 1, max(-1, position - 5), -1))
    yield from takewhile(lambda text: "://" not in text, above)


def _addresses(lines: Sequence[_Line]) -> Iterator[tuple[int, str]]:
    """Find the addresses in the text, and the line that each begins in."""
    for position, line in enumerate(lines):
        parts = _ENDS.split(line.text)
        for at, part in enumerate(parts):
            address = _address(part)
            if address:
                is_last = at == len(parts) - 1
                yield (
                    position,
                    _whole_address(address, lines[position + 1 :][:_WRAPPED]) if is_last else address,
                )


def _address(part: str) -> str:
    """Give the address that a word is or ends with; "" if it has none."""
    begins = max(part.find("https://"), part.find("http://"))
    said = part[begins:] if begins >= 0 else part
    if begins < 0 and not _BARE.match(part):
        return ""
    said = said.rstrip(AFTER_ADDRESS)
    return said if begins >= 0 else f"https://{said}"


def _whole_address(begun: str, following: Sequence[_Line]) -> str:
    """Join an address that goes on in the next line, where only the whole leads to a known platform."""
    if read_link(begun).is_known:
        return begun
    whole = begun
    for line in following:
        rest = _ENDS.split(line.text, maxsplit=1)[0]
        if not _GOES_ON.fullmatch(rest):
            break
        whole += rest
        if read_link(whole.rstrip(AFTER_ADDRESS)).is_known:
            return whole.rstrip(AFTER_ADDRESS)
    return begun


def _joined(lines: Sequence[_Line]) -> str:
    rows = sorted(lines, key=lambda line: (-round(line.base), line.left))
    return " ".join(line.text for line in rows)


def _links(told: Json) -> Iterator[tuple[_Rectangle, str]]:
    for entry in told if isinstance(told, list) else ():
        match entry:
            case [left, bottom, right, top, str(address)]:
                yield (_number(left), _number(bottom), _number(right), _number(top)), address
            case _:
                continue


def _lines(told: Json) -> Iterator[_Line]:
    for entry in told if isinstance(told, list) else ():
        match entry:
            case [left, base, str(text)]:
                for part in text.splitlines():
                    yield _Line(_number(left), _number(base), part.strip())
            case _:
                continue


def _file(told: Json, *, page: int) -> Iterator[Mention]:
    if isinstance(told, str):
        try:
            body = base64.b64decode(told, validate=True)
        except binascii.Error:
            return
        yield Mention(where=Where(medium="pdf", how="attachment", page=page), body=body)


def _number(told: Json) -> float:
    return float(told) if isinstance(told, int | float) else 0.0


def _whole(told: Json) -> int:
    return told if isinstance(told, int) else 0
