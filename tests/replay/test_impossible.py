"""A bundle whose every member is well formed, and which no run can have been."""

import orjson
import pytest

from tests.replay.test_hostile import ABOUT, FILES
from verifier.replay.archive import BundleRefused, pack
from verifier.replay.bundle import read_bundle
from verifier.replay.replaying import Replaying


def bundle(**said):
    return pack({**FILES, "bundle.json": orjson.dumps({**ABOUT, **said})})


@pytest.mark.parametrize("moment", ["9999-12-31T23:59:59.999999+00:00", "0001-01-01T00:00:00+00:00"])
def test_no_clock_was_ever_at_an_end_of_time(moment):
    with pytest.raises(BundleRefused, match="checkedAt"):
        read_bundle(bundle(checkedAt=moment))


def test_a_profile_that_there_is_not_is_told_and_not_repeated():
    kept = read_bundle(bundle(options={**ABOUT["options"], "profiles": ["no-such-profile"]}))
    with pytest.raises(BundleRefused) as refused:
        Replaying(kept)
    assert str(refused.value) == "it names a metadata profile that is not known here"
