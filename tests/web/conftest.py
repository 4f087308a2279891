"""The service through its own door: a client on loopback, and a verifier with a report ready."""

import pytest

from tests.web.vc_scenes import Scene
from tests.web.verifiers import ReadyVerifier
from verifier.settings import Settings
from verifier.web.app import make_app

UNCOUNTED = Settings(requests_per_minute=0, max_body_bytes=64 * 1024)


@pytest.fixture
def verifier():
    return ReadyVerifier()


@pytest.fixture
def settings():
    return UNCOUNTED


@pytest.fixture
async def client(aiohttp_client, verifier, settings):
    return await aiohttp_client(make_app(settings, open_verifier=verifier.open))


@pytest.fixture
def scene():
    return Scene()


@pytest.fixture
async def service(aiohttp_client, scene):
    return await aiohttp_client(make_app(UNCOUNTED, open_verifier=scene.open))
