"""Derive ``verifier/vocabulary/confusables`` from Unicode's published table of letters that look alike.

The published file, ``confusables.txt`` of UTS 39, is not part of the project. What is kept is what a
comparison of names needs: of each letter that Unicode's compatibility forms (NFKC) leave as it is, the
letters that it is read as. Plain ASCII stands for itself, and what looks like it ends there.

    python scripts/confusables.py confusables.txt            writes the files
    python scripts/confusables.py confusables.txt --check    says which committed files differ; 1 if any does
"""

import argparse
import hashlib
import json
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HELD = ROOT / "verifier" / "vocabulary" / "confusables"
_ROW = re.compile(r"([0-9A-F]{4,6}) ;\t([0-9A-F]{4,6}(?: [0-9A-F]{4,6})*) ;\tMA")
_VERSION = re.compile(r"^# Version: ([0-9.]+)", re.MULTILINE)
_MARKS = range(0x0300, 0x0370)  # a letter with a mark is read as the letter
_SMALL_CAPITALS = range(0x0250, 0x1E00)
_SMALL_CAPITAL = re.compile("LATIN LETTER SMALL CAPITAL ([A-Z])")
# Letters in circles, squares and flags, each from A on, which no table and no form leads back to letters.
_FRAMED = (0x1F150, 0x1F170, 0x1F1E6)
_ROUNDS = 8  # of letters that look like letters that look like others
# The table calls m "rn", which is asked of both at once elsewhere; the last two look like small capitals.
_BACK = {"rn": "m", "O": "o", "ʍ": "m", "ĸ": "k"}
_ADDRESS = "https://www.unicode.org/Public/security/{version}/confusables.txt"


def derive(published: bytes) -> dict[str, bytes]:
    """Derive both files, each with its name, from the published one."""
    text = published.decode("utf-8-sig")
    found = _VERSION.search(text)
    if found is None:
        raise ValueError("the file does not say its version")
    return {
        "letters.json": _written(_closed(_read(text))),
        "SOURCES.toml": _source(published, found[1]),
    }


def _read(text: str) -> dict[str, str]:
    """Read the rows, and add the letters that are drawn as others without being in any table."""
    letters = {
        source: _like(source, target)
        for source, target in _rows(text)
        if not source.isascii() and unicodedata.normalize("NFKC", source) == source
    }
    for base in _FRAMED:
        letters |= {chr(base + number): chr(ord("a") + number) for number in range(26)}
    for code in _SMALL_CAPITALS:
        small = _SMALL_CAPITAL.fullmatch(unicodedata.name(chr(code), ""))
        if small:
            letters[chr(code)] = small[1].lower()
    return letters


def _rows(text: str) -> Iterator[tuple[str, str]]:
    for row in _ROW.finditer(text):
        yield chr(int(row[1], 16)), "".join(chr(int(code, 16)) for code in row[2].split())


def _like(source: str, target: str) -> str:
    """Say what a letter is read as. The table has one class of I, l and 1; in it a capital is an I."""
    if target == "l" and unicodedata.category(source) == "Lu":
        return "i"
    return _BACK.get(target, target)


def _closed(letters: Mapping[str, str]) -> dict[str, str]:
    """Follow each letter to its end, in small letters without marks; only what ends in letters is kept."""
    closed = {}
    for source in letters:
        target = source
        for _ in range(_ROUNDS):
            target = _small("".join(letters.get(sign, sign) for sign in target))
        if target != _small(source) and target and all(map(str.isalnum, target)):
            closed[source] = target
    return closed


def _small(text: str) -> str:
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return "".join(sign for sign in unicodedata.normalize("NFD", plain) if ord(sign) not in _MARKS)


def _written(letters: Mapping[str, str]) -> bytes:
    """Write for each letter, or letters, the code points that are read so."""
    grouped = defaultdict(list)
    for source, target in sorted(letters.items()):
        grouped[target].append(f"{ord(source):04X}")
    rows = {target: " ".join(codes) for target, codes in sorted(grouped.items())}
    return json.dumps(rows, ensure_ascii=True, indent=0).encode() + b"\n"


def _source(published: bytes, version: str) -> bytes:
    lines = (
        "# Written by scripts/confusables.py: the published document that letters.json was derived from.",
        "",
        "[[document]]",
        'file = "letters.json"',
        f'url = "{_ADDRESS.format(version=version)}"',
        f'version = "{version}"',
        f'sha256 = "{hashlib.sha256(published).hexdigest()}"',
        f"bytes = {len(published)}",
    )
    return "\n".join(lines).encode() + b"\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the files, or say which differ from those that are there."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("published", type=Path, help="a copy of confusables.txt")
    parser.add_argument("--check", action="store_true", help="write nothing; 1 if a file differs")
    parser.add_argument("--into", type=Path, default=HELD, help="where the files lie")
    chosen = parser.parse_args(arguments)
    files = {chosen.into / name: body for name, body in derive(chosen.published.read_bytes()).items()}
    changed = [path for path, body in files.items() if not path.exists() or path.read_bytes() != body]
    for path in changed:
        print(path.name)
        if not chosen.check:
            path.write_bytes(files[path])
    return 1 if chosen.check and changed else 0


if __name__ == "__main__":
    sys.exit(main())
