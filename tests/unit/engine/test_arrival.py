"""A share link is asked for in the order of its platform; a withdrawal is the last word."""

import pytest

from fixtures.link_recipe import (
    BADGR,
    CREDLY,
    CREDLY_PAGE,
    CREDLY_SIGNED,
    HASH,
    MOODLE,
    PAGE,
    UUID,
    keep,
    sign_on_credly,
)
from tests.unit.engine.stage import codes, verified
from tests.world.baking import picture, plain_text
from tests.world.encodings import compact
from verifier.engine.arrival import arrive
from verifier.engine.obtain import MAX_BYTES
from verifier.model.located import Given
from verifier.model.roles import Role
from verifier.model.words import Cause
from verifier.render.json import dumps, report_object

PASSPORT = "https://openbadgepassport.com/app/badge/info/12345"
PERSONAL = f"{BADGR.badge}?identity__email=sam%40example.org&utm_source=mail"


async def _arrive(world, url):
    return await arrive(Given(url=url), fetcher=world)


def _asked(world):
    return [url for url, _ in world.fetched]


async def test_share_link_gives_what_its_platform_keeps(world):
    badge = keep(world, CREDLY)
    obtained = await _arrive(world, f"{CREDLY_PAGE}?utm_source=mail#top")
    assert (obtained.body, obtained.origin) == (badge.assertion_bytes(), CREDLY.badge)
    assert (obtained.description.url, obtained.description.via) == (CREDLY_PAGE, ("credly",))
    assert world.fetched == [(CREDLY.badge, Role.GIVEN)]


async def test_bytes_and_text_stay_what_they_are(world):
    assert (await arrive(Given(body=b"{}"), fetcher=world)).body == b"{}"
    assert (await arrive(Given(text="{}"), fetcher=world)).body == b"{}"
    assert world.fetched == []


async def test_nothing_personal_is_asked_for_or_described(world):
    keep(world, BADGR)
    obtained = await _arrive(world, PERSONAL)
    assert obtained.names_an_address
    assert "sam" not in repr(obtained.description)
    assert _asked(world) == [BADGR.badge]


async def test_nothing_personal_stands_in_a_report(world):
    keep(world, BADGR)
    for given in ({"url": PERSONAL}, {"body": picture(plain_text(b"openbadges", PERSONAL.encode()))}):
        report = await verified(world, **given)
        written = dumps(report_object(report, language="en"))
        assert codes(report, "recipient") == ["recipient.address-from-link"]
        assert b"example.org" not in written
        assert b"identity__" not in written
    assert not [url for url in _asked(world) if "sam" in url]


async def test_nothing_personal_stands_in_a_report_if_a_short_link_led_there(world):
    keep(world, BADGR)
    world.at(PERSONAL).live(lambda: world.at(BADGR.badge).answer().body)
    world.at("https://short.example/1").redirects_to(PERSONAL)
    report = await verified(world, url="https://short.example/1")
    assert b"example.org" not in dumps(report_object(report, language="en"))


@pytest.mark.parametrize(
    "say",
    [
        lambda place: place.answers(status=404),
        lambda place: place.answers(status=406),
        lambda place: place.serves_a_web_page(),
        lambda place: place.serves({"error": "none"}),
        lambda place: place.serves({"type": "BadgeClass", "@context": "https://w3id.org/openbadges/v2"}),
        lambda place: place.serves(b"https://mallory.example/1", "text/plain"),
        lambda place: place.serves(picture(), "image/png"),
    ],
)
async def test_answer_without_a_badge_leads_to_the_next_address(world, say):
    badge = sign_on_credly(world)
    say(world.at(CREDLY.badge))
    obtained = await _arrive(world, CREDLY_PAGE)
    assert (obtained.body, obtained.origin) == (badge.json(), CREDLY_SIGNED)


@pytest.mark.parametrize(
    "say",
    [
        lambda place: place.times_out(),
        lambda place: place.fails(Cause.DNS),
        lambda place: place.answers(status=429),
        lambda place: place.answers(status=403),
        lambda place: place.answers(status=500),
        lambda place: place.serves(b" " * (MAX_BYTES + 1)),
        lambda place: place.gone(),
        lambda place: place.serves({"revoked": True}),
        lambda place: place.serves({"revoked": "true"}, status=404),
        lambda place: place.serves(_two_badges(), "image/png"),
    ],
)
async def test_while_it_cannot_be_told_or_once_it_was_told_no_other_address_is_asked(world, say):
    sign_on_credly(world)
    say(world.at(CREDLY.badge))
    await _arrive(world, CREDLY_PAGE)
    assert _asked(world) == [CREDLY.badge]


@pytest.mark.parametrize(
    ("say", "gone"),
    [
        (lambda place: place.gone(), True),
        (lambda place: place.serves({"revoked": True}), True),
        (lambda place: place.serves({"revoked": True}, status=404), True),
        (lambda place: place.serves({"revoked": False}), False),
        (lambda place: place.serves([True]), False),
    ],
)
async def test_word_that_it_was_withdrawn_is_told_from_every_other(world, say, gone):
    say(world.at(CREDLY.badge))
    obtained = await _arrive(world, CREDLY_PAGE)
    assert obtained.gone is gone


async def test_revoked_assertion_is_judged_as_a_whole(world):
    keep(world, CREDLY).edit(lambda document: document.update(revoked=True))
    report = await verified(world, url=CREDLY_PAGE)
    assert codes(report, "status") == ["status.revoked"]


async def test_page_of_which_no_badge_is_known_is_handed_on_with_what_to_say_if_it_has_none(world):
    world.at(PASSPORT).serves(PAGE, "text/html")
    obtained = await _arrive(world, PASSPORT)
    assert (obtained.body, obtained.origin) == (PAGE, PASSPORT)
    (finding,) = obtained.otherwise
    assert (finding.code.id, dict(finding.fills)) == (
        "document.no-public-badge",
        {"platform": "Open Badge Passport"},
    )


@pytest.mark.parametrize("status", [401, 403, 404, 410])
async def test_page_that_does_not_open_is_no_withdrawal(world, status):
    world.at(PASSPORT).answers(status=status)
    obtained = await _arrive(world, PASSPORT)
    assert (obtained.body, obtained.gone) == (None, False)
    assert [finding.code.id for finding in obtained.findings] == ["document.no-public-badge"]


async def test_badge_on_such_a_page_is_reported(world):
    badge = world.issuer("uni.example").award("Statistics 101")
    world.at(PASSPORT).serves(badge.png(), "image/png")
    report = await verified(world, url=PASSPORT)
    assert (report.verdict.value, report.input.via) == ("valid", ("open_badge_passport",))


@pytest.mark.parametrize(
    "link",
    [
        "https://www.coursera.org/verify/ABCDEF123456",
        "https://lnkd.in/abc",
        "https://www.google.com/url",
        "https://jp.linkedin.com/in/somebody/",
    ],
)
async def test_nobody_is_asked_where_there_is_nothing_to_ask_for(world, link):
    obtained = await _arrive(world, link)
    assert (obtained.body, len(obtained.findings)) == (None, 1)
    assert world.fetched == []


async def test_redirect_to_a_share_page_leads_to_the_badge(world):
    keep(world, CREDLY)
    world.at("https://short.example/1").redirects_to(CREDLY_PAGE)
    world.at(CREDLY_PAGE).answers(status=500)
    obtained = await _arrive(world, "https://short.example/1")
    assert (obtained.origin, obtained.description.via) == (CREDLY.badge, ("credly",))
    assert obtained.description.url == "https://short.example/1"


async def test_redirect_to_a_profile_is_told_to_be_one(world):
    world.at("https://short.example/1").redirects_to("https://www.linkedin.com/in/somebody")
    world.at("https://www.linkedin.com/in/somebody").answers(status=999)
    (finding,) = (await _arrive(world, "https://short.example/1")).findings
    assert (finding.code.id, dict(finding.fills)["profile"]) == ("document.no-public-badge", "LinkedIn")


async def test_redirect_to_a_share_page_that_names_an_address_is_remembered(world):
    keep(world, BADGR)
    page = f"https://badgr.com{PERSONAL.partition('.io')[2]}"
    world.at("https://short.example/1").redirects_to(page)
    world.at(page).serves_a_web_page()
    obtained = await _arrive(world, "https://short.example/1")
    assert obtained.names_an_address


async def test_badge_that_a_redirect_led_to_is_taken_as_it_came(world):
    keep(world, CREDLY)
    world.at("https://short.example/1").redirects_to(CREDLY.badge)
    obtained = await _arrive(world, "https://short.example/1")
    assert (obtained.origin, obtained.description.via) == (CREDLY.badge, ())
    assert _asked(world) == ["https://short.example/1", CREDLY.badge]


async def test_lookalike_is_no_platform(world):
    link = f"https://www.credly.com.mallory.example/badges/{UUID}"
    keep(world, CREDLY)
    world.at(link).serves_a_web_page()
    assert (await _arrive(world, link)).description.via == ()
    assert _asked(world) == [link]


async def test_address_that_two_readers_read_differently_is_refused_as_it_stands(world):
    obtained = await _arrive(world, "https://sam:secret@uni.example/1")
    assert "secret" not in repr((obtained, world.fetched))


async def test_page_for_people_in_the_place_of_a_badge_decides_nothing(world):
    """A site that asks to log in says nothing about its badge; it is no page without a badge."""
    keep(world, MOODLE).assertion_place.serves_a_web_page()
    report = await verified(world, url=f"https://school.example/badges/badge.php?hash={HASH}")
    (finding,) = next(result.findings for result in report.results if result.check == "document")
    assert (report.verdict.value, finding.code.id, finding.cause) == (
        "incomplete",
        "document.unreachable",
        Cause.MALFORMED_REMOTE,
    )
    assert finding.fills == (("host", "school.example"),)


def _two_badges() -> bytes:
    badges = (
        compact({"@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": n}) for n in "12"
    )
    return picture(*(plain_text(b"openbadges", badge) for badge in badges))
