"""The table of a score in a terminal: a row a field, with its mark and what to do."""

import io
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console

from tests.unit.render import reports
from verifier.model.scores import State, Strength, Tally, Via
from verifier.render.catalogue import catalogue
from verifier.render.score_table import brief_line, print_score
from verifier.render.score_totals import totals

PRESENT, WEAK, MISSING, UNKNOWN = State.PRESENT, State.WEAK, State.MISSING, State.UNKNOWN
ENGLISH = catalogue("en")
KINDS = "What makes a badge one of another kind: “verifier profiles show trusted”."
GATE = "Which badges it concerns: “verifier profiles show trusted”."


def printed(score, *, language="en", width=80, encoding="utf-8", **options):
    paper = io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors="replace", newline="\n")
    console = Console(file=paper, width=width, color_system=None, highlight=False, markup=False, emoji=False)
    print_score(score, words=catalogue(language), console=console, **options)
    paper.flush()
    text = paper.buffer.getvalue().decode(encoding)
    assert all(cell_len(line) <= width for line in text.splitlines())
    return [line.rstrip() for line in text.splitlines()]


def with_fields(*fields, verdict="does_not_meet", **changes):
    return replace(
        reports.score(), score=replace(reports.score().score, fields=fields, verdict=verdict), **changes
    )


def row(field, **options):
    """The lines that speak of one field, the mark first."""
    lines = printed(with_fields(field), **options)
    begin = next(number for number, line in enumerate(lines) if line.lower() in ("required", "optional"))
    return [" ".join(line.split()) for line in lines[begin + 1 :] if line]


def test_verdict_comes_first_then_kind_and_totals():
    lines = printed(replace(reports.score(), applies="by_analogy"))
    assert lines[:5] == [
        "  · The metadata matches the expectations of TrustEd (reconstructed, by",
        "    analogy), with weak points. Weak: Skills.",
        "    Measured as: Knowledge (the badge declares it).",
        "    of 3 required: 1 given, 1 weak, 1 missing; of 1 recommended: 0 given, 1",
        "    missing",
    ]


@pytest.mark.parametrize(
    ("state", "mark", "said"),
    [
        (PRESENT, "✔", "given, in words [/tag]"),
        (WEAK, "▲", "weak: It is said in words only, not in the place meant for it."),
        (MISSING, "✖", "missing: It is said in words only, not in the place meant for it."),
        (UNKNOWN, "?", "not known: It is said in words only, not in the place meant for it."),
    ],
)
def test_each_state_has_a_mark_and_words(state, mark, said):
    first = row(reports.field("skills", state), width=140)[0]
    assert first.startswith(f"{mark} Skills {said}")


def test_what_is_lacking_has_advice_and_what_is_there_has_none():
    assert "→ Link them." in row(reports.field("skills", MISSING))
    assert not [line for line in row(reports.field("skills", PRESENT)) if "Link them." in line]


def test_nothing_found_needs_no_reason():
    bare = replace(reports.field("skills", MISSING, pointers=()), reason="nothing-found")
    assert row(bare)[0] == "✖ Skills missing"


@pytest.mark.parametrize("changes", [{"reason": "not-expressible"}, {"level": "optional"}])
def test_what_need_not_or_cannot_be_there_is_no_fault(changes):
    first = row(replace(reports.field("skills", MISSING), **changes))[0]
    assert first.startswith("– Skills missing")


def test_what_an_edition_cannot_say_has_no_advice():
    lines = row(replace(reports.field("skills", MISSING), reason="not-expressible"))
    assert not [line for line in lines if "→" in line]


def test_fields_stand_by_level_and_those_of_no_concern_are_left_out():
    fields = (
        replace(reports.field("level", MISSING), level="optional"),
        replace(reports.field("name", PRESENT), level="recommended"),
        reports.field("skills", State.NOT_APPLICABLE),
    )
    lines = printed(with_fields(*fields))
    assert lines.index("Recommended") < lines.index("Optional")
    assert "Required" not in lines
    assert not [line for line in lines if "Skills" in line.split()[1:2]]


def test_long_pointer_keeps_its_end_and_further_places_are_counted():
    long = "/credentialSubject/achievement/resultDescription/0/alignment/3"
    field = reports.field("skills", PRESENT, pointers=(long, "/a", "/b"))
    assert "[.../resultDescription/0/alignment/3, and 2 more]" in " ".join(row(field, width=120))


def test_pointer_without_a_break_is_cut_all_the_same():
    field = reports.field("skills", PRESENT, pointers=("x" * 5_000,))
    assert f"[...{'x' * 39}…]" in " ".join(row(field, width=120))


def test_foreign_pointer_is_inert():
    field = reports.field("skills", PRESENT, pointers=("/\u202eab\x1b[31m✔[bold]",))
    text = "\n".join(printed(with_fields(field)))
    assert not {"\u202e", "\x1b"} & set(text)
    assert text.count("✔") == 1
    assert "[bold]" in text


def test_notes_are_said_beside_and_change_no_mark():
    noted = reports.field("skills", PRESENT, notes=("interoperable-esco", "of-another-time"))
    text = " ".join(row(noted, width=140))
    assert "It is aligned in a form that other systems can read: ESCO." in text
    assert "of-another-time" in text


def test_reason_can_be_said_in_other_words():
    assert row(reports.field("skills", UNKNOWN), why=lambda field: f"About {field.id}.", width=120)[
        0
    ].startswith("? Skills not known: About skills.")


def test_kind_that_words_alone_tell_is_shown_beside_the_other():
    other = replace(reports.score().score, type="skill", verdict="does_not_meet")
    lines = printed(replace(reports.score(), basis="words", others=(other,)), width=120)
    assert "    Measured as: Knowledge." in lines
    counted = "of 3 required: 1 given, 1 weak, 1 missing; of 1 recommended: 0 given, 1 missing"
    assert f"    Measured as “Skill” instead: {counted}." in lines


def test_profile_of_one_kind_names_none():
    one = replace(reports.WORDS, types={"knowledge": {"en": "Knowledge"}})
    assert not [line for line in printed(replace(reports.score(), words=one)) if "Measured" in line]


def test_hidden_totals_are_not_printed_and_the_table_is():
    lines = printed(replace(reports.score(), shown=False))
    assert lines[0].startswith("  · The items of TrustEd are listed without a result")
    assert not [line for line in lines if "of 3" in line]
    assert [line for line in lines if "▲ Skills" in line]


def test_claim_and_questions_end_it():
    asking = replace(reports.WORDS, ask_issuer={"en": ("Who assessed it?",)})
    lines = printed(replace(reports.score(), claimed=True, computed=True, words=asking), width=140)
    claim = "The badge says that it keeps to this list. By our reading its metadata does only in part;"
    assert f"    {claim} neither proves the other." in lines
    assert lines[-2:] == ["What no badge can show", "  · Who assessed it?"]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"basis": "declared"}, ["Read as: Knowledge (the badge declares it).", KINDS]),
        ({"basis": "structure"}, ["Read as: Knowledge (its structure shows it).", KINDS]),
        ({"basis": "words"}, ["Read as: Knowledge (kind judged by words only).", KINDS]),
        ({"basis": "otherwise"}, ["Read as: Knowledge (nothing in it tells the kind).", KINDS]),
        ({"words": replace(reports.WORDS, types={"knowledge": {"en": "Knowledge"}})}, [GATE]),
        ({"applies": "no"}, []),
    ],
)
def test_profile_that_does_not_concern_the_badge_has_no_table_and_says_why(changes, said):
    table = with_fields(reports.field("skills", State.NOT_APPLICABLE), verdict="not_applicable")
    first, *others = printed(replace(table, **changes), width=100)
    assert first.startswith("  · TrustEd does not concern ")
    assert others == [f"    {each}" for each in said]


def test_narrow_terminal_has_what_is_said_under_the_name():
    lines = printed(with_fields(reports.field("skills", WEAK)), width=40)
    name = lines.index("  ▲ Skills")
    assert lines[name + 1].startswith("      weak: It is said in words")


def test_table_speaks_japanese():
    lines = printed(reports.score(), language="ja")
    assert lines[0].startswith("  · メタデータは、トラステッド（再構成）の求める項目を満たしていますが、")
    assert "    必須3項目：記載あり1、不十分1、記載なし1；推奨1項目：記載あり0、記載なし1" in lines


def test_terminal_that_writes_ascii_alone_has_other_marks():
    assert row(reports.field("name", PRESENT), encoding="ascii")[0].startswith("+ Name given")


@pytest.mark.parametrize("via", list(Via))
def test_whatever_a_field_was_found_by_has_words(via):
    found = reports.field("skills", PRESENT, via=via, strength=Strength.STRUCTURED)
    assert row(found, width=120)[0].startswith("✔ Skills given, ")


@pytest.mark.parametrize(
    ("required", "recommended", "said"),
    [
        (
            Tally(met=4, of=7, weak=2),
            Tally(met=2, of=2),
            "of 7 required: 4 given, 2 weak, 1 missing; all 2 recommended given",
        ),
        (
            Tally(met=6, of=7, unknown=2),
            Tally(met=0, of=0),
            "of 9 required: 6 given, 1 missing, 2 not known",
        ),
        (
            Tally(met=0, of=0, unknown=3),
            Tally(met=0, of=0, unknown=1),
            "of 3 required: 0 given, 3 not known; of 1 recommended: 0 given, 1 not known",
        ),
        (
            Tally(met=0, of=0),
            Tally(met=1, of=1),
            "nothing required that can be counted; of 1 recommended: 1 given",
        ),
    ],
)
def test_fractions_stand_apart_and_name_what_is_given_what_lacks_and_what_is_not_known(
    required, recommended, said
):
    score = replace(reports.score().score, required=required, recommended=recommended)
    assert totals(score, words=ENGLISH) == said


def test_score_in_brief_has_verdict_totals_and_the_id_to_ask_for():
    paper = io.StringIO()
    console = Console(file=paper, width=80, color_system=None)
    console.print(brief_line(reports.score(), words=ENGLISH, encoding="utf-8"))
    console.print(
        brief_line(
            with_fields(reports.field("skills", State.NOT_APPLICABLE), verdict="not_applicable"),
            words=ENGLISH,
            encoding="utf-8",
        )
    )
    assert [line.rstrip() for line in paper.getvalue().splitlines()] == [
        "▲ TrustEd (reconstructed): all required items are given, some of them weakly.",
        "  of 3 required: 1 given, 1 weak, 1 missing; of 1 recommended: 0 given, 1",
        "  missing · trusted",
        "– TrustEd (reconstructed): does not apply.",
        "  trusted",
    ]
