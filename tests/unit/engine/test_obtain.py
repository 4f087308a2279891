"""Bytes are taken as they are, addresses are fetched, and text that is an address is one."""

import pytest

from tests.unit.engine.stage import codes, verified
from tests.world.places import Answer
from verifier.engine.obtain import MAX_ADDRESS, MAX_BYTES, as_address, obtain
from verifier.model.exhibit import Unavailable
from verifier.model.located import Given
from verifier.model.report import Verdict
from verifier.model.roles import Role
from verifier.model.words import Cause, ExhibitId, Url

URL = "https://uni.example/badges/1"


async def test_bytes_are_taken_as_they_are_and_nobody_is_asked(world):
    obtained = await obtain(Given(body=b"{}", media_type="application/json"), fetcher=world)
    assert (obtained.body, obtained.origin, obtained.findings) == (b"{}", None, ())
    assert obtained.description.media_type == "application/json"
    assert obtained.description.sha256.startswith("44136fa355b3678a")
    assert world.fetched == []


async def test_text_is_bytes_too_also_where_it_has_no_utf_8(world):
    assert (await obtain(Given(text="é"), fetcher=world)).body == "é".encode()
    assert (await obtain(Given(text="\ud800"), fetcher=world)).body == b"\xed\xa0\x80"


@pytest.mark.parametrize(
    "text", [URL, f"  {URL}\n", URL.replace("https", "HTTPS"), "http://uni.example/", "https://["]
)
def test_text_that_is_nothing_but_an_address_is_one(text):
    assert as_address(Given(text=text)) == Given(url=text.strip())


@pytest.mark.parametrize(
    "given",
    [
        Given(text=f"see {URL}"),
        Given(text=f"{URL} {URL}"),
        Given(text="uni.example/badges/1"),
        Given(text=URL + "/x" * MAX_ADDRESS),
        Given(text="ftp://uni.example/1"),
        Given(body=URL.encode()),
        Given(url=URL),
    ],
    ids=lambda given: str(given)[:60],
)
def test_everything_else_stays_what_it_is(given):
    assert as_address(given) == given


async def test_address_is_fetched_as_what_the_reader_gave(world):
    world.at(URL).serves(b"{}", "application/json")
    obtained = await obtain(Given(url=URL), fetcher=world)
    assert (obtained.body, obtained.origin, obtained.findings) == (b"{}", URL, ())
    assert (obtained.description.url, obtained.description.kind) == (URL, "url")
    assert world.fetched == [(URL, Role.GIVEN)]


async def test_place_where_a_redirect_ended_is_where_it_came_from(world):
    world.at("https://short.example/1").redirects_to(URL)
    world.at(URL).serves(b"{}", "application/json")
    obtained = await obtain(Given(url="https://short.example/1"), fetcher=world)
    assert (obtained.origin, obtained.description.url) == (URL, "https://short.example/1")


@pytest.mark.parametrize(
    ("say", "code", "cause", "gone"),
    [
        (lambda place: place.answers(status=404), "document.unreachable", Cause.HTTP_4XX, False),
        (lambda place: place.answers(status=403), "document.unreachable", Cause.BLOCKED_BY_SITE, False),
        (lambda place: place.answers(status=429), "document.unreachable", Cause.RATE_LIMITED, False),
        (lambda place: place.answers(status=500), "document.unreachable", Cause.HTTP_5XX, False),
        (lambda place: place.gone(), "document.unreachable", Cause.HTTP_4XX, True),
        (
            lambda place: place.serves({"revoked": True}, status=404),
            "document.unreachable",
            Cause.HTTP_4XX,
            True,
        ),
        (
            lambda place: place.serves({"revoked": 7}, status=404),
            "document.unreachable",
            Cause.HTTP_4XX,
            False,
        ),
        (lambda place: place.times_out(), "document.unreachable", Cause.TIMEOUT, False),
        (lambda place: place.fails(Cause.DNS), "document.unreachable", Cause.DNS, False),
        (lambda place: place.serves(b" " * (MAX_BYTES + 1)), "document.too-large", Cause.TOO_LARGE, False),
    ],
)
async def test_address_without_an_answer_says_why(world, say, code, cause, gone):
    say(world.at(URL))
    obtained = await obtain(Given(url=URL), fetcher=world)
    (finding,) = obtained.findings
    assert (obtained.body, obtained.gone) == (None, gone)
    assert (finding.code.id, finding.cause, dict(finding.fills)) == (code, cause, {"host": "uni.example"})
    assert len(finding.exhibits) == 1


@pytest.mark.parametrize(
    "say", [lambda place: place.answers(status=404), lambda place: place.fails(Cause.DNS)]
)
async def test_host_to_which_an_address_led_is_named_if_there_is_nothing_there(world, say):
    world.at(URL).redirects_to("https://elsewhere.example/b")
    say(world.at("https://elsewhere.example/b"))
    (finding,) = (await obtain(Given(url=URL), fetcher=world)).findings
    assert dict(finding.fills) == {"host": "elsewhere.example"}


async def test_answer_kept_from_before_does_not_outdo_the_word_that_a_badge_is_gone(world):
    badge = world.issuer("uni.example").host_badge()
    answers = iter([Answer(status=410), *[Answer(badge.assertion_bytes())] * 9])
    badge.assertion_place.says(lambda: next(answers))
    report = await verified(world, url=badge.url)
    assert (report.verdict, codes(report, "status")) == (Verdict.REJECTED, ["status.revoked"])


async def test_address_that_is_none_has_no_host_to_name():
    (finding,) = (await obtain(Given(url="https://[/"), fetcher=Refusing())).findings
    assert (finding.code.id, dict(finding.fills)) == ("document.unreachable", {"host": ""})


async def test_more_bytes_than_we_read_are_not_opened(world):
    obtained = await obtain(Given(body=b" " * (MAX_BYTES + 1)), fetcher=world)
    assert (obtained.body, obtained.description.sha256) == (None, "")
    assert [(finding.code.id, finding.cause) for finding in obtained.findings] == [
        ("document.too-large", Cause.TOO_LARGE)
    ]
    assert (await obtain(Given(body=b" " * MAX_BYTES), fetcher=world)).body is not None


class Refusing:
    """A fetcher that refuses what is no address, as the guarded one does."""

    async def fetch(self, url, *, role):
        return Unavailable(id=ExhibitId("e1"), url=Url(url), why=Cause.BLOCKED_BY_POLICY, detail=role.value)
