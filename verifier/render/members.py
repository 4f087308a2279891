"""Several badges of one input in brief, for a terminal: how many, and one line for each."""

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from verifier.model.report import TrustReport
from verifier.render import of_several, summary
from verifier.render.folding import Folded
from verifier.render.layout import grid, indented, verdict
from verifier.render.wording import Wording


def print_members(wording: Wording, *, console: Console) -> None:
    """Print how many badges there are, what they come to together, and the verdict and the issuer of each.

    Badges of a page or a document only stand together: of those there is no whole.
    """
    report, words = wording.report, wording.catalogue
    console.print(Folded(Text(summary.found(wording), style="bold")))
    for said in of_several.beside(report, words=words):
        console.print(Folded(Text(said)))
    for said in of_several.of_the_members(wording):
        console.print(Folded(Text(said)))
    if report.input.kind not in summary.SCATTERED:
        console.print(Text.assemble(words.word("whole"), words.space, verdict(wording, console=console)))
    console.print()
    table = grid(columns=2, gap=2)
    for number, each in numbered(report):
        told = Wording(report=each, catalogue=words)
        line = verdict(told, console=console)
        if each.credential is not None:
            line = Text.assemble(line, " · ", told.headline)
        table.add_row(Text(number, no_wrap=True), Folded(line))
    console.print(indented(table))


def numbered(report: TrustReport, *, before: str = "") -> Iterator[tuple[str, TrustReport]]:
    """Give each badge of a report with its number: "2", and "3.1" where the third has several in its turn."""
    for number, member in enumerate(report.members, start=1):
        if member.members:
            yield from numbered(member, before=f"{before}{number}.")
        else:
            yield f"{before}{number}", member
