"""The blocks of the document on metadata profiles tell what the document says that they tell."""

import json
import re

import pytest

from scripts.documents import PROFILES
from tests.architecture.source import ROOT
from tests.unit.profiles.badges import OB3, VC2, ob2, ob3
from verifier.engine.undefined import undefined
from verifier.model.credential import Credential
from verifier.model.scores import Fact, Strength
from verifier.model.words import JsonObject
from verifier.profiles import shipped
from verifier.profiles.concepts import CONCEPTS, extract

SECTION = (
    (ROOT / PROFILES).read_text("utf-8").partition("## How to give each item\n")[2].partition("\n## ")[0]
)
NAMED = r"^((?:`\w+`(?:, )?)+), Open Badges ([23])"
BLOCKS = re.findall(
    rf"{NAMED}, (in its place|linked):\n\n```json\n(.*?)^```", SECTION, re.MULTILINE | re.DOTALL
)
NOWHERE = re.findall(rf"{NAMED}: no place\.", SECTION, re.MULTILINE)
STRENGTHS = {"in its place": Strength.STRUCTURED, "linked": Strength.LINKED}


def credential(edition: str, block: JsonObject) -> Credential:
    """Put a block into a badge that says next to nothing else."""
    if edition == "2":
        badge_class = block.pop("badge", {})
        return ob2(issuer=badge_class.pop("issuer", {}), achievement=badge_class, **block)
    subject = block.pop("credentialSubject", {})
    contexts = [VC2, OB3, *block.pop("@context", [])]
    parts = {"achievement": subject.pop("achievement", {}), "issuer": block.pop("issuer", None)}
    return ob3(subject=subject, **parts, **block, **{"@context": contexts})


def facts(edition: str, block: str) -> dict[str, Fact]:
    """Read a block as a draft is read: what no context defines counts for no more than words."""
    badge = credential(edition, json.loads(block))
    read = extract(badge, (), undefined=undefined(badge).pointers)
    assert read is not None
    return dict(read.concepts)


def names(said: str) -> list[str]:
    return re.findall(r"`(\w+)`", said)


@pytest.mark.parametrize(
    ("said", "edition", "how", "block"), BLOCKS, ids=[f"{said}-{edition}" for said, edition, _, _ in BLOCKS]
)
def test_a_block_tells_its_items_as_well_as_the_document_says(said, edition, how, block) -> None:
    told = facts(edition, block)
    assert {name: told[name].strength for name in names(said)} == dict.fromkeys(names(said), STRENGTHS[how])


@pytest.mark.parametrize("edition", ["2", "3"])
def test_of_every_concept_there_is_a_block_or_it_is_said_that_it_has_no_place(edition) -> None:
    shown = {name for said, of, *_ in BLOCKS if of == edition for name in names(said)}
    nowhere = {name for said, of in NOWHERE if of == edition for name in names(said)}
    assert shown | nowhere == set(CONCEPTS)
    assert not shown & nowhere


def test_no_profile_asks_an_edition_for_what_it_has_no_place_for() -> None:
    for said, edition in NOWHERE:
        (concept,), family = names(said), f"ob{edition}"
        for profile in shipped():
            for field in profile.fields:
                if concept in field.concepts:
                    assert family in field.not_expressible or family not in field.editions, profile.id


def test_nothing_else_of_the_section_is_a_block() -> None:
    assert SECTION.count("```json") == len(BLOCKS)
