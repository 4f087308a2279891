"""The scores of a badge, and the profiles, are the same bytes whenever and wherever they are made."""

import os
import subprocess
import sys

import pytest

from tests.architecture.source import ROOT
from tests.unit.profiles.whole_badges import guideline_badge, parsed, trusted_application
from verifier.profiles import score_all, shipped
from verifier.render.json import dumps
from verifier.render.profile import profile_object
from verifier.render.scores import score_object

BADGES = {"ob2": guideline_badge, "ob3": lambda: parsed(trusted_application())}
MAX_BYTES = 120_000  # of the scores of one badge by every profile that is shipped


def written(name, language):
    """Everything that is said of a badge and of the profiles it was scored by."""
    scores = score_all(BADGES[name](), (), profiles=shipped(), shown=True)
    return dumps(
        {
            "scores": [score_object(score, language=language) for score in scores],
            "profiles": [profile_object(profile, language=language) for profile in shipped()],
        }
    )


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("name", BADGES)
def test_the_same_badge_gives_the_same_bytes(name, language):
    assert written(name, language) == written(name, language)


@pytest.mark.parametrize("seed", ["1", "20261122"])
def test_another_process_gives_the_same_bytes(seed):
    """Sets have another order there."""
    program = (
        "import sys; from tests.unit.render.test_score_bytes import BADGES, written\n"
        "for name in BADGES: sys.stdout.buffer.write(written(name, 'en') + written(name, 'ja'))"
    )
    told = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        check=True,
    )
    assert told.stdout == b"".join(written(name, lang) for name in BADGES for lang in ("en", "ja"))


@pytest.mark.parametrize("name", BADGES)
def test_a_score_carries_the_id_version_and_digest_of_its_profile(name):
    scores = score_all(BADGES[name](), (), profiles=shipped(), shown=True)
    told = [score_object(score, language="en") for score in scores]
    assert [(each["profile"], each["version"], each["digest"]) for each in told] == [
        (profile.id, profile.version, profile.digest) for profile in shipped()
    ]


@pytest.mark.parametrize("name", BADGES)
def test_the_scores_of_a_badge_are_not_larger_than_a_page_can_take(name):
    scores = score_all(BADGES[name](), (), profiles=shipped(), shown=True)
    assert len(dumps({"scores": [score_object(score, language="ja") for score in scores]})) < MAX_BYTES
