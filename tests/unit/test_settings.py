import os
from dataclasses import fields
from pathlib import Path

import pytest

from verifier.settings import MIB, RULES, TABLE, Settings, SettingsError


def test_empty_environment_gives_the_defaults():
    assert Settings.from_environment({"PATH": "/bin"}) == Settings()


def test_every_variable_is_read(tmp_path):
    settings = Settings.from_environment(
        {
            "VERIFIER_HOST": "::",
            "VERIFIER_PORT": " 9000 ",
            "VERIFIER_SAMPLES": str(tmp_path),
            "VERIFIER_PROFILES_DIR": str(tmp_path),
            "VERIFIER_LISTS_DIR": str(tmp_path),
            "VERIFIER_KEYS_DIR": str(tmp_path),
            "VERIFIER_PUBLIC_ORIGIN": "https://badges.example",
            "VERIFIER_NO_CACHE": "yes",
            "VERIFIER_LOG_LEVEL": "DEBUG",
            "VERIFIER_MAX_BODY_BYTES": "2048",
            "VERIFIER_BODY_SECONDS": "3",
            "VERIFIER_IN_FLIGHT": "2",
            "VERIFIER_WAITING": "0",
            "VERIFIER_REQUESTS_PER_MINUTE": "0",
            "VERIFIER_BURST": "5",
        }
    )
    assert settings == Settings(
        host="::",
        port=9000,
        samples=tmp_path,
        profiles_dir=tmp_path,
        lists_dir=tmp_path,
        keys_dir=tmp_path,
        public_origin="https://badges.example",
        no_cache=True,
        log_level="debug",
        max_body_bytes=2048,
        body_seconds=3,
        in_flight=2,
        waiting=0,
        requests_per_minute=0,
        burst=5,
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("VERIFIER_HOST", ""),
        ("VERIFIER_HOST", "user@host"),
        ("VERIFIER_HOST", "two words"),
        ("VERIFIER_PORT", "65536"),
        ("VERIFIER_PORT", "-1"),
        ("VERIFIER_PORT", "80a"),
        ("VERIFIER_PORT", "８０"),
        ("VERIFIER_PORT", "9" * 5_000),
        ("VERIFIER_SAMPLES", "/nowhere/at/all"),
        ("VERIFIER_PROFILES_DIR", "/nowhere/at/all"),
        ("VERIFIER_LISTS_DIR", "/nowhere/at/all"),
        ("VERIFIER_NO_CACHE", "perhaps"),
        ("VERIFIER_LOG_LEVEL", "loud"),
        ("VERIFIER_MAX_BODY_BYTES", str(17 * MIB)),
        ("VERIFIER_IN_FLIGHT", "0"),
        ("VERIFIER_BURST", ""),
    ],
)
def test_variable_that_cannot_be_is_named(name, value):
    with pytest.raises(SettingsError, match=f"^{name} must be "):
        Settings.from_environment({name: value})


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("VERIFIER_PROT", "; did you mean VERIFIER_PORT?"),
        ("VERIFIER_LIST_DIR", "; did you mean VERIFIER_LISTS_DIR?"),
        ("VERIFIER_port", ""),
        ("VERIFIER_", ""),
        ("VERIFIER_" + "P" * 5_000, ""),
    ],
)
def test_variable_that_sets_nothing_is_named_with_the_one_that_was_meant(name, hint):
    with pytest.raises(SettingsError) as refused:
        Settings.from_environment({name: "9999", "VERIFIER_PORT": "80"})
    assert str(refused.value) == f"{name} is no setting{hint}"


def test_variables_of_others_are_left_alone():
    assert Settings.from_environment({"VERIFIERS_PROT": "1", "MY_VERIFIER_PORT": "1"}) == Settings()


@pytest.mark.parametrize(
    ("text", "truth"), [("", False), ("0", False), ("OFF", False), ("1", True), ("On", True)]
)
def test_truth_has_the_usual_words(text, truth):
    assert Settings.from_environment({"VERIFIER_NO_CACHE": text}).no_cache is truth


@pytest.mark.parametrize("name", ["samples", "profiles_dir", "lists_dir"])
def test_empty_directory_is_none(name):
    settings = Settings.from_environment({f"VERIFIER_{name.upper()}": ""})
    assert getattr(settings, name) is None


def test_flags_go_before_the_environment():
    settings = Settings(port=1, no_cache=True)
    assert settings.overridden() == settings
    flags = {
        "host": "::1",
        "port": 2,
        "samples": Path("/"),
        "profiles_dir": Path("/"),
        "lists_dir": Path("/"),
        "no_cache": False,
    }
    assert settings.overridden(**flags) == Settings(**flags)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("host", ""),
        ("host", "user@host"),
        ("host", None),
        ("port", -5),
        ("port", 65_536),
        ("port", "80"),
        ("port", 80.0),
        ("port", True),
        ("samples", ""),
        ("samples", 5),
        ("samples", b"/"),
        ("lists_dir", "/nowhere/at/all"),
        ("public_origin", "ftp://x"),
        ("public_origin", "https://badges.example/path"),
        ("public_origin", None),
        ("embed_sites", "https://portfolio.example"),
        ("embed_sites", ("https://portfolio.example", "*")),
        ("no_cache", "yes"),
        ("log_level", "loud"),
        ("max_body_bytes", 17 * MIB),
        ("body_seconds", 0),
        ("in_flight", 0),
        ("waiting", -1),
        ("requests_per_minute", -1),
        ("burst", -1),
    ],
)
def test_setting_that_cannot_be_is_named_in_code_too(name, value):
    with pytest.raises(SettingsError, match=f"^{name} must be "):
        Settings(**{name: value})


def test_every_setting_has_a_rule_and_a_variable():
    names = {field.name for field in fields(Settings)}
    assert names == set(RULES) == {setting.field_name for setting in TABLE}


class Elsewhere(os.PathLike):
    """A path of another library."""

    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        return self.path


@pytest.mark.parametrize("name", ["samples", "profiles_dir", "lists_dir", "keys_dir"])
@pytest.mark.parametrize("kind", [str, Path, lambda path: Elsewhere(str(path))])
def test_directory_may_be_given_in_any_way_in_which_paths_are_named(name, kind, tmp_path):
    settings = Settings(**{name: kind(tmp_path)})
    assert getattr(settings, name) == tmp_path
    assert settings == Settings(**{name: tmp_path})


def test_every_setting_has_help():
    assert all(setting.help and setting.name.startswith("VERIFIER_") for setting in TABLE)
    assert len({setting.name for setting in TABLE}) == len(TABLE)


@pytest.mark.parametrize("name", ["samples", "profiles_dir", "lists_dir"])
def test_directory_that_does_not_exist_is_refused_however_it_is_said(name, tmp_path):
    with pytest.raises(SettingsError, match=rf"^{name} must be a directory that exists$"):
        Settings(**{name: tmp_path / "nope"})
    with pytest.raises(SettingsError, match=rf"^{name} must be a directory that exists$"):
        Settings().overridden(**{name: tmp_path / "nope"})
