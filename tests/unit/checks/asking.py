"""One check is asked one question, without a network."""

from collections.abc import Sequence
from datetime import UTC, datetime

from verifier.contracts import Appraisal, Check, Context
from verifier.model.credential import Credential, Edition, Securing
from verifier.model.exhibit import Unavailable
from verifier.model.finding import CheckResult, Finding
from verifier.model.options import KnownRecipient, Options
from verifier.model.roles import Role
from verifier.model.words import Cause, CheckId, ExhibitId, Url

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


class NoNetwork:
    """A fetcher that reaches nothing."""

    async def fetch(self, url: str, *, role: Role) -> Unavailable:
        """Answer that the host cannot be reached."""
        return Unavailable(id=ExhibitId("e1"), url=Url(url), why=Cause.CONNECT, detail=role.value)


async def _appraise(body: bytes, checks: Sequence[CheckId], context: Context) -> Appraisal:
    return Appraisal(credential=None, results=())


def badge(**fields: object) -> Credential:
    """Make a credential with these fields and no others."""
    told = {"edition": Edition.OB3_VC2, "securing": Securing.NONE, "raw": {}, **fields}
    return Credential(**told)


async def ask(
    check: Check,
    credential: Credential,
    *,
    at: datetime = NOW,
    known: KnownRecipient | tuple[KnownRecipient, ...] | None = None,
    found: tuple[Finding, ...] = (),
) -> CheckResult:
    """Run a check on a credential as the engine does."""
    context = Context(
        fetcher=NoNetwork(),
        at=at,
        now=NOW,
        options=Options(recipient=known),
        appraise=_appraise,
        document_findings=found,
    )
    return CheckResult(check=check.id, findings=await check.run(credential, context))


def codes(result: CheckResult) -> list[str]:
    """Name the facts that were found, without the check's own name."""
    return [finding.code.id.partition(".")[2] for finding in result.findings]
