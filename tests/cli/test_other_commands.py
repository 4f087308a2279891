from errno import EACCES, EADDRINUSE
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.cli.test_check import run
from tests.web.verifiers import ReadyVerifier
from verifier.cli import Doors, cli
from verifier.model.codes import ALL
from verifier.render.version import VERSION
from verifier.settings import Settings


def test_version_is_told():
    answered = run("--version")
    assert (answered.exit_code, answered.stdout) == (0, f"verifier, version {VERSION}\n")


def test_help_lists_the_commands():
    answered = run("--help")
    assert answered.exit_code == 0
    assert all(command in answered.stdout for command in ("check", "codes", "serve"))


def test_help_of_check_lists_the_exit_codes():
    assert "70 our own error" in " ".join(run("check", "--help").stdout.split())


def commands(command=cli, *names):
    """Give the words of every command and group."""
    yield names
    for name, inner in getattr(command, "commands", {}).items():
        yield from commands(inner, *names, name)


COMMANDS = tuple(commands())


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_no_sentence_of_the_help_is_cut(words):
    lines = run(*words, "--help").stdout.splitlines()
    assert not [line for line in lines if line.endswith("...") and not line.startswith("Usage: ")]


@pytest.mark.parametrize("more", [["https://uni.example/2"], ["b.pdf", "c.pdf", "--json"]])
def test_several_badges_are_told_to_go_as_a_list(more):
    verifier = ReadyVerifier()
    answered = run("check", "https://uni.example/1", *more, verifier=verifier)
    assert (answered.exit_code, answered.stdout, verifier.asked) == (64, "", [])
    assert "verifier check - < links.txt" in answered.stderr


def test_unknown_option_of_check_is_still_one():
    answered = run("check", "https://uni.example/1", "--shoe", "43")
    assert answered.exit_code == 64
    assert "No such option" in answered.stderr


@pytest.mark.parametrize(
    ("flag", "member"),
    [
        ("samples", "samples"),
        ("profiles-dir", "profiles_dir"),
        ("lists-dir", "lists_dir"),
        ("keys-dir", "keys_dir"),
    ],
)
def test_every_directory_of_the_service_can_be_named_by_a_flag(tmp_path, flag, member):
    served = []
    variable = {f"VERIFIER_{member.upper()}": str(tmp_path.parent)}
    assert run("serve", f"--{flag}", str(tmp_path), served=served, environment=variable).exit_code == 0
    assert served == [Settings(**{member: tmp_path})]


@pytest.mark.parametrize("words", COMMANDS[1:], ids=" ".join)
def test_every_command_is_told_in_a_line_of_its_group(words):
    *group, name = words
    told = [line.split() for line in run(*group, "--help").stdout.partition("Commands:")[2].splitlines()]
    line = next(" ".join(each[1:]) for each in told if each[:1] == [name])
    assert 5 <= len(line) <= 45
    assert line.endswith(".")


def test_help_of_check_says_what_profiles_there_are_and_what_becomes_of_a_badge_that_nobody_presents():
    told = " ".join(run("check", "--help").stdout.split())
    assert "(ids: verifier profiles list)" in told
    assert told.count("a badge that nobody presents is rejected") == 2


def test_every_code_is_listed_with_outcome_and_sentence():
    lines = run("codes").stdout.splitlines()
    assert len(lines) == len(ALL)
    assert "status.revoked" in lines[[code.id for code in ALL].index("status.revoked")]
    assert any(line.split()[:2] == ["schema.extra-member", "remark"] for line in lines)


def test_codes_are_told_in_japanese():
    assert "発行元がこのバッジを取り消しました" in run("codes", "--lang", "ja").stdout


def test_service_is_started_with_settings_and_flags(tmp_path):
    served = []
    flags = ("--host", "::1", "--port", "0", "--no-cache", "--samples", str(tmp_path))
    answered = run("serve", *flags, served=served, environment={"VERIFIER_BURST": "7", "VERIFIER_PORT": "99"})
    assert answered.exit_code == 0, answered.output
    assert served == [Settings(host="::1", port=0, no_cache=True, samples=Path(tmp_path), burst=7)]


@pytest.mark.parametrize("host", ["", "user@host"])
def test_service_on_a_host_that_cannot_be_is_wrong_usage(host):
    served = []
    answered = run("serve", "--host", host, served=served)
    assert (answered.exit_code, served) == (64, [])
    assert "host must be a host name" in answered.stderr


def test_service_without_flags_takes_the_environment():
    served = []
    run("serve", served=served, environment={"VERIFIER_PORT": "99", "VERIFIER_NO_CACHE": "1"})
    assert served == [Settings(port=99, no_cache=True)]


def test_service_does_not_start_with_a_variable_that_sets_nothing():
    served = []
    answered = run("serve", served=served, environment={"VERIFIER_PROT": "9999"})
    assert (answered.exit_code, served) == (64, [])
    assert "VERIFIER_PROT is no setting; did you mean VERIFIER_PORT?" in answered.stderr
    answered = run("serve", served=served, environment={"VERIFIER_\x1b[2J\u202e": "1"})
    assert (answered.exit_code, served) == (64, [])
    assert not {"\x1b", "\u202e"} & {*answered.stderr}


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (OSError(EADDRINUSE, "Address already in use"), 64, "port 8080 on 127.0.0.1 is in use"),
        (
            OSError(EACCES, "Permission denied"),
            64,
            "cannot listen on 127.0.0.1, port 8080: Permission denied",
        ),
        (RuntimeError("x"), 70, "on our side (RuntimeError)"),
    ],
)
def test_service_that_cannot_start_says_why(error, code, said):
    def refuse(_settings):
        raise error

    doors = Doors(open_verifier=ReadyVerifier().open, serve=refuse)
    answered = CliRunner().invoke(cli, ["serve"], obj=doors)
    assert answered.exit_code == code
    assert said in answered.stderr
