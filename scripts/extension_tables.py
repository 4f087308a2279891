"""Writes the tables that the browser extension shares with the verifier, from the verifier's own.

python -m scripts.extension_tables           writes extension/src/tables/; `make docs` does the same
python -m scripts.extension_tables --check   writes nothing; says which of them are out of date, 1 if any is
"""

import argparse
import json
import sys
import textwrap
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from verifier.locate.google_domains import GOOGLE_DOMAINS
from verifier.locate.labels import (
    EAST_ASIAN,
    LOOK_ALIKE,
    LOOKED_LIKE,
    OF_ANY_BADGE,
    OF_ANY_BADGE_IN_JAPANESE,
)

ROOT = Path(__file__).resolve().parents[1]
TABLES = Path("extension") / "src" / "tables"
SHARE_PAGES = Path("verifier") / "vocabulary" / "share_pages.toml"
_WIDTH = 100
_PIECE = 80  # of a text without blanks
_EAST_ASIAN_PIECE = 50  # whose signs are drawn twice as wide
_HEAD = """\
// @ts-check
/**
 * {about}
 *
 * Written by scripts/extension_tables.py from {source}.
 */
"use strict";

badgeVerifier.tables.{name} = """


def tables(root: Path = ROOT) -> dict[Path, str]:
    """Give the text that each table ought to have; none where there is no extension."""
    if not (root / TABLES).exists():
        return {}
    return {
        root / TABLES / "share_pages.js": _share_pages(root),
        root / TABLES / "label_words.js": _label_words(),
    }


def out_of_date(root: Path = ROOT) -> list[str]:
    """Name the tables that say something else than the verifier."""
    return [
        str(path.relative_to(root))
        for path, text in tables(root).items()
        if not path.exists() or path.read_text("utf-8") != text
    ]


def main(arguments: Sequence[str], root: Path = ROOT) -> int:
    """Write the tables, or say which are out of date."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="write nothing; 1 if a table is out of date")
    if parser.parse_args(arguments).check:
        late = out_of_date(root)
        for name in late:
            print(f"{name} is out of date: make docs")
        return 1 if late else 0
    for path, text in tables(root).items():
        path.write_text(text, "utf-8")
    return 0


def _share_pages(root: Path) -> str:
    kinds = tomllib.loads((root / SHARE_PAGES).read_text("utf-8"))
    head = _HEAD.format(
        about="Places that offer programs no badge, and those of Google, whose links lead elsewhere.",
        source="verifier/vocabulary/share_pages.toml and\n * verifier/locate/google_domains.py",
        name="sharePages",
    )
    google = f"badgeVerifier.tables.googleDomains ={_words(GOOGLE_DOMAINS)};"
    return f"{head}{{\n{''.join(_places(kinds))}}};\n\n{google}\n"


def _places(kinds: Mapping[str, list[dict[str, str]]]) -> Iterator[str]:
    for kind, places in kinds.items():
        yield f"  {kind}: [\n"
        yield from map(_place, places)
        yield "  ],\n"


def _place(members: Mapping[str, str]) -> str:
    """Write a place, on one line if it fits."""
    written = ", ".join(f"{name}:{_string(value)}" for name, value in members.items())
    if len(written) <= _WIDTH and "\n" not in written:
        return f"    {{ {written} }},\n"
    rows = "".join(f"      {name}:{_string(value)},\n" for name, value in members.items())
    return f"    {{\n{rows}    }},\n"


def _string(value: str) -> str:
    """Write a text, on lines of its own if it is long."""
    width = _PIECE if value.isascii() else _EAST_ASIAN_PIECE
    pieces = [value[at : at + width] for at in range(0, len(value), width)]
    written = [json.dumps(piece, ensure_ascii=False) for piece in pieces]
    return f" {written[0]}" if len(written) == 1 else "\n        " + " +\n        ".join(written)


@cache
def _label_words() -> str:
    head = _HEAD.format(
        about="Words that name no badge, letters that look Latin, and signs that count as digits.",
        source="verifier/locate/labels.py and what Python knows of Unicode",
        name="labelWords",
    )
    members = {
        "ofAnyBadge": _words(sorted(OF_ANY_BADGE)),
        "ofAnyBadgeInJapanese": _string(OF_ANY_BADGE_IN_JAPANESE),
        "eastAsian": _string(EAST_ASIAN),
        "lookAlike": f" {json.dumps(LOOK_ALIKE, ensure_ascii=False)}",
        "lookedLike": f" {json.dumps(LOOKED_LIKE)}",
        "digits": _words(_digits(), width=18),  # of escapes, which are longer than what they stand for
    }
    return head + "{\n" + "".join(f"  {name}:{value},\n" for name, value in members.items()) + "};\n"


def _words(words: Iterable[str], *, width: int = _WIDTH) -> str:
    lines = textwrap.wrap(" ".join(words), width, break_long_words=False, break_on_hyphens=False)
    rows = "".join(f"    {json.dumps(line)},\n" for line in lines)
    return f' [\n{rows}  ].join(" ").split(" ")'


def _digits() -> Iterator[str]:
    """Give the signs that are digits without being decimal, as ranges of a regular expression."""
    codes = [code for code in range(sys.maxunicode + 1) if _is_other_digit(chr(code))]
    begins = [code for code in codes if code - 1 not in codes]
    ends = [code for code in codes if code + 1 not in codes]
    return (f"{chr(begin)}-{chr(end)}" for begin, end in zip(begins, ends, strict=True))


def _is_other_digit(sign: str) -> bool:
    return sign.isdigit() and not sign.isdecimal() and _is_plain(sign)


def _is_plain(sign: str) -> bool:
    return not "\ud800" <= sign <= "\udfff" and unicodedata.normalize("NFKC", sign) == sign


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
