"""Redirects, rebinding and the other ways by which a host tries to lead us somewhere else."""

import pytest

from tests.net.spy import PUBLIC
from tests.net.wire import PLAIN, UNI, page, redirect
from verifier.model.exhibit import Fetched, Unavailable
from verifier.model.roles import Role
from verifier.model.words import Cause
from verifier.net.egress import REFUSED, Egress

BADGE = f"{UNI}/badge.json"
MOVED = f"{UNI}/moved.json"
ELSEWHERE = "https://other-university.org/badge.json"


async def fetch(internet, url=BADGE, *, role=Role.ASSERTION, egress=None):
    async with internet.fetcher(egress=egress) as fetcher:
        return await fetcher.fetch(url, role=role)


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See", "307 Temporary", "308 Permanent"])
@pytest.mark.parametrize("location", [MOVED, "/moved.json", "moved.json", "./x/../moved.json#part"])
async def test_a_redirect_is_followed_and_told(internet, status, location):
    internet.answers = {BADGE: redirect(location, status=status), MOVED: page(b"{}")}
    found = await fetch(internet)
    assert isinstance(found, Fetched)
    assert (found.url, found.exhibit.source, found.exhibit.final_url) == (MOVED, BADGE, MOVED)


FORBIDDEN_PLACES = [
    "https://127.0.0.1/",
    "https://[::1]/",
    "http://169.254.169.254/latest/meta-data/",
    f"{PLAIN}/badge.json",  # downgrade
    "https://uni.badges-world.org:8443/",
    "https://user@uni.badges-world.org/moved.json",
    "https://uni.badges-world.org@127.0.0.1/",
    "file:///etc/passwd",
    "data:application/json,{}",
    "//uni.badges-world.org/moved.json",
    "/moved.json x",
    "/moved.json\tx",
    "/möved.json",
    "\\\\127.0.0.1\\x",
    "https://localhost/",
    "https://inside.badges-world.org/",  # a name that has a private address
]


@pytest.mark.parametrize("location", FORBIDDEN_PLACES)
@pytest.mark.parametrize("hops", [1, 2, 3])
async def test_a_redirect_to_a_forbidden_place_is_refused_at_every_hop(internet, location, hops):
    chain = [BADGE, f"{UNI}/1", f"{UNI}/2"][:hops]
    internet.names["inside.badges-world.org"] = ["10.0.0.1"]
    internet.answers = {
        here: redirect(there) for here, there in zip(chain, [*chain[1:], location], strict=True)
    }
    gap = await fetch(internet)
    assert isinstance(gap, Unavailable)
    assert (gap.why, gap.detail, gap.url) == (Cause.BLOCKED_BY_POLICY, REFUSED, BADGE)
    assert internet.requests == chain
    assert internet.dialled == [(PUBLIC, 443)] * hops


@pytest.mark.parametrize("forbidden", ["https://127.0.0.1/secret", "https://inside.badges-world.org/"])
async def test_the_gap_names_the_hop_that_was_asked_last_and_never_the_forbidden_one(internet, forbidden):
    internet.names["inside.badges-world.org"] = ["10.0.0.1"]
    internet.answers = {BADGE: redirect(MOVED), MOVED: redirect(forbidden)}
    gap = await fetch(internet)
    assert (gap.why, gap.at_url) == (Cause.BLOCKED_BY_POLICY, MOVED)


async def test_a_loop_ends(internet):
    internet.answers = {BADGE: redirect(MOVED), MOVED: redirect(BADGE)}
    assert (await fetch(internet)).why is Cause.BLOCKED_BY_POLICY
    assert internet.requests == [BADGE, MOVED]


@pytest.mark.parametrize(
    ("role", "allowed"),
    [
        (Role.DID_DOCUMENT, 0),
        (Role.CONTROLLER_DOCUMENT, 0),
        (Role.CRYPTOGRAPHIC_KEY, 0),
        (Role.KEY_SET, 2),
        (Role.SCHEMA, 2),
        (Role.STATUS_LIST, 2),
        (Role.REVOCATION_LIST, 2),
        (Role.OB2_REVOCATION_LIST, 2),
        (Role.ASSERTION, 3),
        (Role.BADGE_CLASS, 3),
        (Role.ISSUER_PROFILE, 3),
        (Role.PICTURE, 3),
        (Role.GIVEN, 5),
    ],
)
async def test_each_role_follows_so_many_redirects_and_no_more(internet, role, allowed):
    internet.answers = {f"{UNI}/{n}": redirect(f"/{n + 1}") for n in range(allowed + 1)}
    internet.answers[f"{UNI}/{allowed + 1}"] = page(b"{}")
    assert (await fetch(internet, f"{UNI}/1", role=role)).url == f"{UNI}/{allowed + 1}"
    assert (await fetch(internet, f"{UNI}/0", role=role)).why is Cause.BLOCKED_BY_POLICY


@pytest.mark.parametrize("role", [Role.KEY_SET, Role.REVOCATION_LIST, Role.OB2_REVOCATION_LIST])
async def test_unsigned_lists_and_key_sets_stay_in_their_domain(internet, role):
    sibling = "https://lists.badges-world.org/list"
    internet.answers = {BADGE: redirect(sibling), sibling: page(b"{}"), MOVED: redirect(ELSEWHERE)}
    assert (await fetch(internet, role=role)).url == sibling
    assert (await fetch(internet, MOVED, role=role)).why is Cause.BLOCKED_BY_POLICY
    assert ELSEWHERE not in internet.requests


async def test_tenants_of_one_host_are_strangers(internet):
    internet.answers = {"https://uni.github.io/keys": redirect("https://mallory.github.io/keys")}
    gap = await fetch(internet, "https://uni.github.io/keys", role=Role.KEY_SET)
    assert gap.why is Cause.BLOCKED_BY_POLICY


async def test_a_signed_list_may_lie_anywhere(internet):
    internet.answers = {BADGE: redirect(ELSEWHERE), ELSEWHERE: page(b"{}")}
    assert (await fetch(internet, role=Role.STATUS_LIST)).url == ELSEWHERE


async def test_http_may_lead_to_https(internet):
    internet.answers = {
        f"{PLAIN}/a": redirect(f"{PLAIN}/b"),
        f"{PLAIN}/b": redirect(BADGE),
        BADGE: page(b"{}"),
    }
    assert (await fetch(internet, f"{PLAIN}/a")).url == BADGE


@pytest.mark.parametrize(
    "headers",
    [
        ["Refresh: 0; url=https://other-university.org/badge.json"],
        ["Link: <https://other-university.org/badge.json>; rel=alternate"],
        ['Alt-Svc: h2="other-university.org:443"'],
        ["Location: https://other-university.org/badge.json"],  # of a 200, which is no redirect
    ],
)
async def test_only_a_redirect_redirects(internet, headers):
    internet.answers[BADGE] = page(b'<meta http-equiv="refresh" content="0; url=/x">', headers=headers)
    assert (await fetch(internet)).url == BADGE
    assert internet.requests == [BADGE]


@pytest.mark.parametrize("status", ["300 Choices", "301 Moved", "304 Not Modified", "305 Use Proxy"])
async def test_a_status_that_leads_nowhere_is_an_answer(internet, status):
    internet.answers[BADGE] = page(b"", status=status)
    assert str((await fetch(internet)).status) == status[:3]


async def test_a_name_is_looked_up_once_a_request_and_each_answer_is_vetted(internet):
    """A host that is public at the first question and private at the second is dialled once."""
    internet.names["uni.badges-world.org"] = [[PUBLIC], ["127.0.0.1"]]
    internet.answers = {BADGE: redirect(MOVED), MOVED: page(b"{}")}
    assert (await fetch(internet)).why is Cause.BLOCKED_BY_POLICY
    assert internet.dialled == [(PUBLIC, 443)]
    assert internet.looked_up == ["uni.badges-world.org"] * 2


async def test_no_connection_is_used_twice(internet):
    internet.answers[BADGE] = page(b"{}", headers=["Connection: keep-alive"])
    async with internet.fetcher() as fetcher:
        for host in (BADGE, BADGE, "https://other.badges-world.org/"):
            await fetcher.fetch(host, role=Role.ASSERTION)
    assert internet.dialled == [(PUBLIC, 443)] * 3


async def test_the_environment_leads_nowhere(internet, monkeypatch, tmp_path):
    """Proxies and ``.netrc`` would lead round the guard, or give our secrets away."""
    (tmp_path / ".netrc").write_text("machine uni.badges-world.org login a password b")
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:3128")
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    internet.answers[BADGE] = [page(b"", status="401 Unauthorized", headers=["WWW-Authenticate: Basic"])]
    assert (await fetch(internet)).status == 401
    assert internet.dialled == [(PUBLIC, 443)]
    assert "authorization" not in internet.heads[0].lower()


async def test_cookies_are_not_kept(internet):
    internet.answers = {BADGE: page(b"{}", headers=["Set-Cookie: a=b"]), MOVED: redirect(BADGE)}
    async with internet.fetcher() as fetcher:
        for url in (BADGE, MOVED, BADGE):
            await fetcher.fetch(url, role=Role.ASSERTION)
    assert not any("cookie" in head.lower() for head in internet.heads)


async def test_we_do_not_ask_ourselves(internet):
    egress = Egress(own_hosts=frozenset({"other-university.org"}))
    internet.answers[BADGE] = redirect(ELSEWHERE)
    assert (await fetch(internet, egress=egress)).why is Cause.BLOCKED_BY_POLICY
    assert internet.requests == [BADGE]


async def test_an_address_with_a_scope_is_not_dialled(internet):
    internet.names["uni.badges-world.org"] = ["2606:4700:4700::1111%eth0"]
    assert (await fetch(internet)).why is Cause.BLOCKED_BY_POLICY
    assert internet.dialled == []
