"""The whole flow: whatever is given gets one report, and of several badges each has its own."""

import asyncio
import time
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.effort import done_within
from tests.unit.engine.stage import codes, verified
from tests.world.baking import international_text, picture
from tests.world.encodings import pretty
from tests.world.presentations import Presentation
from verifier.algorithms.multiformats import base64url_encode
from verifier.checks import CHECKS
from verifier.engine import Verification
from verifier.engine.obtain import MAX_BYTES
from verifier.engine.verification import LARGE
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.located import Given
from verifier.model.options import KnownRecipient, Options
from verifier.model.report import Headline, Verdict
from verifier.model.roles import Role
from verifier.model.words import CheckId
from verifier.parse.strict_json import MAX_VALUES

URL = "https://uni.example/badges/1"
NOT_ASKED = "document.presenter-not-asked"


@pytest.fixture
def uni(world):
    return world.issuer("uni.example")


async def test_report_says_what_was_given_and_who_is_behind_it(world, uni):
    report = await verified(world, body=uni.award().png())
    assert (report.verdict, report.authentic, report.verified) == (Verdict.VALID, True, True)
    assert (report.input.kind, report.input.found_in) == ("image", "png:iTXt:openbadgecredential")
    assert report.headline == Headline(text="uni.example", kind="issuer")
    assert (report.judged_at, report.checked_at) == (world.now, world.now)
    assert [exhibit.source for exhibit in report.exhibits] == ["https://uni.example/.well-known/did.json"]


async def test_everything_is_judged_for_the_moment_that_was_asked_for(world, uni):
    badge = uni.award().until(world.now - timedelta(days=1))
    options = Options(at=world.now - timedelta(days=2))
    report = await Verification(fetcher=world, now=world.now, options=options).verify(
        Given(body=badge.json())
    )
    assert (report.judged_at, report.checked_at) == (options.at, world.now)
    assert report.verdict is Verdict.VALID


async def test_text_that_is_an_address_is_followed(world, uni):
    badge = uni.award()
    world.at(URL).serves(badge.json(), "application/vc")
    report = await verified(world, text=f" {URL}\n")
    assert (report.verdict, report.input.kind, report.input.url) == (Verdict.VALID, "url", URL)


async def test_pasted_token_is_a_badge(world, uni):
    report = await verified(world, text=uni.award().jwt().token() + "\n")
    assert (report.verdict, report.input.kind) == (Verdict.VALID, "jwt")


async def test_pasted_badge_is_a_badge(world, uni):
    report = await verified(world, text=uni.award().json().decode())
    assert (report.verdict, report.input.kind) == (Verdict.VALID, "json")


@pytest.mark.parametrize(
    ("body", "kind", "code"),
    [
        (b"words", "document", "document.mere-words"),
        (b"{}", "json", "document.unrecognised"),
        (b" " * (MAX_BYTES + 1), "document", "document.too-large"),
        (b'{"a":[' + b"1," * MAX_VALUES + b"1]}", "json", "document.too-large"),
        (
            b"e30." + base64url_encode(b"[" + b"1," * MAX_VALUES + b"1]").encode() + b".AA",
            "jwt",
            "document.too-large",
        ),
    ],
    ids=["words", "object", "too large", "too many values", "too many values in a token"],
)
async def test_without_a_badge_every_check_says_so(world, body, kind, code):
    report = await verified(world, body=body)
    assert (report.verdict, report.authentic, report.input.kind) == (Verdict.NOT_A_BADGE, None, kind)
    assert codes(report, "document") == [code]
    others = [codes(report, check.id) for check in CHECKS if check.id != "document"]
    assert others == [["engine.no-badge"]] * (len(CHECKS) - 1)


@pytest.mark.parametrize(
    ("body", "kind"), [(b"<html>", "page"), (b"%PDF-1.7", "document")], ids=["page", "pdf"]
)
async def test_what_is_looked_into_only_alone_is_not_fully_checked(world, body, kind):
    report = await verified(world, body=body)
    assert (report.verdict, report.verified, report.input.kind) == (Verdict.INCOMPLETE, None, kind)
    assert codes(report, "document") == ["document.read-alone"]


async def test_address_without_an_answer_is_not_fully_checked(world, uni):
    report = await verified(world, url=URL)
    assert (report.verdict, codes(report, "document")) == (Verdict.INCOMPLETE, ["document.unreachable"])
    assert len(report.exhibits) == 1


async def test_address_that_times_out_is_not_fully_checked(world):
    world.at(URL).times_out()
    report = await verified(world, url=URL)
    assert report.verdict is Verdict.INCOMPLETE
    assert [gap.why.value for gap in report.unavailable] == ["timeout"]


async def test_address_that_was_taken_away_is_a_withdrawal(world, uni):
    hosted = uni.host_badge().gone()
    report = await verified(world, url=hosted.url)
    assert (report.verdict, codes(report, "status")) == (Verdict.REJECTED, ["status.revoked"])


async def test_hosted_badge_in_a_picture_is_judged_where_it_is_hosted(world, uni):
    hosted = uni.host_badge()
    world.at("https://elsewhere.example/picture.png").serves(hosted.png(), "image/png")
    report = await verified(world, url="https://elsewhere.example/picture.png")
    assert (report.verdict, codes(report, "proof")) == (Verdict.VALID, ["proof.hosted"])


async def test_hosted_badge_by_its_address_is_remarked_by_its_own_editions_rules(world, uni):
    hosted = uni.host_badge()
    report = await verified(world, url=hosted.url)
    assert (report.verdict, codes(report, "document")) == (Verdict.VALID, ["document.read"])


async def test_of_several_badges_each_has_its_report_and_the_whole_is_the_worst(world, uni):
    withdrawn = uni.award().status_list(uni.status_list().revoke(7), 7)
    body = pretty([uni.award().signed(), withdrawn.signed(), {"hello": "world"}])
    report = await verified(world, body=body)
    assert [member.verdict for member in report.members] == [
        Verdict.VALID,
        Verdict.REJECTED,
        Verdict.NOT_A_BADGE,
    ]
    assert (report.verdict, report.authentic, report.verified) == (Verdict.REJECTED, True, False)
    assert (report.results, report.input.kind) == ((), "json")


async def test_proof_of_a_bundle_is_read_once_and_speaks_against_all_of_it(world, uni):
    bundle = Presentation(uni, uni.award(), uni.award())
    bundle.tamper(lambda document: document.update(id="urn:uuid:7"))
    report = await verified(world, body=bundle.json())
    assert report.verdict is Verdict.REJECTED
    assert [codes(member, "document") for member in report.members] == [
        ["document.read", "document.presentation-invalid"]
    ] * 2


@pytest.mark.parametrize(
    "change",
    [
        lambda bundle: bundle.edit(lambda document: document.pop("holder")),
        lambda bundle: bundle.edit(lambda document: document.update(holder={"id": document["holder"]})),
    ],
)
async def test_good_proof_of_a_bundle_says_nothing_against_it(world, uni, change):
    bundle = Presentation(uni.authenticates(), uni.award())
    change(bundle)
    report = await verified(world, body=bundle.json())
    assert (report.verdict, codes(report, "document")) == (Verdict.VALID, ["document.read", NOT_ASKED])


async def test_bundle_that_nobody_can_mean_is_broken(world, uni):
    bundle = Presentation(uni, uni.award()).tamper(
        lambda document: document.update(type=["VerifiablePresentation"] + ["Other"] * 200)
    )
    report = await verified(world, body=bundle.json())
    assert codes(report, "document") == ["document.read", "document.presentation-invalid"]


@pytest.mark.parametrize("header", ["e30", "eyJhbGciOiJub25lIn0", "eyJhbGciOiJFZERTQSJ9"])
async def test_bundle_in_a_token_without_a_signature_that_holds_is_broken(world, uni, header):
    _, payload, _ = Presentation(uni, uni.award()).jwt().claims(iss=uni.id).token().split(".")
    report = await verified(world, text=f"{header}.{payload}.AA")
    assert codes(report, "document") == ["document.read", "document.presentation-invalid"]


@pytest.mark.parametrize("write", [Presentation.jwt, Presentation.as_claim], ids=["payload", "claim"])
async def test_holder_of_a_bundle_in_a_token_is_named_in_the_bundle(world, uni, write):
    bundle = write(Presentation(uni.authenticates(), uni.award())).claims(iss=None)
    report = await verified(world, text=bundle.token())
    assert (report.verdict, codes(report, "document")) == (Verdict.VALID, ["document.read", NOT_ASKED])


async def test_bundle_without_a_proof_is_only_a_container(world, uni):
    report = await verified(world, body=Presentation(uni, uni.award()).unsigned().json())
    assert report.verdict is Verdict.VALID
    assert codes(report, "document") == ["document.read", "document.presentation-unsigned"]


async def test_picture_that_contradicts_itself_is_rejected_also_where_nothing_in_it_is_a_badge(world, uni):
    token = uni.award().claims(type=None, issuer=None, credentialSubject=None).token().encode()
    keyword = b"openbadgecredential"
    both = picture(international_text(keyword, token), international_text(keyword, b"{}"))
    report = await verified(world, body=both)
    assert report.verdict is Verdict.REJECTED
    assert codes(report, "document") == ["document.unrecognised", "document.ambiguous"]


async def test_page_at_an_address_is_described_by_the_address(world, uni):
    world.at(URL).serves_a_web_page()
    report = await verified(world, url=URL)
    assert (report.verdict, report.input.kind) == (Verdict.NOT_A_BADGE, "url")


async def test_what_the_reader_knows_reaches_the_question_alone(world, uni):
    badge = uni.award(to="mailto:student@learner.example")
    options = Options(recipient=KnownRecipient(kind="email", value="student@learner.example"))
    verification = Verification(fetcher=world, now=world.now, options=options)
    report = await verification.verify(Given(body=badge.json()))
    assert codes(report, "recipient") == ["recipient.matches"]
    off = replace(verification, options=replace(options, switched_off=frozenset({CheckId("recipient")})))
    assert codes(await off.verify(Given(body=badge.json())), "recipient") == ["engine.switched-off"]


async def test_scores_are_shown_of_the_profiles_that_were_asked_for(world, uni):
    options = Options(profiles=())
    report = await Verification(fetcher=world, now=world.now, options=options).verify(
        Given(body=uni.award().json())
    )
    assert report.scores == ()


async def test_equal_inputs_give_equal_reports(world, uni):
    body = uni.award().status_list(uni.status_list(), 7).json()
    first, second = [await verified(world, body=body) for _ in range(2)]
    assert first == second


async def test_others_have_their_turn_between_the_badges_and_the_proofs_of_one_input(world, uni):
    badge = uni.award()
    for number in range(7):
        badge.also_sign_with(f"other-{number}", verification_method=uni.verification_method)
    turns = 0

    async def count():
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    counting = asyncio.ensure_future(count())
    await verified(world, body=pretty([badge.signed() for _ in range(10)]))
    counting.cancel()
    assert turns > 80


async def test_large_file_is_looked_into_like_a_small_one(world, uni):
    report = await verified(world, body=uni.award().json() + b" " * LARGE)
    assert (report.verdict, report.input.found_in) == (Verdict.VALID, "json")


class OneHostIsSilent:
    """A network in which one host takes its time, longer than anybody waits."""

    def __init__(self, world, host):
        self._world, self._host = world, host

    def __getattr__(self, name):
        return getattr(self._world, name)

    async def fetch(self, url: str, *, role: Role) -> Fetched | Unavailable:
        if self._host in url:
            await asyncio.Event().wait()
        return await self._world.fetch(url, role=role)


async def test_what_there_was_no_time_for_is_told_and_the_rest_has_its_reports(world, uni):
    silent = world.issuer("college.example")
    bundle = Presentation(uni, uni.award(), silent.award(), uni.award()).plain()
    verification = Verification(
        fetcher=OneHostIsSilent(world, "college.example"), now=world.now, options=Options(), seconds=2
    )
    report = await verification.verify(Given(body=pretty(bundle)))
    assert report.verdict is Verdict.INCOMPLETE
    assert [member.verdict for member in report.members] == [Verdict.VALID, Verdict.INCOMPLETE]
    rest = report.members[1]
    assert rest.credential is None
    assert {finding.code.id for result in rest.results for finding in result.findings} == {
        "engine.out-of-time"
    }


async def test_one_badge_that_there_was_no_time_for_is_no_more_than_incomplete(world, uni):
    verification = Verification(
        fetcher=OneHostIsSilent(world, "uni.example"), now=world.now, options=Options(), seconds=0.1
    )
    report = await verification.verify(Given(body=uni.award().json()))
    assert (report.verdict, report.authentic, report.members) == (Verdict.INCOMPLETE, None, ())


def test_a_long_text_in_which_there_is_nothing_is_looked_into_beside_the_loop(world):
    async def read(body, described):
        raise AssertionError("there are no links in it")

    def look():
        verification = Verification(fetcher=world, now=world.now, options=Options(), documents=read)
        return asyncio.run(verification.verify(Given(body=b"h\n" * LARGE))).verdict

    # Seconds of the loop's own thread; it took twice as many.
    assert done_within(0.05, look, clock=time.thread_time) is Verdict.NOT_A_BADGE
