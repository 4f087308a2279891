"""Which profiles a reader asked for: an unknown one is refused at every door, be it beside "all"."""

import pytest

from verifier.profiles import UnknownProfileError, chosen, shipped, wanted

KNOWN = ("first", "second", "third")


@pytest.mark.parametrize(
    ("named", "ids"),
    [
        ((), ()),
        (("third", "first"), ("first", "third")),
        (("second", "second"), ("second",)),
        (("all",), ("all",)),
        (("first", "all"), ("all",)),
    ],
)
def test_ids_are_chosen_in_the_order_of_those_there_are_and_all_stands_for_every_one(named, ids):
    assert chosen(named, known=KNOWN) == ids


@pytest.mark.parametrize("named", [("zz",), ("first", "zz"), ("all", "zz"), ("zz", "all")])
def test_a_profile_that_there_is_not_is_refused_wherever_it_is_named(named):
    with pytest.raises(UnknownProfileError, match="'zz' is not known; there are first, second, third") as why:
        chosen(named, known=KNOWN)
    assert why.value.known == KNOWN
    with pytest.raises(UnknownProfileError):
        wanted(shipped(), named=named)


def test_unnamed_profiles_are_those_of_every_report():
    assert {profile.offered for profile in wanted(shipped(), named=None)} == {"always"}
    assert wanted(shipped(), named=("all", shipped()[0].id)) == shipped()
    assert wanted(shipped(), named=(shipped()[1].id,)) == (shipped()[1],)
