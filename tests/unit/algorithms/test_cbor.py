"""CBOR has one spelling for each value, and nothing that is more than a value."""

import pytest

from verifier.algorithms.cbor import MAX_DEPTH, MAX_VALUES, MalformedCbor, read, write_bytes, write_text

# RFC 8949 appendix A, as far as signed messages have such values.
VALUES = {
    "00": 0,
    "17": 23,
    "1818": 24,
    "1903e8": 1000,
    "1a000f4240": 1_000_000,
    "1b000000e8d4a51000": 10**12,
    "20": -1,
    "3903e7": -1000,
    "f93e00": 1.5,
    "fa47c35000": 100_000.0,
    "fb3ff199999999999a": 1.1,
    "f4": False,
    "f5": True,
    "f6": None,
    "40": b"",
    "4401020304": b"\1\2\3\4",
    "60": "",
    "63c3bc78": "üx",
    "80": [],
    "8301820203820405": [1, [2, 3], [4, 5]],
    "a0": {},
    "a201020304": {1: 2, 3: 4},
    "a26161016162820203": {"a": 1, "b": [2, 3]},
}

REFUSED = {
    "an empty message": "",
    "bytes behind the value": "0000",
    "an array that ends too early": "8201",
    "bytes that end too early": "4301",
    "a number that ends too early": "19ff",
    "an array larger than the message": "9bffffffffffffffff",
    "bytes larger than the message": "5bffffffffffffffff",
    "an array of unknown length": "9f01ff",
    "bytes of unknown length": "5f4101ff",
    "a reserved length": "1c",
    "a number in a longer form": "1817",
    "a length in a longer form": "580100",
    "a tag": "c000",
    "a shared value": "d81c81d81d00",
    "a name twice": "a201020103",
    "a name of bytes": "a1410101",
    "a name that is an array": "a1800101",
    "a name that is a truth value": "a1f501",
    "undefined": "f7",
    "a simple value": "f0",
    "a number that is none": "f97e00",
    "a number without bounds": "f97c00",
    "text that is not UTF-8": "61ff",
}


@pytest.mark.parametrize(("written", "value"), VALUES.items(), ids=VALUES)
def test_a_value_is_read(written, value):
    assert read(bytes.fromhex(written)) == value


@pytest.mark.parametrize("written", REFUSED.values(), ids=REFUSED)
def test_what_readers_could_understand_differently_is_refused(written):
    with pytest.raises(MalformedCbor):
        read(bytes.fromhex(written))


def test_values_are_read_to_a_depth():
    assert read(b"\x81" * MAX_DEPTH + b"\x00")
    with pytest.raises(MalformedCbor):
        read(b"\x81" * (MAX_DEPTH + 1) + b"\x00")


def test_no_more_values_are_read_than_a_message_has():
    assert (
        len(read(b"\x99" + (MAX_VALUES - 1).to_bytes(2, "big") + b"\x00" * (MAX_VALUES - 1)))
        == MAX_VALUES - 1
    )
    with pytest.raises(MalformedCbor, match="more than 10,000 values"):
        read(b"\x99" + MAX_VALUES.to_bytes(2, "big") + b"\x00" * MAX_VALUES)


@pytest.mark.parametrize("size", [0, 23, 24, 255, 256, 65_535, 65_536])
def test_what_is_written_is_read_again(size):
    assert read(write_bytes(b"x" * size)) == b"x" * size
    assert read(write_text("x" * size)) == "x" * size
