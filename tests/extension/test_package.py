"""The package of the extension: what is in it, and that anybody can make the same one again."""

import json
import os
import shutil
import zipfile

import pytest

from scripts.extension_package import (
    EXTENSION,
    LOADED,
    MAX_LOADED_BYTES,
    MAX_PACKED_BYTES,
    MAX_UNPACKED_BYTES,
    UnfitError,
    fit,
    loaded_by,
    main,
    pack,
    shipped,
    version,
)


@pytest.fixture
def package(tmp_path):
    """The package as `make extension` writes it."""
    assert main(tmp_path) == 0
    return tmp_path / f"badge-verifier-{version(EXTENSION)}.zip"


@pytest.fixture
def copy(tmp_path):
    """A copy of the extension that a test may change."""
    return shutil.copytree(EXTENSION, tmp_path / "copy")


def test_it_is_the_same_twice_whatever_the_clock_says(package, tmp_path):
    first = package.read_bytes()
    os.utime(EXTENSION / "manifest.json")
    assert main(tmp_path) == 0
    assert package.read_bytes() == first


def test_entries_are_in_order_with_one_moment_and_one_mode(package):
    with zipfile.ZipFile(package) as opened:
        entries = opened.infolist()
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)
    assert {(entry.date_time, entry.external_attr) for entry in entries} == {
        ((1980, 1, 1, 0, 0, 0), 0o100644 << 16)
    }


def test_it_holds_the_extension_and_nothing_that_only_its_makers_need(package):
    with zipfile.ZipFile(package) as opened:
        content = {name: opened.read(name) for name in opened.namelist()}
    assert content == shipped(EXTENSION)
    assert {"manifest.json", "src/background.js", "_locales/ja/messages.json"} <= set(content)
    assert not [name for name in content if name.endswith((".ts", ".md", ".py"))]


def test_it_is_small_for_who_reads_it_who_downloads_it_and_the_pages_that_it_is_loaded_into(package):
    files = shipped(EXTENSION)
    fit(files)
    assert package.stat().st_size < MAX_PACKED_BYTES == 200_000
    assert MAX_UNPACKED_BYTES == 480_000
    assert MAX_LOADED_BYTES == {"FINDING": 100_000, "MARKING": 150_000}
    finding, marking = (loaded_by(constant, files) for constant in MAX_LOADED_BYTES)
    assert marking[: len(finding)] == finding
    assert (finding[0], marking[-1]) == ("src/space.js", "src/content.js")


@pytest.mark.parametrize(
    ("name", "size", "complaint"),
    [
        ("src/library.js", MAX_UNPACKED_BYTES, "bytes unpacked; at most 480,000"),
        ("src/find/links.js", 100_000, "bytes of FINDING are loaded into a page; at most 100,000"),
        ("src/content.js", 150_000, "bytes of MARKING are loaded into a page; at most 150,000"),
    ],
)
def test_an_extension_that_has_grown_too_large_is_refused(name, size, complaint):
    files = shipped(EXTENSION)
    in_pages = {name: files[name] for name in (*loaded_by("MARKING", files), LOADED)}
    with pytest.raises(UnfitError, match=complaint):
        fit(in_pages | {name: b"/" * size})


def test_a_package_that_has_grown_too_large_is_not_left_behind(tmp_path):
    target = tmp_path / "large.zip"
    with pytest.raises(UnfitError, match="bytes packed; at most 200,000"):
        pack({"noise.png": os.urandom(MAX_PACKED_BYTES)}, target)
    assert not target.exists()


def test_a_file_of_another_kind_is_refused(copy):
    (copy / "src" / "notes.txt").write_text("to do")
    with pytest.raises(UnfitError, match=r"src/notes\.txt is of no kind that is shipped"):
        shipped(copy)


def test_a_version_that_is_not_that_of_the_service_is_refused(copy):
    manifest = copy / "manifest.json"
    manifest.write_text(json.dumps(json.loads(manifest.read_text("utf-8")) | {"version": "9.9.9"}))
    with pytest.raises(UnfitError, match=r"manifest\.json says version 9\.9\.9"):
        version(copy)
