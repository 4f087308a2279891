"""The pages of the service in a browser: the real application over `tests.world`, and a plain Chromium.

Everything but the pages lives as long as one module. A test is async, is marked ``browser``, and takes::

    pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

    async def test_something(reader, internet, service, sites):
        badge = internet.issuer("uni.example").award("Statistics 101", to="mailto:student@learner.example")
        page = await reader.open("/")                       # or any other path of the service
        page = await reader.open("/", java_script_enabled=False, color_scheme="dark", locale="ja-JP")
        host = sites.lay("https://school.example/badges", html, headers={"Content-Security-Policy": STRICT})
        page = await reader.open(host)                      # a page of another origin
        assert reader.foreign() == []                       # nothing was asked of anybody but the service
        assert reader.errors == []                          # no error, nothing stopped by a policy
        service.answers = web.Response(status=503)          # the service is out of order, until the next test

``eight`` are the badges of `tests.extension.scene`, which show all six faces. The service signs reports with
the key in ``keys_dir``. A module that needs other settings has a module-scoped ``settings`` of its own. What
another engine may do otherwise is seen in the ``firefox`` of a test that is marked so: `tests.pages.firefox`.
"""

import pytest
import pytest_asyncio

from tests.extension.certificate import make_certificate
from tests.extension.conftest import program
from tests.extension.scene import eight_badges, partners
from tests.extension.service import open_service
from tests.extension.sites import open_sites
from tests.extension.tunnel import open_tunnel
from tests.pages.browser import open_reader
from tests.pages.firefox import open_firefox
from tests.world import World
from verifier.report_keys import write_new_key
from verifier.settings import Settings

for_module = pytest_asyncio.fixture(scope="module", loop_scope="module")


@pytest.fixture(scope="module")
def internet() -> World:
    """The simulated internet that the service asks."""
    return World()


@pytest.fixture(scope="module")
def eight(internet):
    """Eight shared badges that show all six faces: see `tests.extension.scene`."""
    return eight_badges(internet)


@pytest.fixture(scope="module")
def keys_dir(tmp_path_factory):
    """Where the one key is with which the service signs reports."""
    directory = tmp_path_factory.mktemp("keys")
    write_new_key(directory, made=1_700_000_000)
    return directory


@pytest.fixture(scope="module")
def settings(keys_dir):
    """How the service runs: it counts no requests, and signs reports."""
    return Settings(requests_per_minute=0, keys_dir=keys_dir)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    return make_certificate(tmp_path_factory.mktemp("certificate"))


@for_module
async def sites(certificate):
    """Every host but loopback, as the browser sees them."""
    async with open_sites(certificate) as opened:
        yield opened


@for_module
async def service(internet, settings):
    """The real service, which trusts one list of issuers."""
    async with open_service(internet, settings=settings) as opened:
        opened.lists = (partners(),)
        yield opened


@for_module
async def chromium(sites, service):
    async with open_reader(
        program=program("chromium", "chromium-browser"), sites=sites, service=service
    ) as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="module")
async def reader(chromium):
    """The browser for one test: nothing is open, nothing was asked and nothing has gone wrong."""
    await chromium.forget()
    yield chromium
    await chromium.forget()


@for_module
async def started_firefox(tmp_path_factory, sites, service, internet):
    async with (
        open_tunnel(sites) as tunnel,
        open_firefox(
            program=program("firefox-esr"),
            profile=tmp_path_factory.mktemp("profile"),
            tunnel=tunnel,
            service=service,
            now=internet.now,
        ) as opened,
    ):
        yield opened


@pytest_asyncio.fixture(loop_scope="module")
async def firefox(started_firefox):
    """Firefox for one test: nothing is open, set, or wrong before it."""
    await started_firefox.forget()
    return started_firefox
