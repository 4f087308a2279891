"""The browser extension has the verifier's tables: a change of one is a change of both."""

import shutil

from scripts import extension_tables
from tests.architecture.source import ROOT
from verifier.platforms import share_pages


def test_the_tables_of_the_extension_say_what_the_verifier_says():
    assert extension_tables.out_of_date() == []


def test_a_table_that_says_something_else_is_named_and_written_anew(tmp_path, capsys):
    for directory in (extension_tables.TABLES, extension_tables.SHARE_PAGES.parent):
        shutil.copytree(ROOT / directory, tmp_path / directory)
    pages, words = (
        tmp_path / extension_tables.TABLES / name for name in ("share_pages.js", "label_words.js")
    )
    pages.write_text(pages.read_text("utf-8").replace("coursera", "elsewhere"), "utf-8")
    words.unlink()
    late = [str(extension_tables.TABLES / path.name) for path in (pages, words)]
    assert extension_tables.out_of_date(tmp_path) == late
    assert extension_tables.main(["--check"], tmp_path) == 1
    told = capsys.readouterr().out
    assert [name for name in late if name not in told] == []
    assert extension_tables.main([], tmp_path) == 0
    assert extension_tables.out_of_date(tmp_path) == []


def test_every_place_of_the_verifier_is_in_the_table():
    text = (ROOT / extension_tables.TABLES / "share_pages.js").read_text("utf-8")
    assert [name for name in share_pages.PLATFORM.ids if f'id: "{name}"' not in text] == []


def test_without_an_extension_there_are_no_tables(tmp_path):
    assert extension_tables.tables(tmp_path) == {}
