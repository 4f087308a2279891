"""What one verification may fetch, and what it remembers of it."""

import asyncio

import pytest

from tests.net.spy import MOMENT
from verifier.model.exhibit import Unavailable
from verifier.model.roles import Role
from verifier.model.words import Cause
from verifier.net.answer import Document, answer, no_answer
from verifier.net.ledger import Budget, Ledger


class Upstream:
    """Answers everything with as many bytes as it is told."""

    def __init__(self, size=2):
        self.asked = []
        self._size = size

    async def fetch(self, url, *, role):
        self.asked.append(url)
        await asyncio.sleep(0)
        if "timeout" in url:
            return no_answer(url, role=role, why=Cause.TIMEOUT)
        document = Document(body=bytes(self._size))
        return answer(url, role=role, document=document, obtained_at=MOMENT)


async def fetch_all(ledger, urls, *, role=Role.ASSERTION):
    return await asyncio.gather(*(ledger.fetch(url, role=role) for url in urls))


def over(answers):
    return [isinstance(found, Unavailable) and found.why is Cause.WORK_LIMIT for found in answers]


async def test_everything_is_remembered_in_an_order_that_is_no_accident():
    ledger = Ledger(Upstream())
    urls = ["https://b.org/", "https://a.org/", "https://z.org/timeout", "https://c.org/timeout"]
    await fetch_all(ledger, urls)
    assert [exhibit.source for exhibit in ledger.exhibits] == ["https://a.org/", "https://b.org/"]
    assert [gap.url for gap in ledger.unavailable] == ["https://c.org/timeout", "https://z.org/timeout"]


async def test_the_same_document_is_asked_for_once_a_verification():
    upstream = Upstream()
    ledger = Ledger(upstream)
    first = await fetch_all(ledger, ["https://a.org/"] * 5)
    again = await fetch_all(ledger, ["https://a.org/"] * 5)
    assert len(set(map(id, first + again))) == 1
    await ledger.fetch("https://a.org/", role=Role.KEY_SET)
    assert upstream.asked == ["https://a.org/"] * 2


@pytest.mark.parametrize("count", [16, 17, 30])
async def test_sixteen_documents_are_enough(count):
    upstream = Upstream()
    found = await fetch_all(Ledger(upstream), [f"https://a.org/{n}" for n in range(count)])
    assert over(found) == [n >= 16 for n in range(count)]
    assert len(upstream.asked) == 16


async def test_eight_hosts_are_enough_but_known_ones_may_be_asked_more():
    upstream = Upstream()
    ledger = Ledger(upstream)
    found = await fetch_all(ledger, [*(f"https://{n}.org/" for n in range(10)), "https://0.org/more"])
    assert over(found) == [n in (8, 9) for n in range(11)]
    assert "8.org" not in str(upstream.asked)


async def test_eight_mebibytes_are_enough():
    ledger = Ledger(Upstream(size=1000), budget=Budget(body_bytes=2500))
    found = [await ledger.fetch(f"https://a.org/{n}", role=Role.ASSERTION) for n in range(5)]
    assert over(found) == [False, False, False, True, True]


async def test_what_the_reader_gave_is_counted_apart():
    ledger = Ledger(Upstream(size=1000), budget=Budget(fetches=3, body_bytes=4000))
    given = [await ledger.fetch(f"https://a.org/{n}", role=Role.GIVEN) for n in range(4)]
    assert over(given) == [False, False, False, True]
    assert over([await ledger.fetch("https://a.org/", role=Role.KEY_SET)]) == [False]


async def test_what_was_given_may_be_as_large_as_it_likes_and_what_it_leads_to_may_not():
    ledger = Ledger(Upstream(size=1000), budget=Budget(body_bytes=1000))
    given = [await ledger.fetch(f"https://a.org/{n}", role=Role.GIVEN) for n in range(4)]
    assert over(given) == [False, False, True, True]


async def test_a_large_picture_takes_nothing_from_what_the_badge_needs():
    ledger = Ledger(Upstream(size=1000), budget=Budget(fetches=2, body_bytes=1000))
    pictures = [await ledger.fetch(f"https://a.org/{n}", role=Role.PICTURE) for n in range(2)]
    assert over(pictures) == [False, True]
    assert over([await ledger.fetch("https://a.org/", role=Role.KEY_SET)]) == [False]


async def test_asking_registers_takes_nothing_from_the_badge():
    """With more lists a badge is never answered worse."""
    ledger = Ledger(Upstream(), budget=Budget(fetches=2))
    registers = [f"https://register{n}.org/" for n in range(3)]
    assert over(await fetch_all(ledger, registers, role=Role.ENTITY_STATEMENT)) == [False, False, True]
    assert over(await fetch_all(ledger, ["https://a.org/", "https://b.org/"])) == [False, False]


async def test_what_was_not_asked_is_named_as_a_gap():
    upstream = Upstream()
    ledger = Ledger(upstream, budget=Budget(fetches=0))
    await ledger.fetch("https://a.org/", role=Role.ASSERTION)
    assert [gap.why for gap in ledger.unavailable] == [Cause.WORK_LIMIT]
    assert upstream.asked == []


class Silent:
    """Never answers."""

    async def fetch(self, _url, **_role):
        await asyncio.Event().wait()


async def test_a_verification_waits_no_longer_than_its_time():
    ledger = Ledger(Silent(), budget=Budget(seconds=0.01))
    answers = await fetch_all(ledger, ["https://a.org/", "https://b.org/"])
    assert [found.why for found in answers] == [Cause.TIMEOUT, Cause.TIMEOUT]


async def test_when_the_time_is_over_nothing_more_is_asked():
    seconds = [0.0]
    ledger = Ledger(Upstream(), budget=Budget(seconds=10), monotonic=lambda: seconds[-1])
    first = await ledger.fetch("https://a.org/", role=Role.ASSERTION)
    seconds.append(11.0)
    late = await ledger.fetch("https://b.org/", role=Role.ASSERTION)
    assert not isinstance(first, Unavailable)
    assert late.why is Cause.TIMEOUT
