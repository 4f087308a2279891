"""Which proofs rest on which, and what each of them signs."""

from verifier.model.codes import proof as facts
from verifier.model.finding import Finding
from verifier.model.proof import Binding, Proof, ProofReading, SecuredDocument, Signature
from verifier.readings.proof_chains import chained, in_order, rests_on

CONTEXTS = ["https://www.w3.org/ns/credentials/v2"]


def proof(number, *, name=None, over=()):
    raw = {"type": "DataIntegrityProof", "id": name} if name else {"type": "DataIntegrityProof"}
    return Proof(pointer=f"/proof/{number}", raw=raw, previous=tuple(over))


def reading(number, signature, *findings):
    return ProofReading(
        pointer=f"/proof/{number}", signature=signature, binding=Binding.UNDECIDED, proof_findings=findings
    )


def document(**members):
    return SecuredDocument(
        document={"@context": CONTEXTS, "type": "VerifiableCredential", "name": "Statistics 101", **members},
        contexts=CONTEXTS,
    )


def test_each_proof_stands_after_those_it_rests_on():
    last, first = proof(0, over=("a",)), proof(1, name="a")
    links = in_order((last, first))
    assert [link.proof for link in links] == [first, last]
    assert links[1].previous == (first,)


def test_proofs_of_a_set_rest_on_none():
    links = in_order((proof(0), proof(1)))
    assert [link.previous for link in links] == [(), ()]


def test_a_name_given_twice_counts_once():
    (_, link) = in_order((proof(0, name="a"), proof(1, over=("a", "a"))))
    assert [each.pointer for each in link.previous] == ["/proof/0"]


def test_a_proof_over_a_missing_one_is_broken():
    (link,) = in_order((proof(0, over=("a",)),))
    assert (link.broken.code, link.broken.detail) == (facts.CHAIN_BROKEN, "missing")


def test_a_name_that_two_proofs_bear_names_none():
    links = in_order((proof(0, name="a"), proof(1, name="a"), proof(2, over=("a",))))
    assert links[2].broken.detail == "two of one name"


def test_what_rests_on_a_circle_is_broken_with_it():
    links = in_order(
        (proof(0, name="a", over=("b",)), proof(1, name="b", over=("a",)), proof(2, over=("a",)))
    )
    assert [link.broken.detail for link in links] == ["circle"] * 3


def test_a_proof_by_itself_signs_the_document_as_it_is():
    secured = document()
    assert chained(secured, ()) is secured


def test_a_proof_over_others_signs_them_too():
    signed = chained(document(), (proof(0, name="urn:uuid:1"),))
    assert signed.document["proof"] == [{"type": "DataIntegrityProof", "id": "urn:uuid:1"}]
    assert signed.obstacle is None
    assert any("urn:uuid:1" in "".join(quad) for quad in signed.readings[0])


def test_an_earlier_proof_with_an_unknown_word_cannot_be_signed_over():
    signed = chained(
        document(), (Proof(pointer="/proof/0", raw={"type": "DataIntegrityProof", "witness": "x"}),)
    )
    assert signed.obstacle.code is facts.MALFORMED


def test_an_unknown_word_elsewhere_is_for_the_structure_to_name():
    signed = chained(document(witness="x"), (proof(0, name="urn:uuid:1"),))
    assert signed.obstacle is None


def test_a_proof_holds_if_all_before_it_hold():
    before = {"/proof/0": reading(0, Signature.HOLDS)}
    assert rests_on(proof(1), (proof(0),), before) is None


def test_a_proof_over_one_that_fails_fails():
    before = {"/proof/0": reading(0, Signature.FAILS), "/proof/1": reading(1, Signature.UNDECIDED)}
    ground = rests_on(proof(2), (proof(1), proof(0)), before)
    assert (ground.signature, ground.findings[0].code) == (Signature.FAILS, facts.CHAIN_BROKEN)


def test_a_proof_over_one_that_cannot_be_told_cannot_be_told():
    why = Finding(code=facts.KEY_UNREACHABLE)
    ground = rests_on(proof(1), (proof(0),), {"/proof/0": reading(0, Signature.UNDECIDED, why)})
    assert (ground.signature, ground.findings) == (Signature.UNDECIDED, (why,))
