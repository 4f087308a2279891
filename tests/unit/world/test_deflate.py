"""What we compress ourselves is unpacked by everybody, and is the same on every machine."""

import gzip
import zlib
from hashlib import sha256

import pytest

from tests.world.deflate import deflated, gzipped, zipped


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"a",
        b"\x90\xff",
        bytes(16_384),
        bytes(11_820) + b"\x01" + bytes(4_563),
        b"ab" * 300 + b"\xff" * 700,
    ],
    ids=len,
)
def test_every_reader_unpacks_it_to_the_last_byte(data):
    assert (gzip.decompress(gzipped(data)), zlib.decompress(zipped(data))) == (data, data)
    reader = zlib.decompressobj(-zlib.MAX_WBITS)
    assert (reader.decompress(deflated(data)), reader.eof, reader.unused_data) == (data, True, b"")


def test_it_is_the_same_on_every_machine():
    digest = sha256(gzipped(bytes(16_384))).hexdigest()
    assert digest == "e14c32403daba65d7cf97bb6a7952717106101f5abb4360b5a9d5225152b7aea"
