"""What is personal in a link is cut off, and nothing else is changed."""

import pytest

from verifier.parse.personal import without_personal

LINK = "https://api.badgr.io/public/assertions/1"


@pytest.mark.parametrize(
    ("given", "left", "address"),
    [
        (f"{LINK}?identity__email=sam%40example.org", LINK, "sam@example.org"),
        (f"{LINK}?identity__email=sam@example.org&v=2_0", f"{LINK}?v=2_0", "sam@example.org"),
        (f"{LINK}?v=2_0&identity__email=sam%40example.org#top", f"{LINK}?v=2_0", "sam@example.org"),
        (f"{LINK}?a=1&IDENTITY__EMAIL=sam%40example.org&b=2", f"{LINK}?a=1&b=2", "sam@example.org"),
        (f"{LINK}?identity%5F%5Femail=sam%40example.org", LINK, "sam@example.org"),
        (f"{LINK}?a=1;identity__email=sam%40example.org;b=2", f"{LINK}?a=1;b=2", "sam@example.org"),
        (f"{LINK}?identity__telephone=0123&identity__url=x&identity__", LINK, None),
        (f"{LINK}?identity__email=", LINK, None),
        (f"{LINK}?identity__email=sam", LINK, None),
        (f"{LINK}?identity__email={'a' * 260}@example.org", LINK, None),
        (f"{LINK}?utm_source=a&utm_medium=b&trk=c&lipi=d&fbclid=e", LINK, None),
        (f"{LINK}?otpToken=secret&midToken=secret&x=1", f"{LINK}?x=1", None),
        (
            f"https://uni.example/?next={LINK}%3Fidentity__email%3Dsam%2540example.org",
            "https://uni.example/",
            None,
        ),
        ("https://uni.example/?a=%20b&c=d+e&f", "https://uni.example/?a=%20b&c=d+e&f", None),
        ("https://uni.example/?", "https://uni.example/", None),
        ("https://uni.example/?trucker=1&track=2", "https://uni.example/?trucker=1&track=2", None),
        ("https://sam:secret@uni.example/", "https://@uni.example/", None),
        ("did:web:uni.example#key-1", "did:web:uni.example#key-1", None),
        ("no address", "no address", None),
    ],
)
def test_personal_parts_go_and_all_else_stays(given, left, address):
    trimmed = without_personal(given)
    assert (trimmed.url, trimmed.address) == (left, address)


def test_address_is_not_in_what_is_printed():
    assert "sam" not in repr(without_personal(f"{LINK}?identity__email=sam%40example.org"))
