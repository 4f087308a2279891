"""Begins a new check: its file, codes, words, unit test and case, and the lines that register them.

    make new-check NAME=results ASKS='Was what was awarded completed?'

What it writes asks nothing yet: every badge answers that it does not raise the question, which is true as
long as nobody looks. docs/how-to/add-a-check.md says how to go on.
"""

import argparse
import keyword
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeAlias

from scripts.registries import add_entry, add_import, add_item

ROOT = Path(__file__).resolve().parents[1]
PINNED = "test_the_registered_checks_are_those_of_this_version"
LONGEST = 70  # characters of a question: a line of a report
_NAME = re.compile(r"[a-z]+(-[a-z]+)*")

Edit: TypeAlias = Callable[[str], str]


class RefusedError(ValueError):
    """A check cannot have this name."""


CHECK = '''"""{asks}

Name the rule here: the address of the section that it stands in, or that it is ours and why.
"""

from verifier.contracts import Check, Context
from verifier.model.codes import {module} as facts
from verifier.model.credential import Credential
from verifier.model.finding import Finding
from verifier.model.words import CheckId


def judge(_credential: Credential) -> Finding:
    """Answer from what was gathered: pure, without network and clock."""
    return Finding(code=facts.NOT_RAISED)  # a pass is something found: as yet nothing is looked for


async def run(credential: Credential, _context: Context) -> tuple[Finding, ...]:
    """Gather what the question needs, and have it judged."""
    return (judge(credential),)


CHECK = Check(id=CheckId("{name}"), asks="{asks}", codes=facts.CODES, run=run)
'''

CODES = '''"""Facts about the question: {asks}"""

from verifier.model.finding import Code
from verifier.model.outcome import Outcome

NOT_RAISED = Code(
    id="{name}.not-raised",
    outcome=Outcome.INAPPLICABLE,
    says="The badge does not raise this question.",
)

CODES = (NOT_RAISED,)
'''

TEST = '''"""{asks}"""

from tests.unit.checks.asking import ask, badge, codes
from verifier.checks.{module} import CHECK


async def test_a_badge_that_says_nothing_of_it_does_not_raise_the_question():
    assert codes(await ask(CHECK, badge())) == ["not-raised"]
'''

CASE = '''"""{asks}"""

from fixtures.case import Build, Case, expect
from tests.world import World


def _not_raised() -> Case:
    world = World()
    badge = world.issuer("uni.example").award("Statistics 101")
    return Case(
        why="A badge that does not raise this question is neither better nor worse for it.",
        spec="ours",
        given=badge.bytes(),
        world=world,
        expected=expect(
            "valid",
            structure="structure.conforms",
            proof="proof.verified",
            {module}="{name}.not-raised",
        ),
    )


CASES: dict[str, Build] = {{"ob3-says-nothing-of-its-{name}": _not_raised}}
'''


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCheck:
    """A check that is about to be written."""

    name: str  # its id in reports, in kebab-case
    asks: str  # its question

    @property
    def module(self) -> str:
        """The name of its files."""
        return self.name.replace("-", "_")

    def files(self) -> dict[str, str]:
        """Give the files that are new."""
        return {
            f"verifier/checks/{self.module}.py": self._filled(CHECK),
            f"verifier/model/codes/{self.module}.py": self._filled(CODES),
            f"tests/unit/checks/test_{self.module}.py": self._filled(TEST),
            f"fixtures/catalogue/{self.module}.py": self._filled(CASE),
        }

    def edits(self) -> dict[str, tuple[Edit, ...]]:
        """Give the lines that are added to files that there are."""
        module, code, sentence = (
            self.module,
            f"{self.name}.not-raised",
            "このバッジでは、この点は問われません。",
        )
        asks = partial(add_entry, entry=f'{self.name} = "{self.asks}"', table="asks")
        return {
            "verifier/checks/__init__.py": (
                partial(add_import, name=module, module="verifier.checks"),
                partial(add_item, item=f"{module}.CHECK", to="CHECKS"),
            ),
            "verifier/model/codes/__init__.py": (
                partial(add_import, name=module, module="verifier.model.codes"),
                partial(add_item, item=f"*{module}.CODES", to="ALL", before_last=2),
            ),
            "verifier/render/messages/en.toml": (
                asks,
                partial(add_entry, entry=f'\n"{code}" = {{actor = "nobody"}}', table="codes"),
            ),
            "verifier/render/messages/ja.toml": (
                asks,
                partial(add_entry, entry=f'\n"{code}" = {{says = "{sentence}"}}', table="codes"),
            ),
            "tests/architecture/test_shelves.py": (partial(add_item, item=f'"{self.name}"', to=PINNED),),
            "fixtures/catalogue/__init__.py": (
                partial(add_import, name=module, module="fixtures.catalogue"),
                partial(add_item, item=module, to="FAMILIES"),
            ),
        }

    def _filled(self, template: str) -> str:
        return template.format(name=self.name, module=self.module, asks=self.asks)


def plan(name: str, *, asks: str = "") -> NewCheck:
    """Give the check that is to be written.

    Raises:
        RefusedError: it cannot have this name or question, or there is one of this name.
    """
    if not _NAME.fullmatch(name) or keyword.iskeyword(name):
        raise RefusedError("NAME is the noun of the question, in lower case: results, issuer-history")
    question = asks or f"What is there to say about its {name.replace('-', ' ')}?"
    if any(sign in question for sign in '"\\\n{}') or not question.endswith("?") or len(question) > LONGEST:
        raise RefusedError(f"ASKS is a question of at most {LONGEST} characters, without quotes and braces")
    check = NewCheck(name=name, asks=question)
    present = [path for path in check.files() if (ROOT / path).exists()]
    if present:
        raise RefusedError(f"there is {present[0]} already")
    return check


def write(check: NewCheck) -> list[Path]:
    """Write the files and lines; give the paths of all that changed."""
    edited = {ROOT / path: _edit(ROOT / path, edits) for path, edits in check.edits().items()}
    texts = edited | {ROOT / path: text for path, text in check.files().items()}
    for path, text in texts.items():
        path.write_text(text, "utf-8")
    return list(texts)


def _edit(path: Path, edits: tuple[Edit, ...]) -> str:
    text = path.read_text("utf-8")
    for edit in edits:
        text = edit(text)
    return text


def _run(*module_and_arguments: str) -> None:
    subprocess.run([sys.executable, "-m", *module_and_arguments], cwd=ROOT, check=True)


def main(given: Sequence[str]) -> int:
    """Write a new check and everything that is generated from it; 64 if it cannot be."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("name")
    parser.add_argument("--asks", default="")
    arguments = parser.parse_args(given)
    try:
        check = plan(arguments.name, asks=arguments.asks)
    except RefusedError as refused:
        print(refused)
        return 64
    changed = [str(path.relative_to(ROOT)) for path in write(check)]
    _run("ruff", "format", "--quiet", *(path for path in changed if path.endswith(".py")))
    _run("fixtures.build")
    _run("scripts.documents")
    print("\n".join(sorted(changed)))
    print(
        "Next: the question in Japanese in verifier/render/messages/ja.toml; then docs/how-to/add-a-check.md"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
