"""`make new-check` writes a check that fits into the tree: what it makes passes every rule of the house."""

import os
import shutil
import subprocess
import sys

import pytest

from scripts import new_check
from scripts.new_check import LONGEST, RefusedError, plan
from scripts.registries import NotThereError, add_entry, add_import, add_item
from tests.architecture.source import ROOT

LEFT_OUT = (
    ".git",
    ".venv*",
    ".*_cache",
    "__pycache__",
    ".hypothesis",
    "build",
    "*.egg-info",
    ".coverage*",
    "node_modules",
)
TYPES = ".mypy_cache"
OF_THIS_RUN = ("VERIFIER_", "TESTS_", "PYTEST")  # variables
NAME, QUESTION = "issuer-history", "Has the issuer awarded badges before?"


class Tree:
    """A copy of the project, in which one check was begun."""

    def __init__(self, root):
        self.root = root
        done = self.run("scripts.new_check", NAME, "--asks", QUESTION)
        assert done.returncode == 0, done.stderr
        self.written = done.stdout.splitlines()

    def run(self, *module_and_arguments):
        """Run a module in the copy, where nothing but the copy is found."""
        alone = {key: text for key, text in os.environ.items() if not key.startswith(OF_THIS_RUN)}
        return subprocess.run(
            [sys.executable, "-m", *module_and_arguments],
            cwd=self.root,
            env={**alone, "PYTHONPYCACHEPREFIX": str(self.root.with_name("bytecode"))},
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    root = tmp_path_factory.mktemp("begun") / "project"
    shutil.copytree(ROOT, root, ignore=shutil.ignore_patterns(*LEFT_OUT))
    if (ROOT / TYPES).exists():  # then mypy reads again what is new, and whatever depends on it
        shutil.copytree(ROOT / TYPES, root / TYPES)
    return Tree(root)


def test_a_new_check_has_a_file_codes_words_a_test_and_a_case(tree):
    written = [line for line in tree.written if "/" in line and not line.startswith("Next")]
    assert written == sorted(
        [
            "fixtures/catalogue/__init__.py",
            "fixtures/catalogue/issuer_history.py",
            "tests/architecture/test_shelves.py",
            "tests/unit/checks/test_issuer_history.py",
            "verifier/checks/__init__.py",
            "verifier/checks/issuer_history.py",
            "verifier/model/codes/__init__.py",
            "verifier/model/codes/issuer_history.py",
            "verifier/render/messages/en.toml",
            "verifier/render/messages/ja.toml",
        ]
    )
    assert (tree.root / "fixtures/badges/ob3-says-nothing-of-its-issuer-history/expect.toml").exists()


def test_a_new_check_is_the_last_of_the_report(tree):
    asked = tree.run("verifier", "codes").stdout
    assert "issuer-history.not-raised" in asked
    registry = (tree.root / "verifier/checks/__init__.py").read_text("utf-8")
    assert registry.rstrip().endswith("issuer_history.CHECK,\n)")


def test_a_new_check_is_written_as_the_tools_ask(tree):
    touched = [line for line in tree.written if line.endswith(".py")]
    for tool in (("ruff", "format", "--check"), ("ruff", "check")):
        done = tree.run(*tool, *touched)
        assert done.returncode == 0, done.stdout


def test_a_new_check_is_typed(tree):
    done = tree.run("mypy")
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    "chosen",
    [
        pytest.param(("tests/architecture", "-k", "not new_check and not command"), id="rules"),
        pytest.param(("tests/cases", "-k", NAME), id="case"),
        pytest.param((f"tests/unit/checks/test_{NAME.replace('-', '_')}.py",), id="unit"),
        pytest.param(("tests/unit/render/test_messages.py",), id="words"),
    ],
)
def test_a_new_check_passes_the_tests_of_the_tree(tree, chosen):
    done = tree.run("pytest", "-q", "-p", "no:cacheprovider", *chosen)
    assert done.returncode == 0, done.stdout[-4000:]


@pytest.mark.parametrize("name", ["", "History", "issuer_history", "9-lives", "a b", "../status", "class"])
def test_a_name_that_is_no_noun_in_lower_case_is_refused(name):
    with pytest.raises(RefusedError, match="NAME is the noun"):
        plan(name)


def test_a_check_that_is_there_is_not_written_over():
    with pytest.raises(RefusedError, match=r"there is verifier/checks/key_binding\.py"):
        plan("key-binding")


@pytest.mark.parametrize("asks", ["Tell me.", 'Is it "good"?', "Is {it}?", "Is\nit?", f"{'x' * LONGEST}?"])
def test_a_question_that_would_break_the_files_is_refused(asks):
    with pytest.raises(RefusedError, match="ASKS is a question"):
        plan(NAME, asks=asks)


def test_a_check_without_a_question_of_its_own_gets_a_plain_one():
    assert plan(NAME).asks == "What is there to say about its issuer history?"


def test_a_refusal_is_said_and_is_wrong_usage(capsys):
    assert new_check.main(["Status"]) == 64
    assert "NAME is the noun" in capsys.readouterr().out


def test_lists_are_found_however_they_are_written():
    assert add_item("A = (one, zwölf)\n", "two", to="A") == "A = (one, zwölf, two)\n"
    assert add_item("def a():\n    assert b == [1]\n", "2", to="a") == "def a():\n    assert b == [1, 2]\n"
    assert add_item("A: B[C, D] = [\n    one,\n    'ö', last,\n]\n", "two", to="A", before_last=1) == (
        "A: B[C, D] = [\n    one,\n    'ö', two, last,\n]\n"
    )
    assert add_import("from a import (\n  c,\n)\nb = 1\n", "b", module="a") == "from a import (b, c)\nb = 1\n"
    assert add_entry("[a]\nx = 1\n\n[b]\ny = 1\n", "z = 1", table="a") == "[a]\nx = 1\nz = 1\n\n[b]\ny = 1\n"


@pytest.mark.parametrize(
    "edit",
    [
        lambda: add_item("A = (one,)\n", "two", to="B"),
        lambda: add_item("A = one\n", "two", to="A"),
        lambda: add_import("import a\n", "b", module="a"),
        lambda: add_entry("[a]\n", "z = 1", table="b"),
    ],
)
def test_a_list_that_is_not_there_is_not_guessed(edit):
    with pytest.raises(NotThereError):
        edit()
