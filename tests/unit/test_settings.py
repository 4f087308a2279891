from pathlib import Path

import pytest

from verifier.settings import MIB, TABLE, Settings, SettingsError


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


def test_every_setting_has_help():
    assert all(setting.help and setting.name.startswith("VERIFIER_") for setting in TABLE)
    assert len({setting.name for setting in TABLE}) == len(TABLE)


@pytest.mark.parametrize("name", ["samples", "profiles_dir", "lists_dir"])
def test_directory_that_does_not_exist_is_refused_however_it_is_said(name, tmp_path):
    with pytest.raises(SettingsError, match=rf"^{name} must be a directory that exists$"):
        Settings(**{name: tmp_path / "nope"})
    with pytest.raises(SettingsError, match=rf"^{name} must be a directory that exists$"):
        Settings().overridden(**{name: tmp_path / "nope"})
