"""May a list be used at a moment? Neither one that is too old, nor one of a time to come."""

from datetime import timedelta

import pytest

from tests.cli.keeping import obtained
from verifier.model.issuer_list import WEEK, IssuerList, MissingList
from verifier.model.words import Cause
from verifier.recognition.lists.in_force import in_force

LIST = obtained(days=0)


def _at(days):
    return in_force(LIST, now=LIST.obtained_at + timedelta(days=days))


@pytest.mark.parametrize("days", [0, 6.99, 7, -0.5, -1])
def test_list_is_in_force_while_it_is_young_enough(days):
    assert LIST.max_age == WEEK
    assert _at(days) is LIST


@pytest.mark.parametrize(
    ("days", "detail"), [(7.01, ""), (-1.01, "is dated in the future"), (-3000, "is dated in the future")]
)
def test_list_that_is_too_old_or_of_a_time_to_come_is_missing(days, detail):
    found = _at(days)
    assert isinstance(found, MissingList)
    assert (found.why, found.detail, found.too_old) == (Cause.LIST_STALE, detail, LIST)


@pytest.mark.parametrize(
    "each",
    [
        obtained(obtained_at=None),
        obtained(days=-3000, max_age=None),
        MissingList(id="gap", name="gap", why=Cause.DNS),
    ],
)
def test_what_has_no_age_stays_as_it_is(each):
    assert in_force(each, now=LIST.obtained_at) is each
    assert isinstance(each, IssuerList | MissingList)
