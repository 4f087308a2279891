from dataclasses import replace
from itertools import permutations

import pytest

from tests.unit.render import reports
from verifier.model.exhibit import Unavailable
from verifier.model.words import Cause, ExhibitId, Url
from verifier.render.exhibits import contacted_hosts, number


def unavailable(url, *, why=Cause.TIMEOUT, at_url=None, id_="g1"):
    return Unavailable(id=ExhibitId(id_), url=Url(url), why=why, at_url=Url(at_url) if at_url else None)


def test_input_comes_first_and_the_rest_by_source():
    listed = number(reports.VALID).listed
    assert [(each["id"], each["source"]) for each in listed] == [
        ("e1", "input"),
        ("e2", "https://uni.example/status/3"),
    ]


def test_order_of_arrival_changes_nothing():
    gaps = (unavailable("https://b.example/"), unavailable("https://a.example/", id_="g2"))
    rendered = {
        repr(number(replace(reports.VALID, exhibits=shuffled, unavailable=gaps)).listed)
        for shuffled in permutations(reports.EXHIBITS)
    }
    assert len(rendered) == 1


def test_one_document_fetched_twice_is_one_exhibit():
    again = replace(reports.EXHIBITS[0], id=ExhibitId("x8"))
    numbering = number(replace(reports.VALID, exhibits=(*reports.EXHIBITS, again)))
    assert len(numbering.listed) == 2
    assert numbering.of((reports.LIST, ExhibitId("x8"), ExhibitId("nowhere"))) == ["e2"]


def test_what_could_not_be_had_says_why():
    assert number(reports.INCOMPLETE).listed[1] == {
        "id": "e2",
        "source": "https://uni.example/status/3",
        "unavailable": "timeout",
    }


def test_hosts_that_learned_of_it_are_listed_once():
    moved = replace(reports.EXHIBITS[0], final_url=Url("https://cdn.example/3"))
    report = replace(reports.VALID, exhibits=(moved, *reports.EXHIBITS))
    assert contacted_hosts(report) == ["cdn.example", "uni.example"]


@pytest.mark.parametrize("why", [Cause.BLOCKED_BY_POLICY, Cause.WORK_LIMIT])
def test_host_that_policy_or_budget_forbade_was_not_contacted(why):
    gaps = (unavailable("https://refused.example/", why=why), unavailable("https://slow.example/", id_="g2"))
    assert contacted_hosts(replace(reports.NOTHING, unavailable=gaps)) == ["slow.example"]


@pytest.mark.parametrize("why", [Cause.BLOCKED_BY_POLICY, Cause.TIMEOUT])
def test_every_host_that_led_on_learned_of_it(why):
    """A gap names no place that is refused, but the last one before: that one answered with a redirect."""
    gap = unavailable("https://leads.example/", why=why, at_url="https://led.example/")
    assert contacted_hosts(replace(reports.NOTHING, unavailable=(gap,))) == ["leads.example", "led.example"]


def test_samples_are_asked_of_nobody():
    real = replace(reports.EXHIBITS[0], source="https://uni.test/")
    report = replace(reports.VALID, samples=True, exhibits=(*reports.EXHIBITS, real))
    assert contacted_hosts(report) == ["uni.test"]
