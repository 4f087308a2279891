"""A list that an organisation keeps itself, as a table: a row of names, then a row an issuer.

# name: Our partners
# version: 2026-03
name;ids;domains
Example University;did:web:uni.example;uni.example badges.uni.example

Spreadsheets write tables in several ways, and people should not have to know them: cells are parted by comma,
semicolon or tab; there may be a mark of the byte order, and any end of line. Several values of a cell are
parted by "|" or, where they have none in them, by spaces. https://www.rfc-editor.org/rfc/rfc4180
"""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from verifier.model.issuer_list import IssuerList
from verifier.model.words import Json, JsonObject
from verifier.parse.likeness import meant
from verifier.parse.slips import MAX_TOLD
from verifier.parse.toml_lines import Steps
from verifier.recognition.formats.contract import ListFormat
from verifier.recognition.lists.list_file import ListFile
from verifier.recognition.lists.malformed import MalformedListError, quoted
from verifier.recognition.lists.own_list import SETTINGS, read_own
from verifier.recognition.lists.rows import ISSUERS, MAX_ISSUERS
from verifier.recognition.lists.written_list import WrittenList, decoded

MAX_LINES = 4 * MAX_ISSUERS  # two ends of a line for each, and as many without an issuer
MAX_COLUMNS = 100
_SAVE_AS = ': save it as "CSV UTF-8"'
_SEPARATORS = ",;\t"
_SEPARATOR_NAMED = re.compile(r"sep=[,;\t]\s*")  # a first line that spreadsheets write for each other
_SETTING = re.compile(r"#\s{0,9}([A-Za-z_ ]{1,30}):(.*)", re.DOTALL)
_NUMBER = re.compile(r"[0-9]{1,9}")
_SPACE_OR_BAR, _BAR, _NEVER = re.compile(r"[|\s]+"), re.compile(r"\|"), re.compile(r"(?!)")
_BETWEEN = {
    "names": _BAR,
    "url": _NEVER,
    "location": _NEVER,
}  # the values of a cell, where not spaces part them
_ALONE = ("url", "location")
_MEMBERS = {
    **{name: name for name in ("names", "ids", "domains", "places", "accounts", "logos", *_ALONE)},
    "name": "names",
    "id": "ids",
    "domain": "domains",
    "place": "places",
    "account": "accounts",
    "logo": "logos",
}
_COLUMNS = f"; there are {', '.join(dict.fromkeys(_MEMBERS.values()))}"


@dataclass(slots=True)
class _Table:
    """What was read of a file, and on which line it stands."""

    settings: JsonObject = field(default_factory=dict)
    setting_lines: dict[str, int] = field(default_factory=dict)
    header_line: int = 1
    rows: list[Json] = field(default_factory=list)
    row_lines: list[int] = field(default_factory=list)

    def line(self, steps: Steps) -> int:
        """Give the line of a row or of a setting; of what is not written that of the names of the columns."""
        match steps:
            case (_, int(number), *_):
                return self.row_lines[number]
            case _:
                return self.setting_lines.get(str(steps[0]), self.header_line)


def _read(file: ListFile) -> IssuerList:
    text = decoded(file.body, advice=_SAVE_AS)
    if text.count("\n") + text.count("\r") > MAX_LINES:
        raise MalformedListError(f"has more than {MAX_LINES} lines")
    lines = list(io.StringIO(text, newline=""))
    table = _Table()
    before = _read_settings(lines, table)
    _read_rows(lines[before:], table, before=before)
    data: JsonObject = {**table.settings, ISSUERS: table.rows}
    return read_own(WrittenList(file=file.name, data=data, lines=lambda: table.line, is_table=True))


def _read_settings(lines: Sequence[str], table: _Table) -> int:
    """Read what the lines above the names of the columns say of the list, and count these lines."""
    for number, line in enumerate(lines):
        text = _plain(line)
        if text and text[0] != "#" and not (number == 0 and _SEPARATOR_NAMED.fullmatch(line)):
            return number
        setting = _SETTING.fullmatch(text)
        if setting is not None:
            _keep_setting(_word(setting[1]), setting[2].strip(), table, line=number + 1)
    raise MalformedListError("has no row with the names of its columns", line=1)


def _plain(line: str) -> str:
    """Give the only cell of a line as it is shown, be it in quotation marks or have empty ones behind it."""
    text = line.strip().rstrip(_SEPARATORS)
    return text[1:-1].replace('""', '"') if text[:2] == '"#' and text[-1] == '"' else text


def _keep_setting(name: str, value: str, table: _Table, *, line: int) -> None:
    """Keep what a comment says, if it says anything about the list."""
    if name in SETTINGS:
        table.settings[name] = int(value) if name == "max_age_days" and _NUMBER.fullmatch(value) else value
        table.setting_lines[name] = line
    elif meant(name, SETTINGS):
        raise MalformedListError(f"there is no member {quoted(name)}{meant(name, SETTINGS)}", line=line)


def _read_rows(lines: Sequence[str], table: _Table, *, before: int) -> None:
    rows = _numbered(lines, before=before)
    table.header_line, header = next(rows)
    if len(header) > MAX_COLUMNS:
        raise MalformedListError(f"has more than {MAX_COLUMNS} columns", line=table.header_line)
    members = _members_of(header, line=table.header_line)
    for line, cells in rows:
        if any(cell.strip() for cell in cells) and not cells[0].startswith("#"):
            table.rows.append(_row(cells, members=members, line=line))
            table.row_lines.append(line)
        if len(table.rows) > MAX_ISSUERS:
            return


def _numbered(lines: Sequence[str], *, before: int) -> Iterator[tuple[int, list[str]]]:
    """Give each row with the line on which it begins."""
    reader = csv.reader(lines, delimiter=max(_SEPARATORS, key=lines[0].count), strict=True)
    line = before + 1
    try:
        for cells in reader:
            yield line, cells
            line = before + reader.line_num + 1
    except csv.Error:
        problem = "is no table: a quotation mark is not closed, stands inside a cell, or a cell is too long"
        raise MalformedListError(problem, line=line) from None


def _members_of(header: Sequence[str], *, line: int) -> list[str]:
    """Give the member that each column is about; "" for one without a name."""
    words = [_word(name) for name in header]
    unknown = [name for name, word in zip(header, words, strict=True) if word and word not in _MEMBERS]
    if unknown:
        slips = [_no_column(name, line=line) for name in unknown[:MAX_TOLD]]
        slips[0].further = tuple(slips[1:])
        raise slips[0]
    return [_MEMBERS.get(word, "") for word in words]


def _no_column(name: str, *, line: int) -> MalformedListError:
    advice = meant(_word(name), _MEMBERS) or _COLUMNS
    return MalformedListError(f"there is no column {quoted(name)}{advice}", line=line)


def _word(text: str) -> str:
    return "_".join(text.lower().split())


def _row(cells: Sequence[str], *, members: Sequence[str], line: int) -> JsonObject:
    """Give a row as an entry; columns of one name are put together."""
    row: dict[str, list[Json]] = {}
    named = list(zip(members, cells, strict=False))
    surplus = [*(cell for member, cell in named if not member), *cells[len(members) :]]
    if strange := "".join(surplus).strip():
        raise MalformedListError(f"{quoted(strange)} stands in a column without a name", line=line)
    for member, cell in named:
        if member:
            row.setdefault(member, []).extend(_values(cell, member))
    alone = {member: row.pop(member) for member in _ALONE if member in row}
    return {
        **row,
        **{member: texts[0] if len(texts) == 1 else [*texts] for member, texts in alone.items() if texts},
    }


def _values(cell: str, member: str) -> list[str]:
    between = _BETWEEN.get(member, _SPACE_OR_BAR)
    return [part.strip() for part in between.split(cell) if part.strip()]


FORMAT = ListFormat(id="own-csv", recognises=lambda file: file.ending == "csv", read=_read)
