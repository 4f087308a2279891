"""The lists of a directory: in order of authority, and what is wrong with one stops no other."""

import os

import pytest

from tests.unit.recognition.sample_lists import CSV, JSON, TOML
from verifier.model.issuer_list import IssuerList, MissingList
from verifier.model.words import Cause
from verifier.recognition.lists.folder import MAX_FILES, check_file, list_paths, read_file, read_folder
from verifier.recognition.lists.reading import read_list
from verifier.recognition.lists.snapshot import write_snapshot

ONE = b'[[issuers]]\nids = ["did:web:uni.example"]\n'
GAP = MissingList(id="registry", name="A registry", why=Cause.TIMEOUT, source="https://registry.example")


def put(directory, **files):
    for name, body in files.items():
        (directory / name).write_bytes(body)


def test_lists_are_in_the_order_of_their_numbers_then_of_their_names(tmp_path):
    put(tmp_path, **dict.fromkeys(("b.toml", "10-c.toml", "9-d.toml", "a.toml", "2026.toml"), ONE))
    assert [each.id for each in read_folder(tmp_path)] == ["d", "c", "2026", "a", "b"]
    assert [path.name for path in list_paths(tmp_path)] == [
        "9-d.toml",
        "10-c.toml",
        "2026.toml",
        "a.toml",
        "b.toml",
    ]


def test_what_lies_beside_lists_is_none(tmp_path):
    put(tmp_path, **{"README.md": b"x", ".own.toml": ONE, "own.toml~": ONE, "own": ONE, "A.TOML": ONE})
    (tmp_path / "more.json").mkdir()
    assert [each.id for each in read_folder(tmp_path)] == ["A"]


def test_a_list_that_is_wrong_is_missing_with_line_and_member(tmp_path):
    put(tmp_path, **{"10-good.toml": ONE, "20-Our list.toml": ONE + b'domains = ["ac.jp"]'})
    good, wrong = read_folder(tmp_path)
    assert isinstance(good, IssuerList)
    assert wrong == MissingList(
        id="Our-list",
        name="Our list",
        why=Cause.LIST_UNTRUSTED,
        detail='line 3: issuers[0] domains: "ac.jp" is no name that one organisation registered: '
        "name the host below it that is theirs, or ids",
        source="20-Our list.toml",
    )


def test_a_json_file_that_is_no_list_is_a_list_that_could_not_be_loaded(tmp_path):
    put(tmp_path, **{"package.json": b'{"private": true}'})
    (missing,) = read_folder(tmp_path)
    assert (missing.why, missing.detail) == (
        Cause.LIST_UNTRUSTED,
        "line 1: issuers: must be a list of one issuer or more",
    )


def test_a_list_that_was_never_obtained_is_missing_with_the_cause(tmp_path):
    put(tmp_path, **{"registry.json": write_snapshot(GAP)})
    assert read_folder(tmp_path) == (GAP,)
    assert check_file(tmp_path / "registry.json") == GAP


def test_of_two_lists_with_one_id_the_first_counts(tmp_path):
    put(tmp_path, **{"1-a.toml": TOML, "2-b.json": JSON, "3-c.csv": CSV, "partners.toml": b"x"})
    first, second, third, wrong = read_folder(tmp_path)
    assert first == read_list(TOML, name="1-a.toml")
    for each in (second, third):
        assert (each.id, each.why) == ("partners", Cause.LIST_UNTRUSTED)
        assert each.detail.startswith('has the id of a list before it, "1-a.toml": rename the file')
        assert each.same_id_as == "1-a.toml"
    assert wrong.detail.startswith("line 1: is no TOML")


def test_what_cannot_be_read_is_missing(tmp_path):
    gone = tmp_path / "gone.toml"
    assert read_file(gone) == MissingList(
        id="gone",
        name="gone",
        why=Cause.INTERNAL,
        detail="cannot be read: No such file or directory",
        source="gone.toml",
    )
    (error,) = check_file(gone)
    assert str(error) == "cannot be read: No such file or directory"
    (folder,) = read_folder(tmp_path / "nowhere")
    assert (folder.id, folder.why) == ("lists", Cause.INTERNAL)
    with pytest.raises(OSError, match="No such file"):
        list_paths(tmp_path / "nowhere")


def test_a_pipe_is_no_list_and_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "own.toml")
    assert read_folder(tmp_path) == ()


def test_a_list_that_is_too_long_is_not_read_to_its_end(tmp_path):
    with (tmp_path / "own.json").open("wb") as file:
        file.truncate(2**30)
    (missing,) = read_folder(tmp_path)
    assert missing.detail == "is longer than 16 MiB"


def test_more_than_a_hundred_lists_are_not_read(tmp_path):
    put(tmp_path, **{f"{number}.toml": ONE for number in range(MAX_FILES + 3)})
    *lists, beyond = read_folder(tmp_path)
    assert len(lists) == MAX_FILES
    assert (beyond.id, beyond.why) == ("lists", Cause.TOO_LARGE)
    assert beyond.detail == "holds 103 lists, and 100 are the most that are read"


def test_a_file_is_checked_by_itself(tmp_path):
    put(tmp_path, **{"own.toml": ONE, "wrong.toml": b"[[issuers]]\nx = 1\n[[issuers]]\n"})
    assert check_file(tmp_path / "own.toml") == read_file(tmp_path / "own.toml")
    assert [error.line for error in check_file(tmp_path / "wrong.toml")] == [2, 3]
