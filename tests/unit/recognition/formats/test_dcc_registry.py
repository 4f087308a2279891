"""A registry that others keep: one entry that cannot be read does not take the rest with it."""

import json

import pytest

from tests.unit.recognition.sample_lists import slips
from verifier.model.issuer_list import WEEK, ListedIssuer
from verifier.recognition.lists.reading import read_list

KEY = "did:key:z6MkjuzCDd2JDbSs2agn9dPuoTsYunXFhVJY1ixsy7YHr7Ls"
ACCOUNT = "did:web:www.credly.com:api:v1:obi:v3:issuers:4f2c2b3e-0000-4000-8000-000000000000"
META = {"created": "2020-12-02T02:32:16+0000", "updated": "2026-02-01T10:00:00+0000"}


def read(registry, *, meta=META):
    body = json.dumps({"meta": meta, "registry": registry, "more": [1]}).encode()
    return read_list(body, name="registry.json")


def test_issuers_are_read_by_their_dids():
    found = read(
        {
            KEY: {
                "name": "Example University",
                "location": "Example City",
                "url": "https://uni.example",
                "x": 1,
            },
            ACCOUNT: {"name": "A college"},
        }
    )
    assert found.issuers == (
        ListedIssuer(
            key=KEY,
            ids=(KEY,),
            names=("Example University",),
            url="https://uni.example",
            location="Example City",
        ),
        ListedIssuer(key=ACCOUNT, ids=(ACCOUNT,), names=("A college",)),
    )
    assert (found.id, found.name, found.version) == ("registry", "registry", META["updated"])
    assert (found.left_out, found.obtained_at, found.max_age) == (0, None, WEEK)


@pytest.mark.parametrize(
    ("did", "said"),
    [
        ("https://uni.example", {"name": "no DID"}),
        ("did:web:uni.example#key", {}),
        ("did:web:api.badgr.io", {"name": "a whole platform"}),
        ("did:web:uni.example", "a name alone"),
        ("did:web:uni.example", None),
    ],
)
def test_what_cannot_be_read_is_left_out_and_counted(did, said):
    found = read({did: said, KEY: {"name": "Example University"}})
    assert [issuer.key for issuer in found.issuers] == [KEY]
    assert found.left_out == 1


@pytest.mark.parametrize("bad", [5, None, "", "x" * 301, "\u202e", ["a"]])
def test_what_is_only_shown_is_passed_over_if_it_cannot_be_read(bad):
    (issuer,) = read({KEY: {"name": bad, "url": bad, "location": bad}}).issuers
    assert issuer == ListedIssuer(key=KEY, ids=(KEY,))
    assert issuer.name == KEY


@pytest.mark.parametrize(
    ("meta", "version"),
    [
        (META, META["updated"]),
        ({"created": "2020"}, "2020"),
        ({}, None),
        (None, None),
        ({"updated": 5}, None),
    ],
)
def test_the_version_is_the_day_of_the_last_change(meta, version):
    found = read({KEY: {}}, meta=meta)
    assert found.version == (version or found.digest[7:19])


def test_an_empty_registry_knows_nobody():
    assert read({}).issuers == ()


@pytest.mark.parametrize(
    ("registry", "told"),
    [
        ([], "registry: must be an object of issuers by their DIDs"),
        ({"x": {}}, "registry: none of its entries is an issuer that we can read"),
        (dict.fromkeys(map(str, range(100_001))), "registry: are more than 100000"),
    ],
)
def test_what_is_no_registry_is_refused(registry, told):
    assert slips(json.dumps({"registry": registry}).encode(), "registry.json") == [told]
