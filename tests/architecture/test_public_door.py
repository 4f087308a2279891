"""The public door: few names, and each of them keeps its promise."""

import verifier

PUBLIC = {
    "CheckResult",
    "Code",
    "Credential",
    "DocumentReport",
    "Exhibit",
    "Finding",
    "KnownRecipient",
    "Options",
    "Outcome",
    "Settings",
    "TrustReport",
    "Verdict",
    "Verifier",
    "report_json",
    "report_text",
}


def test_the_public_names_are_these_and_no_more_than_fifteen():
    assert set(verifier.__all__) == PUBLIC
    assert len(PUBLIC) <= 15


def test_every_public_name_is_there_and_documented():
    for name in verifier.__all__:
        assert getattr(verifier, name).__doc__


def test_every_public_name_is_listed_before_it_is_loaded():
    assert {*dir(verifier)} >= PUBLIC
    assert "__doc__" in dir(verifier)


def test_a_name_that_is_not_public_is_missing():
    assert not hasattr(verifier, "engine_of_something_else")
