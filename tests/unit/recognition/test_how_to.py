"""The lists that the instructions show are read as they stand there."""

import re

import pytest

from tests.architecture.source import ROOT
from verifier.recognition.lists.reading import read_list

PAGE = (ROOT / "docs" / "how-to" / "keep-a-list-of-issuers.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(toml|csv)\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(("ending", "text"), BLOCKS, ids=[ending for ending, _ in BLOCKS])
def test_a_list_that_is_shown_is_read(ending, text):
    found = read_list(text.encode(), name=f"10-partners.{ending}")
    assert (found.id, found.name) == ("partners", "Our partners")
    assert {issuer.name for issuer in found.issuers} <= {
        "Example University",
        "Second College",
        "Third School",
    }


def test_either_way_of_writing_is_shown():
    assert [ending for ending, _ in BLOCKS] == ["toml", "csv"]
