"""What is found on a page, where it is looked for, and what is not taken for a badge.

The pages are invented. They test our logic and cannot prove that a live site looks so.
"""

import json
from pathlib import Path

import pytest

from tests.extension.finding import entries, entries_at, never_read, observed
from tests.extension.pages import linkedin, platforms, resume
from tests.extension.pages.linkedin import Generation

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

SHELF = Path(__file__).resolve().parents[2] / "fixtures" / "platforms.json"
CV = "https://robin.example/cv"
IDS = [f"0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c{number}" for number in range(10, 40)]
BADGES = [f"https://www.credly.com/badges/{number}" for number in IDS]
ELSEWHERE = "https://college.example/certificates/4711"


def told(found) -> list[tuple[str, str]]:
    """Give of each entry how it was found, and what would be asked."""
    return [(entry["how"], entry["url"]) for entry in found]


def a(href: str, words: str = "Statistics 101") -> str:
    return f'<p><a href="{href}">{words}</a></p>'


WAYS = (
    (a(BADGES[0]), "link"),
    (a(linkedin.wrapped(BADGES[1])), "link"),
    (f'<map><area href="{BADGES[2]}" alt=""></map>', "link"),
    (f'<svg><a href="{BADGES[3]}"><text>badge</text></a></svg>', "link"),
    (f"<p>See {BADGES[4]}.</p>", "text"),
    (f"<p>({BADGES[5].removeprefix('https://www.')})</p>", "text"),
    (f"<p>バッジは「{BADGES[6]}」です。</p>", "text"),
    (platforms.credly_embed(IDS[7]), "embed"),
    (platforms.credly_frame(IDS[8]), "frame"),
    (platforms.frame(BADGES[9] + "/embedded"), "frame"),
    (f'<link rel="alternate" href="{BADGES[10]}">', "alternate"),
    (f'<img src="{BADGES[11]}" alt="">', "image"),
    (f'<img srcset="/small.png 1x, {BADGES[12]} 2x" alt="">', "image"),
    (f'<picture><source srcset="{BADGES[13]} 300w"><img src="/x.png"></picture>', "image"),
    (platforms.linked_data({"@type": "Assertion", "id": BADGES[14]}), "data"),
    (f'<div style="display: none">{a(BADGES[15])}</div>', "link"),
)


async def test_a_badge_is_found_by_each_way_in_which_a_page_leads_to_it(browser):
    found = await entries_at(browser, CV, resume.document("".join(html for html, _ in WAYS)))
    assert {entry["platform"] for entry in found if entry["known"]} == {"credly"}
    expected = [(how, badge) for (_, how), badge in zip(WAYS, IDS, strict=False)]
    assert [(entry["how"], entry["badge"].rsplit("/", 1)[1]) for entry in found] == expected


async def test_a_badge_is_listed_once_and_in_the_order_of_the_page(browser):
    html = resume.document(
        f"<p>{BADGES[2]}</p>"
        + a(BADGES[1])
        + a(linkedin.wrapped(BADGES[2]))
        + f"<p>{BADGES[0].removeprefix('https://')}</p>"
        + platforms.credly_embed(IDS[1])
        + a(BADGES[1] + "/public_url?utm_source=cv")
    )
    found = await entries_at(browser, CV, html)
    assert told(found) == [("link", BADGES[1]), ("link", BADGES[2]), ("text", BADGES[0])]


async def test_what_is_shown_as_well_as_hidden_is_marked_where_it_is_shown(browser):
    hidden = f"<li hidden>{a(BADGES[0], 'Menu')}</li>"
    page = await browser.open(browser.sites.lay(CV, resume.document(hidden + a(BADGES[0], "Statistics 101"))))
    (found,) = await entries(browser, page)
    assert found["label"] == "Statistics 101"


async def test_a_badge_is_listed_once_with_everything_that_the_page_calls_it(browser):
    named = "".join(f"<li>{a(BADGES[0], words)}</li>" for words in ("Statistics 101", "Medicine", "Verify"))
    (found,) = await entries_at(browser, CV, resume.document(f"<ul>{named}</ul>"))
    assert (found["label"], found["labels"]) == ("Statistics 101", ["Statistics 101", "Medicine"])


async def test_the_share_page_of_a_badge_leads_to_it_by_its_own_address(browser):
    found = await entries_at(browser, BADGES[0], platforms.share_page("Statistics 101"))
    assert told(found) == [("alternate", BADGES[0])]


async def test_linked_data_names_the_badge_and_what_it_is_called(browser):
    thing = {"@graph": [{"type": ["VerifiableCredential", "OpenBadgeCredential"], "id": ELSEWHERE}]}
    thing["@graph"][0]["credentialSubject"] = {"achievement": {"name": "Statistics 101"}}
    (found,) = await entries_at(browser, CV, resume.document("", head=platforms.linked_data(thing)))
    assert (found["how"], found["url"], found["label"]) == ("data", ELSEWHERE, "Statistics 101")


NO_WAYS = (
    platforms.linked_data({"@type": "Person", "url": ELSEWHERE}),
    platforms.linked_data({"@type": "Assertion", "id": "urn:uuid:1"}),
    '<script type="application/ld+json">{"@type": "Assertion", </script>',
    '<script type="application/ld+json">"Assertion"' + "[" * 50_000 + "</script>",
    f"<script>const badge = '{BADGES[0]}';</script>",
    f"<template>{a(BADGES[0])}</template>",
    f"<textarea>{BADGES[0]}</textarea>",
    f'<p title="{BADGES[0]}" data-url="{BADGES[0]}">words</p>',
    a(f"javascript:location='{BADGES[0]}'"),
    a("https://www.credly.com.example.net/users/1"),
    a("https://www.credly.com/org/example"),
    a("/badges"),
    a("/cv#badges/1"),
    '<img src="/badges/1.png" width="20" height="20" alt="">',
    '<img src="data:image/png;base64,AAAA" alt="badge">',
    '<div data-share-badge-id="../../etc"></div>',
)


async def test_what_is_no_way_to_a_badge_is_not_listed(browser):
    assert await entries_at(browser, CV, resume.document("".join(NO_WAYS))) == []
    assert browser.errors == []


DATA = "https://a.example/7"
PERHAPS = (
    (a(ELSEWHERE), "link", ELSEWHERE),
    (a("/files/certificate.pdf"), "link", "https://robin.example/files/certificate.pdf"),
    (a("https://lnkd.in/abc123"), "link", "https://lnkd.in/abc123"),
    ('<img src="/badges/1.png" width="96" height="96">', "image", "https://robin.example/badges/1.png"),
    ('<img src="/1.png" width="96" alt="Badge: Statistics">', "image", "https://robin.example/1.png"),
    (platforms.linked_data({"@type": "Assertion", "id": DATA}), "data", DATA),
)


async def test_what_may_be_a_badge_of_no_known_platform_is_listed_for_a_click(browser):
    found = await entries_at(browser, CV, resume.document("".join(html for html, _, _ in PERHAPS)))
    assert told(found) == [(how, url) for _, how, url in PERHAPS]
    assert {(entry["platform"], entry["known"]) for entry in found} == {(None, False)}
    assert not {ELSEWHERE, DATA} & set(browser.sites.asked)


async def test_the_picture_of_a_badge_is_not_another_badge(browser):
    html = f'<ul><li><img src="/badges/1.png" width="96" height="96"><a href="{BADGES[0]}">S</a></li></ul>'
    linked = f'<a href="{ELSEWHERE}"><img src="/badges/2.png" width="96" height="96" alt=""></a>'
    assert told(await entries_at(browser, CV, resume.document(html + linked))) == [
        ("link", BADGES[0]),
        ("link", ELSEWHERE),
    ]


async def test_at_most_fifty_that_only_may_be_badges_are_listed_and_none_that_is_one_is_left_out(browser):
    html = "".join(a(f"https://college.example/certificates/{number}") for number in range(80)) + a(BADGES[0])
    found = await entries_at(browser, CV, resume.document(html))
    assert len(found) == 51
    assert found[-1]["platform"] == "credly"


async def test_a_page_with_more_badges_than_anybody_reads_gives_five_hundred(browser):
    assert len(await entries_at(browser, CV, resume.listed(resume.credly_links(700)))) == 500


@pytest.mark.parametrize("generation", Generation)
async def test_on_a_profile_others_badges_are_not_its_owners(browser, generation):
    html = linkedin.profile(
        [("Statistics 101", BADGES[0]), ("Basics of data", linkedin.wrapped(BADGES[1]))],
        generation=generation,
        around=linkedin.feed_post(BADGES[2]) + linkedin.people_also_viewed(BADGES[3]),
        outside=a(BADGES[4]),
    )
    found = await entries_at(browser, linkedin.PROFILE, html)
    assert told(found) == [("link", BADGES[0]), ("link", BADGES[1])]


async def test_a_list_of_other_people_is_known_by_its_links_whatever_its_markup_is_called(browser):
    others = f'<div><ul><li><a href="/in/kim-other/">Kim</a> <a href="{BADGES[1]}">badge</a></li></ul></div>'
    html = linkedin.profile([("Statistics 101", BADGES[0])], around=others)
    assert told(await entries_at(browser, linkedin.PROFILE, html)) == [("link", BADGES[0])]


@pytest.mark.parametrize("generation", Generation)
async def test_a_profile_without_badges_shows_none(browser, generation):
    html = linkedin.profile([], generation=generation)
    assert await entries_at(browser, linkedin.PROFILE, html) == []


async def test_no_link_that_the_shelf_knows_is_passed_over_at_the_first_glance(browser):
    links = json.loads(SHELF.read_text("utf-8"))["links"]
    known = [link["link"] for link in links if link.get("platform")]
    page = await browser.open(browser.sites.lay(CV, resume.document("")))
    assert len(known) > 50
    assert await never_read(browser, page, known) == []


async def test_a_page_that_changes_address_and_content_without_loading_is_noticed(browser):
    page = await browser.open(browser.sites.lay(linkedin.PROFILE, linkedin.profile([])))
    await observed(browser, page)
    await page.evaluate(
        """html => {
          history.pushState({}, "", "/in/robin-example/details/certifications/");
          document.querySelector("main").innerHTML = html;
        }""",
        a(BADGES[0]),
    )
    await page.wait_for_function("() => document.title === 'found: 1'")


async def test_a_storm_of_changes_neither_stops_looking_nor_keeps_the_page_busy(browser):
    page = await browser.open(browser.sites.lay(CV, resume.listed(resume.credly_links(20))))
    await observed(browser, page)
    looks = await page.evaluate(
        """() => new Promise(resolve => {
          const begun = performance.now();
          const storm = setInterval(() => {
            for (let count = 0; count < 200; count += 1) document.body.append(document.createElement("i"));
            if (performance.now() - begun < 5000) return;
            clearInterval(storm);
            resolve(document.documentElement.lang);
          }, 5);
        })"""
    )
    assert 2 <= int(looks.removeprefix("looks-")) <= 6
