"""The issuer's pictures of a badge, and how a picture that was given compares with them."""

import asyncio
import subprocess
import sys
import time

import pytest

from tests.world import World
from tests.world.baking import chunk, drawing, international_text
from tests.world.painting import GOLD, data_url, emblem
from verifier.model.achievement import Achievement, Picture
from verifier.model.credential import Credential, Edition, Securing, Subject
from verifier.model.words import Cause
from verifier.parse.picture_file import PictureKind, read_picture_file
from verifier.readings.pictures import (
    EXTRA,
    Likeness,
    Missing,
    Published,
    Undecided,
    _read,
    compare_pictures,
    declared_pictures,
    get_picture,
)
from verifier.readings.separate_process import Said

URL = "https://uni.example/images/1.png"
BADGE = international_text(b"openbadges", b"{}")
GAMMA = chunk(b"gAMA", (90_000).to_bytes(4))


def badge(*, subject=None, own=None, of_class=None):
    def picture(url):
        return Picture(id=url, pointer="/image") if url else None

    achievement = Achievement(pointer="", image=picture(of_class))
    return Credential(
        edition=Edition.OB20,
        securing=Securing.HOSTED,
        raw={},
        image=picture(own),
        subjects=(Subject(pointer="", image=picture(subject), achievement=achievement),),
    )


def published(body):
    return Published(body=body, file=read_picture_file(body))


@pytest.mark.parametrize(
    ("named", "listed"),
    [
        ({}, []),
        ({"of_class": "c"}, [("c", False)]),
        ({"own": "a", "of_class": "c"}, [("a", True), ("c", False)]),
        ({"subject": "s", "own": "a", "of_class": "c"}, [("s", True), ("a", True), ("c", False)]),
        ({"own": "c", "of_class": "c"}, [("c", True)]),
    ],
)
def test_pictures_of_the_award_come_before_that_of_its_class(named, listed):
    assert [(each.picture.id, each.own) for each in declared_pictures(badge(**named))] == listed


def test_badge_about_nobody_names_no_picture():
    assert declared_pictures(Credential(edition=Edition.VC2, securing=Securing.NONE, raw={})) == ()


def test_picture_without_an_address_is_none():
    caption = Credential(
        edition=Edition.OB20, securing=Securing.NONE, raw={}, image=Picture(id=None, caption="Statistics")
    )
    assert declared_pictures(caption) == ()


async def test_picture_in_the_badge_is_not_fetched():
    world = World()
    found = await get_picture(Picture(id=data_url(emblem())), fetcher=world)
    assert found == published(emblem())
    assert not world.fetched


@pytest.mark.parametrize("url", ["urn:uuid:1", "data:broken", "https://", "ftp://uni.example/1.png"])
async def test_what_is_no_web_address_is_asked_of_nobody(url):
    world = World()
    assert await get_picture(Picture(id=url), fetcher=world) == Missing(cause=Cause.UNSUPPORTED)
    assert not world.fetched


async def test_published_picture_is_fetched():
    world = World()
    world.at(URL).serves(emblem(), "application/octet-stream")
    found = await get_picture(Picture(id=URL), fetcher=world)
    assert (found.body, found.file.kind, len(found.exhibits)) == (emblem(), PictureKind.PNG, 1)


@pytest.mark.parametrize(
    ("say", "cause"),
    [
        (lambda place: place.answers(status=404), Cause.HTTP_4XX),
        (lambda place: place.times_out(), Cause.TIMEOUT),
        (lambda place: place.serves(bytes(5 * 2**20)), Cause.TOO_LARGE),
    ],
)
async def test_missing_picture_has_a_cause(say, cause):
    world = World()
    say(world.at(URL))
    found = await get_picture(Picture(id=URL), fetcher=world)
    assert (found.cause, found.at, len(found.exhibits)) == (cause, URL, 1)


@pytest.mark.parametrize(
    ("given", "theirs", "likeness"),
    [
        (emblem(), emblem(), Likeness.EQUAL),
        (b"anything", b"anything", Likeness.EQUAL),
        (emblem(BADGE), emblem(), Likeness.EQUAL),
        (emblem(BADGE, GAMMA), emblem(GAMMA), Likeness.EQUAL),
        (drawing("<g/>"), drawing("<g/>") + b"\n", Likeness.EQUAL),
        (emblem(BADGE, written="colours"), emblem(), Likeness.SAME),
        (emblem(), emblem(GAMMA), Likeness.SAME),
        (emblem(BADGE, bars=2), emblem(), Likeness.CHANGED),
        (emblem(BADGE, colour=GOLD), emblem(), Likeness.OTHER),
    ],
)
async def test_pictures_are_compared(given, theirs, likeness):
    assert await compare_pictures(given, published(theirs)) is likeness


@pytest.mark.parametrize(
    ("given", "theirs"),
    [
        (emblem(GAMMA), emblem()),
        (emblem(chunk(b"acTL", bytes(8))), emblem()),
        (emblem(), emblem(chunk(b"acTL", bytes(8)))),
        (emblem(), drawing("<g/>")),
        (drawing("<g/>"), emblem()),
        (drawing("<g/>"), drawing("<a/>")),
        (emblem(), b"GIF89a"),
        (emblem(), b"<!doctype html>"),
    ],
)
async def test_what_equal_pixels_would_not_show_is_not_compared(given, theirs):
    assert await compare_pictures(given, published(theirs)) == Undecided(cause=Cause.UNSUPPORTED)


@pytest.mark.parametrize(
    ("answer", "ended", "found"),
    [
        (b"same", 0, Likeness.SAME),
        (b"near", 0, Likeness.NEAR),
        (b"unreadable", 0, Undecided(cause=Cause.MALFORMED_REMOTE)),
        (b"too-large", 0, Undecided(cause=Cause.TOO_LARGE)),
        (b"sam", -9, Undecided(cause=Cause.WORK_LIMIT)),
        (b"", -24, Undecided(cause=Cause.WORK_LIMIT)),
        (b"", 1, Undecided(cause=Cause.INTERNAL)),
        (b"\xff", 0, Undecided(cause=Cause.INTERNAL)),
    ],
)
def test_only_a_whole_answer_counts(answer, ended, found):
    assert _read(Said(answer=answer, ended=ended)) == found


WITHOUT = """
import asyncio, sys
sys.modules["PIL"] = None
from tests.unit.readings.test_pictures import BADGE, emblem, published
from verifier.readings.pictures import compare_pictures
for given in (emblem(BADGE), emblem(BADGE, bars=2)):
    print(asyncio.run(compare_pictures(given, published(emblem()))))
"""


def test_without_the_extra_bytes_are_compared_and_the_rest_is_left_open():
    ran = subprocess.run([sys.executable, "-c", WITHOUT], capture_output=True, text=True, check=True)
    first, second = ran.stdout.splitlines()
    assert first == "Likeness.EQUAL"
    assert "UNSUPPORTED" in second
    assert EXTRA in second


async def test_what_is_missing_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "PIL", None)
    found = await compare_pictures(emblem(BADGE, bars=2), published(emblem()))
    assert found == Undecided(cause=Cause.UNSUPPORTED, detail="badge-verifier[images]")


async def test_drawing_that_takes_long_to_read_keeps_nobody_waiting():
    drawn = drawing("<?a?>x" * 100_000)
    waits: list[float] = []

    async def tick():
        while True:
            begun = time.perf_counter()
            await asyncio.sleep(0.001)
            waits.append(time.perf_counter() - begun)

    ticking = asyncio.create_task(tick())
    assert await compare_pictures(drawn, published(emblem())) == Undecided(cause=Cause.UNSUPPORTED)
    ticking.cancel()
    assert len(waits) > 3  # it went on while the drawing was read
