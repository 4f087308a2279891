"""The top of a report: the face, who is proven to be behind the badge, and what the badge says it is."""

from collections.abc import Iterator

from verifier.model.report import Verdict
from verifier.recognition.proven_place import proven_place
from verifier.render import claims, summary
from verifier.render.circumstance import instead_of_badge
from verifier.render.page.element import Element, element
from verifier.render.page.face import face
from verifier.render.whence import whence
from verifier.render.wording import Wording

_MEANT = {Verdict.TRUSTED: "means-trusted", Verdict.VALID: "means-valid"}


def head(wording: Wording) -> Element:
    """Give the verdict and, of a badge, who is behind it, what that means, and what it claims."""
    report, words = wording.report, wording.catalogue
    return element(
        "header",
        samples(wording),
        face(report.verdict, words=words, name="h2"),
        *(_behind(wording) if report.credential is not None else _instead(wording)),
        element("p", _meaning(wording), class_="meaning", dir="auto"),
        *_claimed(wording),
        class_=f"head is-{report.verdict.value}",
    )


def samples(wording: Wording) -> Element | None:
    """Say before all else that a report rests on samples; nothing where it does not."""
    if not wording.report.samples:
        return None
    return element("p", wording.catalogue.tables["limits"]["samples"], class_="samples")


def _behind(wording: Wording) -> Iterator[Element]:
    """Name who is behind it: of a recognised issuer the name in the list, and its exact host beneath."""
    behind = wording.behind
    yield element("p", behind.name or wording.headline, class_="headline", dir="auto")
    if behind.name and not behind.place.startswith("did:"):
        yield element("p", behind.place, class_="place", dir="ltr")
    proven = proven_place(wording.report.headline)
    if proven is not None and proven.unicode:
        yield element("p", wording.catalogue.word("in-its-letters", place=proven.unicode), class_="place")


def _instead(wording: Wording) -> Iterator[Element]:
    """Say what there was in the place of a badge."""
    if found := instead_of_badge(wording.report, words=wording.catalogue):
        yield element("p", found, class_="headline")


def _meaning(wording: Wording) -> str:
    """Say what it comes to: of a good badge what that means, else what keeps it from being one."""
    key = _MEANT.get(wording.report.verdict)
    return wording.catalogue.phrase("report-page", key) if key else summary.summary(wording)


def _claimed(wording: Wording) -> Iterator[Element]:
    credential, words = wording.report.credential, wording.catalogue
    if credential is None:
        return
    if found := whence(wording):
        yield element("p", found, class_="aside", dir="auto")
    if said := claims.line(credential, words=words):
        unproven = element("em", words.word("not-proven")) if wording.unproven else None
        yield element("p", said, *((words.space, unproven) if unproven else ()), class_="claim", dir="auto")
    if (judged := summary.other_day(wording)) and wording.report.verdict in _MEANT:
        yield element("p", words.word("judged-for", date=judged), class_="aside")
