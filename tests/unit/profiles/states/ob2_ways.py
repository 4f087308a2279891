"""Open Badges 2: the ways to tell each concept, the best first; the first is that of the complete badge."""

from dataclasses import replace

from tests.unit.profiles.badges import extension, result
from tests.unit.profiles.states import ways
from tests.unit.profiles.states.draft import ELSEWHERE, INTRO, Way, answered, still_open, way
from tests.unit.profiles.states.ob2_badge import COUNCIL, ITSELF, MINISTRY, assessed
from verifier.model.outcome import Outcome
from verifier.model.scores import Strength
from verifier.model.words import JsonObject

ABSENT, STATED, STRUCTURED, LINKED, VERIFIED = Strength
ASSESSMENT, ACCREDITATION = "extensions:assessmentExtension", "extensions:accreditation"
LOOSE = {"alignment": None}
OWN = [{"targetName": "Bridges", "targetUrl": "https://skills.uni.example/1"}]


def unread(concept: str, label: str) -> Way:
    """An extension whose terms were lost with a context that nobody knows, and no label: it may say more."""
    told = way(
        STATED, achievement={f"extensions:{concept}": extension(f"{concept}Extension")}, lines={label: None}
    )
    return replace(told, ceiling=STRUCTURED, unread=("https://platform.example/context",))


def accredited(**members: object) -> JsonObject:
    return extension("IssuerAccreditation", **{**COUNCIL, **members})


WAYS: dict[str, tuple[Way, ...]] = {
    **ways.WAYS,
    "learner": (
        way(VERIFIED, "found"),
        answered(way(STRUCTURED, "found"), result("recipient", Outcome.INAPPLICABLE)),
        way(STATED, "profile-incomplete", top={"recipient": {"type": "email"}}),
        way(ABSENT, "nothing-found", top={"recipient": None}),
    ),
    "issuer": (
        answered(way(VERIFIED, "found"), result("issuer", Outcome.PASSED, fact="recognised")),
        way(LINKED, "found"),
        answered(way(STRUCTURED, "found"), result("key-binding", Outcome.CAUTION, fact="sibling-host")),
        still_open(way(STRUCTURED), VERIFIED, result("key-binding", Outcome.CANNOT_TELL)),
        way(STATED, "profile-incomplete", issuer={"name": None}),
        replace(way(ABSENT, "nothing-found"), after=lambda whole: replace(whole, issuer=None)),
    ),
    "issuer_country": (
        *ways.WAYS["issuer_country"],
        replace(
            unread("InstitutionCountry", "Review period"),
            parts={
                "achievement": {"extensions:InstitutionCountry": extension("InstitutionCountryExtension")},
                "issuer": {"address": None},
            },
        ),
    ),
    "issuer_accreditation": (
        way(LINKED, "found"),
        way(STRUCTURED, "own-host", issuer={ACCREDITATION: accredited(url="https://quality.uni.example/")}),
        way(STATED, "words-only", issuer={ACCREDITATION: None, "description": "Chartered in 1900."}),
        way(STATED, "placeholder", issuer={ACCREDITATION: accredited(name="Sample 1")}),
        still_open(
            way(STATED, issuer={ACCREDITATION: None, "endorsement": [MINISTRY]}),
            VERIFIED,
            result("endorsements", Outcome.UNTESTED),
        ),
        way(ABSENT, "nothing-found", issuer={ACCREDITATION: None}),
    ),
    "issue_date": (
        way(STRUCTURED, "found"),
        way(STATED, "not-iso-8601", top={"issuedOn": "last spring"}),
        way(ABSENT, "nothing-found", top={"issuedOn": None}),
    ),
    "expiry": (
        way(STRUCTURED, "found"),
        way(STATED, "not-iso-8601", top={"expires": "next spring"}),
        way(ABSENT, "nothing-found", top={"expires": None}),
    ),
    "language": (
        way(STRUCTURED, "found"),
        way(ABSENT, "nothing-found", lines={"Language": None}),
    ),
    "outcomes": (
        way(STRUCTURED, "found"),
        way(STATED, "generic-type", lines={"Learning outcomes": None}),
        way(ABSENT, "nothing-found", achievement={**LOOSE, "criteria": None}),
    ),
    "skills": (
        way(LINKED, "found"),
        way(STRUCTURED, "own-host", achievement={"alignment": OWN}),
        way(STATED, "words-only", achievement=LOOSE),
        way(ABSENT, "nothing-found", achievement={**LOOSE, "tags": None}, lines={"Learning outcomes": None}),
    ),
    "alignment": (
        way(LINKED, "found"),
        way(STRUCTURED, achievement={"alignment": [{"targetName": "Load", "targetFramework": "Ours"}]}),
        way(STATED, "framework-not-named", achievement={"alignment": [{"targetName": "Load"}]}),
        way(ABSENT, "nothing-found", achievement=LOOSE),
    ),
    "assessment": (
        way(LINKED, "found"),
        way(STRUCTURED, "found", achievement={ASSESSMENT: assessed("assessmentEvaluation")}),
        way(STATED, achievement={ASSESSMENT: None}),
        way(
            STATED, "told-elsewhere", achievement={ASSESSMENT: None}, lines={"Type of assessment": ELSEWHERE}
        ),
        way(ABSENT, "nothing-found", achievement={ASSESSMENT: None}, lines={"Type of assessment": None}),
    ),
    "assessment_type": (
        way(STRUCTURED, "found"),
        way(STATED, achievement={ASSESSMENT: None}, lines={"Type of assessment": "yes"}),
        way(ABSENT, "nothing-found", achievement={ASSESSMENT: None}, lines={"Type of assessment": None}),
    ),
    "supervision": (
        way(STRUCTURED, "found"),
        way(
            STATED,
            "words-only",
            achievement={"extensions:supervision": None},
            lines={"": f"{INTRO} Proctored."},
        ),
        unread("supervision", "Stackability"),
        way(ABSENT, "nothing-found", achievement={"extensions:supervision": None}),
    ),
    "rubric": (
        way(STRUCTURED, "found"),
        way(
            STATED,
            "words-only",
            achievement={ASSESSMENT: assessed("rubrics")},
            lines={"": f"{INTRO} There is a rubric."},
        ),
        way(ABSENT, "nothing-found", achievement={ASSESSMENT: assessed("rubrics")}),
    ),
    "result": (
        way(STATED, "words-only"),
        way(ABSENT, "nothing-found", top={"narrative": None}),
    ),
    "evidence": (
        way(LINKED, "found"),
        way(STRUCTURED, "found", top={"evidence": [{"type": "Evidence", "narrative": INTRO}]}),
        way(STATED, "words-only", top={"evidence": None}),
        way(ABSENT, "nothing-found", top={"evidence": None, "narrative": None}),
    ),
    "duration": (*ways.WAYS["duration"], unread("TimeInvestment", "Learner Effort")),
    "credits": (
        way(STRUCTURED, "found"),
        way(STATED, "answered-none", lines={"Credit/ Other Recognition": "None"}),
        way(STATED, "told-elsewhere", lines={"Credit/ Other Recognition": ELSEWHERE}),
        unread("ECTS", "Credit/ Other Recognition"),
        way(ABSENT, "nothing-found", lines={"Credit/ Other Recognition": None}),
    ),
    "level": (
        way(LINKED, "found"),
        way(STRUCTURED, "found", achievement=LOOSE),
        way(STATED, achievement=LOOSE, lines={"Level": "as agreed"}),
        way(ABSENT, "nothing-found", achievement=LOOSE, lines={"Level": None}),
    ),
    "participation": (*ways.WAYS["participation"], unread("Participation", "Form of participation")),
    "quality_assurance": (
        way(STRUCTURED, "found"),
        way(STATED, lines={"Type of quality assurance": "yes"}),
        unread("QualityAssurance", "Type of quality assurance"),
        way(ABSENT, "nothing-found", lines={"Type of quality assurance": None}),
    ),
    "achievement_type": (
        way(
            STRUCTURED,
            "found",
            achievement={
                "extensions:kind": extension("AchievementType", **{"extensions:kind": "MicroCredential"})
            },
        ),
        way(
            STATED,
            "generic-type",
            achievement={"extensions:kind": extension("AchievementType", **{"extensions:kind": "Badge"})},
        ),
        way(ABSENT, "nothing-found"),
    ),
    "endorsement": (
        way(VERIFIED, "found"),
        answered(
            way(STRUCTURED, "endorsement-not-valid"),
            result("endorsements", Outcome.CAUTION, fact="invalid", pointer="/endorsement/0"),
        ),
        still_open(
            way(STATED, top={"endorsement": "https://ministry.example/endorsements/1"}),
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
        way(STATED, "caption-only", achievement={"image": {"caption": "A bridge"}}),
        way(ABSENT, "nothing-found", achievement={"image": None}),
    ),
    "tags": (
        way(STRUCTURED, "found"),
        way(STATED, "copy-of-title", achievement={"tags": ["Small bridges"]}),
        way(ABSENT, "nothing-found", achievement={"tags": None}),
    ),
    "field_code": (
        way(LINKED, "found"),
        way(STRUCTURED, achievement={"alignment": [{"targetName": "Load", "targetCode": "073201"}]}),
        way(ABSENT, "nothing-found", achievement=LOOSE),
    ),
    "review_period": (
        way(STRUCTURED, "found"),
        way(STATED, "dates-only", lines={"Review period": None}),
        way(ABSENT, "nothing-found", lines={"Review period": None}, top={"expires": None}),
    ),
}
