"""The files that pages load: at an address that changes with any of them, packed for whoever takes that."""

import gzip
import re

import pytest

from verifier.web.assets import STYLE, assets, digest, path


async def test_every_file_that_a_page_names_is_there_and_may_be_kept_for_a_year(client):
    page = await (await client.get("/", headers={"Accept": "text/html"})).text()
    named = set(re.findall(r'"(/static/[^"]+)"', page))
    assert len(named) >= 5
    for address in named:
        answer = await client.get(address)
        assert answer.status == 200
        assert "immutable" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("name", [name for name in assets() if name.endswith(".js")])
def test_whatever_a_program_loads_is_there(name):
    for imported in re.findall(rb'(?:from |import\()"\./([^"]+)"', assets()[name].body):
        assert imported.decode() in assets()


@pytest.mark.parametrize("name", [name for name in assets() if name.endswith((".js", ".css"))])
async def test_what_is_packed_is_the_same_file(client, name):
    plain = await client.get(path(name), headers={"Accept-Encoding": "identity"})
    packed = await client.get(path(name), headers={"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == "gzip"
    assert await plain.read() == await packed.read() == gzip.decompress(assets()[name].packed)


@pytest.mark.parametrize(
    ("accepted", "is_packed"),
    [
        ("gzip", True),
        ("br, GZIP;q=0.5", True),
        ("gzip;q=0", False),
        ("gzip; q=0.0", False),
        ("x-gzip-not", False),
    ],
)
async def test_nobody_is_sent_what_they_do_not_take(client, accepted, is_packed):
    answer = await client.get(path(STYLE), headers={"Accept-Encoding": accepted})
    assert ("Content-Encoding" in answer.headers) is is_packed


@pytest.mark.parametrize("address", [f"/static/{'0' * 16}/{STYLE}", f"/static/{digest()}/none.css"])
async def test_a_file_of_another_release_is_not_there(client, address):
    assert (await client.get(address)).status == 404
