"""A list says the same in every format, and what is wrong with it is told where it stands."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from importlib import import_module

import pytest

from tests.architecture.source import PRODUCT
from tests.unit.recognition.sample_lists import DATA, TOML, WRITTEN, slips
from verifier.model.issuer_list import IssuerList, ListedIssuer
from verifier.recognition.formats import FORMATS
from verifier.recognition.lists.malformed import MalformedListError
from verifier.recognition.lists.reading import read_list

ACCOUNT = "https://api.badgr.io/public/issuers/0123456789abcdefghijkl"


def test_every_file_of_the_shelf_is_registered_and_nothing_else():
    shelf = PRODUCT / "recognition" / "formats"
    names = sorted(path.stem for path in shelf.glob("*.py") if path.stem not in ("__init__", "contract"))
    found = [import_module(f"verifier.recognition.formats.{name}").FORMAT for name in names]
    assert {id(each) for each in found} == {id(each) for each in FORMATS}
    assert [each.id.replace("-", "_") for each in found] == names


@pytest.mark.parametrize("file", WRITTEN)
def test_a_list_says_the_same_in_every_format(file):
    found = read_list(WRITTEN[file], name=file)
    assert found == IssuerList(
        id="partners",
        name="Our partners",
        version="2026-03",
        digest=read_list(TOML, name="other.toml").digest,
        source=file,
        obtained_at=datetime(2026, 3, 1, tzinfo=UTC),
        max_age=30 * 24 * 3600,
        issuers=(
            ListedIssuer(
                key="did:web:uni.example",
                ids=("did:web:uni.example", "https://uni.example/issuer"),
                domains=("uni.example", "xn--bcher-kva.example"),
                names=("Example University", "Uni of Examples"),
                logos=("https://uni.example/logo.png",),
                url="https://uni.example/",
                location="Example City",
            ),
            ListedIssuer(
                key="https://college.example/badges/",
                places=("https://college.example/badges/",),
                accounts=(ACCOUNT,),
                names=("Second College",),
            ),
        ),
    )


@pytest.mark.parametrize("file", WRITTEN)
def test_a_mark_of_the_byte_order_and_windows_lines_change_nothing(file):
    body = b"\xef\xbb\xbf" + WRITTEN[file].replace(b"\n", b"\r\n")
    assert read_list(body, name=file) == read_list(WRITTEN[file], name=file)


@pytest.mark.parametrize("file", WRITTEN)
def test_what_is_no_text_is_refused_with_its_line(file):
    assert slips(WRITTEN[file].replace(b"2026-03-01", b"\xe9t\xe9"), file)[0].startswith(
        ("line 4: is not UTF-8", "is no JSON: not UTF-8")
    )


TWO_LINES = 'name = "X"\n[[issuers]]\nids = ["did:web:uni.example"]\n'
OF_ONE = [
    ('name = "X"', "line 1: issuers: must be a list of one issuer or more"),
    ('name = "X"\nissuers = []', "line 2: issuers: must be a list of one issuer or more"),
    ("issuers = [1]", "line 1: issuers[0] must be a table of names and identifiers"),
    (f'{TWO_LINES}iDs = ["a"]', 'line 4: issuers[0] there is no member "iDs"; did you mean ids?'),
    (f"{TWO_LINES}url = 5", "line 4: issuers[0] url: must be a text"),
    (f'{TWO_LINES}url = " "', "line 4: issuers[0] url: must be a text"),
    (f'{TWO_LINES}url = ["https://a.example"]', "line 4: issuers[0] url: must be one text"),
    (f'{TWO_LINES}names = ["a",\n "b",\n {{}}]', "line 6: issuers[0] names: must be a text"),
    (f"{TWO_LINES}names = {['n'] * 21}", "line 4: issuers[0] names: are more than 20"),
    (f'{TWO_LINES}[[issuers]]\nname = "A"', "line 4: issuers[1] has no ids, domains, places or accounts"),
    (
        f'{TWO_LINES}[[issuers]]\nids = ["did:web:uni.example"]',
        'line 5: issuers[1] ids: "did:web:uni.example" belongs to another issuer of the list as well',
    ),
    (f'nmae = "X"\n{TWO_LINES}', 'line 1: there is no member "nmae"; did you mean name?'),
    (f"version = 3\n{TWO_LINES}", "line 1: version: must be a text"),
    (f"version = 2026-03-01\n{TWO_LINES}", "line 1: version: must be a text, a number"),
    (f'version = ""\n{TWO_LINES}', "line 1: version: must be a text"),
    (f'version = "a\\u202eb"\n{TWO_LINES}', "line 1: version: "),
    (f'id = "a/b"\n{TWO_LINES}', 'line 1: id: "a/b" must be letters, digits and . _ -, 64 at most'),
    (f'updated = "in March"\n{TWO_LINES}', 'line 1: updated: "in March" is no date: write 2026-03-01'),
    (f'updated = "0001-01-01T00:00+23:00"\n{TWO_LINES}', "line 1: updated: "),
    (f"max_age_days = 7\n{TWO_LINES}", "line 1: updated: is missing, and max_age_days counts from it"),
    (f'updated = "2026-03-01"\nmax_age_days = 0\n{TWO_LINES}', "line 2: max_age_days: must be a whole"),
    (f'updated = "2026-03-01"\nmax_age_days = true\n{TWO_LINES}', "line 2: max_age_days: must be a whole"),
    (
        f'{TWO_LINES}domains = "a.example, b.example"',
        'line 4: issuers[0] domains: "a.example, b.example" is no domain; '
        'several values are written domains = ["…", "…"]',
    ),
    (f'{TWO_LINES}url = "a, b"', 'line 4: issuers[0] url: "a, b" is no web address'),
    ("id = ", "line 1: is no TOML: "),
    ("x = 1\n" * 2, "line 2: is no TOML: "),
    ("#" * (4 * 2**20 + 1), "is longer than 4 MiB: write a list so long in JSON"),
]


@pytest.mark.parametrize(("text", "told"), OF_ONE)
def test_what_is_wrong_is_told_with_line_and_member(text, told):
    first, *_ = slips(text.encode(), "own.toml")
    assert first.startswith(told)
    assert first.isprintable()


def test_everything_that_is_wrong_is_told_at_once_in_the_order_of_the_lines():
    text = 'nmae = "X"\n[[issuers]]\nids = ["x",\n "did:web:uni.example"]\ndomains = ["ac.jp"]\n[[issuers]]\n'
    assert slips(text.encode(), "own.toml") == [
        'line 1: there is no member "nmae"; did you mean name?',
        'line 3: issuers[0] ids: "x" is no DID and no https address',
        'line 5: issuers[0] domains: "ac.jp" is no name that one organisation registered: '
        "name the host below it that is theirs, or ids",
        "line 6: issuers[1] has no ids, domains, places or accounts: nothing could recognise this issuer, "
        "and its own badges would be taken for those of a look-alike",
    ]


def test_of_very_many_slips_the_first_twenty_are_told():
    text = "[[issuers]]\nids = 'x'\n" * 50
    assert len(slips(text.encode(), "own.toml")) == 20


def test_what_stands_twice_in_one_entry_counts_once():
    text = '[[issuers]]\nname = "A"\nnames = ["A", "B"]\ndomains = ["uni.example", "UNI.example"]\n'
    (issuer,) = read_list(text.encode(), name="own.toml").issuers
    assert (issuer.names, issuer.domains) == (("A", "B"), ("uni.example",))


def test_a_list_that_does_not_say_its_name_has_that_of_its_file():
    body = b'[[issuers]]\nids = ["did:web:uni.example"]\n'
    found = read_list(body, name="20-Partner colleges.toml")
    assert (found.id, found.name) == ("Partner-colleges", "Partner colleges")
    assert found.version == found.digest[7:19]
    assert (found.obtained_at, found.max_age) == (None, None)
    assert read_list(body, name="提携校.toml").id == "提携校"
    assert read_list(b'name = "N"\n' + body, name="!!!.toml").id == "list"


def test_a_list_without_version_is_counted_by_its_date():
    found = read_list(b'updated = "2026-03-01"\n[[issuers]]\ndomains = "uni.example"\n', name="own.toml")
    assert found.version == "2026-03-01"


def test_the_digest_is_over_who_is_on_a_list_and_not_over_what_it_is_called():
    found = read_list(TOML, name="a.toml")
    other = read_list(TOML.replace(b'"partners"', b'"others"').replace(b"2026-03", b"2026-04"), name="b.toml")
    assert found.digest == other.digest
    third = read_list(TOML.replace(b"Second College", b"Third College"), name="a.toml")
    assert third.digest != found.digest
    assert replace(found, issuers=()).digest == found.digest  # it is said, not computed anew


@pytest.mark.parametrize(
    ("name", "body", "told"),
    [
        ("own.json", b"[]", "line 1: must be an object with the members id, name, version and issuers"),
        (
            "own.json",
            b"{\n\n x",
            "line 3: is no JSON: expecting property name enclosed in double quotes (column 2)",
        ),
        ("own.json", b'{"id": "a", "id": "b"}', "is no JSON: a name occurs twice in one object"),
        ("own.json", b'{"issuers":\n [{"ids":\n 5}]}', "line 2: issuers[0] ids: must be a text"),
        ("own.json", b"null", "is no list of issuers that we can read"),
        ("own.txt", b"Uni", "is no list of issuers that we can read: that is TOML, a JSON object or CSV"),
        ("own.xlsx", b"PK\x03\x04", 'is a workbook of a spreadsheet: save it as "CSV UTF-8"'),
        ("own.json", b" " * (16 * 2**20 + 1), "is longer than 16 MiB"),
    ],
)
def test_json_that_is_no_list_is_refused(name, body, told):
    assert slips(body, name)[0].startswith(told)


def test_json_is_known_by_its_brace_whatever_its_file_is_called():
    assert read_list(json.dumps(DATA).encode(), name="download").name == "Our partners"


def test_more_than_a_hundred_thousand_issuers_are_refused():
    body = b'{"issuers": [' + b",".join([b"{}"] * 100_001) + b"]}"
    with pytest.raises(MalformedListError, match="line 1: issuers: are more than 100000"):
        read_list(body, name="own.json")


def test_a_list_without_a_limit_is_never_too_old():
    found = read_list(TOML.replace(b"max_age_days = 30\n", b""), name="own.toml")
    assert (found.obtained_at, found.max_age) == (None, None)
