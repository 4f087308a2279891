"""A shelf holds one file a thing, and its list names every one of them."""

import importlib
from pathlib import Path

import pytest

from tests.architecture.source import PRODUCT
from verifier import checks, dids, platforms, proofs, status
from verifier.contracts import Check, DidMethod, Platform, ProofSuite, StatusMethod
from verifier.model import codes

SHELVES = {
    "checks": (checks.CHECKS, "CHECK", Check),
    "dids": (dids.METHODS, "METHOD", DidMethod),
    "platforms": (platforms.PLATFORMS, "PLATFORM", Platform),
    "proofs": (proofs.SUITES, "SUITE", ProofSuite),
    "status": (status.METHODS, "METHOD", StatusMethod),
}


def modules(shelf):
    return sorted(path.stem for path in (PRODUCT / shelf).glob("*.py") if path.stem != "__init__")


@pytest.mark.parametrize("shelf", SHELVES)
def test_every_file_of_a_shelf_is_registered_and_nothing_else(shelf):
    registered, constant, kind = SHELVES[shelf]
    found = [
        getattr(importlib.import_module(f"verifier.{shelf}.{module}"), constant, None)
        for module in modules(shelf)
    ]
    assert all(isinstance(each, kind) for each in found), f"each file of {shelf}/ exports {constant}"
    assert {id(each) for each in found} == {id(each) for each in registered}
    assert len(registered) == len(found)


def test_the_registered_checks_are_those_of_this_version():
    assert [check.id for check in checks.CHECKS] == [
        "document",
        "structure",
        "schema",
        "proof",
        "key-binding",
        "status",
        "validity",
        "issuer",
        "recipient",
        "endorsements",
        "results",
        "image",
        "refresh",
    ]


def test_a_check_owns_exactly_the_codes_that_bear_its_name():
    for check in checks.CHECKS:
        assert {code.id.partition(".")[0] for code in check.codes} <= {check.id, "engine"}
    shared = ("engine.", "page.")  # of every check; of none, but of the place where a badge stands
    owned = [code.id for check in checks.CHECKS for code in check.codes if not code.id.startswith(shared)]
    everywhere = [code.id for code in codes.ALL if not code.id.startswith(shared)]
    assert sorted(owned) == sorted(everywhere)


def test_no_code_is_named_twice():
    ids = [code.id for code in codes.ALL]
    assert len(ids) == len(set(ids))


def test_only_the_required_checks_own_facts_that_fail_outside_strict_mode():
    lenient = {"document", "structure", "proof", "key-binding", "status", "validity"}
    failing = [code.id for code in codes.ALL if code.outcome is not None and code.outcome.value == "failed"]
    assert {code for code in failing if code.partition(".")[0] not in lenient} == {
        "schema.not-conformant-strict",
        "endorsements.invalid-strict",
    }


def test_shelf_mates_do_not_import_each_other():
    for shelf in SHELVES:
        for module in modules(shelf):
            text = Path(PRODUCT / shelf / f"{module}.py").read_text("utf-8")
            mates = [mate for mate in modules(shelf) if mate != module and f"verifier.{shelf}.{mate}" in text]
            assert mates == [], f"{shelf}/{module}.py"
