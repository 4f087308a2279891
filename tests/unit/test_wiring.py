"""The library door: open a verifier, hand it a badge, read the report."""

from datetime import UTC, datetime
from pathlib import Path

import orjson
import pytest

from fixtures.catalogue import resumes
from fixtures.catalogue.lists_recognised import LIST
from tests.cli.keeping import obtained
from tests.unit.profiles.lists import WHOLE
from tests.world import World
from verifier import KnownRecipient, Options, Settings, Verdict, Verifier, report_json, report_text
from verifier.model.issuer_list import MissingList
from verifier.model.progress import Answered, Found, Judged
from verifier.model.words import Cause
from verifier.profiles import ProfileError, shipped
from verifier.wiring import ClosedError, wall_clock

PARTNERS = obtained("partners")
SAMPLES = Path(__file__).resolve().parents[2] / "fixtures" / "samples"


@pytest.mark.parametrize("no_cache", [False, True])
async def test_a_sample_badge_is_verified_without_a_network(no_cache):
    async with Verifier.open(Settings(samples=SAMPLES, no_cache=no_cache)) as opened:
        report = await opened.verify("https://uni.example/badges/genuine")
    assert report.verdict is Verdict.VALID
    assert report.verified is True
    assert report.samples


async def test_a_verifier_that_is_closed_says_so_and_how_to_ask():
    async with Verifier.open(Settings(samples=SAMPLES)) as opened:
        pass
    for asked in (
        opened.verify("https://uni.example/badges/genuine"),
        opened.verify("https://uni.org/badges/1"),
        opened.verify_document(b"%PDF-1.4"),
        opened.lists(),
    ):
        with pytest.raises(ClosedError, match=r"within `async with Verifier\.open\(\)`"):
            await asked


async def test_without_samples_their_hosts_do_not_exist():
    async with Verifier.open() as opened:
        report = await opened.verify("https://uni.example/badges/genuine")
    assert report.verdict is Verdict.INCOMPLETE
    assert [gap.why.value for gap in report.unavailable] == ["blocked_by_policy"]


async def test_bytes_are_a_file_and_the_recipient_is_compared():
    world = World()
    badge = world.issuer("uni.example").award("Statistics 101", to="did:example:student")
    opened = Verifier(world, now=lambda: world.now)
    known = Options(recipient=KnownRecipient(kind="did", value="did:example:student"))
    report = await opened.verify(badge.bytes(), options=known, media_type="application/vc")
    codes = [finding.code.id for result in report.results for finding in result.findings]
    assert "recipient.matches" in codes
    assert report.input.media_type == "application/vc"
    assert report.checked_at == world.now


async def test_the_same_badge_and_moment_give_the_same_report():
    world = World()
    opened = Verifier(world, now=lambda: world.now)
    body = world.issuer("uni.example").award("Statistics 101").bytes()
    assert await opened.verify(body) == await opened.verify(body)


def test_the_clock_is_utc_and_tells_whole_seconds():
    now = wall_clock()
    assert now.tzinfo is UTC
    assert now.microsecond == 0
    assert abs((datetime.now(UTC) - now).total_seconds()) < 5


def test_the_profiles_are_those_that_are_shipped_unless_others_are_given():
    assert Verifier(World()).profiles == shipped()
    assert Verifier(World(), profiles=()).profiles == ()


async def test_an_own_directory_gives_its_profiles_and_a_report_has_their_words(tmp_path):
    (tmp_path / "house.toml").write_text(WHOLE, "utf-8")
    async with Verifier.open(Settings(samples=SAMPLES, profiles_dir=tmp_path)) as opened:
        report = await opened.verify("https://uni.example/badges/genuine")
        named = await opened.verify(
            "https://uni.example/badges/genuine", options=Options(profiles=("house.list",))
        )
        every = await opened.verify("https://uni.example/badges/genuine", options=Options(profiles=("all",)))
    assert [profile.id for profile in opened.profiles] == [*(each.id for each in shipped()), "house.list"]
    assert [score.profile for score in named.scores] == ["house.list"]
    assert len(every.scores) == len(opened.profiles)
    assert orjson.loads(report_json(report, language="ja"))["scores"][-1]["title"] == "自前の一覧"
    assert orjson.loads(report_json(named))["scores"][0]["fields"][0]["label"] == "Title"
    assert "A list of ours" in report_text(named)
    assert "自前の一覧" in report_text(named, language="ja")


async def test_a_broken_own_profile_is_named_before_anything_is_opened(tmp_path):
    (tmp_path / "house.toml").write_text("id = 3\n", "utf-8")
    with pytest.raises(ProfileError, match=r"house\.toml:1: "):
        async with Verifier.open(Settings(profiles_dir=tmp_path)):
            raise AssertionError("it was opened")


@pytest.mark.parametrize("given", [None, 7, Path("badge.png"), bytearray(b"{}")])
async def test_what_is_neither_text_nor_bytes_is_refused_by_name(given):
    with pytest.raises(TypeError, match=rf"given must be a str .* or bytes .*, not {type(given).__name__}$"):
        await Verifier(World()).verify(given)


async def test_unknown_profile_is_refused_and_those_there_are_are_named():
    options = Options(profiles=("jmooc-mc-digital", "zz"))
    with pytest.raises(ValueError, match=r"'zz' is not known; there are trusted-micro.*, jmooc-mc-digital"):
        await Verifier(World()).verify(b"{}", options=options)


async def test_report_is_rendered_with_its_scores_as_json_and_as_text():
    async with Verifier.open(Settings(samples=SAMPLES)) as opened:
        report = await opened.verify("https://uni.example/badges/genuine")
    rendered = orjson.loads(report_json(report))
    assert (rendered["reportVersion"], rendered["verdict"], rendered["language"]) == ("1", "valid", "en")
    always = [profile.id for profile in opened.profiles if profile.offered == "always"]
    assert [score["profile"] for score in rendered["scores"]] == always
    assert orjson.loads(report_json(report, language="ja"))["language"] == "ja"
    assert report_json(report) == report_json(report)
    lines = report_text(report).splitlines()
    assert lines[0] == "✔ Genuine; judge the issuer yourself"
    assert max(map(len, lines)) <= 80
    assert "\x1b" not in report_text(report)
    assert report_text(report, language="ja").startswith("✔ 本物です")


@pytest.mark.parametrize("render", [report_json, report_text])
async def test_report_in_a_language_that_we_do_not_speak_is_refused(render):
    report = await Verifier(World()).verify(b"{}")
    with pytest.raises(ValueError, match="language must be one of en, ja, not 'fr'"):
        render(report, language="fr")


async def test_every_badge_of_a_document_is_verified():
    case = resumes.CASES["resume-calls-a-badge-by-its-name"]()
    verifier = Verifier(case.world, now=lambda: case.world.now)
    document = await verifier.verify_document(case.given, media_type="application/pdf")
    assert [report.verdict for report in document.reports] == [Verdict.VALID]
    assert document.input.media_type == "application/pdf"


async def test_a_document_behind_an_address_has_a_report_for_each_of_its_badges():
    case = resumes.CASES["resume-calls-a-badge-by-its-name"]()
    case.world.at("https://learner.example/resume.pdf").serves(case.given, "application/pdf")
    report = await Verifier(case.world, now=lambda: case.world.now).verify(
        "https://learner.example/resume.pdf"
    )
    assert [member.verdict for member in report.members] == [Verdict.VALID]
    assert (report.input.kind, report.input.url) == ("document", "https://learner.example/resume.pdf")


async def test_a_document_that_is_no_bytes_is_refused_by_name():
    world = World()
    with pytest.raises(TypeError, match=r"Verifier\.verify_document: body must be bytes, not str"):
        await Verifier(world, now=lambda: world.now).verify_document("resume.pdf")


async def test_lists_are_asked_for_anew_for_each_verification_and_may_make_a_badge_trusted():
    world, asked = World(), []

    async def lists():
        asked.append(len(asked))
        return () if len(asked) == 1 else (PARTNERS,)

    opened = Verifier(world, now=lambda: world.now, lists=lists)
    body = world.issuer("uni.example").award("Statistics 101").bytes()
    assert [(await opened.verify(body)).verdict for _ in range(2)] == [Verdict.VALID, Verdict.TRUSTED]
    case = resumes.CASES["resume-calls-a-badge-by-its-name"]()
    await Verifier(case.world, now=lambda: case.world.now, lists=lists).verify_document(case.given)
    assert len(asked) == 3
    assert (await opened.lists()).lists == (PARTNERS,)
    assert (await opened.lists()).at == world.now


async def test_without_lists_no_badge_is_more_than_valid():
    world = World()
    opened = Verifier(world, now=lambda: world.now)
    body = world.issuer("uni.example").award("Statistics 101").bytes()
    assert (await opened.verify(body)).verdict is Verdict.VALID
    assert (await opened.lists()).lists == ()


async def test_a_directory_of_lists_may_make_a_badge_trusted_and_a_wrong_file_stops_nothing(tmp_path):
    (tmp_path / "partners.toml").write_bytes(LIST)
    (tmp_path / "wrong.toml").write_text("id = 3", "utf-8")
    async with Verifier.open(Settings(samples=SAMPLES, lists_dir=tmp_path)) as opened:
        report = await opened.verify("https://uni.example/badges/genuine")
        assert [each.id for each in (await opened.lists()).lists] == ["partners", "wrong"]
    assert report.verdict is Verdict.TRUSTED
    assert "Example University" in report_text(report)


async def test_every_badge_of_a_document_is_judged_by_the_lists():
    case = resumes.CASES["resume-calls-a-badge-by-its-name"]()

    async def lists():
        return (MissingList(id="gap", name="gap", why=Cause.DNS),)

    verifier = Verifier(case.world, now=lambda: case.world.now, lists=lists)
    document = await verifier.verify_document(case.given, media_type="application/pdf")
    codes = [
        finding.code.id
        for report in document.reports
        for result in report.results
        for finding in result.findings
    ]
    assert "issuer.list-unavailable" in codes


async def test_what_is_told_while_a_badge_is_verified_is_what_its_report_says():
    told = []
    async with Verifier.open(Settings(samples=SAMPLES)) as opened:
        report = await opened.verify("https://uni.example/badges/withdrawn", told=told.append)
    answers = [step.result for step in told if isinstance(step, Answered)]
    assert sorted(answers, key=str) == sorted(report.results, key=str)
    assert told[-1] == Judged(verdict=report.verdict)


async def test_of_a_document_it_is_told_how_many_badges_there_are_and_how_each_fared():
    told = []
    async with Verifier.open(Settings(samples=SAMPLES)) as opened:
        resume = await opened.verify_document((SAMPLES / "resume.pdf").read_bytes(), told=told.append)
    assert told[0] == Found(badges=len(resume.entries))
    judged = sorted(step.verdict.value for step in told if isinstance(step, Judged))
    opened_ones = sorted(entry.report.verdict.value for entry in resume.entries if entry.report)
    assert judged == opened_ones
