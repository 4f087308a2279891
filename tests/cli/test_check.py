"""The command `check`: through its own door, with a verifier that has a report ready."""

from dataclasses import replace
from datetime import UTC, datetime

import orjson
import pytest
from click.testing import CliRunner

from tests.unit.render import reports
from tests.web.verifiers import ReadyVerifier
from verifier.cli import MAX_INPUT, Doors, cli, exit_code
from verifier.model.options import KnownRecipient, Options
from verifier.model.report import InputDescription, Verdict
from verifier.net.samples import SamplesError
from verifier.profiles import shipped

LINK = "https://uni.example/badges/1"


def run(*arguments, verifier=None, environment=None, piped=None, served=None):
    chosen = verifier or ReadyVerifier()
    doors = Doors(open_verifier=chosen.open, serve=[].append if served is None else served.append)
    variables = {"LC_ALL": "C", "LC_MESSAGES": "", "LANG": "", **(environment or {})}
    return CliRunner(env=variables).invoke(cli, arguments, input=piped, obj=doors)


def options_of(*arguments, environment=None):
    verifier = ReadyVerifier(profiles=shipped())
    answered = run("check", LINK, *arguments, verifier=verifier, environment=environment)
    assert answered.exit_code == 0, answered.output
    return verifier.asked[0][2]


def test_link_is_verified_and_the_report_printed():
    verifier = ReadyVerifier()
    answered = run("check", LINK, verifier=verifier)
    assert answered.exit_code == 0
    assert answered.stdout.startswith("✔ Genuine; judge the issuer yourself\n  uni.example\n")
    assert answered.stderr == ""
    assert verifier.asked == [(LINK, "", Options())]


def test_json_is_the_report_and_nothing_else():
    answered = run("check", LINK, "--json", "--lang", "ja")
    rendered = orjson.loads(answered.stdout_bytes)
    assert (rendered["verdict"], rendered["language"]) == ("valid", "ja")
    assert answered.stdout.startswith('{\n  "reportVersion": "1",\n')
    assert answered.stdout.endswith("}\n")
    assert answered.stderr == ""


@pytest.mark.parametrize(
    ("verdict", "code"),
    [
        (Verdict.TRUSTED, 0),
        (Verdict.VALID, 0),
        (Verdict.REJECTED, 1),
        (Verdict.CAUTION, 2),
        (Verdict.INCOMPLETE, 3),
        (Verdict.NOT_A_BADGE, 4),
    ],
)
def test_exit_code_is_the_verdict(verdict, code):
    verifier = ReadyVerifier(report=replace(reports.VALID, verdict=verdict))
    assert run("check", LINK, verifier=verifier).exit_code == code


@pytest.mark.parametrize(
    ("members", "code"),
    [
        ((Verdict.VALID, Verdict.REJECTED, Verdict.NOT_A_BADGE), 1),
        ((Verdict.TRUSTED, Verdict.CAUTION), 2),
        ((Verdict.CAUTION, Verdict.INCOMPLETE), 3),
        ((Verdict.NOT_A_BADGE,), 4),
        ((Verdict.TRUSTED, Verdict.NOT_A_BADGE), 0),
    ],
)
def test_exit_code_of_a_page_is_that_of_its_worst_badge(members, code):
    page = replace(
        reports.BUNDLE,
        verdict=Verdict.NOT_A_BADGE,
        input=InputDescription(kind="page"),
        members=tuple(replace(reports.VALID, verdict=verdict) for verdict in members),
    )
    assert exit_code(page) == code


def test_exit_code_of_a_bundle_is_that_of_the_whole():
    assert exit_code(replace(reports.BUNDLE, verdict=Verdict.INCOMPLETE)) == 3


def test_file_is_read_as_it_is(tmp_path):
    badge = tmp_path / "badge.png"
    badge.write_bytes(b"\x89PNG\r\n\x1a\n\x00")
    verifier = ReadyVerifier()
    assert run("check", str(badge), verifier=verifier).exit_code == 0
    assert verifier.asked[0][0] == b"\x89PNG\r\n\x1a\n\x00"


def test_of_a_huge_file_one_byte_more_than_allowed_is_read(tmp_path):
    """So much tells the verifier that it is too large, and costs no more."""
    badge = tmp_path / "badge.json"
    with badge.open("wb") as file:
        file.truncate(MAX_INPUT + 100)
    verifier = ReadyVerifier()
    run("check", str(badge), verifier=verifier)
    assert len(verifier.asked[0][0]) == MAX_INPUT + 1


def test_badge_can_be_piped_in():
    verifier = ReadyVerifier()
    assert run("check", "-", verifier=verifier, piped=b'{"type": "Assertion"}').exit_code == 0
    assert verifier.asked[0][0] == b'{"type": "Assertion"}'


def test_link_that_is_piped_in_is_a_link():
    verifier = ReadyVerifier()
    run("check", "-", verifier=verifier, piped=f"{LINK}\n".encode())
    assert verifier.asked[0][0] == LINK


def test_text_that_begins_with_a_link_is_not_one():
    verifier = ReadyVerifier()
    text = f"{LINK} and more".encode()
    run("check", "-", verifier=verifier, piped=text)
    long = f"{LINK}{'x' * 5_000}".encode()
    run("check", "-", verifier=verifier, piped=long)
    assert [given for given, _, _ in verifier.asked] == [text, long]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "no-such-file.png",
            "cannot read 'no-such-file.png': No such file or directory. Give a link, a file",
        ),
        (".", "cannot read '.': Is a directory"),
        ("a\0b", "cannot read 'a\\x00b': not a file name"),
        ("x" * 5_000, f"cannot read '{'x' * 200}': File name too long"),
        ("", "BADGE is empty. Give a link, a file, or - for stdin."),
        ("  ", "BADGE is empty."),
        ("uni.example/badges/genuine", "If it is an address, write https://uni.example/badges/genuine"),
        ("uni.example:8443/1", "If it is an address, write https://uni.example:8443/1"),
        ("www.uni.example", "If it is an address, write https://www.uni.example"),
        ("../uni.example/badge.png", "Give a link, a file"),
    ],
)
def test_what_cannot_be_read_is_wrong_usage(name, said):
    answered = run("check", name)
    assert answered.exit_code == 64
    assert said in answered.stderr
    assert answered.stdout == ""


def test_nothing_piped_in_is_wrong_usage():
    answered = run("check", "-", piped=b"")
    assert answered.exit_code == 64
    assert "The file is empty." in answered.stderr


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("email:ada@uni.example", KnownRecipient(kind="email", value="ada@uni.example")),
        ("name: Ada Lovelace", KnownRecipient(kind="name", value="Ada Lovelace")),
        ("did:web:ada.example", KnownRecipient(kind="did", value="did:web:ada.example")),
        ("url:https://ada.example", KnownRecipient(kind="url", value="https://ada.example")),
        ("phone:+81 3", KnownRecipient(kind="phone", value="+81 3")),
    ],
)
def test_recipient_is_named_by_kind(text, known):
    assert options_of("--recipient", text).recipient == (known,)


def test_address_without_a_kind_is_an_email():
    known = KnownRecipient(kind="email", value="ada@uni.example")
    assert options_of("--recipient", " ada@uni.example").recipient == (known,)


@pytest.mark.parametrize(
    "text", ["email:student", "email:@uni.example", "email:a@b@c", "ada@", "did:student", "url:student"]
)
def test_recipient_that_is_nothing_of_its_kind_is_wrong_usage_and_not_repeated(text):
    answered = run("check", LINK, "--recipient", text)
    assert answered.exit_code == 64
    assert "must be a" in answered.stderr
    assert "student" not in answered.stderr
    assert "ada@" not in answered.stderr


@pytest.mark.parametrize("text", ["ada", "email:", "email: ", "boat:x", "emial:ada@uni.example"])
def test_recipient_of_no_kind_is_wrong_usage(text):
    answered = run("check", LINK, "--recipient", text)
    assert answered.exit_code == 64
    assert "email:…, name:…" in answered.stderr


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2025-01-02", datetime(2025, 1, 2, tzinfo=UTC)),
        ("2025-01-02T03:04:05+09:00", datetime(2025, 1, 1, 18, 4, 5, tzinfo=UTC)),
    ],
)
def test_moment_is_read_in_utc(text, instant):
    assert options_of("--at", text).at == instant


def test_moment_that_is_none_is_wrong_usage():
    answered = run("check", LINK, "--at", "last week")
    assert answered.exit_code == 64


def test_strict_and_profiles_are_passed_on():
    options = options_of("--strict", "--profile", "trusted-microcredential")
    assert (options.strict, options.profiles) == ("strict", ("trusted-microcredential",))
    assert options_of().profiles is None


def test_items_of_a_profile_are_printed_for_whoever_names_it():
    verifier = ReadyVerifier(report=replace(reports.VALID, scores=(reports.score(),)))
    assert "Link them." not in run("check", LINK, verifier=verifier).stdout
    assert "Link them." in run("check", LINK, "--profile", "trusted", verifier=verifier).stdout


def test_whoever_debugs_may_ask_how_each_proof_was_computed():
    assert options_of("--explain").explain
    assert not options_of().explain


def test_what_the_holder_was_asked_is_passed_on():
    options = options_of("--challenge", "b7a1", "--domain", "employer.example")
    assert (options.challenge, options.domain) == ("b7a1", "employer.example")
    assert (options_of().challenge, options_of().domain) == (None, None)


@pytest.mark.parametrize("option", ["--challenge", "--domain"])
def test_an_empty_question_is_wrong_usage(option):
    answered = run("check", LINK, option, "")
    assert answered.exit_code == 64
    assert option in answered.stderr


def test_unknown_profile_is_wrong_usage_and_names_those_there_are():
    answered = run("check", LINK, "--profile", "gold", verifier=ReadyVerifier(profiles=shipped()))
    assert answered.exit_code == 64
    assert "trusted-microcredential" in answered.stderr


@pytest.mark.parametrize(
    ("environment", "arguments", "first"),
    [
        ({"LC_ALL": "ja_JP.UTF-8"}, (), "✔ 本物です"),
        ({"LC_ALL": "", "LANG": "ja_JP"}, (), "✔ 本物です"),
        ({"LC_ALL": "ja_JP.UTF-8"}, ("--lang", "en"), "✔ Genuine"),
        ({}, ("--lang", "ja"), "✔ 本物です"),
    ],
)
def test_language_is_that_of_the_terminal_unless_another_is_asked_for(environment, arguments, first):
    assert run("check", LINK, *arguments, environment=environment).stdout.startswith(first)


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("check",),
        ("check", "a", "b"),
        ("check", LINK, "--colour"),
        ("fly",),
        ("--what",),
        ("check", LINK, "--lang", "fr"),
    ],
)
def test_wrong_usage_has_its_own_exit_code(arguments):
    answered = run(*arguments)
    assert answered.exit_code == 64
    assert answered.stdout == ""


def test_wrong_setting_is_named():
    answered = run("check", LINK, environment={"VERIFIER_PORT": "many"})
    assert answered.exit_code == 64
    assert "VERIFIER_PORT must be a whole number" in answered.stderr


def test_crash_of_ours_says_whose_it_is():
    verifier = ReadyVerifier(error=RuntimeError("secret of the badge"))
    answered = run("check", LINK, verifier=verifier)
    assert answered.exit_code == 70
    assert answered.stdout == ""
    assert "on our side (RuntimeError). It says nothing about the badge." in answered.stderr
    assert "secret" not in answered.stderr


def test_samples_that_cannot_be_used_are_named():
    answered = run("check", LINK, verifier=ReadyVerifier(error=SamplesError("a/world.toml: odd")))
    assert answered.exit_code == 64
    assert "a/world.toml: odd" in answered.stderr


def test_samples_command_no_terminal_where_they_are_named():
    error = SamplesError("a/\x1b[31mworld.toml: odd\nand more")
    said = run("check", LINK, verifier=ReadyVerifier(error=error)).stderr
    assert "a/[31mworld.toml: odd and more" in said
    assert "\x1b" not in said


def test_interrupted_command_is_no_verdict():
    assert run("check", LINK, verifier=ReadyVerifier(error=KeyboardInterrupt())).exit_code == 130


def test_events_are_logged_where_somebody_asked_for_them():
    assert run("check", LINK, environment={"VERIFIER_LOG_LEVEL": "debug"}).exit_code == 0


def test_command_without_doors_is_a_broken_program():
    answered = CliRunner().invoke(cli, ["check", LINK])
    assert answered.exit_code == 70


@pytest.mark.parametrize("columns", ["0", "1", "-5"])
def test_report_is_shown_on_a_terminal_of_any_width(columns):
    answered = run("check", LINK, environment={"COLUMNS": columns})
    assert "uni.example" in answered.stdout
