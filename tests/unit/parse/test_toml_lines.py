"""Every key of a TOML text is found on the line on which its writer put it."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.architecture.source import PRODUCT
from tests.effort import done_within
from verifier.parse.toml_lines import Lines, line_of_slip

AWKWARD = '''\
# title = "a comment"
id = "house"  # id = "no"
title.en = 'It is # no comment'
"quoted key"."dotted.key" = 1
'single [quoted]' = 2
text = """
[not-a-table]
not = "a key" ""
\\""" still """""
raw = \'\'\'
\\\'\' also = 'not'
\'\'\'\'\'
after = 2026-11-22 10:00:00Z
list = [ # fields = []
  "]", 1.5, [2,
    3], { deep = { deeper = [
      { last = "}" } ] } },
]
empty = {}
none = []

  [ label . "no dots.here" ]
en = "Label" # [label.x]
[label]
other = { en = "a", ja = "b" }

[[fields]]
concept = "title"
needs = { short = "stated", "long" = "linked" }
[fields.origin]
kind = "found"
[[fields.tests]]
name = "one"

[[ fields ]]
concept = "skills"
[fields.origin]
kind = "published"
[[fields.tests]]
name = "two"
[[fields.tests]]
name = "three"
'''
STANDS = [
    (("id",), 2),
    (("title",), 3),
    (("title", "en"), 3),
    (("quoted key", "dotted.key"), 4),
    (("single [quoted]",), 5),
    (("text",), 6),
    (("raw",), 10),
    (("after",), 13),
    (("list",), 14),
    (("list", 0), 15),
    (("list", 1), 15),
    (("list", 2, 1), 16),
    (("list", 3), 16),
    (("list", 3, "deep", "deeper", 0, "last"), 17),
    (("empty",), 19),
    (("none",), 20),
    (("label",), 22),
    (("label", "no dots.here"), 22),
    (("label", "no dots.here", "en"), 23),
    (("label", "other", "ja"), 25),
    (("fields",), 27),
    (("fields", 0), 27),
    (("fields", 0, "needs", "long"), 29),
    (("fields", 0, "origin", "kind"), 31),
    (("fields", 0, "tests", 0, "name"), 33),
    (("fields", 1), 35),
    (("fields", 1, "concept"), 36),
    (("fields", 1, "origin"), 37),
    (("fields", 1, "tests", 1, "name"), 42),
]


@pytest.mark.parametrize(("steps", "line"), STANDS, ids=str)
def test_a_key_of_an_awkward_file_is_found_on_its_line(steps, line):
    assert Lines(AWKWARD).hold(steps)
    assert Lines(AWKWARD).of(steps) == line
    assert Lines(AWKWARD.replace("\n", "\r\n")).of(steps) == line


def test_the_awkward_file_is_toml_and_all_of_it_is_found():
    found = Lines(AWKWARD)
    assert all(found.hold(steps) for steps in places(tomllib.loads(AWKWARD)))


@pytest.mark.parametrize(
    ("steps", "line"),
    [
        (("no-such-key",), 1),
        (("label", "tags"), 22),
        (("fields", 1, "level"), 35),
        (("fields", 1, "origin", "confidence"), 37),
        (("fields", 7), 27),
        (("id", "en"), 2),
        ((), 1),
    ],
    ids=str,
)
def test_of_a_key_that_is_not_written_the_table_that_lacks_it_is_named(steps, line):
    assert Lines(AWKWARD).of(steps) == line
    assert Lines(AWKWARD).hold(steps) is (steps == ())


@pytest.mark.parametrize("path", sorted((PRODUCT / "profiles").glob("*.toml")), ids=lambda path: path.stem)
def test_every_value_of_a_shipped_profile_is_found(path):
    text = path.read_text("utf-8")
    lines, written = Lines(text), text.splitlines()
    for steps in places(tomllib.loads(text)):
        assert lines.hold(steps)
        if isinstance(steps[-1], str):
            assert steps[-1] in written[lines.of(steps) - 1]


def places(value, steps=()):
    """Give the steps to everything in a value, and not those to itself."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inner in inside:
        yield (*steps, step)
        yield from places(inner, (*steps, step))


NAMES = st.sampled_from(["a", "b-1", "3", '"q u"', "'x.y'", '"\\u3042"', '"]"', "'#'", '"="', "true"])
TEXTS = st.sampled_from(
    ['"x"', "'y'", '"""\nk = 1\n"" \\""""""', "'''\n[t]\n'''''", '"a # b"', '"\\""', "'\\'", '"[{,}]"']
)
PLAIN = st.sampled_from(["1", "-1.5e3", "true", "inf", "2026-11-22 07:00:00.5+09:00", "07:32:00", "[]", "{}"])
GAPS = st.sampled_from(["", " ", "\n", " # ] } = , [\n", "\r\n\t"])
VALUES = st.recursive(
    st.tuples(st.sampled_from(["text"]), TEXTS | PLAIN),
    lambda inner: (
        st.tuples(st.just("list"), st.lists(st.tuples(GAPS, inner), max_size=4))
        | st.tuples(st.just("table"), st.dictionaries(NAMES, inner, max_size=4))
    ),
    max_leaves=12,
)


class Writer:
    """Writes TOML, and remembers on which line each key went."""

    def __init__(self):
        self.text = ""
        self.lines = {}

    def write(self, text):
        self.text += text

    def place(self, steps):
        self.lines.setdefault(steps, self.text.count("\n") + 1)

    def value(self, value, steps):
        kind, inside = value
        if kind == "text":
            self.write(inside)
        elif kind == "list":
            self.write("[")
            for number, (gap, each) in enumerate(inside):
                self.write(gap)
                self.place((*steps, number))
                self.value(each, (*steps, number))
                self.write(f"{gap},")
            self.write("]")
        else:
            self.write("{ ")
            for number, (name, each) in enumerate(inside.items()):
                self.write(", " if number else "")
                self.key(name, each, steps)
            self.write(" }")

    def key(self, name, value, steps):
        inner = (*steps, spoken(name))
        self.place(inner)
        self.write(f"{name} = ")
        self.value(value, inner)

    def keys(self, table, steps):
        for name, value in table.items():
            self.key(name, value, steps)
            self.write("  # = [ {\n\n")


def spoken(name):
    return next(iter(tomllib.loads(f"{name} = 1")))


TABLES = st.dictionaries(NAMES, VALUES, max_size=4)


@given(TABLES, st.dictionaries(NAMES, TABLES, max_size=3), st.lists(TABLES, max_size=3))
def test_every_key_of_a_file_is_found_on_its_line(top, tables, items):
    writer = Writer()
    writer.keys(top, ())
    for name, table in tables.items():
        writer.place(("tables",))
        writer.place(("tables", spoken(name)))
        writer.write(f" [ tables . {name} ] # ]\n")
        writer.keys(table, ("tables", spoken(name)))
    for number, table in enumerate(items):
        writer.place(("items",))
        writer.place(("items", number))
        writer.write("[[items]]\n")
        writer.keys(table, ("items", number))
    tomllib.loads(writer.text)
    lines = Lines(writer.text)
    assert {steps: lines.of(steps) for steps in writer.lines} == writer.lines
    assert all(lines.hold(steps) for steps in writer.lines)


@pytest.mark.parametrize(
    "text",
    [
        'a = """' + 'x"' * 60_000 + 'z"""',
        "a = [" + "{}," * 40_000 + "]",
        ".".join("a" * 60_000) + " = 1",
        "k = [" + "[" * 200 + "]" * 200 + "]\n" + "\n" * 100_000,
        "".join(f"[t{number}.u]\nv = 'x'\n" for number in range(8_000)),
    ],
    ids=["text", "list", "dots", "empty lines", "tables"],
)
def test_the_longest_file_is_scanned_in_a_moment(text):
    done_within(2, lambda: Lines(text))  # a scan that went back for each sign would take minutes


@pytest.mark.parametrize(
    ("text", "line"),
    [("a = 1\nb = = 2\n", 2), ("a = 1\n\nb = [1,\n2\n\n", 4), ("a", 1), ('a = 1\na = 2\n"', 2)],
)
def test_a_slip_in_the_form_is_on_the_line_that_the_reader_names(text, line):
    with pytest.raises(tomllib.TOMLDecodeError) as slip:
        tomllib.loads(text)
    assert line_of_slip(slip.value, text=text) == line
