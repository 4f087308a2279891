"""Writes what the documents say of codes and settings, from the code itself. `make docs`.

python -m scripts.documents           writes docs/findings.md, passages of README.md and docs/profiles.md,
                                      tables of the browser extension, and the colours of web pages
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

from scripts import extension_tables, profile_documents
from verifier.checks import CHECKS
from verifier.model import specifications
from verifier.model.codes import engine, page
from verifier.model.finding import Code
from verifier.model.outcome import Outcome
from verifier.render.catalogue import DEFAULT, catalogue
from verifier.settings import TABLE, Settings

ROOT = Path(__file__).resolve().parents[1]
README, FINDINGS = Path("README.md"), Path("docs") / "findings.md"
PROFILES = Path("docs") / "profiles.md"
TOKENS = Path("extension") / "src" / "view" / "tokens.css"
PAGE_TOKENS = Path("verifier") / "web" / "static" / "style" / "tokens.css"
CHECK = ("check", "--samples", "fixtures/samples")
REPORTED = (*CHECK, "https://uni.example/badges/not-fully-checked")
RESUME = (*CHECK, "fixtures/samples/resume.pdf", "--lang", "en")
SHOWN = 3  # cases named beside a code; the usual ones have hundreds
PLACEHOLDERS = {
    "because": "why we could not look; nothing if we looked and there was nothing",
    "claim": "that the issuer's name is what the badge says; nothing if it names none",
    "date": "a day",
    "domain": "the domain that is the issuer's, proven or as it says; or the one that gives names away",
    "host": "the host that answered, or did not",
    "known": "the organisation on a list, as that list calls it",
    "label": "the words beside the badge in a page or document",
    "list": "a list of issuers that the reader uses, by its name",
    "lists": "which lists of trusted issuers were used",
    "name": "the name of a method or type; of the badge, where the page calls it something else",
    "org": "the name that a platform gives to whoever awarded the badge, as a quote",
    "platform": "the platform that issued the badge, as people call it",
    "reason": "the reason that the issuer gave; nothing if it gave none",
    "signer": "who signed, as far as it was proven; else who should have",
    "thing": "what a site published: the badge, or the key that signed it",
    "time": "the moment at which we looked",
    "why": "why something could not be had, in one clause",
}

_RULES = {url: name.replace("_", " ") for name, url in vars(specifications).items() if name.isupper()}
_WORDS = catalogue(DEFAULT)
_LEGEND = "\n".join(f"- `{{{name}}}`: {meaning}" for name, meaning in PLACEHOLDERS.items())
_HEAD = f"""\
<!-- Written by make docs from verifier/model/codes, verifier/render/messages and fixtures/badges. -->

# Findings

Every fact that a report may carry. A code is public and permanent: it never changes its meaning, and what it
decides belongs to it. Its sentence is written for people and may be reworded. The service lists the same at
`/findings`, the command line with `verifier codes`.

What a fact decides, from mildest to worst: *inapplicable* (the badge does not raise the question), *passed*
(we looked and it holds), *untested* (we chose not to look), *caution* (true and worth knowing, not disproof),
*cantTell* (we looked and could not decide), *failed* (there is evidence against the badge). A *remark*
decides nothing. The rule is the document that a fact rests on; without one, the rule is ours. What shows a
fact are cases: directories of [fixtures/badges/](../fixtures/badges/), at most three of them here.

A word in braces is filled in by each report:

{_LEGEND}
"""


class InsaneReportError(RuntimeError):
    """The sample report tells of ourselves (a crash, a deadline) and so is none to show."""


def findings_page(cases: Mapping[str, list[str]]) -> str:
    """Write docs/findings.md: every code with an anchor of its own, one section a check."""
    parts = [_HEAD]
    for check in CHECKS:
        own = [code for code in check.codes if code.id.startswith(f"{check.id}.")]
        parts.append(_section(check.id, _WORDS.tables["asks"][check.id], own, cases))
    parts.append(_section("engine", "Facts about ourselves, which may end any check.", engine.CODES, cases))
    about_pages = "Facts about the page or document around a badge. They decide nothing about the badge."
    parts.append(_section("page", about_pages, page.CODES, cases))
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
        shown = " ".join(value) if isinstance(value, tuple) else value
        default = "none" if value is None else str(shown).lower()
        rows.append(f"| `{setting.name}` | {default} | {setting.help} |")
    return "\n".join(rows) + "\n"


@cache
def report() -> str:
    """Write the beginning of a report, as a terminal shows it.

    Raises:
        InsaneReportError: something went wrong on our side while it was made.
    """
    refuse_insane(_shown(*REPORTED, "--json"))  # all of its facts: the text tells only what matters
    return _as_text(refuse_insane(_shown(*REPORTED, "--lang", "en")).partition("What matters")[0])


@cache
def resume() -> str:
    """Write the beginning of what is found in a résumé, as a terminal shows it."""
    return _as_text(refuse_insane(_shown(*RESUME)).partition("\n  4 ")[0])


def _as_text(shown: str) -> str:
    lines = "\n".join(line.rstrip() for line in shown.strip().splitlines())
    return f"```text\n{lines}\n```\n"


def refuse_insane(shown: str) -> str:
    """Give back a report, unless it is none to show.

    Raises:
        InsaneReportError: it is empty, or holds a fact about ourselves.
    """
    told = [code.id for code in engine.CODES if code.id in shown and code.outcome is Outcome.CANNOT_TELL]
    if told or not shown.strip():
        raise InsaneReportError(
            f"the sample report holds {', '.join(told) or 'nothing'}: make docs once more"
        )
    return shown


def _shown(*arguments: str) -> str:
    command = [sys.executable, "-m", "verifier", *arguments]
    surroundings = {**os.environ, "COLUMNS": "100", "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        command, cwd=ROOT, env=surroundings, capture_output=True, check=False
    ).stdout.decode("utf-8")


def documents(root: Path = ROOT) -> dict[Path, str]:
    """Give the text that each document below ``root`` ought to have."""
    read_me = (root / README).read_text("utf-8")
    for part, text in {"report": report(), "resume": resume(), "settings": settings_table()}.items():
        read_me = with_part(read_me, part, text)
    written = {root / FINDINGS: findings_page(cases_by_code(root)), root / README: read_me}
    return written | profiles_page(root) | extension_tables.tables(root) | colours(root)


def colours(root: Path = ROOT) -> dict[Path, str]:
    """Give the colours of web pages, which are those of the extension; nothing where there is none."""
    if not (root / TOKENS).exists():
        return {}
    source = f"/* Written by scripts/documents.py from {TOKENS}. */\n"
    return {root / PAGE_TOKENS: source + (root / TOKENS).read_text("utf-8")}


def profiles_page(root: Path = ROOT) -> dict[Path, str]:
    """Give the text of docs/profiles.md as it ought to be; nothing where there is no such document."""
    if not (root / PROFILES).exists():
        return {}
    page = (root / PROFILES).read_text("utf-8")
    for part, written in profile_documents.parts(root).items():
        page = with_part(page, part, written)
    return {root / PROFILES: page}


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


def _section(name: str, about: str, codes: Iterable[Code], cases: Mapping[str, list[str]]) -> str:
    return (
        "\n\n".join([f"## {name}", about, *(_entry(code, cases.get(code.id, [])) for code in codes)]) + "\n"
    )


def _entry(code: Code, cases: list[str]) -> str:
    decides = "remark" if code.outcome is None else code.outcome.value
    step = _WORDS.step(code)
    shown = [f"`{case}`" for case in cases[:SHOWN]]
    lines = [f'<a id="{code.id}"></a>**`{code.id}`** *{decides}*', _WORDS.sentence(code)]
    if step:
        lines.append(f"- {_WORDS.tables['actors'][_WORDS.actor(code)]}: {step}")
    if code.spec:
        lines.append(f"- Rule: [{_RULES.get(code.spec, 'rule')}]({code.spec})")
    lines.append(f"- Shown by: {', '.join(shown) or 'a unit test'}")
    said, remainder = lines[:2], lines[2:]
    return "<br>\n".join(said) + "\n\n" + "\n".join(remainder)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
