"""Real credentials: none wrongly accepted, none wrongly refused."""

import pytest

from tests.conformance.corpus import NOT_YET_READ, judge, read_items
from tests.shared import shared


@pytest.fixture(scope="module")
def items():
    return read_items(shared("conformance"))


@pytest.mark.parametrize("number", range(86))
async def test_a_real_credential_is_answered_as_the_field_expects(items, number):
    judged = await judge(items[number])
    assert judged.fault in ("", "not yet read"), sorted(judged.codes)


async def test_what_is_listed_as_not_yet_read_is_really_not_read(items):
    for number in NOT_YET_READ:
        assert (await judge(items[number])).fault == "not yet read"


def test_the_corpus_is_whole(items):
    assert len(items) == 86
