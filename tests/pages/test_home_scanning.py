"""The first page reads a QR code with the camera: on a click, and no longer than it takes."""

import pytest
from playwright.async_api import expect

from tests.pages.looks import nothing_wrong

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

LINK = "https://uni.example/badges/1"
_CAMERA = """
globalThis.codes = [];
globalThis.tracks = [];
globalThis.BarcodeDetector = class {
  async detect() { return codes.map((rawValue) => ({ rawValue })); }
};
navigator.mediaDevices.getUserMedia = async () => {
  const canvas = document.createElement("canvas");
  const stream = canvas.captureStream(10);
  const paint = canvas.getContext("2d");
  let shade = 0;
  setInterval(() => { paint.fillStyle = `rgb(${shade++ % 255} 0 0)`; paint.fillRect(0, 0, 300, 150); }, 50);
  tracks.push(...stream.getTracks());
  return stream;
};
"""
_NO_CAMERA = (
    'navigator.mediaDevices.getUserMedia = async () => { throw new DOMException("no", "NotAllowedError"); };'
)
_RUNNING = "tracks.filter((track) => track.readyState === 'live').length"


async def with_camera(reader, *more: str):
    """Open the page in a browser that reads codes; a code is held up by a test."""
    page = await reader.page()
    for script in (_CAMERA, *more):
        await page.add_init_script(script)
    await page.goto(reader.address("/?lang=en"))
    await page.locator("#scan").click()
    return page


async def test_browser_that_cannot_read_codes_offers_no_camera(reader):
    page = await reader.page()
    await page.add_init_script("delete globalThis.BarcodeDetector")
    await page.goto(reader.address("/"))
    await expect(page.locator("#scan")).to_be_hidden()


async def test_address_of_a_code_is_shown_before_it_is_checked_and_the_camera_is_off(reader):
    page = await with_camera(reader)
    await expect(page.locator("dialog video")).to_be_visible()
    await page.evaluate("address => { codes = [address]; }", LINK)
    await expect(page.locator("#text")).to_have_value(LINK)
    await expect(page.locator("dialog")).to_have_count(0)
    assert await page.evaluate(_RUNNING) == 0
    assert [method for method, _, _ in reader.service.asked if method == "POST"] == []


@pytest.mark.parametrize("code", ["javascript:ran()", "A text", "file:///etc/passwd", "https://"])
async def test_code_without_a_web_address_is_not_taken(reader, code):
    page = await with_camera(reader)
    await page.evaluate("code => { codes = [code]; }", code)
    await expect(page.locator("[data-note=no-address]")).to_be_visible()
    await nothing_wrong(page)
    await page.keyboard.press("Escape")
    await expect(page.locator("dialog")).to_have_count(0)
    await expect(page.locator("#text")).to_have_value("")
    await expect(page.locator("#scan")).to_be_focused()
    assert await page.evaluate(_RUNNING) == 0


async def test_camera_that_is_not_allowed_is_told(reader):
    page = await with_camera(reader, _NO_CAMERA)
    await expect(page.locator("[data-note=no-camera]")).to_be_visible()
    await page.locator("dialog [data-do=cancel]").click()
    await expect(page.locator("dialog")).to_have_count(0)
