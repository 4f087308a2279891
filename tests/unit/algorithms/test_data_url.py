"""The file that a data: URL is."""

import pytest

from verifier.algorithms.data_url import read_data_url


@pytest.mark.parametrize(
    ("url", "data"),
    [
        ("data:,Hello", b"Hello"),
        ("data:,", b""),
        ("data:text/plain,a%20b%00", b"a b\x00"),
        ("data:text/plain;charset=utf-8,caf%C3%A9", "café".encode()),
        ("data:text/plain;base64,SGVsbG8=", b"Hello"),
        ("DATA:text/plain;BASE64,SGVsbG8=", b"Hello"),
        ("data:,a,b\nc", b"a,b\nc"),
    ],
)
def test_a_data_url_is_its_file(url, data):
    assert read_data_url(url) == data


@pytest.mark.parametrize(
    "url",
    [
        "",
        "data:",
        "data:text/plain",
        "https://uni.example/a,b",
        "data:;base64,SGVsbG8",  # cut off
        "data:;base64,SGVs bG8=",
        "data:;base64,SGV-bG8=",
        f"data:{'x' * 300},",
    ],
)
def test_what_is_none_gives_no_file(url):
    assert read_data_url(url) is None
