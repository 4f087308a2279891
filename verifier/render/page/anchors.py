"""The names of places in a badge on a page: of several badges on one page each has its own."""

import hashlib
from collections.abc import Iterator

from verifier.render.page.json_lines import lines
from verifier.render.wording import Wording


def anchor(pointer: str, *, wording: Wording) -> str:
    """Name the place in the badge that a JSON Pointer leads to."""
    report = wording.report
    whose = f"{report.input.sha256} {report.credential.id if report.credential else ''}"
    return f"json-{hashlib.sha256(f'{whose} {pointer}'.encode(errors='replace')).hexdigest()[:12]}"


def shown_pointers(wording: Wording) -> frozenset[str]:
    """List the pointers that the page can lead to: where something was found, as far as it is shown."""
    credential = wording.report.credential
    if credential is None:
        return frozenset()
    told = told_of(wording)
    return frozenset(line.pointer for line in lines(credential.raw) if line.pointer in told)


def told_of(wording: Wording) -> frozenset[str]:
    """List the pointers to where something was found in the badge, be it there or not."""
    report = wording.report
    found = (each.pointer for result in report.results for each in result.findings)
    return frozenset((*found, *_of_scores(wording))) - {""}


def _of_scores(wording: Wording) -> Iterator[str]:
    for score in wording.report.scores:
        for field in score.score.fields:
            yield from field.pointers
