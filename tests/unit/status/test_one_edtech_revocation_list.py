"""What a 1EdTechRevocationList says about a badge, and when nothing can be said."""

import pytest

from tests.unit.status.appraisals import NOW, context
from tests.world import World
from tests.world.badges import Badge
from tests.world.lists import RevocationList
from verifier.model.finding import Finding
from verifier.model.roles import Role
from verifier.model.words import Cause
from verifier.parse.ob3 import parse_vc
from verifier.status import one_edtech_revocation_list

SITE = "https://openbadgefactory.com"
FACTORY = f"{SITE}/obv3/credentials/0123456789abcdef0123456789abcdef01234567"


@pytest.fixture
def revocations(world: World) -> RevocationList:
    return world.issuer("uni.example").revocation_list()


@pytest.fixture
def badge(world: World, revocations: RevocationList) -> Badge:
    return revocations.issuer.award("Statistics 101").revocation_list(revocations)


async def findings_about(badge: Badge, world: World) -> tuple[Finding, ...]:
    credential = parse_vc(badge.plain())
    (entry,) = credential.statuses
    return await one_edtech_revocation_list.METHOD.judge(entry, credential, context(world))


async def test_a_badge_that_is_not_listed_is_not_withdrawn(world, badge, revocations) -> None:
    revocations.revoke("https://uni.example/credentials/777")  # a red herring, which protects privacy
    (found,) = await findings_about(badge, world)
    assert found.code.id == "status.not-withdrawn"
    assert dict(found.fills)["time"] == NOW.isoformat()
    assert found.exhibits == (world.exhibits[0].id,)
    assert world.fetched == [(revocations.url, Role.REVOCATION_LIST)]


async def test_a_listed_badge_is_withdrawn_for_the_reason_given(world, badge, revocations) -> None:
    revocations.revoke(badge, "awarded by mistake")
    (found,) = await findings_about(badge, world)
    assert found.code.id == "status.revoked"
    assert dict(found.fills)["reason"] == "awarded by mistake"


@pytest.mark.parametrize(
    ("item", "code"),
    [
        ("https://uni.example/credentials/1", "status.revoked"),
        ({"id": "https://uni.example/credentials/1"}, "status.revoked"),
        ({"id": "https://uni.example/credentials/1", "revoked": True}, "status.revoked"),
        ({"id": "https://uni.example/credentials/1", "revoked": False}, "status.not-withdrawn"),
        ({"id": "https://uni.example/credentials/1", "revoked": "no"}, "status.list-malformed"),
        ({"id": "https://uni.example/credentials/10"}, "status.not-withdrawn"),
        ({"id": "HTTPS://UNI.EXAMPLE/credentials/1"}, "status.revoked"),
        ({"id": "https://uni.example/credentials/%31 "}, "status.revoked"),
        ({"id": "https://uni.example/credentials%2F1"}, "status.not-withdrawn"),
        ({"id": "https://uni.example/credentials/2", "revoked": "no"}, "status.not-withdrawn"),
        ({"uid": "1"}, "status.list-malformed"),
        ({"id": 1}, "status.list-malformed"),
        (None, "status.list-malformed"),
        (["https://uni.example/credentials/1"], "status.list-malformed"),
    ],
)
async def test_an_item_is_read_or_nothing_is_known(world, badge, revocations, item, code) -> None:
    revocations.add(item)
    (found,) = await findings_about(badge, world)
    assert found.code.id == code
    assert found.cause is (Cause.MALFORMED_REMOTE if code == "status.list-malformed" else None)


async def test_the_number_of_a_badge_is_found_in_whatever_letters_it_is_written(world, badge, revocations):
    number = "urn:uuid:0B7E1D6A-1111-4222-8333-944445555666"
    badge.edit(lambda document: document.update(id=number))
    revocations.add({"id": number.lower()})
    (found,) = await findings_about(badge, world)
    assert found.code.id == "status.revoked"


async def test_a_withdrawal_counts_beside_an_item_that_cannot_be_read(world, badge, revocations) -> None:
    revocations.add(None).add({"id": badge.id, "revoked": False}).revoke(badge)
    (found,) = await findings_about(badge, world)
    assert found.code.id == "status.revoked"


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ({"revokedCredential": {"id": "https://uni.example/credentials/1"}}, "status.revoked"),
        ({"revokedCredentials": ["https://uni.example/credentials/1"]}, "status.revoked"),
        (
            {"revokedCredential": [], "revokedCredentials": ["https://uni.example/credentials/1"]},
            "status.revoked",
        ),
        ({"revokedCredential": []}, "status.not-withdrawn"),
        ({"id": "https://uni.example/credentials/1", "revoked": True}, "status.revoked"),
        ({"id": "https://uni.example/credentials/1", "revoked": False}, "status.not-withdrawn"),
        ({"id": "https://uni.example/credentials/1 ", "revoked": True}, "status.revoked"),
        ({"id": "https://uni.example/credentials/1", "revoked": "no"}, "status.list-malformed"),
        ({"id": "https://uni.example/credentials/1"}, "status.list-malformed"),
        ({"id": "https://uni.example/credentials/2", "revoked": False}, "status.list-malformed"),
        ({"revoked": False}, "status.list-malformed"),
        ({"revokedCredential": None}, "status.list-malformed"),
        ({"error": "no such list"}, "status.list-malformed"),
        ({}, "status.list-malformed"),
        (["https://uni.example/credentials/1"], "status.list-malformed"),
        ("https://uni.example/credentials/1", "status.list-malformed"),
    ],
)
async def test_a_list_of_another_shape_is_read_or_nothing_is_known(
    world, badge, revocations, document, code
) -> None:
    world.at(revocations.url).serves(document)
    (found,) = await findings_about(badge, world)
    assert found.code.id == code


@pytest.mark.parametrize("name", ["statusListCredential", "statusListIndex", "revocationListIndex"])
async def test_an_entry_with_a_place_in_another_list_as_well_is_not_cleared_by_one(
    world, badge, revocations, name
) -> None:
    badge.edit(lambda document: document["credentialStatus"].update({name: "7"}))
    looked, beside = await findings_about(badge, world)
    assert looked.code.id == "status.not-withdrawn"
    assert (beside.code.id, beside.detail) == ("status.entry-malformed", name)
    revocations.revoke(badge)
    assert (await findings_about(badge, world))[0].code.id == "status.revoked"


@pytest.mark.parametrize(
    ("fault", "cause"),
    [
        (lambda place: place.answers(status=404), Cause.HTTP_4XX),
        (lambda place: place.answers(status=500), Cause.HTTP_5XX),
        (lambda place: place.times_out(), Cause.TIMEOUT),
        (lambda place: place.serves_a_web_page(), Cause.MALFORMED_REMOTE),
        (lambda place: place.redirects_to("https://elsewhere.example/list"), Cause.BLOCKED_BY_POLICY),
    ],
)
async def test_unreachable_revocation_list_cannot_tell(world, badge, revocations, fault, cause) -> None:
    fault(world.at(revocations.url))
    (found,) = await findings_about(badge, world)
    assert (found.code.id, found.cause) == ("status.list-unreachable", cause)
    assert dict(found.fills) == {"host": "uni.example"}


@pytest.mark.parametrize("url", [None, 7, "urn:uuid:4d1d8f3e-1b1c-4b6e-9f57-0a2f4c3d2e1f", "revocations/1"])
async def test_a_pointer_to_no_address_cannot_tell(world, badge, url) -> None:
    badge.edit(lambda document: document["credentialStatus"].update(id=url))
    (found,) = await findings_about(badge, world)
    assert (found.code.id, found.detail) == ("status.entry-malformed", "id")


async def test_a_badge_without_id_cannot_be_looked_up(world, badge) -> None:
    badge.edit(lambda document: document.pop("id"))
    (found,) = await findings_about(badge, world)
    assert (found.code.id, found.detail) == ("status.entry-malformed", "id of the credential")
    assert world.fetched == []


# Who serves it


async def served_by(world: World, badge: Badge) -> list[str]:
    _, *remarks = await findings_about(badge, world)
    return [f"{remark.code.id} {dict(remark.fills)['signer']}" for remark in remarks]


async def test_a_list_on_a_host_of_the_issuers_domain_needs_no_remark(world: World) -> None:
    uni = world.issuer("www.uni.example", kind="https")
    revocations = world.issuer("lists.uni.example").revocation_list()
    revocations.edit(lambda document: document.pop("issuer"))
    assert await served_by(world, uni.award().revocation_list(revocations)) == []


async def test_a_list_on_somebody_elses_host_is_named(world: World) -> None:
    revocations = world.issuer("registry.example").revocation_list()
    badge = world.issuer("uni.example").award().revocation_list(revocations)
    assert await served_by(world, badge) == ["status.published-by registry.example"]


async def test_a_key_has_no_host_of_its_own(world: World) -> None:
    uni = world.issuer("uni.example", kind="key")
    badge = uni.award().revocation_list(uni.revocation_list())
    assert await served_by(world, badge) == ["status.published-by uni.example"]


@pytest.mark.parametrize(
    ("badge_at", "list_at", "named"),
    [
        pytest.param(FACTORY, f"{SITE}/obv3/revoked/A/B", [], id="both-on-the-platform"),
        pytest.param(
            FACTORY, "https://uni.example/list", ["status.published-by uni.example"], id="badge-alone"
        ),
        pytest.param(
            "https://uni.example/credentials/1",
            f"{SITE}/obv3/revoked/A/B",
            ["status.published-by openbadgefactory.com"],
            id="list-alone",
        ),
        pytest.param(
            f"{SITE}/about/us",
            f"{SITE}/obv3/revoked/A/B",
            ["status.published-by openbadgefactory.com"],
            id="elsewhere-on-the-platform",
        ),
    ],
)
async def test_a_platform_that_speaks_for_a_key_keeps_its_list(world, badge_at, list_at, named) -> None:
    club = world.issuer("club.example", kind="key")
    badge = club.award().edit(lambda document: document.update(id=badge_at))
    assert await served_by(world, badge.revocation_list(RevocationList(club, "1", url=list_at))) == named


async def test_a_list_that_names_another_issuer_is_that_ones_word(world, badge, revocations) -> None:
    revocations.edit(lambda document: document.update(issuer={"id": "https://college.example/issuer"}))
    assert await served_by(world, badge) == ["status.published-by college.example/issuer"]


async def test_a_badge_without_issuer_names_who_serves_its_list(world, badge) -> None:
    badge.edit(lambda document: document.pop("issuer"))
    assert await served_by(world, badge) == ["status.published-by uni.example"]


@pytest.mark.parametrize(
    ("listed", "code"), [(100_000, "status.not-withdrawn"), (300_000, "status.list-unreachable")]
)
async def test_a_list_of_a_hundred_thousand_is_read_and_no_larger_one(
    world, badge, revocations, listed, code
):
    others = [f"urn:uuid:{number}" for number in range(listed)]
    world.at(revocations.url).serves({"revokedCredential": others}, "application/json")
    (found,) = await findings_about(badge, world)
    assert found.code.id == code
    assert found.cause is (None if code == "status.not-withdrawn" else Cause.TOO_LARGE)
