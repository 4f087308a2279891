"""Metadata profiles: how complete is the information in a badge?"""

from collections.abc import Sequence
from importlib import resources

from verifier.model.credential import Credential
from verifier.model.finding import CheckResult
from verifier.model.metadata_profile import MetadataProfile as MetadataProfile
from verifier.model.outcome import Outcome
from verifier.model.report import Verdict
from verifier.model.scores import ProfileScore
from verifier.profiles.concepts import extract
from verifier.profiles.merging import merged
from verifier.profiles.parsing import parse_profile
from verifier.profiles.reading import read_profile
from verifier.profiles.score import score

_GENUINE = (Verdict.TRUSTED, Verdict.VALID, Verdict.CAUTION)


def _shipped() -> tuple[MetadataProfile, ...]:
    """Read every profile beside this file, in the order in which a reader sees them."""
    folder = resources.files("verifier.profiles")
    files = [file for file in folder.iterdir() if file.name.endswith(".toml")]
    parsed = {file.name: parse_profile(file.read_text("utf-8"), file=file.name) for file in files}
    bases = {name.removesuffix(".toml"): data for name, data in parsed.items()}
    read = (read_profile(merged(data, bases=bases, file=name), file=name) for name, data in parsed.items())
    return tuple(sorted(read, key=lambda profile: (profile.order, profile.id)))


PROFILES: tuple[MetadataProfile, ...] = _shipped()


def score_all(
    credential: Credential,
    results: Sequence[CheckResult],
    *,
    profiles: Sequence[MetadataProfile] = PROFILES,
    shown: bool,
) -> tuple[ProfileScore, ...]:
    """Score a badge against metadata profiles; the fields of an open badge are always computed.

    Args:
        credential: the badge.
        results: what the checks found; none for a draft, of which nothing is verified.
        profiles: the profiles to score it against.
        shown: whether its totals may be shown, by `may_show_totals`.

    Returns:
        One score a profile, in their order; none for a credential that is no open badge.
    """
    facts = extract(credential, results)
    if facts is None:
        return ()
    return tuple(score(facts, profile, shown=shown) for profile in profiles)


def wanted(
    profiles: Sequence[MetadataProfile], *, named: tuple[str, ...] | None
) -> tuple[MetadataProfile, ...]:
    """Choose the profiles that a reader named; None: those that are in every report."""
    if named is None:
        return tuple(profile for profile in profiles if profile.offered == "always")
    return tuple(profile for profile in profiles if profile.id in named)


def may_show_totals(results: Sequence[CheckResult], *, verdict: Verdict, authentic: bool | None) -> bool:
    """Say whether the totals of a badge may be shown.

    Never for a badge that is forged, withdrawn, not fully checked, or issued by somebody who only made a key:
    it has no grade.
    """
    return authentic is True and verdict in _GENUINE and not _doubts_issuer(results)


def _doubts_issuer(results: Sequence[CheckResult]) -> bool:
    return any(
        finding.code.outcome is Outcome.CAUTION
        for result in results
        if result.check == "issuer"
        for finding in result.findings
    )
