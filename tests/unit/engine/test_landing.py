"""A page for people leads to its badge in few steps, in bounds, and never from page to page."""

import asyncio

import pytest

from fixtures.catalogue.pages import BLOG, PAGE, alternate, data, page
from tests.unit.engine.stage import codes, verified
from tests.world import World
from tests.world.baking import baked
from tests.world.encodings import compact
from tests.world.places import Answer
from tests.world.resumes import shared_on_credly
from verifier.engine.landing import MAX_FETCHES, explore, is_page
from verifier.engine.obtain import Obtained, describe
from verifier.locate.landing import MAX_BADGES, How
from verifier.model.exhibit import Fetched
from verifier.model.outcome import Outcome
from verifier.model.report import Verdict
from verifier.model.roles import Role
from verifier.model.words import Cause
from verifier.render.json import report_object

MARK = "0123456789abcdef0123456789abcdef0123{:04}"


class _Negotiating(World):
    """A world with one address that gives programs something else than people."""

    def __init__(self, answer):
        super().__init__()
        self._answer = answer

    async def fetch(self, url, *, role):
        if (url, role) != (PAGE, Role.PAGE_DATA):
            return await super().fetch(url, role=role)
        self.fetched.append((url, role))
        return self._fetched(url, url, self._answer(), role)


class _SlowAfterTheFirst(World):
    """A world in which nobody answers any more after the first badge was sent."""

    async def fetch(self, url, *, role):
        if "00000002" in url:
            await asyncio.Event().wait()
        return await super().fetch(url, role=role)


def _page(*parts, url=PAGE):
    body = page(*parts)
    return Obtained(body=body, description=describe(body, kind="url", url=url), origin=url)


def _moodle(number):
    return f"https://uni.example/badges/badge.php?hash={MARK.format(number)}"


def _badge_behind(number):
    return f"https://uni.example/badges/assertion.php?b={MARK.format(number)}&obversion=2"


def _asked(world):
    return [url for url, _ in world.fetched]


async def test_address_that_gives_programs_a_badge_is_asked_again():
    world = _Negotiating(lambda: Answer(badge.bytes(), 200, "application/vc"))
    badge = world.issuer().award("Statistics 101")
    world.at(PAGE).serves(page(alternate("https://uni.example/never")), "text/html")
    report = await verified(world, url=PAGE)
    assert (report.verdict, report.input.found_in, report.input.kind) == (
        Verdict.VALID,
        "html:negotiated",
        "url",
    )
    assert codes(report, "document") == ["document.read"]
    assert "https://uni.example/never" not in _asked(world)


async def test_badge_that_was_taken_away_from_the_address_itself_is_withdrawn():
    world = _Negotiating(lambda: Answer(b"", 410, "application/json"))
    world.issuer()
    world.at(PAGE).serves(page(alternate("https://uni.example/never")), "text/html")
    world.at("https://uni.example/never").serves({})
    landing = await explore(_page(), fetcher=world)
    assert [(find.how, find.obtained.gone) for find in landing.finds] == [(How.NEGOTIATED, True)]


async def test_picture_that_is_gone_is_no_withdrawn_badge(world):
    world.at("https://uni.example/1.png").gone()
    report_of = _page("<img src=/1.png>")
    landing = await explore(report_of, fetcher=world)
    assert [finding.code.id for finding in landing.findings] == ["document.no-badge-on-page"]


async def test_data_that_a_page_no_longer_has_withdraws_no_badge(world):
    badge, gone = world.issuer().award("Statistics 101"), "https://uni.example/wp-json/wp/v2/pages/7"
    world.at(gone).gone()
    offer = alternate(gone, "application/json")
    world.at(PAGE).serves(page(offer, data(badge.signed())), "text/html")
    assert (await verified(world, url=PAGE)).verdict is Verdict.VALID
    world.at(PAGE).serves(page(offer), "text/html")
    report = await verified(world, url=PAGE)
    assert codes(report, "document") == ["document.no-badge-on-page"]


@pytest.mark.parametrize(
    "fails",
    [
        lambda place: place.fails(Cause.TIMEOUT),
        lambda place: place.answers(status=500),
        lambda place: place.answers(status=403),
        lambda place: place.answers(status=404),
        lambda place: place.serves_a_web_page(),
    ],
    ids=["silent", "broken", "refuses", "nothing there", "asks to log in"],
)
async def test_badge_of_a_page_that_could_not_be_fetched_is_not_passed_over(fails):
    world = World()
    links = [shared_on_credly(world, f"Course {number}", number=number)[0] for number in (1, 2, 3)]
    for address in [each for each in world.places if "00000002" in each]:
        fails(world.at(address))
    world.at(PAGE).serves(page(*(f'<a href="{link}">Show</a>' for link in links)), "text/html")
    report = await verified(world, url=PAGE)
    assert (report.verdict, len(report.members)) == (Verdict.INCOMPLETE, 3)
    (missed,) = (member for member in report.members if member.verdict is Verdict.INCOMPLETE)
    assert (missed.input.url, missed.input.found_in) == (links[1], "html:link")
    assert codes(missed, "document") == ["document.unreachable"]


async def test_badge_that_its_platform_gives_to_nobody_is_told_of_beside_the_others(world):
    link, _ = shared_on_credly(world, "Course 1", number=1)
    closed = "https://www.credential.net/00000002-0000-4000-8000-000000000002"
    world.at(closed).serves_a_web_page()
    world.at("https://api.accredible.com/v1/obi/badge_assertions/" + closed[-36:]).answers(status=404)
    world.at(PAGE).serves(page(*(f'<a href="{each}">Show</a>' for each in (link, closed))), "text/html")
    report = await verified(world, url=PAGE)
    good, told = report.members
    assert (good.verdict, told.verdict, report.verdict) == (Verdict.VALID, Verdict.NOT_A_BADGE, Verdict.VALID)
    assert (told.input.url, codes(told, "document")) == (closed, ["document.no-public-badge"])


async def test_first_form_that_is_a_badge_ends_the_search(world):
    badge = world.issuer().award("Statistics 101")
    world.at(badge.id).live(badge.bytes)
    first, last = "https://uni.example/feed", "https://uni.example/never"
    world.at(first).serves({"items": []})
    landing = await explore(
        _page(alternate(first), alternate(badge.id), alternate(last), data(badge.signed())), fetcher=world
    )
    assert [find.found_in for find in landing.finds] == ["html:alternate"]
    assert _asked(world) == [PAGE, first, badge.id]


async def test_badges_of_a_page_only_stand_together(world):
    uni = world.issuer()
    one, other = uni.award("Statistics 101"), uni.award("Logic 1")
    world.at(PAGE).serves(page(data([one.signed(), other.signed()]), data(one.signed())), "text/html")
    report = await verified(world, url=PAGE)
    assert (report.input.kind, report.input.url) == ("page", PAGE)
    assert [member.input.found_in for member in report.members] == ["html:json-ld"] * 2
    assert [member.credential.achievement.name for member in report.members] == ["Statistics 101", "Logic 1"]


async def test_one_badge_behind_two_addresses_is_one(world):
    badge = world.issuer().host_badge("Statistics 101")
    for name in ("a", "b"):
        world.at(f"https://uni.example/{name}.png").serves(badge.png(), "image/png")
    landing = await explore(_page("<img src=/a.png><img src=/b.png>"), fetcher=world)
    assert [len(find.located) for find in landing.finds] == [1]


async def test_picture_with_more_badges_than_are_left_is_opened_in_part(world):
    uni = world.issuer()
    signed = [uni.award(f"Logic {number}").signed() for number in range(15)]
    bundle = {"@context": signed[0]["@context"], "type": "VerifiablePresentation"}
    for name, members in (("a", signed), ("b", [uni.award(f"Law {number}").signed() for number in range(9)])):
        held = compact({**bundle, "verifiableCredential": members})
        world.at(f"https://uni.example/{name}.png").serves(
            baked(held, keyword="openbadgecredential"), "image/png"
        )
    landing = await explore(_page("<img src=/a.png><img src=/b.png>"), fetcher=world)
    assert [len(find.located) for find in landing.finds] == [15, 5]
    assert landing.left_out


async def test_page_of_ten_thousand_links_asks_no_more_than_the_limit(world):
    world.issuer()
    links = "".join(f'<a href="{_moodle(number)}">x</a>' for number in range(10_000))
    world.at(PAGE).serves(page(links, alternate("/1"), "<img src=/1.png>" * 10_000), "text/html")
    report = await verified(world, url=PAGE)
    assert len(world.fetched) <= 1 + MAX_FETCHES
    assert report_object(report)["summary"]
    assert report.verdict in (Verdict.NOT_A_BADGE, Verdict.INCOMPLETE)


async def test_badges_that_are_too_many_to_be_asked_for_are_told_of(world):
    badge = world.issuer().host_badge("Statistics 101")
    for number in range(12):
        copy = {**badge.assertion(), "id": _badge_behind(number)}
        world.at(_badge_behind(number)).serves(copy)
    links = "".join(f'<a href="{_moodle(number)}">x</a>' for number in range(12))
    world.at(PAGE).serves(page(links), "text/html")
    report = await verified(world, url=PAGE)
    assert (
        len(report.members) == MAX_FETCHES
    )  # the address itself is asked again, and one member tells of the rest
    assert {member.input.found_in for member in report.members[:-1]} == {"html:link"}
    assert codes(report.members[-1], "document") == ["engine.too-deep"]


async def test_page_with_too_many_badges_in_its_data_is_looked_at_in_part(world):
    uni = world.issuer()
    signed = [uni.award(f"Logic {number}").signed() for number in range(MAX_BADGES + 1)]
    landing = await explore(_page(data(signed)), fetcher=world)
    assert (sum(len(find.located) for find in landing.finds), landing.left_out) == (MAX_BADGES, True)
    whole = await explore(_page(data(signed[:-1])), fetcher=world)
    assert (sum(len(find.located) for find in whole.finds), whole.left_out) == (MAX_BADGES, False)


async def test_search_that_takes_too_long_is_ended():
    class Slow(World):
        async def fetch(self, url, *, role):
            await super().fetch(url, role=role)
            await asyncio.Event().wait()

    landing = await explore(_page(), fetcher=Slow(), seconds=0.01)
    assert [(finding.code.id, finding.cause) for finding in landing.findings] == [
        ("document.unreachable", Cause.TIMEOUT)
    ]


async def test_what_was_to_be_said_otherwise_is_said(world):
    world.at("https://www.credential.example/x").serves(b"{}")
    said = (await explore(_page(), fetcher=world)).findings
    obtained = Obtained(body=page(), description=describe(b"", kind="url"), origin=PAGE, otherwise=said * 2)
    assert (await explore(obtained, fetcher=world)).findings == said * 2


async def test_broken_picture_in_the_page_is_passed_over(world):
    pictures = '<img src="data:image/png;base64,%%%"><img src="data:image/svg+xml,%3Csvg/%3E">'
    landing = await explore(_page(pictures), fetcher=world)
    assert landing.findings[0].code.outcome is Outcome.CANNOT_TELL


async def test_badge_that_a_page_of_the_platform_names_by_its_address_is_linked_from_it(world):
    badge = world.issuer().host_badge("Statistics 101")
    world.at(BLOG).serves(page(data({**badge.copy(), "@id": "x"})), "text/html")
    report = await verified(world, url=BLOG)
    (linked,) = [
        finding
        for result in report.results
        for finding in result.findings
        if finding.code.id == "document.linked-from"
    ]
    assert linked.fills == (("host", "uni.example"),)


@pytest.mark.parametrize(
    ("body", "origin", "wanted"),
    [(b"<p>", PAGE, True), (b"{}", PAGE, False), (b"<p>", None, False), (None, PAGE, False)],
)
def test_page_is_what_was_fetched_and_is_markup(body, origin, wanted):
    assert is_page(Obtained(body=body, description=describe(b"", kind="url"), origin=origin)) is wanted


async def test_page_is_fetched_once_as_what_was_given(world):
    world.at(PAGE).serves(page(), "text/html")
    answer = await world.fetch(PAGE, role=Role.GIVEN)
    assert isinstance(answer, Fetched)
    await verified(world, url=PAGE)
    assert [role for _, role in world.fetched[1:]] == [Role.GIVEN, Role.PAGE_DATA]


@pytest.mark.parametrize(
    ("baked_in", "host"),
    [
        (b"https://b.example/1", "b.example"),
        (b"https://[", ""),
        (b'{"type": "Assertion", "id": "https://b.example/1"}', "b.example"),
        (b"{broken", None),
    ],
)
async def test_picture_elsewhere_is_linked_from_the_page_or_what_it_points_at_is(world, baked_in, host):
    world.at("https://cdn.example/1.png").serves(baked(baked_in, keyword="openbadges"), "image/png")
    landing = await explore(_page("<img src=https://cdn.example/1.png>"), fetcher=world)
    fills = [finding.fills for find in landing.finds for each in find.located for finding in each.findings]
    assert fills == ([] if host is None else [(("host", host),)])


async def test_token_elsewhere_is_linked_from_the_page(world):
    badge = world.issuer().award("Statistics 101").jwt()
    world.at(badge.id).live(badge.bytes, "text/plain")
    landing = await explore(_page(alternate(badge.id), url=BLOG), fetcher=world)
    (located,) = landing.finds[0].located
    assert [finding.fills for finding in located.findings] == [(("host", "uni.example"),)]


async def test_page_that_could_not_be_looked_through_in_time_says_so_beside_what_was_found():
    world = _SlowAfterTheFirst()
    links = [shared_on_credly(world, f"Course {number}", number=number)[0] for number in (1, 2)]
    body = _page(*(f'<a href="{link}">Show</a>' for link in links))
    landing = await explore(body, fetcher=world, seconds=1)  # enough for the first, on a busy machine
    assert (len(landing.finds), landing.out_of_time) == (1, True)
