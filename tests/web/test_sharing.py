"""Which report may be shared by a link: the service decides, and says why not."""

import json
from dataclasses import replace

import pytest
from aiohttp import FormData

LINK = "https://uni.example/badges/1"


async def shared(client, verifier, given: str | bytes, *, url: str | None) -> dict:
    """Send the form of the page, and give what the service says of a link to the report."""
    described = replace(verifier.report.input, url=url)
    verifier.report = replace(verifier.report, input=described)
    form = FormData(default_to_multipart=True)
    if isinstance(given, str):
        form.add_field("text", given)
    else:
        form.add_field("file", given, filename="badge.json")
    answer = await client.post("/check", data=form, headers={"Accept": "text/event-stream"})
    (event,) = (each for each in (await answer.text()).split("\n\n") if each.startswith("event: share"))
    return json.loads(event.partition("data: ")[2])


async def test_report_on_a_link_has_an_address_of_its_own(client, verifier):
    told = await shared(client, verifier, LINK, url=LINK)
    assert told == {"address": "/r?url=https://uni.example/badges/1&lang=en"}


async def test_report_on_a_wrapped_link_is_shared_by_the_link_that_was_in_it(client, verifier):
    told = await shared(client, verifier, f"https://www.linkedin.com/redir?url={LINK}", url=LINK)
    assert told == {"address": "/r?url=https://uni.example/badges/1&lang=en"}


@pytest.mark.parametrize("given", [b'{"type": "Assertion"}', '{"type": "Assertion"}'], ids=["file", "text"])
async def test_report_on_a_badge_that_was_sent_has_none(client, verifier, given):
    assert await shared(client, verifier, given, url=None) == {"why": "sent"}


async def test_report_on_a_file_has_none_whatever_the_file_names(client, verifier):
    assert await shared(client, verifier, b'{"type": "Assertion"}', url=LINK) == {"why": "sent"}


@pytest.mark.parametrize(
    "ending", ["?identity__email=a%40learner.example", "?to=a@learner.example", "#a%40b"]
)
async def test_report_on_a_link_that_may_name_a_person_has_none(client, verifier, ending):
    assert await shared(client, verifier, f"{LINK}{ending}", url=LINK) == {"why": "personal"}
