"""The whole flow on one screen: locate, retrieve, parse, examine, assess, score."""

from dataclasses import dataclass, replace
from datetime import datetime

from verifier import assess, profiles
from verifier.checks import CHECKS
from verifier.contracts import Context, RecordingFetcher
from verifier.engine.appraise import appraise
from verifier.engine.examine import examine
from verifier.engine.obtain import Obtained, as_address, obtain
from verifier.engine.presentation import bundle_findings
from verifier.engine.reading import read_badge, read_hosted_badge
from verifier.locate import locate
from verifier.model.codes import document as document_facts
from verifier.model.codes import engine as engine_facts
from verifier.model.credential import Credential, Malformed
from verifier.model.finding import CheckResult, Finding
from verifier.model.located import Given, Kind, Located, NotLocated
from verifier.model.options import Options
from verifier.model.report import InputDescription, InputKind, TrustReport, Verdict
from verifier.model.words import Cause
from verifier.readings.combine import combine
from verifier.readings.headline import headline
from verifier.readings.proof_readings import PROOF_READINGS


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """One verification: what it may use, and the moment it is made at."""

    fetcher: RecordingFetcher
    now: datetime  # UTC
    options: Options

    async def verify(self, given: Given) -> TrustReport:
        """Verify whatever was given: one report, which has members if there were several badges in it."""
        obtained = await obtain(as_address(given), fetcher=self.fetcher)
        if obtained.gone:
            credential = await read_hosted_badge(
                {"id": obtained.origin}, fetcher=self.fetcher, origin=obtained.origin
            )
            return await self._report(credential, self._context(()), obtained.description)
        if obtained.body is None:
            return self._without_badge(obtained.findings, obtained.description)
        found = locate(obtained.body)
        if isinstance(found, NotLocated):
            return self._without_badge(found.findings, obtained.description)
        reports = [await self._one(located, obtained) for located in found]
        return reports[0] if len(reports) == 1 else self._bundle(tuple(reports), obtained.description)

    async def _one(self, located: Located, obtained: Obtained) -> TrustReport:
        origin = (
            obtained.origin if located.found_in == "json" else None
        )  # a picture's content is elsewhere's word
        credential = await read_badge(located, fetcher=self.fetcher, origin=origin)
        context = self._context(located.findings)
        for presentation in located.presentations:
            broken = await bundle_findings(presentation, context)
            context = replace(context, document_findings=context.document_findings + broken)
        return await self._report(credential, context, _described(located, obtained.description))

    async def _report(
        self, credential: Credential | Malformed, context: Context, description: InputDescription
    ) -> TrustReport:
        if isinstance(credential, Malformed):
            malformed = Finding(code=document_facts.MALFORMED, cause=Cause.UNSUPPORTED, detail=credential.why)
            return self._without_badge((malformed,), description)
        results = await examine(credential, context)
        who = headline(credential, combine(context.made(PROOF_READINGS, credential) or ()))
        verdict, genuine = assess.assess(results), assess.authentic(results)
        scores = profiles.score_all(
            credential, results, verdict=verdict, authentic=genuine, chosen=self.options.profiles
        )
        report = self._empty(verdict, description)
        return replace(
            report,
            authentic=genuine,
            credential=credential,
            headline=who,
            results=results,
            answers=assess.answers(results),
            scores=scores,
        )

    def _context(self, findings: tuple[Finding, ...]) -> Context:
        return Context(
            fetcher=self.fetcher,
            at=self.options.at or self.now,
            now=self.now,
            options=self.options,
            appraise=appraise,
            document_findings=findings,
        )

    def _without_badge(self, findings: tuple[Finding, ...], description: InputDescription) -> TrustReport:
        """Report that there is nothing to judge: not a badge, unless we could not look."""
        outage = any(finding.code is document_facts.UNREACHABLE for finding in findings)
        failed = any(finding.code is document_facts.AMBIGUOUS for finding in findings)
        verdict = Verdict.INCOMPLETE if outage else Verdict.REJECTED if failed else Verdict.NOT_A_BADGE
        nothing = (Finding(code=engine_facts.NO_BADGE),)
        results = tuple(
            CheckResult(check=check.id, findings=findings if check.id == "document" else nothing)
            for check in CHECKS
        )
        return replace(self._empty(verdict, description), results=results, answers=assess.answers(results))

    def _bundle(self, reports: tuple[TrustReport, ...], description: InputDescription) -> TrustReport:
        verdict = assess.worst_of([report.verdict for report in reports])
        judged = [report for report in reports if report.verdict is verdict]
        return replace(self._empty(verdict, description), authentic=judged[0].authentic, members=reports)

    def _empty(self, verdict: Verdict, description: InputDescription) -> TrustReport:
        exhibits = self.fetcher.exhibits
        return TrustReport(
            verdict=verdict,
            authentic=None,
            input=description,
            judged_at=self.options.at or self.now,
            checked_at=self.now,
            exhibits=exhibits,
            unavailable=self.fetcher.unavailable,
            samples=any(".example" in exhibit.source for exhibit in exhibits),
        )


def _described(located: Located, description: InputDescription) -> InputDescription:
    if description.url is not None:
        return replace(description, found_in=located.found_in)
    kind: InputKind = "jwt" if located.kind is Kind.JWT else "json"
    if located.found_in.startswith(("png", "svg")):
        kind = "image"
    return replace(description, found_in=located.found_in, kind=kind)
