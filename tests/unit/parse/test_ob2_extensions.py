"""Extensions of Open Badges 2 are held against their own rules, wherever they stand."""

import pytest

from verifier.model.deviation import Rule
from verifier.parse.ob2_extensions import deviations_of_extensions, read_extensions

VIOLATED, UNKNOWN = Rule.EXTENSION_VIOLATED, Rule.EXTENSION_UNKNOWN
FULL = "https://w3id.org/openbadges/extensions#"


def extension(kind, **members):
    return {"type": ["Extension", kind], **members}


def of(value, *, key="extensions:any"):
    """The departures of an extension at a badge class: rule, place, and what is said of it."""
    found = deviations_of_extensions({"badge": {"type": "BadgeClass", key: value}})
    return [(slip.rule, slip.pointer, slip.detail) for slip in found]


@pytest.mark.parametrize(
    "value",
    [
        extension("extensions:ECTSExtension", ECTS=2.5),
        extension("extensions:ectsExtension", ECTS=3),
        extension(f"{FULL}ECTSExtension", ECTS=3),
        {"@type": ["obi:Extension", "extensions:StudyLoadExtension"], "StudyLoad": 12},
        extension("extensions:GeoCoordinates", geo={"latitude": 1, "longitude": 2.5}),
        extension("extensions:EducationProgramIdentifierExtension", EducationProgramIdentifier=[1, "2"]),
        extension("extensions:ApplyLink", url="https://uni.example/apply"),
        {"id": "https://uni.example/"},
        "2.5",
        True,
    ],
)
def test_what_keeps_to_its_rules_is_in_order(value):
    assert of(value) == []


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (extension("extensions:ECTSExtension"), "ECTS"),
        (extension("extensions:ECTSExtension", ECTS="2.5"), "ECTS"),
        (extension("extensions:ECTSExtension", ECTS=True), "ECTS"),
        (extension("extensions:ECTSExtension", ECTS=[1, 2]), "ECTS"),
        (extension("extensions:ApplyLink", url="apply"), "url"),
        (extension("extensions:GeoCoordinates", geo={"latitude": 1}), "longitude"),
        (
            extension("extensions:AssessmentExtension", description="Exam.", assessments=[{"type": "Essay"}]),
            "",
        ),
        (extension("extensions:IssuerAccreditation", name="Council"), "contactInstructions"),
    ],
)
def test_what_breaks_its_rules_says_in_what(value, said):
    ((rule, pointer, detail),) = of(value)
    assert (rule, pointer) == (VIOLATED, "/badge/extensions:any")
    assert said in detail


@pytest.mark.parametrize(
    ("value", "key", "said"),
    [
        (extension("extensions:WeatherExtension"), "x", "extensions:WeatherExtension"),
        (extension("https://body.example/#License"), "x", "https://body.example/#License"),
        ({"type": "extensions:Weather"}, "extensions:weather", "extensions:Weather"),
        ({"type": "Extension"}, "x", "x"),
    ],
)
def test_what_nobody_knows_is_named(value, key, said):
    assert of(value, key=key) == [(UNKNOWN, f"/badge/{key}", said)]


def test_a_typed_part_that_calls_itself_no_extension_is_let_be():
    assert of({"type": "Weather", "sky": "blue"}, key="weather") == []


@pytest.mark.parametrize(
    ("document", "pointer"),
    [
        ({"x": extension("extensions:ApplyLink")}, "/x"),
        ({"badge": {"x": [extension("extensions:ApplyLink")]}}, "/badge/x/0"),
        ({"badge": {"issuer": {"x": extension("extensions:ApplyLink")}}}, "/badge/issuer/x"),
    ],
)
def test_extensions_stand_at_assertion_class_and_issuer(document, pointer):
    assert [slip.pointer for slip in deviations_of_extensions(document)] == [pointer]


def test_a_broken_extension_is_kept_and_marked():
    broken = extension("extensions:ECTSExtension", ECTS="many")
    good = extension("extensions:ECTSExtension", ECTS=1)
    read = read_extensions({"name": "S", "x": [good, broken]}, "BadgeClass", pointer="/badge")
    assert [(each.raw, each.violates) for each in read] == [(good, None), (broken, "ECTS")]


def test_a_flood_of_extensions_is_bounded():
    flood = {f"x{number}": extension("extensions:ApplyLink") for number in range(5_000)}
    assert len(read_extensions(flood, "BadgeClass", pointer="")) == 100
