"""How proofs were computed, told to an issuer who looks for a mistake."""

import orjson

from tests.unit.engine.stage import verified
from tests.world import World
from verifier.model.options import Options
from verifier.model.proof import Binding, Signature
from verifier.readings.explanations import MAX_CHARACTERS

EXPLAIN = Options(explain=True)
RDF = ["canonicalDocument", "canonicalOptions", "documentDigest", "optionsDigest", "signedBytes"]


def scene():
    world = World()
    return world, world.issuer("uni.example").award("Statistics 101")


async def explained(world, body):
    return (await verified(world, body=body, options=EXPLAIN)).explanations


async def test_each_step_of_a_good_proof_is_told():
    world, badge = scene()
    (told,) = await explained(world, badge.json())
    assert (told.suite, told.signature, told.binding) == ("eddsa-rdfc-2022", Signature.HOLDS, Binding.BOUND)
    assert told.key == badge.key.thumbprint
    assert told.verification_method == "did:web:uni.example#key-1"
    assert [name for name, _ in told.steps] == RDF
    assert "Statistics 101" in dict(told.steps)["canonicalDocument"]
    assert "proofValue" not in told.options


async def test_a_proof_that_fails_is_told_as_it_was_computed():
    world, badge = scene()
    badge.tamper(lambda document: document.update(name="Law"))
    (told,) = await explained(world, badge.json())
    assert (told.signature, [name for name, _ in told.steps]) == (Signature.FAILS, RDF)
    assert '"Law"' in dict(told.steps)["canonicalDocument"]


async def test_a_proof_whose_issuer_is_silent_is_told_too():
    world, badge = scene()
    world.at("https://uni.example/.well-known/did.json").times_out()
    (told,) = await explained(world, badge.json())
    assert (told.signature, told.key, [name for name, _ in told.steps]) == (Signature.UNDECIDED, None, RDF)


async def test_a_proof_that_is_not_read_has_no_steps():
    world, badge = scene()
    badge.tamper(lambda document: document["proof"].update(cryptosuite="bbs-2023"))
    (told,) = await explained(world, badge.json())
    assert told.steps == ()


async def test_of_a_token_the_header_is_told():
    world, badge = scene()
    (told,) = await explained(world, badge.jwt().bytes())
    assert (told.suite, told.pointer, told.options["alg"]) == ("vc-jwt", "", "EdDSA")


async def test_nothing_is_told_unless_it_is_asked_for():
    world, badge = scene()
    assert (await verified(world, body=badge.json())).explanations == ()


async def test_of_a_hosted_badge_there_is_nothing_to_tell():
    world = World()
    badge = world.issuer("uni.example", kind="https").host_badge("Statistics 101")
    assert await explained(world, badge.json()) == ()


async def test_what_is_too_long_to_be_told_is_named_and_never_cut():
    world = World()
    badge = world.issuer("uni.example").award("Statistics 101")
    badge.edit(lambda document: document.update(description="long " * 60_000)).suite("eddsa-jcs-2022")
    body = orjson.loads(badge.json())
    proofs = body["proof"] if isinstance(body["proof"], list) else [body["proof"]]
    told = await explained(world, orjson.dumps({**body, "proof": proofs * 8}))
    documents = [dict(each.steps)["canonicalDocument"] for each in told]
    assert len(documents) == 8
    assert [len(text) > 300_000 for text in documents] == [True] * 3 + [False] * 5
    assert documents[-1] == f"(left out: {len(documents[0])} characters)"
    assert sum(len(text) for each in told for _, text in each.steps) <= MAX_CHARACTERS + 1_000
