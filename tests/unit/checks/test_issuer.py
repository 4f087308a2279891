"""Who issued it: what was proven, and remarks about what the badge names beside that."""

import pytest

from tests.unit.checks.asking import badge
from verifier.checks.issuer import MAX_QUOTE, judge
from verifier.model.achievement import Achievement, Profile
from verifier.model.credential import Subject

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
