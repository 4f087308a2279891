"""How a proof was computed, on a page: for issuers who debug, where it was asked for."""

from dataclasses import replace

from tests.unit.render import reports
from tests.unit.render.page.drawing import elements, text, texts, wording
from verifier.model.proof import Binding, Explanation, Signature
from verifier.render.page.element import html
from verifier.render.page.explained import MOST_SIGNS, explained

ONE = Explanation(
    pointer="/proof",
    suite="eddsa-rdfc-2022",
    verification_method="did:web:uni.example#key-1",
    key="abc",
    signature=Signature.HOLDS,
    binding=Binding.BOUND,
    options={"type": "DataIntegrityProof"},
    steps=(("canonicalDocument", "_:c14n0 <a> <b> .\n"), ("hash", "00ff")),
)


def drawn(*explanations, language="en"):
    return explained(wording(replace(reports.VALID, explanations=explanations), language=language))


def test_report_for_which_nobody_asked_has_none():
    assert drawn() is None


def test_every_value_stands_under_its_name():
    shown = drawn(ONE)
    assert texts(shown, "summary") == ["How each proof was computed"]
    assert texts(shown, "h3") == ["eddsa-rdfc-2022 /proof"]
    assert texts(shown, "dd") == ["holds", "bound abc", "did:web:uni.example#key-1"]
    assert texts(shown, "h4") == ["proofConfiguration", "canonicalDocument", "hash"]
    assert text(elements(shown, "pre")[1]) == "_:c14n0 <a> <b> .\n"


def test_proof_of_a_method_that_is_not_read_has_a_dash():
    unread = replace(ONE, suite="", verification_method=None, key=None)
    assert texts(drawn(unread), "h3") == ["– /proof"]
    assert texts(drawn(unread), "dd") == ["holds", "bound"]


def test_long_value_is_cut_and_says_so():
    shown = drawn(replace(ONE, steps=(("canonicalDocument", "x" * 100_000),)), language="ja")
    assert len(html(shown)) < MOST_SIGNS + 2_000
    assert "最初の20,000文字だけを表示しています。" in text(shown)


def test_hidden_signs_and_mark_up_are_spelled_out():
    written = html(drawn(replace(ONE, steps=(("x", "<script>\u202e\x1b[2J"),))))
    assert "<script" not in written
    assert "\u202e" not in written
    assert "\x1b" not in written
