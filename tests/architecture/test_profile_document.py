"""The document about metadata profiles: its commands run, its examples work, nothing is left out."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import get_type_hints

import pytest

from scripts import profile_documents
from scripts.documents import PROFILES
from tests.architecture.source import ROOT
from tests.unit.profiles.badges import facts, ob3
from verifier.model.metadata_profile import Rule
from verifier.profiles import shipped, with_own
from verifier.profiles.concepts import CONCEPTS, words
from verifier.profiles.concepts.texts import normalised
from verifier.profiles.extra import GATES, TESTS
from verifier.profiles.score import score

PAGE = (ROOT / PROFILES).read_text("utf-8")
COMMANDS = "".join(re.findall(r"^```sh offline\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)).splitlines()
EXAMPLES = re.findall(r"^```toml\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


def _verifier(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    plain = {key: text for key, text in os.environ.items() if not key.startswith(("VERIFIER_", "LC_"))}
    return subprocess.run(
        [sys.executable, "-m", "verifier", *arguments],
        cwd=ROOT,
        env={**plain, "LANG": "C.UTF-8", "PYTHONPATH": str(ROOT), **variables},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def told() -> Mapping[str, str]:
    """What the document says, as it would be written now."""
    return profile_documents.parts(ROOT)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A directory with the profiles of the document."""
    for number, example in enumerate(EXAMPLES):
        (tmp_path / f"{number}.toml").write_text(example, "utf-8")
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_document_runs(command) -> None:
    program, *arguments = command.split()
    assert program == ".venv/bin/verifier"
    done = _verifier(*arguments)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout


def test_a_profile_of_the_document_is_one(own) -> None:
    done = _verifier("profiles", "check", *map(str, sorted(own.iterdir())))
    assert (done.returncode, done.stderr) == (0, "")
    assert "house-course-badge" in done.stdout
    assert "house-trusted" in done.stdout


def test_a_badge_is_measured_against_the_profile_of_the_document(own) -> None:
    badge = "fixtures/badges/ob3-tells-all-that-trusted-asks-of-an-application/badge.jwt"
    done = _verifier("score", badge, "--profile", "house-course-badge", VERIFIER_PROFILES_DIR=str(own))
    assert (done.returncode, done.stderr) == (0, "")
    assert "Course badges of our house" in done.stdout


def test_what_is_put_over_another_profile_changes_the_field_that_it_names(own) -> None:
    profiles = {profile.id: profile for profile in with_own(own)}
    base, house = profiles["trusted-microcredential"], profiles["house-trusted"]
    changed = [field.id for field, was in zip(house.fields, base.fields, strict=True) if field != was]
    assert changed == ["duration"]


def test_every_concept_test_and_gate_is_told_and_every_profile_has_its_section(told) -> None:
    assert re.findall(r"^\| `(\w+)`", told["concepts"], re.MULTILINE) == [*CONCEPTS]
    assert set(re.findall(r"^\| `(\w+)`", told["tests"], re.MULTILINE)) == {*TESTS, *GATES}
    titles = [profile.words.title["en"] for profile in shipped()]
    assert re.findall(r"^### (.+)$", told["profiles"], re.MULTILINE) == titles


def test_every_word_list_that_is_told_holds_the_words_that_are_told() -> None:
    asked = {
        name for profile in shipped() for name in (profile.claim, *(rule.words for rule in profile.rules))
    }
    assert {name for names in asked for name in names} <= set(profile_documents.WORDS)
    for name, said in profile_documents.WORDS.items():
        for word in re.split("[,;] ", said):
            assert words.matches(name, normalised(word)), (name, word)


def test_the_profile_of_several_kinds_tells_them_apart(own) -> None:
    (house,) = (profile for profile in with_own(own) if profile.id == "house-with-projects")
    badges = {
        "project": ob3(achievement={"achievementType": "ext:HouseProject"}),
        "course": ob3(achievement={"achievementType": "Course"}),
        "visit": ob3(achievement={"criteria": {"narrative": "Attendance only, there is no exam."}}),
    }
    for kind, badge in badges.items():
        assert score(facts(badge), house).score.type == kind


def test_every_condition_of_a_rule_is_told() -> None:
    for key in get_type_hints(Rule).keys() - {"type", "basis"}:
        assert re.search(rf"^\| `{key}` \|", PAGE, re.MULTILINE), key


def test_every_key_of_a_file_is_told() -> None:
    keys = set(re.findall(r"^\| (`[^|]+) \|", PAGE, re.MULTILINE))
    assert {"`level`", "`needs`"} <= set(re.findall(r"`\w+`", PAGE))
    for key in ("id", "extends", "gate", "offered", "order", "claim", "fields", "label", "ask_issuer"):
        assert any(f"`{key}`" in told for told in keys), key


def test_every_scored_badge_stands_in_the_document(told) -> None:
    table = told["scored badges"]
    for path in (ROOT / "fixtures" / "badges").glob("*/expect.toml"):
        if ".trusted-microcredential]" in path.read_text("utf-8"):
            assert f"`{path.parent.name}`" in table
