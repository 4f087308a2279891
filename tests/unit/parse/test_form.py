"""The tables of the classes are held against objects, and every departure has its place."""

import pytest

from tests.unit.parse.badges import OB3, VC1, achievement, badge, endorsement, proof, resolve, subject
from verifier.model.credential import Edition
from verifier.model.deviation import Deviation, Rule
from verifier.model.words import Json, JsonObject
from verifier.parse.form import MAX_OF_A_RULE, bounded, deviations
from verifier.parse.kinds import is_of_kind

Departure = tuple[str, Rule, str]
IDENTITY: JsonObject = {
    "type": "IdentityObject",
    "hashed": False,
    "identityHash": "a@a.example",
    "identityType": "emailAddress",
}


def departures(document: JsonObject, class_name: str, edition: Edition = Edition.OB3_VC2) -> list[Departure]:
    found = deviations(document, class_name, pointer="", edition=edition)
    for slip in found:
        resolve(document, slip.pointer)
    return [(slip.pointer, slip.rule, slip.detail) for slip in found]


CASES: dict[str, tuple[str, JsonObject, list[Departure]]] = {
    "a member that is missing": (
        "Achievement",
        achievement(description=None),
        [("", Rule.MISSING_PROPERTY, "description")],
    ),
    "a member that is null": (
        "Achievement",
        {**achievement(), "humanCode": None},
        [("/humanCode", Rule.SERIALISATION, "humanCode")],
    ),
    "a required member that is null": (
        "Achievement",
        {**achievement(), "description": None},
        [("", Rule.MISSING_PROPERTY, "description")],
    ),
    "an empty list": ("Achievement", achievement(tag=[]), [("/tag", Rule.SERIALISATION, "tag")]),
    "a value of the wrong kind": (
        "Achievement",
        achievement(description=5),
        [("/description", Rule.VALUE_TYPE, "description")],
    ),
    "an identifier that is none": (
        "Achievement",
        achievement(id="teamwork"),
        [("/id", Rule.VALUE_TYPE, "id")],
    ),
    "several values for one": (
        "Achievement",
        achievement(description=["a", "b"]),
        [("/description", Rule.CARDINALITY, "description")],
    ),
    "one value in a list for one": (
        "Achievement",
        achievement(description=["a"]),
        [("/description", Rule.SERIALISATION, "description")],
    ),
    "an identifier in a list": ("Achievement", achievement(id=["urn:a"]), [("/id", Rule.VALUE_TYPE, "id")]),
    "one value for many": ("Achievement", achievement(tag="a"), [("/tag", Rule.SERIALISATION, "tag")]),
    "nothing among many": (
        "Achievement",
        achievement(tag=["a", None]),
        [("/tag/1", Rule.SERIALISATION, "tag")],
    ),
    "a type without its list": (
        "Achievement",
        achievement(type="Achievement"),
        [("/type", Rule.COMPACTED_FORM, "type")],
    ),
    "a type in a list of its own": (
        "Image",
        {"id": "https://a.example", "type": ["Image"]},
        [("/type", Rule.SERIALISATION, "type")],
    ),
    "an identifier under both of its names": (
        "Achievement",
        {**achievement(), "@id": "urn:a", "@type": "Achievement"},
        [
            ("/@id", Rule.CARDINALITY, "id"),
            ("/@type", Rule.CARDINALITY, "type"),
            ("/@type", Rule.COMPACTED_FORM, "type"),
        ],
    ),
    "a name dressed as linked data": (
        "Achievement",
        achievement(name={"@value": "Teamwork", "@language": "en"}),
        [("/name", Rule.SERIALISATION, "name")],
    ),
    "a name in two languages": (
        "Achievement",
        achievement(name=[{"@value": "a", "@language": "en"}, {"@value": "b", "@language": "de"}]),
        [("/name/0", Rule.SERIALISATION, "name"), ("/name/1", Rule.SERIALISATION, "name")],
    ),
    "a member that a closed class forbids": (
        "Image",
        {"id": "https://a.example", "type": "Image", "author": "urn:a"},
        [("/author", Rule.EXTRA_MEMBER, "author")],
    ),
    "an identifier that a closed class forbids": (
        "IdentityObject",
        {**IDENTITY, "id": "urn:a"},
        [("/id", Rule.EXTRA_MEMBER, "id")],
    ),
    "an identifier under its keyword in a closed class": (
        "Image",
        {"@id": "https://a.example", "type": "Image"},
        [],
    ),
    "an endorsement in the older form": (
        "AchievementCredential",
        badge(endorsement=[endorsement(validFrom=None)]),
        [("/endorsement/0", Rule.MISSING_PROPERTY, "validFrom")],
    ),
    "an endorsement of the older form": (
        "AchievementCredential",
        badge(
            endorsement=[
                endorsement(**{"@context": [VC1, OB3]}, validFrom=None, issuanceDate="2024-01-01T00:00:00Z")
            ]
        ),
        [],
    ),
    "an endorsement of nothing": (
        "AchievementCredential",
        badge(endorsement=[endorsement(credentialSubject={"type": ["EndorsementSubject"]})]),
        [("/endorsement/0/credentialSubject", Rule.MISSING_PROPERTY, "id")],
    ),
    "a proof without its list": (
        "AchievementCredential",
        badge(proof=proof()),
        [("/proof", Rule.COMPACTED_FORM, "proof")],
    ),
    "a status in a list and out of it": (
        "AchievementCredential",
        badge(credentialStatus=[{"type": "BitstringStatusListEntry"}]),
        [],
    ),
    "another type": ("Achievement", achievement(type=["Award"]), [("/type", Rule.WRONG_TYPE, "Achievement")]),
    "a type beside the right one": ("Achievement", achievement(type=["Achievement", "ext:Award"]), []),
    "no type": ("Achievement", achievement(type=None), [("", Rule.MISSING_PROPERTY, "type")]),
    "criteria without anything": (
        "Achievement",
        achievement(criteria={"type": "Criteria"}),
        [("/criteria", Rule.CRITERIA_EMPTY, "id | narrative")],
    ),
    "criteria without a type": ("Achievement", achievement(criteria={"id": "https://a.example"}), []),
    "a word that is not on the list": (
        "Achievement",
        achievement(achievementType="Programme"),
        [("/achievementType", Rule.NOT_IN_ENUMERATION, "Programme")],
    ),
    "a word of an extension": ("Achievement", achievement(achievementType="ext:Programme"), []),
    "an extension of a closed list": (
        "Result",
        {"type": ["Result"], "status": "ext:Done"},
        [("/status", Rule.NOT_IN_ENUMERATION, "ext:Done")],
    ),
    "an alignment without its name": (
        "Achievement",
        achievement(alignment=[{"type": ["Alignment"], "targetUrl": "https://a.example"}]),
        [("/alignment/0", Rule.ALIGNMENT_INCOMPLETE, "targetName")],
    ),
    "an alignment whose address is none": (
        "Alignment",
        {"type": ["Alignment"], "targetName": "t", "targetUrl": "here"},
        [("", Rule.ALIGNMENT_INCOMPLETE, "targetUrl"), ("/targetUrl", Rule.VALUE_TYPE, "targetUrl")],
    ),
    "a telephone number with letters": (
        "Profile",
        {"id": "did:a:1", "type": ["Profile"], "phone": "call me"},
        [("/phone", Rule.VALUE_SYNTAX, "phone")],
    ),
    "a telephone number as a list of numbers": (
        "Profile",
        {"id": "did:a:1", "type": ["Profile"], "phone": [5]},
        [("/phone", Rule.SERIALISATION, "phone"), ("/phone/0", Rule.VALUE_TYPE, "phone")],
    ),
    "an identifier without its type": (
        "Profile",
        {
            "id": "did:a:1",
            "type": ["Profile"],
            "otherIdentifier": [{"identifier": "x", "identifierType": "isbn"}],
        },
        [("/otherIdentifier/0", Rule.MISSING_PROPERTY, "type")],
    ),
    "a picture as an address": (
        "Achievement",
        achievement(image="https://a.example"),
        [("/image", Rule.VALUE_TYPE, "image")],
    ),
    "a date without a zone": (
        "AchievementSubject",
        subject(activityStartDate="2024-01-01T00:00:00"),
        [("/activityStartDate", Rule.VALUE_TYPE, "activityStartDate")],
    ),
    "a badge in two languages": (
        "AchievementCredential",
        badge(name=[{"@value": "a", "@language": "en"}, {"@value": "b", "@language": "de"}]),
        [],
    ),
    "a badge of two names": (
        "AchievementCredential",
        badge(name=["a", "b"]),
        [("/name", Rule.CARDINALITY, "name")],
    ),
    "a badge whose name says more than language and direction": (
        "AchievementCredential",
        badge(name={"@value": "a", "@language": "en", "url": "https://a.example"}),
        [("/name", Rule.VALUE_TYPE, "name")],
    ),
}


@pytest.mark.parametrize(("class_name", "document", "found"), CASES.values(), ids=CASES.keys())
def test_a_departure_is_found_where_it_is(
    class_name: str, document: JsonObject, found: list[Departure]
) -> None:
    assert departures(document, class_name) == found


def test_what_a_credential_needs_depends_on_its_form() -> None:
    document = badge(name=None, validFrom=None)
    assert [detail for _, _, detail in departures(document, "AchievementCredential")] == ["validFrom"]
    older = departures(document, "AchievementCredential", Edition.OB3_VC1)
    assert [detail for _, _, detail in older] == ["name", "issuanceDate"]


SUBJECTS: dict[str, tuple[JsonObject, list[tuple[Rule, bool]]]] = {
    "named by an identifier": (subject(), []),
    "named by a name alone": (subject(id=None, name="Ada"), [(Rule.SUBJECT_UNIDENTIFIED, False)]),
    "not named at all": (subject(id=None), [(Rule.SUBJECT_UNIDENTIFIED, True)]),
    "without an achievement": (subject(achievement=None), [(Rule.MISSING_PROPERTY, True)]),
    "with an achievement elsewhere": (subject(achievement="urn:a"), [(Rule.VALUE_TYPE, True)]),
    "with two achievements": (
        subject(achievement=[achievement(), achievement()]),
        [(Rule.CARDINALITY, True)],
    ),
    "with an achievement of two names": (
        subject(achievement=achievement(name=["a", "b"])),
        [(Rule.CARDINALITY, True)],
    ),
}


@pytest.mark.parametrize(("document", "found"), SUBJECTS.values(), ids=SUBJECTS.keys())
def test_a_departure_touches_an_answer_that_rests_on_it(
    document: JsonObject, found: list[tuple[Rule, bool]]
) -> None:
    slips = deviations(document, "AchievementSubject", pointer="", edition=Edition.OB3_VC2)
    assert [(slip.rule, slip.touches) for slip in slips] == found


_CLASS_OF_OB2: JsonObject = {
    "id": "https://a.example/class",
    "type": "BadgeClass",
    "name": "n",
    "description": "d",
    "image": "data:image/png;base64,AAAA",
    "criteria": "https://a.example/criteria",
    "issuer": "https://a.example/issuer",
}
_ASSERTION: JsonObject = {
    "id": "https://a.example/1",
    "type": "Assertion",
    "recipient": {"type": "email", "identity": "a@a.example", "hashed": False},
    "badge": _CLASS_OF_OB2,
    "verification": {"type": "HostedBadge"},
    "issuedOn": "2024-01-01T00:00:00Z",
}

OLDER: dict[str, tuple[str, JsonObject, list[Departure]]] = {
    "a good assertion": ("Assertion", _ASSERTION, []),
    "a good class, null where nothing is needed": (
        "BadgeClass",
        {**_CLASS_OF_OB2, "tags": None, "alignment": []},
        [],
    ),
    "an assertion of no class": ("Assertion", {**_ASSERTION, "badge": None}, [("", Rule.NO_ISSUER, "badge")]),
    "an assertion of a class that is none": (
        "Assertion",
        {**_ASSERTION, "badge": 5},
        [("", Rule.NO_ISSUER, "badge"), ("/badge", Rule.VALUE_TYPE, "badge")],
    ),
    "an assertion without a type": (
        "Assertion",
        {**_ASSERTION, "type": []},
        [("", Rule.NO_TYPE, "type")],
    ),
    "an assertion that cannot be verified": (
        "Assertion",
        {**_ASSERTION, "verification": {"type": "Blockchain"}},
        [("/verification/type", Rule.VERIFICATION_TYPE, "HostedBadge | SignedBadge")],
    ),
    "an assertion that does not say how to verify it": (
        "Assertion",
        {**_ASSERTION, "verification": {}},
        [("/verification", Rule.VERIFICATION_TYPE, "type")],
    ),
    "an identifier of another scheme": (
        "Assertion",
        {**_ASSERTION, "id": "did:a:1"},
        [("/id", Rule.VALUE_TYPE, "id")],
    ),
    "a class without a picture": (
        "BadgeClass",
        {**_CLASS_OF_OB2, "image": None},
        [("", Rule.MISSING_PROPERTY, "image")],
    ),
    "a class in no language": (
        "BadgeClass",
        {**_CLASS_OF_OB2, "@language": ""},
        [("/@language", Rule.VALUE_SYNTAX, "@language")],
    ),
    "an issuer without an address for mail": (
        "Profile",
        {"id": "https://a.example", "type": "Issuer", "name": "n", "url": "https://a.example"},
        [("", Rule.MISSING_PROPERTY, "email")],
    ),
}


@pytest.mark.parametrize(("class_name", "document", "found"), OLDER.values(), ids=OLDER.keys())
def test_the_same_walk_reads_the_tables_of_open_badges_2(
    class_name: str, document: JsonObject, found: list[Departure]
) -> None:
    assert departures(document, class_name, Edition.OB20) == found


def test_nobody_named_in_an_older_badge_touches_an_answer() -> None:
    slips = deviations({**_ASSERTION, "recipient": None}, "Assertion", pointer="/x", edition=Edition.OB20)
    assert [(slip.pointer, slip.detail, slip.touches) for slip in slips] == [("/x", "recipient", True)]


def test_a_million_departures_make_no_report() -> None:
    many = [Deviation(pointer="", rule=Rule.VALUE_TYPE)] * 1000
    last = Deviation(pointer="/last", rule=Rule.VALUE_TYPE, touches=True)
    other = Deviation(pointer="", rule=Rule.WRONG_TYPE)
    assert bounded([*many, last, other]) == (*many[:MAX_OF_A_RULE], last, other)
    assert bounded([last] * 1000) == (last,) * MAX_OF_A_RULE


KINDS: tuple[tuple[str, tuple[Json, ...], tuple[Json, ...]], ...] = (
    ("uri", ("did:a:1", "urn:uuid:x", "https://a.example"), ("a", "", "a b:c", "did:a:\u200b1", 5)),
    (
        "iri",
        ("https://a.example/1", "_:b0", "urn:uuid:3b241101-e2bb-4255-8caf-4136c566a962"),
        ("did:a:1", "urn:x:y", "//a"),
    ),
    ("url", ("http://a.example", "HTTPS://a.example/x"), ("ftp://a.example", "https://", "a.example")),
    ("data", ("data:image/png;base64,AA", "data:,x"), ("data:", "https://a.example", 5)),
    ("email", ("a@b",), ("a", "a b@c", "a@b@c")),
    ("telephone", ("+81312345678", "81312345678;ext=5"), ("0", "+", "call")),
    ("language", ("en", "pt-BR", "zh-Hant-TW"), ("", "e", "en_US")),
    ("version", ("1", 1, 1.5), (True, None, [])),
    ("date", ("2024-01-01",), ("2024-01-01T00:00:00Z", 5)),
    ("datetime", ("2024-01-01T00:00:00Z",), ("2024-01-01T00:00:00", 1_700_000_000, "2024-01-01")),
    ("jws", ("a.b.c", "a..c"), ("a.b", "a.b.c.d", "a.b.c=")),
    ("boolean", (True, False), (0, "true")),
    ("number", (0, 1.5), (True, "1")),
    (
        "words",
        ("x", {"@value": "x"}, {"@value": "x", "@language": "en", "@direction": "ltr"}),
        (
            *(5, {}, {"@value": 5}, {"@value": "x", "url": "y"}, {"@value": "x", "@language": "e"}),
            *({"@value": "x", "@language": None}, {"@value": "x", "@direction": "up"}, {"en": "x"}),
        ),
    ),
    (
        "datetimestamp",
        ("2024-01-01T00:00:00Z", "2024-02-29T23:59:59.123+14:00"),
        (
            *("2024-01-01T00:00:00", "2024-01-01t00:00:00z", "2024-01-01T00:00:00+0900", "2024-01-01"),
            *(
                "2023-02-29T00:00:00Z",
                "2024-01-01T00:00:60Z",
                1_700_000_000,
                {"@value": "2024-01-01T00:00:00Z"},
            ),
        ),
    ),
    ("xsd-datetime", ("2024-01-01T00:00:00", "2024-01-01T00:00:00Z"), ("2024-01-01", "now", 5)),
    ("type", ("Term", "https://a.example/type"), ("", "two words", 5, "hid\u200bden")),
    ("context", ("https://a.example", {}), ("https ://a", "", 5, [])),
    ("sri", ("sha256-AAAA", "sha384-AA== sha512-A/+="), ("", "md5-AAAA", "sha256", 5)),
    ("multibase", ("uAA-_", "z6Mk"), ("", "AAAA", "z0", 5)),
    ("object", ({},), ([], "x")),
    ("any", (None, 5), ()),
    ("Profile", ({},), ("did:a:1", [])),
)


@pytest.mark.parametrize(("kind", "good", "bad"), KINDS, ids=[kind for kind, _, _ in KINDS])
def test_a_value_is_of_its_kind_or_is_not(kind: str, good: tuple[Json, ...], bad: tuple[Json, ...]) -> None:
    assert all(is_of_kind(value, kind) for value in good)
    assert not any(is_of_kind(value, kind) for value in bad)


def test_an_identifier_under_its_keyword_is_an_identifier():
    profile = {"@id": "did:web:uni.example", "type": ["Profile"]}
    assert not list(deviations(profile, "Profile", pointer="", edition=Edition.OB3_VC2))
    empty = {"@id": None, "type": ["Profile"]}
    found = deviations(empty, "Profile", pointer="", edition=Edition.OB3_VC2)
    assert {slip.pointer for slip in found} <= {"", "/@id"}
