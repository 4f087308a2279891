"""Ask every question about one credential at once; no answer depends on another."""

import asyncio
import logging
from collections.abc import Callable, Sequence

from verifier.checks import CHECKS
from verifier.contracts import Check, Context, end
from verifier.model import crash
from verifier.model.codes import engine as facts
from verifier.model.credential import Credential
from verifier.model.finding import CheckResult, Finding
from verifier.model.words import Cause

SECONDS = 10.0  # for all checks of one credential together, its nested ones included

log = logging.getLogger(__name__)
log.addFilter(crash.discreet)


def _nobody(_result: CheckResult) -> None:
    pass


async def examine(
    credential: Credential,
    context: Context,
    *,
    checks: Sequence[Check] = CHECKS,
    seconds: float = SECONDS,
    answered: Callable[[CheckResult], None] = _nobody,
) -> tuple[CheckResult, ...]:
    """Answer every check, in the order of the registry. One that is late, or crashes, cannot tell.

    ``answered`` is told each answer as soon as there is one.
    """
    asked = [asyncio.ensure_future(_ask(check, credential, context)) for check in checks]
    for task in asked:
        task.add_done_callback(lambda done: None if done.cancelled() else answered(done.result()))
    try:
        await asyncio.wait(asked, timeout=seconds)
        return tuple(_answer(check, task) for check, task in zip(checks, asked, strict=True))
    finally:
        await end((*asked, *context.shared.values()))


async def _ask(check: Check, credential: Credential, context: Context) -> CheckResult:
    if check.id in context.options.switched_off:
        return _only(check, Finding(code=facts.SWITCHED_OFF))
    try:
        return CheckResult(check=check.id, findings=await check.run(credential, context))
    except Exception:  # as broad as can be: a bug in one check must not hide the other answers
        log.exception("check crashed", extra={"check": check.id})
        return _only(check, Finding(code=facts.CRASHED, cause=Cause.INTERNAL))


def _answer(check: Check, task: "asyncio.Future[CheckResult]") -> CheckResult:
    if task.done() and not task.cancelled():
        return task.result()
    return _only(check, Finding(code=facts.OUT_OF_TIME, cause=Cause.TIMEOUT))


def _only(check: Check, finding: Finding) -> CheckResult:
    return CheckResult(check=check.id, findings=(finding,))
