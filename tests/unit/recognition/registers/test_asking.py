"""Registers are asked last, all at once, and only about issuers whose proof could be enough."""

import asyncio
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.world import World
from verifier.engine import Verification
from verifier.model.issuer_list import IssuerList, ListedIssuer, MissingList
from verifier.model.located import Given
from verifier.model.options import Options
from verifier.model.recognition import Reach, Recognition
from verifier.model.report import TrustReport, Verdict
from verifier.model.roles import Role
from verifier.model.words import Cause
from verifier.recognition.matching import ProvenIssuer
from verifier.recognition.obtaining import obtain
from verifier.recognition.registers.asking import with_registers

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
UNI = "did:web:uni.example"
UNIVERSITY = ListedIssuer(key=UNI, ids=(UNI,), names=("Example University",))
OWN = IssuerList(
    id="own",
    name="Our partners",
    version="1",
    digest="sha256:00",
    source="own.toml",
    obtained_at=None,
    max_age=None,
    issuers=(UNIVERSITY,),
)


@dataclass
class Stage:
    """A university, its badge, and the registers that a reader added."""

    world: World = field(default_factory=lambda: World(now=NOW))
    lists: list = field(default_factory=list)

    async def add(self, host="register.example", *, knows=(UNI,)):
        register = self.world.register(host, name=f"Register at {host}")
        for issuer in knows:
            register.lists(issuer, "Example University")
        self.lists.append(await obtain(register.url, fetcher=self.world, now=NOW))
        self.world.fetched.clear()
        return register

    async def verify(self, **issuer) -> TrustReport:
        badge = self.world.issuer("uni.example", **issuer).award("Statistics 101")
        return await self.verify_badge(badge)

    async def verify_badge(self, badge) -> TrustReport:
        verification = Verification(fetcher=self.world, now=NOW, options=Options(), lists=tuple(self.lists))
        return await verification.verify(Given(body=badge.bytes()))

    @property
    def asked(self):
        return [url for url, role in self.world.fetched if role is Role.ENTITY_STATEMENT]


def codes(report: TrustReport) -> set[str]:
    return {finding.code.id for result in report.results for finding in result.findings}


async def test_an_issuer_that_a_register_knows_is_trusted():
    stage = Stage()
    await stage.add()
    report = await stage.verify()
    assert report.verdict is Verdict.TRUSTED
    assert report.headline.text == "Example University"
    listed = report.recognition.listed
    assert (listed.list.id, listed.issuer.key, listed.by) == ("register-example", UNI, UNI)


async def test_a_key_that_a_register_knows_is_trusted_though_it_says_nothing_of_anybody():
    stage = Stage()
    uni = stage.world.issuer("uni.example", kind="key")
    await stage.add(knows=(uni.id,))
    report = await stage.verify_badge(uni.award("Statistics 101"))
    assert report.verdict is Verdict.TRUSTED
    assert "issuer.self-made" not in codes(report)


async def test_an_issuer_that_a_register_does_not_know_is_as_it_was():
    stage = Stage()
    await stage.add(knows=())
    report = await stage.verify()
    assert report.verdict is Verdict.VALID
    assert [each.id for each in report.recognition.consulted] == ["register-example"]
    assert report.recognition.missing == ()
    assert len(stage.asked) == 1


async def test_the_names_that_were_noted_recognise_nobody():
    """The register has struck the issuer off since."""
    stage = Stage()
    register = await stage.add()
    register.place(UNI).answers(status=404)
    report = await stage.verify()
    assert report.recognition.consulted[0].issuers[0].ids == (UNI,)
    assert report.recognition.listed is None
    assert report.verdict is not Verdict.TRUSTED


async def test_a_register_that_does_not_answer_is_a_missing_list():
    stage = Stage()
    (await stage.add()).place(UNI).times_out()
    report = await stage.verify()
    assert report.verdict is Verdict.VALID
    assert "issuer.list-unavailable" in codes(report)
    assert report.recognition.consulted == ()
    assert [(each.id, each.why) for each in report.recognition.missing] == [
        ("register-example", Cause.TIMEOUT)
    ]


async def test_who_copies_an_issuer_of_a_register_is_seen_even_if_the_register_is_silent():
    stage = Stage()
    register = await stage.add()
    copier = stage.world.issuer("copier.example")
    register.place(copier.id).times_out()
    badge = copier.award("Statistics 101")
    badge.edit(lambda document: document["issuer"].update(name="Example University"))
    report = await stage.verify_badge(badge)
    assert report.verdict is Verdict.CAUTION
    assert {"issuer.resembles", "issuer.list-unavailable"} <= codes(report)


async def test_nobody_copies_himself_when_a_register_is_silent_or_strikes_him_off():
    stage = Stage()
    place = (await stage.add()).place(UNI)
    for change in (place.times_out, lambda: place.answers(status=404)):
        change()
        badge = stage.world.issuer("uni.example").award("Statistics 101")
        badge.edit(lambda document: document["issuer"].update(name="Example University"))
        assert "issuer.resembles" not in codes(await stage.verify_badge(badge))


async def test_one_register_that_knows_is_enough_beside_one_that_is_silent():
    stage = Stage()
    (await stage.add("first.example")).place(UNI).times_out()
    await stage.add("second.example")
    report = await stage.verify()
    assert report.verdict is Verdict.TRUSTED
    assert report.recognition.listed.list.id == "second-example"
    assert "issuer.list-unavailable" not in codes(report)


async def test_of_two_registers_that_know_the_first_is_named():
    stage = Stage()
    await stage.add("first.example")
    await stage.add("second.example")
    assert (await stage.verify()).recognition.listed.list.id == "first-example"
    assert len(stage.asked) == 2


async def test_no_register_is_asked_about_an_issuer_that_a_whole_list_recognises():
    stage = Stage()
    await stage.add()
    stage.lists.append(OWN)
    report = await stage.verify()
    assert report.recognition.listed.list.id == "own"
    assert stage.asked == []


async def test_no_register_is_asked_for_a_badge_that_is_not_proven_to_be_the_issuer_s():
    stage = Stage()
    await stage.add()
    badge = stage.world.issuer("uni.example").award("Statistics 101")
    report = await stage.verify_badge(badge.sign_with("mallory"))
    assert report.verdict is not Verdict.TRUSTED
    assert stage.asked == []


async def test_a_register_that_was_added_too_long_ago_is_not_asked():
    stage = Stage()
    await stage.add()
    stage.lists = [replace(each, obtained_at=NOW - timedelta(days=8)) for each in stage.lists]
    report = await stage.verify()
    assert report.verdict is Verdict.VALID
    assert [each.why for each in report.recognition.missing] == [Cause.LIST_STALE]
    assert stage.asked == []


async def test_a_badge_asks_a_register_once_whatever_it_holds():
    stage = Stage()
    await stage.add(knows=())
    await stage.verify()
    assert len(stage.asked) == 1


@dataclass
class Asking:
    """What a check may use, as far as registers need it."""

    fetcher: object
    now: datetime = NOW


async def find(stage, *, reach, **found):
    proven = ProvenIssuer(issuer=UNI, reach=reach, lies_at=("https://uni.example/elsewhere",))
    recognition = Recognition(consulted=tuple(stage.lists), **found)
    return await with_registers(recognition, proven, Asking(fetcher=stage.world))


async def test_no_register_is_asked_if_the_proof_could_not_be_enough():
    stage = Stage()
    await stage.add()
    found = await find(stage, reach=Reach.PLACE)
    assert stage.asked == []
    assert found.listed is None
    assert (found.out_of_reach.issuer.key, found.out_of_reach.list.id) == (UNI, "register-example")


async def test_a_register_that_is_not_asked_was_not_consulted_and_lists_that_were_read_stay():
    stage = Stage()
    await stage.add(knows=())
    stage.lists.append(OWN)
    assert (await find(stage, reach=Reach.PLACE)).consulted == (OWN,)


async def test_a_gap_that_was_there_before_stays():
    stage = Stage()
    (await stage.add()).place(UNI).times_out()
    gap = MissingList(id="own", name="Our partners", why=Cause.LIST_UNTRUSTED)
    found = await find(stage, reach=Reach.IDENTIFIER, missing=(gap,))
    assert [each.id for each in found.missing] == ["own", "register-example"]


async def test_registers_do_not_wait_for_one_another():
    stage = Stage()
    for host in ("first.example", "second.example", "third.example"):
        await stage.add(host)
    together = asyncio.Barrier(3)

    class AllAtOnce:
        async def fetch(self, url, *, role):
            await asyncio.wait_for(together.wait(), timeout=5)
            return await stage.world.fetch(url, role=role)

    found = await with_registers(
        Recognition(consulted=tuple(stage.lists)),
        ProvenIssuer(issuer=UNI, reach=Reach.IDENTIFIER),
        Asking(fetcher=AllAtOnce()),
    )
    assert found.listed.list.id == "first-example"


@pytest.mark.parametrize("lists", [(), (OWN,)])
async def test_without_registers_nothing_is_asked(lists):
    stage = Stage(lists=list(lists))
    found = await find(stage, reach=Reach.IDENTIFIER)
    assert found == Recognition(consulted=tuple(lists))
    assert stage.world.fetched == []
