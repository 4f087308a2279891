"""Does the issuer still stand by it? Every way of asking, and every way of not knowing."""

import itertools
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.unit.status.appraisals import NOW, appraised, context, sound_but
from tests.world import World
from tests.world.badges import Badge
from verifier.checks import status
from verifier.contracts import Context
from verifier.engine.reading import read_token
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


async def test_a_newer_copy_is_mentioned_after_what_decides(world: World) -> None:
    uni = world.issuer()
    refresh = uni.status_list("1", purpose="refresh").unsigned().set(7)
    badge = uni.award().status_list(refresh, 7)
    assert codes(await asked_about(badge, world)) == ["status.none-declared", "status.refresh-available"]
    badge.status_list(uni.status_list("2").unsigned(), 7)
    assert codes(await asked_about(badge, world)) == ["status.not-withdrawn", "status.refresh-available"]


async def test_advice_alone_is_no_look_at_withdrawal(world: World) -> None:
    uni = world.issuer()
    badge = uni.award().status_list(uni.status_list("1", purpose="refresh").unsigned().set(7), 7)
    found = await asked(parse_vc(badge.plain()), context(world, at=NOW - timedelta(days=30)))
    assert "status.as-of-now" not in codes(found)


async def test_a_list_that_several_entries_name_is_fetched_and_judged_once(world: World) -> None:
    uni = world.issuer()
    both = uni.status_list().unsigned().set(8)
    both.edit(
        lambda document: document["credentialSubject"].update(statusPurpose=["revocation", "suspension"])
    )
    badge = uni.award().status_list(both, 7).status_list(both, 8, purpose="suspension")
    judged = []

    async def appraise(body, checks, given):
        judged.append(body)
        return await appraised(*sound_but())(body, checks, given)

    found = await asked(parse_vc(badge.plain()), context(world, appraise=appraise))
    assert codes(found) == ["status.suspended", "status.not-withdrawn"]
    assert (len(world.fetched), len(judged)) == (1, 1)


async def test_an_entry_for_refreshing_is_not_mentioned_beside_a_list_that_was_read(world: World) -> None:
    uni = world.issuer()
    revocations = uni.status_list().unsigned()
    badge = uni.award().status_list(revocations, 7, purpose="refresh").status_list(revocations, 7)
    assert codes(await asked_about(badge, world)) == ["status.not-withdrawn"]


@pytest.mark.parametrize(
    "name",
    ["CredentialStatusList2017", "TokenStatusList", "RevocationList2021Status", "No Such <b>Thing</b>"],
)
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


@pytest.mark.parametrize("unknown", ["AnotherList2031", "ZetaList2031"])
async def test_every_type_of_an_entry_is_asked_in_any_order(world: World, unknown: str) -> None:
    uni = world.issuer()
    entry = uni.status_list().unsigned().entry(7)
    for names in itertools.permutations([entry["type"], unknown]):
        found = await asked_about(uni.award().status({**entry, "type": list(names)}), world)
        assert codes(found) == ["status.unsupported", "status.not-withdrawn"]
        assert found.findings[0].detail == unknown


async def test_an_entry_of_two_known_types_is_asked_by_both_methods(world: World) -> None:
    uni = world.issuer()
    badge = uni.award()
    revocations = uni.revocation_list().revoke(badge)
    entry = {**uni.status_list().unsigned().entry(7), "id": revocations.url}
    for names in itertools.permutations([entry["type"], "1EdTechRevocationList"]):
        found = await asked_about(uni.award().edit(_as(badge)).status({**entry, "type": list(names)}), world)
        assert found.outcome is Outcome.FAILED
        assert {"status.revoked", "status.not-withdrawn"} < set(codes(found))


def _as(badge: Badge):
    return lambda document: document.update(id=badge.id)


# What a token claims


def token(world: World, status: object, *, entry: bool = False) -> Credential:
    """A badge as a token with the registered claim ``status``."""
    uni = world.issuer()
    badge = uni.award().status_list(uni.status_list().unsigned(), 7) if entry else uni.award()
    credential = read_token(badge.claims(status=status).token().encode())
    assert isinstance(credential, Credential)
    return credential


STATUS_CLAIM = {"status_list": {"idx": 7, "uri": "https://uni.example/statuslists/1"}}


async def test_a_list_that_a_token_names_by_its_claim_cannot_tell(world: World) -> None:
    found = await asked(token(world, STATUS_CLAIM), context(world))
    (finding,) = found.findings
    assert (finding.code.id, finding.pointer) == ("status.unsupported", "/status")
    assert dict(finding.fills) == {"name": "status_list"}


async def test_a_clear_entry_does_not_speak_for_the_claim_of_a_token(world: World) -> None:
    found = await asked(token(world, STATUS_CLAIM, entry=True), context(world))
    assert codes(found) == ["status.unsupported", "status.not-withdrawn"]


@pytest.mark.parametrize("status", [{}, "active", None, []])
async def test_a_claim_that_names_no_list_says_nothing(world: World, status: object) -> None:
    assert codes(await asked(token(world, status), context(world))) == ["status.none-declared"]


async def test_a_token_whose_claims_cannot_be_read_again_claims_nothing(world: World) -> None:
    credential = token(world, {})
    broken = replace(credential, token=replace(credential.token, payload=b"{"))
    assert codes(await asked(broken, context(world))) == ["status.none-declared"]


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
    assert dict(finding.fills) == {"reason": "cheated", "host": "uni.example"}


async def test_a_hosted_badge_that_is_gone_is_withdrawn_even_behind_a_web_page(world: World) -> None:
    badge = world.issuer().host_badge().gone()
    finding = await the_finding(await retrieved(world, badge.url, withdrawn=True), world)
    assert finding.code.id == "status.revoked"
    assert dict(finding.fills) == {"reason": "", "host": "uni.example"}


async def test_the_holders_copy_gives_no_reason(world: World) -> None:
    badge = world.issuer().host_badge().gone()
    copy = {"revoked": True, "revocationReason": "call +1 555 0100"}
    credential = await retrieved(world, badge.url, withdrawn=True, document=copy, copy=copy)
    assert dict((await the_finding(credential, world)).fills) == {"reason": "", "host": "uni.example"}


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


async def test_a_badge_in_a_block_chain_cannot_tell(world: World) -> None:
    credential = Credential(edition=Edition.OB20, securing=Securing.JWS, raw={})
    finding = await the_finding(credential, world)
    assert (finding.code.id, dict(finding.fills)) == ("status.unsupported", {"name": "RevocationList"})
