"""Metadata profiles: how complete is the information in a badge?"""

from collections.abc import Sequence
from importlib import resources

from verifier.model.credential import Credential
from verifier.model.finding import CheckResult
from verifier.model.outcome import Outcome
from verifier.model.report import Verdict
from verifier.model.scores import ProfileScore
from verifier.profiles.concepts import extract
from verifier.profiles.profile import MetadataProfile
from verifier.profiles.reading import read_profile
from verifier.profiles.score import score

_FILES = ("trusted-microcredential.toml", "jmooc-mc-digital.toml")  # in the order in which a reader sees them
_GENUINE = (Verdict.TRUSTED, Verdict.VALID, Verdict.CAUTION)


def _read(file: str) -> MetadataProfile:
    return read_profile(resources.files("verifier.profiles").joinpath(file).read_text("utf-8"), file=file)


PROFILES: tuple[MetadataProfile, ...] = tuple(map(_read, _FILES))


def score_all(
    credential: Credential,
    results: Sequence[CheckResult],
    *,
    verdict: Verdict,
    authentic: bool | None,
    chosen: tuple[str, ...] | None,
) -> tuple[ProfileScore, ...]:
    """Score a badge against every profile, or against those whose ids are ``chosen``.

    The fields of an open badge are always computed. Whether totals may be shown is said in each score: never
    for a badge that is forged, withdrawn, not fully checked, or issued by somebody who only made a key.

    Returns:
        One score a profile, in the order of `PROFILES`; none for a credential that is no open badge.
    """
    facts = extract(credential, results)
    if facts is None:
        return ()
    shown = authentic is True and verdict in _GENUINE and not _doubts_issuer(results)
    wanted = PROFILES if chosen is None else [profile for profile in PROFILES if profile.id in chosen]
    return tuple(score(facts, profile, shown=shown) for profile in wanted)


def _doubts_issuer(results: Sequence[CheckResult]) -> bool:
    return any(
        finding.code.outcome is Outcome.CAUTION
        for result in results
        if result.check == "issuer"
        for finding in result.findings
    )
