"""One connection: nobody holds it without end, neither by sending nothing nor by taking nothing."""

import asyncio

from verifier.web import connections


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
