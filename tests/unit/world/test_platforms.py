"""The models of Credly, Badgr and Accredible answer at their addresses as is known of the platforms."""

import orjson
import pytest

from tests.world import World
from tests.world.hosted_badges import OPEN_BADGES_2
from tests.world.platforms.accredible import Accredible
from tests.world.platforms.badgr import Badgr, Brightspace
from tests.world.platforms.credly import API, DOCUMENTED, WWW, Credly
from tests.world.platforms.kept_badge import hashed
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.roles import Role
from verifier.model.words import Cause, JsonObject

HIDDEN = "sha256$2304d2a5b3e6e56b301c1244d853b35c36723c45602e284393f3c74d15976f70"


async def asked(world: World, url: str) -> tuple[int, JsonObject | None]:
    """Ask as a program does; give the status and, if it is that, the JSON."""
    answer = await world.fetch(url, role=Role.GIVEN)
    assert isinstance(answer, Fetched)
    is_json = answer.media_type.endswith("json")
    return answer.status, orjson.loads(answer.body) if is_json else None


async def test_credly_names_its_documents_by_the_host_that_is_asked(world):
    badge = Credly(world).organisation("Example Cloud").award("Cloud Basics")
    _, at_site = await asked(world, badge.hosted_url)
    _, at_api = await asked(world, badge.asked_at(DOCUMENTED))
    assert at_site["id"].startswith(f"{WWW}/v2/badge_assertions/")
    assert at_site["badge"].startswith(f"{WWW}/v2/issuers/")
    assert at_api["id"].startswith(f"{API}/v2/badge_assertions/")
    assert at_site["verification"] == {"type": "hosted"}


async def test_credly_hides_recipients_without_a_salt_and_gives_its_own_address_of_mail(world):
    badge = Credly(world).organisation("Example Cloud").award("Cloud Basics")
    assert badge.copy()["recipient"] == {"type": "email", "hashed": True, "identity": HIDDEN}
    _, profile = await asked(world, badge.issuer_url)
    assert profile["email"] == "info@credly.com"


async def test_credly_has_a_page_also_for_what_there_is_not_which_fails_for_programs(world):
    link = Credly(world).link_to_nothing()
    uuid = link.split("/")[-2]
    assert (await asked(world, link))[0] == 500
    status, told = await asked(world, f"{WWW}/v2/badge_assertions/{uuid}")
    assert (status, sorted(told)) == (404, ["data"])


async def test_credly_says_no_more_of_a_withdrawn_badge_than_that_it_is(world):
    badge = Credly(world).organisation("Example Cloud").award("Cloud Basics").revoke()
    assert await asked(world, badge.hosted_url) == (410, {"revoked": True})


def test_credly_names_a_signed_badge_after_its_holder(world):
    badge = Credly(world).organisation("Example Cloud").award("Cloud Basics").in_open_badges_3(holder="Zoë")
    document = badge.signed()
    assert document["name"] == "Zoë"
    assert document["credentialSubject"]["achievement"]["name"] == "Cloud Basics"
    assert document["issuer"]["id"].startswith("did:web:www.credly.com:api:v1:obi:v3:issuers:")
    assert document["proof"]["cryptosuite"] == "eddsa-rdfc-2022"
    assert len(document["@context"]) == 3


async def test_badgr_asks_for_the_edition_again_in_every_address_of_an_elder_badge(world):
    badge = Badgr(world).account("Example").award("Statistics 101")
    _, elder = await asked(world, badge.in_elder_edition())
    assert elder["@context"] == "https://w3id.org/openbadges/v1"
    assert all(url.endswith("?v=1_1") for url in (elder["id"], elder["badge"], elder["verify"]["url"]))
    assert elder["uid"] == badge.own.rpartition("/")[2]
    assert (await asked(world, elder["badge"]))[1]["issuer"].endswith("?v=1_1")


@pytest.mark.parametrize("status", [200, 410])
async def test_badgr_serves_a_notice_in_place_of_a_withdrawn_badge(world, status):
    badge = Badgr(world).account("Example").award("Statistics 101").revoke(status=status)
    found, notice = await asked(world, badge.own)
    assert found == status
    assert notice == {
        "@context": OPEN_BADGES_2,
        "type": "Assertion",
        "id": badge.own,
        "revoked": True,
        "revocationReason": "",
    }


async def test_badgr_adds_two_members_to_what_was_imported_and_leaves_it_its_id(world):
    home = Brightspace(world).award("Statistics 101")
    imported = Badgr(world).imports(home)
    _, served = await asked(world, imported.share_link)
    assert served == home.copy() | {"sourceUrl": home.hosted_url, "hostedUrl": imported.share_link}


async def test_badgr_gives_each_recipient_a_salt_of_its_own(world):
    account = Badgr(world).account("Example")
    salts = {account.award(name).copy()["recipient"]["salt"] for name in ("Statistics 101", "Statistics 501")}
    assert len(salts) == 2


async def test_accredible_has_pages_for_people_beside_its_badges(world):
    badge = (
        Accredible(world).organisation("Example", domain="credentials.uni.example").award("Statistics 101")
    )
    page = await world.fetch(badge.bare_link, role=Role.GIVEN)
    assert b"api.accredible.com" in page.body
    uuid = badge.bare_link.rpartition("/")[2]
    assert (await asked(world, f"https://api.accredible.com/v1/credentials/{uuid}"))[0] == 401
    assert (await asked(world, badge.hosted_url))[1]["id"] == badge.hosted_url


async def test_accredible_issues_what_is_no_open_badge(world):
    link = Accredible(world).organisation("Example").certify()
    uuid = link.partition("#")[0].rpartition("/")[2]
    assert (await asked(world, f"https://api.accredible.com/v1/obi/badge_assertions/{uuid}"))[0] == 404


def test_digest_of_a_salted_address_is_the_published_one():
    known = "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399"
    assert hashed("a@example.com", salt="Kosher")["identity"] == known


@pytest.mark.parametrize(
    ("url", "cause"),
    [
        ("http://192.168.38.212:8000/public/assertions/1", Cause.BLOCKED_BY_POLICY),
        ("http://localhost:8000/public/assertions/1", Cause.BLOCKED_BY_POLICY),
        ("https://nobody.example/1", Cause.DNS),
    ],
)
async def test_world_refuses_the_addresses_that_the_product_refuses(world, url, cause):
    answer = await world.fetch(url, role=Role.GIVEN)
    assert isinstance(answer, Unavailable)
    assert answer.why is cause


async def test_host_that_was_forgotten_is_no_more(world):
    badge = Badgr(world).account("Example").award("Statistics 101")
    world.forget("api.badgr.io")
    assert (await world.fetch(badge.own, role=Role.GIVEN)).why is Cause.DNS
