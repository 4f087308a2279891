"""What is written arrives in any terminal, and the exit code is that of the badge, whoever reads on."""

import io
import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from verifier.cli import output

ROOT = Path(__file__).resolve().parents[2]
WITHDRAWN = "https://uni.example/badges/withdrawn"  # its exit code is 1
GENUINE = "https://uni.example/badges/genuine"  # and of this one 0
MARKS = (
    "[X]",
    " + yes",
    " X no",
    " - not checked",
    " -> You",
    " - This does not show how good",
    '"Statistics',
)


def command(*arguments):
    return [sys.executable, "-m", "verifier", *arguments]


def checked(sample, *options, encoding=None, stdout=subprocess.PIPE):
    environment = {**os.environ, "LC_ALL": "C", **({"PYTHONIOENCODING": encoding} if encoding else {})}
    arguments = command("check", "--samples", "fixtures/samples", sample, *options)
    return subprocess.run(
        arguments, cwd=ROOT, env=environment, stdout=stdout, stderr=subprocess.PIPE, check=False
    )


def unread():
    """A pipe whose reader has left."""
    reading, writing = os.pipe()
    os.close(reading)
    return os.fdopen(writing, "wb")


@pytest.mark.parametrize("encoding", ["cp932", "euc_jp", "cp437", "latin-1", "ascii", "ascii:strict"])
def test_report_is_whole_in_any_encoding(encoding):
    run = checked(WITHDRAWN, encoding=encoding)
    said = run.stdout.decode(encoding.partition(":")[0])
    assert (run.returncode, run.stderr) == (1, b"")
    assert "whoever gave you this badge" in said
    assert "?" not in said.replace("Genuine?", "").replace("valid?", "").replace("whom?", "").replace(
        "person?", ""
    )


def test_every_mark_of_the_report_has_one_in_ascii():
    said = checked(WITHDRAWN, encoding="ascii").stdout.decode("ascii")
    assert [mark for mark in MARKS if mark not in said] == []


@pytest.mark.parametrize(("sample", "code"), [(GENUINE, 0), (WITHDRAWN, 1)])
@pytest.mark.parametrize("options", [(), ("--json",)])
def test_exit_code_is_that_of_the_badge_if_nobody_reads(sample, code, options):
    with unread() as nobody:
        run = checked(sample, *options, stdout=nobody)
    assert (run.returncode, run.stderr) == (code, b"")


def test_list_of_codes_ends_quietly_if_nobody_reads():
    with unread() as nobody:
        run = subprocess.run(command("codes"), cwd=ROOT, stdout=nobody, stderr=subprocess.PIPE, check=False)
    assert (run.returncode, run.stderr) == (0, b"")


def test_help_is_written_in_ascii_too():
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    run = subprocess.run(
        command("check", "--help"), cwd=ROOT, env=environment, capture_output=True, check=False
    )
    assert (run.returncode, run.stderr) == (0, b"")
    assert b"Who should hold it: email:" in run.stdout


def test_reader_who_has_left_is_no_error(monkeypatch):
    with io.TextIOWrapper(unread()) as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        output.say(b"a report")
        output.say(b"and more, which goes nowhere")


def test_report_that_cannot_be_written_is_our_error_and_no_verdict(monkeypatch):
    only_read = os.open(os.devnull, os.O_RDONLY)
    with io.TextIOWrapper(os.fdopen(only_read, "wb")) as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        with pytest.raises(output.OutputError, match="cannot write the report: ") as refused:
            output.say(b"a report")
    assert refused.value.exit_code == 70


def test_process_without_standard_output_says_nothing(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    output.say(b"a report")
    assert output.blank_page().encoding == "utf-8"


def test_what_an_encoding_lacks_is_written_in_ascii():
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    output.write_any_text(stream, None, io.StringIO())
    stream.write("→ “a” … – · 学")
    assert output.printed(stream) == b'-> "a" ... - - ?'


def test_what_cannot_be_read_is_not_replaced():
    with pytest.raises(UnicodeDecodeError):
        b"\xff".decode("ascii", errors="verifier.plain")


@pytest.fixture
def interruptible():
    """A run in the background ignores interrupts, and so would the processes that it starts."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_interrupt_while_it_waits_for_the_badge_is_no_verdict(tmp_path):
    pipe = tmp_path / "badge.json"
    os.mkfifo(pipe)
    # The pipe opens when the command reads.
    with subprocess.Popen(command("check", str(pipe)), cwd=ROOT) as run, pipe.open("wb"):
        for _ in range(6):  # one that comes just before it waits does not wake it
            run.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                run.wait(timeout=5)
                break
        assert run.returncode == 130


def test_process_without_standard_input_has_nothing_to_verify():
    closed = ["sh", "-c", 'exec "$@" <&-', "sh", *command("check", "-")]
    run = subprocess.run(closed, cwd=ROOT, capture_output=True, check=False)
    assert (run.returncode, b"Traceback" in run.stderr) == (64, False)
