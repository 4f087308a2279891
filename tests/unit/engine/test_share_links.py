"""From the link that people share of a badge to the report: a line a platform, and who was asked."""

from urllib.parse import urlsplit

import pytest

from tests.unit.engine.stage import codes, verified
from tests.world import World
from tests.world.platforms.accredible import Accredible
from tests.world.platforms.badgr import Badgr, Brightspace
from tests.world.platforms.credly import Credly
from tests.world.platforms.moodle import Moodle
from tests.world.platforms.open_badge_factory import OpenBadgeFactory, OpenBadgePassport
from tests.world.platforms.static_site import StaticSite
from verifier.model.options import KnownRecipient, Options

UNI = "University of Examples"
STUDENT = "student@learner.example"
PASSPORT, FACTORY = "openbadgepassport.com", "openbadgefactory.com"
UNKNOWN = ("", "unknown")


def _credly(world):
    return Credly(world).organisation(UNI).award("Statistics 101")


def _badgr(world):
    return Badgr(world).account(UNI).award("Statistics 101")


def _factory(world):
    return OpenBadgeFactory(world).organisation().award()


def _signed(world):
    return OpenBadgeFactory(world).organisation().sign()


def _accredible(world, domain=None):
    return Accredible(world).organisation(UNI, domain=domain).award("Statistics 101")


def _static(world):
    return StaticSite(world).publish()


def _moodle_4(world):
    return Moodle(world).award()


def _moodle_5(world):
    return Moodle(world, version=5).award()


def _link(award):
    return lambda world: award(world).share_link


def _imported(world):
    return Badgr(world).imports(Brightspace(world).award("Statistics 101")).share_link


def _kept(world):
    return OpenBadgePassport(world).keep_picture(_factory(world).baked_png())


def _on_a_page(world):
    badge = _static(world)
    return badge.site.page(badge.as_picture())


def _on_a_host_of_its_own(world):
    return _accredible(world, "credentials.uni.example").share_link


# How the link is got, whose it is, who the report says the badge is from, and the hosts that are asked.
SHARED = {
    "credly": (_link(_credly), ["credly"], "www.credly.com/api/v1/obi/v2/issuers/", ["www.credly.com"]),
    "badgr": (_link(_badgr), ["badgr"], "api.badgr.io/public/issuers/", ["api.badgr.io"]),
    "badgr-with-an-address": (
        lambda world: _badgr(world).personal_link,
        ["badgr"],
        "api.badgr.io/public/issuers/",
        ["api.badgr.io"],
    ),
    "badgr-imported": (
        _imported,
        ["badgr"],
        "bip.brightspace.com/",
        ["api.badgr.io", "bip.brightspace.com"],
    ),
    "open-badge-factory": (
        _link(_factory),
        ["open_badge_factory"],
        "openbadgefactory.com/v1/client/",
        [FACTORY],
    ),
    "open-badge-factory-signed": (_link(_signed), ["open_badge_factory"], FACTORY, [FACTORY]),
    "open-badge-passport": (
        _kept,
        ["open_badge_passport"],
        "openbadgefactory.com/v1/client/",
        [PASSPORT, FACTORY],
    ),
    "moodle-4": (_link(_moodle_4), ["moodle"], "moodle.example", ["moodle.example"]),
    "moodle-5": (_link(_moodle_5), ["moodle"], "moodle.example", ["moodle.example"]),
    "accredible": (
        _link(_accredible),
        ["accredible"],
        "api.accredible.com/v1/obi/issuers/",
        ["api.accredible.com"],
    ),
    "accredible-on-a-host-of-its-customer": (
        _on_a_host_of_its_own,
        ["accredible"],
        "api.accredible.com/v1/obi/issuers/",
        ["api.accredible.com"],
    ),
    "static-file": (_link(_static), [], "club.example/badges/issuer.json", ["club.example"]),
    "static-page": (_on_a_page, [], "club.example/badges/issuer.json", ["club.example"]),
}

REVOKED = {
    "credly": _credly,
    "badgr": _badgr,
    "open-badge-factory": _factory,
    "open-badge-factory-signed": _signed,
    "moodle-4": _moodle_4,
    "moodle-5": _moodle_5,
    "accredible": _accredible,
}


def _hosts(world):
    """List who was asked, each once, in the order in which they were."""
    return list(dict.fromkeys(urlsplit(url).hostname for url, _ in world.fetched))


@pytest.mark.parametrize(("share", "via", "headline", "hosts"), SHARED.values(), ids=SHARED)
async def test_share_link_leads_to_a_report_of_whose_badge_it_is(share, via, headline, hosts):
    world = World()
    report = await verified(world, url=share(world))
    assert (report.verdict.value, list(report.input.via)) == ("valid", via)
    assert report.headline.text.startswith(headline)
    assert (report.headline.kind == "platform") is bool(via and via != ["moodle"])
    assert _hosts(world) == hosts


@pytest.mark.parametrize(("share", "via", "headline", "hosts"), SHARED.values(), ids=SHARED)
async def test_badge_behind_a_share_link_is_compared_with_the_person_it_is_for(share, via, headline, hosts):
    world = World()
    known = Options(recipient=KnownRecipient(kind="email", value=STUDENT))
    report = await verified(world, options=known, url=share(world))
    assert codes(report, "recipient") == ["recipient.matches"]
    assert not [url for url, _ in world.fetched if "learner" in url], (via, headline, hosts)


@pytest.mark.parametrize("award", REVOKED.values(), ids=REVOKED)
async def test_share_link_of_a_withdrawn_badge_says_so(award):
    world = World()
    report = await verified(world, url=award(world).revoke().share_link)
    assert report.verdict.value == "rejected"
    assert "status.revoked" in codes(report, "status")
    assert len(_hosts(world)) == 1


@pytest.mark.parametrize("award", REVOKED.values(), ids=REVOKED)
async def test_share_link_whose_platform_does_not_answer_decides_nothing(award):
    world = World()
    badge = award(world)
    badge.place.times_out()
    report = await verified(world, url=badge.share_link)
    assert (report.verdict.value, (report.headline.text, report.headline.kind)) == ("incomplete", UNKNOWN)
    assert codes(report, "document") == ["document.unreachable"]


async def test_page_of_passport_without_a_picture_asks_for_it():
    world = World()
    report = await verified(world, url=OpenBadgePassport(world).keep())
    assert (report.verdict.value, codes(report, "document")) == ("not_a_badge", ["document.no-public-badge"])
    assert _hosts(world) == [PASSPORT]


async def test_credential_of_accredible_that_is_no_badge_is_explained():
    world = World()
    report = await verified(world, url=Accredible(world).organisation(UNI).certify())
    assert (report.verdict.value, codes(report, "document")) == ("not_a_badge", ["document.no-public-badge"])
    assert _hosts(world) == ["api.accredible.com", "www.credential.net"]
