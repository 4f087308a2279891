"""`check --save` and `replay`: what a report rests on is kept, and the report made again offline."""

import stat
from contextlib import asynccontextmanager
from dataclasses import replace

import orjson
import pytest
from click.testing import CliRunner

from fixtures.catalogue import resumes
from fixtures.catalogue.lists_recognised import LIST
from tests.cli.keeping import NOW
from tests.unit.profiles.lists import WHOLE
from tests.web.verifiers import ReadyVerifier
from tests.world import World
from verifier.cli import Doors, cli
from verifier.render.catalogue import catalogue
from verifier.replay.bundle import read_bundle, write_bundle
from verifier.replay.kept import Rules

PERSON = "student@learner.example"
OF = "A replay of 2026-03-01 12:00 UTC. "


class Reader:
    """Somebody with a badge, in a small internet that may be gone later."""

    def __init__(self, directory, world=None):
        self.world = world or World(now=NOW)
        self.directory = directory
        self.bundle = directory / "bundle.zip"
        self.is_online = True

    def award(self):
        uni = self.world.issuer("uni.example")
        badge = uni.award("Statistics 101", to=f"mailto:{PERSON}")
        badge.status_list(uni.status_list("3"), 7)
        return self.given("badge.json", badge.bytes())

    def given(self, name, body):
        (self.directory / name).write_bytes(body)
        return str(self.directory / name)

    def check(self, *arguments):
        return self._run("check", *arguments)

    def save(self, *arguments):
        return self.check(*arguments, "--save", str(self.bundle))

    def replay(self, *arguments):
        self.is_online = False
        return self._run("replay", str(self.bundle), *arguments)

    def change(self, **members):
        """Save another run in its place."""
        self.bundle.write_bytes(write_bundle(replace(read_bundle(self.bundle.read_bytes()), **members)))

    def _run(self, *arguments):
        doors = Doors(
            open_verifier=ReadyVerifier().open, serve=[].append, open_fetcher=self._open, now=lambda: NOW
        )
        return CliRunner(env={"COLUMNS": "100", "LC_ALL": "C"}).invoke(cli, arguments, obj=doors)

    @asynccontextmanager
    async def _open(self, _settings):
        assert self.is_online, "a replay has no network"
        yield self.world


@pytest.fixture
def reader(tmp_path):
    return Reader(tmp_path)


@pytest.mark.parametrize("flags", [(), ("--json",), ("--json", "--lang", "ja"), ("--profile", "all")])
def test_a_replay_prints_what_the_check_printed(reader, flags):
    saved = reader.save(reader.award(), *flags)
    again = reader.replay(*(flag for flag in flags if flag == "--json"))
    assert saved.exit_code == again.exit_code == 0
    assert saved.stdout_bytes == again.stdout_bytes


def test_it_is_said_what_was_saved_and_of_when_a_replay_is(reader):
    saved = reader.save(reader.award())
    said = catalogue("en").phrase(
        "replay", "saved", file="bundle.zip", command=f"verifier replay {reader.bundle}"
    )
    assert saved.stderr == f"{said}\n"
    assert (
        reader.replay().stderr == f"{catalogue('en').phrase('replay', 'of', moment='2026-03-01 12:00 UTC')}\n"
    )


def test_a_replay_speaks_the_language_that_is_asked_for(reader):
    reader.save(reader.award())
    answered = reader.replay("--json", "--lang", "ja")
    assert orjson.loads(answered.stdout_bytes)["language"] == "ja"
    assert "再現" in answered.stderr


def test_a_later_moment_is_judged_by_the_documents_of_then(reader):
    reader.save(reader.award())
    answered = reader.replay("--json", "--at", "2040-01-01")
    report = orjson.loads(answered.stdout_bytes)
    assert (report["judgedAt"], report["checkedAt"]) == ("2040-01-01T00:00:00Z", "2026-03-01T12:00:00Z")
    assert answered.stderr.startswith(OF)
    assert "not the report that was saved" not in answered.stderr


def test_another_profile_may_be_asked_for(reader):
    reader.save(reader.award())
    report = orjson.loads(reader.replay("--json", "--profile", "oliver").stdout_bytes)
    assert [score["profile"] for score in report["scores"]] == ["oliver"]
    assert reader.replay("--profile", "nobodys").exit_code == 64


def test_who_the_candidate_is_is_kept_and_that_is_said(reader):
    badge = reader.award()
    saved = reader.save(badge, "--recipient", f"email:{PERSON}", "--json")
    assert catalogue("en").phrase("replay", "personal") in saved.stderr
    assert saved.stdout_bytes == reader.replay("--json").stdout_bytes
    assert stat.S_IMODE(reader.bundle.stat().st_mode) == 0o600


def test_lists_and_profiles_of_the_readers_own_are_kept(reader, tmp_path):
    for name, file, body in (("lists", "10-partners.toml", LIST), ("own", "house.toml", WHOLE.encode())):
        (tmp_path / name).mkdir()
        (tmp_path / name / file).write_bytes(body)
    directories = ("--lists-dir", str(tmp_path / "lists"), "--profiles-dir", str(tmp_path / "own"))
    saved = reader.save(reader.award(), "--json", "--profile", "house.list", *directories)
    report = orjson.loads(saved.stdout_bytes)
    assert (report["verdict"], report["scores"][0]["profile"]) == ("trusted", "house.list")
    (tmp_path / "lists" / "10-partners.toml").unlink()
    (tmp_path / "own" / "house.toml").unlink()
    assert reader.replay("--json").stdout_bytes == saved.stdout_bytes


@pytest.mark.parametrize("flags", [(), ("--json",)])
def test_every_badge_of_a_resume_is_replayed(tmp_path, flags):
    case = resumes.CASES["resume-calls-a-badge-by-a-translation"]()
    reader = Reader(tmp_path, case.world)
    saved = reader.save(reader.given("resume.html", case.given), *flags)
    assert (saved.exit_code, "統計学101" in saved.stdout) == (0, True)
    assert saved.stdout_bytes == reader.replay(*flags).stdout_bytes


def test_what_could_not_be_had_is_kept_with_its_cause(reader):
    badge = reader.award()
    reader.world.at("https://uni.example/status/3").times_out()
    saved = reader.save(badge, "--json")
    assert saved.exit_code == 3
    assert reader.replay("--json").stdout_bytes == saved.stdout_bytes


def test_a_file_that_is_there_is_never_replaced(reader):
    reader.bundle.write_bytes(b"something else")
    answered = reader.save(reader.award())
    assert (answered.exit_code, answered.stdout) == (64, "")
    assert "bundle.zip is there already: name a new file" in answered.stderr
    assert reader.bundle.read_bytes() == b"something else"


def test_a_directory_that_is_not_there_is_told_before_anybody_is_asked(reader, tmp_path):
    answered = reader.check(reader.award(), "--save", str(tmp_path / "nowhere" / "bundle.zip"))
    assert answered.exit_code == 64
    assert reader.world.fetched == []


def test_what_is_no_bundle_is_refused_in_a_sentence(reader):
    reader.bundle.write_bytes(b"PK\x03\x04 and no more")
    answered = reader.replay()
    assert (answered.exit_code, answered.stdout) == (64, "")
    assert answered.stderr == "Error: bundle.zip cannot be replayed: it is damaged, or not complete\n"


def test_a_bundle_that_is_not_there_is_named(reader):
    answered = reader.replay()
    assert answered.exit_code == 64
    assert "cannot be replayed: No such file or directory" in answered.stderr


def test_other_rules_than_then_are_said(reader):
    reader.save(reader.award())
    reader.change(rules=Rules(version="0.0.9", digest="sha256:of-then"))
    answered = reader.replay()
    assert "Judged by other rules than when it was saved." in answered.stderr
    assert answered.exit_code == 0


def test_another_report_than_was_saved_is_said(reader):
    reader.save(reader.award())
    reader.change(report="0" * 64)
    assert "This is not the report that was saved" in reader.replay().stderr


def test_documents_that_would_be_needed_and_are_not_there_are_counted(reader):
    reader.save(reader.award())
    reader.change(asked=((),))
    answered = reader.replay()
    assert catalogue("en").phrase("replay", "wanted", count="2") in answered.stderr
    assert answered.exit_code == 3
