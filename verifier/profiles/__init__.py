"""Metadata profiles: how complete is the information in a badge? What each file answers.

A badge is read once for all profiles, and scored against each; nothing is awaited, and no clock is read:

    concepts        what a badge tells, concept by concept
    facts           what was read, as the scores take it
    deciding        of which kind is the badge, and does it claim to keep to the profile?
    extra           what a field asks beyond how well it is told, and whom a profile concerns
    score           how does the badge fare, field by field, and what does that come to?

A profile is a TOML file, one of those beside this file or one of somebody's own, read at the start:

    shelf           which profiles are there? those that are shipped, then one's own
    choosing        which of them did a reader ask for?
    folder          the files of a directory
    written         a file as somebody wrote it: where does it say what is wrong?
    merging         what a profile that extends another one says as a whole
    table           a table of a file, read strictly
    reading         the whole as a `MetadataProfile`
    field_reading   one field of it
"""

from collections.abc import Sequence

from verifier.model.credential import Credential
from verifier.model.finding import CheckResult
from verifier.model.metadata_profile import MetadataProfile as MetadataProfile
from verifier.model.outcome import Outcome
from verifier.model.report import Verdict
from verifier.model.scores import ProfileScore
from verifier.profiles.choosing import ALL as ALL
from verifier.profiles.choosing import UnknownProfileError as UnknownProfileError
from verifier.profiles.choosing import chosen as chosen
from verifier.profiles.choosing import wanted as wanted
from verifier.profiles.concepts import extract
from verifier.profiles.deciding import lists_of
from verifier.profiles.score import score
from verifier.profiles.shelf import shipped as shipped
from verifier.profiles.shelf import with_own as with_own
from verifier.profiles.table import ProfileError as ProfileError

_GENUINE = (Verdict.TRUSTED, Verdict.VALID, Verdict.CAUTION)


def score_all(
    credential: Credential,
    results: Sequence[CheckResult],
    *,
    profiles: Sequence[MetadataProfile] | None = None,
    shown: bool,
) -> tuple[ProfileScore, ...]:
    """Score a badge against metadata profiles; the fields of an open badge are always computed.

    Args:
        credential: the badge.
        results: what the checks found; none for a draft, of which nothing is verified.
        profiles: the profiles to score it against; None: those that are shipped.
        shown: whether its totals may be shown, by `may_show_totals`.

    Returns:
        One score a profile, in their order; none for a credential that is no open badge.
    """
    against = shipped() if profiles is None else profiles
    facts = extract(credential, results, lists=lists_of(against))
    if facts is None:
        return ()
    return tuple(score(facts, profile, shown=shown) for profile in against)


def may_show_totals(results: Sequence[CheckResult], *, verdict: Verdict, authentic: bool | None) -> bool:
    """Say whether the totals of a badge may be shown.

    Never for a badge that is forged, withdrawn, not fully checked, or where something about its issuer is a
    caution, such as a key that only vouches for itself: it has no grade.
    """
    return authentic is True and verdict in _GENUINE and not _doubts_issuer(results)


def _doubts_issuer(results: Sequence[CheckResult]) -> bool:
    return any(
        finding.code.outcome is Outcome.CAUTION
        for result in results
        if result.check == "issuer"
        for finding in result.findings
    )
