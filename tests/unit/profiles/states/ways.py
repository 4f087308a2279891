"""Ways to tell a concept that are the same for every edition, the best first."""

from tests.unit.profiles.states.draft import ELSEWHERE, PAGE, Way, way
from verifier.model.scores import Strength

ABSENT, STATED, STRUCTURED, LINKED, VERIFIED = Strength
WAYS: dict[str, tuple[Way, ...]] = {
    "issuer_country": (
        way(STRUCTURED, "found"),
        way(STATED, "words-only", issuer={"address": None, "description": "A university in Japan."}),
        way(STATED, "placeholder", issuer={"address": {"type": ["Address"], "addressCountry": "Sample"}}),
        way(ABSENT, "nothing-found", issuer={"address": None}),
    ),
    "title": (
        way(STRUCTURED, "found"),
        way(STATED, "placeholder", achievement={"name": "New badge 3"}),
        way(ABSENT, "nothing-found", achievement={"name": None}),
    ),
    "description": (
        way(STRUCTURED, "found"),
        way(STATED, "copy-of-title", achievement={"description": "Small Bridges!"}),
        way(ABSENT, "nothing-found", achievement={"description": None}),
    ),
    "criteria": (
        way(LINKED, "found"),
        way(STRUCTURED, "found", achievement={"criteria": {"narrative": "…"}}),
        way(STATED, "criteria-url-only", achievement={"criteria": {"id": PAGE}}),
        way(ABSENT, "nothing-found", achievement={"criteria": None}),
    ),
    "duration": (
        way(STRUCTURED, "found"),
        way(STATED, "words-only", lines={"Learner Effort": None}),
        way(ABSENT, "nothing-found", lines={"Learner Effort": None, "Review period": None}),
    ),
    "participation": (
        way(STRUCTURED, "found"),
        way(STATED, lines={"Form of participation": "as agreed"}),
        way(ABSENT, "nothing-found", lines={"Form of participation": None}),
    ),
    "prerequisites": (
        way(STRUCTURED, "found"),
        way(STATED, "answered-none", lines={"Prerequisites needed to enroll": "None"}),
        way(STATED, "told-elsewhere", lines={"Prerequisites needed to enroll": ELSEWHERE}),
        way(ABSENT, "nothing-found", lines={"Prerequisites needed to enroll": None}),
    ),
    "stackability": (
        way(STRUCTURED, "found"),
        way(STATED, "answered-none", lines={"Stackability": "None"}),
        way(STATED, "told-elsewhere", lines={"Stackability": ELSEWHERE}),
        way(ABSENT, "nothing-found", lines={"Stackability": None}),
    ),
    "certification_claim": (
        way(STRUCTURED, "found"),
        way(STATED, lines={"Certification": "by the faculty"}),
        way(STATED, "told-elsewhere", lines={"Certification": ELSEWHERE}),
        way(ABSENT, "nothing-found", lines={"Certification": None}),
    ),
    "further_information": (
        way(STRUCTURED, "found"),
        way(STATED, achievement={"criteria": {"id": "urn:example:1", "narrative": "…"}}),
        way(ABSENT, "nothing-found", achievement={"criteria": {"narrative": "…"}}),
    ),
}
