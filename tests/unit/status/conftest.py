"""A badge and its list, for the tests of the status shelf."""

import pytest

from tests.unit.status.appraisals import INDEX
from tests.world import World
from tests.world.badges import Badge
from tests.world.lists import StatusList


@pytest.fixture
def status_list(world: World) -> StatusList:
    """The list of the badge's own issuer; who signed it is the engine's question, not that of these tests."""
    return world.issuer("uni.example").status_list("3").unsigned()


@pytest.fixture
def badge(status_list: StatusList) -> Badge:
    return status_list.issuer.award("Statistics 101").status_list(status_list, INDEX)
