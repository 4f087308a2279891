"""The table of roles is complete, and as strict as it has to be."""

import pytest

from verifier.model.roles import Role
from verifier.net.roles import MIB, RULES

LISTS = {Role.ISSUER_LIST, Role.ENTITY_CONFIGURATION, Role.ENTITY_STATEMENT}
KEYS = {Role.DID_DOCUMENT, Role.CONTROLLER_DOCUMENT, Role.KEY_SET, Role.CRYPTOGRAPHIC_KEY}
WITHDRAWAL = {Role.ASSERTION, Role.STATUS_LIST, Role.REVOCATION_LIST, Role.OB2_REVOCATION_LIST}


def test_every_role_has_its_rules():
    assert set(RULES) == set(Role)


@pytest.mark.parametrize("role", Role)
def test_no_role_is_without_bounds(role):
    rules = RULES[role]
    assert 0 < rules.max_wire <= rules.max_bytes <= 16 * MIB
    assert rules.redirects <= 5
    assert "*/*" not in rules.accept
    assert rules.schemes <= {"https", "http"}


@pytest.mark.parametrize("role", sorted(WITHDRAWAL, key=str))
def test_no_answer_about_withdrawal_is_older_than_five_minutes(role):
    assert RULES[role].lifetime <= 300


@pytest.mark.parametrize("role", sorted(KEYS - {Role.CRYPTOGRAPHIC_KEY}, key=str))
def test_keys_are_never_fetched_over_http(role):
    assert RULES[role].schemes == {"https"}


@pytest.mark.parametrize("role", sorted(LISTS, key=str))
def test_whom_a_reader_trusts_is_never_fetched_over_http_nor_kept_for_long(role):
    assert RULES[role].schemes == {"https"}
    assert RULES[role].lifetime <= 900


def test_what_a_register_says_is_taken_from_where_it_says_it_alone():
    assert RULES[Role.ENTITY_CONFIGURATION].redirects == 0
    assert RULES[Role.ENTITY_STATEMENT].redirects == 0


def test_a_badge_is_asked_for_in_every_shape():
    assert RULES[Role.GIVEN].accept == (
        "application/vc+jwt, application/vc, application/vc+ld+json, application/ld+json, application/json, "
        "text/plain;q=0.9, image/png;q=0.8, image/svg+xml;q=0.8"
    )
