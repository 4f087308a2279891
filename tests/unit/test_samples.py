"""The samples that `make run` serves are judged as their page says, and its greeting works."""

import filecmp
import os
import re
import shlex
import socket
import subprocess
import sys
from datetime import UTC, datetime
from functools import cache
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import orjson
import pytest

from fixtures.build import SAMPLES, build_samples
from fixtures.sample_badges import Sample, file_of, row_of, samples
from fixtures.sample_pages import RESUME, RESUME_OF_TWO, STUDENT
from scripts import greet
from tests.world import World
from verifier.engine import Verification
from verifier.model.located import Given
from verifier.model.options import KnownRecipient, Options
from verifier.net.ledger import Ledger
from verifier.net.samples import SampleFetcher
from verifier.report_keys import write_new_key
from verifier.settings import Settings
from verifier.web.app import make_app
from verifier.wiring import open_verifier

ROOT = Path(__file__).resolve().parents[2]
PAGE = (SAMPLES / "README.md").read_text("utf-8")
EXIT_CODES = {"genuine": 0, "withdrawn": 1, "altered": 1}
LATER = [
    datetime(2025, 6, 1, tzinfo=UTC),
    datetime(2026, 11, 21, tzinfo=UTC),
    datetime(2045, 1, 1, tzinfo=UTC),
]


async def judged(given: Given, now: datetime):
    fetcher = SampleFetcher(World(), SAMPLES, now=lambda: now)
    verification = Verification(fetcher=Ledger(fetcher), now=now, options=Options())
    return await verification.verify(given)


def name_of(sample: Sample) -> str:
    return sample.address.removeprefix("https://")


@pytest.mark.parametrize("now", LATER, ids=lambda now: str(now.year))
@pytest.mark.parametrize("sample", samples(), ids=name_of)
async def test_sample_is_judged_alike_on_any_later_day(sample, now):
    report = await judged(Given(text=sample.address), now)
    assert report.verdict.value == sample.verdict
    assert report.samples


@pytest.mark.parametrize("sample", [each for each in samples() if file_of(each)], ids=name_of)
async def test_sample_is_judged_alike_as_a_file(sample):
    body = (SAMPLES / file_of(sample)).read_bytes()
    assert (await judged(Given(body=body), LATER[1])).verdict.value == sample.verdict


@pytest.mark.parametrize("sample", samples(), ids=name_of)
def test_page_of_the_samples_names_each(sample):
    assert row_of(sample) in PAGE


async def test_sample_of_a_resume_has_five_entries():
    async with open_verifier(Settings(samples=SAMPLES)) as verifier:
        found = await verifier.verify_document((SAMPLES / RESUME).read_bytes())
    verdicts = [entry.report.verdict.value if entry.report else None for entry in found.entries]
    assert verdicts == ["valid", "caution", "rejected", "not_a_badge", None]
    assert [code.code.id for code in found.entries[1].findings] == ["page.label-differs"]


async def test_sample_of_a_resume_of_two_people_tells_them_apart():
    options = Options(recipient=KnownRecipient(kind="email", value="student@learner.example"))
    body = (SAMPLES / RESUME_OF_TWO).read_bytes()
    async with open_verifier(Settings(samples=SAMPLES)) as verifier:
        found = await verifier.verify_document(body, options=options)
    assert [_of_the_recipient(report) for report in found.reports] == [
        "recipient.matches",
        "recipient.differs",
    ]
    assert "page.recipients-differ" in {finding.code.id for finding in found.findings}


async def test_sample_that_names_a_person_is_compared_with_a_name():
    fetcher = SampleFetcher(World(), SAMPLES, now=lambda: LATER[1])
    for name, code in ((STUDENT, "recipient.name-similar"), ("Grace Hopper", "recipient.name-differs")):
        options = Options(recipient=KnownRecipient(kind="name", value=name))
        verification = Verification(fetcher=Ledger(fetcher), now=LATER[1], options=options)
        report = await verification.verify(Given(text="https://uni.example/badges/named"))
        assert _of_the_recipient(report) == code


def _of_the_recipient(report):
    (result,) = (result for result in report.results if result.check == "recipient")
    return result.findings[0].code.id


def test_samples_show_every_verdict_that_a_badge_of_nobody_known_can_have():
    assert {sample.verdict for sample in samples()} == {"valid", "caution", "incomplete", "rejected"}


def test_building_the_samples_anew_changes_nothing(tmp_path):
    assert build_samples(tmp_path / "samples") == len(samples())
    compared = filecmp.dircmp(SAMPLES, tmp_path / "samples")
    assert [*compared.left_only, *compared.right_only, *compared.diff_files] == []


# What `make run` prints


def greeting(port: int = 0, *, meanwhile=str, **variables: str) -> tuple[str, int]:
    """Start the service, read what it prints until it has printed all, do something meanwhile, and end it."""
    command = [sys.executable, "scripts/greet.py", "--port", str(port)]
    usual = {name: text for name, text in os.environ.items() if not name.startswith("VERIFIER_")}
    began = {"env": usual | variables, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, cwd=ROOT, **began) as service:
        lines = []
        try:
            for line in service.stdout:
                lines.append(line.decode())
                if "More samples" in lines[-1]:
                    meanwhile("".join(lines))
                    service.terminate()
        finally:
            service.terminate()
            service.wait()
    return "".join(lines), service.returncode


def signing_meanwhile(temporary: Path, **variables: str) -> tuple[list[str], list[Path]]:
    """Start it with a directory for temporary files; give the keys that it publishes, and what is there."""
    seen: list[tuple[list[str], list[Path]]] = []

    def look(said: str) -> None:
        connection = HTTPConnection(re.search(r"127\.0\.0\.1:\d+", said)[0])
        connection.request("GET", "/.well-known/jwks.json")
        published = orjson.loads(connection.getresponse().read())["keys"]
        connection.close()
        seen.append(([key["kid"] for key in published], list(temporary.iterdir())))

    _, code = greeting(meanwhile=look, TMPDIR=str(temporary), **variables)
    assert code == 0
    return seen[0]


@cache
def lines_of_the_greeting() -> str:
    return greet.greeting(
        program=os.path.relpath(Path(sys.executable).parent / "verifier", ROOT),
        samples="fixtures/samples",
        address="http://127.0.0.1:8080",
    )


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("http://127.0.0.1:8080", "The browser extension asks it too: "),
        ("http://127.0.0.1:8081", "For the browser extension enter http://127.0.0.1:8081 in its options: "),
        ("http://[::1]:8080", "For the browser extension enter http://[::1]:8080 in its options: "),
    ],
)
def test_greeting_says_how_the_extension_comes_to_ask_the_service(address, said):
    lines = greet.greeting(program="verifier", samples="samples", address=address).splitlines()
    assert f"{said}docs/extension/install.md." in lines
    usual = (ROOT / "extension/src/api/settings.js").read_text("utf-8")
    assert f'"{greet.OF_THE_EXTENSION}"' in usual


def printed(beginning: str) -> list[str]:
    lines = [line.strip() for line in lines_of_the_greeting().splitlines()]
    return [line for line in lines if shlex.split(line, comments=True)[:1] and beginning in line.split()[0]]


def test_port_in_use_is_told_in_one_sentence_with_what_to_do():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        command = [sys.executable, "scripts/greet.py", "--port", str(port)]
        refused = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    (said,) = refused.stderr.splitlines()
    assert said.startswith(f"Error: port {port} on 127.0.0.1 is in use")
    assert re.search(r"VERIFIER_PORT=\d+ or --port \d+$", said)
    assert (refused.returncode, refused.stdout) == (64, "")


def test_greeting_names_the_address_of_the_service():
    said, code = greeting()
    (port,) = set(re.findall(r"http://127\.0\.0\.1:(\d+)/", said))
    assert (port != "0", code) == (True, 0)
    assert "Another port: VERIFIER_PORT=8081 make run" in said
    assert greet.service("::1", 9000) == "http://[::1]:9000"


def test_it_signs_with_a_key_of_this_run_that_is_gone_with_it(tmp_path):
    (first,), (kept,) = signing_meanwhile(tmp_path)
    assert kept.name.startswith("badge-verifier-")
    assert list(tmp_path.iterdir()) == []
    (second,), _ = signing_meanwhile(tmp_path)
    assert first != second


def test_it_makes_no_key_where_keys_were_named(tmp_path):
    key = write_new_key(tmp_path / "keys", made=1_800_000_000)
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    (kid,), kept = signing_meanwhile(temporary, VERIFIER_KEYS_DIR=str(key.parent))
    assert key.name == f"1800000000-{kid[:8]}.json"
    assert kept == []
    assert signing_meanwhile(temporary, VERIFIER_KEYS_DIR="") == ([], [])


def test_nothing_greets_on_a_port_that_is_taken():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert greeting(taken.getsockname()[1]) == ("", 64)


def test_service_of_two_addresses_greets_once(capsys):
    began = greet.greeter("fixtures/samples")
    began("::1", 9000)
    began("127.0.0.1", 9000)
    assert capsys.readouterr().out.count("Open http://[::1]:9000/") == 1


@pytest.mark.parametrize("command", printed("verifier"), ids=lambda command: command.split("/")[-1])
def test_printed_command_gives_the_verdict_that_it_is_there_for(command):
    run = subprocess.run(shlex.split(command), cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == EXIT_CODES[command.split("/")[-1]], run.stderr
    assert "Statistics" in run.stdout


def test_greeting_has_a_command_for_each_of_the_three():
    assert [command.split("/")[-1] for command in printed("verifier")] == list(EXIT_CODES)


async def test_printed_request_is_answered_by_the_service(aiohttp_client):
    (command,) = printed("curl")
    _, address = shlex.split(command)
    client = await aiohttp_client(make_app(Settings(samples=SAMPLES), open_verifier=open_verifier))
    asked = urlsplit(address)
    answer = await client.get(asked.path, params={"url": parse_qs(asked.query)["url"][0]})
    report = orjson.loads(await answer.read())
    assert (answer.status, report["verdict"]) == (200, "valid")
