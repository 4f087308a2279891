"""Samples answer for ``.example`` alone, and a wrong sample is found when it is loaded."""

import pytest

from tests.net.spy import MOMENT
from tests.world.replay import Recording, ReplayFetcher
from verifier.model.roles import Role
from verifier.model.words import Cause
from verifier.net.samples import SampleFetcher, SamplesError, is_sample

DID = "https://uni.example/.well-known/did.json"
WORLD = f"""
["{DID}"]
file = "did.json"

["https://uni.example/gone"]
status = 410
media_type = "text/plain"

["https://uni.example/list"]
unavailable = "timeout"

["https://uni.org/claimed"]
file = "did.json"
"""
REAL = "https://uni.org/claimed"


@pytest.fixture
def directory(tmp_path):
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "world.toml").write_text(WORLD)
    (tmp_path / "one" / "did.json").write_text('{"id":"did:web:uni.example"}')
    return tmp_path


def samples(directory):
    inner = ReplayFetcher({REAL: Recording(body=b"real")}, obtained_at=MOMENT)
    return SampleFetcher(inner, directory, now=lambda: MOMENT)


async def test_a_sample_is_an_answer_like_any_other(directory):
    found = await samples(directory).fetch(DID, role=Role.DID_DOCUMENT)
    assert (found.ok, found.body, found.url) == (True, b'{"id":"did:web:uni.example"}', DID)
    assert (found.exhibit.source, found.exhibit.obtained_at) == (DID, MOMENT)
    assert found.media_type == "application/json"


async def test_a_fragment_does_not_matter(directory):
    assert (await samples(directory).fetch(f"{DID}#key-1", role=Role.DID_DOCUMENT)).ok


async def test_a_sample_may_be_an_error_page_or_an_outage(directory):
    fetcher = samples(directory)
    gone = await fetcher.fetch("https://uni.example/gone", role=Role.ASSERTION)
    assert (gone.status, gone.body, gone.media_type) == (410, b"", "text/plain")
    assert (await fetcher.fetch("https://uni.example/list", role=Role.STATUS_LIST)).why is Cause.TIMEOUT


async def test_a_sample_that_is_not_there_is_a_host_that_does_not_exist(directory):
    assert (await samples(directory).fetch("https://other.example/", role=Role.GIVEN)).why is Cause.DNS


async def test_host_that_has_other_samples_has_no_such_document(directory):
    missing = await samples(directory).fetch("https://uni.example/nothing", role=Role.GIVEN)
    assert (missing.status, missing.body, missing.ok) == (404, b"", False)


async def test_every_other_host_is_asked_itself(directory):
    """Whatever a sample claims: it can never speak for a host that somebody owns."""
    assert (await samples(directory).fetch(REAL, role=Role.GIVEN)).body == b"real"


@pytest.mark.parametrize(
    ("url", "sample"),
    [
        ("https://uni.example/", True),
        ("https://UNI.EXAMPLE./x", True),
        ("https://example/", True),
        ("https://uni.example.org/", False),
        ("https://badexample/", False),
        ("https://uni.org/?x=.example", False),
        ("not a URL", False),
    ],
)
def test_which_hosts_are_samples(url, sample):
    assert is_sample(url) is sample


def test_several_worlds_are_one(directory):
    (directory / "two").mkdir()
    (directory / "two" / "world.toml").write_text(f'["{DID}"]\nfile = "same.json"')
    (directory / "two" / "same.json").write_text('{"id":"did:web:uni.example"}')
    samples(directory)


def test_worlds_that_disagree_are_an_error(directory):
    (directory / "two").mkdir()
    (directory / "two" / "world.toml").write_text(f'["{DID}"]\nstatus = 404')
    with pytest.raises(SamplesError, match=r"uni\.example"):
        samples(directory)


@pytest.mark.parametrize(
    "world",
    [
        "not toml",
        'x = "no table"',
        '["https://uni.example/"]\nfile = "missing.json"',
        '["https://uni.example/"]\nfile = "../../outside.json"',
        '["https://uni.example/"]\nfile = "/etc/hostname"',
        '["https://uni.example/"]\nunavailable = "tired"',
        '["https://uni.example/"]\nstatus = "200"',
        '["https://uni.example/"]\nmedia_type = 1',
        '["https://uni.example/"]\nfiel = "did.json"',
        '["https://uni.example/"]\nfile = "a\\u0000b"',
    ],
)
def test_a_wrong_world_is_found_when_it_is_loaded(tmp_path, world):
    (tmp_path / "world.toml").write_text(world)
    with pytest.raises(SamplesError, match=r"world\.toml"):
        samples(tmp_path)


def test_a_world_in_another_encoding_is_an_error(tmp_path):
    (tmp_path / "world.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(SamplesError):
        samples(tmp_path)
