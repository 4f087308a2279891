"""GET /verify: the badge at an address, and how long the answer may be kept."""

from dataclasses import replace
from datetime import timedelta

import pytest

from fixtures.link_recipe import BADGR, keep
from tests.unit.render import reports
from verifier.model.codes.recipient import ADDRESS_FROM_LINK
from verifier.model.finding import Finding
from verifier.model.options import Options
from verifier.model.report import InputDescription, Verdict
from verifier.settings import Settings
from verifier.web import caching
from verifier.web.app import make_app

LINK = "https://uni.example/badges/1"
ASKED = f"/verify?url={LINK}"
FROM_LINK = reports.result("recipient", Finding(code=ADDRESS_FROM_LINK))
PERSONAL = replace(reports.VALID, results=reports.with_results(FROM_LINK))


async def test_badge_at_an_address_is_verified(client, verifier):
    response = await client.get(f"{ASKED}&profiles=trusted&strict=true&lang=ja")
    assert response.status == 200
    assert (await response.json())["language"] == "ja"
    assert verifier.asked == [(LINK, "", Options(profiles=("trusted",), strict="strict"))]


@pytest.mark.parametrize(
    ("query", "kind", "status"),
    [
        ("", "nothing-to-verify", 422),
        ("?lang=ja", "nothing-to-verify", 422),
        ("?url=uni.example", "unreadable-request", 400),
        (f"?url={LINK}&url={LINK}", "unknown-option", 400),
        (f"?url={LINK}&recipient=ada@uni.example", "personal-data-in-address", 400),
        (f"?url={LINK}&at=2020-01-01", "moment-in-address", 400),
        (f"?url={LINK}&challenge=b7a1", "unknown-option", 400),
        (f"?url={LINK}&domain=employer.example", "unknown-option", 400),
        (f"?url={LINK}&lang=fr", "unknown-option", 400),
        (f"?url={LINK}&colour=red", "unreadable-request", 400),
    ],
)
async def test_address_that_asks_for_something_else_is_refused(client, verifier, query, kind, status):
    response = await client.get(f"/verify{query}")
    problem = await response.json(content_type="application/problem+json")
    assert (response.status, problem["type"]) == (status, f"/problems/{kind}")
    assert verifier.asked == []


async def test_refusal_of_an_unknown_option_names_what_such_a_link_takes_and_nothing_else(client):
    described = await (await client.get("/openapi.json")).json()
    taken = [each["name"] for each in described["paths"]["/verify"]["get"]["parameters"]]
    problem = await (await client.get(f"{ASKED}&langg=ja")).json(content_type="application/problem+json")
    assert problem["detail"] == f"the address may hold {', '.join(taken)}"
    for name in taken[1:]:
        value = {"lang": "ja", "profiles": "trusted"}.get(name, "true")
        assert (await client.get(f"{ASKED}&{name}={value}")).status == 200


async def test_answer_may_be_kept_as_long_as_its_list_is_fresh(client):
    response = await client.get(ASKED)
    assert response.headers["Cache-Control"] == "public, max-age=235"  # the list was 65 s old
    assert response.headers["Vary"] == "Accept, Accept-Language"


@pytest.mark.parametrize(
    ("report", "kept"),
    [
        (reports.VALID, "public, max-age=235"),
        (reports.FORGED, "public, max-age=235"),
        (replace(reports.VALID, exhibits=()), "public, max-age=300"),
        (replace(reports.VALID, checked_at=reports.AT + timedelta(days=1)), "public, max-age=0"),
        (reports.INCOMPLETE, "no-store"),
        (PERSONAL, "no-store"),
        (reports.NOTHING, "no-store"),
        (reports.BUNDLE, "public, max-age=235"),
        (replace(reports.BUNDLE, members=(reports.VALID, reports.INCOMPLETE)), "no-store"),
        (replace(reports.BUNDLE, members=(reports.BUNDLE,)), "public, max-age=235"),
        (replace(reports.BUNDLE, members=(replace(reports.BUNDLE, members=(PERSONAL,)),)), "no-store"),
    ],
)
def test_withdrawal_is_never_older_than_five_minutes_wherever_it_is_read(report, kept):
    assert caching.cache_control(report, asked=LINK) == kept


@pytest.mark.parametrize(
    "personal",
    [
        "#identity__email=sam%40personal.example",
        "?next=%252Fx%253Fidentity__email%253Dsam",
        "?mail=sam%40personal.example",
        "/sam%2540personal.example",
    ],
)
async def test_report_on_a_link_that_names_a_person_anywhere_is_kept_by_nobody(client, personal):
    response = await client.get("/verify", params={"url": LINK + personal})
    assert (response.status, response.headers["Cache-Control"]) == (200, "no-store")


async def test_same_report_has_the_same_tag_whenever_it_was_made(client, verifier):
    first = (await client.get(ASKED)).headers["ETag"]
    later = reports.AT + timedelta(seconds=30)
    moved = tuple(replace(exhibit, obtained_at=later) for exhibit in reports.EXHIBITS)
    verifier.report = replace(reports.VALID, judged_at=later, checked_at=later, exhibits=moved)
    assert (await client.get(ASKED)).headers["ETag"] == first
    verifier.report = replace(reports.VALID, verdict=Verdict.TRUSTED)
    assert (await client.get(ASKED)).headers["ETag"] != first


async def test_tags_of_two_languages_differ(client):
    tags = {(await client.get(f"{ASKED}&lang={lang}")).headers["ETag"] for lang in ("en", "ja")}
    assert len(tags) == 2


@pytest.mark.parametrize("form", ["{}", "W/{}", '"other", {}'])
async def test_client_that_has_the_report_is_told_so(client, form):
    etag = (await client.get(ASKED)).headers["ETag"]
    response = await client.get(ASKED, headers={"If-None-Match": form.format(etag)})
    assert response.status == 304
    assert await response.read() == b""
    assert response.headers["ETag"] == etag
    assert "max-age" in response.headers["Cache-Control"]


async def test_client_that_has_another_report_gets_this_one(client):
    assert (await client.get(ASKED, headers={"If-None-Match": '"other"'})).status == 200


@pytest.mark.parametrize(("accepts", "language"), [("ja,en;q=0.5", "ja"), ("fr", "en"), ("", "en")])
async def test_language_is_that_of_the_reader(client, accepts, language):
    response = await client.get(ASKED, headers={"Accept-Language": accepts})
    assert (await response.json())["language"] == language


async def test_badges_of_a_page_are_counted(client, verifier):
    verifier.report = replace(reports.BUNDLE, input=InputDescription(kind="page"))
    rendered = await (await client.get(ASKED)).json()
    assert rendered["verdict"] is None
    assert rendered["counts"]["rejected"] == 1


async def test_address_in_a_candidates_link_is_in_no_log_and_in_no_report(service, scene, caplog):
    keep(scene.world, BADGR)
    caplog.set_level("DEBUG")
    response = await service.get(
        "/verify", params={"url": f"{BADGR.badge}?identity__email=sam%40personal.example&utm_source=mail"}
    )
    answer = await response.text()
    assert (response.status, response.headers["Cache-Control"]) == (200, "no-store")
    assert (await response.json())["input"]["url"] == BADGR.badge
    assert "recipient.address-from-link" in answer
    # The test's own server keeps an access log; the service runs without one.
    logged = [str(vars(record)) for record in caplog.records if record.name != "aiohttp.access"]
    assert not [text for text in (answer, *logged) if "personal.example" in text]


BEHIND_AN_ADDRESS = replace(
    reports.BUNDLE, input=InputDescription(kind="document", url="https://learner.example/resume.pdf")
)


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize(
    ("report", "answers"),
    [(BEHIND_AN_ADDRESS, [200, 429]), (reports.VALID, [200, 200])],
    ids=["pdf", "badge"],
)
async def test_a_document_behind_an_address_costs_what_one_does_that_is_sent(
    aiohttp_client, verifier, method, report, answers
):
    verifier.report = report
    few = Settings(requests_per_minute=1, burst=5)
    client = await aiohttp_client(make_app(few, open_verifier=verifier.open))
    sent = {"params": {"url": LINK}} if method == "get" else {"json": {"url": LINK}}
    assert [(await getattr(client, method)("/verify", **sent)).status for _ in answers] == answers
