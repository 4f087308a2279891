"""Does a name look like a known one? What readers overlook may differ, not what tells neighbours apart."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.model.recognition import Likeness
from verifier.recognition.resembling.bare_names import bare_names
from verifier.recognition.resembling.names import listed_names, same_names, similar_names

NAMES = (
    ("Massachusetts Institute of Technology", "MIT"),
    ("Harvard University",),
    ("University College London", "UCL"),
    ("東京大学", "The University of Tokyo"),
    ("Indiana University",),
    ("Trinity College",),
    ("York University",),
    ("दिल्ली विश्वविद्यालय",),
    ("University of California",),
    ("Arts & Crafts School",),
)
LISTED = listed_names(NAMES)
SAME, LETTERS = Likeness.SAME_NAME, Likeness.SAME_LETTERS
SIMILAR, HIDDEN = Likeness.SIMILAR_NAME, Likeness.HIDDEN_SIGNS


def _nearest(name):
    number, likeness = next(chain(same_names(name, LISTED), similar_names(name, LISTED)), (None, None))
    return (None if number is None else NAMES[number][0], likeness)


@pytest.mark.parametrize(
    ("name", "known", "likeness"),
    [
        ("harvard UNIVERSITY", 1, SAME),
        ("The Harvard-University", 1, SAME),
        ("Harvard Univ.", 1, SAME),
        ("University of Tokyo", 3, SAME),
        ("東京大學", 3, SAME),
        ("东京大学", 3, SAME),
        ("M. I. T.", 0, SAME),
        ("दिल्ली विश्वविद्यालय", 7, SAME),
        ("Arts and Crafts School", 9, SAME),
        ("Tokyo, The University of", 3, SIMILAR),
        ("Hаrvard University", 1, LETTERS),
        ("Hárvárd University", 1, LETTERS),
        ("Harvard Unlversity", 1, LETTERS),
        ("Harvard University Inc.", 1, SIMILAR),
        ("Harvard University 1636", 1, SIMILAR),
        ("On behalf of Harvard University", 1, SIMILAR),
        ("東亰大学", 3, SAME),
        ("H4rv@rd University", 1, LETTERS),
        ("Un1versity of Tokyo", 3, LETTERS),
        ("Co11ege, Trinity", 5, SIMILAR),
        ("MlT", 0, LETTERS),
        ("M1T", 0, LETTERS),
        ("Harvard\u200b University", 1, HIDDEN),
        ("\u202ednaveh\u202c", None, None),
        ("\u202eTIM", 0, HIDDEN),
        ("✔️ MIT", 0, SAME),
        ("MIT ✅ Official", 0, SIMILAR),
        ("Official Badges of the University of Tokyo", 3, SIMILAR),
        ("MIT | Badges", 0, SIMILAR),
        ("MIT (Massachusetts Institute of Technology)", 0, SIMILAR),
        ("Harvard University: Registrar", 1, SIMILAR),
        ("Harvard University Physics Department", 1, SIMILAR),
        ("Faculty of Law, Harvard University", 1, SIMILAR),
        ("認定東京大学公式", 3, SIMILAR),
        ("東京大学教育学部", 3, SIMILAR),
        ("Havard Univercity", 1, SIMILAR),
        ("Official Havard University", 1, SIMILAR),
        ("Universite College London", 2, SIMILAR),
    ],
)
def test_name_that_readers_take_for_a_known_one_is_told(name, known, likeness):
    assert _nearest(name) == (None if known is None else NAMES[known][0], likeness)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "✅",
        "Official",
        "Verified by",
        "公式",
        "Harvard",
        "University",
        "UCI",
        "MIT-WPU",
        "MIT University",
        "New York University",
        "University of York",
        "Trinity College Dublin",
        "Trinity College (Dublin)",
        "Indian University",
        "Indiana University of Pennsylvania",
        "University of California, Los Angeles",
        "University College Dublin",
        "東京工業大学",
        "東京大学出版会",
        "University of Toyko Prefecture",
    ],
)
def test_name_of_a_neighbour_is_not_told(name):
    assert _nearest(name) == (None, None)


def test_every_entry_of_one_name_is_found():
    twice = listed_names([("Uni",), ("Uni", "UNI")])
    assert {number for number, _ in same_names("uni", twice)} == {0, 1}


def test_name_without_a_letter_is_like_no_other():
    assert list(same_names("…", listed_names([("!!",), ("",)]))) == []
    assert list(similar_names("…", listed_names([("!!",), ("",)]))) == []


def test_name_of_slips_alone_costs_little():
    known = listed_names([(" ".join(f"{letter * 9}xyz" for letter in "abcdefghijklmnopqr"),)])
    claimed = " ".join(f"{letter * 9}xzy" for letter in "abcdefghijklmnopqr")
    assert list(similar_names(claimed, known)) == []


@given(st.text(max_size=300))
def test_what_is_left_of_a_name_is_bounded(name):
    assert sum(1 for _ in bare_names(name)) <= 300
