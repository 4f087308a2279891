"""Every rule of Open Badges before 3.0 is shown by cases, which find what the table of rules says."""

import tomllib
from pathlib import Path

import pytest

from tests.cases.reading import all_cases
from verifier.model import codes

RULES = tomllib.loads(Path(__file__).with_name("ob2_rules.toml").read_text("utf-8"))
EXPECTED = {
    case.name: {code for found in case.expectation["checks"].values() for code in found}
    for case in all_cases()
}
REGISTERED = {code.id for code in codes.ALL}
# Left out are rows of later editions alone: several credentials in one (L03, L10, L13 to L15), and dates and
# recipients by their later names (T04 to T06, P02).
ROWS = {
    *(f"L{number:02}" for number in (1, 2, 4, 5, 6, 7, 8, 11, 12)),
    *(f"A{number:02}" for number in range(1, 19)),
    *(f"H{number:02}" for number in range(1, 13)),
    *(f"S{number:02}" for number in range(1, 8)),
    *("R01", "R02", "R03", "T01", "T02", "T03", "P01", "P03", "E02", "I01", "M03"),
}


def test_the_table_has_every_rule():
    assert set(RULES) == ROWS


@pytest.mark.parametrize("rule", sorted(RULES))
def test_a_rule_is_shown_by_cases_that_exist(rule):
    cases = RULES[rule]["cases"]
    assert cases
    assert set(cases) <= set(EXPECTED)


@pytest.mark.parametrize("rule", sorted(RULES))
def test_every_code_of_a_rule_is_found_in_one_of_its_cases(rule):
    wanted = set(RULES[rule]["codes"])
    assert wanted
    assert wanted <= REGISTERED
    found = {name: EXPECTED[name] & wanted for name in RULES[rule]["cases"]}
    assert set().union(*found.values()) == wanted
    assert all(found.values()), "each case shows something of the rule"
