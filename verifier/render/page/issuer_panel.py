"""Who signed, in whose name, and how we know it: a chain of steps that people can follow."""

from collections.abc import Iterator

from verifier.model.codes import issuer
from verifier.model.credential import Credential
from verifier.model.finding import Finding
from verifier.model.outcome import Outcome
from verifier.render import foreign
from verifier.render.circumstance import is_self_made
from verifier.render.issuer_object import NOT_PROVEN, claimed_issuer, without
from verifier.render.page.element import Element, Node, element
from verifier.render.page.issuer_lists import of_lists
from verifier.render.page.looked_at import looked_at
from verifier.render.unused_lists import together
from verifier.render.wording import Wording

_OF_LISTS = (  # told in a step of their own
    issuer.RECOGNISED,
    issuer.RESEMBLES,
    issuer.PLATFORM_OPEN,
    issuer.LIST_UNAVAILABLE,
    issuer.NOT_LISTED,
    issuer.ACCOUNT_UNLISTED,
    issuer.OUT_OF_REACH,
)


def issuer_panel(wording: Wording) -> Element | None:
    """Draw the chain from what the badge claims to what is proven; nothing where there is no badge."""
    credential = wording.report.credential
    if credential is None:
        return None
    steps = (
        _claim(credential, wording=wording),
        *(_step(check, wording=wording) for check in ("proof", "key-binding")),
        _who(wording),
        _lists(wording),
    )
    return element(
        "section",
        element("h2", wording.catalogue.phrase("figures", "issuer")),
        element("ol", *(step for step in steps if step is not None), class_="chain"),
        class_="issuer",
    )


def _claim(credential: Credential, *, wording: Wording) -> Element:
    """Quote in whose name the badge says it was awarded."""
    words, name = wording.catalogue, claimed_issuer(credential)
    named = credential.issuer.id if credential.issuer else None
    lines: list[Node] = [
        _line(words.phrase("figures", "claimed", name=name) if name else words.phrase("figures", "nameless"))
    ]
    if named:
        lines.append(element("p", element("code", foreign.address(named), dir="ltr")))
    return _titled(words.phrase("figures", "claim"), lines, kind="claim")


def _step(check: str, *, wording: Wording) -> Element | None:
    """Tell one check: its question, its answer in a word, the sentences, and where we looked."""
    result = next((each for each in wording.report.results if each.check == check), None)
    if result is None:
        return None
    tables = wording.catalogue.tables
    told = [each for each in result.findings if each.code.outcome is not None]
    lines: list[Node] = [_line(wording.sentence(each)) for each in told]
    if place := looked_at(result.findings, wording=wording):
        lines.append(place)
    by_key = check == "key-binding" and is_self_made(wording.report)  # whose key that is, nobody says
    kind = "partly" if by_key else result.outcome.value
    return _titled(tables["asks"][check], lines, kind=kind, answer=tables["outcomes"][kind])


def _who(wording: Wording) -> Element:
    """Name who is proven to be behind it, with what that rests on; unknown: say so."""
    words, found = wording.catalogue, [each for each in _found(wording) if each.code not in _OF_LISTS]
    lines: list[Node] = [element("p", element("strong", wording.headline, dir="auto"))]
    lines.extend(_line(sentence) for each in found for sentence in _sentences(each, wording=wording))
    if place := looked_at(found, wording=wording):
        lines.append(place)
    kind = (
        Outcome.CANNOT_TELL if wording.report.headline.kind == "unknown" else Outcome.worst(_decided(found))
    )
    return _titled(words.tables["asks"]["issuer"], lines, kind=kind.value)


def _sentences(finding: Finding, *, wording: Wording) -> tuple[str, ...]:
    """Say a finding; what it adds of claims and lists has a step of its own."""
    if finding.code is issuer.DOMAIN_PROVEN:
        return (wording.sentence(without(finding, NOT_PROVEN)),)
    return wording.lines(finding)


def _lists(wording: Wording) -> Element:
    """Tell what lists say: which knows the issuer, under which entry; whom it resembles."""
    words = wording.catalogue
    found = [each for each in _found(wording) if each.code in _OF_LISTS]
    lines: list[Node] = [
        _line(said, kind=_outcome(each))
        for each, said in together(found, wording=wording, say=wording.sentence)
    ]
    recognition = wording.report.recognition
    if recognition and recognition.consulted and not found:
        lines.append(_line(words.phrase("figures", "on-none")))
    lines.extend(of_lists(wording))
    codes = [each.code for each in found]
    kind = "passed" if issuer.RECOGNISED in codes else "untested"
    kind = "caution" if issuer.RESEMBLES in codes or issuer.PLATFORM_OPEN in codes else kind
    return _titled(words.phrase("figures", "lists"), lines, kind=kind)


def _found(wording: Wording) -> Iterator[Finding]:
    return (each for result in wording.report.results if result.check == "issuer" for each in result.findings)


def _decided(found: list[Finding]) -> Iterator[Outcome]:
    return (each.code.outcome for each in found if each.code.outcome is not None)


def _outcome(finding: Finding) -> str | None:
    outcome = finding.code.outcome
    return None if outcome is None else outcome.value


def _line(text: str, *, kind: str | None = None) -> Element:
    return element("p", text, class_=f"is-{kind}" if kind else None)


def _titled(title: str, lines: list[Node], *, kind: str, answer: str = "") -> Element:
    said = element("strong", answer, class_="in-a-word") if answer else None
    return element("li", element("h3", title, " " if said else None, said), *lines, class_=f"stage is-{kind}")
