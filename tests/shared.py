"""Where the shared material lies that a user's clone does not have."""

import os
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[1].parent / "shared"


def shared(*parts: str) -> Path:
    """Find a file of the shared material; skip the test where it is not, unless it is demanded."""
    found = SHARED.joinpath(*parts)
    if not found.exists():
        if os.environ.get("TESTS_REQUIRE_SHARED") == "1":
            pytest.fail(f"../shared/{'/'.join(parts)} is demanded and not here")
        pytest.skip("../shared is not here: a clone of the users has none")
    return found
