"""Is the table of letters that look alike the one that the published table gives?"""

import tomllib

import pytest

from scripts import confusables
from verifier.recognition.resembling.skeletons import skeleton

PUBLISHED = """\ufeff# confusables.txt
# Version: 99.0.0
#
0430 ;	0061 ;	MA	# CYRILLIC SMALL LETTER A
0410 ;	0041 ;	MA	# CYRILLIC CAPITAL LETTER A
0406 ;	006C ;	MA	# CYRILLIC CAPITAL LETTER BYELORUSSIAN-UKRAINIAN I
05D5 ;	006C ;	MA	# HEBREW LETTER VAV
1D0D ;	028D ;	MA	# LATIN LETTER SMALL CAPITAL M
043C ;	028D ;	MA	# CYRILLIC SMALL LETTER EM
A733 ;	0061 0061 ;	MA	# LATIN SMALL LETTER AA
00F8 ;	006F 0338 ;	MA	# LATIN SMALL LETTER O WITH STROKE
0031 ;	006C ;	MA	# DIGIT ONE
1D400 ;	0041 ;	MA	# MATHEMATICAL BOLD CAPITAL A
2010 ;	002D ;	MA	# HYPHEN
"""


@pytest.fixture
def published(tmp_path):
    path = tmp_path / "confusables.txt"
    path.write_text(PUBLISHED, "utf-8")
    return path


def run(published, into, *options):
    return confusables.main([str(published), "--into", str(into), *options])


def test_letters_are_kept_by_what_they_are_read_as(published, tmp_path):
    assert run(published, tmp_path) == 0
    letters = (tmp_path / "letters.json").read_text("utf-8")
    assert '"a": "0410 0430 1D00 1F150 1F170 1F1E6"' in letters
    assert '"aa": "A733"' in letters
    assert '"o": "00F8 1D0F 1F15E 1F17E 1F1F4"' in letters
    assert '"l": "029F 05D5 ' in letters
    assert '"i": "026A 0406 ' in letters
    assert '"m": "043C 1D0D ' in letters
    assert not any(code in letters for code in ("0031", "1D400", "2010"))


def test_source_is_named_with_its_version_and_digest(published, tmp_path):
    run(published, tmp_path)
    document = tomllib.loads((tmp_path / "SOURCES.toml").read_text("utf-8"))["document"][0]
    assert document["version"] == "99.0.0"
    assert document["bytes"] == len(published.read_bytes())


def test_what_differs_is_named_and_not_written_when_it_is_checked(published, tmp_path, capsys):
    assert run(published, tmp_path, "--check") == 1
    assert capsys.readouterr().out.split() == ["letters.json", "SOURCES.toml"]
    assert not (tmp_path / "letters.json").exists()
    run(published, tmp_path)
    assert run(published, tmp_path, "--check") == 0


def test_file_that_says_no_version_is_refused():
    with pytest.raises(ValueError, match="version"):
        confusables.derive(b"0430 ;\t0061 ;\tMA\n")


def test_committed_table_is_small_and_holds_the_letters_of_many_scripts():
    assert (confusables.HELD / "letters.json").stat().st_size < 150_000
    assert skeleton("рɑуρаⅼ") == "paypal"
