"""Which statements JSON Pointers select, and where they cannot be followed."""

import json

import pytest

from tests.world import World
from tests.world.documents import CREDENTIALS_V2
from verifier.algorithms import jsonld, rdfc
from verifier.algorithms.selective_disclosure import Mismatch
from verifier.algorithms.selective_disclosure_selection import Undecided, selected_statements

TYPES = 2  # of the credential, which come with every selection


def plain():
    return World().issuer("uni.example").award("Statistics 101").plain()


def selected(document, *pointers, canonical=None):
    newest = jsonld.read(document)[0].quads
    form = rdfc.canonicalize(newest).nquads if canonical is None else canonical
    return selected_statements(document, pointers=pointers, canonical=form)


def everything(document):
    return set(rdfc.canonicalize(jsonld.read(document)[0].quads).nquads.splitlines(keepends=True))


def test_no_pointer_selects_nothing():
    assert selected(plain()) == frozenset()


@pytest.mark.parametrize("pointers", [("",), ("", "/name"), ("/name", "")])
def test_the_empty_pointer_selects_everything(pointers):
    document = plain()
    assert selected(document, *pointers) == everything(document)


@pytest.mark.parametrize(
    ("pointers", "texts"),
    [
        (("/name",), {"Statistics 101"}),
        (("/credentialSubject/achievement/criteria",), {"Passed the examination"}),
        (("/credentialSubject/achievement/criteria/narrative", "/name"), {"Passed", "Statistics 101"}),
    ],
)
def test_a_pointer_selects_the_way_and_what_it_leads_to(pointers, texts):
    document = plain()
    found = selected(document, *pointers)
    assert found < everything(document)
    assert all(any(text in line for line in found) for text in texts)
    literals = [line for line in found if ' "' in line]
    assert len(literals) == len(texts)


def test_the_types_of_all_objects_on_the_way_are_selected():
    found = selected(plain(), "/credentialSubject/achievement/name")
    assert sum("#type>" in line for line in found) == TYPES + 2
    assert any("credentialSubject>" in line for line in found)
    assert not any("issuer>" in line for line in found)


def test_a_pointer_to_one_type_selects_all_of_them():
    assert selected(plain(), "/type/0") == selected(plain(), "/type") == selected(plain(), "/id")
    assert sum("#type>" in line for line in selected(plain(), "/type/0")) == TYPES


def test_places_of_an_array_are_selected_by_number():
    document = plain()
    document["credentialSubject"]["achievement"]["tag"] = ["one", "two", "three"]
    at = "/credentialSubject/achievement/tag"
    assert sum('"two"' in line for line in selected(document, f"{at}/1")) == 1
    assert not any('"one"' in line for line in selected(document, f"{at}/1"))
    both = selected(document, f"{at}/2", f"{at}/0")
    assert [text in "".join(both) for text in ('"one"', '"two"', '"three"')] == [True, False, True]


def test_an_array_of_one_may_be_passed_over():
    document = plain()
    document["credentialSubject"] = [document["credentialSubject"]]
    compacted = selected(document, "/credentialSubject/achievement/name")
    assert compacted == selected(document, "/credentialSubject/0/achievement/name")


@pytest.mark.parametrize(
    "pointer",
    [
        "/absent",
        "/name/0",
        "/credentialSubject/0",
        "/credentialSubject/achievement/name/x",
        "/type/2",
        "/type/00",
        "/type/-",
        "/type/x",
        "/",
        "/issuer/",
    ],
)
def test_a_pointer_that_leads_nowhere_is_of_another_badge(pointer):
    with pytest.raises(Mismatch):
        selected(plain(), pointer)


def test_names_with_strokes_and_tildes_are_unescaped():
    with pytest.raises(Mismatch):
        selected(plain(), "/credentialSubject~1achievement")
    document = plain()
    document["a/b~c"] = "x"
    everything_known = jsonld.read(plain())[0].quads  # the member means nothing, and is found all the same
    form = rdfc.canonicalize(everything_known).nquads
    assert selected(document, "/a~1b~0c", canonical=form) == selected(plain(), "/id")


def unnamed(document):
    del document["credentialSubject"]["id"]
    document["credentialSubject"]["achievement"].pop("id")


def named_blank(document):
    document["credentialSubject"]["id"] = "_:student"


@pytest.mark.parametrize("change", [unnamed, named_blank])
def test_objects_without_names_are_told_apart(change):
    document = plain()
    change(document)
    found = selected(document, "/credentialSubject/achievement/criteria/narrative")
    assert found <= everything(document)
    assert any("c14n" in line for line in found)


def with_list(document):
    document["credentialSubject"]["achievement"]["resultDescription"] = [
        {
            "id": "urn:uuid:7c9d8d5e-0001",
            "type": ["ResultDescription"],
            "name": "Grade",
            "resultType": "LetterGrade",
            "allowedValue": ["A", "B"],
        }
    ]


def test_an_ordered_list_cannot_be_pointed_into_and_does_not_disturb_elsewhere():
    document = plain()
    with_list(document)
    assert selected(document, "/name") == selected(plain(), "/name")
    with pytest.raises(Undecided):
        selected(document, "/credentialSubject/achievement/resultDescription")


def linked_by_a_blank_name(document):
    named_blank(document)
    document["evidence"] = [{"id": "_:student", "type": ["Evidence"], "name": "Essay"}]
    document["credentialSubject"]["source"] = "_:student"


def borrowed_name(document):
    document["credentialSubject"]["id"] = "urn:x-blank-node:0"


def json_literal(document):
    document["credentialSchema"] = {
        "id": "https://uni.example/schema",
        "type": "JsonSchema",
        "jsonSchema": {"properties": {"a": {}}},
    }


@pytest.mark.parametrize("change", [linked_by_a_blank_name, borrowed_name, json_literal])
def test_what_naming_would_change_is_left_undecided(change):
    document = plain()
    change(document)
    with pytest.raises(Undecided):
        selected(document, "/name")


def test_another_reading_than_the_one_meant_is_left_undecided():
    with pytest.raises(Undecided):
        selected(plain(), "/name", canonical="<urn:a> <urn:b> <urn:c> .\n")


def test_what_grows_too_large_under_names_is_too_much_work():
    document = plain()
    room = 64 * 1024 - len(json.dumps(document, separators=(",", ":")))
    document["description"] = "x" * (room - 30)
    jsonld.read(document)
    with pytest.raises(rdfc.TooComplex):
        selected(document, "/name", canonical="")


def test_a_document_that_is_no_json_ld_under_names_is_left_undecided():
    with pytest.raises(Undecided):
        selected_statements({"@context": [CREDENTIALS_V2], "type": 7}, pointers=("/type",), canonical="")
