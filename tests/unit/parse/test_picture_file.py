"""What a picture shows, apart from the badges baked into it."""

import pytest

from tests.effort import done_within
from tests.world.baking import chunk, credential_element, drawing, international_text, plain_text
from tests.world.painting import GOLD, emblem
from verifier.parse.picture_file import PictureKind, read_picture_file

DISC = '<circle cx="4" cy="4" r="3"/>'
BADGE = international_text(b"openbadges", b'{"id":"https://uni.example/1"}')
ELEMENT = credential_element(body="{}")


def drawn(picture):
    return read_picture_file(picture).drawn


def in_pieces(picture):
    """Cut the pixels of a picture into several chunks."""
    start = picture.index(b"IDAT") - 4
    size = int.from_bytes(picture[start : start + 4])
    data = picture[start + 8 : start + 8 + size]
    cut = chunk(b"IDAT", data[:9]) + chunk(b"IDAT", data[9:])
    return picture[:start] + cut + picture[start + 12 + size :]


@pytest.mark.parametrize(
    "same",
    [
        emblem(BADGE),
        emblem(plain_text(b"Software", b"baker"), BADGE, BADGE),
        emblem(chunk(b"tIME", bytes(7))),
        in_pieces(emblem()),
    ],
)
def test_words_in_a_picture_are_not_seen(same):
    assert drawn(same) == drawn(emblem())


@pytest.mark.parametrize(
    "other",
    [
        emblem(bars=2),
        emblem(colour=GOLD),
        emblem(written="colours"),  # the same pixels, which only painting shows
        emblem(chunk(b"tRNS", b"\0")),
        emblem(chunk(b"gAMA", bytes(4))),
        emblem(chunk(b"acTL", bytes(8))),
    ],
)
def test_everything_else_counts(other):
    assert drawn(other) not in (None, drawn(emblem()))


@pytest.mark.parametrize(
    ("parts", "same"),
    [
        ((DISC,), True),
        ((f"\n  {DISC}\n",), True),
        (("<!-- a word -->", DISC), True),
        ((ELEMENT, DISC), True),
        ((DISC, ELEMENT, ELEMENT), True),
        (('<circle r="3" cy="4" cx="4"/>',), True),
        ((), False),
        ((DISC, DISC), False),
        ((DISC, "<text>PhD</text>"), False),
        (('<circle cx="4" cy="4" r="4"/>',), False),
        (("<g>" + DISC + "</g>",), False),
        ((credential_element(body="{}").replace("</open", "<text/></open"), DISC), False),
        (("<?xml-stylesheet href='https://mallory.example/a.css'?>", DISC), False),
    ],
)
def test_a_drawing_is_the_same_apart_from_badges_and_spacing(parts, same):
    assert (drawn(drawing(*parts)) == drawn(drawing(DISC))) is same


def test_style_sheet_before_a_drawing_counts():
    styled = drawing(DISC).replace(b"<svg", b"<?xml-stylesheet href='a.css'?><svg", 1)
    assert drawn(styled) != drawn(drawing(DISC))


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (emblem(), PictureKind.PNG),
        (emblem()[:-5], PictureKind.PNG),  # cut off
        (drawing(), PictureKind.SVG),
        (b"\xff\xd8\xff\xe0", PictureKind.JPEG),
        (b"GIF89a", PictureKind.OTHER),
        (b"<html></html>", PictureKind.OTHER),
        (b"", PictureKind.OTHER),
    ],
)
def test_kind_is_told_by_content(body, kind):
    assert read_picture_file(body).kind is kind


def test_what_is_cut_off_shows_nothing_that_can_be_told():
    assert drawn(emblem()[:-5]) is None


@pytest.mark.parametrize(
    ("more", "looks", "moves"),
    [
        ((), 0, False),
        ((chunk(b"gAMA", (45455).to_bytes(4)), chunk(b"sRGB", b"\0")), 0, False),
        ((chunk(b"gAMA", (90000).to_bytes(4)),), 1, False),
        ((chunk(b"iCCP", b"a"), chunk(b"eXIf", b"b")), 2, False),
        ((chunk(b"acTL", bytes(8)),), 0, True),
    ],
)
def test_what_else_decides_how_pixels_look_is_told(more, looks, moves):
    file = read_picture_file(emblem(*more))
    assert (len(file.looks), file.moves) == (looks, moves)


def test_text_that_is_cut_into_very_many_pieces_is_read_in_linear_time():
    picture = drawing("<?a?>x" * 340_000)  # 2 MiB
    read = done_within(4, lambda: drawn(picture))  # were each piece added to the text so far, five and more
    assert read is not None
