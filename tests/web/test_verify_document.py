"""POST /verify/document: a résumé in, every badge in it out."""

from contextlib import asynccontextmanager

import jsonschema
import jsonschema_rs
import pytest
from aiohttp import FormData
from referencing import Registry

from fixtures.catalogue import resumes
from tests.web.conftest import UNCOUNTED
from verifier.profiles import shipped
from verifier.render.document import document_schema
from verifier.render.report_schema import report_schema
from verifier.settings import Settings
from verifier.web.app import make_app
from verifier.web.verifying import DOCUMENT_TOKENS as TOKENS
from verifier.wiring import Verifier

PDF = {"Content-Type": "application/pdf"}
FIVE = resumes.CASES["resume-with-five-badges-one-withdrawn-and-one-expired"]


class Door:
    """A verifier in the world of a case."""

    profiles = shipped()

    def __init__(self, case):
        self.verifier = Verifier(case.world, now=lambda: case.world.now)

    async def verify(self, *given, **options):
        return await self.verifier.verify(*given, **options)

    async def verify_document(self, *given, **options):
        return await self.verifier.verify_document(*given, **options)

    @asynccontextmanager
    async def open(self, _settings):
        yield self


@pytest.fixture
def case():
    return FIVE()


@pytest.fixture
async def service(aiohttp_client, case):
    return await aiohttp_client(make_app(UNCOUNTED, open_verifier=Door(case).open))


def validate(answer):
    jsonschema.Draft202012Validator(document_schema(), registry=Registry()).validate(answer)
    jsonschema_rs.Draft202012Validator(document_schema()).validate(answer)
    assert sum(answer["counts"].values()) == len(answer["entries"])


@pytest.mark.parametrize("name", list(resumes.CASES))
async def test_every_document_is_answered_as_its_schema_says(aiohttp_client, name):
    case = resumes.CASES[name]()
    service = await aiohttp_client(make_app(UNCOUNTED, open_verifier=Door(case).open))
    media_type = "application/pdf" if case.given.startswith(b"%PDF") else "text/html"
    answered = await service.post("/verify/document", data=case.given, headers={"Content-Type": media_type})
    assert answered.status == 200
    assert answered.headers["Cache-Control"] == "no-store"
    validate(await answered.json())


async def test_a_resume_is_answered_as_a_list_of_its_badges(service, case):
    answer = await (await service.post("/verify/document", data=case.given, headers=PDF)).json()
    told = [
        (each["where"], each["label"], each["report"] and each["report"]["verdict"])
        for each in answer["entries"]
    ]
    assert told == [
        ("page 1, link", "Cloud Basics, 2024", "valid"),
        ("page 2, link", "Networks", "rejected"),
        ("page 2, link", "Security Officer", "caution"),
        ("page 3, link", "Machine Learning", "not_a_badge"),
        ("page 3, link", "Project Manager", None),
    ]
    assert answer["counts"] == {
        "trusted": 0, "valid": 1, "caution": 1, "incomplete": 0, "rejected": 1, "not_a_badge": 1,
        "not_opened": 1,
    }  # fmt: skip
    assert answer["summary"].startswith("5 badges, or links that may lead to badges, were found.")
    assert answer["summary"].endswith("Not opened: 1 (short links: 1).")
    assert (answer["pagesRead"], answer["linksFound"], answer["labelsDiffer"]) == (3, 5, 0)
    assert "verdict" not in answer
    (finding,) = answer["entries"][4]["findings"]
    assert (finding["code"], finding["outcome"]) == ("page.short-link", "untested")


async def test_it_is_answered_in_the_language_of_the_reader(service, case):
    answer = await (await service.post("/verify/document?lang=ja", data=case.given, headers=PDF)).json()
    assert answer["entries"][0]["where"] == "1ページ、リンク"
    assert answer["language"] == "ja"


async def test_a_form_may_name_the_candidate_whose_badges_are_compared(service, case):
    form = FormData({"recipient": '{"email": "somebody.else@learner.example"}'})
    form.add_field("file", case.given, filename="resume.pdf", content_type="application/pdf")
    answer = await (await service.post("/verify/document", data=form)).json()
    recipients = [
        each["report"]["answers"]["recipient"]["outcome"] for each in answer["entries"] if each["report"]
    ]
    assert recipients[0] == "caution"
    assert "somebody.else" not in str(answer)


async def test_words_that_name_another_badge_are_told_beside_it(aiohttp_client):
    case = resumes.CASES["resume-calls-a-badge-something-else"]()
    service = await aiohttp_client(make_app(UNCOUNTED, open_verifier=Door(case).open))
    answer = await (await service.post("/verify/document", data=case.given, headers=PDF)).json()
    (entry,) = answer["entries"]
    assert (
        entry["findings"][0]["text"]
        == "The words beside it are “Doctor of Medicine”; the badge is called “Cloud Basics”."
    )
    assert entry["report"]["verdict"] == "valid"
    assert answer["labelsDiffer"] == 1
    assert "In 1 place the words beside a badge differ from its name." in answer["summary"]


@pytest.mark.parametrize(
    ("name", "summary"),
    [
        (
            "resume-with-the-picture-of-a-badge",
            "No badge was found in this document (pages read: 1; links found: 0). A picture that is placed "
            "in a document loses the badge it carried. Ask for the badge's link, or for its picture as it "
            "was downloaded.",
        ),
        (
            "resume-that-breaks-off",
            "We could not read this: it is damaged, or of a kind we do not know. The candidate: Send the "
            "file as the issuer gave it to you, or the link to it.",
        ),
    ],
)
async def test_a_document_without_badges_says_what_was_looked_at_and_what_to_ask_for(
    aiohttp_client, name, summary
):
    case = resumes.CASES[name]()
    service = await aiohttp_client(make_app(UNCOUNTED, open_verifier=Door(case).open))
    answer = await (await service.post("/verify/document", data=case.given, headers=PDF)).json()
    assert answer["summary"] == summary


async def test_post_verify_answers_the_reports_and_no_verdict_of_the_whole(service, case):
    answer = await (await service.post("/verify", data=case.given, headers=PDF)).json()
    assert answer["verdict"] is None
    assert [report["verdict"] for report in answer["reports"]] == [
        "valid",
        "rejected",
        "caution",
        "not_a_badge",
    ]
    assert answer["counts"]["not_opened"] == 1
    assert answer["summary"].startswith("5 badges, or links that may lead to badges, were found.")
    assert answer["summary"].endswith("Not opened: 1 (short links: 1).")
    jsonschema.Draft202012Validator(report_schema()).validate(answer)


@pytest.mark.parametrize(
    ("body", "headers", "status"),
    [
        (b"{}", {"Content-Type": "application/json"}, 415),
        (b"", PDF, 422),
        (b"x" * 100_000, PDF, 413),
        (b"%PDF", {**PDF, "Content-Encoding": "gzip"}, 415),
    ],
    ids=["json", "empty", "large", "packed"],
)
async def test_what_is_no_document_is_refused(service, body, headers, status):
    answered = await service.post("/verify/document", data=body, headers=headers)
    assert answered.status == status
    assert answered.content_type == "application/problem+json"


async def test_an_unknown_option_is_refused(service):
    answered = await service.post("/verify/document?at=yesterday", data=b"%PDF-1.7\n", headers=PDF)
    assert answered.status == 400


@pytest.mark.parametrize(("path", "taken"), [("/verify/document", 1), ("/verify", 2)])
async def test_a_document_counts_as_several_requests(aiohttp_client, case, path, taken):
    counted = Settings(requests_per_minute=1, burst=TOKENS + 1)
    service = await aiohttp_client(make_app(counted, open_verifier=Door(case).open))
    statuses = [(await service.post(path, data=b"%PDF-1.7\n", headers=PDF)).status for _ in range(taken + 1)]
    # What is seen to be a document only when it is there is let in, and the rest of its price is owed.
    assert statuses == [200] * taken + [429]


async def test_a_burst_that_is_smaller_lets_one_document_in(aiohttp_client, case):
    counted = Settings(requests_per_minute=1, burst=1)
    service = await aiohttp_client(make_app(counted, open_verifier=Door(case).open))
    assert (await service.post("/verify/document", data=b"%PDF-1.7\n", headers=PDF)).status == 200


async def test_several_links_that_are_pasted_count_as_one_request_each(aiohttp_client, case):
    counted = Settings(requests_per_minute=1, burst=20)
    service = await aiohttp_client(make_app(counted, open_verifier=Door(case).open))
    statuses = []
    for _ in range(4):
        form = FormData(default_to_multipart=True)
        form.add_field("text", " ".join(f"https://uni.example/{number}" for number in range(8)))
        statuses.append((await service.post("/check", data=form)).status)
    assert statuses == [200, 200, 200, 429]  # the rest of the third is owed


async def test_several_links_are_a_document_however_they_are_sent(service):
    links = "https://uni.example/1\nhttps://uni.example/2"
    sent = [{"json": {"text": links}}, {"data": links, "headers": {"Content-Type": "text/plain"}}]
    for each in sent:
        report = await (await service.post("/verify", **each)).json()
        assert [member["input"]["url"] for member in report["reports"]] == links.split()
    listed = await (await service.post("/verify/document", **sent[1])).json()
    assert [entry["url"] for entry in listed["entries"]] == links.split()


async def test_links_of_a_table_are_found(service):
    table = 'name,link\nSoil,https://uni.example/badges/1\n"Law, civil","https://uni.example/badges/2"\n'
    sent = {"data": table, "headers": {"Content-Type": "text/csv"}}
    report = await (await service.post("/verify/document", **sent)).json()
    assert [entry["url"] for entry in report["entries"]] == [
        f"https://uni.example/badges/{at}" for at in (1, 2)
    ]


async def test_report_of_many_links_says_which_were_not_opened(service):
    links = [f"https://uni.example/{number}" for number in range(60)]
    report = await (
        await service.post("/verify", data="\n".join(links), headers={"Content-Type": "text/plain"})
    ).json()
    assert [member["input"]["url"] for member in report["reports"]] == links[:20]
    assert [each["url"] for each in report["notOpened"]] == links[20:50]
    assert {each["code"] for each in report["notOpened"]} == {"page.left-out"}
    assert (report["counts"]["not_opened"], report["leftOut"]) == (40, 40)
    jsonschema.Draft202012Validator(report_schema()).validate(report)


async def test_several_links_that_are_sent_as_text_cost_as_much(aiohttp_client, case):
    counted = Settings(requests_per_minute=1, burst=20)
    service = await aiohttp_client(make_app(counted, open_verifier=Door(case).open))
    links = {"text": " ".join(f"https://uni.example/{number}" for number in range(8))}
    assert [(await service.post("/verify", json=links)).status for _ in range(4)] == [200, 200, 200, 429]


async def test_list_of_links_that_is_called_a_page_costs_as_much(aiohttp_client, case):
    counted = Settings(requests_per_minute=1, burst=20)
    service = await aiohttp_client(make_app(counted, open_verifier=Door(case).open))
    links = "\n".join(f"https://uni.example/{number}" for number in range(8))
    html = {"Content-Type": "text/html"}
    statuses = [(await service.post("/verify/document", data=links, headers=html)).status for _ in range(3)]
    assert statuses == [200, 200, 429]


async def test_the_schema_is_served(service):
    answered = await service.get("/schemas/document-report-1.json")
    schema = await answered.json()
    assert schema["$id"] == "/schemas/document-report-1.json"
    assert schema["$defs"]["trustReport"]["$id"] == "/schemas/trust-report-1.json"
