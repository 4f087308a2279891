"""A crash is told without what it was about."""

import logging
import sys

from verifier.model import crash

WORDS = "ada@uni.example"


def record_of(error=None):
    try:
        if error is not None:
            raise error
    except ValueError:
        return logging.LogRecord("verifier", logging.ERROR, "", 0, "check crashed", None, sys.exc_info())
    return logging.LogRecord("verifier", logging.INFO, "", 0, "egress refused", None, None)


def line(record):
    assert crash.discreet(record) is True
    return logging.Formatter(crash.LINE, defaults=crash.NOTHING).format(record)


def test_kind_and_places_are_told_and_the_message_is_not():
    told = line(record_of(ValueError(WORDS)))
    assert told.startswith("ERROR:verifier:check crashed ValueError ['record_of:")
    assert WORDS not in told


def test_what_is_no_crash_has_neither():
    assert line(record_of()).strip() == "INFO:verifier:egress refused"


def test_record_outside_of_an_exception_is_no_crash():
    record = record_of()
    record.exc_info = (None, None, None)
    assert crash.discreet(record) is True
    assert not hasattr(record, "places")
