"""What a score says in sentences, in both languages."""

from dataclasses import replace

import pytest

from tests.unit.render import reports
from verifier.model.scores import Fact, State, Strength, Tally
from verifier.render.scores import score_object

PRESENT, WEAK, MISSING, UNKNOWN = State.PRESENT, State.WEAK, State.MISSING, State.UNKNOWN


def table(verdict, *fields):
    tally = Tally(met=0, of=len(fields))
    return replace(reports.score().score, verdict=verdict, required=tally, fields=fields)


def told(verdict, *fields, language="en", **changes):
    score = reports.score(score=table(verdict, *fields), **changes)
    return score_object(score, language=language)["summary"]


FIELDS = {
    "meets": (reports.field("skills", PRESENT),),
    "meets_with_weak_points": (reports.field("skills", WEAK), reports.field("name", WEAK)),
    "does_not_meet": (reports.field("skills", MISSING), reports.field("name", WEAK)),
    "cannot_tell": (reports.field("skills", UNKNOWN), reports.field("name", PRESENT)),
    "not_applicable": (reports.field("skills", State.NOT_APPLICABLE),),
}


@pytest.mark.parametrize(
    ("verdict", "english", "japanese"),
    [
        (
            "meets",
            "The metadata matches the expectations of TrustEd (reconstructed).",
            "メタデータは、トラステッド（再構成）の求める項目を満たしています。",
        ),
        (
            "meets_with_weak_points",
            "The metadata matches the expectations of TrustEd (reconstructed), with weak points."
            " Weak: Skills; Name.",
            "メタデータは、トラステッド（再構成）の求める項目を満たしていますが、不十分な点があります。"
            "不十分な項目：スキル；名称。",
        ),
        (
            "does_not_meet",
            "The metadata does not match the expectations of TrustEd (reconstructed)."
            " Required and not given: Skills.",
            "メタデータは、トラステッド（再構成）の求める項目を満たしていません。記載のない必須項目：スキル。",
        ),
        (
            "cannot_tell",
            "Whether the metadata matches the expectations of TrustEd (reconstructed) could not be decided."
            " Required and not known: Skills.",
            "メタデータが、トラステッド（再構成）の求める項目を満たしているかどうかは判断できませんでした。"
            "確認できない必須項目：スキル。",
        ),
        (
            "not_applicable",
            "TrustEd does not concern a badge of this kind.",
            "トラステッドは、この種類のバッジを対象としていません。",
        ),
    ],
)
def test_each_verdict_is_a_sentence_about_the_metadata(verdict, english, japanese):
    assert told(verdict, *FIELDS[verdict]) == english
    assert told(verdict, *FIELDS[verdict], language="ja") == japanese


@pytest.mark.parametrize("verdict", ["meets", "meets_with_weak_points", "does_not_meet", "cannot_tell"])
@pytest.mark.parametrize("language", ["en", "ja"])
def test_where_no_result_may_be_shown_the_sentence_tells_none(verdict, language):
    hidden = {told(each, *FIELDS[each], language=language, shown=False) for each in (verdict, "meets")}
    assert len(hidden) == 1
    assert not [each for each in hidden if "matches" in each or "満たして" in each]


def test_what_the_edition_cannot_say_is_said_of_the_sentence_and_held_against_nobody():
    beyond = replace(reports.field("level", MISSING), reason="not-expressible")
    ob2 = {"edition": "ob2", "applies": "by_analogy"}
    assert told("meets", *FIELDS["meets"], beyond, **ob2) == (
        "The metadata matches the expectations of TrustEd (reconstructed, by analogy),"
        " as far as Open Badges 2.0 can express."
    )
    assert told("meets", *FIELDS["meets"], beyond, language="ja", **ob2) == (
        "メタデータは、Open Badges 2.0で表現できる範囲で、"
        "トラステッド（再構成、準用）の求める項目を満たしています。"
    )
    assert "Level" not in told("does_not_meet", *FIELDS["does_not_meet"], beyond, **ob2)


def test_where_nothing_counts_nothing_is_named():
    assert told("cannot_tell") == (
        "Whether the metadata matches the expectations of TrustEd (reconstructed) could not be decided."
    )


def test_profile_for_other_editions_does_not_concern_the_badge():
    assert told("not_applicable", applies="no", shown=False) == "TrustEd does not concern Open Badges 3.0."


def test_kind_that_was_guessed_from_words_is_said_to_be_so():
    assert told("meets", basis="words") == (
        "The metadata matches the expectations of TrustEd (reconstructed, kind judged by words only)."
    )


def test_badge_for_several_recipients_is_said_to_be_read_in_part():
    said = told("meets", *FIELDS["meets"], shown=False, is_first_of_several=True)
    assert said.endswith("several recipients or achievements, of which only the first was read.")
    assert "複数" in told("meets", *FIELDS["meets"], shown=False, is_first_of_several=True, language="ja")


def test_what_is_said_of_a_title_stands_in_the_brackets_that_it_ends_with():
    title = {"en": "Union (reconstructed)", "ja": "連合(再構成)"}
    words = replace(reports.WORDS, title=title)
    analogy = {"applies": "by_analogy", "words": words}
    assert told("meets", **analogy) == (
        "The metadata matches the expectations of Union (reconstructed, by analogy)."
    )
    assert told("meets", language="ja", **analogy) == (
        "メタデータは、連合(再構成、準用)の求める項目を満たしています。"
    )


def claim(*, claimed: bool, verdict="meets", shown=True, computed=None, language="en"):
    score = reports.score(
        claimed=claimed, computed=computed, shown=shown, score=table(verdict, *FIELDS[verdict])
    )
    return score_object(score, language=language)["claimed"]["text"]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_claim_and_reading_stand_side_by_side_and_are_all_worded_differently(language):
    readings = (
        {"verdict": "meets", "computed": True},
        {"verdict": "meets_with_weak_points"},
        {"verdict": "does_not_meet", "computed": False},
        {"verdict": "cannot_tell"},
        {"shown": False},
    )
    found = [claim(claimed=each, language=language, **read) for each in (True, False) for read in readings]
    assert len(set(found)) == 10


def test_badge_with_weak_points_keeps_to_what_it_claims_only_in_part():
    assert claim(claimed=True, verdict="meets_with_weak_points") == (
        "The badge says that it keeps to this list. By our reading its metadata does only in part;"
        " neither proves the other."
    )
    assert "一部のみ" in claim(claimed=True, verdict="meets_with_weak_points", language="ja")


def test_claim_of_a_badge_without_a_result_is_not_held_against_what_was_computed():
    hidden = {claim(claimed=True, verdict=verdict, shown=False) for verdict in ("meets", "does_not_meet")}
    hidden.add(claim(claimed=True, verdict="meets_with_weak_points", shown=False))
    assert hidden == {"The badge says that it keeps to this list. That proves nothing."}


def test_where_the_profile_does_not_concern_the_badge_only_the_claim_is_told():
    assert claim(claimed=False, verdict="not_applicable") == (
        "The badge does not say that it keeps to this list."
    )


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"state": PRESENT, "reason": "not-looked-at"}, "It is given as the list asks for."),
        ({"state": PRESENT, "reason": "answered-none"}, "It says that there is none."),
        ({"state": WEAK, "reason": "found"}, "It is said, but not in the place meant for it."),
        (
            {"state": WEAK, "reason": "found", "need": Strength.LINKED},
            "It is given, but not tied to anything that stands apart from the badge.",
        ),
        (
            {"state": WEAK, "reason": "found", "need": Strength.VERIFIED},
            "It is given, but this verification has not confirmed it.",
        ),
        (
            {"state": WEAK, "reason": "stands-in", "stand_in": Fact(concept="alignment")},
            "It is not given itself; “Alignment to a framework” is, and stands in for it.",
        ),
        (
            {"state": WEAK, "reason": "not-a-number"},
            "A number is asked for, and what stands there is none that can be read.",
        ),
        ({"state": MISSING, "reason": "nothing-found"}, "Nothing was found about it."),
        (
            {"state": UNKNOWN, "reason": "not-looked-at"},
            "It was not looked at, so that nothing is known of it.",
        ),
        ({"state": State.NOT_APPLICABLE}, "It does not concern a badge of this kind."),
        ({"state": MISSING, "reason": "of-tomorrow"}, "of-tomorrow"),
    ],
)
def test_a_field_says_why_it_is_in_its_state(changes, said):
    field = replace(reports.field("skills", PRESENT), **changes)
    score = reports.score(score=table("meets", field))
    assert score_object(score, language="en")["fields"][0]["why"] == said


def test_notes_are_codes_with_their_words():
    field = reports.field("skills", PRESENT, notes=("label-repeated", "interoperable-case"))
    english, japanese = (
        score_object(reports.score(score=table("meets", field)), language=language)["fields"][0]["notes"]
        for language in ("en", "ja")
    )
    assert [note["code"] for note in english] == [note["code"] for note in japanese] == [*field.notes]
    assert english[1]["text"] == "It is aligned in a form that other systems can read: CASE."
    assert "CASE" in japanese[1]["text"]
