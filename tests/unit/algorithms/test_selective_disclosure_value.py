"""Proof values of selective disclosure: what is read, and every shape that is not."""

import pytest

from tests.world import World
from tests.world.encodings import base64url
from tests.world.selective_disclosure import BASE, DERIVED, cbor, components_of, derive, issue, written
from verifier.algorithms.keys import to_multikey
from verifier.algorithms.selective_disclosure_value import (
    MAX_CHARACTERS,
    MAX_SIGNATURES,
    Base,
    Derived,
    Reason,
    ValueRefused,
    read_value,
)

BADGE = World().issuer("uni.example", algorithm="ES256").award("Statistics 101")
ISSUED = issue(BADGE, mandatory=("/issuer", "/validFrom"))
SHOWN = derive(ISSUED)


def value(document):
    return document["proof"]["proofValue"]


def with_part(document, header, place, part):
    components = components_of(document)
    components[place] = part
    return written(header, components)


def refusal(text):
    with pytest.raises(ValueRefused) as refused:
        read_value(text)
    return refused.value.reason, str(refused.value)


def test_a_derived_proof_is_read():
    read = read_value(value(SHOWN))
    assert isinstance(read, Derived)
    assert len(read.signed.signatures) == 9
    assert list(read.labels) == ["_:c14n0"]
    assert read.labels["_:c14n0"].startswith("_:u")
    assert len(read.labels["_:c14n0"]) == 46
    assert len(read.mandatory) == 7
    assert to_multikey(read.signed.key).startswith("zDn")


def test_a_base_proof_is_read():
    read = read_value(value(ISSUED))
    assert isinstance(read, Base)
    assert read.pointers == ("/issuer", "/validFrom")
    assert (len(read.hmac_key), len(read.signed.base_signature)) == (32, 64)


@pytest.mark.parametrize("pointers", [[], [""], ["/"], ["/a~1b/c~0d/0"], ["//"], ["/issuer", "/issuer"]])
def test_json_pointers_are_taken_as_they_are(pointers):
    assert read_value(with_part(ISSUED, BASE, 4, pointers)).pointers == tuple(pointers)


@pytest.mark.parametrize(
    ("place", "part"),
    [
        (0, bytes(63)),
        (0, bytes(65)),
        (0, "A" * 64),
        (0, 0),
        (0, [bytes(64)]),
        (1, bytes(35)),
        (1, b"\x80\x24" + bytes(34)),
        (1, b"\x80\x24" + bytes(32)),
        (1, b"\x80\x24\x04" + bytes(32)),
        (1, b"\x80\x24\x02" + b"\xff" * 32),
        (1, b"\xed\x01" + bytes(33)),
        (1, b"\x81\x24" + bytes(33)),
        (2, bytes(64)),
        (2, 0),
        (2, [bytes(63)]),
        (2, [bytes(96)]),
        (2, ["A" * 64]),
        (2, [[bytes(64)]]),
        (2, {0: bytes(64)}),
        (3, []),
        (3, [bytes(32)]),
        (3, 0),
        (3, {0: bytes(31)}),
        (3, {0: bytes(33)}),
        (3, {0: "u3Lv2"}),
        (3, {0: 0}),
        (3, {0: bytes(32), 1: bytes(32)}),
        (4, 0),
        (4, b"\x00"),
        (4, ["0"]),
        (4, [b"\x00"]),
        (4, [[0]]),
        (4, [0, 0]),
        (4, [1, 0]),
        (4, [0, 2, 2]),
    ],
)
def test_a_derived_proof_of_another_shape_is_malformed(place, part):
    assert refusal(with_part(SHOWN, DERIVED, place, part))[0] is Reason.MALFORMED


@pytest.mark.parametrize(
    ("place", "part"),
    [
        (2, bytes(31)),
        (2, bytes(64)),
        (2, "A" * 32),
        (3, bytes(64)),
        (3, [bytes(63)]),
        (4, "/issuer"),
        (4, [0]),
        (4, ["issuer"]),
        (4, ["/~2"]),
        (4, ["/~"]),
        (4, [["/issuer"]]),
        (4, {0: "/issuer"}),
    ],
)
def test_a_base_proof_of_another_shape_is_malformed(place, part):
    assert refusal(with_part(ISSUED, BASE, place, part))[0] is Reason.MALFORMED


WRITTEN = value(SHOWN)


@pytest.mark.parametrize("text", ["", "u", "z", "u2V0B", "u2V0Bgw", WRITTEN[1:], "m" + WRITTEN[1:]])
def test_a_text_that_is_no_value_is_malformed(text):
    assert refusal(text)[0] is Reason.MALFORMED


@pytest.mark.parametrize(
    "text", [WRITTEN + "=", WRITTEN[:-4], WRITTEN + "AAAA", WRITTEN + "!", " " + WRITTEN]
)
def test_a_value_with_something_more_or_less_is_malformed(text):
    assert refusal(text)[0] is Reason.MALFORMED


@pytest.mark.parametrize("header", [b"", b"\xd9\x5d", b"\xd9\x5d\x02", b"\xd9\x5d\x03", b"\xd9\x5e\x01"])
def test_another_header_is_malformed(header):
    assert refusal(written(header, components_of(SHOWN)))[0] is Reason.MALFORMED


def test_the_headers_are_not_taken_for_each_other():
    assert refusal(written(BASE, components_of(SHOWN)))[0] is Reason.MALFORMED
    assert refusal(written(DERIVED, components_of(ISSUED)))[0] is Reason.MALFORMED


@pytest.mark.parametrize("parts", [0, "", b"", [], {}, {0: b""}, [[], [], [], [], []]])
def test_components_that_are_not_five_are_malformed(parts):
    assert refusal(written(DERIVED, parts))[0] is Reason.MALFORMED


@pytest.mark.parametrize("document", [SHOWN, ISSUED])
@pytest.mark.parametrize("change", [lambda parts: parts.pop(), lambda parts: parts.append(0)])
def test_a_component_more_or_less_is_malformed(document, change):
    parts = components_of(document)
    change(parts)
    assert refusal(written(DERIVED, parts))[0] is Reason.MALFORMED
    assert refusal(written(BASE, parts))[0] is Reason.MALFORMED


PARTS = [cbor(part) for part in components_of(SHOWN)]
TAG, TRUE, HALF = b"\xd8\x40", b"\xf5", b"\xf9\x3c\x00"


def assembled(parts, before=b"\x85", after=b""):
    """Put encoded components together: an array of five."""
    return "u" + base64url(DERIVED + before + b"".join(parts) + after)


def test_the_parts_put_together_are_the_value():
    assert assembled(PARTS) == value(SHOWN)


@pytest.mark.parametrize(
    ("place", "part"),
    [
        (0, TAG + PARTS[0]),
        (2, TAG + PARTS[2]),
        (2, b"\x81" + TAG + b"\x58\x40" + bytes(64)),
        (2, b"\x9f\x58\x40" + bytes(64) + b"\xff"),
        (2, b"\x9b" + b"\xff" * 8),
        (3, TAG + PARTS[3]),
        (3, b"\xa2" + 2 * (b"\x00\x58\x20" + bytes(32))),
        (3, b"\xa1\x20\x58\x20" + bytes(32)),
        (3, b"\xa1" + TRUE + b"\x58\x20" + bytes(32)),
        (3, b"\xa1" + HALF + b"\x58\x20" + bytes(32)),
        (3, b"\xa1\x61\x30\x58\x20" + bytes(32)),
        (3, b"\xa1\xc2\x41\x01\x58\x20" + bytes(32)),
        (3, b"\xbf\x00\x58\x20" + bytes(32) + b"\xff"),
        (3, b"\xba\xff\xff\xff\xff"),
        (4, b"\x81\x20"),
        (4, b"\x81" + TRUE),
        (4, b"\x81" + HALF),
        (4, b"\x81\xc2\x41\x00"),
        (4, b"\x81\x18\x00"),
        (4, b"\x81\xf6"),
        (4, b"\x81" * 500 + b"\x00"),
    ],
)
def test_what_only_some_decoders_would_take_is_malformed(place, part):
    parts = [*PARTS]
    parts[place] = part
    assert refusal(assembled(parts))[0] is Reason.MALFORMED


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"\x85", b"\x00"),
        (b"\x9f", b"\xff"),
        (b"\xd9\xd9\xf7\x85", b""),
        (b"\x98\x05", b""),
        (b"\x86", b""),
        (b"\x84", b""),
    ],
)
def test_components_in_another_frame_are_malformed(before, after):
    assert refusal(assembled(PARTS, before, after))[0] is Reason.MALFORMED


def test_more_signatures_than_we_check_say_nothing_against_the_badge():
    most = read_value(with_part(SHOWN, DERIVED, 2, [bytes(64)] * MAX_SIGNATURES))
    assert len(most.signed.signatures) == MAX_SIGNATURES
    more = with_part(SHOWN, DERIVED, 2, [bytes(64)] * (MAX_SIGNATURES + 1))
    assert refusal(more) == (Reason.TOO_LARGE, "more than 400 signatures")


def test_a_longer_text_than_we_read_says_nothing_against_the_badge():
    assert refusal("u" * (MAX_CHARACTERS + 1)) == (Reason.TOO_LARGE, "longer than 128 KiB")
    assert refusal("u" + "A" * (MAX_CHARACTERS - 1))[0] is Reason.MALFORMED
