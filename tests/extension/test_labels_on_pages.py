"""What a page calls a badge: the words beside its link, in every shape that pages have.

The pages are invented. They test our logic and cannot prove that a live site looks so.
"""

import time

import pytest

from tests.extension.finding import entries_at
from tests.extension.pages import linkedin, resume
from tests.extension.pages.linkedin import Badge, Generation

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

LABELS = ("Statistics 101", "Basics of data", "データ分析入門")
BADGES = [(label, href) for label, (_, href) in zip(LABELS, resume.credly_links(3), strict=True)]
SHAPES = (
    resume.listed,
    resume.carded,
    resume.tabled,
    resume.figured,
    resume.pictured,
    resume.defined,
    resume.ruled,
    resume.told,
    resume.typed,
)


async def labels(browser, html, *, url="https://robin.example/cv") -> list[str]:
    return [entry["label"] for entry in await entries_at(browser, url, html)]


@pytest.mark.parametrize("shape", SHAPES)
async def test_a_resume_names_its_badges_in_lists_tables_cards_and_running_text(browser, shape):
    assert await labels(browser, shape(BADGES)) == list(LABELS)


@pytest.mark.parametrize("generation", Generation)
async def test_a_profile_names_its_badges_in_every_shape_of_its_markup(browser, generation):
    html = linkedin.profile(BADGES, generation=generation)
    assert await labels(browser, html, url=linkedin.PROFILE) == list(LABELS)


@pytest.mark.parametrize("generation", Generation)
async def test_the_full_list_of_a_profile_names_them_too(browser, generation):
    html = linkedin.details(BADGES, generation=generation)
    assert await labels(browser, html, url=linkedin.DETAILS) == list(LABELS)


@pytest.mark.parametrize("generation", Generation)
async def test_a_profile_with_one_badge_is_not_named_by_the_heading_of_its_section(browser, generation):
    html = linkedin.profile(BADGES[:1], generation=generation)
    assert await labels(browser, html, url=linkedin.PROFILE) == ["Statistics 101"]


@pytest.mark.parametrize("generation", Generation)
async def test_the_words_of_the_button_are_no_name_in_whatever_language(browser, generation):
    badge = Badge("Statistics 101", BADGES[0][1], control="Näytä suoritusmerkintä")
    html = linkedin.profile([badge], generation=generation)
    assert await labels(browser, html, url=linkedin.PROFILE) == ["Statistics 101"]


@pytest.mark.parametrize("count", [1, 3])
async def test_on_a_profile_too_a_link_names_its_badge_where_nothing_else_does(browser, count):
    items = "".join(f'<li><a href="{href}">{label}</a></li>' for label, href in BADGES[:count])
    html = linkedin.document(f"<ul>{items}</ul>")
    assert await labels(browser, html, url=linkedin.PROFILE) == list(LABELS[:count])


async def test_a_link_whose_words_come_back_is_a_button_in_a_language_that_nobody_told_us(browser):
    items = "".join(f'<li>{label}<br><a href="{href}">Zobacz</a></li>' for label, href in BADGES)
    assert await labels(browser, resume.document(f"<ul>{items}</ul>")) == list(LABELS)


async def test_a_card_that_is_one_link_is_named_by_its_heading(browser):
    card = f'<a href="{BADGES[0][1]}"><p>Certificate</p><h3>Statistics 101</h3><p>2025</p></a>'
    assert await labels(browser, resume.document(card)) == ["Statistics 101"]


async def test_a_badge_that_nothing_names_has_no_label(browser):
    card = f'<div><a href="{BADGES[0][1]}"><img src="/1.png" alt=""></a></div>'
    assert await labels(browser, resume.document(card)) == [""]


async def test_words_are_cut_to_a_length_and_stay_words(browser):
    words = "<script>throw 1</script>" + "x" * 5000
    (label,) = await labels(browser, resume.listed([(words, BADGES[0][1])]))
    assert label.startswith("<script>throw 1</script>xxx")
    assert len(label) <= 200
    assert browser.errors == []


async def test_hostile_names_of_form_fields_hide_nothing(browser):
    names = ("parentElement", "parentNode", "querySelector", "closest", "matches", "children", "localName")
    inputs = "".join(f'<input name="{name}">' for name in names)
    images = "".join(
        f'<img name="{name}">'
        for name in ("querySelectorAll", "documentElement", "createTreeWalker", "URL", "head")
    )
    own = '<a id="badgeVerifier"></a><a id="scheduler"></a>'
    html = resume.document(
        f'{own}{images}<form>{inputs}<h3>Statistics 101</h3><a href="{BADGES[0][1]}">Verify</a></form>'
    )
    assert await labels(browser, html) == ["Statistics 101"]


async def seconds_among(browser, sign):
    """Say how long a page takes whose addresses stand among words in which every second sign is this one."""
    long_words = "".join(f"<p>{f'a{sign}' * 145}{row}</p>" for row in range(6))
    html = "".join(f"<div><p>{link}</p>{long_words}</div>" for _, link in resume.credly_links(100))
    begun = time.perf_counter()
    assert len(await labels(browser, f"<!doctype html><main>{html}</main>")) == 100
    return time.perf_counter() - begun


async def test_words_full_of_dots_beside_an_address_keep_no_page_busy(browser):
    dotted, plain = [], []
    # On a busy machine either may take longer: the least of each is what it costs.
    while not dotted or (min(dotted) >= 3 * min(plain) and len(dotted) < 5):
        plain.append(await seconds_among(browser, "b"))
        dotted.append(await seconds_among(browser, "."))
    assert min(dotted) < 3 * min(plain), (dotted, plain)
