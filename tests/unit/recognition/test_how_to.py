"""The lists that the instructions show are read as they stand there."""

import re

import pytest

from tests.architecture.source import ROOT
from verifier.model.issuer_list import IssuerList
from verifier.recognition.lists.folder import read_folder
from verifier.recognition.lists.reading import read_list

PAGE = (ROOT / "docs" / "how-to" / "keep-a-list-of-issuers.md").read_text("utf-8")
FILES = dict.fromkeys(re.findall(r"`([\w-]+\.(?:toml|csv))`", PAGE))
BLOCKS = [
    *zip(FILES, re.findall(r"^```(?:toml|csv)\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL), strict=True)
]


@pytest.mark.parametrize(("file", "text"), BLOCKS, ids=[file for file, _ in BLOCKS])
def test_a_list_that_is_shown_is_read(file, text):
    found = read_list(text.encode(), name=file)
    assert found.name == f"Our {found.id}"
    assert {issuer.name for issuer in found.issuers} <= {
        "Example University",
        "Second College",
        "Third School",
    }


def test_either_way_of_writing_is_shown():
    assert [file for file, _ in BLOCKS] == ["partners.toml", "20-colleges.csv"]


def test_the_lists_that_are_shown_are_in_force_beside_each_other(tmp_path):
    for file, text in BLOCKS:
        (tmp_path / file).write_text(text, "utf-8")
    assert [type(each) for each in read_folder(tmp_path)] == [IssuerList, IssuerList]
