"""Open Badges 2: a badge that tells everything that its edition can."""

from tests.unit.profiles.badges import extension, result
from tests.unit.profiles.states.draft import PAGE, SVG, Complete
from verifier.model.outcome import Outcome
from verifier.model.words import JsonObject

FRAMEWORK = "https://case.example/ims/case/v1p0/CFItems"
HASH = "sha256$" + "b" * 64
ALIGNMENTS = [
    {
        "targetName": name,
        "targetUrl": f"{FRAMEWORK}/{number}",
        "targetFramework": framework,
        "targetCode": f"07320{number}",
    }
    for number, (name, framework) in enumerate(
        {"Load calculation": "Competencies of bridge builders", "EQF level 6": "NZQCF"}.items(), start=1
    )
]
EXAM: JsonObject = {
    "type": ["Exam"],
    "description": "A written examination of two hours.",
    "assessmentOutput": "Answers",
    "hasGroupParticipation": False,
    "hasGroupEvaluation": False,
    "evaluationMethod": "By two examiners.",
    "assessmentEvaluation": "https://research.example/validity",
    "rubrics": [
        {
            "identifier": "R1",
            "title": "Firmness",
            "rubricCriteria": [{"identifier": "C1", "description": "Holds."}],
        }
    ],
}
COUNCIL: JsonObject = {
    "name": "Council of Engineers",
    "contactInstructions": "By mail.",
    "url": "https://council.example/uni",
    "address": {"addressCountry": "NZ"},
}
MINISTRY: JsonObject = {
    "type": "Endorsement",
    "id": "https://ministry.example/endorsements/1",
    "issuer": "https://ministry.example/profile",
    "claim": {"id": "https://uni.example/class"},
}
ITSELF: JsonObject = {**MINISTRY, "issuer": "https://uni.example/profile"}


def assessed(*names: str) -> JsonObject:
    """The Assessment Extension, its examination without these members."""
    exam = {name: value for name, value in EXAM.items() if name not in names}
    return extension("AssessmentExtension", description="One examination.", assessments=[exam])


COMPLETE = Complete(
    edition="ob2",
    parts={
        "achievement": {
            "name": "Small bridges",
            "description": "Plans and builds a small bridge.",
            "criteria": {"id": PAGE, "narrative": "…"},
            "alignment": ALIGNMENTS,
            "tags": ["bridges"],
            "image": SVG,
            "extensions:assessmentExtension": assessed(),
            "extensions:supervision": extension("SupervisionTypeExtension", supervision="On site"),
        },
        "issuer": {
            "name": "Example University",
            "url": "https://www.uni.example/",
            "address": {"addressCountry": "NZ"},
            "extensions:accreditation": extension("IssuerAccreditation", **COUNCIL),
        },
        "top": {
            "recipient": {"type": "email", "hashed": True, "identity": HASH},
            "issuedOn": "2026-01-01T00:00:00Z",
            "expires": "2030-01-01T00:00:00Z",
            "evidence": [{"id": "https://ada.example/bridge", "type": "Evidence"}],
            "narrative": "Score: 87 %",
            "endorsement": [MINISTRY],
        },
    },
    checks=(
        result("recipient", Outcome.PASSED),
        result("issuer", Outcome.PASSED, fact="domain-proven"),
        result("key-binding", Outcome.PASSED, fact="in-scope"),
        result("image", Outcome.PASSED),
        result(
            "endorsements",
            Outcome.PASSED,
            fact="verified",
            pointer="/endorsement/0",
            host="ministry.example",
            subject="https://uni.example/class",
        ),
    ),
)
