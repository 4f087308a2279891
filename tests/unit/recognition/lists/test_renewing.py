"""A list that was obtained anew: may it take the place of the one from before?"""

from dataclasses import replace

import pytest

from tests.cli.keeping import COLLEGE, UNI, issuer, obtained
from verifier.model.issuer_list import Federation, MissingList
from verifier.model.words import Cause
from verifier.recognition.lists.renewing import renewed

BEFORE = obtained("house", issuer(UNI), days=3)


def register(*keys):
    return Federation(anchor="https://r.example", fetch_endpoint="https://r.example/f", keys=keys)


def test_what_the_reader_calls_it_stays_and_what_it_says_is_new():
    found = obtained("other", issuer(COLLEGE), days=1, name="Other", version="2026-03")
    new = renewed(found, before=BEFORE)
    assert new.list == replace(found, id="house", name="List house")
    assert (new.joined, new.left, new.has_other_keys) == (1, 1, False)


@pytest.mark.parametrize(
    ("found", "before", "fits"),
    [
        (obtained(days=2), obtained(days=3), True),
        (obtained(days=3), obtained(days=3), True),
        (obtained(days=4), obtained(days=3), False),
        (obtained(obtained_at=None), obtained(days=3), True),
        (obtained(days=4), obtained(obtained_at=None), True),
    ],
)
def test_an_older_edition_stays_out(found, before, fits):
    assert (renewed(found, before=before) is not None) is fits


def test_a_list_that_was_never_there_is_all_new():
    new = renewed(obtained("found"), before=MissingList(id="gap", name="gap", why=Cause.DNS))
    assert (new.list.id, new.joined, new.left) == ("gap", 1, 0)


def test_a_register_with_other_keys_is_told_apart():
    before = replace(BEFORE, federation=register({"kid": "1"}))
    same = renewed(replace(before, version="2"), before=before)
    other = renewed(replace(before, federation=register({"kid": "2"})), before=before)
    assert (same.has_other_keys, other.has_other_keys) == (False, True)
