"""Signed reports in the panel: kept as a file, and read again by whoever gets it."""

from dataclasses import replace

import pytest
import pytest_asyncio
from playwright.async_api import expect

from tests.extension.conftest import for_module
from tests.extension.scene import STUDENT
from tests.extension.service import UNCOUNTED, open_service
from tests.world.platforms.moodle import Moodle
from verifier.algorithms.jwk import from_jwk
from verifier.render.signed_report import read_signed_report
from verifier.report_keys import write_new_key

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

ORIGIN = "https://verifier.example"
MADE = 1_790_000_000
CLIMBING = "../../../home/Statistics 101"


@for_module
async def service(internet, tmp_path_factory):
    """A service that signs reports, with a key that it made itself."""
    keys = tmp_path_factory.mktemp("signing") / "keys"
    write_new_key(keys, made=MADE)
    async with open_service(
        internet, settings=replace(UNCOUNTED, keys_dir=keys, public_origin=ORIGIN)
    ) as opened:
        yield opened


@pytest.fixture(scope="module")
def badge(internet):
    return Moodle(internet).award(CLIMBING, to=STUDENT).keep()


@pytest_asyncio.fixture(loop_scope="module")
async def panel(browser, sites, badge):
    """The panel over a page with one badge, whose report is open."""
    url = sites.lay("https://student.example/", f'<main><a href="{badge.share_link}">Badge</a></main>')
    panel = await browser.tool("src/panel/panel.html", over=await browser.open(url))
    await panel.locator("#badges > li > button").click()
    await expect(panel.get_by_role("article")).to_contain_text("Genuine?")
    return panel


async def saved(panel):
    async with panel.expect_download() as download:
        await panel.get_by_role("button", name="Save signed report").click()
    return await download.value


async def test_a_signed_report_is_a_file_that_is_believed_by_the_keys_of_its_service(
    browser, panel, badge, internet
):
    file = await saved(panel)
    await expect(panel.locator(".note")).to_have_text("The signed report was saved.")
    assert file.suggested_filename == "badge-report.jwt"  # whatever the badge calls itself
    published = await (
        await panel.context.request.get(f"{browser.service.origin}/.well-known/jwks.json")
    ).json()
    keys = {each["kid"]: from_jwk(each) for each in published["keys"]}
    signed = read_signed_report((await file.path()).read_text("ascii"), keys=keys, now=internet.now)
    assert (signed.issuer, signed.kind, signed.report["verdict"]) == (ORIGIN, "archive", "valid")
    assert signed.report["credential"]["name"] == CLIMBING


async def test_a_signed_report_says_nothing_of_the_candidate_who_is_compared(browser, panel):
    await panel.get_by_label("The candidate's e-mail").fill(STUDENT)
    await panel.get_by_role("button", name="Compare").click()
    await expect(panel.locator("#badges .holder")).to_have_text("For this person? yes")
    await saved(panel)
    last = browser.service.asked_to_verify()[-1]
    assert b'"sign"' in last
    assert b"recipient" not in last
