"""Writes what the documents say of codes and settings, from the code itself. `make docs`.

python -m scripts.documents           writes docs/findings.md and the table of settings in README.md
python -m scripts.documents --check   writes nothing; says which of them are out of date, 1 if any is
"""

import argparse
import os
import subprocess
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from verifier.checks import CHECKS
from verifier.model import specifications
from verifier.model.codes import engine
from verifier.model.finding import Code
from verifier.render.catalogue import DEFAULT, catalogue
from verifier.settings import TABLE, Settings

ROOT = Path(__file__).resolve().parents[1]
README, FINDINGS = Path("README.md"), Path("docs") / "findings.md"
REPORTED = ("check", "--samples", "fixtures/samples", "https://uni.example/badges/not-fully-checked")
SHOWN = 3  # cases named beside a code; the usual ones have hundreds

_RULES = {url: name.replace("_", " ") for name, url in vars(specifications).items() if name.isupper()}
_WORDS = catalogue(DEFAULT)
_HEAD = """\
<!-- Written by make docs from verifier/model/codes, verifier/render/messages and fixtures/badges. -->

# Findings

Every fact that a report may carry. A code is public and permanent: it never changes its meaning, and what it
decides belongs to it. Its sentence is written for people and may be reworded. The service lists the same at
`/findings`, the command line with `verifier codes`.

What a fact decides, from mildest to worst: *inapplicable* (the badge does not raise the question), *passed*
(we looked and it holds), *untested* (we chose not to look), *caution* (true and worth knowing, not disproof),
*cantTell* (we looked and could not decide), *failed* (there is evidence against the badge). A *remark*
decides nothing. In italics: who can mend it, and how. The rule is the document it comes from, or ours.
"""


def findings_page(cases: Mapping[str, list[str]]) -> str:
    """Write docs/findings.md: every code with an anchor of its own, one table a check."""
    parts = [_HEAD]
    for check in CHECKS:
        own = [code for code in check.codes if code.id.startswith(f"{check.id}.")]
        parts.append(_table(check.id, _WORDS.tables["asks"][check.id], own, cases))
    parts.append(_table("engine", "Facts about ourselves, which may end any check.", engine.CODES, cases))
    return "\n".join(parts)


def cases_by_code(root: Path = ROOT) -> Mapping[str, list[str]]:
    """Name the cases of fixtures/badges/ that show each code, in alphabetical order."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted((root / "fixtures" / "badges").glob("*/expect.toml")):
        expected = tomllib.loads(path.read_text("utf-8"))["checks"].values()
        for code in dict.fromkeys(code for codes in expected for code in codes):
            found[code].append(path.parent.name)
    return found


def settings_table() -> str:
    """Write the table of settings: variable, default, meaning."""
    usual = Settings()
    rows = ["| variable | default | meaning |", "|---|---|---|"]
    for setting in TABLE:
        value = getattr(usual, setting.name.removeprefix("VERIFIER_").lower())
        default = "none" if value is None else str(value).lower()
        rows.append(f"| `{setting.name}` | {default} | {setting.help} |")
    return "\n".join(rows) + "\n"


@cache
def report() -> str:
    """Write the beginning of a report, as a terminal shows it."""
    command = [sys.executable, "-m", "verifier", *REPORTED, "--lang", "en"]
    surroundings = {**os.environ, "COLUMNS": "100", "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, cwd=ROOT, env=surroundings, capture_output=True, check=False)
    shown = done.stdout.decode("utf-8").partition("What matters")[0]
    lines = "\n".join(line.rstrip() for line in shown.strip().splitlines())
    return f"```text\n{lines}\n```\n"


def documents(root: Path = ROOT) -> dict[Path, str]:
    """Give the text that each document below ``root`` ought to have."""
    read_me = (root / README).read_text("utf-8")
    for part, written in {"report": report(), "settings": settings_table()}.items():
        read_me = with_part(read_me, part, written)
    return {root / FINDINGS: findings_page(cases_by_code(root)), root / README: read_me}


def with_part(document: str, part: str, written: str) -> str:
    """Put ``written`` between the marks of ``part``; a document without these marks stays as it is."""
    begin, end = f"<!-- {part}, written by make docs -->\n", f"<!-- end of {part} -->\n"
    before, found, rest = document.partition(begin)
    return f"{before}{begin}{written}{end}{rest.partition(end)[2]}" if found else document


def out_of_date(root: Path = ROOT) -> list[str]:
    """Name the documents that say something else than the code."""
    return [
        str(path.relative_to(root))
        for path, text in documents(root).items()
        if not path.exists() or path.read_text("utf-8") != text
    ]


def main(arguments: Sequence[str], root: Path = ROOT) -> int:
    """Write the documents, or say which are out of date."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="write nothing; 1 if a document is out of date")
    if parser.parse_args(arguments).check:
        late = out_of_date(root)
        for name in late:
            print(f"{name} is out of date: make docs")
        return 1 if late else 0
    for path, text in documents(root).items():
        path.write_text(text, "utf-8")
    return 0


def _table(name: str, about: str, codes: Iterable[Code], cases: Mapping[str, list[str]]) -> str:
    rows = [
        f"## {name}",
        "",
        about,
        "",
        "| code | decides | says | rule | shown by |",
        "|---|---|---|---|---|",
    ]
    rows += [_row(code, cases.get(code.id, [])) for code in codes]
    return "\n".join(rows) + "\n"


def _row(code: Code, cases: list[str]) -> str:
    decides = "remark" if code.outcome is None else code.outcome.value
    rule = f"[{_RULES.get(code.spec, 'rule')}]({code.spec})" if code.spec else "ours"
    shown = [f"[{case}](../fixtures/badges/{case}/expect.toml)" for case in cases[:SHOWN]]
    shown += [f"and {len(cases) - SHOWN} more"] * (len(cases) > SHOWN)
    anchor = f'<a id="{code.id}"></a>`{code.id}`'
    return f"| {anchor} | {decides} | {_says(code)} | {rule} | {', '.join(shown) or 'a unit test'} |"


def _says(code: Code) -> str:
    step = _WORDS.step(code)
    mend = f"<br>*{_WORDS.tables['actors'][_WORDS.actor(code)]}: {step}*" if step else ""
    return f"{_WORDS.sentence(code)}{mend}".replace("|", "\\|")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
