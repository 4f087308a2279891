"""Which addresses are the word of a platform that issues badges for many organisations?"""

import re

import pytest

from verifier.platforms import PLATFORMS
from verifier.readings.hosted_addresses import a_label, read_address
from verifier.readings.places import registrable_domain
from verifier.readings.platform_places import (
    Vetting,
    is_written_by_platform,
    issuing_platform,
    one_name,
    platform_of,
    platform_that_issued,
    platforms,
    same_host,
    under_one_name,
)

UUID = "0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d"
SHORT = "A" * 22
HEX = "0123456789abcdef0123456789abcdef01234567"

ACCOUNTS = [
    (f"did:web:www.credly.com:api:v1:obi:v3:issuers:{UUID}", "credly"),
    (f"https://www.credly.com/api/v1/obi/v2/issuers/{UUID}", "credly"),
    (f"https://api.credly.com/v1/obi/v2/issuers/{UUID}", "credly"),
    (f"https://api.youracclaim.com/v1/obi/v2/issuers/{UUID}", "credly"),
    (f"https://api.badgr.io/public/issuers/{SHORT}", "badgr"),
    (f"https://api.eu.badgr.io/public/issuers/{SHORT}?v=2_0", "badgr"),
    (f"https://api.badgr.io/public/issuers/{UUID}", "badgr"),
    ("https://badgr.io/public/issuers/uni-of-examples", "badgr"),  # as they were named at first
    (f"https://api.badges.parchment.com/public/issuers/{SHORT}", "badgr"),
    (f"https://api.openbadges.education/public/issuers/{SHORT}?v=3_0", "open_educational_badges"),
    (f"https://api.edubadges.nl/public/issuers/{SHORT}", "edubadges"),
    ("https://openbadgefactory.com/v1/client/EXAMPLE.json", "open_badge_factory"),
    ("https://api.accredible.com/v1/obi/issuers/1", "accredible"),
    (f"https://bip.brightspace.com/{UUID}/d2l/awards/v1/{HEX[:32].upper()}/1", "brightspace"),
]
NO_ACCOUNTS = [
    None,
    "",
    "urn:uuid:1",
    "did:key:z6Mk",
    "did:web:www.credly.com",
    "did:web:www.credly.com:users:mallory",
    f"did:web:www.credly.com%3A8443:api:v1:obi:v3:issuers:{UUID}",
    f"did:web:www.credly.com.evil.example:api:v1:obi:v3:issuers:{UUID}",
    "did:web:..",
    f"https://www.credly.com.evil.example/api/v1/obi/v2/issuers/{UUID}",
    f"https://evil.example/?https://www.credly.com/api/v1/obi/v2/issuers/{UUID}",
    f"https://www.credly.com@evil.example/api/v1/obi/v2/issuers/{UUID}",
    f"https://www.credly.com:8443/api/v1/obi/v2/issuers/{UUID}",
    f"https://www.credly.com/x/api/v1/obi/v2/issuers/{UUID}",
    f"https://www.credly.com/api/v1/obi/v2/issuers/../../../../../users/{UUID}",
    f"https://www.credly.com/api/v1/obi/v2/issuers/..%2f..%2f{UUID}",
    f"https://api.badgr.io/public/issuers/{SHORT}/upload",
    f"https://api.badgr.io/public/collections/{SHORT}",
    "https://api.badgr.io/public/issuers/",
    "https://uni-example.badges.parchment.com/public/issuers/1",
    "https://openbadgepassport.com/app/badge/info/1",
    f"https://www.credly.com/api/v1/obi/v3/open_badge_credentials/{UUID}/evidence",
    f"https://www.credly.com/api/v1/obi/v2/issuers/{UUID}/uploads/1",
    f"https://openbadgefactory.com/v1/assertion/{HEX}/evidence/1",
    "https://openbadgefactory.com/v1/file/mallory.json",
    "https://openbadgefactory.com/v1/badge/_/EXAMPLE/criteria.html",
    f"https://openbadgefactory.com/obv3/files/{HEX}",
    "https://api.accredible.com/v1/obi/uploads/1",
    "https://api.accredible.com/v1/obi/issuers/1.html",
    f"https://bip.brightspace.com/{UUID}/d2l/awards/files/1",
    f"https://bip.brightspace.com/{UUID}/d2l/awards/issuer/1/upload",
    "https://uni.example/public/issuers/" + SHORT,
]


@pytest.mark.parametrize(("issuer", "platform"), ACCOUNTS)
def test_account_is_known_by_the_route_of_its_platform(issuer, platform):
    found = issuing_platform(issuer)
    assert found is not None
    assert found.id == platform


@pytest.mark.parametrize("issuer", NO_ACCOUNTS)
def test_what_lies_on_no_route_of_a_platform_is_no_account(issuer):
    assert issuing_platform(issuer) is None


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://api.badgr.io/.well-known/jwks.json", True),
        (f"https://www.credly.com/api/v1/obi/v3/issuers/{UUID}/did.json", True),
        ("https://www.credly.com/users/mallory/did.json", False),
        ("https://www.credly.com/", False),
        ("https://uni.example/.well-known/did.json", False),
    ],
)
def test_platform_writes_on_its_routes_and_in_its_well_known_places(url, expected):
    assert is_written_by_platform(read_address(url)) is expected


@pytest.mark.parametrize(
    ("url", "platform"),
    [
        (f"https://openbadgefactory.com/obv3/credentials/{HEX}", "open_badge_factory"),
        (f"https://www.credly.com/api/v1/obi/v3/open_badge_credentials/{UUID}", "credly"),
        (f"https://openbadgefactory.com/obv3/revoked/{HEX}", None),
        (f"https://openbadgefactory.com/v1/assertion/{HEX}", None),
        (f"https://openbadgefactory.com/obv3/credentials/{HEX}/x", None),
        ("https://verifierplus.org/api/credentials/1", None),
        (f"https://uni.example/obv3/credentials/{HEX}", None),
        ("urn:x", None),
    ],
)
def test_few_routes_serve_only_what_the_platform_issued(url, platform):
    found = platform_that_issued(url)
    assert (found.id if found else None) == platform


def test_names_of_one_host_are_one():
    assert one_name("api.youracclaim.com") == one_name("credly.com") == "www.credly.com"
    assert one_name("api.eu.badgr.io") != one_name("api.badgr.io")
    assert one_name("uni.example") == "uni.example"
    old, new = read_address("https://api.youracclaim.com/1"), read_address("https://www.credly.com/2")
    assert same_host(old, new)
    assert under_one_name(old).host == "www.credly.com"
    assert not same_host(old, None)
    assert not same_host(old, read_address("https://www.credly.com:8443/2"))


def test_another_port_of_a_platforms_host_is_nobody_that_we_know():
    assert platform_of(read_address("https://www.credly.com:8443/")) is None
    assert platform_of(None) is None


def test_the_data_names_each_host_once_and_as_it_is_sent():
    hosts = [host for each in platforms() for names in each.hosts for host in names]
    assert len(hosts) == len(set(hosts))
    assert all(a_label(host) == host and registrable_domain(host) for host in hosts)
    assert len({each.id for each in platforms()}) == len(platforms())
    assert all(re.fullmatch("[a-z][a-z_]*", each.id) and each.name for each in platforms())


def test_whether_a_platform_vets_is_known_of_few():
    vetting = {each.id: each.vets for each in platforms()}
    assert vetting["edubadges"] is Vetting.YES
    assert vetting["badgr"] is Vetting.NO
    assert vetting["credly"] is Vetting.UNKNOWN


@pytest.mark.parametrize("end", ["", "/", "a" * 2000, "/" * 2000, "\n"])
def test_routes_are_read_in_time_that_grows_with_their_length(end):
    for each in platforms():
        for pattern in (*each.routes, *each.own):
            assert pattern.fullmatch("/" + "a/" * 500 + end + "!") is None


def test_every_platform_stands_on_the_shelf_of_share_links_too():
    assert {each.id for each in platforms()} <= {name for platform in PLATFORMS for name in platform.ids}
