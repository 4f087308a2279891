"""The few fixtures that everyone uses."""

import os
import sys
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, settings

from tests.no_way_out import refuse_ways_out
from tests.world import World

refuse_ways_out()

# Hundreds of processes are started here: where no bytecode may be kept, each compiles the service anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# The same examples in every run, and no stop-watch: a slow machine is not a wrong answer.
settings.register_profile(
    "house", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("house")


@pytest.fixture
def at() -> datetime:
    """The moment at which the tests take place."""
    return datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def world(at: datetime) -> World:
    """A small internet with nobody in it yet."""
    return World(now=at)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Measure no coverage while a browser waits: other tests of the same service reach the same lines."""
    for item in items:
        if item.get_closest_marker("browser") or item.get_closest_marker("firefox"):
            item.add_marker("no_cover")
