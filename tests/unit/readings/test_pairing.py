"""Unsigned items of a record: which could be paired with other subjects, the signature as good as before?"""

import pytest

from tests.effort import done_within
from verifier.readings.pairing import Pairings

LEARNER = "did:example:learner"


def item(number, *, issuer="did:web:uni.example", subject=None, **members):
    said = {"id": LEARNER, "type": "AchievementSubject", "achievement": {"id": f"urn:x:{number}"}}
    return {
        "id": f"urn:x:item:{number}",
        "name": f"Badge {number}",
        "issuer": issuer,
        "credentialSubject": {**said, **(subject or {})},
        **members,
    }


def record(*items, **subject):
    return {
        "credentialSubject": {
            "id": LEARNER,
            "type": "ClrSubject",
            "verifiableCredential": [*items],
            **subject,
        }
    }


def is_open(*items, **subject):
    whole = record(*items, **subject)
    held = whole["credentialSubject"]["verifiableCredential"]
    return Pairings.of(held, record=whole).may_be_otherwise(items[0])


def test_an_item_alone_cannot_be_paired_otherwise():
    assert not is_open(item(1))


def test_items_that_agree_in_all_but_the_achievement_may_be_swapped():
    assert not is_open(item(1), item(2))


@pytest.mark.parametrize(
    "other",
    [
        item(2, issuer="did:web:college.example"),
        item(2, validFrom="2026-01-01T00:00:00Z"),
        item(2, credentialStatus={"type": "BitstringStatusListEntry"}),
        item(2, evidence=[{"id": "https://uni.example/work"}]),
        item(2, subject={"creditsEarned": 5}),
        item(2, subject={"result": [{"value": "A"}]}),
        item(2, subject={"licenseNumber": "7"}),
        {
            **item(2),
            "credentialSubject": [{"id": "did:example:else"}, {"id": LEARNER, "narrative": "Well done."}],
        },
    ],
)
def test_items_of_one_person_that_differ_are_open(other):
    assert is_open(item(1), other)


def test_a_signed_item_of_the_same_person_leaves_the_unsigned_one_open():
    signed = item(2, issuer="did:web:college.example", proof={"type": "DataIntegrityProof"})
    assert is_open(item(1), signed)


def test_items_of_different_people_are_their_own():
    assert not is_open(item(1), item(2, issuer="did:web:college.example", subject={"id": "did:example:else"}))


def test_a_subject_without_a_name_is_nobody_elses():
    nameless = {"issuer": "did:web:uni.example", "credentialSubject": {"achievement": {}}}
    assert not is_open(nameless)


@pytest.mark.parametrize("said", [{"achievement": [{"id": "urn:x:9"}]}, {"narrative": "Well done."}])
def test_what_the_record_itself_says_of_the_person_leaves_it_open(said):
    assert is_open(item(1), **said)


def test_links_between_achievements_say_nothing_of_the_person():
    assert not is_open(item(1), association=[{"type": "Association", "sourceId": "urn:x:1"}])


def test_what_another_part_says_of_the_person_leaves_it_open():
    praised = item(1, issuer={"id": "did:web:uni.example", "parentOrg": {"id": LEARNER, "name": "Ann"}})
    assert is_open(praised)


def test_an_item_that_only_names_the_person_leaves_what_is_said_in_the_other_open():
    assert is_open(item(1), {**item(2), "credentialSubject": LEARNER})


def test_an_item_with_several_achievements_is_open():
    assert is_open(item(1, subject={"achievement": [{"id": "urn:x:1"}, {"id": "urn:x:2"}]}))


def test_a_person_is_told_apart_by_the_name_as_it_stands():
    hidden = {"id": "did:example:\u200blearner"}
    assert is_open(item(1, subject=hidden), item(2, subject=hidden, validFrom="2026-01-01T00:00:00Z"))


def test_many_items_are_told_apart_in_a_moment():
    items = [item(number) for number in range(2_000)]
    whole = record(*items)

    def some_are_open():
        pairings = Pairings.of(items, record=whole)  # anew, for they keep what they found
        return any(pairings.may_be_otherwise(each) for each in items)

    assert not done_within(2, some_are_open)  # seconds; compared each with each, they take a minute


def test_items_that_only_count_as_alike_in_this_language_are_open():
    assert is_open(item(1, subject={"creditsEarned": 1}), item(2, subject={"creditsEarned": True}))
