"""The tables of extensions are whole: each class that one names is there, each type is told by its stem."""

import pytest

from verifier.parse.kinds import KINDS, is_class
from verifier.vocabulary import classes, extensions


@pytest.mark.parametrize("name", classes.names("extension"))
def test_every_kind_that_a_table_names_is_known(name):
    table = classes.table(name, "extension")
    kinds = {kind for member in table.members.values() for kind in member.kinds}
    assert {kind for kind in kinds if is_class(kind)} <= set(classes.names("extension"))
    assert {kind for kind in kinds if not is_class(kind)} <= set(KINDS)


@pytest.mark.parametrize(
    ("kind", "known"),
    [
        ("extensions:ECTSExtension", True),
        ("extensions:ApplyLink", True),
        ("extensions:applyLinkExtension", True),
        ("https://w3id.org/openbadges/extensions#GeoCoordinates", True),
        ("extensions:Place", False),  # a class inside of an extension
        ("extensions:Weather", False),
        ("ECTSExtension", False),
        ("https://body.example/#License", False),
        ("", False),
    ],
)
def test_an_extension_is_known_by_its_type(kind, known):
    assert extensions.is_known(kind) is known
