"""Who is behind a badge, in the one spelling that was proven."""

import pytest

from verifier.model.achievement import Profile
from verifier.model.credential import Credential, Edition, Securing
from verifier.model.proof import Binding, PlatformCopy, ProofReading, Signature
from verifier.readings.combine import Answer
from verifier.readings.headline import UNKNOWN, headline, home_of, place_of

PROVEN = Answer(
    proof=(),
    binding=(),
    proven=ProofReading(pointer="/proof", signature=Signature.HOLDS, binding=Binding.BOUND),
)


def credential(issuer):
    profile = Profile(id=issuer, pointer="/issuer") if issuer != "nobody" else None
    return Credential(edition=Edition.OB3_VC2, securing=Securing.DATA_INTEGRITY, raw={}, issuer=profile)


@pytest.mark.parametrize(
    ("issuer", "text", "kind"),
    [
        ("did:web:uni.example", "uni.example", "issuer"),
        ("did:web:uni.example:law:badges", "uni.example/law/badges", "issuer"),
        ("did:web:uni.example%3A8443", "uni.example:8443", "issuer"),
        ("https://uni.example/", "uni.example", "issuer"),
        ("https://UNI.example/Law?lang=en#me", "uni.example/Law", "issuer"),
        ("did:key:z6Mk", "did:key:z6Mk", "self"),
        ("did:jwk:eyJ", "did:jwk:eyJ", "self"),
        ("urn:uuid:1", "urn:uuid:1", "issuer"),
        (
            "did:web:www.credly.com:api:v1:obi:v3:issuers:7",
            "www.credly.com/api/v1/obi/v3/issuers/7",
            "platform",
        ),
        ("did:web:www.credly.com:users:mallory", "www.credly.com/users/mallory", "issuer"),
    ],
)
def test_the_headline_is_the_host_and_path_that_were_proven(issuer, text, kind):
    found = headline(issuer, credential(issuer), PROVEN)
    assert (found.text, found.kind) == (text, kind)


@pytest.mark.parametrize("signer", ["did:web:college.example", "did:key:z6Mk"])
def test_whoever_vouches_for_the_badge_of_another_is_a_platform(signer):
    found = headline(signer, credential("did:web:uni.example"), PROVEN)
    assert (found.text, found.kind) == (place_of(signer), "platform")


@pytest.mark.parametrize(
    ("signer", "answer"), [("did:web:uni.example", Answer(proof=(), binding=())), (None, PROVEN)]
)
def test_what_was_not_proven_is_unknown(signer, answer):
    assert headline(signer, credential("did:web:uni.example"), answer) == UNKNOWN


@pytest.mark.parametrize(
    ("issuer", "shown"),
    [
        ("https://mallory.example/\u202edrofxo", "mallory.example/%E2%80%AEdrofxo"),
        ("https://mallory.example/✅ Verified", "mallory.example/%E2%9C%85%20Verified"),
        ("https://mallory.example/uni\u2044example", "mallory.example/uni%E2%81%84example"),
        ("https://uni.example/%C3%BC/~x", "uni.example/%C3%BC/~x"),
        ("https://uni.example@mallory.example/", "mallory.example"),
        ("https://unі.example/issuer", "xn--un-ioc.example/issuer"),  # a letter of another script
        ("https://[::1]/", "%3A%3A1"),
    ],
)
def test_letters_that_could_mislead_are_escaped(issuer, shown):
    assert place_of(issuer) == shown


@pytest.mark.parametrize(
    "issuer", ["https://[", "https://uni.example:99999/", "https://uni.example:x/", "//["]
)
def test_what_is_no_address_stays_as_it_is(issuer):
    assert place_of(issuer) == issuer


def _proven(**more):
    reading = ProofReading(pointer="/proof", signature=Signature.HOLDS, binding=Binding.BOUND, **more)
    return Answer(proof=(), binding=(), proven=reading)


def test_platform_that_serves_the_badge_of_a_key_is_the_headline():
    copy = PlatformCopy(url="https://openbadgefactory.com/obv3/credentials/1", exhibit="e1")
    answer = _proven(platform_copy=copy, host="openbadgefactory.com")
    found = headline("did:key:z6Mk", credential("did:key:z6Mk"), answer)
    assert (found.text, found.kind) == ("openbadgefactory.com", "platform")


def test_host_beside_the_issuers_is_the_headline_if_that_one_published_it():
    issuer = "https://uni.example/profile"
    found = headline(issuer, credential(issuer), _proven(host="badges.uni.example"))
    assert (found.text, found.kind) == ("badges.uni.example", "issuer")


@pytest.mark.parametrize(
    ("issuer", "home"),
    [
        ("https://moodle.example/badges/issuer_json.php?id=5", "moodle.example"),
        ("https://moodle.example/badges/json/issuer.php?id=5", "moodle.example"),
        ("https://uni.example/~jane/moodle/badges/issuer_json.php?id=5", "uni.example/~jane/moodle"),
        ("https://uni.example/~jane/issuer.php?id=5", "uni.example/~jane"),
        ("https://moodle.example/badges/issuer_json.php", "moodle.example/badges/issuer_json.php"),
        ("https://uni.example/issuers?id=5", "uni.example/issuers"),
        ("https://[uni.example/issuer.php?id=5", "https://[uni.example/issuer.php?id=5"),
    ],
)
def test_script_that_answers_for_every_issuer_of_a_site_is_not_named(issuer, home):
    assert home_of(issuer) == home
