"""A badge with more parts than anybody means costs no more than one with many, and its first parts count."""

import time

import pytest

from tests.unit.profiles.badges import PROOF, facts, ob3
from verifier.profiles.concepts.parts import MAX_PARTS

MANY = 20_000
PROMPT = 1.0  # seconds; without a bound the dearest of these takes more than a minute

LONG_NAME = "A badge name of no end " * 500
ALIGNMENT = {
    "type": ["Alignment"],
    "targetName": "Knows bridges",
    "targetUrl": "https://frameworks.example/1",
}


@pytest.mark.parametrize(
    "members",
    [
        {"achievement": {"name": LONG_NAME, "tag": [LONG_NAME] * 2_000}},
        {"achievement": {"alignment": [ALIGNMENT] * MANY}},
        {"achievement": {"skill": [ALIGNMENT] * MANY}},
        {"achievement": {"resultDescription": [{"alignment": [ALIGNMENT] * 150}] * 150}},
        {"achievement": {"ects": {"type": ["ECTSExtension"], "value": ["1"] * MANY}}},
        {"achievement": {"x": {"type": ["AssessmentExtension"], "assessments": [{"name": "x"}] * MANY}}},
        {"subject": {"result": [{"alignment": [ALIGNMENT] * 150}] * 150}},
        {"issuer": {"endorsement": [{"issuer": "https://others.example"}] * MANY}},
        {"endorsement": [{"issuer": "https://others.example"}] * MANY},
    ],
    ids=lambda members: str(members)[:40],
)
def test_very_many_parts_are_not_all_read(members):
    credential = ob3(**members, proof=PROOF)
    begun = time.thread_time()
    assert facts(credential)
    assert time.thread_time() - begun < PROMPT


def test_the_issuer_among_very_many_endorsers_is_not_taken_for_somebody_else():
    others = [{"issuer": f"https://others{number}.example"} for number in range(MAX_PARTS)]
    endorsed = ob3(endorsement=[*others, {"issuer": "did:web:uni.example"}])
    assert facts(endorsed).concepts["endorsement"].strength.value == "structured"
