"""What a Bitstring Status List says about a badge, and when nothing can be said."""

import pytest

from tests.unit.status.appraisals import INDEX, NOW, codes_about, findings_about
from tests.world import World
from tests.world.badges import Badge
from tests.world.lists import StatusList
from verifier.model.roles import Role

# What the list says


async def test_a_clear_bit_is_a_badge_that_is_not_withdrawn(world: World, badge: Badge) -> None:
    (found,) = await findings_about(badge)
    assert found.code.id == "status.not-withdrawn"
    assert found.pointer == "/credentialStatus"
    assert dict(found.fills)["time"] == NOW.isoformat()
    assert found.exhibits == (world.exhibits[0].id,)
    assert world.fetched == [("https://uni.example/status/3", Role.STATUS_LIST)]


async def test_a_set_bit_is_a_withdrawn_badge(badge: Badge, status_list: StatusList) -> None:
    status_list.revoke(INDEX)
    assert await codes_about(badge) == ["status.revoked"]


@pytest.mark.parametrize("purpose", ["Revocation", "revocation ", "\nREVOCATION"])
async def test_a_slip_in_the_purpose_hides_no_withdrawal(status_list, purpose) -> None:
    status_list.revoke(INDEX)
    badge = status_list.issuer.award().status_list(status_list, INDEX, purpose=purpose)
    assert await codes_about(badge) == ["status.revoked", "status.entry-sloppy"]


async def test_bits_of_other_badges_do_not_matter(badge, status_list) -> None:
    status_list.revoke(INDEX - 1).revoke(INDEX + 1)
    assert await codes_about(badge) == ["status.not-withdrawn"]


async def test_a_suspended_badge_is_not_called_withdrawn(world: World) -> None:
    uni = world.issuer("uni.example")
    suspensions = uni.status_list("4", purpose="suspension").unsigned().suspend(INDEX)
    badge = uni.award().status_list(suspensions, INDEX)
    assert await codes_about(badge) == ["status.suspended"]


async def test_a_list_may_serve_several_purposes(badge, status_list) -> None:
    status_list.edit(
        lambda document: document["credentialSubject"].update(statusPurpose=["suspension", "revocation"])
    )
    assert await codes_about(badge) == ["status.not-withdrawn"]


@pytest.mark.parametrize(
    ("size", "index", "value", "code"),
    [
        (2, 0, 1, "status.revoked"),
        (2, 131_071, 2, "status.revoked"),
        (4, 77, 8, "status.revoked"),
        (8, 5, 1, "status.revoked"),
        (8, 5, 0, "status.not-withdrawn"),
        (3, 5, 4, "status.revoked"),
        (3, 5, 0, "status.not-withdrawn"),
        (12, 131_071, 4095, "status.revoked"),
    ],
)
async def test_an_entry_of_several_bits_is_read_whole(world, size, index, value, code) -> None:
    uni = world.issuer("uni.example")
    wide = uni.status_list("5", size=size).unsigned().set(index, value=value)
    messages = [{"status": hex(number), "message": f"state {number}"} for number in range(2**size)]
    badge = uni.award().status_list(wide, index, statusSize=size, statusMessage=messages)
    (found,) = await findings_about(badge)
    assert found.code.id == code
    assert dict(found.fills)["reason"] == found.detail == (f"state {value}" if value else "")


async def test_the_neighbours_of_an_entry_that_straddles_bytes_do_not_matter(world: World) -> None:
    uni = world.issuer("uni.example")
    wide = uni.status_list("5", size=3).unsigned().set(4, value=7).set(6, value=7)
    messages = [{"status": hex(number), "message": f"state {number}"} for number in range(8)]
    badge = uni.award().status_list(wide, 5, statusSize=3, statusMessage=messages)
    assert await codes_about(badge) == ["status.not-withdrawn"]


async def test_an_entry_for_a_purpose_of_its_own_says_nothing_of_withdrawal_and_is_not_fetched(
    world, status_list
) -> None:
    purpose = "https://uni.example/purposes/library-card"
    badge = status_list.issuer.award().status_list(status_list, INDEX, purpose=purpose)
    (found,) = await findings_about(badge)
    assert (found.code.id, found.detail) == ("status.none-declared", purpose)
    assert world.fetched == []


# What the badge says


@pytest.mark.parametrize(
    ("change", "member"),
    [
        ({"statusPurpose": None}, "statusPurpose"),
        ({"statusPurpose": ["revocation"]}, "statusPurpose"),
        ({"statusListCredential": None}, "statusListCredential"),
        ({"statusListCredential": "status/3"}, "statusListCredential"),
        ({"statusListCredential": {"id": "https://uni.example/status/3"}}, "statusListCredential"),
        ({"statusListIndex": None}, "statusListIndex"),
        ({"statusListIndex": "-1"}, "statusListIndex"),
        ({"statusListIndex": "007"}, "statusListIndex"),
        ({"statusListIndex": "1_0"}, "statusListIndex"),
        ({"statusListIndex": "３"}, "statusListIndex"),
        ({"statusListIndex": True}, "statusListIndex"),
        ({"statusListIndex": 5.0}, "statusListIndex"),
        ({"statusSize": 0}, "statusSize"),
        ({"statusSize": True}, "statusSize"),
        ({"statusSize": "1"}, "statusSize"),
        ({"statusSize": 2}, "statusMessage"),
        ({"statusSize": 2, "statusMessage": [{"status": "0x0", "message": "fine"}] * 4}, "statusMessage"),
        ({"statusSize": 2, "statusMessage": ["fine", "so", "la", "bad"]}, "statusMessage"),
    ],
)
async def test_a_pointer_that_cannot_be_read_cannot_tell(world, badge, change, member) -> None:
    badge.edit(lambda document: document["credentialStatus"].update(change))
    (found,) = await findings_about(badge)
    assert (found.code.id, found.detail) == ("status.entry-malformed", member)
    assert world.fetched == []


@pytest.mark.parametrize("size", [16, 17, 33, 10**15])
async def test_an_entry_of_more_bits_than_any_badge_has_messages_for_cannot_tell(badge, size) -> None:
    badge.edit(lambda document: document["credentialStatus"].update(statusSize=size, statusMessage=[]))
    (found,) = await findings_about(badge)
    assert (found.code.id, found.detail) == ("status.entry-malformed", "statusMessage")


@pytest.mark.parametrize(
    ("change", "member"),
    [
        ({"statusListIndex": INDEX}, "statusListIndex"),
        ({"statusPurpose": "Revocation"}, "statusPurpose"),
        ({"statusMessage": []}, "statusMessage"),
        ({"id": "https://uni.example/status/3"}, "id"),
    ],
)
async def test_a_slip_that_can_be_read_is_a_remark(badge, status_list, change, member) -> None:
    status_list.revoke(INDEX)
    badge.edit(lambda document: document["credentialStatus"].update(change))
    decision, remark = await findings_about(badge)
    assert decision.code.id == "status.revoked"
    assert (remark.code.id, remark.detail) == ("status.entry-sloppy", member)


# What is odd about a list, and decides nothing


async def test_a_short_list_is_read_with_a_remark(world: World) -> None:
    uni = world.issuer("uni.example")
    short = uni.status_list("6", entries=1024).unsigned().revoke(1023)
    badge = uni.award().status_list(short, 1023)
    assert await codes_about(badge) == ["status.revoked", "status.list-short"]


async def test_a_list_without_its_multibase_letter_is_read_with_a_remark(badge, status_list) -> None:
    def drop_letter(document) -> None:
        subject = document["credentialSubject"]
        subject["encodedList"] = subject["encodedList"].removeprefix("u")

    status_list.edit(drop_letter)
    assert await codes_about(badge) == ["status.not-withdrawn", "status.entry-sloppy"]


async def test_a_list_under_another_id_is_read_with_a_remark(badge, status_list) -> None:
    status_list.edit(lambda document: document.update(id="https://uni.example/status/old"))
    assert await codes_about(badge) == ["status.not-withdrawn", "status.list-id-differs"]


async def test_a_list_without_id_names_no_other_address(badge, status_list) -> None:
    status_list.edit(lambda document: document.pop("id"))
    assert await codes_about(badge) == ["status.not-withdrawn"]


async def test_a_list_that_moved_and_names_its_new_place_is_fine(world, badge, status_list) -> None:
    world.at("https://lists.example/3").live(status_list.bytes)
    world.at(status_list.url).redirects_to("https://lists.example/3")
    status_list.edit(lambda document: document.update(id="https://lists.example/3"))
    assert await codes_about(badge) == ["status.not-withdrawn"]


async def test_a_list_of_another_issuer_counts_and_its_signer_is_named(world: World) -> None:
    authority = world.issuer("registry.example", kind="https").status_list("1").unsigned().revoke(INDEX)
    badge = world.issuer("uni.example").award().status_list(authority, INDEX)
    decision, remark = await findings_about(badge)
    assert decision.code.id == "status.revoked"
    assert remark.code.id == "status.published-by"
    assert dict(remark.fills) == {"signer": "registry.example/issuer"}


async def test_a_badge_and_a_list_without_issuer_name_no_signer(badge, status_list) -> None:
    badge.edit(lambda document: document.pop("issuer"))
    status_list.edit(lambda document: document.pop("issuer"))
    assert await codes_about(badge) == ["status.not-withdrawn"]
