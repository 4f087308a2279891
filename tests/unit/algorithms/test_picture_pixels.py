"""How alike two pictures are, measured on badges as issuers draw them: saved again, scaled, and changed."""

import hashlib
import io

import pytest
from PIL import Image, ImageDraw, ImageFont

from verifier.algorithms.picture_pixels import differences, judge, likeness, serve

LANCZOS, NEAREST = Image.Resampling.LANCZOS, Image.Resampling.NEAREST
NAVY = "#102030"


USUAL = {"frame": "#1f6fb2", "ground": "#ffffff", "side": 400, "letters": 32, "emblem": "star", "name": ""}


def badge(text="Level 1", **drawn):
    """Draw a badge: a ring, an emblem and a line of words."""
    look = USUAL | drawn
    side = look["side"]
    picture = Image.new("RGBA", (side, side), (0, 0, 0, 0))
    pen = ImageDraw.Draw(picture)
    pen.ellipse([side * 0.02, side * 0.02, side * 0.98, side * 0.98], fill=look["frame"])
    pen.ellipse([side * 0.1, side * 0.1, side * 0.9, side * 0.9], fill=look["ground"])
    if look["emblem"] == "star":
        corners = [(0.5, 0.2), (0.65, 0.5), (0.35, 0.5)]
        pen.polygon([(side * across, side * down) for across, down in corners], "#d4af37")
    else:
        pen.rectangle([side * 0.3, side * 0.2, side * 0.7, side * 0.5], "#803060")
    for words, place, size in ((text, 0.62, look["letters"]), (look["name"], 0.75, 20)):
        font = ImageFont.load_default(size * side / 400)
        pen.text((side * 0.5, side * place), words, anchor="mm", font=font, fill=NAVY)
    return picture


def faint(contrast):
    """Write a large word in a colour that is hardly another."""
    picture = badge()
    level = 255 - contrast
    font = ImageFont.load_default(60)
    ImageDraw.Draw(picture).text((200, 300), "PhD", anchor="mm", font=font, fill=(level, level, level, 255))
    return picture


def on_white(picture):
    return Image.alpha_composite(Image.new("RGBA", picture.size, "white"), picture).convert("RGB")


def photo(seed):
    noise = hashlib.shake_256(bytes([seed])).digest(24 * 24 * 3)
    small = Image.frombytes("RGB", (24, 24), noise)
    return small.resize((400, 400), Image.Resampling.BICUBIC)


def saved(picture, kind="PNG", **options):
    body = io.BytesIO()
    picture.save(body, kind, **options)
    return body.getvalue()


def jpeg(picture, quality):
    return Image.open(io.BytesIO(saved(picture.convert("RGB"), "JPEG", quality=quality)))


def alike(one, other):
    return judge(differences(one, other))


BADGE, FLAT, PHOTO = badge(), on_white(badge()), photo(1)


@pytest.mark.parametrize("side", [64, 100, 128, 150, 200, 300, 600, 800])
@pytest.mark.parametrize("way", [LANCZOS, Image.Resampling.BICUBIC, Image.Resampling.BILINEAR])
@pytest.mark.parametrize("picture", [BADGE, PHOTO], ids=["badge", "photo"])
def test_scaled_picture_is_the_same(picture, side, way):
    assert alike(picture, picture.resize((side, side), way)) == "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FLAT, FLAT.quantize(64)),
        (FLAT, FLAT.convert("RGBA")),
        (FLAT, FLAT.quantize(256)),
        (FLAT.convert("L"), FLAT.convert("L").convert("RGB")),
        (FLAT.convert("L"), FLAT.convert("L").convert("I").point(lambda value: value * 257)),
        (FLAT, FLAT.convert("CMYK")),
        (FLAT, jpeg(FLAT, 75)),
        (FLAT, jpeg(FLAT, 95)),
        (PHOTO, jpeg(PHOTO, 75)),
    ],
)
def test_picture_that_was_saved_in_another_way_is_the_same(one, other):
    assert alike(one, other) == "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (BADGE, badge("Level 2")),
        (BADGE, badge("Level 2").resize((200, 200), LANCZOS)),
        (badge("Level I"), badge("Level II")),
        (BADGE, badge(name="Jo Example")),
    ],
)
def test_another_word_is_a_change(one, other):
    assert alike(one, other) == "changed"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (badge(letters=14), badge("Level 7", letters=14)),
        (badge("Year 2023", letters=16), badge("Year 2024", letters=16)),
        (badge("Course 3", letters=14), badge("Course 8", letters=14)),
        (badge("Level l", letters=11), badge("Level 1", letters=11)),
        (badge(side=1000, letters=14), badge("Level 2", side=1000, letters=14)),
        (BADGE.resize((100, 100), LANCZOS), badge("Level 2").resize((100, 100), LANCZOS)),
        (BADGE, faint(20)),
        (FLAT, jpeg(FLAT, 30)),
        (BADGE, BADGE.resize((100, 100), NEAREST)),
        (BADGE, FLAT),  # the same on white, another on black
        (BADGE, BADGE.resize((400, 380), LANCZOS)),  # pressed
    ],
)
def test_small_differences_leave_it_open(one, other):
    assert alike(one, other) == "near"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (BADGE, badge(frame="#9f5f22")),
        (badge(frame="#c0c0c0"), badge(frame="#d4af37")),  # silver and gold
        (BADGE, badge(emblem="book")),
        (BADGE, badge("PhD in Physics", frame="#c02020", ground="#ffe0a0", emblem="book")),
        (BADGE, badge(ground="#000000")),
        (BADGE, PHOTO),
        (PHOTO, photo(2)),
        (BADGE, Image.new("RGB", (40, 40), "green")),
    ],
)
def test_another_colour_or_emblem_is_another_picture(one, other):
    assert alike(one, other) == alike(other, one) == "other"


def test_bytes_of_pictures_are_compared():
    assert likeness(saved(BADGE), saved(BADGE.resize((200, 200), LANCZOS))) == "same"
    assert likeness(saved(BADGE), saved(PHOTO, "JPEG")) == "other"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"no picture",
        saved(BADGE)[:300],
        saved(FLAT, "GIF"),  # not read
        saved(FLAT, "BMP"),
    ],
)
def test_what_cannot_be_painted_is_unreadable(body):
    assert likeness(saved(BADGE), body) == "unreadable"


@pytest.mark.parametrize("side", [2900, 9_000, 16_000])
def test_large_pictures_are_not_painted(side):
    assert likeness(saved(BADGE), saved(Image.new("1", (side, side)))) == "too-large"


def test_pictures_of_a_pixel_are_compared():
    one, other = (saved(Image.new("RGB", size, "red")) for size in ((1, 1), (1, 300)))
    assert likeness(one, one) == "same"
    assert likeness(one, other) == "near"


def test_a_question_is_two_pictures_and_its_answer_a_word():
    one, other = saved(BADGE), saved(PHOTO)
    answer = io.BytesIO()
    serve(io.BytesIO(len(one).to_bytes(8) + one + other), answer)
    assert answer.getvalue() == b"other"
