"""Metadata profiles: how complete is the information in a badge?"""

from collections.abc import Sequence

from verifier.model.credential import Credential
from verifier.model.finding import CheckResult
from verifier.model.report import Verdict
from verifier.model.scores import ProfileScore


def score_all(
    credential: Credential,
    results: Sequence[CheckResult],
    *,
    verdict: Verdict,
    authentic: bool | None,
    chosen: tuple[str, ...] | None,
) -> tuple[ProfileScore, ...]:
    """Score a badge against every profile, or against those whose ids are ``chosen``."""
    return ()
