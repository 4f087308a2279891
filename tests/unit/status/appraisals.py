"""Stand-ins for the engine: lists that were appraised, with the answers that a test gives them."""

from collections.abc import Sequence
from datetime import UTC, datetime

from tests.world.badges import Badge
from verifier.contracts import Appraisal, Appraise, Context, Fetcher
from verifier.model.codes import key_binding, proof, structure, validity
from verifier.model.credential import Credential, Malformed
from verifier.model.finding import CheckResult, Code, Finding
from verifier.model.options import Options
from verifier.model.words import Cause, CheckId
from verifier.parse.ob3 import parse_vc
from verifier.parse.strict_json import MalformedJson, read_object
from verifier.status import METHODS

INDEX = 94567
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
SOUND = {
    "structure": structure.CONFORMS,
    "proof": proof.VERIFIED,
    "key-binding": key_binding.PUBLISHED,
    "validity": validity.CURRENT,
}


def result(check: str, *codes: Code, pointer: str = "/proof", cause: Cause | None = None) -> CheckResult:
    """One answer about a list."""
    findings = (Finding(code=code, pointer=pointer, cause=cause, exhibits=("w9",)) for code in codes)
    return CheckResult(check=CheckId(check), findings=tuple(findings))


def sound_but(*others: CheckResult) -> tuple[CheckResult, ...]:
    """Good answers to every question but these."""
    answered = {check: result(check, code) for check, code in SOUND.items()}
    return tuple({**answered, **{other.check: other for other in others}}.values())


def appraised(*results: CheckResult) -> Appraise:
    """An engine that answers so about every list, and asks nothing but what it is asked."""

    async def appraise(body: bytes, checks: Sequence[CheckId], context: Context) -> Appraisal:
        credential = read_list(body)
        if credential is None:
            return Appraisal(credential=None, results=())
        return Appraisal(
            credential=credential, results=tuple(given for given in results if given.check in checks)
        )

    return appraise


def read_list(body: bytes) -> Credential | None:
    """Read a list as the engine would; None if it is no JSON."""
    try:
        credential = parse_vc(read_object(body))
    except MalformedJson:
        return None
    return None if isinstance(credential, Malformed) else credential


def context(
    fetcher: Fetcher, *, appraise: Appraise | None = None, at: datetime = NOW, now: datetime = NOW
) -> Context:
    """What a check may use; every list is sound unless a test says otherwise."""
    return Context(
        fetcher=fetcher, at=at, now=now, options=Options(), appraise=appraise or appraised(*sound_but())
    )


async def findings_about(badge: Badge, *, appraise: Appraise | None = None) -> tuple[Finding, ...]:
    """What the method of its type finds about a badge with one entry."""
    credential = parse_vc(badge.plain())
    (entry,) = credential.statuses
    (method,) = (method for method in METHODS if entry.type in method.types)
    return await method.judge(entry, credential, context(badge.issuer.world, appraise=appraise))


async def codes_about(badge: Badge) -> list[str]:
    """The codes of those findings."""
    return [finding.code.id for finding in await findings_about(badge)]
