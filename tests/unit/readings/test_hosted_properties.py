"""What holds for every hosted badge, whatever is served and supplied."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.unit.retrieve.asking import a_badge, credential_of, reading_of
from verifier.model.outcome import Outcome
from verifier.model.proof import Binding, Signature
from verifier.readings.hosted import read_hosted

NAMES = [
    "id",
    "type",
    "badge",
    "issuer",
    "recipient",
    "verification",
    "issuedOn",
    "revoked",
    "name",
    "@context",
]
HTTP = [
    "https://uni.example/assertions/1",
    "https://else.example/",
    "http://uni.example/profile",
    "did:web:x",
]
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.sampled_from(HTTP) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=3),
    max_leaves=6,
)
CHANGES = st.dictionaries(st.sampled_from(NAMES), VALUES, min_size=1, max_size=3)
slowly = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def decided(findings):
    return Outcome.worst(finding.code.outcome for finding in findings if finding.code.outcome is not None)


@pytest.mark.parametrize("place", ["edit", "edit_badge_class", "edit_issuer"])
@slowly
@given(changes=CHANGES)
async def test_whatever_is_served_gets_an_answer_and_passes_only_as_one(place, changes):
    badge = a_badge()
    getattr(badge, place)(lambda document: document.update(json.loads(json.dumps(changes))))
    reading = read_hosted(await credential_of(badge, supplied={"id": badge.url}))
    assert reading.proof_findings
    assert reading.binding_findings
    assert (reading.signature is Signature.HOLDS) is (
        decided(reading.proof_findings) in (Outcome.PASSED, Outcome.CAUTION)
    )
    bound = decided(reading.binding_findings) in (Outcome.PASSED, Outcome.CAUTION)
    assert (reading.binding is Binding.BOUND) is bound


@slowly
@given(changes=CHANGES)
async def test_supplied_copy_never_changes_what_its_own_address_is_judged_by(changes):
    badge = a_badge()
    badge.tamper(
        lambda document: document.update(changes | {"@context": document["@context"], "id": badge.url})
    )
    badge.tamper(lambda document: document.update(verification={"type": "HostedBadge"}))
    honest = await reading_of(badge, supplied={"id": badge.url})
    assert await reading_of(badge) == honest


@slowly
@given(body=st.binary(max_size=40) | VALUES.map(lambda value: json.dumps(value).encode()))
@pytest.mark.parametrize("place", ["assertion_place", "badge_class_place", "issuer_place"])
async def test_document_that_is_something_else_never_passes(place, body):
    badge = a_badge()
    getattr(badge, place).serves(body)
    reading = await reading_of(badge)
    assert (reading.signature, reading.binding) != (Signature.HOLDS, Binding.BOUND)
