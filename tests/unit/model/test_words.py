"""What an answer that is not the document asked for means."""

import pytest

from verifier.model.words import Cause, cause_of_status


@pytest.mark.parametrize(
    ("status", "cause"),
    [
        (403, Cause.BLOCKED_BY_SITE),
        (404, Cause.HTTP_4XX),
        (429, Cause.RATE_LIMITED),
        (500, Cause.HTTP_5XX),
        (599, Cause.HTTP_5XX),
        (600, Cause.BLOCKED_BY_SITE),
        (999, Cause.BLOCKED_BY_SITE),  # as LinkedIn answers to programs
    ],
)
def test_status_tells_why_there_is_no_document(status, cause):
    assert cause_of_status(status) is cause
