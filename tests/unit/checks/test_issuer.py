"""Who issued it: what was proven, and remarks about what the badge names beside that."""

import pytest

from tests.unit.checks.asking import badge
from verifier.checks.issuer import MAX_QUOTE, judge, published_of
from verifier.model.achievement import Achievement, Profile
from verifier.model.codes import key_binding
from verifier.model.credential import Securing, Subject
from verifier.model.finding import Finding
from verifier.model.proof import Binding, PlatformCopy, ProofReading, Signature

UNI = Profile(id="did:web:uni.example", pointer="/issuer")


def awarded(creator: Profile | None, *, issuer: Profile | None = UNI):
    achievement = Achievement(pointer="/a", creator=creator)
    nothing, something = Subject(pointer="/s/0"), Subject(pointer="/s/1", achievement=achievement)
    return badge(issuer=issuer, subjects=(nothing, something))


def found(credential, *, proven: bool = True):
    signer = credential.issuer.id if proven and credential.issuer else None
    return [finding.code.id.partition(".")[2] for finding in judge(credential, signer=signer)]


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
    assert found(awarded(creator)) == ["domain-proven", *remarks]


def test_remark_quotes_no_more_than_a_line():
    creator = Profile(id="urn:" + "x" * 9999, pointer="/a/creator")
    (_, remark) = judge(awarded(creator), signer=UNI.id)
    assert (remark.pointer, len(remark.detail)) == ("/a/creator", MAX_QUOTE)


def test_nobody_is_named_for_a_badge_that_is_not_proven():
    creator = Profile(id="did:web:ministry.example", pointer="/a/creator")
    assert found(awarded(creator), proven=False) == ["unknown-signer"]
    assert found(awarded(creator, issuer=None)) == ["unknown-signer"]


def test_issuer_that_is_only_named_and_self_made_is_both():
    key = Profile(id="did:key:z6Mk", pointer="/issuer", is_object=False)
    assert found(awarded(None, issuer=key)) == ["self-made", "no-profile"]


# platforms and free hosts

CREDLY = "https://www.credly.com/api/v1/obi/v2/issuers/7"


def judged(issuer, **more):
    found = judge(badge(issuer=issuer), signer=issuer.id, **more)
    return [(finding.code.id.partition(".")[2], dict(finding.fills)) for finding in found]


def test_account_on_a_platform_is_the_platforms_word_about_an_organisation():
    profile = Profile(id=CREDLY, pointer="/badge/issuer", name="Example University")
    assert judged(profile) == [
        ("platform", {"platform": "Credly", "org": "Example University"}),
        ("platform-unvetted", {"platform": "Credly"}),
    ]


def test_platform_that_vets_its_organisations_earns_no_remark():
    profile = Profile(id=f"https://api.edubadges.nl/public/issuers/{'A' * 22}", pointer="/badge/issuer")
    assert judged(profile) == [("platform", {"platform": "edubadges", "org": ""})]


def test_key_that_a_platform_speaks_for_is_not_self_made():
    profile = Profile(id="did:key:z6Mk", pointer="/issuer", name="Club")
    copy = PlatformCopy(
        url="https://openbadgefactory.com/obv3/credentials/0123456789abcdef0123456789abcdef01234567",
        exhibit="e7",
    )
    found = judge(badge(issuer=profile), signer=profile.id, host="openbadgefactory.com", copy=copy)
    assert [finding.code.id for finding in found] == ["issuer.platform", "issuer.platform-unvetted"]
    assert found[0].exhibits == ("e7",)
    assert dict(found[0].fills) == {"platform": "Open Badge Factory", "org": "Club"}


@pytest.mark.parametrize(
    ("issuer", "suffix"),
    [
        ("https://someone.github.io/issuer", "github.io"),
        ("did:web:someone.netlify.app:law", "netlify.app"),
        ("did:web:someone.github.io%3A8443", "github.io"),
    ],
)
def test_free_address_is_a_remark(issuer, suffix):
    (_, (code, fills)) = judged(Profile(id=issuer, pointer="/issuer"))
    assert (code, fills) == ("free-host", {"domain": suffix})


def test_host_that_published_it_is_the_domain_that_was_proven():
    profile = Profile(id="https://uni.example/profile", pointer="/badge/issuer")
    ((_, fills),) = judged(profile, host="badges.uni.example")
    assert fills["domain"] == "badges.uni.example"


def test_script_of_the_issuers_site_is_not_its_name():
    profile = Profile(id="https://moodle.example/badges/issuer_json.php?id=5", pointer="/badge/issuer")
    ((_, fills),) = judged(profile)
    assert fills["domain"] == "moodle.example"


def test_that_no_list_was_used_is_part_of_what_was_found():
    ((_, fills),) = judged(Profile(id="did:web:uni.example", pointer="/issuer", name="Uni"), published="key")
    assert fills == {"domain": "uni.example", "published": "key", "org": "Uni", "lists": "none"}


@pytest.mark.parametrize(
    ("securing", "binding", "published"),
    [
        (Securing.HOSTED, (), "badge"),
        (Securing.DATA_INTEGRITY, (key_binding.PUBLISHED,), "key"),
        (Securing.JWT, (key_binding.STILL_PUBLISHED,), "badge"),
        (Securing.NONE, (key_binding.PUBLISHED,), "record-key"),
    ],
)
def test_what_proves_the_issuer_is_the_badge_at_its_address_or_a_key(securing, binding, published):
    reading = ProofReading(
        pointer="",
        signature=Signature.HOLDS,
        binding=Binding.BOUND,
        binding_findings=tuple(Finding(code=code) for code in binding),
    )
    assert published_of(badge(issuer=UNI, securing=securing), reading) == published
