"""A badge full of traps: whatever it says becomes words, cut and with a direction of its own."""

from dataclasses import replace
from html.parser import HTMLParser

from tests.unit.render import reports
from tests.unit.render.page.drawing import attribute, elements, text
from verifier.model.achievement import Achievement, Criteria, Identity, Profile, Words
from verifier.model.credential import Subject
from verifier.render.page.element import html
from verifier.render.page.report import report_view

TRAP = (
    "</p><script>ran()</script><img src=x onerror=ran()>\u202egnp\u0000 <b>bold</b> {{7*7}} javascript:ran()"
)
LINK = "[x](javascript:ran())"
NAMES = frozenset(("script", "img", "b", "iframe", "form", "style", "input", "button"))


class Seen(HTMLParser):
    """Lists what a browser would make of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.names.add(tag)
        self.attributes.update(key for key, _ in attrs)


def trapped():
    achievement = Achievement(
        pointer="/a",
        name=TRAP,
        description=TRAP,
        achievement_type=TRAP,
        criteria=Criteria(pointer="/c", id="javascript:ran()", narratives=(Words(text=f"{LINK} {TRAP}"),)),
    )
    who = Identity(type="emailAddress", value=TRAP, hashed=False, salt=None, pointer="/i")
    subject = Subject(pointer="/s", name=TRAP, identities=(who,), achievement=achievement)
    issuer = Profile(id="did:web:uni.example", pointer="/issuer", name=TRAP)
    return reports.credential(id=TRAP, issuer=issuer, subjects=(subject,))


def drawn(language="en"):
    return report_view(replace(reports.VALID, credential=trapped()), language=language)


def test_nothing_but_text_appears_of_a_hostile_badge():
    seen = Seen(html(drawn()))
    assert not seen.names & NAMES
    assert not [each for each in seen.attributes if each.startswith("on") or each == "style"]


def test_no_address_of_a_hostile_badge_can_be_followed():
    targets = [attribute(each, "href") for each in elements(drawn(), "a")]
    assert all(each.startswith(("https://", "http://", "/", "#")) for each in targets)


def test_what_turns_a_line_around_is_taken_out():
    said = text(elements(drawn(), class_="claims")[0])
    assert "<script>ran()</script>" in said
    assert "\u202e" not in said
    assert "\x00" not in said


def test_each_quote_has_a_direction_of_its_own():
    claims = elements(drawn(), class_="claims")[0]
    quoted = [each for each in elements(claims, "dd") if TRAP[:12] in text(each)]
    assert quoted
    for each in quoted:
        assert any(
            attribute(part, "dir") == "auto" for part in elements(each, "span") + elements(each, "div")
        )


def test_a_long_name_is_cut():
    credential = reports.credential(name="x" * 1_000_000, issuer_name="y" * 1_000_000)
    shown = text(report_view(replace(reports.VALID, credential=credential), language="en"))
    assert len(shown) < 20_000
