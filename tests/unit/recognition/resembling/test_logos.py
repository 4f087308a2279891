"""By what is a picture known? Its address in one spelling, or its bytes."""

import hashlib

import pytest

from verifier.recognition.resembling.logos import mark_of


@pytest.mark.parametrize(
    ("logo", "mark"),
    [
        ("https://Uni.Example:443/a/../logo.png", "//uni.example/logo.png"),
        ("sha256:AB", "sha256:ab"),
        ("data:;base64,", "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("data:image/png;base64,***", None),
        ("data:image/png;base64,é", None),
        ("https://uni.example/logo.png?of=1#crest", "//uni.example/logo.png?of=1"),
        ("data:image/svg+xml,a%20b", f"sha256:{hashlib.sha256(b'a b').hexdigest()}"),
        ("DATA:image/png;BASE64, YS\nBi ", f"sha256:{hashlib.sha256(b'a b').hexdigest()}"),
        ("data:;base64", None),
        ("data:;base64," + "A" * (2 * 1024 * 1024 + 4), None),
        ("logo.png", None),
        ("", None),
    ],
)
def test_picture_is_known_by_its_address_or_its_bytes(logo, mark):
    assert mark_of(logo) == mark
