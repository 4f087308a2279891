"""A status list says of each credential what its issuer wrote, and of no other place anything."""

import base64
import gzip
import zlib
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.algorithms.signers import LETTERS
from verifier.algorithms.bitstring import (
    MAX_LIST_BYTES,
    MAX_LIST_CHARACTERS,
    Bits,
    ListRefused,
    Reason,
    Spelling,
    decode_list,
    parse_index,
)

DATA = bytes([0b1000_0001, 0b0110_0000, 0xFF, 0x00])


def base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def encoded(data: bytes) -> str:
    return "u" + base64url(gzip.compress(data, mtime=0))


def refused(act, *arguments, **named) -> Reason:
    with pytest.raises(ListRefused) as refusal:
        act(*arguments, **named)
    return refusal.value.reason


def test_the_list_of_the_specification_is_empty():
    bits, spelling = decode_list("uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA")
    assert bits.data == bytes(16_384)
    assert bits.entries() == 131_072
    assert spelling == Spelling(is_marked=True, is_base64url=True, is_gzip=True)


@pytest.mark.parametrize(
    ("index", "size", "value"),
    [
        (0, 1, 1),
        (1, 1, 0),
        (7, 1, 1),
        (8, 1, 0),
        (9, 1, 1),
        (31, 1, 0),
        (0, 2, 0b10),
        (3, 2, 0b01),
        (4, 2, 0b01),
        (5, 2, 0b10),
        (0, 4, 0b1000),
        (1, 4, 0b0001),
        (2, 4, 0b0110),
        (0, 8, 0b1000_0001),
        (2, 8, 0xFF),
        (3, 8, 0x00),
        (0, 3, 0b100),  # entries of other sizes straddle bytes
        (2, 3, 0b010),
        (5, 3, 0b011),
        (9, 3, 0b000),
        (1, 5, 0b00101),
        (1, 9, 0b110000011),
        (0, 32, 0x8160FF00),
    ],
)
def test_entries_are_read_from_the_highest_bit(index, size, value):
    assert Bits(data=DATA).read(index, size=size) == value


@pytest.mark.parametrize(
    ("index", "size"), [(-1, 1), (32, 1), (16, 2), (8, 4), (4, 8), (2**40, 1), (-4, 8), (10, 3), (1, 32)]
)
def test_a_place_outside_the_list_says_nothing(index, size):
    assert refused(Bits(data=DATA).read, index, size=size) is Reason.OUT_OF_RANGE


@pytest.mark.parametrize("size", [0, -1, 33, 10**9])
def test_an_odd_entry_size_is_not_read(size):
    assert refused(Bits(data=DATA).read, 0, size=size) is Reason.UNSUPPORTED
    assert refused(Bits(data=DATA).entries, size) is Reason.UNSUPPORTED


@pytest.mark.parametrize(("size", "count"), [(1, 32), (2, 16), (3, 10), (4, 8), (5, 6), (8, 4), (32, 1)])
def test_entries_are_counted(size, count):
    assert Bits(data=DATA).entries(size) == count


# With a free byte of the header set, the text holds the letters that the two alphabets write differently.
WRAPPED = bytearray(gzip.compress(bytes(range(5)), mtime=0))
WRAPPED[4:8] = b"\xfb\xff\xfe\xff"
LIST = bytes(WRAPPED)
PADDED = base64.urlsafe_b64encode(LIST).decode()


@pytest.mark.parametrize(
    ("text", "marked", "base64url_alone", "gzipped"),
    [
        ("u" + base64url(LIST), True, True, True),
        (base64url(LIST), False, True, True),
        ("u" + PADDED, True, False, True),
        (PADDED, False, False, True),
        (base64.b64encode(LIST).decode(), False, False, True),
        ("u" + base64.b64encode(LIST).decode(), True, False, True),
        ("u" + base64url(zlib.compress(bytes(range(5)))), True, True, False),
        (base64url(zlib.compress(bytes(range(5)))), False, True, False),
    ],
)
def test_older_forms_are_read_and_told_apart(text, marked, base64url_alone, gzipped):
    spelling = Spelling(is_marked=marked, is_base64url=base64url_alone, is_gzip=gzipped)
    assert decode_list(text) == (Bits(data=bytes(range(5))), spelling)


def test_the_forms_differ():
    assert PADDED.endswith("=")
    assert {"-", "_"} & set(PADDED)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", Reason.MALFORMED),
        ("u", Reason.MALFORMED),
        ("z" + base64url(LIST), Reason.MALFORMED),
        ("u" + base64url(b"plain bytes"), Reason.MALFORMED),
        ("u" + base64url(LIST[:-1]), Reason.MALFORMED),
        ("u" + base64url(LIST[:-9]), Reason.MALFORMED),
        ("u" + base64url(LIST + b"\0"), Reason.MALFORMED),
        ("u" + base64url(LIST + LIST), Reason.MALFORMED),
        ("u" + base64url(LIST[:-8] + bytes(8)), Reason.MALFORMED),
        ("u" + base64url(zlib.compress(DATA)[:-4]), Reason.MALFORMED),
        ("u H4sI", Reason.MALFORMED),
        ("u" + "A" * 5, Reason.MALFORMED),
        ("u" + "=" * 9, Reason.MALFORMED),
        ("é", Reason.MALFORMED),
        ("A" * (MAX_LIST_CHARACTERS + 1), Reason.TOO_LARGE),
        (encoded(bytes(MAX_LIST_BYTES + 1)), Reason.TOO_LARGE),
    ],
    ids=lambda value: str(value)[:24],
)
def test_what_is_no_list_is_refused(text, reason):
    assert refused(decode_list, text) is reason


def test_the_largest_list_is_read():
    assert decode_list(encoded(bytes(MAX_LIST_BYTES)))[0].entries() == 2**26


@pytest.mark.parametrize(
    ("value", "index", "sloppy"),
    [
        ("0", 0, False),
        ("7", 7, False),
        ("94567", 94567, False),
        ("999999999", 999_999_999, False),
        (0, 0, True),
        (94567, 94567, True),
        (999_999_999, 999_999_999, True),
    ],
)
def test_an_index_is_read(value, index, sloppy):
    assert parse_index(value) == (index, sloppy)


@pytest.mark.parametrize(
    "value",
    [
        *(
            "",
            "-1",
            "+1",
            " 1",
            "1 ",
            "1\n",
            "1_0",
            "007",
            "00",
            "３",
            "٣",
            "5.0",
            "1e3",
            "0x1",
            "1000000000",
            "True",
        ),
        *(-1, 10**9, 2**64, 5.0, True, False, None, [], ["1"], {}),
    ],
    ids=repr,
)
def test_anything_else_is_no_index(value):
    assert refused(parse_index, value) is Reason.MALFORMED


@given(st.binary(min_size=1, max_size=16), st.integers(1, 32))
def test_entries_of_every_size_are_the_bits_as_they_are_written(data, size):
    bits = "".join(f"{byte:08b}" for byte in data)
    whole = [bits[place : place + size] for place in range(0, len(bits) - size + 1, size)]
    read = Bits(data=data)
    assert read.entries(size) == len(whole)
    assert [read.read(index, size=size) for index in range(len(whole))] == [int(entry, 2) for entry in whole]


@settings(max_examples=100)
@given(
    st.text(LETTERS, max_size=40)
    | st.binary(max_size=40).map(lambda data: "u" + base64url(b"\x1f\x8b\x08" + data))
)
def test_no_text_breaks_the_reader(text):
    for read in (decode_list, parse_index):
        with suppress(ListRefused):
            read(text)


@settings(max_examples=60)
@given(data=st.binary(min_size=1, max_size=16), place=st.integers(0, 127))
def test_every_bit_is_found_where_it_was_written(data, place):
    bits = decode_list(encoded(data))[0]
    position = place % bits.entries()
    written = f"{int.from_bytes(data, 'big'):0{len(data) * 8}b}"
    assert bits.read(position) == int(written[position])
    for size in (2, 4, 8):
        start = position // size * size
        assert bits.read(position // size, size=size) == int(written[start : start + size], 2)
