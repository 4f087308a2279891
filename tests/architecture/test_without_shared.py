"""What needs material that is not published says so in one line, where there is none."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.architecture.source import ROOT


@pytest.mark.parametrize(
    ("command", "said"),
    [
        pytest.param(("scripts/vocabulary.py",), "the published contexts are not here", id="vocabulary"),
        pytest.param(("-m", "tests.conformance.table"), "the corpus is not here", id="conformance"),
    ],
)
def test_what_is_not_published_is_said_to_be_missing(tmp_path, command, said):
    project = tmp_path / "project"
    installed = shutil.ignore_patterns("__pycache__", "node_modules")
    for part in ("scripts", "tests"):
        shutil.copytree(ROOT / part, project / part, ignore=installed)
    done = subprocess.run(
        [sys.executable, *command],
        cwd=project,
        env={**os.environ, "PYTHONPATH": f"{project}{os.pathsep}{ROOT}", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith(said)
    assert done.stdout.count("\n") == 1
