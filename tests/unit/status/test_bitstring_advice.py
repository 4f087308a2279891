"""Lists for other purposes than withdrawal: a newer copy, a message. They are remarks, and never decide."""

import asyncio

import pytest

from tests.unit.status.appraisals import (
    INDEX,
    appraised,
    codes_about,
    context,
    findings_about,
    result,
    sound_but,
)
from tests.world import World
from tests.world.badges import Badge
from verifier.model.codes import proof
from verifier.model.outcome import Outcome
from verifier.model.roles import Role
from verifier.parse.ob3 import parse_vc
from verifier.status import bitstring

WORDS = [{"status": hex(value), "message": f"state {value}"} for value in range(4)]


def refreshed(world: World, *, value: int = 1) -> Badge:
    """A badge at a place of a list that says whether a newer copy exists."""
    uni = world.issuer("uni.example")
    return uni.award().status_list(
        uni.status_list("9", purpose="refresh").unsigned().set(INDEX, value=value), INDEX
    )


def spoken_of(world: World, *, value: int, **members) -> Badge:
    """A badge at a place of a list of messages."""
    uni = world.issuer("uni.example")
    sheet = uni.status_list("9", purpose="message", size=members.get("statusSize", 1)).unsigned()
    return uni.award().status_list(sheet.set(INDEX, value=value), INDEX, **members)


async def test_a_newer_copy_is_a_remark_beside_no_way_to_see_withdrawal(world: World) -> None:
    declared, remark = await findings_about(refreshed(world))
    assert (declared.code.id, declared.detail) == ("status.none-declared", "refresh")
    assert (remark.code.id, remark.code.outcome) == ("status.refresh-available", None)
    assert remark.pointer == "/credentialStatus"
    assert remark.exhibits == (world.exhibits[0].id,)
    assert world.fetched == [("https://uni.example/status/9", Role.STATUS_LIST)]


async def test_no_newer_copy_is_not_worth_a_word(world: World) -> None:
    assert await codes_about(refreshed(world, value=0)) == ["status.none-declared"]


@pytest.mark.parametrize(("value", "text"), [(0, "state 0"), (2, "state 2")])
async def test_a_message_is_quoted_also_that_of_a_clear_entry(world: World, value: int, text: str) -> None:
    badge = spoken_of(world, value=value, statusSize=2, statusMessage=WORDS)
    declared, remark = await findings_about(badge)
    assert declared.code.id == "status.none-declared"
    assert (remark.code.id, remark.detail, dict(remark.fills)) == ("status.message", text, {"reason": text})


@pytest.mark.parametrize(("value", "codes"), [(0, []), (1, ["status.message"])])
async def test_a_single_bit_without_text_is_a_message_where_it_is_set(world, value, codes) -> None:
    assert await codes_about(spoken_of(world, value=value)) == ["status.none-declared", *codes]


async def test_a_list_by_somebody_else_names_who_says_it(world: World) -> None:
    registry = world.issuer("registry.example").status_list("1", purpose="refresh").unsigned().set(INDEX)
    badge = world.issuer("uni.example").award().status_list(registry, INDEX)
    assert await codes_about(badge) == [
        "status.none-declared",
        "status.refresh-available",
        "status.published-by",
    ]


@pytest.mark.parametrize(
    "fault",
    [
        lambda place: place.times_out(),
        lambda place: place.answers(status=404),
        lambda place: place.serves_a_web_page(),
        lambda place: place.serves(b"{}"),
    ],
    ids=["silent", "not found", "a web page", "no list"],
)
async def test_a_list_of_advice_that_cannot_be_had_decides_nothing(world: World, fault) -> None:
    badge = refreshed(world)
    fault(world.at("https://uni.example/status/9"))
    assert await codes_about(badge) == ["status.none-declared"]


async def test_a_list_of_advice_that_cannot_be_believed_decides_nothing(world: World) -> None:
    forged = appraised(*sound_but(result("proof", proof.INVALID)))
    (found,) = await findings_about(refreshed(world), appraise=forged)
    assert found.code.id == "status.none-declared"


@pytest.mark.parametrize(
    "change",
    [
        {"statusListIndex": "first"},
        {"statusListCredential": 7},
        {"statusSize": 0},
        {"statusSize": 2},
        {"statusSize": 2**40},
    ],
    ids=str,
)
async def test_an_entry_for_advice_that_cannot_be_read_decides_nothing(world: World, change) -> None:
    badge = refreshed(world).edit(lambda document: document["credentialStatus"].update(change))
    (found,) = await findings_about(badge)
    assert found.code.outcome is Outcome.INAPPLICABLE
    assert world.fetched == []


async def test_nobody_waits_for_advice(world: World) -> None:
    async def never(*_) -> None:
        await asyncio.Event().wait()

    credential = parse_vc(refreshed(world).plain())
    given = context(world, appraise=never)
    place = bitstring.read_entry(credential.statuses[0], purpose="refresh")
    assert await bitstring.advise(place, credential, given, patience=0.0) == ()
    (waiting,) = given.shared.values()
    waiting.cancel()
