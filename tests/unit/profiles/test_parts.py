"""A badge with more parts than anybody means costs no more than one with many, and its first parts count."""

import pytest

from tests.effort import done_within
from tests.unit.profiles.badges import PROOF, facts, ob3
from verifier.profiles.concepts.parts import MAX_PARTS

MANY = 20_000
PROMPT = 0.3  # seconds, twice what the dearest of these takes; without a bound it is more than a minute
LARGE = 900_000  # bytes

LONG_NAME = "A badge name of no end " * 500
HOSTILE = (
    *("<a ", "</td> <td>", "|", "a\u0315\u0300\u0327", "\ufdfa", "1 - ", "\n. . . .", "\n- 1. ", "Skills :"),
    *("Level : x. ", "**[", "guideline ", "lorem ipsum ", "99 % ", "recognised by "),
)
EXTENDED = ["AssessmentResultDescription"]
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
        {"endorsementJwt": ["a.b.c"] * MANY},
        {"evidence": [{"narrative": "橋<b>" * 2_000}] * 100},
        {"subject": {"result": [{"value": "1"}] * MANY}},
        {"achievement": {"tag": ["a"] * 5 * MANY}},
        {"achievement": {"alignment": [{}] * 5 * MANY}},
        {"achievement": {"x": [{"type": ["ECTSExtension"] * 600}] * 100}},
        {"achievement": {"ects": {"x": [None] * 5 * MANY}}},
        {"achievement": {"x": {"type": ["AssessmentExtension"], "assessments": [{"rubrics": [{}] * MANY}]}}},
        {"achievement": {"x": [{"type": ["AssessmentExtension"], "assessments": [{"a": [1]}] * 100}] * 100}},
        {"achievement": {"resultDescription": [{"description": "橋<b>" * 2_000, "type": EXTENDED}] * 100}},
        {"achievement": {"alignment": [{**ALIGNMENT, "targetUrl": f"https://{'橋' * 900}.example"}] * 300}},
        *({"achievement": {"description": text * (LARGE // len(text))}} for text in HOSTILE),
        *({"achievement": {"criteria": {"narrative": text * (65_536 // len(text))}}} for text in HOSTILE),
        *({"issuer": {"description": text * (LARGE // len(text))}} for text in HOSTILE[:4]),
    ],
    ids=lambda members: str(members)[:40],
)
def test_very_many_parts_are_not_all_read(members):
    credential = ob3(**members, proof=PROOF)
    assert done_within(PROMPT, lambda: facts(credential))


def test_the_issuer_among_very_many_endorsers_is_not_taken_for_somebody_else():
    others = [{"issuer": f"https://others{number}.example"} for number in range(MAX_PARTS)]
    endorsed = ob3(endorsement=[*others, {"issuer": "did:web:uni.example"}])
    assert facts(endorsed).concepts["endorsement"].strength.value == "structured"
