"""A newer copy is asked for once; it has to be the issuer's, the same badge, for the same person."""

from dataclasses import replace

import pytest

from tests.unit.engine.stage import context
from verifier.checks.refresh import CHECK
from verifier.engine.reading import read_token
from verifier.model.options import Options
from verifier.model.roles import Role
from verifier.parse.ob3 import parse_vc
from verifier.parse.strict_json import read_object

HERE = "https://uni.example/refresh/1"


async def findings(badge, *, depth=0, token=False):
    """What the check finds."""
    credential = read_token(badge.jwt().bytes()) if token else parse_vc(read_object(badge.json()))
    asked = replace(context(badge.issuer.world, options=Options()), depth=depth)
    return await CHECK.run(credential, asked)


async def found(badge, **how):
    """What the check finds, without the name of the check."""
    return [finding.code.id.partition(".")[2] for finding in await findings(badge, **how)]


@pytest.fixture
def badge(world):
    """A badge of which newer copies are offered, and the same copy there."""
    awarded = world.issuer("uni.example").award().refresh_at(HERE)
    world.at(HERE).live(awarded.json, "application/vc")
    return awarded


def offer(badge, change):
    """Offer a copy to which something was done."""
    copy = badge.issuer.award().refresh_at(HERE)
    copy.edit(lambda document: document.update(badge.plain())).edit(change)
    badge.issuer.world.at(HERE).live(copy.json)
    return copy


async def test_newest_copy_is_up_to_date_and_asked_for_once(badge, world):
    assert await found(badge) == ["up-to-date"]
    assert [each for each in world.fetched if each[0] == HERE] == [(HERE, Role.REFRESH)]


@pytest.mark.parametrize(
    ("service", "fact"),
    [
        (HERE, "unsupported"),
        (7, "unsupported"),
        ({"id": HERE, "type": "RefreshByPost"}, "unsupported"),
        ({"type": "1EdTechCredentialRefresh"}, "unreachable"),
        ({"id": "urn:uuid:1", "type": "1EdTechCredentialRefresh"}, "unreachable"),
    ],
)
async def test_service_that_cannot_be_asked_is_not_taken_for_none(world, service, fact):
    badge = world.issuer("uni.example").award().refresh(service)
    assert await found(badge, token=True) == [fact]
    assert not world.was_asked_for(HERE)


@pytest.mark.parametrize(
    ("silence", "host"),
    [
        (lambda place: place.times_out(), "uni.example"),
        (lambda place: place.answers(status=503), "uni.example"),
        (lambda place: place.redirects_to("https://cdn.example/1"), "cdn.example"),
    ],
)
async def test_silence_of_the_host_that_was_asked_is_named(badge, world, silence, host):
    silence(world.at(HERE))
    (gap,) = await findings(badge)
    assert gap.code.id == "refresh.unreachable"
    assert dict(gap.fills) == {"host": host}
    assert gap.exhibits


async def test_copy_that_the_issuer_did_not_sign_is_none_of_its(badge):
    offer(badge, lambda document: document.update(name="Statistics 501")).sign_with("mallory")
    assert await found(badge) == ["invalid"]


async def test_web_page_is_no_newer_copy(badge, world):
    world.at(HERE).serves_a_web_page()
    assert await found(badge) == ["invalid"]


async def test_badge_without_newer_copies_raises_no_question(world):
    assert await found(world.issuer("uni.example").award()) == ["none"]


async def test_no_more_than_two_addresses_are_asked(badge, world):
    service = {"id": HERE, "type": "1EdTechCredentialRefresh"}
    badge.refresh(*[service] * 3)
    assert await found(badge) == ["up-to-date", "up-to-date", "unsupported"]


async def test_newer_copy_whose_list_is_silent_is_told_all_the_same(badge, world):
    kept = badge.issuer.status_list("9")
    copy = badge.issuer.award().refresh_at(HERE).status_list(kept, 7)
    copy.edit(lambda document: document.update(id=badge.id))
    copy.edit(lambda document: document["credentialSubject"].update(badge.plain()["credentialSubject"]))
    world.at(HERE).live(copy.json)
    world.at(kept.url).times_out()
    assert await found(badge) == ["newer-available", "undecided"]


@pytest.mark.parametrize(
    ("change", "fact"),
    [
        (
            lambda document: document.update(id=document["id"].replace("credentials", "%63redentials")),
            "newer-available",
        ),
        (lambda document: document.update(id=f"{document['id']}0"), "other-credential"),
        (lambda document: document.pop("id"), "other-credential"),
        (lambda document: document["credentialSubject"].update(id="did:example:1"), "other-credential"),
        (lambda document: document["credentialSubject"].pop("id"), "other-credential"),
        (lambda document: document.update(validFrom="2020-01-01T00:00:00Z"), "other-credential"),
        (lambda document: document.update(validFrom="2026-02-28T00:00:00Z"), "newer-available"),
        (lambda document: document.update(validFrom="2027-02-28T00:00:00Z"), "newer-not-in-force"),
        (lambda document: document.update(validUntil="2026-02-28T00:00:00Z"), "newer-not-in-force"),
        (lambda document: document.update(validUntil="2020-02-28T00:00:00Z"), "invalid"),
        (lambda document: document.update(name="Statistics 102"), "newer-available"),
    ],
)
async def test_copy_is_the_same_badge_for_the_same_person_or_is_ignored(badge, change, fact):
    offer(badge, change)
    assert await found(badge) == [fact]


async def test_copies_without_a_date_are_of_one_age(badge):
    badge.edit(lambda document: document.pop("validFrom"))
    offer(badge, lambda document: document.update(name="Statistics 102"))
    assert await found(badge) == ["newer-available"]


async def test_copy_that_lies_too_deep_is_not_judged(badge):
    assert await found(badge, depth=3) == ["undecided"]


async def test_nobody_is_asked_for_a_badge_that_is_not_proven(badge, world):
    assert await found(badge.sign_with("mallory")) == ["not-asked"]
    assert not world.was_asked_for(HERE)
