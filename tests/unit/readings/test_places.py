"""At which places does a host's name prove nothing?"""

import pytest

from verifier.readings.places import are_siblings, free_suffix, is_shared_place, registrable_domain

SHARED = [
    "https://uni.example/~someone/badge.json",
    "https://uni.example/~someone",
    "https://uni.example/@someone/badge.json",
    "https://uni.example/%40someone",
    "https://uni.example/%7Esomeone/",
    "https://uni.example/staff/~someone/x",
    "https://uni.example/users/someone/badge.json",
    "https://uni.example/Users/someone",
    "https://uni.example/users;v=1/someone",
    "https://uni.example/en/people/42/badge",
    "https://uni.example/pluginfile.php/12/user/private/badge.json",
    "https://uni.example/draftfile.php?file=/5/user/draft/1/badge.json",
    "https://uni.example/wp-content/uploads/2026/01/badge.json",
    "https://uni.example/a/../~someone/",
    "https://uni.example/files%2F~someone%2Fbadge.json",
    "https://uni.example/files%252F~someone%252Fbadge.json",
    "https://uni.example/users%5Csomeone/badge.json",
    "https://uni.example/download?file=/~someone/badge.json",
    "https://uni.example/download?v=1&file=%2Fuploads%2Fbadge.json",
    "https://uni.example/tokenpluginfile.php/1/user/private/badge.json",
    "https://git.uni.example/someone/badges/-/raw/main/badge.json",
    "https://repository.uni.example/bitstream/handle/1/badge.json",
    "https://gist.github.com/someone/1",
    "https://gist.githubusercontent.com/someone/1/raw/badge.json",
    "https://raw.githubusercontent.com/someone/x/main/badge.json",
    "https://RAW.githubusercontent.com./someone/x",
    "https://s3.amazonaws.com/bucket/badge.json",
    "https://s3.eu-central-1.amazonaws.com/bucket/badge.json",
    "https://s3-eu-west-1.amazonaws.com/bucket/badge.json",
    "https://storage.googleapis.com/bucket/badge.json",
    "https://f001.backblazeb2.com/file/bucket/badge.json",
    "https://nyc3.digitaloceanspaces.com/bucket/badge.json",
    "https://uni-my.sharepoint.com/x",
    "https://drive.google.com/uc?id=1",
    "https://openbadgepassport.com/app/badge/info/1",
    "https://verifierplus.org/api/credentials/1",
    "https://people.uni.example/someone/badge.json",
    "https://students.uni.ac.jp/badge.json",
    "https://www.credly.com/users/someone",
    "https://api.edubadges.nl/media/uploads/badges/1.json",
    "https://api.badgr.io/public/collections/AAAAAAAAAAAAAAAAAAAAAA",
    "https://github.io/badge.json",  # nobody registered a public suffix
    "http://gist.github.com/someone/1",
    "did:web:uni.example",
    "",
]
OWN = [
    "https://uni.example/badges/1",
    "https://uni.example/",
    "https://uni.example/users",
    "https://uni.example/people.json",
    "https://uni.example/badge?sort=/users&b=1",
    "https://uni.example/drawings/1",
    "https://uni.example/browsers/1",
    "https://someone.github.io/badge.json",
    "https://someone.netlify.app/badge.json",
    "https://bucket.s3.amazonaws.com/badge.json",
    "https://gist.github.com.uni.example/badge.json",
    "https://mygist.example/badge.json",
    "https://api.badgr.io/public/assertions/AAAAAAAAAAAAAAAAAAAAAA?v=2_0",
    "https://www.credly.com/api/v1/obi/v3/issuers/7/did.json",
    "https://www.credly.com/.well-known/did.json",
    "https://people.example/badge.json",  # a name that somebody registered
    "https://wordpress.uni.example/badge.json",
    "https://api.credly.com/v1/obi/v2/badge_assertions/abc",
    "https://moodle.uni.example/badges/assertion.php?b=abc&obversion=2",
]


@pytest.mark.parametrize("url", SHARED)
def test_place_where_others_publish_is_shared(url):
    assert is_shared_place(url)


@pytest.mark.parametrize("url", OWN)
def test_place_that_is_the_hosts_own_is_not_shared(url):
    assert not is_shared_place(url)


@pytest.mark.parametrize(
    ("host", "domain"),
    [
        ("uni.example", "uni.example"),
        ("www.badges.uni.example", "uni.example"),
        ("WWW.Uni.Example.", "uni.example"),
        ("www.u-tokyo.ac.jp", "u-tokyo.ac.jp"),
        ("badges.straße.de", "xn--strae-oqa.de"),
        ("someone.github.io", "someone.github.io"),
        ("a.b.wordpress.com", "b.wordpress.com"),
        ("wordpress.com", "wordpress.com"),
        ("college.badges.parchment.com", "college.badges.parchment.com"),
        ("github.io", None),
        ("ac.jp", None),
        ("", None),
        ("https://uni.example", None),
        ("192.0.2.1", None),
    ],
)
def test_registrable_domain_is_what_its_owner_registered(host, domain):
    assert registrable_domain(host) == domain


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("badges.uni.example", "uni.example", True),
        ("badges.uni.example", "www.uni.example", True),
        ("badges.uni.ac.jp", "uni.ac.jp", True),
        ("uni.example", "uni.example", False),
        ("uni.example", "uni2.example", False),
        ("evil-uni.example", "uni.example", False),
        ("one.co.uk", "two.co.uk", False),
        ("ac.jp", "uni.ac.jp", False),
        ("one.github.io", "two.github.io", False),
        ("badges.one.github.io", "one.github.io", True),
        ("one.wordpress.com", "two.wordpress.com", False),
        ("one.moodlecloud.com", "moodlecloud.com", False),
        ("api.eu.badgr.io", "api.badgr.io", False),
        ("media.badgr.io", "api.badgr.io", False),
        ("192.0.2.1", "192.0.2.2", False),
        ("not a host", "uni.example", False),
    ],
)
def test_hosts_are_siblings_if_one_owner_gave_out_both_names(one, other, expected):
    assert are_siblings(one, other) is expected
    assert are_siblings(other, one) is expected


@pytest.mark.parametrize(
    ("host", "suffix"),
    [
        ("someone.github.io", "github.io"),
        ("badges.someone.netlify.app", "netlify.app"),
        ("github.io", None),
        ("uni.example", None),
        ("uni.ac.jp", None),
        ("", None),
        ("192.0.2.1", None),
    ],
)
def test_free_name_is_one_that_anybody_gets(host, suffix):
    assert free_suffix(host) == suffix
