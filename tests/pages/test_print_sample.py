"""A sample badge on paper, which who tries the service prints first: two pages, and both are full."""

import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.pages.test_print import printed, squeezed
from tests.world import World
from verifier.render.catalogue import LANGUAGES, catalogue

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

SAMPLES = Path("fixtures/samples")
GENUINE = "https://uni.example/badges/genuine"
PAGES = 2
LINES = 600  # letters, at least, on the last page: it is worth its paper


@pytest.fixture(scope="module")
def internet():
    """Serve the documents of the genuine sample at their places."""
    world = World(now=datetime(2026, 11, 23, 12, tzinfo=UTC))
    for url, place in tomllib.loads((SAMPLES / "world.toml").read_text("utf-8")).items():
        if url.startswith("https://uni.example/") and "file" in place:
            world.at(url).serves((SAMPLES / place["file"]).read_bytes(), place["media_type"])
    return world


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_genuine_sample_is_printed_on_two_pages(reader, language, paper):
    reader.service.lists = ()  # as it is before somebody chose some
    pages = await printed(reader, GENUINE, language=language, paper=paper)
    words = catalogue(language).tables
    assert len(pages) == PAGES
    assert len(pages[-1]) > LINES
    assert all(squeezed(words["limits"][name]) in "".join(pages) for name in ("quality", "person"))
    last = squeezed(words["report-page"]["made-by"].partition("{")[0])
    assert last in pages[-1]
    assert squeezed(words["shared"]["address"]) in pages[-1]
