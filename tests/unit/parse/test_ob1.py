"""Documents from before Open Badges 2 get the members by which those of 2 are read, and lose nothing."""

import pytest

from verifier.model.roles import Role
from verifier.parse.ob1 import in_words_of_2, with_targets
from verifier.parse.ob1_names import legible, renamed
from verifier.parse.ob1_origin import absolute, origin_of

PLACE = "https://uni.example/1"


def _assertion(url: str | None = None, **members: object) -> dict[str, object]:
    return in_words_of_2(members, role=Role.ASSERTION, url=url)


def _issued_by(**issuer: object) -> dict[str, object]:
    return {"badge": {"issuer": issuer}}


# where it lives


@pytest.mark.parametrize(
    ("members", "fetched", "named"),
    [
        ({}, None, None),
        ({}, PLACE, PLACE),
        ({"id": PLACE}, None, PLACE),
        ({"id": PLACE}, "https://other.example/", PLACE),
        ({"id": "7"}, PLACE, PLACE),
        ({"id": "7"}, None, "7"),
        ({"verify": {"type": "hosted", "url": PLACE}}, "https://other.example/", PLACE),
        ({"verify": {"url": {"id": PLACE}}}, None, PLACE),
        ({"verify": {"type": "hosted", "url": PLACE}, "id": "https://other.example/"}, None, PLACE),
        ({"verify": {"type": "hosted", "url": "/1"}, "id": PLACE}, None, PLACE),
        ({"verify": {"type": "hosted", "url": 7}}, PLACE, PLACE),
        ({"verify": {"type": "signed", "url": "https://uni.example/key"}, "uid": "7"}, None, "uid:7"),
        ({"verify": {"type": "signed", "url": "https://uni.example/key"}}, None, None),
        (
            {"verify": {"type": "signed", "url": "https://uni.example/key"}, "id": "urn:uuid:7"},
            None,
            "urn:uuid:7",
        ),
    ],
)
def test_badge_has_one_address_and_that_is_where_it_is_verified(members, fetched, named):
    assert _assertion(fetched, **members).get("id") == named


def test_address_to_verify_at_is_said_once_but_that_of_a_key_is_kept():
    hosted = _assertion(verify={"type": "hosted", "url": PLACE, "more": 1})
    assert hosted["verification"] == {"type": "HostedBadge", "more": 1}
    signed = _assertion(verify={"type": "signed", "url": PLACE})
    assert signed["verification"] == {"type": "SignedBadge", "url": PLACE}
    odd = _assertion(verify={"type": "by mail"})
    assert odd["verification"] == {"type": "by mail"}


@pytest.mark.parametrize("role", [Role.BADGE_CLASS, Role.ISSUER_PROFILE])
def test_linked_document_is_named_by_where_it_was_fetched(role):
    assert in_words_of_2({"id": 7}, role=role, url=PLACE)["id"] == PLACE
    assert in_words_of_2({"id": PLACE}, role=role, url="https://other.example/")["id"] == PLACE
    assert "id" not in in_words_of_2({}, role=role, url=None)


def test_document_of_another_kind_stays_as_it_is():
    assert in_words_of_2({"a": 1}, role=Role.STATUS_LIST, url=PLACE) == {"a": 1}
    assert renamed({"a": 1}, role=Role.STATUS_LIST) == {"a": 1}


# to whom


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("a@b.example", {"type": "email", "identity": "a@b.example", "hashed": False, "salt": "s"}),
        ("sha1$00", {"type": "email", "identity": "sha1$00", "hashed": True, "salt": "s"}),
        ({"hashed": "TRUE"}, {"hashed": True, "salt": "s"}),
        ({"hashed": "false", "salt": "own"}, {"hashed": False, "salt": "own"}),
        ({"hashed": "perhaps"}, {"hashed": "perhaps", "salt": "s"}),
        ("", ""),
        (7, 7),
    ],
)
def test_recipient_is_an_object_and_has_the_salt(said, written):
    found = _assertion(recipient=said, salt="s")
    assert found["recipient"] == written
    assert "salt" not in found


# what for


def test_embedded_documents_are_named_as_what_they_are():
    found = _assertion(badge={"name": "X", "criteria": "Be there.", "issuer": {"name": "Y"}})
    issuer = {"type": "Issuer", "name": "Y"}
    assert found["badge"] == {
        "type": "BadgeClass",
        "name": "X",
        "criteria": {"narrative": "Be there."},
        "issuer": issuer,
    }


def test_skills_have_the_names_of_today_unless_they_have_them_already():
    old = {"name": "Counting", "url": PLACE, "description": "To ten.", "targetName": "Numbers"}
    new = {"name": "Counting", "targetUrl": PLACE, "targetDescription": "To ten.", "targetName": "Numbers"}
    assert with_targets({"badge": {"alignment": [old]}}) == {"badge": {"alignment": new}}
    assert with_targets({"alignment": [old, PLACE]}) == {"alignment": [new, PLACE]}
    assert with_targets({"name": "X"}) == {"name": "X"}


# names


def test_issuer_of_0_5_has_the_names_of_today():
    old = {"origin": PLACE, "name": "Uni", "org": "Registry", "contact": "a@uni.example", "x": 1}
    new = {"name": "Uni: Registry", "email": "a@uni.example", "url": PLACE, "x": 1}
    assert renamed(old, role=Role.ISSUER_PROFILE) == new
    kept = {"name": "Uni", "url": "https://other.example/", "email": "b@uni.example"}
    assert renamed(kept | {"contact": "a", "origin": PLACE}, role=Role.ISSUER_PROFILE) == kept


def test_links_of_0_5_may_be_paths_on_the_issuers_site():
    old = {
        "issued_on": "2012-06-01",
        "badge": {"image": "/i.png", "criteria": "//[", "issuer": {"origin": PLACE}},
    }
    found = renamed(old, role=Role.ASSERTION)
    assert found["issuedOn"] == "2012-06-01"
    assert found["badge"]["image"] == "https://uni.example/i.png"
    assert found["badge"]["criteria"] == "//["
    assert renamed({"badge": PLACE}, role=Role.ASSERTION) == {"badge": PLACE}


def test_two_days_of_issue_are_both_kept():
    found = renamed({"issued_on": "2012-06-01", "issuedOn": 1}, role=Role.ASSERTION)
    assert found == {"issuedOn": [1, "2012-06-01"]}


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("X", "X"),
        (
            {"en": "X", "pt_BR": "Y"},
            [{"@language": "en", "@value": "X"}, {"@language": "pt-BR", "@value": "Y"}],
        ),
        ({"@value": "X", "@language": "en"}, {"@value": "X", "@language": "en"}),
        ({"en": 7}, {"en": 7}),
        ({}, {}),
        ({f"a{chr(97 + i % 26)}-{i}": "X" for i in range(101)}, None),
    ],
)
def test_object_by_language_is_a_text_in_several_languages(said, read):
    assert legible({"badge": {"issuer": {"name": said}}})["badge"]["issuer"]["name"] == (read or said)


def test_other_name_of_the_skills_counts_where_the_usual_one_is_not_there():
    assert legible({"alignments": [1]}) == {"alignment": [1]}
    assert legible({"alignments": [1], "alignment": [2]}) == {"alignments": [1], "alignment": [2]}


# the origin


@pytest.mark.parametrize(
    ("issuer", "origin"),
    [
        ({"origin": "https://uni.example"}, "https://uni.example"),
        ({"origin": " https://uni.example:8443/path?a#b "}, "https://uni.example:8443"),
        ({"origin": "https://uni.example", "id": "https://other.example/"}, None),
        ({"origin": "ftp://uni.example"}, None),
        ({"origin": "uni.example"}, None),
        ({"origin": "https://"}, None),
        ({"origin": "https://[uni"}, None),
        ({"origin": 7}, None),
        ({}, None),
    ],
)
def test_origin_is_scheme_host_and_port_of_an_issuer_without_an_id(issuer, origin):
    assert origin_of(_issued_by(**issuer)) == origin


def test_badge_that_embeds_no_issuer_has_no_origin():
    assert origin_of({"badge": PLACE}) is None
    assert origin_of({"badge": {"issuer": PLACE}}) is None
    assert absolute("/a", origin=None) == "/a"
    assert absolute(7, origin=PLACE) == 7
