"""What an issuer published, as the proof that holds and is bound tells."""

import pytest

from tests.unit.checks.asking import badge
from verifier.checks.issuer import proven_by, published_of
from verifier.model.achievement import Profile
from verifier.model.codes import key_binding
from verifier.model.credential import Securing
from verifier.model.finding import Finding
from verifier.model.proof import Binding, ProofReading, Signature

UNI = Profile(id="did:web:uni.example", pointer="/issuer")


def reading(*binding, host=""):
    return ProofReading(
        pointer="",
        signature=Signature.HOLDS,
        binding=Binding.BOUND,
        binding_findings=tuple(Finding(code=code) for code in binding),
        host=host,
    )


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
    assert published_of(badge(issuer=UNI, securing=securing), reading(*binding)) == published


def test_who_is_proven_is_told_with_the_host_that_published():
    hosted = badge(issuer=UNI, securing=Securing.HOSTED)
    proven = proven_by(reading(host="badges.uni.example"), hosted, signer=UNI.id)
    assert (proven.signer, proven.place, proven.published) == (UNI.id, "badges.uni.example", "badge")


def test_nobody_is_proven_of_a_badge_that_names_no_issuer():
    assert proven_by(reading(), badge(issuer=None), signer=None) is None
