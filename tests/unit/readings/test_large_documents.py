"""Documents too large to be read beside others: read in a process of their own, or not in time."""

from io import BytesIO

import pytest

from tests.unit.engine.stage import codes, verified
from tests.world import World
from verifier.algorithms import jsonld_large
from verifier.algorithms.jsonld import IN_PROCESS, Reason
from verifier.model.report import Verdict
from verifier.readings import large_documents, separate_process
from verifier.readings.large_documents import read_large, serve

V2 = "https://www.w3.org/ns/credentials/v2"


def document(**members):
    return {"@context": [V2], "type": "VerifiableCredential", "name": "Law", **members}


def large(uni):
    """Award a badge that tells more than is read beside others."""
    text = "Knows the law. " * (IN_PROCESS.characters // 15)
    return uni.award("Law").edit(lambda written: written.update(description=text))


async def test_a_large_badge_is_as_good_as_a_small_one():
    world = World()
    report = await verified(world, body=large(world.issuer("uni.example")).json())
    assert report.verdict is Verdict.VALID


@pytest.mark.parametrize("algorithm", ["EdDSA", "ES256", "ES384"])
async def test_a_large_badge_that_was_altered_is_rejected(algorithm):
    world = World()
    badge = large(world.issuer("uni.example", algorithm=algorithm))
    assert (await verified(world, body=badge.json())).verdict is Verdict.VALID
    badge.tamper(lambda written: written.update(name="Medicine"))
    assert codes(await verified(world, body=badge.json()), "proof") == ["proof.invalid"]


async def test_an_undefined_word_in_a_large_badge_is_found():
    world = World()
    badge = large(world.issuer("uni.example")).tamper(lambda written: written.update(grade="A"))
    assert codes(await verified(world, body=badge.json()), "structure") == ["structure.undefined-term"]


async def test_a_badge_beyond_every_bound_is_not_read():
    world = World()
    text = "x" * (jsonld_large.LARGE.characters + 1)
    badge = world.issuer("uni.example").award("Law").tamper(lambda written: written.update(description=text))
    report = await verified(world, body=badge.json())
    assert (report.verdict, codes(report, "proof")) == (Verdict.INCOMPLETE, ["proof.too-complex"])


async def test_no_turn_for_a_large_document_leaves_it_unread(monkeypatch):
    monkeypatch.setattr(separate_process, "MAX_AT_ONCE", 0)
    monkeypatch.setattr(separate_process, "SECONDS_IN_LINE", 0.01)
    assert await read_large(document(), digests=("sha256",)) is None


def served(body, digests=b"sha256"):
    answer = BytesIO()
    serve(BytesIO(digests + b"\n" + body), answer)
    return jsonld_large.loads(answer.getvalue())


def test_the_process_answers_with_readings_and_canonical_forms():
    found = served(
        b'{"@context": ["%b"], "type": "VerifiableCredential", "name": "Law"}' % V2.encode(), b"sha256,sha384"
    )
    assert found.readings == jsonld_large.read_large(document(), digests=()).readings
    assert set(found.canonical) == {"sha256", "sha384"}
    assert '"Law"' in found.canonical["sha256"][0]


def test_the_process_says_what_is_no_json_ld():
    assert served(b'{"name": "Law"}').refused is Reason.NOT_JSON_LD


def test_what_takes_too_much_work_to_canonicalize_has_no_canonical_form():
    tangle = {
        "@context": [V2, {"a": {"@id": "https://uni.example/a", "@type": "@id"}}],
        "type": "VerifiableCredential",
    }
    nodes = [{"id": f"_:b{one}", "a": [f"_:b{two}" for two in range(12) if one != two]} for one in range(12)]
    found = jsonld_large.read_large({**tangle, "a": nodes}, digests=("sha256",))
    assert found.canonical == {"sha256": None}


def test_the_process_is_a_module_of_its_own_name():
    assert large_documents.__name__ == "verifier.readings.large_documents"


def test_a_name_that_every_statement_repeats_is_not_sent_back_without_end():
    person = {"id": f"urn:x:{'x' * 30_000}", "a": [{"id": f"urn:x:{number}"} for number in range(300)]}
    words = {"a": {"@id": "urn:x:a", "@type": "@id"}}
    found = jsonld_large.read_large(
        {**document(credentialSubject=person), "@context": [V2, words]}, digests=("sha256",)
    )
    assert (found.readings, found.refused) == ((), Reason.TOO_LARGE)
    assert len(jsonld_large.dumps(found)) < 1_000
