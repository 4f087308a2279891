"""Who issued it: what was proven, what lists say of that, and remarks about what it names beside."""

from dataclasses import replace

import pytest

from tests.unit.checks.asking import badge
from verifier.model.achievement import Achievement, Profile
from verifier.model.credential import Subject
from verifier.model.issuer_list import IssuerList, ListedIssuer, MissingList
from verifier.model.proof import PlatformCopy
from verifier.model.recognition import Likeness, Listed, Recognition, Resemblance
from verifier.model.words import Cause
from verifier.recognition.judging import MAX_QUOTE, Proven, judge

UNI = Profile(id="did:web:uni.example", pointer="/issuer", name="Uni")
KEY = Profile(id="did:key:z6Mk", pointer="/issuer", name="Uni")
CREDLY = Profile(id="https://www.credly.com/api/v1/obi/v2/issuers/7", pointer="/badge/issuer", name="Uni")
BADGR = Profile(id=f"https://api.badgr.io/public/issuers/{'A' * 22}", pointer="/badge/issuer", name="Uni")
EDUBADGES = Profile(
    id=f"https://api.edubadges.nl/public/issuers/{'A' * 22}", pointer="/badge/issuer", name="Uni"
)

ENTRY = ListedIssuer(key="did:web:uni.example", ids=("did:web:uni.example",), names=("Example University",))
OTHER = ListedIssuer(key="did:web:mit.example", names=("Example Institute",))
LIST = IssuerList(
    id="partners", name="Partners", version="1", digest="sha256:", source="p.toml", obtained_at=None
)
STALE = MissingList(id="register", name="Register", why=Cause.LIST_STALE)
LISTED = Listed(list=LIST, issuer=ENTRY, by="did:web:uni.example")

NO_LISTS = Recognition()
CONSULTED = Recognition(consulted=(LIST,))
RECOGNISED = Recognition(consulted=(LIST,), missing=(STALE,), listed=LISTED)
RESEMBLING = Recognition(
    consulted=(LIST,), resembles=Resemblance(list=LIST, issuer=OTHER, likeness=Likeness.SAME_NAME)
)
OUT_OF_REACH = Recognition(consulted=(LIST,), out_of_reach=LISTED)


def judged(issuer, recognition=NO_LISTS, *, subjects=(), **proven):
    found = judge(
        badge(issuer=issuer, subjects=subjects),
        proven=Proven(**{"signer": issuer.id, **proven}),
        recognition=recognition,
    )
    return [(finding.code.id.partition(".")[2], dict(finding.fills)) for finding in found]


def codes(*asked, **more):
    return [code for code, _ in judged(*asked, **more)]


# what was proven


def test_nobody_is_named_for_a_badge_that_is_not_proven():
    for issuer, proven in ((UNI, None), (None, Proven(signer="did:web:uni.example"))):
        (found,) = judge(badge(issuer=issuer), proven=proven, recognition=CONSULTED)
        assert found.code.id == "issuer.unknown-signer"


def test_host_that_published_it_is_the_domain_that_was_proven():
    ((_, fills),) = judged(UNI, host="badges.uni.example")
    assert fills["domain"] == "badges.uni.example"


def test_script_of_the_issuers_site_is_not_its_name():
    moodle = replace(UNI, id="https://moodle.example/badges/issuer_json.php?id=5")
    ((_, fills),) = judged(moodle)
    assert fills["domain"] == "moodle.example"


@pytest.mark.parametrize(
    ("issuer", "suffix"),
    [
        ("https://someone.github.io/issuer", "github.io"),
        ("did:web:someone.netlify.app:law", "netlify.app"),
        ("did:web:someone.github.io%3A8443", "github.io"),
    ],
)
def test_free_address_is_a_remark(issuer, suffix):
    (_, found) = judged(replace(UNI, id=issuer))
    assert found == ("free-host", {"domain": suffix})


def test_that_no_list_was_used_is_said_only_where_there_is_none():
    ((_, fills),) = judged(UNI, published="key")
    assert fills == {"domain": "uni.example", "published": "key", "org": "Uni", "lists": "none"}
    for recognition in (CONSULTED, Recognition(missing=(STALE,))):
        assert judged(UNI, recognition)[0][1]["lists"] == ""


def awarded(creator, *, issuer=UNI):
    achievement = Achievement(pointer="/a", creator=creator)
    subjects = (Subject(pointer="/s/0"), Subject(pointer="/s/1", achievement=achievement))
    return codes(issuer, subjects=subjects)


@pytest.mark.parametrize(
    ("creator", "remarks"),
    [
        (None, []),
        (Profile(id=None, pointer="/a/creator", name="Ministry"), []),
        (Profile(id="did:web:uni.example", pointer="/a/creator"), []),
        (Profile(id="did:web:ministry.example", pointer="/a/creator"), ["other-creator"]),
    ],
)
def test_somebody_else_as_the_author_of_the_achievement_is_a_remark(creator, remarks):
    assert awarded(creator) == ["domain-proven", *remarks]


def test_remark_quotes_no_more_than_a_line():
    creator = Profile(id="urn:" + "x" * 9999, pointer="/a/creator")
    subject = Subject(pointer="/s", achievement=Achievement(pointer="/a", creator=creator))
    (_, remark) = judge(
        badge(issuer=UNI, subjects=(subject,)), proven=Proven(signer=UNI.id), recognition=NO_LISTS
    )
    assert (remark.pointer, len(remark.detail)) == ("/a/creator", MAX_QUOTE)


def test_issuer_that_is_only_named_and_self_made_is_both():
    assert codes(replace(KEY, is_object=False)) == ["self-made", "no-profile"]


# a platform, and the organisation in whose name it awards


def test_account_on_a_platform_is_the_platforms_word_about_an_organisation():
    assert judged(CREDLY, published="badge") == [
        (
            "platform",
            {
                "platform": "Credly",
                "domain": "www.credly.com",
                "published": "badge",
                "standing": "said",
                "org": "Uni",
            },
        ),
        ("platform-unvetted", {"platform": "Credly"}),
    ]


def test_platform_that_vets_its_organisations_earns_no_remark():
    ((code, fills),) = judged(EDUBADGES)
    assert (code, fills["standing"]) == ("platform", "vetted")


def test_key_that_a_platform_speaks_for_is_not_self_made():
    serves = "https://openbadgefactory.com/obv3/credentials/0123456789abcdef0123456789abcdef01234567"
    copy = PlatformCopy(url=serves, exhibit="e7")
    proven = Proven(signer=KEY.id, host="openbadgefactory.com", published="badge", copy=copy)
    found = judge(badge(issuer=KEY), proven=proven, recognition=NO_LISTS)
    assert [finding.code.id for finding in found] == ["issuer.platform", "issuer.platform-unvetted"]
    assert found[0].exhibits == ("e7",)
    assert dict(found[0].fills)["domain"] == "openbadgefactory.com"


# what lists add


@pytest.mark.parametrize(
    ("issuer", "recognition", "found"),
    [
        (UNI, CONSULTED, ["domain-proven", "not-listed"]),
        (UNI, RECOGNISED, ["recognised", "domain-proven"]),
        (UNI, RESEMBLING, ["domain-proven", "resembles"]),
        (UNI, OUT_OF_REACH, ["domain-proven", "out-of-reach"]),
        (KEY, CONSULTED, ["self-made"]),
        (KEY, RECOGNISED, ["recognised"]),
        (KEY, RESEMBLING, ["self-made", "resembles"]),
        (CREDLY, CONSULTED, ["platform", "platform-unvetted"]),
        (CREDLY, RECOGNISED, ["recognised", "platform"]),
        (CREDLY, RESEMBLING, ["platform", "platform-open"]),
        (CREDLY, OUT_OF_REACH, ["platform", "out-of-reach", "platform-unvetted"]),
        (BADGR, RESEMBLING, ["platform", "platform-open"]),
        (EDUBADGES, CONSULTED, ["platform", "account-unlisted"]),
        (EDUBADGES, RECOGNISED, ["recognised", "platform"]),
        (EDUBADGES, RESEMBLING, ["platform", "account-unlisted"]),
        (EDUBADGES, OUT_OF_REACH, ["platform", "out-of-reach"]),
    ],
)
def test_every_kind_of_issuer_is_judged_by_what_lists_say(issuer, recognition, found):
    assert codes(issuer, recognition) == found


def test_issuer_that_looks_like_its_own_entry_is_nobody_else():
    own = Resemblance(list=LIST, issuer=ENTRY, likeness=Likeness.SAME_NAME)
    recognition = replace(OUT_OF_REACH, resembles=own)
    assert codes(UNI, recognition) == ["domain-proven", "out-of-reach"]
    assert codes(CREDLY, recognition) == ["platform", "out-of-reach", "platform-unvetted"]


def test_caution_names_the_known_issuer_in_the_words_of_the_list():
    assert dict(judged(UNI, RESEMBLING))["resembles"]["known"] == "Example Institute"
    assert dict(judged(BADGR, RESEMBLING))["platform-open"] == {
        "platform": "Canvas Credentials (Badgr)",
        "known": "Example Institute",
        "list": "Partners",
        "likeness": "same-name",
    }


def test_recognised_issuer_is_called_as_the_list_calls_it():
    found = dict(judged(UNI, RECOGNISED))
    assert found["recognised"] == {"list": "Partners", "known": "Example University"}
    assert found["domain-proven"]["org"] == ""  # what the badge calls it is no matter
    assert dict(judged(CREDLY, RECOGNISED))["platform"]["standing"] == "listed"


def test_list_that_could_not_be_used_is_named_with_its_cause_unless_another_recognises_the_issuer():
    broken = replace(STALE, why=Cause.LIST_UNTRUSTED, detail="line 3")
    (_, *found) = judge(
        badge(issuer=UNI),
        proven=Proven(signer=UNI.id),
        recognition=Recognition(missing=(STALE, broken)),
    )
    assert [each.code.id for each in found] == ["issuer.list-unavailable"] * 2
    assert [(each.cause, each.detail) for each in found] == [
        (Cause.LIST_STALE, "Register"),
        (Cause.LIST_UNTRUSTED, "line 3"),
    ]
    assert "list-unavailable" not in codes(UNI, RECOGNISED)


def test_lists_are_asked_for_the_issuer_of_the_badge_and_not_for_whoever_vouches_for_it():
    assert codes(UNI, CONSULTED, signer="did:web:records.example") == ["domain-proven"]
    assert codes(UNI, CONSULTED, signer=EDUBADGES.id) == ["platform"]
