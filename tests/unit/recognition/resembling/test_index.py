"""Is a list arranged once, however often it is asked, and never mistaken for another?"""

from tests.unit.recognition.resembling.lists import UNI, listed, named
from verifier.model.issuer_list import ListedIssuer
from verifier.recognition.resembling.index import index_of, owners_of


def test_list_is_arranged_once():
    each = listed(UNI)
    assert index_of(each) is index_of(each)


def test_lists_of_one_digest_and_other_entries_are_told_apart():
    assert index_of(listed(UNI)) is not index_of(listed(named("Another University")))


def test_lists_that_are_asked_no_more_are_forgotten():
    first = listed(UNI, named("First"))
    before = index_of(first)
    for number in range(40):
        index_of(listed(named(f"University {number}")))
    assert index_of(first) is not before


def test_owners_are_the_domains_of_everything_that_is_their_own():
    issuer = ListedIssuer(
        key="k",
        ids=(
            "did:web:one.example",
            "https://two.example/issuer",
            "did:key:z6Mk",
            "https://github.com/uni/issuer",
        ),
        domains=("badges.three.example",),
        places=("https://four.example/badges/", "https://five.example/~someone/"),
        accounts=("https://www.credly.com/organizations/uni",),
        url="https://www.uni.ac.jp/",
    )
    assert owners_of(issuer) == {"one.example", "two.example", "three.example", "four.example", "uni.ac.jp"}
