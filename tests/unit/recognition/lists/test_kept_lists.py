"""The lists of a directory are those of the moment: what changes is noticed, what is wrong stops nothing."""

import asyncio
import logging
import os
from datetime import timedelta

import pytest

from tests.cli.keeping import NOW, OWN, obtained
from verifier.model.issuer_list import IssuerList, MissingList
from verifier.model.words import Cause
from verifier.recognition.lists.kept_lists import LOOK_AFTER, KeptLists
from verifier.recognition.lists.snapshot import write_snapshot


class Clock:
    def __init__(self):
        self.seconds = 0.0

    def now(self):
        return NOW + timedelta(seconds=self.seconds)

    def monotonic(self):
        return self.seconds


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def kept(tmp_path, clock):
    return KeptLists(tmp_path, now=clock.now, monotonic=clock.monotonic)


def write(directory, name="partners.toml", text=OWN):
    """Write a file as careful programs do, all at once."""
    (directory / ".new").write_text(text, "utf-8")
    (directory / ".new").replace(directory / name)


def ids(lists):
    return [each.id for each in lists]


async def test_lists_are_read_once_until_they_change(kept, clock, tmp_path):
    write(tmp_path)
    first = await kept.current()
    assert ids(first) == ["partners"]
    clock.seconds += LOOK_AFTER
    assert await kept.current() is first


async def test_what_changes_is_noticed_by_the_next_look(kept, clock, tmp_path):
    write(tmp_path)
    await kept.current()
    write(tmp_path, text=OWN.replace("2026-02", "2026-03"))
    write(tmp_path, "second.toml", OWN.replace('"partners"', '"second"'))
    assert [each.version for each in await kept.current()] == ["2026-02"]  # no look within a second
    clock.seconds += LOOK_AFTER
    assert [each.version for each in await kept.current()] == ["2026-03", "2026-02"]
    (tmp_path / "partners.toml").unlink()
    clock.seconds += LOOK_AFTER
    assert ids(await kept.current()) == ["second"]


async def test_a_file_of_the_same_size_and_age_is_another_file(kept, clock, tmp_path):
    write(tmp_path)
    await kept.current()
    before = (tmp_path / "partners.toml").stat()
    write(tmp_path, text=OWN.replace("2026-02", "2026-03"))
    os.utime(tmp_path / "partners.toml", ns=(before.st_atime_ns, before.st_mtime_ns))
    clock.seconds += LOOK_AFTER
    assert [each.version for each in await kept.current()] == ["2026-03"]


async def test_a_wrong_file_is_a_missing_list_and_the_others_stay(kept, tmp_path):
    write(tmp_path)
    write(tmp_path, "wrong.toml", "id = 3")
    good, wrong = await kept.current()
    assert isinstance(good, IssuerList)
    assert (type(wrong), wrong.id, wrong.why) == (MissingList, "wrong", Cause.LIST_UNTRUSTED)


async def test_a_directory_that_went_away_is_a_missing_list_without_its_path(kept, clock, tmp_path):
    moved = tmp_path.with_name("moved")
    write(tmp_path)
    await kept.current()
    tmp_path.rename(moved)
    clock.seconds += LOOK_AFTER
    (missing,) = await kept.current()
    assert (missing.id, missing.why, missing.source) == ("lists", Cause.INTERNAL, "lists")
    assert str(tmp_path) not in repr(missing)
    moved.rename(tmp_path)
    clock.seconds += LOOK_AFTER
    assert ids(await kept.current()) == ["partners"]


async def test_a_link_that_leads_nowhere_is_no_list(kept, tmp_path):
    (tmp_path / "gone.toml").symlink_to(tmp_path / "nowhere")
    write(tmp_path)
    assert ids(await kept.current()) == ["partners"]


async def test_what_could_not_be_read_is_tried_again_at_the_next_look(kept, clock, tmp_path):
    (tmp_path / "memory.toml").symlink_to("/proc/self/mem")  # a file that nobody can read from its beginning
    first = await kept.current()
    assert [(each.id, each.why) for each in first] == [("memory", Cause.INTERNAL)]
    assert await kept.current() is first
    clock.seconds += LOOK_AFTER
    assert await kept.current() is not first


async def test_many_who_ask_at_once_wait_for_one_look_or_take_what_was_there(kept, clock, tmp_path):
    write(tmp_path)
    first = await asyncio.gather(*(kept.current() for _ in range(20)))
    assert len(set(map(id, first))) == 1
    write(tmp_path, text=OWN.replace("2026-02", "2026-03"))
    clock.seconds += LOOK_AFTER
    found = await asyncio.gather(*(kept.current() for _ in range(20)))
    assert {each[0].version for each in found} <= {"2026-02", "2026-03"}
    assert (await kept.current())[0].version == "2026-03"


async def test_the_log_says_once_which_list_cannot_be_used_and_never_what_stands_in_it(
    kept, clock, tmp_path, caplog
):
    caplog.set_level(logging.INFO)
    (tmp_path / "old.json").write_bytes(write_snapshot(obtained("old", days=7)))
    write(tmp_path, "wrong.toml", 'id = "canary"\nlevel = "canary"')
    await kept.current()
    clock.seconds += LOOK_AFTER
    await kept.current()
    events = [(each.msg, each.list, getattr(each, "cause", None)) for each in caplog.records]
    assert events == [
        ("issuer list in force", "old", None),
        ("issuer list cannot be used, see: verifier lists list", "wrong", "list_untrusted"),
        ("issuer list cannot be used, see: verifier lists list", "old", "list_stale"),
    ]
    (tmp_path / "wrong.toml").unlink()
    clock.seconds += LOOK_AFTER
    await kept.current()
    assert (caplog.records[-1].msg, caplog.records[-1].list) == ("issuer list gone", "wrong")
    assert "canary" not in caplog.text


@pytest.mark.parametrize(
    ("name", "target"), [("circle", "circle"), ("circle.toml", "circle.toml"), ("far", "x" * 300)]
)
async def test_a_link_that_cannot_be_followed_is_no_reason_to_read_lists_again(
    kept, clock, tmp_path, name, target
):
    write(tmp_path)
    (tmp_path / name).symlink_to(target)
    first = await kept.current()
    assert ids(first) == ["partners"]
    clock.seconds += LOOK_AFTER
    assert await kept.current() is first


async def test_a_list_that_cannot_be_read_takes_no_other_away(kept, tmp_path):
    write(tmp_path)
    (tmp_path / "far.toml").symlink_to("x" * 300)
    assert [(each.id, getattr(each, "why", None)) for each in await kept.current()] == [
        ("far", Cause.INTERNAL),
        ("partners", None),
    ]


async def test_only_the_list_that_changed_is_read_again(kept, clock, tmp_path):
    (tmp_path / "memory.toml").symlink_to("/proc/self/mem")
    write(tmp_path)
    write(tmp_path, "second.toml", OWN.replace('"partners"', '"second"'))
    _, partners, second = await kept.current()
    clock.seconds += LOOK_AFTER
    _, *again = await kept.current()
    assert [id(each) for each in again] == [id(partners), id(second)]
    write(tmp_path, text=OWN.replace("2026-02", "2026-03"))
    clock.seconds += LOOK_AFTER
    _, changed, unchanged = await kept.current()
    assert (changed.version, unchanged is second) == ("2026-03", True)
