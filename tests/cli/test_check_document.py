"""The command `check` with a résumé: one table of its badges, and one exit code."""

import io
import sys
from contextlib import asynccontextmanager

import orjson
import pytest

from fixtures.catalogue import resumes
from tests.cli.test_check import run
from tests.world import World
from tests.world.resumes import Line, Resume
from verifier.cli.checking import exit_code_of_document
from verifier.cli.output import progress
from verifier.profiles import shipped
from verifier.wiring import Verifier


class Door:
    """A verifier in the world of a case."""

    profiles = shipped()

    def __init__(self, world):
        self.verifier = Verifier(world, now=lambda: world.now)
        self.verify, self.verify_document = self.verifier.verify, self.verifier.verify_document

    @asynccontextmanager
    async def open(self, _settings):
        yield self


def check(name, tmp_path, *options):
    case = resumes.CASES[name]()
    ending = "pdf" if case.given.startswith(b"%PDF") else "html"
    path = tmp_path / f"resume.{ending}"
    path.write_bytes(case.given)
    return run("check", str(path), *options, verifier=Door(case.world), environment={"COLUMNS": "80"})


def test_a_resume_is_printed_as_one_table(tmp_path):
    answered = check("resume-with-five-badges-one-withdrawn-and-one-expired", tmp_path)
    lines = [line.rstrip() for line in answered.stdout.splitlines()]
    assert lines[0] == "5 badges, or links that may lead to badges, were found."
    assert lines[1:3] == [
        "Genuine; judge the issuer yourself: 1. To be looked at closely: 1. Not to be",
        "relied on: 1. No verifiable badge: 1. Not opened: 1 (short links: 1).",
    ]
    assert "  1  “Cloud Basics”" in lines
    assert "     page 1, link, beside “Cloud Basics, 2024”" in lines
    assert "     ✖ Do not rely on this badge" in lines
    assert "     The validity of this badge ended on 2026-02-01." in lines
    assert "  5  “Project Manager”" in lines
    assert "     – Not opened" in lines
    assert not any(line.strip().startswith("http") and len(line) > 80 for line in lines)
    assert [line for line in lines if len(line) > 80] == [line for line in lines if "verifier check" in line]
    assert answered.exit_code == 1


@pytest.mark.parametrize("named", ["digital-promise", "all"])
def test_below_each_opened_badge_stands_its_score_by_the_profile_that_was_named(named, tmp_path):
    name = "resume-with-five-badges-one-withdrawn-and-one-expired"
    said = " ".join(check(name, tmp_path, "--profile", named).stdout.split())
    assert "Information: What an Open Badge carries, according to Digital Promise: " in said
    assert "No score: " in said  # of the one that was withdrawn
    assert ("does not concern a badge of this kind." in said) is (named == "all")
    assert "Information: " not in check(name, tmp_path).stdout


def test_words_that_name_another_badge_stand_under_it(tmp_path):
    answered = check("resume-calls-a-badge-something-else", tmp_path)
    said = " ".join(answered.stdout.split())
    assert "The words beside it are “Doctor of Medicine”; the badge is called “Cloud Basics”." in said
    assert answered.exit_code == 0


def test_json_is_the_document_and_nothing_else(tmp_path):
    answered = check("resume-saved-as-a-web-page-with-a-badge-in-it", tmp_path, "--json")
    document = orjson.loads(answered.stdout_bytes)
    assert [entry["foundIn"] for entry in document["entries"]] == ["html:picture"]
    assert answered.stderr == ""


def test_it_is_printed_in_japanese_too(tmp_path):
    answered = check("resume-with-more-badges-than-we-look-at", tmp_path, "--lang", "ja")
    assert "21個のバッジ" in answered.stdout
    assert "調べていないもの：1個。" in answered.stdout


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("resume-calls-a-badge-by-its-name", 0),
        ("resume-with-a-forged-badge-attached", 1),
        ("resume-with-a-short-link-only", 3),
        ("resume-with-more-pages-than-we-read", 3),
        ("resume-with-the-picture-of-a-badge", 4),
        ("resume-behind-a-password", 4),
    ],
)
def test_exit_code_is_that_of_the_worst_badge(name, code, tmp_path):
    assert check(name, tmp_path).exit_code == code


async def test_a_badge_that_was_not_opened_is_not_fully_checked():
    case = resumes.CASES["resume-with-a-badge-on-an-unknown-site"]()
    assert exit_code_of_document(await Door(case.world).verify_document(case.given)) == 3


def test_what_cannot_be_read_says_so(tmp_path):
    answered = check("resume-that-breaks-off", tmp_path)
    assert " ".join(answered.stdout.split()) == (
        "We could not read this: it is damaged, or of a kind we do not know. "
        "→ The candidate: Send the file as the issuer gave it to you, or the link to it."
    )


def test_a_document_without_badges_says_what_was_looked_at_and_what_to_ask_for(tmp_path):
    lines = check("resume-with-the-picture-of-a-badge", tmp_path).stdout.splitlines()
    assert [line.rstrip() for line in lines] == [
        "No badge was found in this document (pages read: 1; links found: 0).",
        "  → Ask for the badge's link, or for its picture as it was downloaded.",
        "",
        "Of the whole document",
        "  ▲ A picture that is placed in a document loses the badge it carried.",
        "    (page.picture-without-badge)",
    ]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_addresses_can_be_copied_and_the_command_run(tmp_path, language):
    samples = tmp_path / "my samples"
    samples.mkdir()
    link = "https://moodle.example/badges/badge.php?hash=71702731b5b286dd88334d9f50292d7f4d3cbf1d&a=b"
    other = f"https://guild.example/{'portfolio/' * 15}"
    path = tmp_path / "resume.pdf"
    path.write_bytes(Resume(pages=[[Line("Welder", link), Line("Mine", other)]]).pdf())
    options = ("--samples", str(samples), "--lang", language)
    environment = {"COLUMNS": "40", "LC_ALL": "C"}
    answered = run("check", str(path), *options, verifier=Door(World()), environment=environment)
    lines = answered.stdout.splitlines()
    assert f"     {link}" in lines
    assert f"  · {other}" in lines
    spoken = "" if language == "en" else " --lang ja"
    assert any(line.endswith(f"verifier check --samples '{samples}'{spoken} '{link}'") for line in lines)


def test_what_can_be_done_is_said_once_for_each_kind_of_remark(tmp_path):
    lines = [Line(f"Welder {at}", f"https://guild.example/badges/{at}.json") for at in range(3)]
    path = tmp_path / "resume.pdf"
    path.write_bytes(Resume(pages=[lines]).pdf())
    said = run("check", str(path), verifier=Door(World())).stdout
    assert said.count("(page.not-asked)") == 3
    assert said.count("→ You: Have this link verified by itself.") == 1


async def test_a_terminal_is_told_that_it_takes_a_while(monkeypatch):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with progress("Verifying the badges in this document …"):
        assert terminal.getvalue() == "Verifying the badges in this document …"
    assert terminal.getvalue().endswith("\r\033[K")


def test_other_links_are_listed_and_the_rest_counted(tmp_path):
    lines = [Line(f"Site {at}", f"https://site{at}.example/") for at in range(31)]
    path = tmp_path / "resume.pdf"
    path.write_bytes(Resume(pages=[lines]).pdf())
    answered = run("check", str(path), verifier=Door(World()))
    assert "Other links, not opened\n  · https://site0.example/\n" in answered.stdout
    assert "  · and 1 more\n" in answered.stdout
    assert answered.exit_code == 4


class Terminal(io.StringIO):
    def isatty(self):
        return True
