"""A list is read in time that grows with its length, whoever wrote it and whatever for."""

import hashlib
import json
from contextlib import suppress

import pytest
import rfc8785

from tests.effort import done_within
from verifier.recognition.lists.malformed import MalformedListError
from verifier.recognition.lists.reading import read_list
from verifier.recognition.lists.snapshot import FORMAT_NAME, write_snapshot

ISSUERS = [
    {"name": f"University {number}", "ids": [f"did:web:u{number}.example"], "domains": [f"u{number}.example"]}
    for number in range(3_000)
]
BOUND = 3.0  # seconds of the processor; a fifth of it is usual on a slow one


def digest(value) -> str:
    return f"sha256:{hashlib.sha256(rfc8785.dumps(value)).hexdigest()}"


def sealed(rows) -> bytes:
    """A package of entries that no rule of ours would have let into one."""
    about = {
        "format": FORMAT_NAME,
        "id": "a",
        "name": "a",
        "version": "1",
        "source": "",
        "digest": digest({"issuers": rows}),
        "obtainedAt": None,
        "maxAge": None,
        "leftOut": 0,
    }
    return json.dumps({**about, "issuers": rows, "seal": digest(about)}).encode()


HONEST = json.dumps({"issuers": ISSUERS}).encode()
LISTS = {  # made when they are wanted: a worker collects all tests, and runs half of them
    "an honest list": ("a.json", lambda: HONEST),
    "its package": ("b.json", lambda: write_snapshot(read_list(HONEST, name="a.json"))),
    "a table": (
        "c.csv",
        lambda: b"name,ids\n" + b"".join(b"U,did:web:u%d.example\n" % n for n in range(3_000)),
    ),
    "a package of nonsense": ("d.json", lambda: sealed([{f"nmae{n}": "idz" for n in range(5)}] * 20_000)),
    "a package of long values": ("e.json", lambda: sealed([{"domains": ["ü" * 999] * 20}] * 1_000)),
    "nothing but slips": ("f.toml", lambda: b"[[issuers]]\nidz = 'x'\n" * 10_000),
    "one entry with all slips": (
        "g.json",
        lambda: b'{"issuers": [{' + b",".join(b'"i%d": 1' % n for n in range(99_999)) + b"}]}",
    ),
    "a table of empty cells": ("h.csv", lambda: b"ids\n" + b",".join([b""] * 4_000_000)),
    "nothing but lines": ("i.csv", lambda: b"\n" * 399_999),
    "deep values": ("j.toml", lambda: b"a = " + b"[" * 100_000),
    "the same domain again": (
        "k.json",
        lambda: json.dumps({"issuers": [{"domains": "a.example"}] * 50_000}).encode(),
    ),
}


@pytest.mark.parametrize(("name", "made"), LISTS.values(), ids=LISTS)
def test_a_list_costs_what_its_length_is_worth(name, made):
    body = made()

    def read():
        with suppress(MalformedListError):
            read_list(body, name=name)

    done_within(BOUND, read)
