"""What a badge writes as Markdown, on a page: words and links, and nothing that acts."""

import pytest

from tests.effort import done_within
from verifier.render.page.element import Element, html, link
from verifier.render.page.markdown import markdown

MOST_SECONDS = 0.05


def drawn(text: str) -> str:
    inner = html(markdown(text))
    assert inner.startswith('<div class="markdown" dir="auto">')
    assert inner.endswith("</div>")
    return inner.removeprefix('<div class="markdown" dir="auto">').removesuffix("</div>")


def names(node) -> set[str]:
    if not isinstance(node, Element):
        return set()
    return {node.name}.union(*map(names, node.children))


def test_words_lists_and_quotes_are_drawn():
    text = "Pass the *exam* with **honour**.\n\n1. read\n2. write\n\n> as they say\n\n---\n`code`"
    assert drawn(text) == (
        '<p dir="auto">Pass the <em>exam</em> with <strong>honour</strong>.</p>'
        '<ol><li><p dir="auto">read</p></li><li><p dir="auto">write</p></li></ol>'
        '<blockquote><p dir="auto">as they say</p></blockquote><hr><p dir="auto"><code>code</code></p>'
    )


def test_lines_of_a_paragraph_stay_lines():
    assert drawn("学修量：20時間\nレベル：学部入門") == '<p dir="auto">学修量：20時間<br>レベル：学部入門</p>'


def test_heading_is_no_heading_of_the_page():
    assert drawn("# Verified") == '<p dir="auto"><strong>Verified</strong></p>'


def test_host_stands_beside_a_link_that_is_called_otherwise():
    assert drawn("[bank.example](https://evil.example/x)") == (
        '<p dir="auto"><a href="https://evil.example/x" rel="nofollow noopener noreferrer ugc" '
        'target="_blank">bank.example</a><small class="host"> (evil.example)</small></p>'
    )


def test_link_that_shows_its_address_is_not_explained():
    assert "small" not in drawn("<https://uni.example/a>")


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "data:text/html,x", "mailto:ada@uni.example", "/verify", "//evil.example"],
)
def test_link_that_leads_to_no_web_page_is_text(address):
    assert "<a" not in drawn(f"[here]({address})")


@pytest.mark.parametrize(
    "text",
    [
        "<https://uni.example@evil.example/>",
        "[https://uni.example](https://uni.example@evil.example/)",
        "[here](https://uni.example:443@evil.example)",
        "[here](<https://evil.example\\\\@uni.example/>)",
    ],
)
def test_link_that_seems_to_lead_to_another_host_is_text(text):
    assert "<a" not in drawn(text)


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example\\@uni.example/",
        "https://evil.example\\.uni.example",
        "https://uni%E2%80%8B.example/",
        "https://uni.example/badges/that-was-cu…",
    ],
)
def test_address_that_leads_elsewhere_than_it_says_is_no_link(address):
    assert html(link(address, "t")) == "<span>t</span>"


def test_picture_is_its_description_and_nothing_is_loaded():
    assert drawn("see ![a tree](https://evil.example/pixel.png) here") == '<p dir="auto">see a tree here</p>'


def test_html_is_text():
    assert names(markdown("<b>x</b>\n\n<script>alert(1)</script>\n\n<!-- a -->")) == {"div", "p"}


@pytest.mark.parametrize(
    "text", ["✔ genuine", "&#10004; genuine", "\u202egenuine", "&#x202e;genuine", "genuine\u200b"]
)
def test_ticks_and_hidden_signs_are_gone_however_they_are_written(text):
    assert drawn(text).replace(" ", "") == '<pdir="auto">genuine</p>'


def test_long_text_is_cut_and_says_so():
    said = drawn("word " * 2_000)
    assert len(said) < 4_100
    assert said.endswith("word…</p>")


@pytest.mark.parametrize(
    "text",
    [
        ">" * 100_000,
        "*" * 100_000,
        "[" * 100_000,
        "![" * 50_000,
        "[a](" * 25_000,
        "[" * 99 + "a" * 100_000,
        "*a **b " * 20_000,
        "*yyyy" * 20_000,
        "_yyyy " * 20_000,
        "- " * 50_000,
        "&amp;" * 20_000,
        "<http://a.b>" * 10_000,
        "a\n" * 50_000,
        "a\n\n" * 50_000,
        "\n".join(" " * (2 * depth) + "- a" for depth in range(400)),
        "\n".join(f"[a{number}]: x" for number in range(9_000)),
        "x" * 16_000_000,
        "&#173;" * 50_000,
    ],
    ids=lambda text: text[:10].encode("unicode_escape").decode(),
)
def test_hostile_text_is_drawn_at_once(text):
    done_within(MOST_SECONDS, lambda: drawn(text))


def test_text_of_nothing_but_signs_is_shown_as_it_is():
    assert drawn("*a* " * 300).startswith('<p dir="auto">*a* *a*')


def test_empty_text_is_an_empty_block():
    assert drawn("") == ""
