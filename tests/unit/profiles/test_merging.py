"""A profile that extends another takes over what it does not say itself."""

import pytest

from tests.unit.profiles.lists import WHOLE
from verifier.model.scores import Strength
from verifier.parse.plain_toml import read_toml
from verifier.profiles.merging import merged
from verifier.profiles.reading import read_profile
from verifier.profiles.table import ProfileError

OVERLAY = """
id = "own.list"
version = "7"
extends = "house.list"
title = { en = "Our list", ja = "私たちの一覧" }
publisher = "A school"
fidelity = "house"
default = { needs = "stated", origin = { kind = "inferred", confidence = 0.5, note = "ours" } }
fields = [
  { concept = "criteria", level = "required" },
  { concept = "title", level = "optional" },
]

[label]
title = { en = "Name", ja = "名前" }
criteria = { en = "Criteria", ja = "取得条件" }

[advice]
criteria = { en = "Write it out.", ja = "文章で記載してください。" }
"""


def data(text: str) -> dict:
    return read_toml(text)


HOUSE = data(WHOLE)


def put_over(text: str, **bases) -> dict:
    return merged(data(text), bases={"house.list": HOUSE, **bases}, file="own.toml")


def read(text: str, **bases):
    return read_profile(put_over(text, **bases), file="own.toml")


def test_a_profile_that_extends_none_stays_as_it_is_written() -> None:
    assert merged(HOUSE, bases={}, file="house.toml") == HOUSE


def test_fields_are_replaced_at_their_place_and_new_ones_come_last() -> None:
    own = read(OVERLAY)
    assert [field.id for field in own.fields] == ["title", "skills", "standing", "tags", "criteria"]
    assert own.fields[0].level == {"short": "optional", "long": "optional"}
    assert own.extends == "house.list"


def test_a_default_is_about_the_fields_of_its_own_file() -> None:
    fields = {field.id: field for field in read(OVERLAY).fields}
    for name, need, kind in (
        ("title", Strength.STATED, "inferred"),
        ("criteria", Strength.STATED, "inferred"),
        ("standing", Strength.STRUCTURED, "published"),
    ):
        assert (fields[name].needs["short"], fields[name].origin.kind) == (need, kind)


def test_words_are_put_together_and_other_keys_replaced() -> None:
    own = read(OVERLAY)
    assert own.words.label["title"]["en"] == "Name"
    assert own.words.label["tags"]["en"] == "Tags"
    assert own.words.advice["title"]["en"] == "Name it."
    assert own.words.ask_issuer["en"] == ("Is it fun?",)
    assert (own.id, own.version, own.publisher, own.otherwise) == ("own.list", "7", "A school", "short")
    assert read('ask_issuer = { en = ["Why?"], ja = ["なぜですか。"] }\n' + OVERLAY).words.ask_issuer[
        "en"
    ] == ("Why?",)


@pytest.mark.parametrize("key", ["id", "version", "title", "publisher", "fidelity"])
def test_who_says_it_and_since_when_is_not_taken_over(key) -> None:
    without = "\n".join(line for line in OVERLAY.splitlines() if not line.startswith(f"{key} ="))
    with pytest.raises(ProfileError, match=f"own.toml: {key}: "):
        read(without)


def test_place_offer_and_claims_are_not_taken_over() -> None:
    base = data('order = 5\noffered = "when_named"\nclaim = { words = ["guideline_body"] }\n' + WHOLE)
    own = read(OVERLAY, **{"house.list": base})
    assert (own.order, own.offered, own.claim) == (1_000, "always", frozenset())


def test_a_gate_is_taken_over() -> None:
    base = data('gate = "nz_listed"\n' + WHOLE)
    assert read(OVERLAY, **{"house.list": base}).gate == "nz_listed"


def test_what_is_extended_may_itself_extend_another() -> None:
    third = OVERLAY.replace('"own.list"', '"third.list"').replace('"house.list"', '"own.list"', 1)
    third = third.replace(
        '{ concept = "title", level = "optional" }', '{ concept = "image", level = "optional" }'
    )
    third = third.replace('title = { en = "Name", ja', 'image = { en = "Image", ja')
    third += 'image = { en = "Add one.", ja = "画像を付けてください。" }\n'
    own = read(third, **{"own.list": data(OVERLAY)})
    assert [field.id for field in own.fields] == ["title", "skills", "standing", "tags", "criteria", "image"]
    assert own.fields[0].level["short"] == "optional"


def test_the_digest_is_that_of_what_was_put_together() -> None:
    changed = data(WHOLE.replace("Add tags.", "Add some tags."))
    assert read(OVERLAY).digest == read(OVERLAY).digest
    assert read(OVERLAY).digest != read(OVERLAY, **{"house.list": changed}).digest


@pytest.mark.parametrize(
    ("base", "problem"),
    [
        ('"other.list"', "extends: there is no profile other.list; did you mean house.list?"),
        ("3", "extends: must be a text"),
        ('"own.list"', "extends: goes round in a circle"),
        ('"second"', "extends: goes round in a circle"),
        ('"third"', "extends: goes round in a circle"),
    ],
)
def test_a_base_that_is_not_there_or_leads_back_is_refused(base, problem) -> None:
    others = {"own.list": HOUSE, "second": {"extends": "own.list"}, "third": {"extends": "third"}}
    with pytest.raises(ProfileError) as raised:
        put_over(OVERLAY.replace('extends = "house.list"', f"extends = {base}"), **others)
    assert (raised.value.problem, raised.value.steps) == (problem, ("extends",))


@pytest.mark.parametrize(
    ("key", "value", "problem"),
    [
        ("fields", 3, "fields: must be a list of tables"),
        ("fields", [3], "fields: must be a table"),
        ("fields", [{"concept": 3}], "fields[4]: concept: must be a list of texts"),
        ("default", 3, "fields[0] criteria: needs: is missing"),
        ("label", 3, "label: must be a table"),
    ],
)
def test_what_is_of_a_wrong_kind_is_left_for_the_reader_to_name(key, value, problem) -> None:
    whole = merged({**data(OVERLAY), key: value}, bases={"house.list": HOUSE}, file="own.toml")
    with pytest.raises(ProfileError) as raised:
        read_profile(whole, file="own.toml")
    assert raised.value.problem == problem


def test_an_overlay_may_change_words_alone() -> None:
    i, j = OVERLAY.index("fields = ["), OVERLAY.index("[label]")
    text = (OVERLAY[:i] + OVERLAY[j:]).replace("criteria = {", "tags = {")
    own = read(text)
    assert [field.id for field in own.fields] == ["title", "skills", "standing", "tags"]
    assert own.words.label["tags"]["en"] == "Criteria"
