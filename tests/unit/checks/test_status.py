"""Has the issuer withdrawn or suspended it? Every way of asking, and every way of not knowing."""

import itertools
from collections.abc import Sequence
from datetime import timedelta

import pytest

from tests.unit.status.appraisals import NOW, context
from tests.world import World
from tests.world.badges import Badge
from verifier.checks import status
from verifier.contracts import Context
from verifier.model.credential import Credential, Edition, Securing
from verifier.model.exhibit import Fetched
from verifier.model.finding import CheckResult, Finding
from verifier.model.hosting import Hosting, Linked
from verifier.model.outcome import Outcome
from verifier.model.roles import Role
from verifier.model.words import Cause
from verifier.parse.ob3 import parse_vc
from verifier.parse.strict_json import read_object


async def asked(credential: Credential, given: Context) -> CheckResult:
    return CheckResult(check=status.CHECK.id, findings=await status.CHECK.run(credential, given))


async def asked_about(badge: Badge, world: World) -> CheckResult:
    return await asked(parse_vc(badge.plain()), context(world))


def codes(found: CheckResult) -> list[str]:
    return [finding.code.id for finding in found.findings]


# What a credential declares


async def test_a_badge_without_status_offers_no_way_to_see(world: World) -> None:
    found = await asked_about(world.issuer().award(), world)
    assert codes(found) == ["status.none-declared"]
    assert found.outcome is Outcome.INAPPLICABLE
    assert "not been" not in found.findings[0].code.says


async def test_an_empty_array_of_status_offers_no_way_to_see(world: World) -> None:
    badge = world.issuer().award().edit(lambda document: document.update(credentialStatus=[]))
    assert codes(await asked_about(badge, world)) == ["status.none-declared"]


async def test_an_entry_for_refreshing_alone_offers_no_way_to_see(world: World) -> None:
    uni = world.issuer()
    badge = uni.award().status_list(uni.status_list(), 7, purpose="refresh")
    found = await asked_about(badge, world)
    assert codes(found) == ["status.none-declared"]
    assert found.findings[0].pointer == "/credentialStatus"


async def test_an_entry_for_refreshing_is_not_mentioned_beside_a_list_that_was_read(world: World) -> None:
    uni = world.issuer()
    revocations = uni.status_list().unsigned()
    badge = uni.award().status_list(revocations, 7, purpose="refresh").status_list(revocations, 7)
    assert codes(await asked_about(badge, world)) == ["status.not-withdrawn"]


@pytest.mark.parametrize("name", ["StatusList2021Entry", "CredentialStatusList2017", "No Such <b>Thing</b>"])
async def test_unknown_status_type_cannot_tell(world: World, name: str) -> None:
    badge = world.issuer().award().status({"id": "https://uni.example/s", "type": name})
    found = await asked_about(badge, world)
    (finding,) = found.findings
    assert (finding.code.id, finding.cause) == ("status.unsupported", Cause.UNSUPPORTED)
    assert dict(finding.fills) == {"name": name}
    assert world.fetched == []


@pytest.mark.parametrize(
    "entry", [{"id": "https://uni.example/status/1"}, "https://uni.example/s", 7, {}, []]
)
async def test_an_entry_that_says_not_what_it_is_cannot_tell(world: World, entry) -> None:
    badge = world.issuer().award().edit(lambda document: document.update(credentialStatus=[entry]))
    (finding,) = (await asked_about(badge, world)).findings
    assert (finding.code.id, finding.cause) == ("status.entry-malformed", Cause.MALFORMED_REMOTE)


# Several entries


def _entries(world: World) -> dict[str, dict]:
    """One entry of each fate."""
    uni = world.issuer()
    clear = uni.status_list("1").unsigned()
    suspended = uni.status_list("2", purpose="suspension").unsigned().suspend(7)
    revoked = uni.status_list("3").unsigned().revoke(7)
    silent = uni.status_list("4").unsigned()
    world.at(silent.url).times_out()
    lists = {"clear": clear, "suspended": suspended, "revoked": revoked, "silent": silent}
    named = {
        name: uni.award().status_list(each, 7).plain()["credentialStatus"] for name, each in lists.items()
    }
    return {**named, "unknown": {"type": "TokenStatusList"}}


@pytest.mark.parametrize(
    ("names", "expected", "outcome"),
    [
        (("clear", "suspended"), ["status.suspended", "status.not-withdrawn"], Outcome.CAUTION),
        (("clear", "revoked"), ["status.revoked", "status.not-withdrawn"], Outcome.FAILED),
        (("clear", "unknown"), ["status.unsupported", "status.not-withdrawn"], Outcome.CANNOT_TELL),
        (("silent", "suspended"), ["status.list-unreachable", "status.suspended"], Outcome.CANNOT_TELL),
        (
            ("silent", "revoked", "suspended"),
            ["status.revoked", "status.list-unreachable", "status.suspended"],
            Outcome.FAILED,
        ),
    ],
)
async def test_every_entry_is_asked_and_the_worst_counts_in_any_order(
    world: World, names: Sequence[str], expected: list[str], outcome: Outcome
) -> None:
    entries = _entries(world)
    for order in itertools.permutations(names):
        badge = world.issuer().award()
        for name in order:
            badge.status(entries[name])
        found = await asked_about(badge, world)
        assert codes(found) == expected
        assert found.outcome is outcome


async def test_the_entries_are_asked_each_at_its_own_place(world: World) -> None:
    entries = _entries(world)
    badge = world.issuer().award().status(entries["suspended"]).status(entries["clear"])
    found = await asked_about(badge, world)
    assert [finding.pointer for finding in found.findings] == ["/credentialStatus/0", "/credentialStatus/1"]


async def test_remarks_come_after_what_decides(world: World) -> None:
    uni = world.issuer()
    short = uni.status_list("1", entries=64).unsigned()
    clear = uni.status_list("2").unsigned()
    badge = uni.award().status_list(short, 7).status_list(clear, 7)
    expected = ["status.not-withdrawn", "status.not-withdrawn", "status.list-short"]
    assert codes(await asked_about(badge, world)) == expected


async def test_a_badge_cannot_make_us_ask_a_hundred_hosts(world: World) -> None:
    badge = world.issuer().award()
    for number in range(100):
        lists = world.issuer(f"host{number}.example").status_list().unsigned()
        badge.status_list(lists, 7)
    found = await asked_about(badge, world)
    assert len(world.fetched) == status.MAX_ENTRIES
    assert found.outcome is Outcome.CANNOT_TELL
    assert [finding.cause for finding in found.findings if finding.code.id == "status.entry-malformed"] == [
        Cause.WORK_LIMIT
    ]


async def test_a_revocation_list_is_read_through_the_shelf(world: World) -> None:
    uni = world.issuer()
    revocations = uni.revocation_list()
    badge = uni.award().revocation_list(revocations)
    revocations.revoke(badge)
    assert codes(await asked_about(badge, world)) == ["status.revoked"]


# The moment


@pytest.mark.parametrize(("seconds", "remarked"), [(0, False), (300, False), (301, True), (-86_400, True)])
async def test_withdrawal_is_judged_as_of_now_and_says_so(world, seconds, remarked) -> None:
    uni = world.issuer()
    badge = uni.award().status_list(uni.status_list().unsigned(), 7)
    given = context(world, at=NOW + timedelta(seconds=seconds))
    found = await asked(parse_vc(badge.plain()), given)
    assert ("status.as-of-now" in codes(found)) is remarked


async def test_nothing_is_said_of_the_moment_if_nothing_was_looked_at(world: World) -> None:
    given = context(world, at=NOW - timedelta(days=30))
    found = await asked(parse_vc(world.issuer().award().plain()), given)
    assert codes(found) == ["status.none-declared"]


# Hosted badges


def hosted(assertion: Linked) -> Credential:
    return Credential(
        edition=Edition.OB20,
        securing=Securing.HOSTED,
        raw={},
        hosting=Hosting(verification=None, assertion=assertion),
    )


async def retrieved(world: World, url: str, **told) -> Credential:
    """A hosted badge as retrieval leaves it."""
    answer = await world.fetch(url, role=Role.ASSERTION)
    document = read_object(answer.body) if isinstance(answer, Fetched) and answer.ok else None
    return hosted(Linked(declared=url, answer=answer, **{"document": document, **told}))


async def the_finding(credential: Credential, world: World) -> Finding:
    (finding,) = (await asked(credential, context(world))).findings
    return finding


async def test_a_hosted_badge_that_is_still_published_passes(world: World) -> None:
    badge = world.issuer().host_badge()
    finding = await the_finding(await retrieved(world, badge.url), world)
    assert finding.code.id == "status.still-hosted"
    assert dict(finding.fills) == {"host": "uni.example", "time": NOW.isoformat()}
    assert finding.exhibits == (world.exhibits[0].id,)


@pytest.mark.parametrize("answer", [200, 404, 410])
async def test_a_hosted_badge_that_is_marked_revoked_is_withdrawn(world: World, answer: int) -> None:
    badge = world.issuer().host_badge().revoke("cheated", status=answer)
    finding = await the_finding(await retrieved(world, badge.url, withdrawn=True), world)
    assert finding.code.id == "status.revoked"
    assert dict(finding.fills) == {"reason": "cheated"}


async def test_a_hosted_badge_that_is_gone_is_withdrawn_even_behind_a_web_page(world: World) -> None:
    badge = world.issuer().host_badge().gone()
    finding = await the_finding(await retrieved(world, badge.url, withdrawn=True), world)
    assert finding.code.id == "status.revoked"
    assert dict(finding.fills) == {"reason": ""}


async def test_the_holders_copy_gives_no_reason(world: World) -> None:
    badge = world.issuer().host_badge().gone()
    copy = {"revoked": True, "revocationReason": "call +1 555 0100"}
    credential = await retrieved(world, badge.url, withdrawn=True, document=copy, copy=copy)
    assert dict((await the_finding(credential, world)).fills) == {"reason": ""}


@pytest.mark.parametrize(
    ("fault", "told", "cause"),
    [
        (lambda place: place.answers(status=404), {}, Cause.HTTP_4XX),
        (lambda place: place.answers(status=503), {}, Cause.HTTP_5XX),
        (lambda place: place.times_out(), {}, Cause.TIMEOUT),
        (lambda place: place.serves({"revoked": "perhaps"}), {}, Cause.MALFORMED_REMOTE),
        (
            lambda place: place.serves({"id": "https://x.example"}),
            {"id_differs": True},
            Cause.MALFORMED_REMOTE,
        ),
        (lambda place: place.serves({}), {"unreadable": True}, Cause.MALFORMED_REMOTE),
    ],
    ids=["not found", "broken", "silent", "a mark that is no answer", "another badge", "unreadable"],
)
async def test_a_hosted_badge_that_is_not_shown_cannot_tell(world, fault, told, cause) -> None:
    badge = world.issuer().host_badge()
    fault(badge.assertion_place)
    finding = await the_finding(await retrieved(world, badge.url, **told), world)
    assert (finding.code.id, finding.cause) == ("status.list-unreachable", cause)
    assert dict(finding.fills) == {"host": "uni.example"}


async def test_a_hosted_badge_without_address_cannot_tell(world: World) -> None:
    finding = await the_finding(hosted(Linked(declared="urn:uuid:1", answer=None)), world)
    assert (finding.code.id, finding.cause) == ("status.list-unreachable", Cause.UNSUPPORTED)
    assert finding.exhibits == ()


async def test_a_signed_older_badge_cannot_tell_yet(world: World) -> None:
    credential = Credential(
        edition=Edition.OB20,
        securing=Securing.JWS,
        raw={},
        hosting=Hosting(verification=None, assertion=Linked(declared=None, answer=None)),
    )
    finding = await the_finding(credential, world)
    assert (finding.code.id, dict(finding.fills)) == ("status.unsupported", {"name": "RevocationList"})
