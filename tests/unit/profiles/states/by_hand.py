"""Fields with a question of their own: how a badge is told, the state and the reason, written by hand."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from tests.unit.profiles.badges import extension
from tests.unit.profiles.states.draft import INTRO, LINES, SAYING, Way, way
from verifier.model.scores import Family, Part, Strength

ANY = Strength.ABSENT  # the strength is not what these are about
ALONE: Mapping[str, None] = dict.fromkeys(label for label in LINES if label not in ("", "Review period"))
NO_ITEMS = {"alignment": None}
LONG = "Plans and builds a small bridge. " * 20
RASTER = {"ob2": "https://uni.example/b.png", "ob3": {"id": "https://uni.example/b.png", "type": "Image"}}
PLAIN = {"ob2": SAYING.format("Bridges"), "ob3": {"id": SAYING.format("Bridges"), "type": "Image"}}
CAPTION = {"ob2": {"id": RASTER["ob2"], "caption": "Micro-credential"}}
CAPTION["ob3"] = {**CAPTION["ob2"], "type": "Image"}


class Row(NamedTuple):
    """One case: of which field, told how, in which state it is, and why."""

    profile: str
    field: str
    edition: Family
    told: Way
    state: str
    reason: str


def lacking(part: Part) -> Way:
    """A part that nobody looked at."""
    return Way(strength=ANY, lacks=(part,))


def _labelled() -> Iterator[Row]:
    """List the descriptors of the guideline: in the layout, outside of it, not there, and not looked at."""
    for field, (label, elsewhere, _) in LABELS.items():
        for edition in ("ob2", "ob3"):
            others = {name: None for name in ALONE if name != label}
            alone = way(ANY, **elsewhere[edition], lines=others)
            gone = GONE.get(field) or way(ANY, **elsewhere[edition], lines={label: None})
            yield Row(JMOOC, field, edition, way(ANY), "present", "found")
            yield Row(JMOOC, field, edition, alone, "weak", "layout-not-followed")
            yield Row(JMOOC, field, edition, gone, "missing", "nothing-found")
            yield Row(JMOOC, field, edition, lacking("achievement"), "unknown", "not-looked-at")


JMOOC, NZQA, AU = "jmooc-mc-digital", "nzqa-2022", "au-nmf-2021"
EU, MICROBOL, TRUSTED = "eu-microcredential-2022", "microbol-2022", "trusted-microcredential"
NOWHERE = {"ob2": {}, "ob3": {}}
ASSESSED = {
    "ob2": {"achievement": {"extensions:assessmentExtension": None}},
    "ob3": {"achievement": {"resultDescription": None}},
}
STANDING = {
    "ob2": {"issuer": {"extensions:accreditation": None}, "achievement": NO_ITEMS},
    "ob3": {"issuer": {"accreditations": None}, "achievement": NO_ITEMS},
}
# By field: its label, what else would tell it (taken away), and what it needs.
LABELS = {
    "outcomes": (
        "Learning outcomes",
        {"ob2": {"achievement": NO_ITEMS}, "ob3": {"achievement": NO_ITEMS}},
        "structured",
    ),
    "language": ("Language", {"ob2": {}, "ob3": {"achievement": {"inLanguage": None}}}, "structured"),
    "participation": ("Form of participation", NOWHERE, "structured"),
    "learner_effort": ("Learner Effort", NOWHERE, "structured"),
    "assessment_type": (
        "Type of assessment",
        ASSESSED,
        "structured",
    ),
    "quality_assurance": ("Type of quality assurance", STANDING, "structured"),
    "level": ("Level", {"ob2": {"achievement": NO_ITEMS}, "ob3": {"achievement": NO_ITEMS}}, "structured"),
    "certification_claim": ("Certification", NOWHERE, "structured"),
    "credits": (
        "Credit/ Other Recognition",
        {"ob2": {}, "ob3": {"achievement": {"creditsAvailable": None}}},
        "stated",
    ),
    "prerequisites": ("Prerequisites needed to enroll", NOWHERE, "stated"),
    "stackability": ("Stackability", NOWHERE, "stated"),
}
# What takes more than its label away: the words of the criteria tell of it too.
GONE = {
    "outcomes": way(ANY, achievement={**NO_ITEMS, "criteria": None}),
    "learner_effort": way(ANY, lines={"Learner Effort": None, "Review period": None}),
}
_UNSEEN = lacking("achievement")
_HALF = way(ANY, lines=dict.fromkeys(("Learning outcomes", "Learner Effort", "Type of assessment")))


def _stood_in_for() -> Iterator[Row]:
    """List the fields for which another concept stands in: with that one, and without."""
    for edition in ("ob2", "ob3"):
        told = ASSESSED[edition]
        alone = {"lines": {"Type of assessment": None, "": f"{INTRO} They pass an examination."}}
        silent = {"lines": {"Type of assessment": None}}
        for profile in (EU, MICROBOL):
            yield Row(profile, "assessment_type", edition, way(ANY, **told, **alone), "weak", "stands-in")
            yield Row(
                profile, "assessment_type", edition, way(ANY, **told, **silent), "missing", "nothing-found"
            )
        for profile in (EU, MICROBOL, JMOOC):
            unsaid = way(ANY, achievement=NO_ITEMS, lines={"Type of quality assurance": None})
            neither = way(ANY, **STANDING[edition], lines={"Type of quality assurance": None})
            yield Row(profile, "quality_assurance", edition, unsaid, "weak", "stands-in")
            yield Row(profile, "quality_assurance", edition, neither, "missing", "nothing-found")
        standing = way(ANY, issuer=STANDING[edition]["issuer"])
        nobody = replace(standing, after=lambda whole: replace(whole, issuer=None))
        yield Row(TRUSTED, "issuer_accreditation", edition, standing, "weak", "stands-in")
        yield Row(TRUSTED, "issuer_accreditation", edition, nobody, "missing", "nothing-found")


ROWS: tuple[Row, ...] = (
    *_labelled(),
    *_stood_in_for(),
    *(
        row
        for edition in ("ob2", "ob3")
        for row in (
            Row(JMOOC, "description", edition, way(ANY), "present", "found"),
            Row(
                JMOOC,
                "description",
                edition,
                way(ANY, achievement={"description": "Plans bridges, see www.uni.example"}),
                "weak",
                "contains-uri",
            ),
            Row(
                JMOOC, "description", edition, way(ANY, achievement={"description": LONG}), "weak", "too-long"
            ),
            Row(
                JMOOC,
                "description",
                edition,
                way(ANY, achievement={"description": "https://uni.example/bridges"}),
                "missing",
                "uri-instead-of-text",
            ),
            Row(JMOOC, "description", edition, _UNSEEN, "unknown", "not-looked-at"),
            Row(JMOOC, "rule3", edition, way(ANY), "present", "found"),
            Row(
                JMOOC,
                "rule3",
                edition,
                way(ANY, achievement={"image": CAPTION[edition]}),
                "weak",
                "caption-only",
            ),
            Row(
                JMOOC,
                "rule3",
                edition,
                way(ANY, achievement={"image": PLAIN[edition]}),
                "missing",
                "nothing-found",
            ),
            Row(
                JMOOC,
                "rule3",
                edition,
                way(ANY, achievement={"image": RASTER[edition]}),
                "unknown",
                "not-looked-at",
            ),
            Row(NZQA, "title", edition, way(ANY), "present", "found"),
            Row(
                NZQA,
                "title",
                edition,
                way(ANY, achievement={"name": "Diploma of bridges"}),
                "weak",
                "title-of-qualification",
            ),
            Row(NZQA, "title", edition, way(ANY, achievement={"name": None}), "missing", "nothing-found"),
            Row(NZQA, "title", edition, _UNSEEN, "unknown", "not-looked-at"),
            Row(NZQA, "level", edition, way(ANY), "present", "found"),
            Row(
                NZQA,
                "level",
                edition,
                way(ANY, achievement=NO_ITEMS, lines={"Level": "undergraduate"}),
                "weak",
                "no-level-1-to-10",
            ),
            Row(
                NZQA,
                "level",
                edition,
                way(ANY, achievement=NO_ITEMS, lines={"Level": None}),
                "missing",
                "nothing-found",
            ),
            Row(NZQA, "level", edition, _UNSEEN, "unknown", "not-looked-at"),
            Row(NZQA, "nzsced", edition, way(ANY), "present", "found"),
            Row(
                NZQA,
                "nzsced",
                edition,
                way(ANY, achievement={"alignment": [{"targetName": "Load", "targetCode": "B-1"}]}),
                "weak",
                "no-six-digit-code",
            ),
            Row(NZQA, "nzsced", edition, way(ANY, achievement=NO_ITEMS), "missing", "nothing-found"),
            Row(NZQA, "nzsced", edition, _UNSEEN, "unknown", "not-looked-at"),
            Row(AU, "volume", edition, way(ANY), "present", "found"),
            Row(
                AU,
                "volume",
                edition,
                way(ANY, lines={"Learner Effort": "40 minutes", "Review period": None}),
                "weak",
                "no-hour-or-more",
            ),
            Row(
                AU,
                "volume",
                edition,
                way(ANY, lines={"Learner Effort": None, "Review period": None}),
                "missing",
                "nothing-found",
            ),
            Row(AU, "volume", edition, _UNSEEN, "unknown", "not-looked-at"),
        )
    ),
    Row(JMOOC, "rule2", "ob2", way(ANY), "present", "found"),
    Row(JMOOC, "rule2", "ob2", _HALF, "weak", "some-names-missing"),
    Row(JMOOC, "rule2", "ob2", way(ANY, lines=ALONE), "missing", "layout-not-followed"),
    Row(
        JMOOC,
        "rule2",
        "ob2",
        way(ANY, achievement={"criteria": {"id": "https://uni.example/c"}}),
        "missing",
        "criteria-url-only",
    ),
    Row(JMOOC, "rule2", "ob2", _UNSEEN, "unknown", "not-looked-at"),
    # An extension says it too, in Open Badges 2 outside of the layout that the guideline asks for.
    Row(
        JMOOC,
        "credits",
        "ob2",
        way(
            ANY,
            achievement={"extensions:ects": extension("ECTSExtension", ECTS=2)},
            lines={"Credit/ Other Recognition": None},
        ),
        "weak",
        "outside-the-layout",
    ),
)
