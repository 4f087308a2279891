"""Not everything on an issuer's host is the issuer's."""

import pytest

from verifier.readings.authority import is_under

ISSUER = "https://uni.example/badges/issuer"
ROOT = "https://uni.example/"

UNDER = [
    (f"{ISSUER}/keys", ISSUER),
    (f"{ISSUER}/keys/1?kid=2", ISSUER),
    (f"{ISSUER}/keys", f"{ISSUER}?lang=en"),
    (f"{ISSUER}/keys", f"{ISSUER}#me"),
    (f"{ISSUER}/keys", f"{ISSUER}/"),
    ("https://UNI.example/badges/issuer/keys", ISSUER),
    ("https://uni.example/.well-known/keys", ROOT),
    ("https://uni.example/.well-known/badges/keys?x=1", "https://uni.example"),
    ("https://uni.example/keys.json", ROOT),
]
NOT_UNDER = [
    (ISSUER, ISSUER),
    (f"{ISSUER}-of-mallory/keys", ISSUER),
    (f"{ISSUER}.json", ISSUER),
    ("https://uni.example/badges/keys", ISSUER),
    ("https://uni.example/.well-known/keys", ISSUER),
    (f"{ISSUER}/../mallory/keys", ISSUER),
    (f"{ISSUER}/./keys", ISSUER),
    (f"{ISSUER}//keys", ISSUER),
    (f"{ISSUER}/", ISSUER),
    (f"{ISSUER}/%2e%2e/keys", ISSUER),
    (f"{ISSUER}/a%2fb", ISSUER),
    (f"{ISSUER}/..\\mallory", ISSUER),
    ("https://mallory.example/badges/issuer/keys", ISSUER),
    ("https://uni.example:8443/badges/issuer/keys", ISSUER),
    ("https://uni.example@mallory.example/badges/issuer/keys", ISSUER),
    ("http://uni.example/badges/issuer/keys", ISSUER),
    ("https://uni.example/files/keys.json", ROOT),
    ("https://uni.example/keys.json?of=mallory", ROOT),
    ("https://uni.example/", ROOT),
    ("https://uni.example", ROOT),
    ("https://uni.example/keys/", ROOT),
]


@pytest.mark.parametrize(("url", "issuer"), UNDER)
def test_a_place_under_the_issuers_whole_path_may_speak(url, issuer):
    assert is_under(url, issuer=issuer)


@pytest.mark.parametrize(("url", "issuer"), NOT_UNDER)
def test_any_other_place_may_not(url, issuer):
    assert not is_under(url, issuer=issuer)


@pytest.mark.parametrize(
    ("media_type", "speaks"),
    [
        ("application/json", True),
        ("application/jwk-set+json", True),
        ("text/plain", False),
        ("text/html", False),
        ("", False),
    ],
)
def test_one_step_below_a_whole_host_only_json_speaks(media_type, speaks):
    assert is_under("https://uni.example/keys", issuer=ROOT, media_type=media_type) is speaks
    assert is_under("https://uni.example/.well-known/keys", issuer=ROOT, media_type=media_type)
