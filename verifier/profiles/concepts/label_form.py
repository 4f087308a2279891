"""What a label looks like: a name of a descriptor that begins a line, or is set off inside one.

The text is anybody's: every repetition is bounded and none is inside another, so that a page of brackets,
stars or labels costs no more than prose.
"""

import re
from dataclasses import dataclass
from itertools import islice

from verifier.profiles.concepts.label_names import EMPHASIS, name_of, pattern

MAX_NAMES = 300  # with what makes labels of them; a badge in the layout has eleven a language
MAX_LEAD = 60  # characters of bullets, numbers and brackets before the name of a line label
_OPEN = "【「『〔《〈[<("
_BREAKS = frozenset(".;。!?|/・•●■◆▶>")  # end a sentence or begin an item
_PAUSES = frozenset("、,)]】」』〕》〉*_")
_LEAD = re.compile(
    rf"""(?P<lead>(?:[ \t{EMPHASIS}>#+•‣●○◦▪■□◆◇▶・※–—-]
        | \(?\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}[.):]?(?!\d))*+)
        (?P<open>[{re.escape(_OPEN)}]?)(?P<inner>[{EMPHASIS}]{{0,3}})[ \t]{{0,8}}""",
    re.VERBOSE,
)
_ITEM = re.compile(r"(?<![^\s.;。])\(?\d{1,2}\)\Z")  # the number of an item
_MAX_OPENING = 9
_OPENING = re.compile(
    rf"(?:[{EMPHASIS}]{{0,3}}[{re.escape(_OPEN)}][{EMPHASIS}]{{0,3}}[ \t]{{0,2}}|[{EMPHASIS}]{{1,3}})\Z"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A name of a descriptor where it may be a label."""

    rank: int  # of the descriptor, in the guideline's order
    start: int  # with the brackets and emphasis before it; of a line label the start of its line
    end: int  # where the value begins
    is_line: bool


def hits(text: str) -> tuple[list[Hit], bool]:
    """Find what is or may be a label in a normalised text; also whether there are more names than are read.

    The labels of lines are labels; of those inside a line that may be some, the order decides.
    """
    # One character for one, so that places in both texts are the same.
    folded = text.replace("İ", "I").lower().replace("’", "'")
    names = [*islice(pattern().finditer(folded), MAX_NAMES + 1)]
    found: list[Hit] = []
    for name in names[:MAX_NAMES]:
        hit = _line(name) or _inline(name, label_end=found[-1].end if found else 0)
        if hit is not None:
            found.append(hit)
    return found, len(names) > MAX_NAMES


def _line(found: re.Match[str]) -> Hit | None:
    """Take a name for the label of its line, if nothing but bullets and the like stands before it."""
    text, begins = found.string, found.start("name")
    line = text.rfind("\n", max(0, begins - MAX_LEAD), begins) + 1
    if line == 0 and begins > MAX_LEAD:
        return None
    lead = _LEAD.fullmatch(text, line, begins)
    if lead is None:
        return None
    enclosed = lead["open"] != "" and found["close"] is not None
    stressed = "#" in lead["lead"] or lead["inner"] != "" or lead["lead"].endswith(tuple(EMPHASIS))
    alone = found["end"] is not None and (stressed or not name_of(found).is_generic)
    apart = found["apart"] is not None and not name_of(found).is_generic
    if found["colon"] is None and not (enclosed or alone or apart):
        return None
    return Hit(rank=name_of(found).rank, start=line, end=found.end(), is_line=True)


def _inline(found: re.Match[str], *, label_end: int) -> Hit | None:
    """Take a name inside a line for a label that may be one, if it has a colon and something sets it off."""
    if found["colon"] is None:
        return None
    text, name, start = found.string, name_of(found), _opened(found)
    before, gap = text[start - 1 : start], text[max(label_end, start - MAX_LEAD) : start].rstrip()
    follows_label = gap == "" and label_end > 0 and start - label_end < MAX_LEAD
    if not (follows_label or before.isspace() or before in _BREAKS | _PAUSES):
        return None
    set_off = follows_label or gap[-1:] in _BREAKS or _ITEM.search(gap) is not None
    spaced = found["gap"] != "" or (name.is_dense and before.isspace())
    if name.is_generic and not (set_off or spaced):
        return None
    return Hit(rank=name.rank, start=start, end=found.end(), is_line=False)


def _opened(found: re.Match[str]) -> int:
    """Find where the bracket and emphasis before a name begin."""
    begins = found.start("name")
    opening = _OPENING.search(found.string, max(0, begins - _MAX_OPENING), begins)
    return opening.start() if opening else begins
