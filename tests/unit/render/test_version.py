import re
import tomllib
from pathlib import Path

from verifier.render.version import VERSION, rules

PROJECT = Path(__file__).resolve().parents[3] / "pyproject.toml"


def test_version_is_that_of_the_package():
    assert tomllib.loads(PROJECT.read_text("utf-8"))["project"]["version"] == VERSION


def test_rules_are_a_digest():
    assert re.fullmatch(r"sha256:[0-9a-f]{64}", rules())
    assert rules() == rules()
