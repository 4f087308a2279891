"""Bodies that are cut, swollen or slow, without a wire."""

import gzip
import os
from dataclasses import replace

import pytest

from verifier.model.roles import Role
from verifier.model.words import Cause
from verifier.net.body import Body, read_body
from verifier.net.roles import MIB, RULES
from verifier.net.timing import Timing

JSON = RULES[Role.ASSERTION]


async def read(*chunks, encoding="", rules=JSON, clock=()):
    async def arriving():
        for chunk in chunks:
            yield chunk

    ticks = iter([*clock, *[0.0] * 100]) if clock else iter([0.0] * 1000)
    body = Body(rules, encoding=encoding)
    return await read_body(arriving(), body, timing=Timing(), monotonic=lambda: next(ticks))


@pytest.mark.parametrize("encoding", ["", "identity"])
async def test_a_plain_body_is_joined(encoding):
    assert await read(b"{", b"}", encoding=encoding) == b"{}"


@pytest.mark.parametrize("size", [1, 2, 7, 1000])
async def test_a_compressed_body_may_arrive_in_any_pieces(size):
    whole = gzip.compress(b'{"a":1}' * 50, mtime=0)
    pieces = [whole[at : at + size] for at in range(0, len(whole), size)]
    assert await read(*pieces, encoding="gzip") == b'{"a":1}' * 50


@pytest.mark.parametrize("cut", [1, 5, 8, 20])
async def test_a_compressed_body_without_its_end_is_malformed(cut):
    assert await read(gzip.compress(b"{}" * 100, mtime=0)[:-cut], encoding="gzip") is Cause.MALFORMED_REMOTE


@pytest.mark.parametrize("tail", [b"x", b"\0", gzip.compress(b"{}", mtime=0)])
async def test_bytes_behind_the_end_are_malformed(tail):
    assert await read(gzip.compress(b"{}", mtime=0), tail, encoding="gzip") is Cause.MALFORMED_REMOTE


async def test_the_limit_itself_is_allowed_and_one_byte_more_is_not():
    for encoding, pack in (("", bytes), ("gzip", gzip.compress)):
        rules = replace(JSON, max_wire=2 * MIB) if encoding else JSON
        noise = os.urandom(MIB)
        assert await read(pack(noise), encoding=encoding, rules=rules) == noise
        assert await read(pack(noise + b"x"), encoding=encoding, rules=rules) is Cause.TOO_LARGE


async def test_the_ratio_counts_above_64_kib_only():
    assert len(await read(gzip.compress(bytes(64 * 1024)), encoding="gzip")) == 64 * 1024
    assert await read(gzip.compress(bytes(512 * 1024)), encoding="gzip") is Cause.TOO_LARGE


async def test_nothing_is_read_in_an_encoding_that_we_do_not_know():
    assert await read(b"x", encoding="br") is Cause.UNSUPPORTED


async def test_a_body_that_keeps_the_least_rate_is_read():
    assert await read(b"x" * 5000, b"x", clock=[0.0, 4.0, 4.5]) == b"x" * 5000 + b"x"


async def test_a_body_below_the_least_rate_is_a_timeout():
    assert await read(b"x", b"x", clock=[0.0, 2.9, 3.1]) is Cause.TIMEOUT
