"""Which of the names inside the lines are labels? Those that follow the guideline's order for longest."""

from collections.abc import Sequence

from verifier.profiles.concepts.label_form import Hit

MAX_INLINE = 200  # candidates; a badge in the layout has eleven


def accepted(hits: Sequence[Hit]) -> list[Hit]:
    """Choose the labels among what may be labels, in the order of the text.

    The label of a line is one in any order. Of the names inside lines the longest run counts that keeps the
    guideline's order, without those that have a line of their own; of equally long runs the later.
    """
    lines = {hit.rank for hit in hits if hit.is_line}
    inline = [hit for hit in hits if not hit.is_line and hit.rank not in lines][:MAX_INLINE]
    kept = {inline[place] for place in longest_run([hit.rank for hit in inline])}
    return [hit for hit in hits if hit.is_line or hit in kept]


def longest_run(ranks: Sequence[int]) -> list[int]:
    """Give the places of the longest strictly increasing run; of equally long runs the later.

    The work grows with the number of ranks times the number of different ones, of which there are eleven.
    """
    ends: dict[int, int] = {}  # by rank the place where the longest run that ends with it does so
    lengths: list[int] = []
    before: list[int | None] = []
    for place, rank in enumerate(ranks):
        shorter = [end for other, end in ends.items() if other < rank]
        last = max(shorter, key=lambda end: (lengths[end], end), default=None)
        before.append(last)
        lengths.append(1 if last is None else lengths[last] + 1)
        ends[rank] = place
    return _traced(before, max(ends.values(), key=lambda end: (lengths[end], end), default=None))


def _traced(before: Sequence[int | None], last: int | None) -> list[int]:
    places = []
    while last is not None:
        places.append(last)
        last = before[last]
    return places[::-1]
