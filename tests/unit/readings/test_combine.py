"""Several proofs on one badge: two halves never make a pass."""

import pytest

from verifier.model.codes import key_binding as binding
from verifier.model.codes import proof as facts
from verifier.model.finding import Finding
from verifier.model.outcome import Outcome
from verifier.model.proof import Binding, ProofReading, Signature
from verifier.readings.combine import combine

SAYS = {
    Signature.HOLDS: facts.VERIFIED,
    Signature.FAILS: facts.INVALID,
    Signature.UNDECIDED: facts.UNSUPPORTED,
}
BINDS = {
    Binding.BOUND: binding.PUBLISHED,
    Binding.CONTRADICTED: binding.CONTRADICTED,
    Binding.FOREIGN: binding.CONTROLLER_DIFFERS,
    Binding.UNDECIDED: binding.NOT_PUBLISHED,
}


def reading(number, signature, bound, *, supported=True):
    pointer = f"/proof/{number}"
    return ProofReading(
        pointer=pointer,
        signature=signature,
        binding=bound,
        supported=supported,
        proof_findings=(Finding(code=SAYS[signature], pointer=pointer),),
        binding_findings=(Finding(code=BINDS[bound], pointer=pointer),),
    )


HOLDS, FAILS, OPEN = Signature.HOLDS, Signature.FAILS, Signature.UNDECIDED
BOUND, CONTRADICTED, FOREIGN, UNDECIDED = (
    Binding.BOUND,
    Binding.CONTRADICTED,
    Binding.FOREIGN,
    Binding.UNDECIDED,
)

CASES = {
    "the issuer's proof that holds": ([(HOLDS, BOUND)], ["proof.verified"], ["key-binding.published"]),
    "the issuer's proof beside somebody else's good one": (
        [(HOLDS, FOREIGN), (HOLDS, BOUND)],
        ["proof.verified", "proof.other-signer"],
        ["key-binding.published"],
    ),
    "the issuer's good proof beside the issuer's broken one": (
        [(HOLDS, BOUND), (FAILS, BOUND)],
        ["proof.verified", "proof.other-proof-invalid"],
        ["key-binding.published"],
    ),
    "the issuer's good proof beside somebody else's broken one": (
        [(HOLDS, BOUND), (FAILS, FOREIGN)],
        ["proof.verified"],
        ["key-binding.published"],
    ),
    "the issuer's broken proof beside the holder's good one": (
        [(HOLDS, FOREIGN), (FAILS, BOUND)],
        ["proof.invalid", "proof.other-signer"],
        ["key-binding.published"],
    ),
    "an undecided proof beside a foreign one": (
        [(HOLDS, FOREIGN), (OPEN, UNDECIDED)],
        ["proof.unsupported", "proof.other-signer"],
        ["key-binding.not-published"],
    ),
    "an unread proof under the issuer's key beside the holder's own": (
        [(HOLDS, UNDECIDED), (OPEN, BOUND)],
        ["proof.unsupported", "proof.other-signer"],
        ["key-binding.published"],
    ),
    "only a contradicted key": ([(HOLDS, CONTRADICTED)], ["proof.verified"], ["key-binding.contradicted"]),
    "no proof at all": ([], ["proof.missing"], ["key-binding.not-published"]),
}


@pytest.mark.parametrize("name", CASES)
def test_the_reading_that_speaks_is_one_and_the_same_for_signature_and_key(name):
    given, proof, bound = CASES[name]
    answer = combine(tuple(reading(number, *each) for number, each in enumerate(given)))
    assert [finding.code.id for finding in answer.proof] == proof
    assert [finding.code.id for finding in answer.binding] == bound


@pytest.mark.parametrize("name", CASES)
def test_only_a_proof_that_holds_and_is_bound_proves_anything(name):
    given, _, _ = CASES[name]
    answer = combine(tuple(reading(number, *each) for number, each in enumerate(given)))
    assert (answer.proven is not None) == ((HOLDS, BOUND) in given)


def test_an_unread_proof_beside_the_issuers_good_one_is_a_remark():
    answer = combine((reading(0, HOLDS, BOUND), reading(1, OPEN, UNDECIDED, supported=False)))
    assert [finding.code.id for finding in answer.proof] == ["proof.verified", "proof.other-unsupported"]


EVERY = [
    (signature, bound, supported)
    for signature in Signature
    for bound in Binding
    for supported in (True, False)
]


@pytest.mark.parametrize("first", EVERY, ids=str)
@pytest.mark.parametrize("second", EVERY, ids=str)
def test_two_halves_never_make_a_pass(first, second):
    made = tuple(
        reading(number, signature, bound, supported=supported)
        for number, (signature, bound, supported) in enumerate((first, second))
    )
    answer = combine(made)
    passed = [
        {finding.pointer for finding in findings if finding.code.outcome is Outcome.PASSED}
        for findings in (answer.proof, answer.binding)
    ]
    whole = {each.pointer for each in made if (each.signature, each.binding) == (HOLDS, BOUND)}
    assert bool(passed[0] & passed[1]) is bool(whole)
    assert passed[0] & passed[1] <= whole
    assert (answer.proven is not None) is bool(whole)


@pytest.mark.parametrize("first", EVERY, ids=str)
@pytest.mark.parametrize("second", EVERY, ids=str)
def test_where_every_proof_has_failed_or_is_somebody_elses_the_badge_fails(first, second):
    def lost(each):
        return each[0] is FAILS or each[1] in (CONTRADICTED, FOREIGN)

    answer = combine(
        tuple(reading(number, *each[:2], supported=each[2]) for number, each in enumerate((first, second)))
    )
    failed = any(finding.code.outcome is Outcome.FAILED for finding in answer.proof + answer.binding)
    assert failed is (lost(first) and lost(second))
