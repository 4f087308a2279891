"""The small loopback internet that the tests of the real fetcher share."""

import pytest

from tests.net.wire import Loopback, certificates

NAMES = ("*.badges-world.org", "other-university.org", "*.github.io")


@pytest.fixture(scope="session")
def tls_directory(tmp_path_factory):
    return tmp_path_factory.mktemp("tls")


@pytest.fixture(scope="session")
def tls(tls_directory):
    return certificates(tls_directory, NAMES)


@pytest.fixture
async def internet(tls):
    async with Loopback(tls["trusting"]).running(tls["serving"]) as running:
        yield running
