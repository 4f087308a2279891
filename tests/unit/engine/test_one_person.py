"""Badges of two people in one input are pointed out by their numbers, and never by who it is."""

from dataclasses import replace

import pytest

from tests.unit.render import reports
from verifier.engine.one_person import MAX_BADGES, told_apart
from verifier.model.achievement import Identity
from verifier.model.codes import recipient
from verifier.model.credential import Subject
from verifier.model.finding import CheckResult, Finding
from verifier.model.words import CheckId


def badge(*emails, authentic=True, known=None, did=None):
    """A report on a badge that names these addresses; ``known`` is what the check of the recipient found."""
    identities = tuple(
        Identity(type="email", value=f"{each}@x.example", hashed=False, salt=None, pointer="/i")
        for each in emails
    )
    subject = Subject(pointer="/credentialSubject", id=did, identities=identities)
    found = (CheckResult(check=CheckId("recipient"), findings=(Finding(code=known),)),) if known else ()
    return replace(
        reports.VALID, credential=reports.credential(subjects=(subject,)), authentic=authentic, results=found
    )


def together(*members):
    return replace(reports.VALID, credential=None, members=members)


def found(*badges):
    return [finding.detail for finding in told_apart(enumerate(badges, start=1))]


@pytest.mark.parametrize(
    ("badges", "told"),
    [
        ((badge("jo"), badge("jo")), []),
        ((badge("jo"), badge("sam")), ["1 / 2"]),
        ((badge("jo"), badge("sam"), badge("jo")), ["1, 3 / 2"]),
        ((badge("jo"), badge("sam"), badge("jo", "sam")), []),  # the third links them
        ((badge("jo"), badge("sam"), badge(did="did:key:z6Mk1")), ["1 / 2"]),
        ((badge("jo"), badge(did="did:key:z6Mk1")), []),
        ((badge("jo"), badge("sam", authentic=None)), []),
        ((badge("jo"), badge("sam", authentic=False)), []),
        ((badge("jo"), badge("sam", known=recipient.NESTED_DIFFERS)), []),
        ((badge("jo"), together(badge("jo"), badge("sam"))), ["1, 2 / 2"]),
        ((badge(), together(badge("jo"), badge("sam"))), []),  # it says so itself
        ((badge("jo"), reports.NOTHING), []),
        ((replace(reports.VALID, credential=reports.credential(subjects=())), badge("jo")), []),
        ((), []),
    ],
)
def test_badges_are_told_apart_by_their_recipients(badges, told):
    assert found(*badges) == told


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (recipient.MATCHES, recipient.DIFFERS, ["1 / 2"]),
        (recipient.MATCHES, recipient.DIFFERS_BY_TAG, []),
        (recipient.MATCHES, recipient.NOT_COMPARED, []),
        (recipient.DIFFERS, recipient.DIFFERS, []),
        (recipient.MATCHES, recipient.MATCHES, []),
    ],
)
def test_what_the_reader_knows_tells_badges_apart_that_could_not_be_compared(one, other, told):
    assert found(badge(known=one), badge(known=other)) == told


def test_two_badges_of_whom_the_reader_knows_are_one_persons_whatever_they_name():
    assert found(badge("jo", known=recipient.MATCHES), badge("sam", known=recipient.MATCHES)) == []


def test_so_many_badges_are_compared_and_no_more():
    assert found(*[badge("jo")] * MAX_BADGES, badge("sam")) == []
    assert found(*[badge("jo")] * (MAX_BADGES - 1), badge("sam")) != []
