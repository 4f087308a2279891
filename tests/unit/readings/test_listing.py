"""A key that the issuer lists: its own, for badges, at a place of its own, in force."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.unit.readings.keys_found import DOCUMENT, ME, key, key_set, method, moment, place, published
from tests.world import Key
from verifier.model.proof import Binding
from verifier.model.words import Cause
from verifier.readings.listing import judge, listings

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
BEFORE, AFTER = NOW - timedelta(days=9), NOW + timedelta(days=9)
SHARED = ("https://uni.example/~mallory/did.json",)


def judged(*places, created=None, issuer=ME):
    listed = listings(key(), published(*places, issuer=issuer))
    return judge(listed, issuer=issuer, created=moment(created) if created else None, now=NOW)


def codes(bound):
    return [finding.code.id.partition(".")[2] for finding in bound.findings]


def test_every_place_that_publishes_the_key_is_found_by_its_thumbprint():
    places = (place(method("college")), place(method()), place(method(), publishes=False))
    assert [each.place for each in listings(key(), published(*places))] == [places[1]]


@pytest.mark.parametrize(
    ("fields", "binding", "found"),
    [
        ({}, Binding.BOUND, ["published"]),
        ({"controller": None}, Binding.BOUND, ["published"]),
        ({"controller": "did:web:college.example"}, Binding.CONTRADICTED, ["controller-differs"]),
        ({"purposes": frozenset({"authentication"})}, Binding.CONTRADICTED, ["wrong-relationship"]),
        ({"purposes": frozenset()}, Binding.CONTRADICTED, ["wrong-relationship"]),
        ({"purposes": None}, Binding.BOUND, ["published", "relationship-undeclared"]),
        ({"sloppy": True}, Binding.BOUND, ["published", "document-sloppy"]),
        (
            {"sloppy": True, "purposes": None},
            Binding.BOUND,
            ["published", "relationship-undeclared", "document-sloppy"],
        ),
        ({"expires": AFTER}, Binding.BOUND, ["published"]),
    ],
)
def test_a_listing_says_whether_the_key_may_sign_badges(fields, binding, found):
    bound = judged(place(method(**fields)))
    assert (bound.binding, codes(bound)) == (binding, found)


@pytest.mark.parametrize(
    ("created", "binding", "found"),
    [
        (BEFORE - timedelta(days=1), Binding.BOUND, ["published", "key-retired"]),
        (BEFORE, Binding.BOUND, ["published", "key-retired"]),
        (BEFORE + timedelta(seconds=1), Binding.CONTRADICTED, ["method-expired"]),
        (None, Binding.UNDECIDED, ["expiry-undecided"]),
    ],
)
def test_what_an_ended_key_is_worth_depends_on_when_it_signed(created, binding, found):
    bound = judged(place(method(expires=BEFORE)), created=created)
    assert (bound.binding, codes(bound)) == (binding, found)


def test_a_key_ends_at_its_end():
    assert codes(judged(place(method(expires=NOW)))) == ["expiry-undecided"]
    assert codes(judged(place(method(expires=NOW + timedelta(seconds=1))))) == ["published"]


def test_of_two_listings_the_one_that_lasts_longest_counts():
    ended = place(method(expires=BEFORE))
    assert codes(judged(ended, place(method()))) == ["published"]
    assert codes(judged(ended, place(method(expires=AFTER)))) == ["published"]
    sooner = place(method(expires=BEFORE - timedelta(days=5)))
    assert codes(judged(sooner, ended, created=BEFORE)) == ["published", "key-retired"]


def test_a_place_where_many_publish_binds_nobody():
    bound = judged(place(method(), lies_at=SHARED))
    assert (bound.binding, codes(bound)) == (Binding.UNDECIDED, ["same-origin-only"])
    assert bound.findings[0].cause is Cause.UNSUPPORTED


def test_a_place_rests_on_all_that_led_there():
    assert codes(judged(place(method(), lies_at=(DOCUMENT, *SHARED)))) == ["same-origin-only"]
    assert codes(judged(place(method(), lies_at=(*SHARED, DOCUMENT)))) == ["same-origin-only"]


def test_a_place_of_its_own_counts_beside_a_shared_one():
    assert codes(judged(place(method(), lies_at=SHARED), place(method()))) == ["published"]


@pytest.mark.parametrize(
    "url",
    [
        "https://gist.github.com/mallory/1",
        "https://raw.githubusercontent.com/mallory/x/main/did.json",
        "https://bucket.s3.amazonaws.com/did.json",
        "https://s3.eu-west-1.amazonaws.com/bucket/did.json",
        "https://uni.example/pluginfile.php/1/did.json",
        "not an address",
    ],
)
def test_hosts_with_a_tenant_a_path_bind_nobody(url):
    shared = codes(judged(place(method(), lies_at=(url,)))) == ["same-origin-only"]
    assert shared is (url != "https://bucket.s3.amazonaws.com/did.json")  # a name of its own


def test_an_identifier_that_is_its_own_key_is_no_place():
    did = Key.named("uni").did_key
    own = method(id=f"{did}#uni", controller=did)
    bound = judged(place(own, where=did, lies_at=()), issuer=did)
    assert codes(bound) == ["self-identifier"]


def test_the_fragment_of_an_issuer_does_not_make_another_controller():
    issuer = "https://uni.example/issuer#me"
    assert codes(judged(place(method(controller="https://uni.example/issuer")), issuer=issuer)) == [
        "published"
    ]


COLLEGE = "did:web:college.example"
FOR_BADGES = frozenset({"assertionMethod"})


@pytest.mark.parametrize(
    ("fields", "binding", "found"),
    [
        ({"controller": COLLEGE}, Binding.BOUND, ["published", "foreign-document"]),
        ({"controller": ME}, Binding.BOUND, ["published", "foreign-document"]),
        ({"controller": None, "foreign": True}, Binding.BOUND, ["published", "foreign-document"]),
        ({"controller": COLLEGE, "id": f"{COLLEGE}:law#1"}, Binding.CONTRADICTED, ["controller-differs"]),
        ({"controller": COLLEGE, "purposes": None}, Binding.CONTRADICTED, ["controller-differs"]),
        ({"controller": COLLEGE, "purposes": frozenset()}, Binding.CONTRADICTED, ["controller-differs"]),
        (
            {"controller": ME, "purposes": None},
            Binding.BOUND,
            ["published", "relationship-undeclared", "foreign-document"],
        ),
        ({"id": "https://uni.example/keys#1", "controller": None}, Binding.BOUND, ["published"]),
        ({"id": Key.named("uni").did_key, "controller": None}, Binding.BOUND, ["published"]),
    ],
)
def test_a_key_under_the_name_of_somebody_else_counts_if_the_issuer_lists_it_for_badges(
    fields, binding, found
):
    listed = method(**{"id": f"{COLLEGE}#1", "purposes": FOR_BADGES, **fields})
    bound = judged(place(listed))
    assert (bound.binding, codes(bound)) == (binding, found)


def test_the_names_in_a_key_set_are_nobodys_addresses():
    kid = f"{COLLEGE}#1"
    assert codes(judged(key_set(method(id=kid, controller=None)))) == ["published"]
    assert codes(judged(key_set(method(id=kid, controller=COLLEGE)))) == ["controller-differs"]


def test_a_withdrawal_counts_from_its_moment_on():
    (now,) = listings(key(), published(place(method(revoked=NOW))))
    (later,) = listings(key(), published(place(method(revoked=AFTER))))
    assert now.is_withdrawn(NOW)
    assert not later.is_withdrawn(NOW)
