"""The profiles that are shipped, and those of an organisation's own directory."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import orjson
import pytest

from tests.architecture.source import PRODUCT
from tests.effort import done_within
from tests.unit.profiles.lists import FIELDS, HEAD, WHOLE, WORDS, changed
from verifier.profiles import ALL, ProfileError, shipped, with_own
from verifier.profiles.folder import MAX_BYTES, MAX_FILES
from verifier.profiles.shelf import tried

OVERLAY = """\
id = "house.more"
version = "1"
extends = "house.list"
title = { en = "More of ours", ja = "自前の追加" }
publisher = "The house"
fidelity = "house"
default = { needs = "stated", origin = { kind = "found", confidence = 0.5 } }
fields = [
  { concept = "criteria", level = "required" },
  { concept = "tags", level = "recommended" },
]

[label]
criteria = { en = "Criteria", ja = "取得条件" }

[advice]
criteria = { en = "Write them out.", ja = "記載してください。" }
"""


@pytest.fixture
def own(tmp_path):
    """Put files into a directory: own(house=WHOLE) writes house.toml."""

    def put(**files):
        for name, text in files.items():
            (tmp_path / f"{name}.toml").write_text(text, "utf-8")
        return tmp_path

    return put


def ids(directory):
    known = [profile.id for profile in with_own(directory)]
    assert known[: len(shipped())] == [profile.id for profile in shipped()]
    return known[len(shipped()) :]


def wrong(directory):
    """Give what the start says of a directory, without its place in the system."""
    with pytest.raises(ProfileError) as raised:
        with_own(directory)
    return str(raised.value).replace(f"{directory}{os.sep}", "")


def test_shipped_profiles_are_all_files_of_the_package_in_the_order_that_they_name():
    files = [tomllib.loads(path.read_text("utf-8")) for path in (PRODUCT / "profiles").glob("*.toml")]
    files.sort(key=lambda data: (data["order"], data["id"]))
    assert [profile.id for profile in shipped()] == [data["id"] for data in files]
    assert with_own(None) == shipped()


def test_shipped_profiles_are_read_once_and_not_before_they_are_asked_for():
    assert shipped() is shipped()
    asked = (
        "import verifier.wiring, verifier.profiles.shelf as shelf; print(shelf.shipped.cache_info().misses)"
    )
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True, text=True)
    assert told.stdout == "0\n"


def test_own_profiles_come_after_the_shipped_ones_by_the_names_of_their_files(own):
    directory = own(
        b=WHOLE, a=changed('id = "house.list"', 'id = "z"'), c=changed('id = "house.list"', 'id = "a"')
    )
    assert ids(directory) == ["z", "house.list", "a"]


def test_an_empty_directory_is_fine_and_other_files_are_nobodys_business(own, tmp_path):
    assert ids(tmp_path) == []
    (tmp_path / "README.md").write_text("Our lists")
    (tmp_path / "house.toml.bak").write_text("no = ")
    (tmp_path / ".hidden.toml").write_text("no = ")
    (tmp_path / "old.toml").mkdir()
    (tmp_path / "old.toml" / "deep.toml").write_text("no = ")
    assert ids(own(house=WHOLE)) == ["house.list"]


def test_a_file_may_be_a_link_and_begin_with_a_byte_order_mark(own, tmp_path):
    directory = own()
    elsewhere = tmp_path.parent / f"{tmp_path.name}-elsewhere"
    elsewhere.write_bytes(b"\xef\xbb\xbf" + WHOLE.encode())
    (directory / "house.toml").symlink_to(elsewhere)
    assert ids(directory) == ["house.list"]


def test_a_profile_may_extend_one_that_is_shipped_and_one_that_is_not(own):
    text = OVERLAY.replace("house.list", "jmooc-mc-digital").replace(
        '  { concept = "tags", level = "recommended" },\n', ""
    )
    directory = own(a=OVERLAY, b=WHOLE, c=text.replace("house.more", "c"))
    assert ids(directory) == ["house.more", "house.list", "c"]
    more, _, third = with_own(directory)[-3:]
    assert [field.id for field in more.fields] == ["title", "skills", "standing", "tags", "criteria"]
    assert len(third.fields) == 1 + len(
        next(each for each in shipped() if each.id == "jmooc-mc-digital").fields
        if all(each.id != "criteria" for each in shipped()[1].fields)
        else ()
    )


def test_of_what_a_profile_stands_on_in_the_end_its_readers_know(own):
    third = OVERLAY.replace("house.list", "house.more").replace('"house.more"', '"third"', 1)
    alone = OVERLAY.replace('  { concept = "tags", level = "recommended" },\n', "")
    over_shipped = alone.replace("house.list", "oliver").replace("house.more", "c")
    house, more, last, over = with_own(own(a=WHOLE, b=OVERLAY, d=over_shipped, c=third))[-4:]
    assert house.words.base is None
    assert more.words.base == last.words.base
    assert (more.words.base.title["en"], more.words.base.publisher) == ("A list of ours", "The house")
    assert over.words.base.fidelity == "reconstructed"


def test_of_a_base_that_is_wrong_itself_nothing_is_said(own, tmp_path):
    base = own(house=changed('fidelity = "house"', 'fidelity = "exact"'))
    draft = tmp_path / "draft.txt"
    draft.write_text(OVERLAY, "utf-8")
    (found,) = tried([draft], directory=base).values()
    assert found.words.base is None


SLIPS = [
    (
        changed('id = "house.list"', 'id = "oliver"'),
        "house.toml:2: id: oliver is already taken by oliver.toml",
    ),
    (changed('id = "house.list"', 'id = "all"'), "house.toml:2: id: all stands for every profile"),
    (changed('id = "house.list"', 'extends = "gold"'), "house.toml:2: extends: there is no profile gold"),
    (changed('id = "house.list"', ""), "house.toml:1: id: is missing"),
    (changed('id = "house.list"', "id = 7"), "house.toml:2: id: must be a text"),
    (
        changed('level = "required" },\n  { concept = "skills"', 'level = "must" },\n  { concept = "skills"'),
        "house.toml:20: fields[0] title: level: must be one of required, ",
    ),
    (
        changed('needs = "structured", origin', 'needs = "much", origin'),
        "house.toml:17: fields[0] title: needs: must be one of stated, ",
    ),
    (
        changed('version = "1"', "version = 2026-11-22"),
        "house.toml:3: version: must be a text, a number, true or",
    ),
    (
        changed('version = "1"', "version = "),
        "house.toml:3: is no TOML: Invalid value (at line 3, column 11)",
    ),
    (changed('tags = { en = "Tags", ja = "タグ" }', ""), "house.toml:23: fields[3]: add tags = {"),
    (changed('ja = "タグ" }', 'fr = "Mots" }'), "house.toml:30: label tags: fr: no such key"),
    ("", "house.toml:1: id: is missing"),
    ("a = " + "[" * 20_000, "house.toml: its values stand too deep in one another"),
    (".".join("a" * 50) + " = 1", "house.toml: its values stand too deep in one another"),
    ("a = " + "[" * 50 + "1" + "]" * 50, "house.toml: its values stand too deep in one another"),
    ("\n" + ".".join("a" * 102) + " = 1", "house.toml:2: has more than 100 dots in one line; "),
    ("a = " + "9" * 5_000, "house.toml: has a number of too many digits"),
    ("a = 0x" + "f" * 5_000, "house.toml:1: a: must be a text, a number, true or false"),
]


@pytest.mark.parametrize(("text", "said"), SLIPS, ids=[said for _, said in SLIPS])
def test_a_slip_is_named_with_its_file_and_line(text, said, own):
    assert wrong(own(house=text)).startswith(said)


# Each of them kept a processor busy for ten seconds and more, or a minute.
COSTLY = (
    "a" + ".a" * 125_000 + " = 1",
    "[a" + ".a" * 125_000 + "]",
    "[a" + ".a" * 1_000 + "]\n" + "".join(f"k{number} = 1\n" for number in range(20_000)),
)


@pytest.mark.parametrize("text", COSTLY, ids=["key", "table", "keys of a table"])
def test_keys_of_many_parts_are_refused_before_they_cost_anything(text, own):
    directory = own(house=text)
    said = done_within(1, lambda: wrong(directory))
    assert said == "house.toml:1: has more than 100 dots in one line; a long text goes over several"


def test_a_message_is_one_line_that_commands_no_terminal_and_is_short(own):
    keys = {"a": "\x1b[31mred\x1b]0;", "b": "\n\u202e\u2028", "c": "k" * 100_000}
    directory = own(**{name: f"{orjson.dumps(key).decode()} = 1" for name, key in keys.items()})
    found = tried(sorted(directory.iterdir()), directory=None).values()
    red, hidden, long = (str(each) for each in found)
    assert red == f"{directory / 'a.toml'}:1: \\x1b[31mred\\x1b]0;: no such key"
    assert hidden == f"{directory / 'b.toml'}:1: \\n\\u202e\\u2028: no such key"
    assert (len(long), long[-2:]) == (2_000, "k…")


FIELD_TABLES = """
[[fields]]
concept = "title"
level = "required"

[[fields]]
concept = "skills"
level = "recommended"
"""


def test_fields_may_be_tables_of_their_own_and_their_lines_are_found(own):
    words = "".join(
        line for line in WORDS.splitlines(keepends=True) if not line.startswith(("standing", "tags"))
    )
    text = HEAD + FIELD_TABLES + words
    assert ids(own(house=text)) == ["house.list"]
    spoiled = text.replace('level = "recommended"', 'level = "wanted"')
    line = spoiled.splitlines().index('level = "wanted"') + 1
    assert wrong(own(house=spoiled)).startswith(f"house.toml:{line}: fields[1] skills: level: must be one of")


def test_what_is_wrong_in_an_overlay_is_named_where_it_stands_there(own):
    spoiled = OVERLAY.replace('level = "recommended"', 'level = "wanted"')
    assert wrong(own(house=WHOLE, more=spoiled)).startswith(
        "more.toml:10: fields[1] tags: level: must be one"
    )
    spoiled = OVERLAY.replace('needs = "stated"', 'needs = "much"')
    assert wrong(own(house=WHOLE, more=spoiled)).startswith("more.toml:7: fields[1] tags: needs: must be one")
    spoiled = OVERLAY.replace('ja = "記載してください。"', "ja = 3")
    assert wrong(own(house=WHOLE, more=spoiled)) == "more.toml:17: advice criteria: ja: must be a text"
    spoiled = OVERLAY.replace('criteria = { en = "Criteria", ja = "取得条件" }', "")
    assert wrong(own(house=WHOLE, more=spoiled)) == (
        'more.toml:9: fields[0]: add criteria = { en = "…", ja = "…" } to [label]'
    )
    twice = '  { concept = "criteria", level = "required" },\n'
    assert wrong(own(house=WHOLE, more=OVERLAY.replace(twice, twice * 2))).startswith(
        "more.toml:10: fields[1]: id: “criteria” is already that of fields[0]"
    )
    twice = '  { concept = "tags", level = "recommended" },\n'
    assert wrong(own(house=WHOLE, more=OVERLAY.replace(twice, twice * 2))).startswith(
        "more.toml:11: fields[2]: id: “tags” is already that of fields[1]"
    )


def test_what_a_file_says_of_a_number_that_no_field_has_stays_as_it_is(own):
    spoiled = OVERLAY.replace('level = "recommended"', 'level = "recommended", tests = ["fields[99]"]')
    assert wrong(own(house=WHOLE, more=spoiled)).endswith("fields[1] tags: tests: there is no fields[99]")


def test_every_slip_of_an_overlay_is_named_where_it_stands(own):
    spoiled = OVERLAY.replace('level = "recommended"', 'level = "wanted"').replace(
        "fidelity", "colour = 3\nfidelity"
    )
    (found,) = tried([own(house=WHOLE, more=spoiled) / "more.toml"], directory=own()).values()
    assert [each.line for each in (found, *found.further)] == [6, 11]


@pytest.mark.parametrize("path", sorted((PRODUCT / "profiles").glob("*.toml")), ids=lambda path: path.stem)
def test_a_file_that_is_shipped_takes_no_id_from_itself(path):
    (found,) = tried([path], directory=None).values()
    assert found in shipped()


def test_a_copy_of_a_shipped_file_takes_its_id_and_a_file_named_twice_is_read_once(own):
    copied = own(copy=(PRODUCT / "profiles" / "oliver.toml").read_text("utf-8"), house=WHOLE)
    house = copied / "house.toml"
    found = tried(
        [copied / "copy.toml", house, copied / "." / ".." / copied.name / "house.toml"], directory=copied
    )
    assert len(found) == 2
    taken, fine = found.values()
    assert str(taken).endswith("copy.toml:1: id: oliver is already taken by oliver.toml")
    assert fine.id == "house.list"


def test_what_does_not_go_with_the_extended_profile_names_that_one_too(own):
    types = 'types = [{ id = "small", label = { en = "Small", ja = "小" } }]\notherwise = "small"\n'
    directory = own(house=WHOLE, more=OVERLAY.replace("default", f"{types}default"))
    base = directory / "house.toml"
    line = WHOLE.splitlines().index(FIELDS.splitlines()[3]) + 1
    with pytest.raises(ProfileError) as raised:
        with_own(directory)
    assert str(raised.value) == (
        f"{directory / 'more.toml'}:3: fields[1] skills needs: short: no such key"
        f" (from house.list, which it extends: {base}:{line})"
    )


def test_profiles_that_extend_each_other_are_refused(own):
    first = OVERLAY.replace("house.list", "b").replace("house.more", "a")
    second = OVERLAY.replace("house.list", "a").replace("house.more", "b")
    assert wrong(own(a=first, b=second)) == "a.toml:3: extends: goes round in a circle"


def test_profiles_stand_on_each_other_up_to_a_height(own):
    files = {
        f"p{number:02}": OVERLAY.replace("house.list", f"p{number + 1:02}").replace(
            "house.more", f"p{number:02}"
        )
        for number in range(12)
    }
    directory = own(**files, p12=changed('id = "house.list"', 'id = "p12"'))
    assert wrong(directory) == "p00.toml:3: extends: leads over more than 10 profiles"
    for file in ("p00.toml", "p01.toml"):
        (directory / file).unlink()
    assert len(ids(directory)) == 11


def test_more_fields_than_any_list_has_are_refused(own):
    named = [f"f{number}" for number in range(201)]
    rows = "".join(f'  {{ id = "{name}", concept = "title", level = "optional" }},\n' for name in named)
    directory = own(house=HEAD + f"fields = [\n{rows}]\n")
    assert wrong(directory).endswith("fields: are 201, 200 are the most that are read")


def test_two_own_profiles_cannot_have_one_id(own):
    directory = own(a=WHOLE, b=WHOLE)
    with pytest.raises(ProfileError) as raised:
        with_own(directory)
    first = directory / "a.toml"
    assert str(raised.value) == f"{directory / 'b.toml'}:2: id: house.list is already taken by {first}"


def test_a_file_in_another_encoding_is_refused_with_the_line(own):
    directory = own()
    (directory / "house.toml").write_bytes(WHOLE.encode("euc-jp"))
    line = next(number for number, text in enumerate(WHOLE.splitlines(), 1) if not text.isascii())
    assert wrong(directory) == f"house.toml:{line}: is not UTF-8"


def test_a_file_that_is_too_long_is_refused(own):
    directory = own(house=WHOLE + "#" * (MAX_BYTES - len(WHOLE.encode())))
    assert ids(directory) == ["house.list"]
    assert wrong(own(house=WHOLE + "#" * MAX_BYTES)) == "house.toml: is longer than 256 KiB"


def test_too_many_files_are_refused(own):
    files = {f"p{number}": changed('id = "house.list"', f'id = "p{number}"') for number in range(MAX_FILES)}
    assert len(ids(own(**files))) == MAX_FILES
    with pytest.raises(ProfileError, match="has 101 profiles, 100 are the most that are read"):
        with_own(own(house=WHOLE))


def test_what_cannot_be_read_is_an_error_and_nothing_is_waited_for(own):
    directory = own()
    (directory / "gone.toml").symlink_to(directory / "nowhere")
    assert wrong(directory) == "gone.toml: cannot be read: No such file or directory"
    (directory / "gone.toml").unlink()
    os.mkfifo(directory / "pipe.toml")
    assert wrong(directory) == "pipe.toml: is no file"
    with pytest.raises(ProfileError, match="nowhere: cannot be read: No such file or directory"):
        with_own(directory / "nowhere")


def test_files_are_tried_as_the_start_would_read_them(own, tmp_path):
    directory = own(house=WHOLE, broken="no = ")
    draft = tmp_path / "draft"
    draft.mkdir()
    (draft / "more.toml").write_text(OVERLAY, "utf-8")
    (draft / "worse.toml").write_text("id = 3", "utf-8")
    (draft / "twice.toml").write_text(OVERLAY, "utf-8")
    files = [draft / "more.toml", draft / "worse.toml", draft / "twice.toml", directory / "house.toml"]
    more, worse, twice, house = tried(files, directory=directory).values()
    assert (more.id, house.id) == ("house.more", "house.list")
    assert str(worse) == f"{draft / 'worse.toml'}:1: version: is missing"
    assert "house.more is already taken" in str(twice)
    (alone,) = tried(files[:1], directory=None).values()
    assert "extends: there is no profile house.list" in str(alone)


def test_files_that_extend_each_other_may_be_tried_together(own):
    directory = own(house=WHOLE, more=OVERLAY)
    read = tried([directory / "more.toml", Path(directory / "house.toml")], directory=None)
    assert [profile.id for profile in read.values()] == ["house.more", "house.list"]


def test_no_shipped_profile_is_called_all():
    assert ALL not in [profile.id for profile in shipped()]
