"""What the tests of the engine stand on: contexts, checks made by hand, and a way to verify in a world."""

from collections.abc import Awaitable, Callable

from tests.world import World
from verifier.contracts import Check, Context
from verifier.engine import Verification
from verifier.engine.appraise import appraise
from verifier.model.codes import engine as facts
from verifier.model.credential import Credential, Edition, Securing
from verifier.model.finding import Code, Finding
from verifier.model.located import Given
from verifier.model.options import Options
from verifier.model.outcome import Outcome
from verifier.model.report import TrustReport
from verifier.model.words import CheckId

GOOD = Code(id="test.good", outcome=Outcome.PASSED, says="It holds.")
BADGE = Credential(edition=Edition.OB3_VC2, securing=Securing.NONE, raw={})


def context(world: World, *, depth: int = 0, options: Options | None = None) -> Context:
    """Make a context as the engine does."""
    return Context(
        fetcher=world,
        at=world.now,
        now=world.now,
        options=options or Options(),
        appraise=appraise,
        depth=depth,
    )


def check(name: str, run: Callable[[Credential, Context], Awaitable[tuple[Finding, ...]]]) -> Check:
    """Make a check by hand."""
    return Check(id=CheckId(name), asks="Does it hold?", codes=(GOOD, *facts.CODES), run=run)


async def passes(_credential: Credential, _context: Context) -> tuple[Finding, ...]:
    """Find that it holds."""
    return (Finding(code=GOOD),)


async def verified(world: World, *, options: Options | None = None, **given: object) -> TrustReport:
    """Verify what is given: ``url``, ``body`` or ``text``."""
    return await Verification(fetcher=world, now=world.now, options=options or Options()).verify(
        Given(**given)
    )


def codes(report: TrustReport, name: str) -> list[str]:
    """Name what one check found."""
    return [
        finding.code.id for result in report.results if result.check == name for finding in result.findings
    ]
