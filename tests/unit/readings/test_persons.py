"""Two badges name one person, two people, or nobody can tell: by what can be compared and nothing else."""

import hashlib

import pytest

from verifier.model.achievement import Identity
from verifier.model.credential import Edition, Subject
from verifier.readings.persons import MAX_CHARACTERS, MAX_NAMED, is_same_person, person_of

JO, SAM = "jo@learner.example", "sam@else.example"
SAME, OTHER, UNKNOWN = True, False, None


def identity(value, *, kind="email", salt=None, hashed=None):
    return Identity(type=kind, value=value, hashed=hashed, salt=salt, pointer="/identifier")


def hidden(value, *, salt=None, method="sha256", kind="email"):
    digest = hashlib.new(method, (value + (salt or "")).encode()).hexdigest()
    return identity(f"{method}${digest}", kind=kind, salt=salt, hashed=True)


def named(*identities, own=None, name=None):
    subject = Subject(pointer="/credentialSubject", id=own, name=name, identities=identities)
    return person_of(subject, edition=Edition.OB3_VC2)


def mail(value):
    return named(identity(value))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (mail(JO), mail(JO.upper()), SAME),
        (mail(JO), mail("jo+badges@learner.example"), SAME),
        (mail(JO), named(own=f"mailto:{JO}"), SAME),
        (mail(JO), mail(SAM), OTHER),
        (mail("nobody"), mail(SAM), UNKNOWN),
        (named(hidden(JO)), named(hidden(JO)), SAME),
        (named(hidden(JO)), named(hidden(SAM)), OTHER),
        (named(hidden(JO)), named(hidden(SAM, method="md5")), UNKNOWN),
        (named(hidden(JO, salt="sea")), named(hidden(JO, salt="rock")), UNKNOWN),
        (named(hidden(JO, salt="sea")), named(hidden(JO, salt="sea", kind="phone")), UNKNOWN),
        (named(hidden(JO, salt="sea")), mail("Jo+uni@Learner.example"), SAME),
        (mail(SAM), named(hidden(JO, salt="sea")), OTHER),
        (named(hidden(JO)), named(own="did:web:jo.example"), UNKNOWN),
        (named(own="did:web:jo.example"), named(own="did:web:sam.example"), OTHER),
        (named(own="did:web:jo.example"), named(own="did:key:z6Mk"), UNKNOWN),
        (named(own="did:key:z6Mk"), named(own="did:key:z6Mk#z6Mk"), SAME),
        (named(own="https://a.example/jo"), named(own="http://a.example/jo/"), SAME),
        (named(own="https://a.example/jo"), named(own="https://a.example/sam"), OTHER),
        (named(own="https://a.example/jo"), named(own="https://b.example/jo"), UNKNOWN),
        (named(own="https://[a"), named(own="https://a.example/jo"), UNKNOWN),
        (named(own="urn:uuid:1"), named(own="urn:uuid:2"), UNKNOWN),
        (named(identity("7", kind="identifier")), named(identity("8", kind="identifier")), UNKNOWN),
        (named(own="tel:+81-3-1234-5678"), named(identity("+81 3 1234 5678", kind="phone")), SAME),
        (named(own="tel:+81312345678"), named(own="tel:+81312345679"), OTHER),
        (named(own="tel:+81312345678"), named(own="tel:0312345678"), UNKNOWN),
        (named(name="Jo Example"), named(name="Example, Jo"), UNKNOWN),
        (named(name="Jo Example"), named(name="Sam Specimen"), OTHER),
        (named(name="Jo Example"), named(name="例 譲"), UNKNOWN),
        (named(name="Jo Example"), named(identity("Sam Specimen", kind="name")), OTHER),
        (named(identity(JO), name="Jo Example"), named(identity(JO), name="Sam Specimen"), SAME),
        (named(identity(JO), identity(SAM)), mail(SAM), SAME),
        (named(identity(JO), own="did:key:z6Mk1"), named(identity(JO), own="did:key:z6Mk2"), SAME),
        (named(), mail(SAM), UNKNOWN),
    ],
)
def test_badges_are_compared_by_what_can_be_compared(one, other, same):
    assert is_same_person(one, other) is same
    assert is_same_person(other, one) is same


def test_no_more_of_a_badge_is_compared_than_is_bounded():
    many = named(*[identity(f"{number}@learner.example") for number in range(MAX_NAMED)], identity(JO))
    assert is_same_person(many, mail(JO)) is OTHER
    assert is_same_person(named(hidden(JO, salt="s" * (MAX_CHARACTERS + 1))), mail(JO)) is UNKNOWN
    assert is_same_person(mail("j" * MAX_CHARACTERS + JO), mail(JO)) is UNKNOWN


def test_what_a_badge_names_is_in_no_text_about_it():
    shown = repr(named(identity(JO), hidden(SAM, salt="sea"), name="Jo Example"))
    assert not any(word in shown for word in ("jo", "Jo", "learner", "sea"))
