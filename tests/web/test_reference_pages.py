"""The pages of profiles, issuer lists and findings say what the service goes by, and nothing foreign acts."""

import re
from dataclasses import replace
from html import escape, unescape
from pathlib import Path

import pytest

from tests.cli.keeping import issuer, obtained
from tests.pages.hostile_badges import STRINGS
from tests.web.verifiers import ReadyVerifier
from verifier import assess
from verifier.checks import CHECKS
from verifier.model.codes import ALL
from verifier.model.issuer_list import Federation, MissingList
from verifier.model.metadata_profile import Source
from verifier.model.report import Verdict
from verifier.model.words import Cause
from verifier.profiles import shipped
from verifier.render.catalogue import LANGUAGES, catalogue
from verifier.render.profile_words import Told
from verifier.settings import Settings
from verifier.web.app import make_app
from verifier.web.pages.findings import finding_page, findings_page
from verifier.web.pages.lists import MOST
from verifier.web.pages.profile import profile_page
from verifier.web.pages.profiles import profiles_page
from verifier.wiring import open_verifier

PAGE = {"Accept": "text/html"}
PROFILES = pytest.mark.parametrize("profile", shipped(), ids=lambda profile: profile.id)
LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
SAMPLES = Path(__file__).resolve().parents[2] / "fixtures" / "samples"
EXPLAINED = ("/findings/", "/profiles/")
REGISTER = Federation(
    anchor="https://register.example", fetch_endpoint="https://register.example/f", keys=({},)
)


async def lists_page(client, language="en"):
    return await (await client.get(f"/lists?lang={language}", headers=PAGE)).text()


@LANGUAGE
def test_every_profile_is_listed_with_whose_it_is_and_a_link_to_what_it_asks(language):
    page = profiles_page(shipped(), language=language)
    for profile in shipped():
        assert f'href="/profiles/{profile.id}?lang={language}"' in page
        assert escape(Told(words=profile.words, language=language).title()) in page
        assert escape(profile.publisher) in page


@PROFILES
@LANGUAGE
def test_a_profile_tells_each_item_with_its_advice_and_where_it_was_published(profile, language):
    page, told = profile_page(profile, language=language), Told(words=profile.words, language=language)
    for field in profile.fields:
        assert f"<h3>{escape(told.label(field.id))}</h3>" in page
        assert escape(told.advice(field.id)) in page
    for source in profile.sources:
        assert f'href="{escape(source.url)}"' in page
    assert profile.version in page
    assert profile.digest in page


@PROFILES
@LANGUAGE
def test_a_profile_says_of_each_item_what_counts_as_given_weak_and_missing(profile, language):
    page, states = profile_page(profile, language=language), catalogue(language).tables["states"]
    needs = sum(len(set(field.needs.values())) for field in profile.fields)
    for state in ("present", "weak", "missing"):
        assert page.count(f"</svg>{escape(states[state])}</dt>") == needs


def test_an_item_is_weak_by_what_is_less_than_asked_for_or_stands_in_for_it():
    page = profile_page(shipped()[0], language="en")
    application = page.partition("<h3>Skills</h3>")[2].partition("Application</p>")[2]
    assert "<dd>“linked” or better</dd>" in application.partition("</dl>")[0]
    assert "<dd>only “said” or “in its place”</dd>" in application.partition("</dl>")[0]
    accredited = page.partition("<h3>Issuer with accreditation or industry recognition</h3>")[2]
    assert "<dd>only “said” or “Issuer” instead</dd>" in accredited.partition("</dl>")[0]
    endorsed = page.partition("<h3>Endorsement</h3>")[2].partition("</dl>")[0]
    assert "<dd>“confirmed”</dd>" in endorsed


def test_a_source_that_is_no_web_address_is_no_link():
    (first, *_) = shipped()
    wrong = Source(title="<b>List</b>", url="javascript:ran()", revised="2026")
    page = profile_page(replace(first, sources=(wrong,)), language="en")
    assert "javascript:ran()" in page
    assert 'href="javascript' not in page
    assert "<b>" not in page


@LANGUAGE
def test_every_finding_is_listed_under_its_question(language):
    page, asks = findings_page(language), catalogue(language).tables["asks"]
    for code in ALL:
        assert page.count(f'href="/findings/{code.id}?lang={language}"') == 1
    for check in CHECKS:
        section = page.partition(f'<section id="{check.id}">')[2].partition("</section>")[0]
        assert escape(asks[check.id]) in section
        assert f">{check.codes[0].id}<" in section


@LANGUAGE
@pytest.mark.parametrize("code", ALL, ids=lambda code: code.id)
def test_a_finding_says_what_it_means_and_what_to_do(code, language):
    page, words = unescape(finding_page(code, language=language)), catalogue(language)
    assert code.id in page
    assert "{" not in page.partition("<h1>")[2]
    assert (words.step(code) or "") in page
    assert (code.spec or words.tables["findings-page"]["own-rule"]) in page
    sentence = page.partition("<h1>")[2].partition("</h1>")[0]
    assert len(sentence) > 5
    assert page.partition("<title>")[2].startswith(sentence.partition("<")[0])


@pytest.mark.parametrize("code", ALL, ids=lambda code: code.id)
def test_a_finding_names_the_best_verdict_that_is_left_and_no_other(code):
    page, verdicts = unescape(finding_page(code, language="en")), catalogue("en").tables["verdicts"]
    check = code.id.partition(".")[0]
    limit = assess.limit(check, code) if check in {each.id for each in CHECKS} else None
    named = {verdict for verdict in Verdict if f"“{verdicts[verdict.value]}”" in page}
    no_badge = {Verdict.NOT_A_BADGE} if check == "document" and limit is Verdict.INCOMPLETE else set()
    best = {Verdict.TRUSTED} if code.id == assess.RECOGNISED else set()
    assert named == ({limit} - {None}) | no_badge | best


async def test_lists_are_told_with_their_state_and_how_many_are_on_them(client, verifier):
    verifier.issuer_lists = (
        obtained("fresh", issuer("did:web:a.example"), issuer("did:web:b.example")),
        obtained("own", obtained_at=None, max_age=None, source="own.toml"),
        obtained("register", federation=REGISTER),
        MissingList(id="gap", name="gap", why=Cause.DNS, detail="secret", source="https://lists.example/x"),
    )
    page = unescape(await lists_page(client))
    for told in (await (await client.get("/lists?lang=en")).json())["lists"]:
        card = page.partition(f">{told['name']}</h2>")[2].partition("</section>")[0]
        assert told["text"] in card
    for said in ("2 issuers", "a file of whoever runs this service", "asks https://register.example"):
        assert said in page
    assert not [word for word in ("own.toml", "secret", "lists.example/", "did:web:") if word in page]


async def test_a_service_without_lists_says_what_the_best_verdict_is_then(client):
    page = await lists_page(client)
    assert f"“{catalogue('en').tables['verdicts']['valid']}”" in page
    assert 'class="card"' not in page


async def test_neither_a_long_list_nor_many_lists_make_a_long_page(client, verifier):
    verifier.issuer_lists = (obtained("long", *(issuer(f"did:web:{n}.example") for n in range(10_000))),)
    page = await lists_page(client)
    assert "10000 issuers" in page
    assert len(page) < 5_000
    verifier.issuer_lists = tuple(obtained(f"list-{number}") for number in range(MOST + 7))
    page = await lists_page(client)
    assert page.count('class="card"') == MOST
    assert "There are 7 more lists." in page


@pytest.mark.parametrize("text", STRINGS)
async def test_what_a_list_calls_itself_is_text(client, verifier, text):
    verifier.issuer_lists = (obtained("plain", name="plain", version="1"),)
    plain = await lists_page(client)
    verifier.issuer_lists = (obtained("plain", name=text or "plain", version=text or "1"),)
    page = await lists_page(client)
    assert page.count("<") == plain.count("<")
    assert page.count('"') == plain.count('"')


async def test_the_first_page_leads_to_each_in_its_language_and_says_what_is_for_programs(client):
    page = await (await client.get("/?lang=ja")).text()
    for path in ("/profiles", "/lists", "/findings", "/widget", "/r"):
        assert f'href="{path}?lang=ja"' in page
        assert (await client.get(f"{path}?lang=ja", headers=PAGE)).content_type == "text/html"
    words = catalogue("ja").tables["home"]["api"]
    assert f'<a href="/openapi.json">{words}</a>' in page
    assert "プログラム" in words


@LANGUAGE
async def test_what_a_report_links_codes_and_lists_to_are_pages_in_its_language(aiohttp_client, language):
    settings = Settings(samples=SAMPLES, requests_per_minute=0)
    client = await aiohttp_client(make_app(settings, open_verifier=open_verifier))
    link = {"url": "https://uni.example/badges/genuine", "lang": language}
    page = unescape(await (await client.get("/r", params=link, headers=PAGE)).text())
    leads = {address for address in re.findall(r'href="([^"]+)"', page) if address.startswith(EXPLAINED)}
    assert {address.split("/")[1] for address in leads} == {"findings", "profiles"}
    for address in leads:
        answer = await client.get(address, headers=PAGE)
        assert (answer.status, answer.content_type) == (200, "text/html")
        assert f'<html lang="{language}">' in await answer.text()


@pytest.fixture
def verifier():
    return ReadyVerifier(profiles=shipped())
