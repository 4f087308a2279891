"""Is a list arranged once, however often it is asked, and never mistaken for another?"""

import gc
import weakref

from tests.unit.recognition.resembling.lists import UNI, listed, named
from verifier.model.issuer_list import ListedIssuer
from verifier.recognition.resembling.claims import IssuerClaims
from verifier.recognition.resembling.index import index_of
from verifier.recognition.resembling.resemble import resemblance


def test_list_is_arranged_once():
    each = listed(UNI)
    assert index_of(each) is index_of(each)


def test_lists_of_one_digest_and_other_entries_are_told_apart():
    assert index_of(listed(UNI)) is not index_of(listed(named("Another University")))


def test_however_many_lists_there_are_each_stays_arranged():
    lists = [listed(named(f"University {number}")) for number in range(120)]
    arranged = [index_of(each) for each in lists]
    assert all(index_of(each) is index for each, index in zip(lists, arranged, strict=True))


def test_what_was_made_of_a_list_goes_with_it():
    each = listed(UNI)
    made = weakref.ref(index_of(each).domains.near)
    assert made() is not None
    del each
    gc.collect()
    assert made() is None


def test_no_entry_of_a_list_stays_once_the_list_is_gone():
    """A list that came with a request is forgotten, also by what compared a badge with it."""
    lists = listed(named("Example University", ids=("did:web:forgotten.example",)))
    assert resemblance(IssuerClaims(id="did:web:other.example", name="Example University"), [lists])
    del lists
    gc.collect()
    held = [each for each in gc.get_objects() if isinstance(each, ListedIssuer)]
    assert [each for each in held if "did:web:forgotten.example" in each.ids] == []


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
    assert index_of(listed(issuer)).owners_of(0) == {
        "one.example",
        "two.example",
        "three.example",
        "four.example",
        "uni.ac.jp",
    }
