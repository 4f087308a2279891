"""How lines stand in a terminal: indented, behind a mark, in columns. Foreign text is never mark-up."""

from collections.abc import Iterable

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from verifier.render.face import VERDICTS, Face
from verifier.render.folding import Folded
from verifier.render.wording import Wording

_INDENT = 2


def indented(shown: RenderableType) -> Padding:
    """Give what is shown two columns further to the right."""
    inside = Folded(shown) if isinstance(shown, Text) else shown
    return Padding(inside, (0, 0, 0, _INDENT), expand=False)


def grid(*, columns: int, gap: int) -> Table:
    """Make a table without lines, of which nothing is cut."""
    made = Table.grid(padding=(0, gap, 0, 0), pad_edge=False)
    for _ in range(columns):
        made.add_column(overflow="fold")
    return made


def item(sign: str, text: Text, *, style: str = "") -> RenderableType:
    """Give a text behind its mark; what wraps stays behind it."""
    row = grid(columns=2, gap=1)
    row.add_row(Text(sign, style=style, no_wrap=True), Folded(text))
    return row


def marked(face: Face, word: str, *, console: Console) -> Text:
    """Give a word behind the mark of its face, in the style of that."""
    return Text(f"{face.drawn(console.encoding)} {word}", style=face.style)


def verdict(wording: Wording, *, console: Console) -> Text:
    """Give the verdict of a report: its mark, and the word for it."""
    given = wording.report.verdict
    return marked(VERDICTS[given], wording.catalogue.tables["verdicts"][given.value], console=console)


def print_whole(text: Text, *, console: Console, indent: int = 0) -> None:
    """Print what is to be copied: on one line, however long, and without blanks behind it."""
    console.print(Text.assemble(" " * indent, text), soft_wrap=True)


def print_section(title: str, lines: Iterable[RenderableType], *, console: Console) -> None:
    """Print lines under a title; nothing at all if there are none."""
    shown = list(lines)
    if shown:
        console.print()
        console.print(Text(title, style="bold"))
        for line in shown:
            console.print(indented(line))
