"""A table is a list of issuers, whatever program saved it."""

import pytest

from tests.unit.recognition.sample_lists import slips
from verifier.recognition.lists.reading import read_list

PLAIN = "name,ids,domains\nUni,did:web:uni.example,uni.example\nTwo,,two.example\n"


def issuers(text: str, *, name: str = "own.csv"):
    return read_list(text.encode(), name=name).issuers


@pytest.mark.parametrize(
    "text",
    [
        PLAIN.replace(",", ";"),
        PLAIN.replace(",", "\t"),
        "sep=;\r\n" + PLAIN.replace(",", ";").replace("\n", "\r\n"),
        PLAIN.replace("\n", "\r"),
        PLAIN.replace("name,ids,domains", ' NAME ,"Id",Domain'),
        PLAIN.replace("did:web:uni.example", '"did:web:uni.example"').replace("Two", '"Two"'),
        "\n\n" + PLAIN + "\n,,\n",
        "# Kept by the registry\n" + PLAIN.replace("Two,", "# Three,,three.example\nTwo,"),
        PLAIN.replace("\n", ",,\n"),  # columns without a name and with nothing in them
        PLAIN.replace("two.example", "two.example|\n  two.example").replace(
            "two.example|\n  two.example", '"two.example|\n  two.example"'
        ),
        "name,ids,domain,domain\nUni,did:web:uni.example,uni.example,\nTwo,,,two.example",
    ],
)
def test_a_table_is_read_as_every_program_writes_it(text):
    assert issuers(text) == issuers(PLAIN)


@pytest.mark.parametrize(
    ("comment", "name"),
    [
        ("# name: Partners, old and new", "Partners, old and new"),
        ("#Name:Partners;;;;", "Partners"),
        ('"# name: Partners, ""old"" and new",,', 'Partners, "old" and new'),
        ("# note: nothing", "own"),
        ("# partners", "own"),
    ],
)
def test_a_comment_above_the_table_says_what_the_list_is_called(comment, name):
    found = read_list(f"{comment}\n{PLAIN}".encode(), name="own.csv")
    assert (found.id, found.name) == ("own", name)


def test_names_are_parted_by_bars_and_identifiers_by_spaces_as_well():
    ids = "did:web:a.example did:web:b.example|did:web:c.example"
    text = f"names;ids;location\nUni of Examples | Uni;{ids};At | home\n"
    (issuer,) = issuers(text)
    assert issuer.names == ("Uni of Examples", "Uni")
    assert issuer.ids == ("did:web:a.example", "did:web:b.example", "did:web:c.example")
    assert issuer.location == "At | home"


WRONG = [
    ("", "line 1: has no row with the names of its columns"),
    ("# name: x\n", "line 1: has no row with the names of its columns"),
    ("name,ids\n", "line 1: issuers: must be a list of one issuer or more"),
    ("# x\nname,idss\n", 'line 2: there is no column "idss"; did you mean ids?'),
    (
        "name,Universität,ids\n",
        'line 1: there is no column "Universität"; there are names, ids, domains, places, accounts, ',
    ),
    (
        PLAIN + "Three,,three.example; four.example\n",
        'line 4: domains: "three.example;" is no domain; several values of a cell are parted by spaces',
    ),
    ("# nmae: x\nname,ids\n", 'line 1: there is no member "nmae"; did you mean name?'),
    (
        "# max_age_days: seven\n# updated: 2026-03-01\n" + PLAIN,
        "line 1: max_age_days: must be a whole number",
    ),
    ("# max_age_days: 7\n" + PLAIN, "line 2: updated: is missing, and max_age_days counts from it"),
    (PLAIN + "Three,,https://uni.example\n", 'line 4: domains: "https://uni.example" is more than a domain'),
    (PLAIN + '"Three\nlines",,\nFour,x,\n', "line 4: has no ids, domains, places or accounts"),
    (PLAIN + "Three,,three.example,surplus\n", 'line 4: "surplus" stands in a column without a name'),
    (PLAIN + 'Three,"never closed\n\n\n', "line 4: is no table: a quotation mark is not closed"),
    (PLAIN + 'Three,"in"side,\n', "line 4: is no table: a quotation mark is not closed"),
    (
        "name,ids,url,url\nA,did:web:a.example,https://a.example,https://b.example\n",
        "line 2: url: must be one text",
    ),
    ("ids" + "," * 100 + "\n", "line 1: has more than 100 columns"),
    ("ids" + "\n" * 400_001, "has more than 400000 lines"),
    (PLAIN + ",,," + "," * 1_000_000 + "x", 'line 4: "x" stands in a column without a name'),
    ("name,ids\nA," + "x" * 140_000, "line 2: is no table: "),
]


@pytest.mark.parametrize(("text", "told"), WRONG)
def test_what_is_wrong_with_a_table_is_told_with_its_line(text, told):
    assert slips(text.encode(), "own.csv")[0].startswith(told)


def test_all_columns_that_are_not_known_are_told_at_once():
    told = slips(b"Universit\xc3\xa4t,nmae,ids\n", "own.csv")
    assert [each.partition(";")[0] for each in told] == [
        'line 1: there is no column "Universität"',
        'line 1: there is no column "nmae"',
    ]
    assert len(slips(b",".join([b"x"] * 50), "own.csv")) == 20


def test_a_table_in_another_encoding_is_refused_with_what_to_do():
    for encoding in ("cp932", "utf-16"):
        body = "name,ids\n大学,did:web:uni.example\n".encode(encoding)
        assert slips(body, "own.csv")[0].endswith('is not UTF-8: save it as "CSV UTF-8"')


def test_a_table_with_too_many_rows_is_refused():
    assert slips(b"ids\n" + b"x\n" * 100_002, "own.csv") == ["line 1: issuers: are more than 100000"]
