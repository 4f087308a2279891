"""Whoever watches sees what stays behind: otherwise nothing that was found would mean anything."""

import logging
import tempfile
from pathlib import Path

import pytest

from tests.privacy.canaries import ENTERED, found_in
from tests.privacy.watching import Watch

EMAIL = ENTERED["email"]


def crash():
    try:
        int(EMAIL)
    except ValueError:
        logging.getLogger("verifier.somewhere").exception("crashed")


def keep():
    with tempfile.NamedTemporaryFile(suffix=EMAIL) as kept:
        kept.write(b"x")


@pytest.mark.parametrize(
    "leak",
    [
        crash,
        keep,
        lambda: logging.getLogger("verifier.somewhere").debug("looked at %s", EMAIL),
        lambda: logging.getLogger("verifier.somewhere").info("looked", extra={"who": EMAIL}),
        lambda: logging.getLogger("anybody").warning("looked", extra={"who": {"email": EMAIL}}),
    ],
    ids=["message-of-a-crash", "temporary-file", "message", "field", "field-of-another-library"],
)
def test_leak_is_seen(leak):
    with Watch() as watch:
        leak()
    assert found_in(watch.text, ENTERED) == ["email"]


def test_nothing_is_seen_where_nothing_leaks():
    with Watch() as watch:
        logging.getLogger("verifier.somewhere").info("looked")
        assert Path(__file__).read_bytes()
    assert found_in(watch.text, ENTERED) == []
    assert "looked" in watch.text
