"""The directory of a bundle: it is bounded before anything is made of it."""

import struct
import tracemalloc

import pytest

from verifier.replay.archive import MAX_FILES, BundleRefused, Why, pack, unpack

NAME = b"input"
ENTRY = (
    struct.pack("<4s4B4HL2L5H2L", b"PK\1\2", 20, 3, 20, *(0,) * 5, 0x21, 0, 0, len(NAME), *(0,) * 6) + NAME
)
HUGE = 200_000


def end(files, length):
    return struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, files, files, length, 0, 0)


def end_of_64_bits(files, length):
    found = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, files, files, length, 0)
    where = struct.pack("<4sLQL", b"PK\6\7", 0, length, 1)
    return found + where + end(0xFFFF, 0xFFFFFFFF)


def test_a_bundle_that_fills_its_directory_is_read():
    files = {f"documents/{number:064x}": b"" for number in range(MAX_FILES)}
    assert unpack(pack(files)) == files


@pytest.mark.parametrize(
    ("last", "why"),
    [
        (end(HUGE % 2**16, len(ENTRY) * HUGE), Why.TOO_LARGE),
        (end(1, len(ENTRY) * HUGE), Why.TOO_LARGE),
        (end(MAX_FILES + 1, len(ENTRY)), Why.TOO_LARGE),
        (end_of_64_bits(HUGE, len(ENTRY) * HUGE), Why.DAMAGED),
        (end_of_64_bits(HUGE, len(ENTRY) * HUGE)[:-4] + b"\0\0\0\0", Why.DAMAGED),
        (end(HUGE % 2**16, len(ENTRY) * HUGE)[:-2] + b"\1\0 ", Why.DAMAGED),  # a comment
        (b"", Why.DAMAGED),
    ],
)
def test_a_directory_of_two_hundred_thousand_files_is_not_read(last, why):
    body = ENTRY * HUGE + last
    tracemalloc.start()
    try:
        with pytest.raises(BundleRefused) as refused:
            unpack(body)
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()
    assert refused.value.why is why
