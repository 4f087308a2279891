"""Whom does an issuer look like? The nearest on the lists, never itself, and never an honest neighbour."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.effort import done_within
from tests.unit.recognition.resembling.lists import UNI, listed, named
from verifier.model.achievement import Picture, Profile
from verifier.model.issuer_list import ListedIssuer
from verifier.model.recognition import Likeness
from verifier.recognition.resembling.claims import IssuerClaims, claims_of
from verifier.recognition.resembling.index import index_of
from verifier.recognition.resembling.resemble import resemblance

HONEST = tomllib.loads((Path(__file__).parent / "honest_issuers.toml").read_text("utf-8"))["issuers"]
WELL_KNOWN = (
    *("mit.edu", "harvard.edu", "stanford.edu", "ox.ac.uk", "cam.ac.uk"),
    *("ucl.ac.uk", "u-tokyo.ac.jp", "kyoto-u.ac.jp", "yorku.ca", "tcd.ie"),
)
KEY = "did:key:z6MkjuzCDd2JDbSs2agn9dPuoTsYunXFhVJY1ixsy7YHr7Ls"
CREDLY = "https://www.credly.com/api/v1/obi/v2/issuers/7"


def _entry(name, domain):
    return ListedIssuer(
        key=domain, ids=(f"https://{domain}/issuer",), names=(name,), url=f"https://{domain}/"
    )


def _told(claims, *lists):
    found = resemblance(claims, lists)
    return found and (found.list.name, found.issuer.name, found.likeness)


def test_honest_issuers_are_many_and_each_is_there_once():
    assert len(HONEST) >= 200
    assert len({name for name, _ in HONEST}) == len({domain for _, domain in HONEST}) == len(HONEST)


@pytest.mark.parametrize("home", ["https://{}/issuer", "did:web:badges.{}", "https://www.{}/badges/1?x=2"])
def test_no_honest_issuer_is_suspected_for_any_of_the_others(home):
    everybody = listed(*(_entry(name, domain) for name, domain in HONEST))
    for name, domain in HONEST:  # its own entry is passed over, as it has the same domain
        assert _told(IssuerClaims(id=home.format(domain), name=name), everybody) is None


def test_no_honest_issuer_is_suspected_for_one_of_ten_that_everybody_knows():
    ten = {domain: name for name, domain in HONEST if domain in WELL_KNOWN}
    well_known = listed(*(_entry(name, domain) for domain, name in ten.items()))
    assert len(ten) == 10
    for name, domain in HONEST:
        home = KEY if domain not in ten else f"https://{domain}/another-issuer"
        for id_ in (home, f"https://{domain}/issuers/2"):
            assert _told(IssuerClaims(id=id_, name=name), well_known) is None


def test_issuer_on_the_domain_of_an_entry_is_that_organisation():
    assert (
        _told(IssuerClaims(id="did:web:badges.harvard.example", name="Harvard University"), listed(UNI))
        is None
    )


def test_issuer_with_an_id_of_the_entry_is_the_entry():
    entry = named("Harvard University", ids=(KEY,))
    assert _told(IssuerClaims(id=KEY, name="Harvard University"), listed(entry)) is None


def test_user_of_a_known_host_is_not_its_owner():
    user = IssuerClaims(id="https://harvard.example/~someone/issuer", name="Harvard University")
    assert _told(user, listed(UNI)) == ("Partners", "Harvard University", Likeness.SAME_NAME)


@pytest.mark.parametrize(
    "name",
    [
        " " * 205 + "Harvard University",
        "\u200b" * 205 + "Harvard University",
        "✓" * 205 + "Harvard University",
        "Harvard㊙ University",
        "Harvard University ❶",
        "Harvard University™",
    ],
)
def test_name_that_is_shown_as_a_known_one_looks_like_it_whatever_else_is_written(name):
    assert _told(IssuerClaims(id=KEY, name=name), listed(UNI)) == (
        "Partners",
        "Harvard University",
        Likeness.SAME_NAME,
    )


@pytest.mark.parametrize(
    "name",
    ["harvard.example", "WWW.Harvard.example.", "https://harvard.example/x Badges", "(harvard.example)"],
)
def test_name_that_is_a_known_domain_looks_like_its_owner(name):
    assert _told(IssuerClaims(id=KEY, name=name), listed(UNI)) == (
        "Partners",
        "Harvard University",
        Likeness.SIMILAR_NAME,
    )


def test_name_that_is_a_domain_of_nobody_known_looks_like_nobody():
    assert _told(IssuerClaims(id=KEY, name="example.example ... M.I.T. v2.0"), listed(UNI)) is None


def test_key_that_a_known_site_speaks_for_is_its_own():
    linked = IssuerClaims(id=KEY, name="Harvard University", proven_at=("https://www.harvard.example/",))
    assert _told(linked, listed(UNI)) is None


def test_key_that_a_similar_site_speaks_for_looks_like_the_known_one():
    linked = IssuerClaims(id=KEY, proven_at=("https://harvrad.example/",))
    assert _told(linked, listed(UNI)) == ("Partners", "Harvard University", Likeness.SIMILAR_DOMAIN)


def test_account_at_a_platform_is_compared_by_its_name_alone():
    assert _told(IssuerClaims(id=CREDLY, name="Learning Office"), listed(UNI)) is None
    account = IssuerClaims(id=CREDLY, name="Harvard University")
    assert _told(account, listed(UNI)) == ("Partners", "Harvard University", Likeness.SAME_NAME)


def test_entry_at_a_place_of_many_lends_its_host_no_likeness():
    tenant = named("Course Team", places=("https://github.com/course-team/",))
    assert _told(IssuerClaims(id="https://gihtub.example/issuer"), listed(tenant)) is None


def test_first_list_and_then_the_nearest_likeness_is_told():
    near, same = named("Harvvard University"), named("Harvard University")
    claims = IssuerClaims(id=KEY, name="Harvard University")
    assert _told(claims, listed(near, same))[2] is Likeness.SAME_NAME
    assert _told(claims, listed(name="Empty"), listed(near, name="First"), listed(same, name="Second")) == (
        "First",
        "Harvvard University",
        Likeness.SIMILAR_NAME,
    )


def test_entry_without_a_name_is_told_by_its_key():
    unnamed = ListedIssuer(key="did:web:harvard.test", ids=("did:web:harvard.test",))
    assert _told(IssuerClaims(id="did:web:harvrad.example"), listed(unnamed))[1] == "did:web:harvard.test"


@pytest.mark.parametrize(
    ("logo", "told"),
    [
        ("https://harvard.test/crest.png", True),
        ("https://HARVARD.test:443/crest.png", True),
        ("sha256:" + "AB" * 32, True),
        ("https://static.uni.example/any.png", True),  # a file on its site
        ("https://harvard.test/another.png", False),
        ("https://uni.example/~someone/copy.png", False),  # anybody's file there
        ("data:image/png;base64,AAAA", False),
        ("crest.png", False),
    ],
)
def test_picture_of_a_known_issuer_is_told(logo, told):
    logos = ("https://harvard.test/crest.png", "sha256:" + "ab" * 32)
    entry = named("Harvard University", ids=("did:web:uni.example",), logos=logos)
    found = _told(IssuerClaims(id=KEY, name="Learning Office", logos=(logo,)), listed(entry))
    assert found == (("Partners", "Harvard University", Likeness.SAME_LOGO) if told else None)


def test_file_on_a_site_of_many_is_nobodys_picture():
    entry = named("Course Team", places=("https://github.com/course-team/",))
    logo = "https://github.com/somebody/logo.png"
    assert _told(IssuerClaims(id=KEY, logos=(logo,)), listed(entry)) is None


def test_claims_are_those_of_the_profile():
    profile = Profile(id=KEY, pointer="", name="Uni", image=Picture(id="https://uni.example/a.png"))
    assert claims_of(profile) == IssuerClaims(id=KEY, name="Uni", logos=("https://uni.example/a.png",))
    assert claims_of(Profile(id=KEY, pointer="", image=Picture(id=None))) == IssuerClaims(id=KEY)


@pytest.mark.parametrize("profile", [None, Profile(id=None, pointer="")])
def test_issuer_without_an_id_claims_nothing(profile):
    assert claims_of(profile) is None


@pytest.mark.parametrize("member", ["domains", "ids"])
def test_thousands_of_one_name_on_one_domain_cost_no_more_than_some(member):
    value = {"domains": "u{}.uni.example", "ids": "https://uni.example/~u{}/issuer"}[member]
    many = (named("Same Name", **{member: (value.format(number),)}) for number in range(10_000))
    everybody = listed(*many)
    own = IssuerClaims(
        id="https://another.uni.example/issuer", name="Same Name", logos=("https://uni.example/logo.png",)
    )
    index = index_of(everybody)  # the first question arranges the list

    def found():
        index._owners.clear()  # else another try need not find out again whose a domain is
        return resemblance(own, (everybody,))

    nearest = done_within(0.25, found)  # without a bound it took two seconds and more
    assert (nearest is None) == (member == "domains")


@given(st.text(max_size=400), st.text(max_size=80), st.text(max_size=80))
def test_no_text_is_too_odd(name, host, logo):
    claims = IssuerClaims(id=f"https://{host}", name=name, logos=(logo, f"data:;base64,{logo}"))
    everybody = listed(UNI, named(name, ids=(f"did:web:{host}", logo), logos=(logo,)))
    found = resemblance(claims, (everybody,))
    assert found is None or found.issuer in everybody.issuers
