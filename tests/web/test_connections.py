"""One connection: nobody holds it without end, neither by sending nothing nor by taking nothing."""

import asyncio
import socket
from functools import partial

import pytest
from aiohttp import web

from verifier.web import connections
from verifier.web.serving import _protocol

ANSWER = 4_000_000  # bytes: more than the wire takes at once


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

    def pause_writing(self):
        self.heard.append("full")

    def resume_writing(self):
        self.heard.append("flows")


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


async def test_reader_that_takes_nothing_of_an_answer_is_cut():
    inner, wire = Heard(), Wire()
    connection = connections.Connections(lambda: inner, taken_within=0.01)()
    connection.connection_made(wire)
    connection.pause_writing()
    async with asyncio.timeout(5):
        await wire.cut.wait()
    connection.connection_lost(None)
    assert inner.heard == ["made", "full", "lost"]


async def test_reader_that_is_slow_and_goes_on_is_not_cut():
    inner, wire = Heard(), Wire()
    connection = connections.Connections(lambda: inner, taken_within=0.01)()
    connection.connection_made(wire)
    connection.pause_writing()
    connection.resume_writing()
    await asyncio.sleep(0.02)
    assert not wire.cut.is_set()
    connection.connection_lost(None)
    assert inner.heard == ["made", "full", "flows", "lost"]


@pytest.mark.parametrize("first", ["answered", "pause_writing"])
async def test_time_for_the_next_request_does_not_run_while_an_answer_waits_for_its_reader(first):
    wire = Wire()
    connection = connections.Connections(Heard, next_within=0.01)()
    connection.connection_made(wire)
    steps = ("answered", "pause_writing")
    for step in sorted(steps, key=lambda step: step != first):
        getattr(connection, step)()
    await asyncio.sleep(0.03)
    assert not wire.cut.is_set()
    connection.resume_writing()
    async with asyncio.timeout(5):
        await wire.cut.wait()
    connection.connection_lost(None)


async def test_request_at_work_is_not_cut_when_what_it_sent_was_taken():
    wire = Wire()
    connection = connections.Connections(Heard, headers_within=0.01)()
    connection.connection_made(wire)
    connection.disarm()
    connection.pause_writing()
    connection.resume_writing()
    await asyncio.sleep(0.03)
    assert not wire.cut.is_set()
    connection.connection_lost(None)


async def large(_request):
    return web.Response(body=b"x" * ANSWER)


async def test_slow_reader_gets_all_of_a_large_answer():
    app = web.Application(middlewares=[connections.deadlines])
    app.router.add_get("/", large)
    runner = web.AppRunner(app)
    await runner.setup()
    loop = asyncio.get_running_loop()
    made = partial(_protocol, runner.server, loop=loop)
    accepting = connections.Connections(made, next_within=0.5, taken_within=30)
    server = await loop.create_server(accepting, "127.0.0.1", 0)
    reader = socket.socket()
    reader.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
    reader.settimeout(0)
    try:
        await loop.sock_connect(reader, server.sockets[0].getsockname())
        await loop.sock_sendall(reader, b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        await asyncio.sleep(0.7)  # longer than the time for the next request
        left = ANSWER
        async with asyncio.timeout(30):
            while left > 0:
                came = await loop.sock_recv(reader, 1_000_000)
                assert came, f"cut with {left} bytes to come"
                left -= came.rpartition(b"\n")[2].count(b"x")
    finally:
        reader.close()
        server.close()
        await runner.cleanup()


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
