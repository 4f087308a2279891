"""What these tests stand on. Everything lives as long as one module: loop, sites, service, browser.

The invented pages test our logic. They cannot prove that a live site looks so on the day you read this.
"""

import os
import shutil

import pytest
import pytest_asyncio

from tests.extension.certificate import make_certificate
from tests.extension.chromium import open_browser
from tests.extension.firefox import REMOTE, open_firefox
from tests.extension.reading import open_reading
from tests.extension.service import open_service
from tests.extension.sites import open_sites
from tests.extension.tunnel import open_tunnel
from tests.extension.unpacked import add_remote, unpack
from tests.world import World

for_module = pytest_asyncio.fixture(scope="module", loop_scope="module")
HOSTS = ("https://*/*",)


def program(*names: str) -> str:
    """Find a browser. Without one a test is skipped; where tests must run, that is an error."""
    found = next((path for name in names if (path := shutil.which(name))), None)
    if found is None and os.environ.get("TESTS_REQUIRE_BROWSERS"):
        raise RuntimeError(f"tests need {names[0]}, which is not installed")
    if found is None:
        pytest.skip(f"{names[0]} is not installed")
    return found


@pytest.fixture(scope="module")
def internet() -> World:
    """The simulated internet that the service asks; a module fills it with its own issuers."""
    return World()


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    return make_certificate(tmp_path_factory.mktemp("certificate"))


@for_module
async def sites(certificate):
    async with open_sites(certificate) as opened:
        yield opened


@for_module
async def service(internet):
    async with open_service(internet) as opened:
        yield opened


@pytest.fixture(scope="module")
def extension(tmp_path_factory):
    """The extension as it is tested: every host granted, shadow roots opened. A module may have another."""
    return unpack(tmp_path_factory.mktemp("extension") / "unpacked", hosts=HOSTS)


@for_module
async def chromium(extension, tmp_path_factory, sites, service):
    """Chromium with the extension; every test begins with nothing kept."""
    async with open_browser(
        extension,
        program=program("chromium", "chromium-browser"),
        profile=tmp_path_factory.mktemp("profile"),
        sites=sites,
        service=service,
    ) as opened:
        yield opened


@for_module
async def reading():
    """A blank page in which nothing was loaded but what reads links and names."""
    async with open_reading(program("chromium", "chromium-browser")) as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="module")
async def browser(chromium):
    """The browser for one test: nothing is kept before it, all tabs are closed after it."""
    await chromium.forget()
    yield chromium
    for page in chromium.context.pages[1:]:
        await page.close()


@for_module
async def started_firefox(tmp_path_factory, sites, service):
    """Firefox with the extension, its shadow roots open, and the tests' remote control in it."""
    directory = tmp_path_factory.mktemp("extension") / "unpacked"
    async with (
        open_tunnel(sites) as tunnel,
        open_firefox(
            add_remote(unpack(directory, hosts=HOSTS, opened=True), REMOTE),
            program=program("firefox-esr"),
            profile=tmp_path_factory.mktemp("profile"),
            tunnel=tunnel,
            service=service,
        ) as opened,
    ):
        yield opened


@pytest_asyncio.fixture(loop_scope="module")
async def firefox(started_firefox):
    """Firefox for one test: nothing is kept before it, and no tab of another test is open."""
    await started_firefox.forget()
    return started_firefox
