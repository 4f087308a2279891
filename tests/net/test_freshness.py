"""How long answers keep: the host may shorten it, nobody may lengthen it."""

import pytest

from tests.net.spy import MOMENT
from verifier.model.roles import Role
from verifier.model.words import Cause
from verifier.net.answer import Document, answer, media_type_of, no_answer
from verifier.net.freshness import Obtained, lifetime, seconds_fresh

URL = "https://uni.org/x"


@pytest.mark.parametrize(
    ("cache_control", "age", "seconds"),
    [
        ("", "", None),
        ("public", "10", None),
        ("max-age=60", "", 60),
        ("Max-Age = 60", "", 60),
        ('max-age="60"', "", 60),
        ("max-age=60", "50", 10),
        ("max-age=60", "70", 0),
        ("max-age=60", "nonsense", 60),
        ("max-age=600, s-maxage=20", "", 20),
        ("max-age=nonsense", "", 0),
        ("max-age=-5", "", 0),
        ("no-store", "", 0),
        ("No-Cache, max-age=600", "", 0),
    ],
)
def test_the_word_of_the_host(cache_control, age, seconds):
    assert seconds_fresh(cache_control, age=age) == seconds


@pytest.mark.parametrize(
    ("role", "ceiling"),
    [(Role.STATUS_LIST, 300), (Role.DID_DOCUMENT, 900), (Role.BADGE_CLASS, 3600), (Role.GIVEN, 300)],
)
def test_a_document_keeps_for_its_role_at_most(role, ceiling):
    found = answer(URL, role=role, document=Document(body=b""), obtained_at=MOMENT)
    kept = [lifetime(Obtained(answer=found, fresh_for=word), role=role) for word in (None, 10, 10**6, 0)]
    assert kept == [ceiling, 10, ceiling, 0]


@pytest.mark.parametrize(
    ("status", "seconds"), [(404, 60), (410, 300), (500, 30), (403, 30), (429, 30), (206, 30)]
)
def test_an_error_page_keeps_briefly(status, seconds):
    found = answer(URL, role=Role.KEY_SET, document=Document(status=status, body=b""), obtained_at=MOMENT)
    assert lifetime(Obtained(answer=found, fresh_for=10**6), role=Role.KEY_SET) == seconds


@pytest.mark.parametrize("cause", Cause)
def test_a_failure_keeps_for_a_minute_at_most(cause):
    kept = lifetime(Obtained(answer=no_answer(URL, role=Role.GIVEN, why=cause)), role=Role.GIVEN)
    assert kept == {Cause.WORK_LIMIT: 0, Cause.INTERNAL: 0}.get(cause, kept)
    assert kept <= (30 if cause.retryable else 60)


@pytest.mark.parametrize(
    ("header", "media_type"),
    [
        ("application/json", "application/json"),
        ("Application/LD+JSON; charset=utf-8", "application/ld+json"),
        ("", ""),
        ("json", ""),
        ("text/<b>", ""),
        ("a" * 200 + "/b", ""),
    ],
)
def test_the_media_type_is_a_media_type_or_nothing(header, media_type):
    assert media_type_of(header) == media_type
