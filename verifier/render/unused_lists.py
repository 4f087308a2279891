"""Issuer lists that could not be used, told together: four of them are one thing to know, and to mend."""

from collections.abc import Callable, Iterable

from verifier.model.codes import issuer
from verifier.model.finding import Finding
from verifier.render.wording import Wording

_NAMED = 2  # that are named with their cause; the others are counted

Say = Callable[[Finding], str]


def together(findings: Iterable[Finding], *, wording: Wording, say: Say) -> list[tuple[Finding, str]]:
    """Give each finding with its sentence; the lists that could not be used stand where the first does.

    Args:
        findings: What is to be said, in its order.
        wording: The voice of the report.
        say: How one finding alone is said.
    """
    said = list(findings)
    unused = [each for each in said if each.code is issuer.LIST_UNAVAILABLE]
    if len(unused) < _NAMED:
        return [(each, say(each)) for each in said]
    first = next(iter(unused))
    return [
        (each, _sentence(unused, wording=wording) if each is first else say(each))
        for each in said
        if each is first or each not in unused
    ]


def causes(finding: Finding, *, among: Iterable[Finding]) -> tuple[str, ...]:
    """Name every cause of what is told with a finding, each once."""
    alike = [each for each in among if each.code is finding.code is issuer.LIST_UNAVAILABLE]
    return tuple(dict.fromkeys(each.cause.value for each in (alike or [finding]) if each.cause))


def _sentence(unused: list[Finding], *, wording: Wording) -> str:
    """Name the first lists with their causes, and count the others; a cause of all is said once."""
    words = wording.catalogue
    whys = [wording.because(each) for each in unused]
    shared = whys[0] if len(set(whys)) == 1 else ""
    named = [
        words.phrase("lists", "unused", list=wording.trusted_list(each), because="" if shared else why)
        for each, why in zip(unused[:_NAMED], whys, strict=False)
    ]
    listed, more = words.phrase("lists", "between").join(named), len(unused) - _NAMED
    if more:
        listed = words.phrase("lists", "unused-more", listed=listed, count=str(more))
    return words.phrase("lists", "unused-together", count=str(len(unused)), lists=f"{listed}{shared}")
