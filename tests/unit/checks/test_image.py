"""What the comparisons of a picture come to."""

import pytest

from tests.unit.checks.asking import ask, badge, codes
from tests.unit.engine.stage import codes as reported
from tests.unit.engine.stage import verified
from tests.world import World
from tests.world.baking import chunk, international_text
from tests.world.painting import GOLD, data_url, emblem
from verifier.checks.image import CHECK, Compared, judge
from verifier.model.achievement import Achievement, Picture
from verifier.model.credential import Edition, Subject
from verifier.model.words import Cause, ExhibitId, Url
from verifier.readings.pictures import Declared, Likeness, Missing, Undecided

URL = "https://uni.example/images/own.png"
GIF = data_url(b"GIF89a", "image/gif")
GONE = Missing(cause=Cause.HTTP_4XX, at=Url(URL))
OPEN = Undecided(cause=Cause.TOO_LARGE, detail="why")
EQUAL, SAME, NEAR, CHANGED, OTHER = Likeness


def own(found):
    return Compared(declared=Declared(picture=Picture(id="o", pointer="/image"), own=True), found=found)


def of_class(found):
    picture = Picture(id="c", pointer="/badge/image")
    return Compared(declared=Declared(picture=picture, own=False), found=found, exhibits=(ExhibitId("e1"),))


@pytest.mark.parametrize(
    ("compared", "found"),
    [
        ([of_class(EQUAL)], ["matches"]),
        ([of_class(SAME)], ["matches", "re-encoded"]),
        ([of_class(NEAR)], ["not-comparable"]),
        ([of_class(CHANGED)], ["not-comparable"]),
        ([of_class(OTHER)], ["differs"]),
        ([of_class(OPEN)], ["not-comparable"]),
        ([of_class(GONE)], ["unreachable"]),
        ([own(NEAR)], ["not-comparable"]),
        ([own(CHANGED)], ["differs"]),
        ([own(OTHER)], ["differs"]),
        ([own(CHANGED), of_class(EQUAL)], ["matches"]),
        ([own(OTHER), of_class(SAME)], ["matches", "re-encoded"]),
        ([own(CHANGED), of_class(CHANGED)], ["differs"]),
        ([own(CHANGED), of_class(OTHER)], ["differs"]),
        ([own(CHANGED), of_class(GONE)], ["unreachable"]),
        ([own(OTHER), of_class(NEAR)], ["not-comparable"]),
        ([own(OPEN), of_class(CHANGED)], ["not-comparable"]),
        ([own(OPEN), of_class(OTHER)], ["not-comparable"]),
        ([own(GONE), of_class(OTHER)], ["unreachable"]),
        ([own(GONE), of_class(EQUAL)], ["matches"]),
        ([own(OPEN), of_class(GONE)], ["unreachable"]),
    ],
)
def test_one_that_matches_decides_and_whatever_is_open_leaves_it_open(compared, found):
    assert [finding.code.id for finding in judge(compared)] == [f"image.{fact}" for fact in found]


def test_what_is_open_has_a_cause_and_a_place():
    (unread,) = judge([of_class(OPEN)])
    assert (unread.cause, unread.detail, unread.pointer) == (Cause.TOO_LARGE, "why", "/badge/image")
    (near,) = judge([of_class(NEAR)])
    assert (near.cause, near.exhibits) == (Cause.UNSUPPORTED, ("e1",))
    (gone,) = judge([own(GONE)])
    assert (gone.cause, gone.detail) == (Cause.HTTP_4XX, "uni.example")
    (nowhere,) = judge([own(Missing(cause=Cause.UNSUPPORTED))])
    assert nowhere.detail == ""


def picture(url, pointer):
    return Picture(id=url, pointer=pointer)


def subject(*, image=None, of_class=None, name=None):
    achievement = Achievement(
        pointer="/badge",
        name=name,
        image=picture(of_class, "/credentialSubject/achievement/image") if of_class else None,
    )
    named = picture(image, "/credentialSubject/image") if image else None
    return (Subject(pointer="/credentialSubject", image=named, achievement=achievement),)


@pytest.mark.parametrize(
    ("edition", "fields", "found"),
    [
        (Edition.OB3_VC2, {}, ["none"]),
        (Edition.OB20, {}, ["not-fetched"]),  # its class could not be read, and may name one
        (Edition.OB20, {"subjects": subject(name="Statistics 101")}, ["none"]),
        (Edition.OB20, {"image": picture(URL, "/image")}, ["not-fetched"]),
        (Edition.OB20, {"image": picture(URL.replace("png", "gif"), "/image")}, ["not-fetched"]),
        (Edition.OB20, {"image": picture(data_url(emblem()), "/image")}, ["not-fetched", "wrong-type"]),
        (Edition.OB11, {"subjects": subject(of_class=data_url(emblem()))}, ["not-fetched"]),
        (Edition.OB11, {"subjects": subject(of_class=GIF)}, ["not-fetched", "wrong-type"]),
        (Edition.OB3_VC2, {"subjects": subject(of_class=GIF)}, ["not-fetched"]),
        (Edition.OB3_VC2, {"image": picture(GIF, "/image")}, ["not-fetched"]),
        (Edition.OB3_VC2, {"subjects": subject(image=GIF)}, ["not-fetched", "wrong-type"]),
        (Edition.OB3_VC2, {"subjects": subject(image=data_url(emblem()))}, ["not-fetched"]),
    ],
)
async def test_without_a_picture_nothing_is_compared_and_wrong_kinds_are_seen(edition, fields, found):
    assert codes(await ask(CHECK, badge(edition=edition, **fields))) == found


def hosted(shown):
    world = World()
    uni_badge = world.issuer("uni.example").host_badge("Statistics 101")
    world.at(uni_badge.image_url).serves(emblem(), "image/png")
    baked = international_text(b"openbadges", uni_badge.json())
    return world, uni_badge, shown(baked)


async def test_another_picture_is_a_caution_and_shows_the_original():
    world, uni_badge, body = hosted(lambda baked: emblem(baked, colour=GOLD, bars=4))
    report = await verified(world, body=body)
    (finding,) = next(result.findings for result in report.results if result.check == "image")
    exhibit = next(each for each in report.exhibits if each.id in finding.exhibits)
    assert (report.verdict.value, finding.code.id) == ("caution", "image.differs")
    assert (finding.pointer, exhibit.source) == ("/badge/image", uni_badge.image_url)


async def test_no_more_is_fetched_once_one_matches():
    world, uni_badge, _ = hosted(lambda baked: baked)
    uni_badge.edit(lambda document: document.update(image=URL))
    body = emblem(international_text(b"openbadges", uni_badge.json()))
    world.at(URL).serves(body, "image/png")
    report = await verified(world, body=body)
    assert reported(report, "image") == ["image.matches"]
    assert not world.was_asked_for(uni_badge.image_url)


async def test_nothing_is_fetched_for_a_badge_without_a_picture_given():
    world, uni_badge, _ = hosted(lambda baked: baked)
    report = await verified(world, body=uni_badge.json())
    assert reported(report, "image") == ["image.not-fetched"]
    assert not world.was_asked_for(uni_badge.image_url)


async def test_nothing_is_fetched_for_a_badge_that_is_not_proven():
    world, uni_badge, body = hosted(emblem)
    uni_badge.assertion_place.times_out()
    report = await verified(world, body=body)
    assert reported(report, "image") == ["image.not-fetched"]
    assert not world.was_asked_for(uni_badge.image_url)


async def test_picture_of_a_bundle_is_that_of_no_badge_in_it():
    world = World()
    signed = world.issuer("uni.example").award()
    image = {"id": URL, "type": "Image"}
    signed.edit(lambda document: document["credentialSubject"]["achievement"].update(image=image))
    world.at(URL).serves(emblem(), "image/png")
    bundle = b'{"@context":["https://www.w3.org/ns/credentials/v2"],"type":"VerifiablePresentation",' + (
        b'"verifiableCredential":[' + signed.bytes() + b"]}"
    )
    whole = international_text(b"openbadgecredential", bundle)
    report = await verified(world, body=emblem(whole, colour=GOLD, bars=4))
    assert reported(report, "image") == ["image.not-fetched"]


async def test_moving_pictures_are_not_compared():
    world, _, body = hosted(lambda baked: emblem(baked, chunk(b"acTL", bytes(8))))
    assert reported(await verified(world, body=body), "image") == ["image.not-comparable"]


async def test_missing_original_leaves_it_open():
    world, uni_badge, body = hosted(emblem)
    world.at(uni_badge.image_url).answers(status=404)
    assert reported(await verified(world, body=body), "image") == ["image.unreachable"]
