"""Open Badges 3: the ways to tell each concept, the best first; the first is that of the complete badge."""

from dataclasses import replace

from tests.unit.profiles.badges import result
from tests.unit.profiles.states import ways
from tests.unit.profiles.states.draft import ELSEWHERE, INTRO, Way, answered, still_open, way
from tests.unit.profiles.states.ob3_badge import ITSELF, MINISTRY, TRIAL, without
from verifier.model.outcome import Outcome
from verifier.model.scores import Strength

ABSENT, STATED, STRUCTURED, LINKED, VERIFIED = Strength
LOOSE = {"alignment": None}
OWN = [{"type": ["Alignment"], "targetName": "Bridges", "targetUrl": "https://skills.uni.example/1"}]
WAYS: dict[str, tuple[Way, ...]] = {
    **ways.WAYS,
    "learner": (
        way(VERIFIED, "found"),
        answered(way(STRUCTURED, "found"), result("recipient", Outcome.INAPPLICABLE)),
        way(STATED, "profile-incomplete", subject={"id": None, "identifier": [{"type": ["IdentityObject"]}]}),
        way(ABSENT, "nothing-found", subject={"id": None}),
    ),
    "issuer": (
        answered(way(VERIFIED, "found"), result("issuer", Outcome.PASSED, fact="recognised")),
        way(LINKED, "found"),
        answered(way(STRUCTURED, "found"), result("key-binding", Outcome.CAUTION, fact="sibling-host")),
        still_open(way(STRUCTURED), VERIFIED, result("key-binding", Outcome.CANNOT_TELL)),
        way(STATED, "profile-incomplete", issuer={"name": None}),
        replace(way(ABSENT, "nothing-found"), after=lambda whole: replace(whole, issuer=None)),
    ),
    "issuer_accreditation": (
        way(LINKED, "found"),
        way(STRUCTURED, "found", issuer={"accreditations": [{"name": "Council of Engineers"}]}),
        way(STATED, "profile-incomplete", issuer={"accreditations": [{"url": "https://council.example/"}]}),
        way(STATED, "words-only", issuer={"accreditations": None, "description": "Chartered in 1900."}),
        way(STATED, "placeholder", issuer={"accreditations": [{"name": "Sample 1"}]}),
        still_open(
            way(STATED, issuer={"accreditations": None, "endorsement": [MINISTRY]}),
            VERIFIED,
            result("endorsements", Outcome.UNTESTED),
        ),
        way(ABSENT, "nothing-found", issuer={"accreditations": None}),
    ),
    "issue_date": (
        way(STRUCTURED, "found"),
        way(STATED, "not-iso-8601", top={"validFrom": "last spring"}),
        way(ABSENT, "nothing-found", top={"validFrom": None}),
    ),
    "expiry": (
        way(STRUCTURED, "found"),
        way(STATED, "not-iso-8601", top={"validUntil": "next spring"}),
        way(ABSENT, "nothing-found", top={"validUntil": None}),
    ),
    "language": (
        way(STRUCTURED, "found"),
        way(STATED, "words-only", achievement={"inLanguage": "the English one"}, lines={"Language": None}),
        way(ABSENT, "nothing-found", achievement={"inLanguage": None}, lines={"Language": None}),
    ),
    "outcomes": (
        way(LINKED, "found"),
        way(STRUCTURED, "found", achievement=LOOSE),
        way(STATED, "words-only", achievement=LOOSE, lines={"Learning outcomes": None}),
        way(ABSENT, "nothing-found", achievement={**LOOSE, "criteria": None}),
    ),
    "skills": (
        way(LINKED, "found"),
        way(STRUCTURED, "own-host", achievement={"alignment": OWN}),
        way(STATED, "words-only", achievement=LOOSE),
        way(ABSENT, "nothing-found", achievement={**LOOSE, "tag": None}, lines={"Learning outcomes": None}),
    ),
    "alignment": (
        way(LINKED, "found"),
        way(
            STRUCTURED,
            achievement={"alignment": [{"targetName": "Load", "targetFramework": "Our framework"}]},
        ),
        way(STATED, "framework-not-named", achievement={"alignment": [{"targetName": "Load"}]}),
        way(ABSENT, "nothing-found", achievement=LOOSE),
    ),
    "assessment": (
        way(LINKED, "found"),
        way(STRUCTURED, "found", achievement={"resultDescription": [without("assessmentEvaluation")]}),
        way(
            STATED,
            "generic-type",
            achievement={"resultDescription": [{**TRIAL, "type": ["ResultDescription"]}]},
            lines={"Type of assessment": None},
        ),
        way(
            STATED,
            "told-elsewhere",
            achievement={"resultDescription": None},
            lines={"Type of assessment": ELSEWHERE},
        ),
        way(
            ABSENT,
            "nothing-found",
            achievement={"resultDescription": None},
            lines={"Type of assessment": None},
        ),
    ),
    "assessment_type": (
        way(STRUCTURED, "found"),
        way(
            STATED,
            "generic-type",
            achievement={"resultDescription": [without("assessmentType")]},
            lines={"Type of assessment": None},
        ),
        way(
            ABSENT,
            "nothing-found",
            achievement={"resultDescription": None},
            lines={"Type of assessment": None},
        ),
    ),
    "supervision": (
        way(STRUCTURED, "found"),
        way(STATED, "words-only", achievement={"supervisionType": None}, lines={"": f"{INTRO} Proctored."}),
        way(ABSENT, "nothing-found", achievement={"supervisionType": None}),
    ),
    "rubric": (
        way(LINKED, "found"),
        way(STRUCTURED, "found", achievement=LOOSE),
        way(
            STATED,
            "words-only",
            achievement={**LOOSE, "resultDescription": None},
            lines={"": f"{INTRO} There is a rubric."},
        ),
        way(ABSENT, "nothing-found", achievement={**LOOSE, "resultDescription": None}),
    ),
    "result": (
        way(STRUCTURED, "found"),
        way(STATED, "generic-type", subject={"result": [{"type": ["Result"], "status": "Completed"}]}),
        way(ABSENT, "nothing-found", subject={"result": None}),
    ),
    "evidence": (
        way(LINKED, "found"),
        way(STRUCTURED, "found", top={"evidence": [{"type": ["Evidence"], "narrative": INTRO}]}),
        way(STATED, "words-only", top={"evidence": None}, subject={"narrative": "Built it alone."}),
        way(ABSENT, "nothing-found", top={"evidence": None}),
    ),
    "credits": (
        way(STRUCTURED, "found"),
        way(
            STATED,
            "answered-none",
            achievement={"creditsAvailable": None},
            lines={"Credit/ Other Recognition": "None"},
        ),
        way(
            STATED,
            "told-elsewhere",
            achievement={"creditsAvailable": None},
            lines={"Credit/ Other Recognition": ELSEWHERE},
        ),
        way(
            ABSENT,
            "nothing-found",
            achievement={"creditsAvailable": None},
            lines={"Credit/ Other Recognition": None},
        ),
    ),
    "level": (
        way(LINKED, "found"),
        way(STRUCTURED, "found", achievement=LOOSE),
        way(STATED, achievement=LOOSE, lines={"Level": "as agreed"}),
        way(ABSENT, "nothing-found", achievement=LOOSE, lines={"Level": None}),
    ),
    "quality_assurance": (
        way(LINKED, "found"),
        way(STRUCTURED, "found", achievement=LOOSE),
        way(STATED, achievement=LOOSE, lines={"Type of quality assurance": "yes"}),
        way(ABSENT, "nothing-found", achievement=LOOSE, lines={"Type of quality assurance": None}),
    ),
    "achievement_type": (
        way(STRUCTURED, "found"),
        way(STATED, "generic-type", achievement={"achievementType": "Badge"}),
        way(ABSENT, "nothing-found", achievement={"achievementType": None}),
    ),
    "endorsement": (
        way(VERIFIED, "found"),
        answered(
            way(STRUCTURED, "endorsement-not-valid"),
            result("endorsements", Outcome.CAUTION, fact="invalid", pointer="/endorsement/0"),
        ),
        still_open(
            way(STATED, top={"endorsement": None, "endorsementJwt": ["e30.e30.c2ln"]}),
            VERIFIED,
            result("endorsements", Outcome.UNTESTED),
        ),
        still_open(way(STRUCTURED), VERIFIED, result("endorsements", Outcome.CANNOT_TELL)),
        answered(
            way(STATED, "self-endorsed", top={"endorsement": [ITSELF]}),
            result("endorsements", Outcome.INAPPLICABLE, fact="none"),
        ),
        answered(
            way(ABSENT, "nothing-found", top={"endorsement": None}),
            result("endorsements", Outcome.INAPPLICABLE, fact="none"),
        ),
    ),
    "image": (
        way(VERIFIED, "found"),
        answered(way(STRUCTURED, "found"), result("image", Outcome.INAPPLICABLE)),
        way(STATED, "caption-only", achievement={"image": {"type": "Image", "caption": "A bridge"}}),
        way(ABSENT, "nothing-found", achievement={"image": None}),
    ),
    "tags": (
        way(STRUCTURED, "found"),
        way(STATED, "copy-of-title", achievement={"tag": ["Small bridges"]}),
        way(ABSENT, "nothing-found", achievement={"tag": None}),
    ),
    "field_code": (
        way(LINKED, "found"),
        way(STRUCTURED, "found", achievement={**LOOSE, "fieldOfStudy": "073201"}),
        way(STATED, "words-only", achievement={**LOOSE, "fieldOfStudy": "Civil engineering"}),
        way(ABSENT, "nothing-found", achievement=LOOSE),
    ),
    "review_period": (
        way(STRUCTURED, "found"),
        way(STATED, "dates-only", lines={"Review period": None}),
        way(ABSENT, "nothing-found", lines={"Review period": None}, top={"validUntil": None}),
    ),
}
