"""Badges in PNG pictures. https://www.w3.org/TR/png-3/."""

import zlib

import pytest

from tests.unit.locate.answers import codes, found, kinds, only
from tests.unit.locate.pictures import (
    ADDRESS,
    JWS,
    OB2,
    OB3,
    OTHER_OB3,
    itxt,
    packed_itxt,
    png,
    text_chunk,
    ztxt,
)
from tests.world.baking import SIGNATURE, chunk
from verifier.locate import locate
from verifier.model.located import Kind
from verifier.parse.png_chunks import MAX_CHUNKS, MAX_CHUNKS_IN_ALL, MIB


@pytest.mark.parametrize(
    ("baked", "kind", "found_in"),
    [
        pytest.param(itxt("openbadgecredential", OB3), Kind.JSON, "png:iTXt:openbadgecredential", id="ob3"),
        pytest.param(itxt("openbadgecredential", JWS), Kind.JWT, "png:iTXt:openbadgecredential", id="jwt"),
        pytest.param(itxt("clrcredential", OB3), Kind.JSON, "png:iTXt:clrcredential", id="clr"),
        pytest.param(itxt("openbadges", OB2), Kind.JSON, "png:iTXt:openbadges", id="ob2"),
        pytest.param(itxt("openbadges", JWS), Kind.JWT, "png:iTXt:openbadges", id="ob2-signed"),
        pytest.param(itxt("openbadges", ADDRESS), Kind.URL, "png:iTXt:openbadges", id="address-in-itxt"),
        pytest.param(
            text_chunk("openbadges", ADDRESS.encode()), Kind.URL, "png:tEXt:openbadges", id="address"
        ),
    ],
)
def test_badge_of_every_edition_is_found(baked, kind, found_in):
    badge = only(locate(png(baked)))
    assert (badge.kind, badge.found_in, badge.findings) == (kind, found_in, ())


def test_language_and_translated_keyword_are_read_and_not_skipped():
    baked = itxt("openbadges", OB2, language="ja", translated="バッジ")
    assert only(locate(png(baked))).body == OB2.encode()


def test_white_space_around_the_badge_is_ignored():
    assert only(locate(png(itxt("openbadges", f"\n {ADDRESS}\n")))).body == ADDRESS.encode()


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
def test_text_chunk_is_read_as_utf8_and_else_as_latin1(encoding):
    assertion = OB2.replace("a@uni.example", "zoé@uni.example")
    assert only(locate(png(text_chunk("openbadges", assertion.encode(encoding))))).body == assertion.encode()


@pytest.mark.parametrize(
    "chunks",
    [
        pytest.param((), id="plain-picture"),
        pytest.param((text_chunk("Comment", b"openbadges"),), id="comment"),
        pytest.param((itxt("openbadgesX", OB2),), id="keyword-that-only-begins-so"),
        pytest.param((itxt("OpenBadges", OB2),), id="keyword-in-capitals"),
        pytest.param((chunk(b"tEXt", b"openbadges"),), id="keyword-without-end"),
        pytest.param((chunk(b"tEXt", b"k" * 90 + b"\0openbadges"),), id="keyword-too-long"),
    ],
)
def test_picture_without_a_badge_says_so(chunks):
    assert codes(locate(png(*chunks))) == ["document.no-badge-in-image"]


def test_badge_after_the_end_of_the_picture_is_none():
    assert codes(locate(png() + itxt("openbadges", OB2))) == ["document.no-badge-in-image"]


def test_same_badge_twice_is_a_remark():
    answer = locate(png(itxt("openbadges", OB2), text_chunk("openbadges", OB2.encode())))
    assert only(answer).found_in == "png:iTXt:openbadges"
    assert codes(answer) == ["document.repeated-chunk"]


@pytest.mark.parametrize(
    "second",
    [
        itxt("openbadgecredential", OTHER_OB3),
        text_chunk("openbadgecredential", OTHER_OB3.encode()),
        ztxt("openbadgecredential", OTHER_OB3.encode()),
    ],
)
def test_two_badges_under_one_keyword_are_ambiguous(second):
    assert "document.ambiguous" in codes(locate(png(itxt("openbadgecredential", OB3), second)))
    assert "document.ambiguous" in codes(locate(png(second, itxt("openbadgecredential", OB3))))


def test_badges_of_two_editions_are_two_badges():
    answer = locate(png(itxt("openbadges", OB2), itxt("openbadgecredential", OB3)))
    assert [badge.body for badge in found(answer)] == [OB3.encode(), OB2.encode()]
    assert codes(answer) == ["document.several-credentials"] * 2


def test_damaged_badge_beside_a_good_one_is_counted():
    answer = locate(png(itxt("openbadges", OB2), itxt("openbadgecredential", "{broken")))
    assert kinds(answer) == [Kind.JSON, Kind.JSON]
    assert found(answer)[0].body == b"{broken"


@pytest.mark.parametrize(
    "baked", [packed_itxt("openbadges", OB2), ztxt("openbadges", OB2.encode())], ids=["iTXt", "zTXt"]
)
def test_compressed_badge_is_read_with_a_remark(baked):
    answer = locate(png(baked))
    assert only(answer).body == OB2.encode()
    assert codes(answer) == ["document.compressed-chunk"]


def test_more_badges_than_we_read_are_too_large():
    many = f"[{','.join([OB3] * 11)}]"
    answer = locate(png(itxt("openbadges", many), itxt("openbadgecredential", many)))
    assert codes(answer) == ["document.too-large"]


def test_wrong_check_sum_is_a_remark():
    picture = bytearray(png(itxt("openbadges", OB2)))
    picture[picture.index(b"IDAT") - 5] ^= 1  # the last byte of the check sum before
    answer = locate(bytes(picture))
    assert only(answer).body == OB2.encode()
    assert codes(answer) == ["document.bad-crc"]


@pytest.mark.parametrize(
    "baked", [ztxt("openbadges", bytes(64 * MIB)), packed_itxt("openbadges", " " * (MIB + 1))]
)
def test_bomb_is_not_inflated(baked):
    assert codes(locate(png(baked))) == ["document.too-large"]


def test_small_bombs_share_one_allowance():
    assert codes(locate(png(*[ztxt("openbadges", bytes(MIB // 2))] * 3))) == ["document.too-large"]


def test_address_stands_for_a_badge_only_in_open_badges_1_and_2():
    assert codes(locate(png(itxt("openbadgecredential", ADDRESS)))) == ["document.unrecognised"]


@pytest.mark.parametrize(
    "baked",
    [
        pytest.param(chunk(b"iTXt", b"openbadges\0\0\0\0"), id="fields-missing"),
        pytest.param(chunk(b"iTXt", b"openbadges\0\2\0\0\0x"), id="unknown-flag"),
        pytest.param(chunk(b"iTXt", b"openbadges\0\1\1\0\0x"), id="unknown-method"),
        pytest.param(chunk(b"iTXt", b"openbadges\0\1\0\0\0not deflated"), id="damaged-data"),
        pytest.param(chunk(b"zTXt", b"openbadges\0\1x"), id="unknown-method-in-ztxt"),
        pytest.param(chunk(b"zTXt", b"openbadges\0\0" + zlib.compress(b"{}" * 99)[:-6]), id="cut-off-data"),
        pytest.param(
            chunk(b"zTXt", b"openbadges\0\0" + zlib.compress(b"{}") + b"x"), id="data-after-the-end"
        ),
        pytest.param(itxt("openbadges", ""), id="empty"),
        pytest.param(itxt("openbadges", "words"), id="words"),
        pytest.param(chunk(b"iTXt", b'openbadges\0\0\0\0\0{"a":"\xff"}'), id="not-utf-8"),
    ],
)
def test_damaged_badge_is_malformed(baked):
    assert codes(locate(png(baked))) == ["document.malformed"]


@pytest.mark.parametrize(
    "picture",
    [
        pytest.param(SIGNATURE, id="nothing-but-the-signature"),
        pytest.param(png()[:-12], id="no-end"),
        pytest.param(png()[:-1], id="cut-off"),
        pytest.param(SIGNATURE + b"\xff\xff\xff\xffIHDRxxxxxxxx", id="length-leaves-the-file"),
        pytest.param(SIGNATURE + chunk(b"\0\0\0\0", b"") + png()[8:], id="chunk-without-a-name"),
    ],
)
def test_broken_picture_is_malformed(picture):
    assert codes(locate(picture)) == ["document.malformed"]


def test_large_picture_of_many_small_parts_is_read():
    parts = [chunk(b"IDAT", b"x")] * (MAX_CHUNKS * 2)
    assert only(locate(png(*parts, itxt("openbadges", OB2)))).kind is Kind.JSON


@pytest.mark.parametrize(
    "chunks",
    [
        pytest.param([chunk(b"teXt", b"")] * MAX_CHUNKS, id="too-many"),
        pytest.param([chunk(b"IDAT", b"")] * MAX_CHUNKS_IN_ALL, id="too-many-of-the-image"),
    ],
)
def test_too_many_chunks_are_too_large(chunks):
    assert codes(locate(png(*chunks))) == ["document.too-large"]
