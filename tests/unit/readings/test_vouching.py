"""An unsigned item of a record: what the record says for it, and whose word that is."""

from dataclasses import replace

import pytest

from tests.unit.engine.stage import context
from tests.world import World
from verifier.contracts import Wrapper
from verifier.model.achievement import Profile
from verifier.model.codes import key_binding as binding_facts
from verifier.model.codes import proof as facts
from verifier.model.credential import Credential, Edition, Securing
from verifier.model.finding import Finding
from verifier.model.proof import Binding, Signature
from verifier.model.words import Cause
from verifier.readings.vouching import signer_of, vouched

UNI, COLLEGE = "did:web:uni.example", "did:web:college.example"


def credential(issuer=UNI, securing=Securing.NONE):
    profile = Profile(id=issuer, pointer="/issuer") if issuer else None
    return Credential(edition=Edition.OB3_VC2, securing=securing, raw={}, issuer=profile)


def wrapper(standing=Signature.HOLDS, *, settles=True, finding=None, record=None):
    signed = credential(UNI, Securing.DATA_INTEGRITY)
    return Wrapper(
        record=record or signed,
        signed=signed,
        proof=(finding or Finding(code=facts.VERIFIED, pointer="/proof"),),
        binding=(Finding(code=binding_facts.PUBLISHED, pointer="/proof"),),
        standing=standing,
        settles=settles,
    )


def codes(reading):
    return [finding.code for finding in (*reading.proof_findings, *reading.binding_findings)]


def test_a_badge_by_itself_is_vouched_for_by_nobody():
    assert vouched(credential(), None) == ()


def test_a_broken_record_vouches_for_nothing():
    assert vouched(credential(), wrapper(Signature.FAILS)) == ()


@pytest.mark.parametrize(
    ("issuer", "said"), [(UNI, facts.VOUCHED_BY_ISSUER), (COLLEGE, facts.VOUCHED_BY_WRAPPER)]
)
def test_a_good_record_vouches_and_the_report_says_whose_word_it_is(issuer, said):
    (reading,) = vouched(credential(issuer), wrapper())
    assert (reading.signature, reading.binding, reading.pointer) == (Signature.HOLDS, Binding.BOUND, "/proof")
    assert codes(reading) == [facts.VERIFIED, said, binding_facts.PUBLISHED]


@pytest.mark.parametrize(
    "given",
    [
        wrapper(settles=False),
        wrapper(Signature.UNDECIDED, finding=Finding(code=facts.KEY_UNREACHABLE, cause=Cause.TIMEOUT)),
    ],
)
def test_what_the_record_leaves_open_is_undecided(given):
    (reading,) = vouched(credential(), given)
    assert (reading.signature, reading.binding) == (Signature.UNDECIDED, Binding.UNDECIDED)
    assert codes(reading) == [facts.WRAPPER_UNDECIDED, binding_facts.NOT_PUBLISHED]


def test_an_outage_behind_the_record_is_named_as_the_cause():
    silent = wrapper(Signature.UNDECIDED, finding=Finding(code=facts.KEY_UNREACHABLE, cause=Cause.TIMEOUT))
    (reading,) = vouched(credential(), silent)
    assert reading.proof_findings[0].cause is Cause.TIMEOUT


@pytest.mark.parametrize(
    ("given", "around", "signer"),
    [
        (credential(COLLEGE), None, COLLEGE),
        (credential(COLLEGE), wrapper(), UNI),
        (credential(COLLEGE, Securing.JWT), wrapper(), COLLEGE),
        (credential(None), None, None),
    ],
)
def test_the_signer_is_the_issuer_or_the_record_that_vouches(given, around, signer):
    assert signer_of(given, replace(context(World()), wrapper=around)) == signer


def test_a_record_between_that_is_unsigned_itself_is_nobodys_signature():
    between = wrapper(record=credential(COLLEGE))
    assert signer_of(credential(COLLEGE), replace(context(World()), wrapper=between)) == UNI
    (reading,) = vouched(credential(COLLEGE), between)
    assert codes(reading) == [facts.VERIFIED, facts.VOUCHED_BY_WRAPPER, binding_facts.PUBLISHED]


def test_for_whom_the_record_between_was_vouched_is_not_repeated():
    between = wrapper(record=credential(COLLEGE))
    between = replace(between, proof=(*between.proof, Finding(code=facts.VOUCHED_BY_WRAPPER)))
    (reading,) = vouched(credential(UNI), between)
    assert codes(reading) == [facts.VERIFIED, facts.VOUCHED_BY_ISSUER, binding_facts.PUBLISHED]
