"""The service as a process: it listens, waits for nobody for ever, and ends in good order."""

import asyncio
import gzip
import io
import json
import logging
import os
import signal
import sys
import warnings
from contextlib import asynccontextmanager, contextmanager

import aiohttp
import pytest

from tests.web.verifiers import ReadyVerifier
from verifier.settings import Settings
from verifier.web import logs, serving

LINK = {"url": "https://uni.example/1"}
SETTINGS = Settings(port=0, requests_per_minute=0)


@asynccontextmanager
async def running(verifier, settings=SETTINGS):
    ending = asyncio.Event()
    address = asyncio.get_running_loop().create_future()
    began = asyncio.create_task(
        serving.run(
            settings,
            open_verifier=verifier.open,
            ending=ending,
            began=lambda host, port: address.set_result((host, port)),
        )
    )
    try:
        yield await address
    finally:
        ending.set()
        await began


async def test_service_listens_and_answers():
    async with running(ReadyVerifier()) as (host, port), aiohttp.ClientSession() as session:
        for _ in range(2):  # the second on the same connection
            async with session.post(f"http://{host}:{port}/verify", json=LINK) as response:
                assert (response.status, (await response.json())["verdict"]) == (200, "valid")


async def test_compressed_body_is_not_opened():
    async with running(ReadyVerifier()) as (host, port), aiohttp.ClientSession() as session:
        headers = {"Content-Type": "application/json", "Content-Encoding": "gzip"}
        bomb = gzip.compress(b" " * 1_000_000)
        async with session.post(f"http://{host}:{port}/verify", data=bomb, headers=headers) as response:
            assert response.status == 415


async def exchanged(host, port, *sent):
    """Send bytes as they are, and give what comes back until the connection ends."""
    reader, writer = await asyncio.open_connection(host, port)
    try:
        for part in sent:
            writer.write(part)
            await writer.drain()
        async with asyncio.timeout(5):
            return await reader.read()
    finally:
        writer.close()


@pytest.mark.parametrize(
    "sent",
    [
        b"GET http://[::1/<foreign> HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET /<foreign> HTTP/9.9\r\nHost: localhost\r\n\r\n",
        b"<FOREIGN> / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET /" + b"<foreign>" * 2_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nX <foreign>: y\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"<foreign>" * 2_000 + b"\r\n\r\n",
        b"POST /verify HTTP/1.1\r\nHost: localhost\r\nContent-Length: <foreign>\r\n\r\n",
    ],
    ids=["address", "version", "method", "long address", "header", "long header", "length"],
)
async def test_what_is_no_http_is_refused_in_our_own_words(sent):
    async with running(ReadyVerifier()) as (host, port):
        head, _, body = (await exchanged(host, port, sent)).partition(b"\r\n\r\n")
    assert b" 400 " in head.splitlines()[0]
    assert b"nosniff" in head
    assert json.loads(body)["type"] == "/problems/unreadable-request"
    assert b"foreign" not in (head + body).lower()


@pytest.mark.parametrize("expected", [b"100-continue", b"<foreign>"])
async def test_an_expectation_is_met_or_ignored_and_never_quoted(expected):
    head = (
        b"POST /verify HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
    )
    body = json.dumps(LINK).encode()
    length = f"Content-Length: {len(body)}\r\n".encode()
    async with running(ReadyVerifier()) as (host, port):
        answer = await exchanged(host, port, head + length + b"Expect: " + expected + b"\r\n\r\n", body)
    assert answer.startswith(b"HTTP/1.1 100 Continue") is (expected == b"100-continue")
    assert b" 200 OK" in answer
    assert b"foreign" not in answer


async def test_body_that_says_it_is_too_large_is_refused_before_it_comes():
    head = b"POST /verify HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/png\r\n"
    async with running(ReadyVerifier()) as (host, port):
        answer = await exchanged(host, port, head + b"Content-Length: 17000000\r\n\r\n")
    assert b" 413 " in answer.splitlines()[0]


async def test_request_at_work_is_answered_when_the_service_ends():
    verifier = ReadyVerifier(proceeds=asyncio.Event())
    async with aiohttp.ClientSession() as session:
        async with running(verifier) as (host, port):
            asked = asyncio.create_task(session.post(f"http://{host}:{port}/verify", json=LINK))
            await verifier.began.wait()
            asyncio.get_running_loop().call_later(0.05, verifier.proceeds.set)
        async with await asked as response:
            assert response.status == 200


async def test_address_in_use_is_an_error_of_the_system():
    async with running(ReadyVerifier()) as (_, port):
        second = serving.run(Settings(port=port), open_verifier=ReadyVerifier().open, ending=asyncio.Event())
        with pytest.raises(OSError, match="address already in use"):
            await second


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_signal_ends_the_service(number, caplog):
    caplog.set_level(logging.INFO, logger="verifier.web.serving")
    verifier = ReadyVerifier()

    @asynccontextmanager
    async def opened(settings):
        asyncio.get_running_loop().call_later(0.05, os.kill, os.getpid(), number)
        async with verifier.open(settings) as ready:
            yield ready

    serving.serve(SETTINGS, open_verifier=opened)
    events = [record.message for record in caplog.records if record.name == "verifier.web.serving"]
    assert events == ["listening", "ending"]


def logged(level=logging.INFO, **extra):
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logs.Events())
    record = logging.makeLogRecord(
        {
            "name": "verifier.x",
            "levelno": level,
            "levelname": logging.getLevelName(level),
            "msg": "fetched",
            **extra,
        }
    )
    handler.handle(record)
    return json.loads(stream.getvalue())


def test_event_is_one_line_of_fields():
    event = logged(url="https://uni.example/\n1", number=7)
    at = event.pop("at")
    assert at.endswith("+00:00")
    assert event == {
        "level": "info",
        "source": "verifier.x",
        "event": "fetched",
        "url": "https://uni.example/\n1",
        "number": 7,
    }


def test_crash_is_logged_by_kind_and_place_and_not_by_its_words():
    try:
        int("ada@uni.example")
    except ValueError:
        event = logged(exc_info=sys.exc_info())
    assert event["error"] == "ValueError"
    assert event["places"][0].startswith("test_crash_is_logged")
    assert "ada@" not in json.dumps(event)


def test_arguments_of_other_libraries_are_left_out():
    assert "ada@" not in json.dumps(logged(args=("ada@uni.example",)))


def test_what_others_put_below_the_first_line_is_left_out():
    event = logged(name="asyncio", msg="Task exception was never retrieved\nexception: 'ada@uni.example'")
    assert event["event"] == "Task exception was never retrieved"


@contextmanager
def configured():
    root = logging.getLogger()
    kept, level = root.handlers, root.level
    root.handlers = []
    try:
        logs.configure("info", stream=sys.stderr)
        yield
    finally:
        root.handlers = kept
        root.setLevel(level)
        logging.captureWarnings(capture=False)


def test_log_goes_to_its_stream(capsys):
    with configured():
        logging.getLogger("verifier.y").info("began")
        logging.getLogger("verifier.y").debug("unseen")
    assert json.loads(capsys.readouterr().err)["event"] == "began"


def test_warning_is_logged_without_its_words(capsys):
    with warnings.catch_warnings(), configured():
        warnings.simplefilter("always")
        warnings.warn("the file of ada@uni.example", UserWarning, stacklevel=1)
    line = capsys.readouterr().err
    assert json.loads(line)["event"] == "warning"
    assert "ada@" not in line
