"""The addresses of the VC API themselves: what a body may hold, what is answered, what is refused."""

from dataclasses import replace

import orjson
import pytest

from tests.unit.render import issuers, reports
from tests.web.conftest import UNCOUNTED
from tests.web.vc_scenes import QUESTION
from verifier.model.codes import ALL
from verifier.model.options import Options
from verifier.model.outcome import Outcome
from verifier.model.report import Verdict
from verifier.settings import Settings
from verifier.web import problem_types as types
from verifier.web.app import make_app

PATHS = {"/credentials/verify": "verifiableCredential", "/presentations/verify": "verifiablePresentation"}
CREDENTIAL = {
    "@context": ["https://www.w3.org/ns/credentials/v2"],
    "type": ["VerifiableCredential"],
    "ü": 1.5,
}
PRESENTATION = {**CREDENTIAL, "type": ["VerifiablePresentation"]}
GIVEN = {"/credentials/verify": CREDENTIAL, "/presentations/verify": PRESENTATION}
BOTH = pytest.mark.parametrize("path", PATHS)


def body(path, **options):
    return {PATHS[path]: GIVEN[path], **({"options": options} if options else {})}


async def refusal(response):
    assert response.content_type == "application/problem+json"
    return response.status, orjson.loads(await response.read())["type"]


@BOTH
async def test_it_is_verified_strictly_and_by_itself(client, verifier, path):
    response = await client.post(path, json=body(path))
    assert (response.status, await response.json()) == (200, {"verified": True})
    assert (response.content_type, response.headers["Cache-Control"]) == ("application/json", "no-store")
    ((given, media_type, options),) = verifier.asked
    assert (orjson.loads(given), media_type) == (GIVEN[path], "")
    assert options == Options(strict="strict", profiles=())


@BOTH
async def test_the_question_is_passed_on_and_fewer_checks_are_no_fewer(client, verifier, path):
    options = {**QUESTION, "checks": ["proof"], "expectedProofPurpose": None}
    assert (await client.post(path, json=body(path, **options))).status == 200
    assert verifier.asked[0][2] == Options(strict="strict", profiles=(), **QUESTION)


@pytest.mark.parametrize("verdict", reports.ALL)
@BOTH
async def test_only_what_was_found_good_is_verified(client, verifier, path, verdict):
    verifier.report = reports.ALL[verdict]
    response = await client.post(path, json=body(path))
    answer = await response.json()
    good = not any(
        finding.code.outcome in (Outcome.FAILED, Outcome.CANNOT_TELL, Outcome.UNTESTED, Outcome.CAUTION)
        for each in verifier.report.members or (verifier.report,)
        for result in each.results
        if result.check in ("structure", "document", "proof", "key-binding", "status", "validity")
        for finding in result.findings
    )
    assert (answer["verified"], response.status) == ((True, 200) if good else (False, 400))
    assert ("problemDetails" in answer) is not good


@pytest.mark.parametrize(
    ("report", "warned"),
    [
        (issuers.TRUSTED, []),
        (issuers.NOT_LISTED, []),
        (issuers.RESEMBLES, ["issuer.resembles"]),
        (issuers.PLATFORM_OPEN, ["issuer.platform-open"]),
        (issuers.PLATFORM, ["issuer.platform-unvetted"]),
        (issuers.ONE_LIST_STALE, ["issuer.list-unavailable"]),
    ],
)
@BOTH
async def test_doubt_about_who_the_issuer_is_is_a_warning(client, verifier, path, report, warned):
    verifier.report = report
    response = await client.post(path, json=body(path))
    answer = await response.json()
    assert (response.status, answer["verified"]) == (200, True)
    assert [each["title"] for each in answer.get("warnings", ())] == warned


async def test_a_problem_has_its_type_its_words_and_its_code(client, verifier):
    verifier.report = reports.FORGED
    headers = {"Accept-Language": "ja"}
    response = await client.post("/credentials/verify", json=body("/credentials/verify"), headers=headers)
    (problem, *_) = (await response.json())["problemDetails"]
    assert (problem["type"], problem["title"]) == (types.PROOF, "PROOF_VERIFICATION_ERROR")
    assert problem["code"] == "proof.invalid"
    assert not problem["detail"].isascii()


@BOTH
async def test_what_was_given_and_the_report_are_answered_if_asked_for(client, path):
    returns = {"/credentials/verify": "returnCredential", "/presentations/verify": "returnPresentation"}[path]
    asked = body(path, **{returns: True, "returnReport": True})
    answer = await (await client.post(path, json=asked)).json()
    assert answer[PATHS[path]] == GIVEN[path]
    assert answer["report"]["verdict"] == "valid"


async def test_a_presentation_without_a_proof_has_a_name_of_its_own(client, verifier):
    response = await client.post("/presentations/verify", json={"presentation": PRESENTATION})
    assert (response.status, len(verifier.asked)) == (200, 1)


@pytest.mark.parametrize(
    ("path", "given"),
    [
        ("/credentials/verify", PRESENTATION),
        ("/credentials/verify", {"@context": "https://w3id.org/openbadges/v2", "type": "Assertion"}),
        ("/credentials/verify", [CREDENTIAL]),
        ("/credentials/verify", "https://uni.example/badges/1"),
        ("/credentials/verify", "eyJ.eyJ.sig"),
        ("/credentials/verify", {**CREDENTIAL, "type": "EnvelopedVerifiableCredential", "id": "data:,"}),
        ("/presentations/verify", CREDENTIAL),
        ("/presentations/verify", ""),
    ],
)
async def test_what_is_of_another_form_is_not_looked_at(client, verifier, path, given):
    response = await client.post(path, json={PATHS[path]: given})
    answer = await response.json()
    assert (response.status, answer["verified"], verifier.asked) == (400, False, [])
    assert [problem["type"] for problem in answer["problemDetails"]] == [types.MALFORMED_VALUE]


@pytest.mark.parametrize(
    "sent",
    [b"{", b"[]", b"7", b"", b'{"a": 1, "a": 1}', b"{}", b'{"credential": {}}', b'{"options": {}}'],
)
@BOTH
async def test_a_body_that_cannot_be_read_is_a_problem(client, verifier, path, sent):
    response = await client.post(path, data=sent, headers={"Content-Type": "application/json"})
    assert await refusal(response) == (400, "/problems/unreadable-request")
    assert verifier.asked == []


@BOTH
async def test_a_body_with_something_beside_is_a_problem(client, path):
    response = await client.post(path, json={**body(path), "note": "…"})
    assert await refusal(response) == (400, "/problems/unreadable-request")


async def test_a_presentation_of_both_names_is_a_problem(client):
    both = {"verifiablePresentation": PRESENTATION, "presentation": PRESENTATION}
    response = await client.post("/presentations/verify", json=both)
    assert await refusal(response) == (400, "/problems/unreadable-request")


@pytest.mark.parametrize(
    "options",
    [
        {"shoe": 43},
        {"challenge": ""},
        {"challenge": 7},
        {"domain": ["employer.example"]},
        {"expectedProofPurpose": 7},
        {"returnReport": 1},
    ],
)
@BOTH
async def test_an_option_that_cannot_be_is_a_problem(client, verifier, path, options):
    assert await refusal(await client.post(path, json=body(path, **options))) == (
        400,
        "/problems/unknown-option",
    )
    assert verifier.asked == []


@BOTH
async def test_options_that_are_no_object_are_a_problem(client, path):
    response = await client.post(path, json={**body(path), "options": ["strict"]})
    assert await refusal(response) == (400, "/problems/unknown-option")


@BOTH
async def test_the_address_holds_no_options(client, path):
    response = await client.post(f"{path}?lang=en", json=body(path))
    assert await refusal(response) == (400, "/problems/unreadable-request")


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Content-Type": "text/plain"}, 415),
        ({"Content-Type": "application/json", "Content-Encoding": "gzip"}, 415),
    ],
)
@BOTH
async def test_another_kind_of_body_is_refused(client, path, headers, status):
    response = await client.post(path, data=b"{}", headers=headers)
    assert response.status == status


@BOTH
async def test_a_body_that_is_too_large_is_refused(client, path):
    response = await client.post(path, json={PATHS[path]: {"a": "x" * 70_000}})
    assert await refusal(response) == (413, "/problems/too-large")


@BOTH
async def test_each_request_takes_a_token(aiohttp_client, verifier, path):
    settings = Settings(requests_per_minute=1, burst=1)
    client = await aiohttp_client(make_app(settings, open_verifier=verifier.open))
    assert (await client.post(path, json=body(path))).status == 200
    assert (await client.post(path, json=body(path))).status == 429


@BOTH
async def test_pages_of_other_sites_may_ask(aiohttp_client, verifier, path):
    client = await aiohttp_client(make_app(UNCOUNTED, open_verifier=verifier.open))
    assert (await client.options(path)).status == 204
    response = await client.post(path, json=body(path))
    assert response.headers["Access-Control-Allow-Origin"] == "*"


def test_every_type_is_published_and_every_row_is_of_a_fact():
    known = {code.id for code in ALL}
    assert set(types.OF_CODE) <= known
    assert set(types.OF_CHECK) <= {code.id.partition(".")[0] for code in ALL}
    assert {*types.OF_CODE.values(), *types.OF_CHECK.values(), types.MALFORMED_VALUE} == {*types.ALL}


@BOTH
async def test_what_nothing_speaks_for_is_not_verified(client, verifier, path):
    verifier.report = replace(reports.VALID, verdict=Verdict.INCOMPLETE)
    response = await client.post(path, json=body(path))
    answer = await response.json()
    assert (response.status, answer["verified"]) == (400, False)
    assert answer["problemDetails"] == [{"type": types.UNPROVEN, "title": "CRYPTOGRAPHIC_SECURITY_ERROR"}]
