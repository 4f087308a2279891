"""StatusList2021 and RevocationList2020: what the elders of Bitstring Status List say about a badge."""

import base64
import gzip
import zlib

import pytest

from tests.unit.status.appraisals import INDEX, appraised, codes_about, findings_about, result, sound_but
from tests.world import World
from tests.world.badges import Badge
from tests.world.lists import REVOCATION_LIST_2020, STATUS_LIST_2021, ListForm, StatusList
from verifier.model.codes import proof
from verifier.model.roles import Role
from verifier.model.words import Cause

FORMS = {"2020": REVOCATION_LIST_2020, "2021": STATUS_LIST_2021}
BITS = bytes(16_384)

each_form = pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)


def listed(world: World, form: ListForm, **members) -> tuple[Badge, StatusList]:
    """A badge and the list at which it points."""
    uni = world.issuer("uni.example")
    sheet = uni.status_list("3", form=form).unsigned()
    return uni.award().status_list(sheet, INDEX, **members), sheet


def subject(sheet: StatusList, **members) -> None:
    sheet.edit(lambda document: document["credentialSubject"].update(members))


@each_form
async def test_a_clear_bit_is_a_badge_that_is_not_withdrawn(world: World, form: ListForm) -> None:
    badge, _ = listed(world, form)
    (found,) = await findings_about(badge)
    assert (found.code.id, found.pointer) == ("status.not-withdrawn", "/credentialStatus")
    assert world.fetched == [("https://uni.example/status/3", Role.STATUS_LIST)]


@each_form
async def test_a_set_bit_is_a_withdrawn_badge(world: World, form: ListForm) -> None:
    badge, sheet = listed(world, form)
    sheet.set(INDEX)
    assert await codes_about(badge) == ["status.revoked"]


@each_form
async def test_bits_of_other_badges_do_not_matter(world: World, form: ListForm) -> None:
    badge, sheet = listed(world, form)
    sheet.set(INDEX - 1).set(INDEX + 1)
    assert await codes_about(badge) == ["status.not-withdrawn"]


async def test_a_suspended_badge_of_2021_is_not_called_withdrawn(world: World) -> None:
    uni = world.issuer("uni.example")
    sheet = uni.status_list("4", purpose="suspension", form=STATUS_LIST_2021).unsigned().suspend(INDEX)
    assert await codes_about(uni.award().status_list(sheet, INDEX)) == ["status.suspended"]


async def test_a_list_of_2021_must_be_for_the_purpose(world: World) -> None:
    badge, sheet = listed(world, STATUS_LIST_2021)
    subject(sheet, statusPurpose="suspension")
    (found,) = await findings_about(badge)
    assert (found.code.id, found.detail) == ("status.list-untrusted", "statusPurpose")


async def test_a_list_of_2020_needs_no_purpose_and_one_that_is_written_changes_nothing(world: World) -> None:
    badge, sheet = listed(world, REVOCATION_LIST_2020, statusPurpose="suspension")
    sheet.set(INDEX)
    assert await codes_about(badge) == ["status.revoked"]


async def test_capitals_change_no_purpose(world: World) -> None:
    badge, sheet = listed(world, STATUS_LIST_2021, statusPurpose="Revocation")
    subject(sheet, statusPurpose="REVOCATION")
    decision, remark = await findings_about(badge)
    assert decision.code.id == "status.not-withdrawn"
    assert (remark.code.id, remark.detail) == ("status.entry-sloppy", "statusPurpose")


async def test_an_entry_of_2021_for_another_purpose_is_not_fetched(world: World) -> None:
    badge, _ = listed(world, STATUS_LIST_2021, statusPurpose="refresh")
    assert await codes_about(badge) == ["status.none-declared"]
    assert world.fetched == []


GZIP, ZLIB = gzip.compress(BITS, mtime=0), zlib.compress(BITS)
PLAIN = base64.b64encode(GZIP).decode()
URL_SAFE = base64.urlsafe_b64encode(GZIP).decode().rstrip("=")
OF_ZLIB = base64.urlsafe_b64encode(ZLIB).decode().rstrip("=")


@pytest.mark.parametrize(
    ("form", "encoded", "slips"),
    [
        (STATUS_LIST_2021, URL_SAFE, 0),
        (STATUS_LIST_2021, PLAIN, 0),
        (STATUS_LIST_2021, f"u{URL_SAFE}", 1),
        (STATUS_LIST_2021, OF_ZLIB, 1),
        (REVOCATION_LIST_2020, URL_SAFE, 0),
        (REVOCATION_LIST_2020, PLAIN, 0),
        (REVOCATION_LIST_2020, OF_ZLIB, 0),
        (REVOCATION_LIST_2020, f"u{URL_SAFE}", 1),
    ],
)
async def test_the_spellings_that_issuers_use_are_read(world: World, form, encoded, slips) -> None:
    badge, sheet = listed(world, form)
    sheet.tamper(lambda document: document["credentialSubject"].update(encodedList=encoded))
    assert await codes_about(badge) == ["status.not-withdrawn", *["status.entry-sloppy"] * slips]


@each_form
@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress])
async def test_a_bomb_is_not_unpacked(world: World, form: ListForm, pack) -> None:
    badge, sheet = listed(world, form)
    bomb = base64.urlsafe_b64encode(pack(bytes(8 * 2**20 + 1))).decode().rstrip("=")
    sheet.tamper(lambda document: document["credentialSubject"].update(encodedList=bomb))
    (found,) = await findings_about(badge)
    assert (found.code.id, found.cause) == ("status.list-untrusted", Cause.TOO_LARGE)


@each_form
async def test_a_short_list_is_read_with_a_remark(world: World, form: ListForm) -> None:
    uni = world.issuer("uni.example")
    short = uni.status_list("6", entries=100_000, form=form).unsigned().set(99_999)
    badge = uni.award().status_list(short, 99_999)
    assert await codes_about(badge) == ["status.revoked", "status.list-short"]


@each_form
async def test_past_the_end_of_a_list_there_is_no_clear_bit(world: World, form: ListForm) -> None:
    uni = world.issuer("uni.example")
    badge = uni.award().status_list(uni.status_list("6", entries=1024, form=form).unsigned(), 1024)
    assert await codes_about(badge) == ["status.list-untrusted"]


@each_form
async def test_an_entry_cannot_be_read_without_its_members(world: World, form: ListForm) -> None:
    for member in (form.address, form.index, *(["statusPurpose"] if form.has_purpose else [])):
        badge, _ = listed(world, form, **{member: None})
        (found,) = await findings_about(badge)
        assert (found.code.id, found.detail) == ("status.entry-malformed", member)


@pytest.mark.parametrize(("ours", "theirs"), [("2020", "2021"), ("2021", "2020")], ids=["of 2020", "of 2021"])
async def test_a_list_of_another_generation_is_not_believed(world: World, ours: str, theirs: str) -> None:
    uni = world.issuer("uni.example")
    badge = uni.award().status_list(uni.status_list("3", form=FORMS[ours]), INDEX)
    world.at("https://uni.example/status/3").live(uni.status_list("4", form=FORMS[theirs]).bytes)
    (found,) = await findings_about(badge)
    assert (found.code.id, found.detail) == ("status.list-untrusted", "type")


@each_form
async def test_a_list_that_cannot_be_believed_cannot_tell(world: World, form: ListForm) -> None:
    badge, _ = listed(world, form)
    forged = appraised(*sound_but(result("proof", proof.INVALID)))
    (found,) = await findings_about(badge, appraise=forged)
    assert (found.code.id, found.cause) == ("status.list-untrusted", Cause.LIST_UNTRUSTED)


@each_form
async def test_unreachable_status_list_cannot_tell(world: World, form: ListForm) -> None:
    badge, sheet = listed(world, form)
    world.at(sheet.url).times_out()
    (found,) = await findings_about(badge)
    assert (found.code.id, found.cause) == ("status.list-unreachable", Cause.TIMEOUT)
