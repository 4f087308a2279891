"""Open Badges 3: a badge that tells everything."""

from tests.unit.profiles.badges import result
from tests.unit.profiles.states.draft import PAGE, SVG, Complete
from verifier.model.outcome import Outcome

FRAMEWORK = "https://case.example/ims/case/v1p0/CFItems"
LOAD = "urn:uuid:load"
ITEMS = {
    "CFItem": "Load calculation",
    "ext:EQF": "Level 6",
    "ext:QualityAssurance": "Audit of 2025",
    "CFRubric": "Rubric of bridges",
}
ALIGNMENTS = [
    {
        "type": ["Alignment"],
        "targetType": kind,
        "targetName": name,
        "targetUrl": f"{FRAMEWORK}/{number}",
        "targetFramework": "NZQCF" if kind == "ext:EQF" else "Competencies of bridge builders",
        "targetCode": f"07320{number}",
    }
    for number, (kind, name) in enumerate(ITEMS.items(), start=1)
]
TRIAL = {
    "id": LOAD,
    "type": ["ResultDescription", "AssessmentResultDescription"],
    "name": "Load",
    "resultType": "RawScore",
    "description": "The bridge is loaded until it gives way.",
    "assessmentType": "Performance",
    "assessmentEvaluation": "https://research.example/validity",
    "rubricCriterionLevel": [{"id": "urn:uuid:firm", "type": ["RubricCriterionLevel"], "name": "Firm"}],
}
MINISTRY = {
    "type": ["VerifiableCredential", "EndorsementCredential"],
    "issuer": {"id": "did:web:ministry.example", "type": ["Profile"]},
    "credentialSubject": {"id": "did:web:uni.example", "type": ["EndorsementSubject"]},
}
ITSELF = {**MINISTRY, "issuer": {"id": "did:web:uni.example", "type": ["Profile"]}}


def without(*names: str) -> dict[str, object]:
    """The result description without these members."""
    return {name: value for name, value in TRIAL.items() if name not in names}


COMPLETE = Complete(
    edition="ob3",
    parts={
        "achievement": {
            "name": "Small bridges",
            "description": "Plans and builds a small bridge.",
            "criteria": {"id": PAGE, "narrative": "…"},
            "achievementType": "MicroCredential",
            "alignment": ALIGNMENTS,
            "resultDescription": [TRIAL],
            "inLanguage": "en",
            "creditsAvailable": 2,
            "tag": ["bridges"],
            "image": {"id": SVG, "type": "Image"},
            "supervisionType": "On site",
        },
        "subject": {
            "id": "did:example:ada",
            "result": [{"type": ["Result"], "resultDescription": LOAD, "value": "12"}],
        },
        "issuer": {
            "name": "Example University",
            "url": "https://www.uni.example/",
            "address": {"addressCountry": "NZ"},
            "accreditations": [{"name": "Council of Engineers", "url": "https://council.example/uni"}],
        },
        "top": {
            "validFrom": "2026-01-01T00:00:00Z",
            "validUntil": "2030-01-01T00:00:00Z",
            "evidence": [{"id": "https://ada.example/bridge", "type": ["Evidence"]}],
            "endorsement": [MINISTRY],
        },
    },
    checks=(
        result("recipient", Outcome.PASSED),
        result("issuer", Outcome.PASSED, fact="domain-proven"),
        result("key-binding", Outcome.PASSED, fact="published"),
        result("image", Outcome.PASSED),
        result(
            "endorsements",
            Outcome.PASSED,
            fact="verified",
            pointer="/endorsement/0",
            host="ministry.example",
            subject="did:web:uni.example",
        ),
    ),
)
