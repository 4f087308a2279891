"""Which scores are told of one by one, which are only counted, and why none may be shown."""

from collections.abc import Iterable
from dataclasses import dataclass

from verifier.model.codes import issuer
from verifier.model.report import TrustReport, Verdict
from verifier.model.scores import ProfileScore
from verifier.render.wording import Wording

_FEW = 3  # scores that are all told of one by one


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The scores of one badge."""

    concerned: tuple[ProfileScore, ...]  # whose profiles concern the badge: those that follow, together
    alone: tuple[ProfileScore, ...]  # told of one by one
    further: tuple[ProfileScore, ...]  # only counted
    beside: tuple[ProfileScore, ...]  # that would be told of, and do not concern it

    @property
    def is_hidden(self) -> bool:
        """Say whether no result may be shown."""
        return any(not score.shown for score in self.concerned)


def choice(scores: Iterable[ProfileScore]) -> Choice:
    """Choose: a few are all told of; of many those that are prominent, or that the badge claims."""
    given = tuple(scores)
    concerned = tuple(score for score in given if score.score.verdict != "not_applicable")
    is_few = len(concerned) <= _FEW
    return Choice(
        concerned=concerned,
        alone=tuple(score for score in concerned if is_few or _is_alone(score)),
        further=tuple(score for score in concerned if not is_few and not _is_alone(score)),
        beside=tuple(score for score in given if score not in concerned and _is_alone(score)),
    )


def why_hidden(scores: Iterable[ProfileScore], *, wording: Wording) -> str:
    """Say why no totals are shown."""
    is_first_of_several = any(score.is_first_of_several for score in scores)
    reason = "first-of-several" if is_first_of_several else _reason(wording.report)
    return wording.catalogue.word(f"hidden-{reason}")


def _is_alone(score: ProfileScore) -> bool:
    """Say whether a profile has a line of its own among many: it is prominent, or the badge claims it."""
    return score.words.prominent or score.claimed is True


def _reason(report: TrustReport) -> str:
    if report.authentic is not True:
        return "unproven"
    reasons = {Verdict.INCOMPLETE: "incomplete", Verdict.REJECTED: "rejected"}
    return reasons.get(report.verdict) or _doubt_about_issuer(report)


def _doubt_about_issuer(report: TrustReport) -> str:
    """Say what is to be noted about an issuer that is proven to have signed or published the badge."""
    found = {finding.code for result in report.results for finding in result.findings}
    if not found.isdisjoint((issuer.RESEMBLES, issuer.PLATFORM_OPEN)):
        return "resembling"
    return "self-made" if issuer.SELF_MADE in found else "issuer"
