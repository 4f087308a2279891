"""Runs drawn from all cases and samples, with answers in any order, have the same report when replayed."""

import asyncio
from dataclasses import replace

import pytest

from tests.replay.check import SEED, differences, replayed, save
from tests.replay.drawing import draws
from verifier.replay.bundle import read_bundle, write_bundle
from verifier.wiring import report_json

COUNT = 160  # `make replay-check` draws a thousand


@pytest.fixture(scope="module")
def saved(tmp_path_factory):
    directory = tmp_path_factory.mktemp("bundles")
    return directory, save(directory, count=COUNT)


@pytest.mark.parametrize("hash_seed", [0, 42])
def test_a_replayed_run_has_the_report_that_was_saved_whatever_the_hash_seed(saved, hash_seed):
    directory, expected = saved
    assert differences(expected, replayed(directory, hash_seed=hash_seed)) == []


def test_the_order_in_which_answers_come_changes_no_bundle_and_no_report():
    for number, draw in enumerate(draws(30, seed=SEED + 1)):
        first, second = (asyncio.run(draw.run(order=order)) for order in (number, number + 1_000))
        language = draw.language
        assert report_json(first.report, language=language) == report_json(second.report, language=language)
        kept = first.kept(language=language)
        assert write_bundle(kept) == write_bundle(second.kept(language=language)), draw.name


def test_what_is_read_is_what_was_kept():
    for draw in draws(30, seed=SEED + 2):
        kept = asyncio.run(draw.run(order=0)).kept(language=draw.language)
        back = read_bundle(write_bundle(kept))
        same = replace(back, asked=kept.asked, work=kept.work, options=kept.options)
        assert same == kept
        assert back.options.known == kept.options.known
        assert [job.failed for job in back.work] == [job.failed for job in kept.work]
        assert write_bundle(back) == write_bundle(kept)
