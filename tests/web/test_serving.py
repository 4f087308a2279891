"""The service as a process: it listens, waits for nobody for ever, and ends in good order."""

import asyncio
import gzip
import io
import json
import logging
import os
import signal
import sys
from contextlib import asynccontextmanager

import aiohttp
import pytest

from tests.web.verifiers import ReadyVerifier
from verifier.settings import Settings
from verifier.web import connections, logs, serving

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


class Wire(asyncio.Transport):
    """A transport that goes nowhere, and says whether it was cut."""

    def __init__(self):
        super().__init__()
        self.cut = asyncio.Event()

    def abort(self):
        self.cut.set()


class Heard(asyncio.Protocol):
    """A protocol that notes what reached it."""

    def __init__(self):
        self.heard = []

    def connection_made(self, _transport):
        self.heard.append("made")

    def data_received(self, data):
        self.heard.append(data)

    def connection_lost(self, _error):
        self.heard.append("lost")


async def test_connection_that_sends_no_headers_is_cut():
    inner, wire = Heard(), Wire()
    connection = connections.Connections(lambda: inner, headers_within=0.01)()
    connection.connection_made(wire)
    connection.data_received(b"GET /")
    async with asyncio.timeout(5):
        await wire.cut.wait()
    connection.connection_lost(None)
    assert inner.heard == ["made", b"GET /", "lost"]


async def test_connection_that_ended_is_not_cut_any_more():
    wire = Wire()
    connection = connections.Connections(Heard, headers_within=0.01)()
    connection.connection_made(wire)
    connection.connection_lost(None)
    connection.arm(0)
    connection.disarm()
    await asyncio.sleep(0.02)
    assert not wire.cut.is_set()


async def test_one_connection_too_many_is_cut():
    accepting = connections.Connections(Heard, most=1)
    first, second, third = Wire(), Wire(), Wire()
    held, refused, later = accepting(), accepting(), accepting()
    held.connection_made(first)
    refused.connection_made(second)
    async with asyncio.timeout(5):
        await second.cut.wait()
    refused.connection_lost(None)
    held.connection_lost(None)
    later.connection_made(third)
    await asyncio.sleep(0)
    assert not third.cut.is_set()
    later.connection_lost(None)


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


def test_log_goes_to_its_stream(capsys):
    root = logging.getLogger()
    kept, root.handlers = root.handlers, []
    level = root.level
    try:
        logs.configure("info", stream=sys.stderr)
        logging.getLogger("verifier.y").info("began")
        logging.getLogger("verifier.y").debug("unseen")
    finally:
        root.handlers = kept
        root.setLevel(level)
    assert json.loads(capsys.readouterr().err)["event"] == "began"
