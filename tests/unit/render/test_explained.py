"""How proofs were computed, as JSON and in a terminal: whole, in order, and inert."""

from io import StringIO

import jsonschema
import pytest
from rich.console import Console

from tests.unit.engine.stage import verified
from tests.world import World
from verifier.model.options import Options
from verifier.render.explained import explained_object, print_explained
from verifier.render.json import report_object
from verifier.render.report_schema import report_schema


async def report(change=None, *, explain=True):
    world = World()
    badge = world.issuer("uni.example").award("Statistics 101")
    if change is not None:
        badge.edit(change)
    return await verified(world, body=badge.json(), options=Options(explain=explain))


def printed(found):
    page = StringIO()
    print_explained(found, title="How", console=Console(file=page, width=40, color_system=None))
    return page.getvalue().splitlines()


async def test_the_json_has_every_step_and_keeps_to_the_schema():
    rendered = report_object(await report())
    jsonschema.validate(rendered, report_schema())
    (told,) = rendered["explain"]
    assert (told["suite"], told["signature"], told["binding"]) == ("eddsa-rdfc-2022", "holds", "bound")
    assert [step["name"] for step in told["steps"]][:2] == ["canonicalDocument", "canonicalOptions"]


async def test_without_the_wish_there_is_no_member_and_no_page():
    found = await report(explain=False)
    assert explained_object(found) == {}
    assert printed(found) == []


async def test_no_line_of_a_canonical_form_is_folded():
    lines = printed(await report())
    assert any(len(line) > 100 and line.endswith(" .") for line in lines)


@pytest.mark.parametrize(("sign", "escaped"), [("\u202e", "\\u202e"), ("é", "\\xe9"), ("\u2713", "\\u2713")])
async def test_what_could_turn_a_line_around_is_escaped(sign, escaped):
    lines = printed(await report(lambda document: document.update(name=f"Law {sign}")))
    assert any(f"Law {escaped}" in line for line in lines)
    assert all(line.isascii() for line in lines)
