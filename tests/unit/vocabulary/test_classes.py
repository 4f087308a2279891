"""The class tables hang together."""

import pytest

from verifier.model.deviation import Rule
from verifier.parse.kinds import KINDS, is_class
from verifier.vocabulary import classes
from verifier.vocabulary.classes import ClassTable

ALL = [(family, name) for family in ("ob1", "ob2", "ob3") for name in classes.names(family)]


def all_tables() -> list[ClassTable]:
    return [classes.table(name, family) for family, name in ALL]


@pytest.mark.parametrize(("family", "name"), ALL)
def test_every_kind_of_a_table_is_known(family: classes.Family, name: str) -> None:
    table = classes.table(name, family)
    family = "ob2" if family == "ob1" else family  # an older class has parts as in 2, unless they differ
    for member in table.members.values():
        for kind in member.kinds:
            assert classes.table(kind, family) if is_class(kind) else kind in KINDS


def test_every_rule_of_a_table_is_known() -> None:
    for table in all_tables():
        named = {table.untyped, table.mistyped, table.otherwise}
        assert {Rule(rule) for rule in named | {member.missing for member in table.members.values()}}


def test_every_class_of_a_credential_is_there() -> None:
    assert {"AchievementCredential", "Achievement", "Profile", "IdentityObject"} <= set(classes.names("ob3"))
    assert {"Assertion", "BadgeClass", "Profile", "IdentityObject"} <= set(classes.names("ob2"))


def test_a_class_that_is_not_there_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        classes.table("Badge", "ob3")


def test_a_class_has_its_members_and_what_everything_has() -> None:
    table = classes.table("Achievement", "ob3")
    assert all(map(table.has, ("name", "id", "type", "@context")))
    assert not table.has("colour")


def test_an_enumeration_may_be_extended_by_words_of_its_own() -> None:
    achievement_type = classes.table("Achievement", "ob3").members["achievementType"].words
    status = classes.table("Result", "ob3").members["status"].words
    assert achievement_type is not None
    assert status is not None
    assert len(achievement_type.words) == 31
    assert achievement_type.has("ext:Programme")
    assert not achievement_type.has("ext:")
    assert not achievement_type.has("next:Programme")
    assert not status.has("ext:Done")
    assert status.has("Completed")
