"""Links around links: whose they are is told by the host, and by nothing that only looks like it."""

import pytest

from verifier.locate.google_domains import GOOGLE_DOMAINS
from verifier.locate.link import read_link

TARGET = "https://uni.example/1"


@pytest.mark.parametrize("domain", ["com", "de", "cat", "co.jp", "co.uk", "com.br", "com.tw"])
@pytest.mark.parametrize("before", ["", "www."])
def test_a_link_of_googles_own_hosts_is_undone(domain, before):
    link = read_link(f"https://{before}google.{domain}/url?q={TARGET}")
    assert (link.url, link.via) == (TARGET, ("google",))


@pytest.mark.parametrize(
    "host",
    [
        "google.wtf",
        "google.lol",
        "google.co.com",
        "google.com.de",
        "google.co.de",
        "google.jp",
        "google.tk",
        "google.comde",
        "google.com.com",
        "www.www.google.com",
        "maps.google.com",
        "google-com.example",
        "googlexcom.example",
        "google.coxjp",
    ],
)
def test_a_host_that_is_only_called_so_is_no_wrapper(host):
    link = read_link(f"https://{host}/url?q={TARGET}")
    assert link.url == f"https://{host}/url?q={TARGET}"
    assert link.via == ()


def test_each_domain_of_google_stands_once_in_its_table():
    assert len(GOOGLE_DOMAINS) == len(set(GOOGLE_DOMAINS))
    assert 150 < len(GOOGLE_DOMAINS) < 250
