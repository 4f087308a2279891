"""Every example link is of the platform that it is said to be of, or of none, and leads where it should."""

import pytest

from tests.unit.platforms import examples
from verifier.locate.link import read_link
from verifier.platforms import PLATFORMS

IDS = sorted(name for platform in PLATFORMS for name in platform.ids)


@pytest.mark.parametrize("example", examples.KNOWN, ids=lambda example: example["link"][:90])
def test_link_is_of_its_platform_and_leads_to_its_badge(example):
    route = read_link(example["link"]).route
    assert route is not None
    said = {
        "platform": route.platform,
        "asks": list(route.candidates),
        "page": route.page,
        "known": route.known,
        "says": route.explanation.id if route.explanation else None,
    }
    assert said == {"page": None, "known": True, "says": None} | {
        name: example[name] for name in said if name in example
    }


@pytest.mark.parametrize("example", examples.NONE, ids=lambda example: example["link"][:90])
def test_link_that_only_looks_like_one_is_of_no_such_platform(example):
    route = read_link(example["link"]).route
    assert route is None or route.platform != example["not"], example["why"]


@pytest.mark.parametrize("example", examples.LINKS, ids=lambda example: example["link"][:90])
def test_link_is_unwrapped_and_tells_by_whom_it_was_wrapped(example):
    link = read_link(example["link"])
    usual = [example["platform"]] if example.get("platform") else []
    if "not" not in example:
        assert list(link.via) == example.get("via", usual)
    assert link.url == example.get("url", link.url)
    assert link.is_short == example.get("short", False)


@pytest.mark.parametrize("example", examples.LINKS, ids=lambda example: example["link"][:90])
def test_nothing_personal_is_left_in_what_is_asked_for_or_shown(example):
    link = read_link(example["link"])
    asked = [
        link.url,
        *(link.route.candidates if link.route else ()),
        link.route.page if link.route else None,
    ]
    assert not [
        url for url in asked if url and any(mark in url for mark in ("identity__", "utm_", "trk=", "#"))
    ]


@pytest.mark.parametrize("example", examples.KNOWN, ids=lambda example: example["link"][:90])
def test_who_says_nothing_asks_no_host_but_those_of_its_platform(example):
    link = read_link(example["link"])
    moved = link.url.replace(f"//{link.host}", "//victim.example")
    elsewhere = read_link(f"{moved}#acc.Zk1xYq0b").route
    if elsewhere is not None and not elsewhere.on_any_host:
        assert not [url for url in elsewhere.candidates if "victim.example" in url]


@pytest.mark.parametrize("platform", IDS)
def test_every_platform_has_links_of_its_own_and_links_that_only_look_like_them(platform):
    assert examples.of(platform)
    assert examples.not_of(platform)


def test_no_example_is_of_an_unknown_platform_and_none_stands_there_twice():
    assert {link["platform"] for link in examples.KNOWN} == set(IDS)
    links = [(link["link"], link.get("not")) for link in examples.LINKS]
    assert len(links) == len(set(links))
    assert len(IDS) == len(set(IDS))
