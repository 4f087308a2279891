"""A run that was kept, once more: the same bytes, whoever answers by now. Nobody is asked."""

from dataclasses import dataclass, replace
from datetime import datetime

from verifier.model.document import DocumentReport
from verifier.model.issuer_list import TrustList
from verifier.model.metadata_profile import MetadataProfile
from verifier.model.options import Options
from verifier.model.report import TrustReport
from verifier.net.recording import Nobody, Replayer
from verifier.profiles import UnknownProfileError, wanted
from verifier.profiles.shelf import with_written
from verifier.profiles.written import parse
from verifier.readings.separate_process import watched_by
from verifier.replay.archive import BundleRefused, Why
from verifier.replay.keeping import digest_of, rules_of_today, verified
from verifier.replay.kept import Kept
from verifier.replay.work import WorkReplayer
from verifier.wiring import Verifier


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """What came of a run this time."""

    report: TrustReport | DocumentReport
    wanted: tuple[str, ...]  # addresses that nobody had asked then: what they say is not known

    def is_same(self, kept: Kept) -> bool:
        """Say whether it is the report that was saved, byte for byte."""
        return digest_of(self.report, language=kept.language) == kept.report


class Replaying:
    """A run that was kept, ready to be repeated.

    Raises:
        BundleRefused: it was scored by a metadata profile that there is not.
    """

    def __init__(self, kept: Kept) -> None:
        self.kept = kept
        files = (parse(each.text, file=each.file) for each in kept.own_profiles)
        self.profiles: tuple[MetadataProfile, ...] = with_written(files)
        try:
            wanted(self.profiles, named=kept.options.profiles)
        except UnknownProfileError:
            raise BundleRefused(Why.NEWER, "it names a metadata profile that is not known here") from None

    @property
    def has_same_rules(self) -> bool:
        """Say whether the verifier that saved it judged as this one does."""
        return self.kept.rules == rules_of_today()

    async def repeat(
        self, *, at: datetime | None = None, profiles: tuple[str, ...] | None = None
    ) -> Replayed:
        """Verify what was given then, by the same documents; best in simulated time.

        Args:
            at: UTC; another moment to judge dates for.
            profiles: other metadata profiles to score by.

        Raises:
            ValueError: a metadata profile is named that there is not.
        """
        replayer = Replayer(self.kept.asked)
        verifier = Verifier(
            Nobody(),
            now=lambda: self.kept.checked_at,
            profiles=self.profiles,
            lists=self._lists,
            ledger=replayer.ledger,
        )
        options = self.asked_for(at=at, profiles=profiles)
        with watched_by(WorkReplayer(self.kept.work)):
            report = await verified(self.kept.given, options=options, verifier=verifier)
        return Replayed(report=report, wanted=tuple(sorted(replayer.wanted)))

    def asked_for(self, *, at: datetime | None, profiles: tuple[str, ...] | None) -> Options:
        """Give the options of then, with what is asked otherwise now."""
        options = self.kept.options
        return replace(options, at=at or options.at, profiles=profiles or options.profiles)

    async def _lists(self) -> tuple[TrustList, ...]:
        return self.kept.lists
