"""A credential in a token, and the registered claims beside it."""

from datetime import UTC, datetime

import pytest

from tests.unit.parse.badges import (
    OB3,
    VC1,
    VC2,
    badge,
    badge_of_vc1,
    endorsement,
    opened,
    plain_credential,
    resolve,
    spoilt,
    subject,
    token,
)
from verifier.model.credential import Credential, Edition, Malformed, Securing
from verifier.model.deviation import Rule
from verifier.model.moment import Zone
from verifier.model.proof import CoseSign1, SdJwt
from verifier.model.words import Json, JsonObject
from verifier.parse.signed_token import Opened
from verifier.parse.vc_jwt import parse_jwt

START = 1_704_067_200  # 2024-01-01T00:00:00Z
END = 1_735_689_600  # 2025-01-01T00:00:00Z


def claims(**changes: Json) -> JsonObject:
    """The claims of a good token."""
    given: JsonObject = {
        "iss": "did:web:uni.example",
        "sub": "did:example:holder",
        "jti": "https://uni.example/credentials/1",
        "nbf": START,
    }
    return spoilt(given, **changes)


def parsed(payload: JsonObject) -> Credential:
    credential = parse_jwt(opened(payload))
    assert isinstance(credential, Credential)
    for slip in credential.deviations:
        resolve(credential.raw, slip.pointer)
    return credential


def slips(payload: JsonObject) -> list[tuple[Rule, str, str]]:
    return [(slip.rule, slip.pointer, slip.detail) for slip in parsed(payload).deviations]


def test_a_good_token_of_each_form_is_read_without_a_departure() -> None:
    whole = parsed({**claims(), **badge()})
    assert (whole.edition, whole.deviations) == (Edition.OB3_VC2, ())
    older = parsed({**claims(), "vc": badge_of_vc1()})
    assert (older.edition, older.deviations) == (Edition.OB3_VC1, ())
    assert older.securing is whole.securing is Securing.JWT
    assert older.raw == badge_of_vc1()


def test_the_header_is_not_looked_at() -> None:
    plain = parse_jwt(opened({**claims(), **badge()}))
    boasting = parse_jwt(opened({**claims(), **badge()}, iss="did:web:other.example", typ="vc+jwt"))
    assert isinstance(plain, Credential)
    assert isinstance(boasting, Credential)
    assert plain.issuer == boasting.issuer


CONFLICTS: dict[str, tuple[JsonObject, tuple[str, str]]] = {
    "another issuer": ({"iss": "did:web:other.example"}, ("/issuer", "iss")),
    "another holder": ({"sub": "did:example:other"}, ("/credentialSubject", "sub")),
    "another number": ({"jti": "urn:other"}, ("/id", "jti")),
    "another start": ({"nbf": START + 1}, ("/validFrom", "nbf")),
    "another end": ({"exp": END + 1, "validUntil": "2025-01-01T00:00:00Z"}, ("/validUntil", "exp")),
}


@pytest.mark.parametrize(("changes", "place"), CONFLICTS.values(), ids=CONFLICTS.keys())
def test_a_claim_that_says_something_else_is_a_conflict(changes: JsonObject, place: tuple[str, str]) -> None:
    assert slips({**badge(), **claims(), **changes}) == [(Rule.CLAIM_CONFLICT, *place)]


def test_dates_are_compared_as_instants_to_the_second() -> None:
    dated = badge(validFrom="2024-01-01T09:00:00.750+09:00", validUntil="2024-12-31T24:00:00Z")
    dated["validUntil"] = "2025-01-01T01:00:00+01:00"
    assert slips({**dated, **claims(exp=END + 0.5)}) == []


HOUR, DAY = 3_600, 86_400


@pytest.mark.parametrize(
    ("written", "claimed", "same"),
    [
        ("2024-01-01T00:00:00.700Z", START, True),
        ("2024-01-01T00:00:00.700Z", START + 0.7, True),
        ("2024-01-01T00:00:00.700Z", START + 1, True),
        ("2024-01-01T00:00:00.700Z", START - 1, False),
        ("2024-01-01T00:00:00.700Z", START + 2, False),
        ("2024-01-01T00:00:00Z", START - 1, False),
        ("2024-01-01T00:00:00Z", START + 9 * HOUR, False),
        ("2024-01-01T00:00:00+00:00", START - 9 * HOUR, False),
        ("2024-01-01T00:00:00", START, True),
        ("2024-01-01T00:00:00", START - 14 * HOUR, True),
        ("2024-01-01T00:00:00", START - 5.75 * HOUR, True),
        ("2024-01-01T00:00:00", START + 12 * HOUR, True),
        ("2024-01-01T00:00:00", START - 14.25 * HOUR, False),
        ("2024-01-01T00:00:00", START + 12.25 * HOUR, False),
        ("2024-01-01T00:00:00", START - 1, False),
        ("2024-01-01T00:00:00", START + HOUR + 60, False),
        ("2024-01-01", START - 9 * HOUR, True),
        ("2024-01-01", START + DAY, False),
    ],
)
def test_a_start_may_be_rounded_and_mean_the_zone_of_its_writer(
    written: str, claimed: float, *, same: bool
) -> None:
    conflict = [] if same else [(Rule.CLAIM_CONFLICT, "/validFrom", "nbf")]
    found = slips({**badge(validFrom=written), **claims(nbf=claimed)})
    assert [slip for slip in found if slip[0] is Rule.CLAIM_CONFLICT] == conflict


@pytest.mark.parametrize(
    ("claimed", "same"),
    [
        (END - 1, True),
        (END, True),
        (END - DAY, True),
        (END - DAY - 14 * HOUR, True),
        (END + 12 * HOUR, True),
        (END - 1 - 9 * HOUR, True),
        (END - DAY - 15 * HOUR, False),
        (END + 12.25 * HOUR, False),
        (END - 600, False),
        (END + 7 * DAY, False),
    ],
)
def test_an_end_that_is_a_day_may_be_claimed_as_either_end_of_it(claimed: float, *, same: bool) -> None:
    conflict = [] if same else [(Rule.CLAIM_CONFLICT, "/validUntil", "exp")]
    found = slips({**badge(validUntil="2024-12-31"), **claims(exp=claimed)})
    assert [slip for slip in found if slip[0] is Rule.CLAIM_CONFLICT] == conflict


@pytest.mark.parametrize("last", ["9999-12-31", "9999-12-31T23:59:59.9Z"])
def test_the_last_day_that_can_be_written_is_compared_like_any_other(last: str) -> None:
    assert (Rule.CLAIM_CONFLICT, "/validUntil", "exp") in slips({**badge(validUntil=last), **claims(exp=END)})


@pytest.mark.parametrize("name", ["iss", "sub", "jti", "nbf"])
def test_an_absent_claim_is_noted(name: str) -> None:
    ((rule, _, detail),) = slips({**badge(), **claims(**{name: None})})
    assert (rule, detail) == (Rule.CLAIM_ABSENT, name)


def test_an_end_without_its_claim_is_noted() -> None:
    ended = badge(validUntil="2025-01-01T00:00:00Z")
    assert slips({**ended, **claims()}) == [(Rule.CLAIM_ABSENT, "/validUntil", "exp")]


def test_a_claim_for_what_the_badge_does_not_say_is_no_conflict_and_not_missed() -> None:
    nameless = badge(credentialSubject=subject(id=None, identifier=[_identity()]))
    assert slips({**nameless, **claims(sub=None)}) == []


def _identity() -> JsonObject:
    return {"type": "IdentityObject", "hashed": False, "identityHash": "Ada", "identityType": "name"}


def test_a_plain_credential_of_vc_2_needs_no_claims() -> None:
    assert [rule for rule, _, _ in slips(plain_credential())] == [Rule.NOT_AN_OPEN_BADGE]


def test_what_the_credential_leaves_out_is_filled_in_from_the_claims() -> None:
    bare = badge_of_vc1(id=None, issuer=None, issuanceDate=None, credentialSubject=subject(id=None))
    credential = parsed({**claims(exp=END), "vc": bare})
    assert credential.deviations == ()
    assert credential.raw["id"] == "https://uni.example/credentials/1"
    assert credential.raw["issuer"] == "did:web:uni.example"
    assert credential.raw["issuanceDate"] == "2024-01-01T00:00:00Z"
    assert credential.raw["expirationDate"] == "2025-01-01T00:00:00Z"
    assert credential.subject is not None
    assert credential.subject.id == "did:example:holder"


def test_only_the_identifier_of_an_issuer_object_is_filled_in() -> None:
    named = badge_of_vc1(issuer={"type": ["Profile"], "name": "Example University"})
    issuer = parsed({**claims(), "vc": named}).issuer
    assert issuer is not None
    assert (issuer.id, issuer.name) == ("did:web:uni.example", "Example University")


@pytest.mark.parametrize("given", [[subject(id=None)], "did:example:holder", 5, None])
def test_a_subject_that_is_no_object_is_left_as_it_is(given: Json) -> None:
    document = badge_of_vc1(credentialSubject=given)
    assert parsed({**claims(), "vc": document}).raw.get("credentialSubject") == given


def test_an_expiry_claim_ends_a_badge_that_does_not_say_so_itself() -> None:
    credential = parsed({**badge(), **claims(exp=END)})
    assert credential.valid_until is not None
    assert credential.valid_until.instant == datetime(2025, 1, 1, tzinfo=UTC)
    assert credential.valid_until.zone is Zone.GIVEN
    resolve(credential.raw, credential.valid_until.pointer)


def test_a_newer_credential_in_the_claim_vc_is_filled_in_with_its_own_names() -> None:
    credential = parsed({**claims(exp=END), "vc": badge(validFrom=None)})
    assert credential.raw["validFrom"] == "2024-01-01T00:00:00Z"
    assert credential.raw["validUntil"] == "2025-01-01T00:00:00Z"


def test_an_older_context_with_a_newer_date_is_read() -> None:
    mixed = badge_of_vc1(issuanceDate=None, validFrom="2024-01-01T00:00:00Z")
    credential = parsed({**claims(), "vc": mixed})
    assert credential.edition is Edition.OB3_VC1
    assert credential.valid_from is not None
    assert [slip.rule for slip in credential.deviations] == [Rule.MIXED_EDITIONS]


def test_a_newer_context_inside_of_the_older_claim_is_read() -> None:
    credential = parsed({**claims(), "vc": badge()})
    assert credential.edition is Edition.OB3_VC2
    assert [(slip.rule, slip.detail) for slip in credential.deviations] == [(Rule.MIXED_EDITIONS, "vc")]


def test_a_badge_inside_and_another_around_it_conflict() -> None:
    assert (Rule.CLAIM_CONFLICT, "", "vc") in slips({**badge(), **claims(), "vc": badge_of_vc1()})


UNREADABLE: dict[str, tuple[JsonObject, Rule]] = {
    "an issuer that is a number": ({"iss": 5}, Rule.VALUE_TYPE),
    "a start that is a word": ({"nbf": "soon"}, Rule.UNREADABLE_DATE),
    "an end in milliseconds": ({"exp": END * 1000}, Rule.UNREADABLE_DATE),
}


@pytest.mark.parametrize(("changes", "rule"), UNREADABLE.values(), ids=UNREADABLE.keys())
def test_a_claim_that_cannot_be_read_is_not_forgotten(changes: JsonObject, rule: Rule) -> None:
    (name,) = changes
    assert slips({**badge(), **claims(), **changes}) == [(rule, f"/{name}", name)]
    assert (rule, "", name) in slips({**claims(), **changes, "vc": badge_of_vc1()})


def test_a_token_of_too_many_parts_is_malformed() -> None:
    assert isinstance(parse_jwt(opened(badge(credentialStatus=[{}] * 200))), Malformed)


def test_a_member_that_no_context_defines_is_noted_with_its_place() -> None:
    extra = badge(credentialSubject=subject(colour="red", shape={"size": 1}), smell=["sweet"])
    assert slips({**extra, **claims()}) == [
        (Rule.EXTRA_MEMBER, "/credentialSubject/colour", "colour"),
        (Rule.EXTRA_MEMBER, "/credentialSubject/shape", "shape"),
        (Rule.EXTRA_MEMBER, "/smell", "smell"),
    ]


def test_members_under_an_unknown_context_may_be_its_own() -> None:
    extended = badge(
        **{"@context": [VC2, OB3, "https://x.example/context", {"shape": "urn:shape"}]}, colour="red"
    )
    assert slips({**extended, **claims()}) == [
        (Rule.CONTEXT_UNREAD, "/@context/2", "https://x.example/context"),
        (Rule.CONTEXT_UNREAD, "/@context/3", ""),
    ]


def test_a_context_that_defines_every_name_leaves_none_undefined() -> None:
    undefined = "https://www.w3.org/ns/credentials/undefined-terms/v2"
    assert slips({**badge(**{"@context": [VC2, OB3, undefined]}, colour="red"), **claims()}) == []


def test_contexts_inside_are_read_too() -> None:
    other = endorsement(**{"@context": [VC2, OB3, "https://x.example/context"]}, colour="red")
    assert slips({**badge(endorsement=[other]), **claims()}) == [
        (Rule.CONTEXT_UNREAD, "/endorsement/0/@context/2", "https://x.example/context")
    ]


def test_the_contexts_of_vc_1_1_are_known() -> None:
    assert parsed({**claims(), "vc": badge_of_vc1()}).contexts == (VC1, OB3)


def test_an_identifier_in_the_spelling_of_json_ld_is_pointed_at_as_it_is_spelled() -> None:
    older = {("@id" if name == "id" else name): value for name, value in badge_of_vc1().items()}
    assert slips({**claims(), "vc": older}) == []
    assert slips({**claims(jti=None), "vc": older}) == [(Rule.CLAIM_ABSENT, "/@id", "jti")]
    assert resolve(parsed({"@id": "urn:a", "": None}).raw, "/@id") == "urn:a"


def test_an_identifier_in_the_spelling_of_json_ld_is_not_replaced_by_the_claim() -> None:
    older = {("@id" if name == "id" else name): value for name, value in badge_of_vc1().items()}
    other = parsed({**claims(jti="urn:another"), "vc": older})
    assert (other.id, "id" in other.raw) == (older["@id"], False)
    assert (Rule.CLAIM_CONFLICT, "/@id", "jti") in slips({**claims(jti="urn:another"), "vc": older})


@pytest.mark.parametrize(
    ("kind", "named"),
    [
        ("https://uni.example/Programme", []),
        ("Programme", [(Rule.EXTRA_MEMBER, "/type/2", "Programme")]),
        ("AchievementCredential", []),
    ],
)
def test_a_type_that_no_context_defines_is_named(kind: str, named: list[tuple[Rule, str, str]]) -> None:
    typed = badge(type=["VerifiableCredential", "OpenBadgeCredential", kind])
    assert slips({**typed, **claims()}) == named


def test_types_of_1edtech_without_their_context_are_named_once() -> None:
    status = {"id": "https://uni.example/list", "type": "1EdTechRevocationList"}
    refresh = {"id": "https://uni.example/refresh", "type": "1EdTechCredentialRefresh"}
    typed = badge(credentialStatus=status, refreshService=refresh)
    assert slips({**typed, **claims()}) == [
        (Rule.EXTENSIONS_ASSUMED, "/credentialStatus/type", "1EdTechRevocationList")
    ]


def withheld(document: JsonObject, *hidden: str) -> str | None:
    """Say what an SD-JWT of this payload may leave out, if something is held back at these places."""
    jws = token(document)
    signed = SdJwt(text=jws.text, header={}, payload=jws.payload, signing_input=b"", signature=b"")
    credential = parse_jwt(Opened(token=signed, claims=document, beside={}, hidden=hidden))
    assert isinstance(credential, Credential)
    assert isinstance(credential.token, SdJwt)
    return credential.token.withheld


_WHOLE: JsonObject = {
    "credentialStatus": {"id": "https://uni.example/status/1#1", "type": "Any"},
    "validUntil": "2025-01-01T00:00:00Z",
}


@pytest.mark.parametrize(
    ("changes", "hidden", "found"),
    [
        ({}, (), None),
        ({}, ("",), ""),
        ({"credentialStatus": _WHOLE["credentialStatus"]}, ("",), ""),
        ({"validUntil": _WHOLE["validUntil"]}, ("",), ""),
        (_WHOLE, ("",), None),
        ({}, ("/credentialSubject", "/evidence"), None),
        (_WHOLE, ("/credentialStatus",), "/credentialStatus"),
        (_WHOLE, ("/credentialStatus/0",), "/credentialStatus/0"),
        (_WHOLE, ("", "/validUntil"), "/validUntil"),
        (_WHOLE, ("/credentialSubject/verifiableCredential/0",), "/credentialSubject/verifiableCredential/0"),
    ],
    ids=str,
)
def test_what_is_held_back_where_a_status_or_an_end_would_stand_is_told(
    changes: JsonObject, hidden: tuple[str, ...], found: str | None
) -> None:
    assert withheld({**badge(**changes), **claims()}, *hidden) == found


@pytest.mark.parametrize(
    ("hidden", "found"), [(("/vc",), "/vc"), (("",), ""), (("/vc/credentialSubject",), None)]
)
def test_in_a_claim_both_places_count(hidden: tuple[str, ...], found: str | None) -> None:
    assert withheld({**claims(), "vc": badge_of_vc1()}, *hidden) == found


_KINDS: JsonObject = {"resultDescription": [{"id": "urn:kind", "type": ["ResultDescription"]}]}
_SUBJECT = "/credentialSubject"
_RESULT = "/credentialSubject/result"


def _graded(*results: JsonObject, **changes: Json) -> JsonObject:
    """A badge that describes its results, and has these."""
    whole = badge(**_WHOLE)["credentialSubject"]
    achieved = {**whole["achievement"], **_KINDS}
    members = {"result": list(results)} if results else {}
    return badge(**_WHOLE, credentialSubject={**whole, "achievement": achieved, **members, **changes})


@pytest.mark.parametrize(
    ("document", "hidden", "found"),
    [
        (_graded(), (_SUBJECT,), _SUBJECT),
        (_graded(), (f"{_SUBJECT}/identifier",), None),
        (_graded({"status": "Completed"}), (_SUBJECT,), None),
        (_graded({"status": "Completed"}), (_RESULT,), _RESULT),
        (_graded({"status": "Completed"}), (f"{_RESULT}/0",), None),
        (_graded({"status": ["Completed"]}), (f"{_RESULT}/0/status",), f"{_RESULT}/0/status"),
        (_graded({"value": "B"}), (f"{_RESULT}/0",), f"{_RESULT}/0"),
        (_graded({"value": "B"}), (f"{_RESULT}/0/alignment",), None),
        (badge(**_WHOLE), (_SUBJECT,), None),
        (badge(**_WHOLE), (f"{_SUBJECT}/achievement",), None),
        (badge(**_WHOLE), (f"{_SUBJECT}/achievement", _SUBJECT), _SUBJECT),
        (badge(**_WHOLE), (f"{_SUBJECT}/achievement/resultDescription", _SUBJECT), _SUBJECT),
        (badge(**_WHOLE, credentialSubject=[_graded()["credentialSubject"]]), (_SUBJECT,), _SUBJECT),
        (
            badge(**_WHOLE, credentialSubject=[_graded()["credentialSubject"]]),
            (f"{_SUBJECT}/0",),
            f"{_SUBJECT}/0",
        ),
        (badge(**_WHOLE, credentialSubject="did:example:holder"), (_SUBJECT,), None),
    ],
)
def test_what_is_held_back_where_a_result_would_stand_is_told(
    document: JsonObject, hidden: tuple[str, ...], found: str | None
) -> None:
    assert withheld({**document, **claims()}, *hidden) == found
    inside = None if found is None else f"/vc{found}"
    assert withheld({**claims(), "vc": document}, *(f"/vc{place}" for place in hidden)) == inside


def cose(document: JsonObject, **beside: Json) -> Credential:
    """A badge as the payload of a COSE message, with these claims in its header."""
    payload = token(document).payload
    message = CoseSign1(header={}, payload=payload, signing_input=b"", signature=b"", claims=beside)
    credential = parse_jwt(Opened(token=message, claims=document, beside=beside))
    assert isinstance(credential, Credential)
    return credential


def test_of_a_cose_message_no_claims_are_missed() -> None:
    assert (cose(badge()).deviations, cose(badge()).securing) == ((), Securing.COSE)


def test_claims_in_the_header_of_a_cose_message_are_compared() -> None:
    assert cose(badge(), iss="did:web:uni.example", nbf=START).deviations == ()
    said = [(slip.rule, slip.detail) for slip in cose(badge(), iss="did:web:other.example").deviations]
    assert said == [(Rule.CLAIM_CONFLICT, "iss")]
    assert cose(badge(), exp=END).valid_until is not None
    assert [slip.pointer for slip in cose(badge(), exp="soon").deviations] == [""]


@pytest.mark.parametrize("name", ["issuer", "credentialStatus", "validUntil", "expirationDate", "validFrom"])
def test_a_second_credential_beside_the_claim_is_a_conflict(name: str) -> None:
    older = badge_of_vc1()
    same = {name: older[name]} if name in older else {}
    assert (Rule.CLAIM_CONFLICT, "", "vc") not in slips({**claims(), **same, "vc": older})
    assert (Rule.CLAIM_CONFLICT, "", "vc") in slips({**claims(), name: "other", "vc": older})


UNI = "did:web:uni.example"
SAME_ISSUER: dict[str, Json] = {
    "its name alone": {"type": ["Profile"], "name": "University of Examples"},
    "itself, with its name": {"id": UNI, "name": "University of Examples"},
    "its identifier": UNI,
    "nobody": None,
}
ANOTHER_ISSUER: dict[str, Json] = {
    "another": "did:web:other.example",
    "another, with a name": {"id": "did:web:other.example", "name": "University of Examples"},
    "another, as linked data": {"@id": "did:web:other.example"},
    "one with a mark that no eye sees": {"id": f"{UNI}\u200b"},
    "a list": [UNI],
}


def slips_beside(issuer: Json) -> list[tuple[Rule, str, str]]:
    inner = {name: value for name, value in badge_of_vc1().items() if name != "issuer"}
    return slips({**claims(), "iss": UNI, "issuer": issuer, "vc": inner})


@pytest.mark.parametrize("issuer", SAME_ISSUER.values(), ids=SAME_ISSUER.keys())
def test_what_else_is_said_of_the_issuer_beside_the_claim_is_no_conflict(issuer: Json) -> None:
    assert slips_beside(issuer) == []


@pytest.mark.parametrize("issuer", ANOTHER_ISSUER.values(), ids=ANOTHER_ISSUER.keys())
def test_another_issuer_beside_the_claim_is_a_conflict(issuer: Json) -> None:
    assert slips_beside(issuer) == [(Rule.CLAIM_CONFLICT, "", "vc")]
