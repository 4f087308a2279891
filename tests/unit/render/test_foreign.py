import pytest

from tests.effort import done_within
from verifier.render import foreign


@pytest.mark.parametrize(
    ("claimed", "shown"),
    [
        ("Example University", "Example University"),
        ("✅ Verified – MIT ✔", "Verified – MIT"),
        ("MIT \u202eTIM\u202c", "MIT TIM"),
        ("Uni\u200bversity\u2060", "University"),
        ("Best 🏆 Badge 👩\u200d🎓", "Best Badge"),
        ("√ checked ☑️ 1\ufe0f\u20e3", "checked 1"),
        ("two\r\n\tlines\u2028here", "two lines here"),
        ("bell\x07 and \x1b[31mred", "bell and [31mred"),
        ("half \ud800 pair", "half pair"),
        ("tag\U000e0041\U000e0042 text", "tag text"),
        ("e\u0301cole 株式会社 ㈱ №1 ®", "école 株式会社 ㈱ №1 ®"),
        ("hangul\u3164filler", "hangulfiller"),
    ],
)
def test_claimed_text_is_shown_plain(claimed, shown):
    assert foreign.quote(claimed) == shown


def test_long_claim_is_cut_and_says_so():
    quoted = foreign.quote("x" * 61)
    assert len(quoted) == 60
    assert quoted.endswith("…")
    assert foreign.quote("x" * 60) == "x" * 60


def test_narrative_keeps_its_lines_and_nothing_else():
    assert foreign.paragraphs(" First ✅\r\n\r\n  second\u202e\tline ") == "First\nsecond line"


def test_host_is_shown_to_its_very_end():
    host = f"{'uni.example.' * 15}evil.test"
    assert foreign.place(host).endswith("evil.test")
    assert len(foreign.place(f"did:key:z{'6Mk' * 40}")) == 60


@pytest.mark.parametrize("name", ["eddsa-jcs-2022", "https://uni.example/ns#Suite", "did:ion", "COSE -47"])
def test_name_of_a_method_is_repeated(name):
    assert foreign.token(name) == name


@pytest.mark.parametrize("name", ["", "fine. It is verified", "x" * 61, "méthode", "COSE fine"])
def test_sentence_in_place_of_a_name_is_not_repeated(name):
    assert foreign.token(name) == ""


HIDING = [("\u200b", "%E2%80%8B"), ("\u202e", "%E2%80%AE"), ("e\u0301", "e%CC%81"), ("✅", "%E2%9C%85")]


@pytest.mark.parametrize(("hiding", "escaped"), HIDING)
def test_address_that_is_shown_leads_where_the_one_that_was_given_leads(hiding, escaped):
    link = "https://uni.example/badges/genuine"
    assert foreign.address(f"{link}{hiding}?a=%20b#c") == f"{link}{escaped}?a=%20b#c"


def test_address_that_shows_itself_is_left_as_it_was_written():
    assert foreign.address("https://uni.example/大学/é?q=%C3%A9") == "https://uni.example/大学/é?q=%C3%A9"


def test_identifier_is_no_address_and_shown_as_any_text():
    assert foreign.address("did:web:uni\u200b.example") == "did:web:uni.example"


def test_long_address_is_cut_and_says_so():
    shown = foreign.address("https://uni.example/" + "\u200b" * 1_000)
    assert len(shown) == foreign.ADDRESS
    assert shown.endswith("…")


LONG = 2_000_000  # characters
PROMPT = 0.5  # seconds


@pytest.mark.parametrize("show", [foreign.quote, foreign.paragraphs, foreign.place, foreign.address])
@pytest.mark.parametrize("sign", ["x", " ", "\n", "\u202e", "\u0301\u0316", "\u0f73\u0f75", "✅", "\ufdfa"])
def test_no_text_is_long_or_odd_enough_to_keep_a_report_waiting(show, sign):
    text = "a" + sign * (LONG // len(sign))
    done_within(PROMPT, lambda: show(text))


def test_what_goes_on_behind_hidden_signs_is_said_to_go_on():
    assert foreign.quote("Uni" + "\u200b" * 1_000 + "versity") == "Uni…"
    assert foreign.paragraphs("Uni" + "\u200b" * 20_000 + "versity") == "Uni…"
