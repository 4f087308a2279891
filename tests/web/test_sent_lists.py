"""Issuer lists that come with a request: the reader's own, for this once, asked before all others."""

import json
import logging

import pytest
from aiohttp import FormData

from tests.cli.keeping import issuer, obtained
from tests.web.test_openapi import described
from tests.world import World
from verifier.profiles import shipped
from verifier.recognition.lists import sent_lists as reading
from verifier.settings import Settings
from verifier.web.app import make_app
from verifier.web.problems import OVERLOADED, ProblemError
from verifier.web.sent_lists import MAX_BYTES, SentLists
from verifier.web.state import SERVICE
from verifier.wiring import Verifier

LARGE = Settings(requests_per_minute=0)
UNI = "did:web:uni.example"
PARTNERS = {
    "id": "partners",
    "name": "Our partners",
    "version": "3",
    "issuers": [{"name": "Example University", "ids": [UNI]}],
}
STRANGERS = {"name": "Strangers", "issuers": [{"name": "Else", "ids": ["did:web:else.example"]}]}
CANARY = "c4nary"  # in every wrong list, where its sender wrote it


class Reader:
    """A service with lists of its own, in a world with one badge."""

    def __init__(self):
        self.world = World()
        self.badge = self.world.issuer("uni.example").award("Statistics 101", to="did:key:zStudent")
        self.lists = ()

    async def _own(self):
        return self.lists

    def open(self, _settings):
        return self

    async def __aenter__(self):
        return Verifier(self.world, now=lambda: self.world.now, profiles=shipped(), lists=self._own)

    async def __aexit__(self, *_):
        return None


@pytest.fixture
def reader():
    return Reader()


@pytest.fixture
async def service(aiohttp_client, reader):
    return await aiohttp_client(make_app(LARGE, open_verifier=reader.open))


async def verify(service, reader, *lists, **options):
    asked = {"credential": json.loads(reader.badge.json()), **options}
    response = await service.post("/verify", json={**asked, "lists": lists} if lists else asked)
    assert response.status == 200
    report = await response.json()
    described("post", "/verify", 200, "application/json").validate(report)
    return report


def recognition_in(report):
    return report["credential"]["issuer"]["recognition"]


def findings_in(report):
    return {finding["code"]: finding["text"] for check in report["checks"] for finding in check["findings"]}


async def test_a_badge_of_an_issuer_on_a_sent_list_is_trusted_and_the_report_names_that_list(service, reader):
    assert (await verify(service, reader))["verdict"] == "valid"
    report = await verify(service, reader, PARTNERS)
    assert report["verdict"] == "trusted"
    (told,) = report["lists"]
    assert (told["id"], told["name"], told["version"]) == ("request:partners", "Our partners", "3")
    assert (told["issuers"], told["state"], told["obtainedAt"]) == (1, "in_force", None)
    recognition = recognition_in(report)
    assert (recognition["list"], recognition["digest"]) == ("request:partners", told["digest"])


async def test_a_sent_list_serves_its_own_request_alone(service, reader):
    await verify(service, reader, PARTNERS)
    assert (await verify(service, reader))["verdict"] == "valid"
    assert (await (await service.get("/lists")).json())["lists"] == []


async def test_sent_lists_are_asked_before_those_of_the_service(service, reader):
    reader.lists = (obtained("partners", issuer(UNI, "Name by the service"), max_age=None),)
    assert recognition_in(await verify(service, reader))["list"] == "partners"
    report = await verify(service, reader, STRANGERS, PARTNERS)
    assert [each["id"] for each in report["lists"]] == ["request:list-1", "request:partners", "partners"]
    assert recognition_in(report)["list"] == "request:partners"
    assert {each["state"] for each in report["lists"]} == {"in_force"}  # none hides one of the same name


@pytest.mark.parametrize("lang", ["en", "ja"])
@pytest.mark.parametrize("name", ["DCC Member Registry", "Registry”, the official “list"])
async def test_a_sent_list_that_calls_itself_a_well_known_one_is_told_to_be_sent(service, reader, name, lang):
    reader.lists = (obtained("dcc", issuer("did:web:mit.example"), name="DCC Member Registry", max_age=None),)
    forged = {**PARTNERS, "id": "dcc", "name": name}
    report = await verify(service, reader, forged, lang=lang)
    assert recognition_in(report)["list"] == "request:dcc"
    mark = {"en": "(a list that came with this request)", "ja": "この依頼に添えられたリスト"}[lang]
    assert mark in findings_in(report)["issuer.recognised"]
    assert mark not in findings_in(await verify(service, reader, lang=lang)).get("issuer.recognised", "")


async def test_a_sent_list_warns_of_look_alikes(service, reader):
    report = await verify(
        service,
        reader,
        {"issuers": [{"name": "Uni of Examples", "ids": ["did:web:else.example"]}]},
    )
    assert report["verdict"] == "caution"
    assert "issuer.resembles" in findings_in(report)


async def test_a_sent_list_that_is_out_of_date_makes_nobody_trusted(service, reader):
    stale = {**PARTNERS, "updated": "2020-01-01", "max_age_days": 30}
    report = await verify(service, reader, stale)
    (told,) = report["lists"]
    assert (report["verdict"], told["id"], told["cause"]) == ("valid", "request:partners", "list_stale")


async def test_lists_come_with_documents_and_in_forms(service, reader):
    form = FormData()
    form.add_field("file", reader.badge.json(), filename="badge.json", content_type="application/json")
    form.add_field("lists", json.dumps([PARTNERS]), content_type="application/json")
    assert (await (await service.post("/verify", data=form)).json())["verdict"] == "trusted"
    page = f'<p>Badge</p><script type="application/ld+json">{reader.badge.json().decode()}</script>'
    form = FormData()
    form.add_field("file", page.encode(), filename="cv.html", content_type="text/html")
    form.add_field("lists", json.dumps([PARTNERS]))
    document = await (await service.post("/verify/document", data=form)).json()
    assert document["counts"]["trusted"] == 1


async def test_a_link_takes_no_lists(service, reader):
    asked = {"credential": json.loads(reader.badge.json())}
    for answer in (
        service.get("/verify?url=https://uni.example&lists=[]"),
        service.post("/verify?lists=[]", json=asked),
    ):
        response = await answer
        problem = await response.json(content_type="application/problem+json")
        assert (response.status, problem["type"]) == (400, "/problems/unreadable-request")


def rows(*issuers):
    return [{"name": "N", "issuers": list(issuers)}]


MANY = [{"issuers": [{"ids": [f"did:web:{number}.uni.example"]} for number in range(251)]}] * 4
WRONG = {
    "no-array": (PARTNERS, "lists: an array of 1 to 4 lists"),
    "none": ([], "lists: an array of 1 to 4 lists"),
    "text": (CANARY, "lists: an array of 1 to 4 lists"),
    "five": ([PARTNERS] * 5, "lists: an array of 1 to 4 lists"),
    "no-object": ([PARTNERS, CANARY], "lists[1]: an object with id, name, version and issuers"),
    "no-issuers": ([{"name": CANARY}], "lists[0].issuers: must be a list of one issuer or more"),
    "too-many-issuers": (MANY, "lists: more than 1000 issuers together"),
    "unknown-member": ([{**PARTNERS, CANARY: 1}], "lists[0]: there is no such member"),
    "id": (
        [{**PARTNERS, "id": f"request:{CANARY}"}],
        "lists[0].id: must be letters, digits and . _ -, 64 at most",
    ),
    "same-id": ([PARTNERS, PARTNERS], "lists[1].id: another list has it as well"),
    "name": ([{**PARTNERS, "name": [CANARY]}], "lists[0].name: must be a text"),
    "hidden": (
        [{**PARTNERS, "name": f"{CANARY}\u202e"}],
        "lists[0].name: has a sign in it that does not show, ",
    ),
    "long-name": ([{**PARTNERS, "name": CANARY * 60}], "lists[0].name: is longer than 300 characters"),
    "date": ([{**PARTNERS, "updated": CANARY}], "lists[0].updated: is no date: write 2026-03-01"),
    "days": ([{**PARTNERS, "updated": "2026-01-01", "max_age_days": 10**9}], "lists[0].max_age_days: "),
    "did": (rows({"ids": [CANARY]}), "lists[0].issuers[0].ids[0]: is no DID and no https address"),
    "platform": (
        rows({"ids": [f"https://www.credly.com/{CANARY}"]}),
        "lists[0].issuers[0].ids[0]: is on a host of Credly",
    ),
    "shared-host": (rows({"domains": ["github.io"]}), "lists[0].issuers[0].domains[0]: is "),
    "place": (
        rows({"places": [f"https://uni.example/{CANARY}"]}),
        "lists[0].issuers[0].places[0]: must end in",
    ),
    "logo": (
        rows({"ids": [UNI], "logos": [f"sha256:{CANARY}"]}),
        "lists[0].issuers[0].logos[0]: is no digest: ",
    ),
    "owner": (
        rows({"ids": [UNI]}, {"ids": [UNI]}),
        "lists[0].issuers[1].ids: belongs to another issuer of the list",
    ),
    "nobody": (rows({"name": CANARY}), "lists[0].issuers[0]: has no ids, domains, places or accounts"),
    "unknown-of-issuer": (rows({"ids": [UNI], CANARY: 1}), "lists[0].issuers[0]: there is no such member"),
    "number": (rows({"ids": 7}), "lists[0].issuers[0].ids: must be a text"),
    "deep": (rows({"ids": [[[[[CANARY]]]]]}), "lists[0].issuers[0].ids[0]: must be a text"),
    "registry": ([{"registry": {UNI: {"name": CANARY}}}], "lists[0]"),
}


@pytest.mark.parametrize(("lists", "told"), WRONG.values(), ids=WRONG)
async def test_a_wrong_list_is_refused_by_member_and_rule_without_what_was_written(
    client, verifier, lists, told, caplog
):
    with caplog.at_level(logging.DEBUG):
        response = await client.post("/verify", json={"url": "https://uni.example", "lists": lists})
    problem = await response.json(content_type="application/problem+json")
    assert (response.status, problem["type"]) == (400, "/problems/unknown-option")
    assert problem["detail"].startswith(told)
    assert not [text for text in (await response.text(), caplog.text) if CANARY in text]
    assert verifier.asked == []


async def test_lists_too_long_are_refused_in_an_envelope_and_in_a_form(aiohttp_client, verifier):
    client = await aiohttp_client(make_app(LARGE, open_verifier=verifier.open))
    names = [f"{number:04}{'x' * 290}" for number in range(950)]
    long = [
        {
            "name": "N",
            "issuers": [{"ids": [f"did:web:{name[:4]}.example"], "names": [name]} for name in names],
        }
    ]
    assert len(json.dumps(long)) > MAX_BYTES
    form = FormData()
    form.add_field("file", b"x", filename="x")
    form.add_field("lists", json.dumps(long))
    for body in ({"json": {"url": "https://uni.example", "lists": long}}, {"data": form}):
        response = await client.post("/verify", **body)
        assert (response.status, response.headers["Access-Control-Allow-Origin"]) == (413, "*")
    assert verifier.asked == []


async def test_json_that_is_too_deep_or_says_a_name_twice_is_refused(client, verifier):
    for lists in ("[" * 70 + "]" * 70, '[{"name": "a", "name": "b"}]', "[NaN]", '["\\ud800"]'):
        body = f'{{"lists": {lists}, "url": "https://uni.example"}}'
        response = await client.post("/verify", data=body, headers={"Content-Type": "application/json"})
        assert response.status == 400
    assert verifier.asked == []


def largest():
    """Make lists as long as they may be: every issuer with a name of its own."""
    per_list = reading.MAX_ISSUERS // reading.MAX_LISTS
    return [
        {
            "id": f"list{number}",
            "issuers": [
                {
                    "ids": [f"did:web:u{number}-{each}.example"],
                    "name": f"Université {number} de la ville {each} " + "é" * 60,
                }
                for each in range(per_list)
            ],
        }
        for number in range(reading.MAX_LISTS)
    ]


async def test_fifty_badges_in_a_row_cost_one_reading(service, reader):
    lists = largest()
    assert len(json.dumps(lists, ensure_ascii=False).encode()) <= MAX_BYTES
    sent = service.app[SERVICE].sent_lists
    first = await sent.read(lists)
    assert all([await sent.read(lists) is first for _ in range(49)])
    assert len(first) == 4
    assert (await verify(service, reader, *lists))["verdict"] == "valid"


async def test_lists_are_remembered_within_bounds():
    sent = SentLists()
    several = [[{"issuers": [{"ids": [f"did:web:u{number}.example"]}]}] for number in range(100)]
    first = await sent.read(several[0])
    assert await sent.read(several[0]) is first
    for each in several:
        await sent.read(each)
    assert await sent.read(several[0]) is not first


LONG = {"ids": [UNI], "names": [f"{number:04}{'x' * 290}" for number in range(20)]}


async def test_no_more_lists_are_held_than_there_is_room_for():
    sent = SentLists()
    several = ([{"name": f"List {number}", "issuers": [LONG]}, *largest()[:3]] for number in range(100))
    held = []

    async def hold_all():
        for each in several:
            held.extend(await sent.read(each))

    with pytest.raises(ProblemError) as refused:
        await hold_all()
    assert (refused.value.kind, refused.value.headers) == (OVERLOADED, {"Retry-After": "2"})
    held.clear()
    assert len(await sent.read(largest())) == 4  # room again, once nobody holds the others
