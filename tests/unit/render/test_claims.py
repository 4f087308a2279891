from dataclasses import replace

import pytest

from tests.unit.render import reports
from verifier.model.achievement import Achievement, Extension, Identity, Picture, Profile
from verifier.model.credential import Subject
from verifier.render.catalogue import catalogue
from verifier.render.claims import credential_object, identifier_kinds, line
from verifier.render.wording import Wording


def rendered(credential=None, *, report=reports.VALID):
    shown = credential or report.credential
    return credential_object(shown, wording=Wording(report=report, catalogue=catalogue("en")))


def test_claims_of_a_genuine_badge_are_trustworthy_and_its_picture_may_be_shown():
    shown = rendered()
    assert shown["trustworthy"] is True
    assert shown["image"] == {"url": "https://uni.example/soil.png", "showable": True}
    assert shown["issuer"]["headline"] == "uni.example"


@pytest.mark.parametrize(("language", "quotes"), [("en", "“”"), ("ja", "「」")])
def test_no_mark_in_a_name_ends_the_quotation_that_it_stands_in(language, quotes):
    name = 'Open” Verified. Issued by “harvard.example」です。「x〞 "y"'
    badge = reports.credential(name=name, issuer=Profile(pointer="/issuer", id=None, name=name))
    wording = Wording(report=replace(reports.VALID, credential=badge), catalogue=catalogue(language))
    said = line(badge, words=wording.catalogue)
    awarded = credential_object(badge, wording=wording)["issuer"]["awarded"]["text"]
    assert [said.count(mark) for mark in '“”「」〞"'] == [2 * (mark in quotes) for mark in '“”「」〞"']
    assert [awarded.count(mark) for mark in '“”「」〞"'] == [1 * (mark in quotes) for mark in '“”「」〞"']


@pytest.mark.parametrize("authentic", [False, None])
def test_claims_that_nothing_proves_are_quotes_without_a_picture(authentic):
    shown = rendered(report=replace(reports.FORGED, authentic=authentic))
    assert shown["trustworthy"] is False
    assert shown["image"] == {"url": "https://uni.example/soil.png", "showable": False}
    assert shown["issuer"]["headline"] == "unknown signer"
    assert shown["issuer"]["signedBy"]["kind"] == "unknown"


def test_recipient_is_shown_without_its_address():
    shown = rendered()
    assert shown["recipient"] == {
        "claimedName": "Ada",
        "identifierKinds": ["emailAddress"],
        "hashed": True,
        "hashing": [],
    }
    assert "sha256$ab" not in str(shown)


def test_plain_name_among_the_identities_is_the_claimed_name():
    named = Identity(type="name", value="Grace", hashed=False, salt=None, pointer="/i")
    hidden = Identity(type="name", value="sha256$cd", hashed=True, salt=None, pointer="/j")
    untyped = Identity(type=None, value="x", hashed=None, salt=None, pointer="/k")
    subject = Subject(pointer="/s", identities=(hidden, untyped, named))
    shown = rendered(reports.credential(subjects=(subject,)))
    assert shown["recipient"] == {
        "claimedName": "Grace",
        "identifierKinds": ["name"],
        "hashed": True,
        "hashing": [],
    }


def test_empty_credential_has_every_member():
    shown = rendered(reports.credential(id=None, issuer=None, subjects=(), starts=(), issued=None))
    assert shown["name"] is None
    assert shown["criteria"] == {"url": None, "narrative": None}
    assert shown["recipient"] == {
        "claimedName": None,
        "identifierKinds": [],
        "hashed": False,
        "hashing": [],
    }
    assert shown["issuer"]["id"] is None
    assert set(shown) == set(rendered())


_SHA256 = "sha256$" + "ab" * 32


@pytest.mark.parametrize(
    ("identity", "hashing"),
    [
        pytest.param({}, {"kind": "email", "method": "sha256", "salt": ""}, id="without-a-salt"),
        pytest.param({"salt": "nacl"}, {"kind": "email", "method": "sha256", "salt": "nacl"}, id="salted"),
        pytest.param(
            {"value": "MD5$" + "AB" * 16}, {"kind": "email", "method": "md5", "salt": ""}, id="in-capitals"
        ),
        pytest.param({"type": "url"}, {"kind": "url", "method": "sha256", "salt": ""}, id="of-a-web-address"),
        pytest.param(
            {"salt": "na\u202ecl"},
            {"kind": "email", "method": "sha256", "salt": None},
            id="a-salt-that-cannot-be-shown-is-not-shown-otherwise",
        ),
        pytest.param(
            {"salt": "s" * 201}, {"kind": "email", "method": "sha256", "salt": None}, id="nor-one-cut-off"
        ),
        pytest.param({"type": "name"}, None, id="names-prove-nobody"),
        pytest.param({"type": "studentNumber"}, None, id="of-a-kind-that-nobody-compares"),
        pytest.param({"value": "ada@uni.example"}, None, id="plain"),
        pytest.param({"value": "sha1$" + "ab" * 20}, None, id="a-method-that-is-not-compared"),
    ],
)
def test_how_a_recipient_is_hidden_is_said_and_the_hash_is_not(identity, hashing):
    told = {"type": "email", "value": _SHA256, "hashed": True, "salt": None, "pointer": "/i", **identity}
    subject = Subject(pointer="/s", identities=(Identity(**told), Identity(**told)))
    shown = rendered(reports.credential(subjects=(subject,)))["recipient"]
    assert shown["hashing"] == ([] if hashing is None else [hashing])
    assert "abab" not in str(shown).lower()


def test_bare_achievement_leaves_the_words_to_the_credential():
    subject = Subject(pointer="/s", achievement=Achievement(pointer="/a"))
    bare = replace(
        reports.credential(subjects=(subject,), image=Picture(id="data:image/png;base64,AAAA")),
        name="The ✅ credential",
        description="Of itself",
    )
    shown = rendered(bare)
    assert (shown["name"], shown["description"]) == ("The credential", "Of itself")
    assert shown["image"] == {"url": None, "showable": False}


def test_claimed_names_are_cut():
    long = rendered(reports.credential(name="n" * 999, issuer=Profile(id="x", pointer="/i", name="m" * 999)))
    assert len(long["name"]) == 200
    assert len(long["issuer"]["claimedName"]) == 60


def test_only_secure_addresses_are_links():
    picture = Picture(id="http://uni.example/soil.png")
    assert rendered(reports.credential(image=picture))["image"]["url"] is None


def test_dates_are_in_utc():
    shown = rendered(report=reports.EXPIRED)
    assert shown["validFrom"] == "2024-01-01T00:00:00Z"
    assert shown["validUntil"] == "2026-06-30T00:00:00Z"
    assert shown["awardedDate"] == "2024-01-02T00:00:00Z"


@pytest.mark.parametrize(
    ("subject_id", "kinds"),
    [
        ("mailto:a@uni.example", ("email",)),
        ("did:key:z6Mk", ("did",)),
        ("https://a.example/", ("url",)),
        ("urn:x", ()),
    ],
)
def test_id_of_a_recipient_tells_what_to_enter(subject_id, kinds):
    named = replace(reports.credential().subjects[0], id=subject_id, identities=())
    assert identifier_kinds(named) == kinds


def test_extensions_are_shown_by_name_and_type_and_broken_ones_not():
    kinds = ("Extension", "extensions:ECTSExtension")
    good = Extension(key="extensions:ects", types=kinds, raw={"ECTS": 2}, pointer="/badge/extensions:ects")
    broken = replace(good, key="extensions:broken", violates="ECTS")
    achievement = Achievement(pointer="/badge", extensions=(good, broken))
    issuer = Profile(id=None, pointer="/badge/issuer", extensions=(replace(good, key="<b>of the issuer"),))
    subject = Subject(pointer="", achievement=achievement)
    credential = replace(
        reports.VALID.credential,
        subjects=(subject,),
        issuer=issuer,
        extensions=(replace(good, key="own", types=()),),
    )
    assert rendered(credential)["extensions"] == [
        {"name": "own", "types": []},
        {"name": "extensions:ects", "types": list(kinds)},
        {"name": "<b>of the issuer", "types": list(kinds)},
    ]


def test_a_flood_of_extensions_is_cut():
    flood = tuple(Extension(key=f"x{n}", types=("T",) * 99, raw={}, pointer="") for n in range(999))
    shown = rendered(replace(reports.VALID.credential, extensions=flood))["extensions"]
    assert (len(shown), len(shown[0]["types"])) == (25, 5)
