"""What was recorded is answered, and nothing else."""

from datetime import timedelta

from tests.net.spy import MOMENT
from tests.world.replay import Recording, ReplayFetcher
from verifier.model.roles import Role
from verifier.model.words import Cause, Url

URL, MOVED = "https://uni.org/badge", Url("https://uni.org/moved")


async def replay(recording, url=URL):
    return await ReplayFetcher({URL: recording}, obtained_at=MOMENT).fetch(url, role=Role.ASSERTION)


async def test_a_recorded_document_comes_back():
    found = await replay(Recording(body=b"{}"))
    assert (found.ok, found.url, found.body, found.media_type) == (True, URL, b"{}", "application/json")
    assert (found.exhibit.id, found.exhibit.obtained_at) == (f"assertion {URL}", MOMENT)
    assert found.exhibit.final_url is None


async def test_a_recorded_redirect_and_moment_come_back():
    earlier = MOMENT - timedelta(days=3)
    recording = Recording(status=410, media_type="", body=b"", final_url=MOVED, obtained_at=earlier)
    found = await replay(recording)
    assert (found.status, found.url, found.exhibit.source, found.exhibit.final_url) == (
        410,
        MOVED,
        URL,
        MOVED,
    )
    assert found.exhibit.obtained_at == earlier


async def test_a_recorded_outage_comes_back():
    assert (await replay(Cause.TIMEOUT)).why is Cause.TIMEOUT


async def test_what_was_not_recorded_does_not_exist():
    gap = await replay(Cause.TIMEOUT, url="https://elsewhere.org/")
    assert (gap.why, gap.url) == (Cause.DNS, "https://elsewhere.org/")
