"""What the badge says of itself: quotes, in whatever language it is written."""

from collections.abc import Iterator

from verifier.model.credential import Credential
from verifier.model.moment import Moment
from verifier.render import claims, dates, foreign
from verifier.render.catalogue import Catalogue
from verifier.render.identifiers import named_by
from verifier.render.page.element import Element, Node, element, link
from verifier.render.page.markdown import markdown
from verifier.render.wording import Wording


def claimed(wording: Wording) -> Element | None:
    """List what the badge says of itself; nothing where there is no badge, or it says nothing."""
    credential, words = wording.report.credential, wording.catalogue
    if credential is None:
        return None
    rows = [
        element("div", element("dt", words.phrase("report-page", key)), element("dd", shown, lang=""))
        for key, shown in _said(credential, words)
    ]
    if not rows:
        return None
    return element(
        "section",
        element("h2", words.phrase("report-page", "claims")),
        element("p", words.word("not-proven"), class_="unproven") if wording.unproven else None,
        element("dl", *rows),
        class_="claims",
    )


def _said(credential: Credential, words: Catalogue) -> Iterator[tuple[str, Node]]:
    yield from _of_achievement(credential)
    if name := claims.claimed_recipient(credential.subject):
        yield "recipient", _quote(name)
    if kinds := named_by(credential, words=words):
        yield "recipient-by", element("span", kinds, lang=words.language)
    yield from _dates(credential, words)
    if credential.id:
        yield "id", _quote(credential.id, limit=foreign.ADDRESS)
    if parts := claims.extensions_of(credential):
        yield "extensions", element("ul", *(element("li", _quote(part.key)) for part in parts))


def _of_achievement(credential: Credential) -> Iterator[tuple[str, Node]]:
    """Say what it is awarded for, and what one had to do."""
    for key, text in (
        ("description", claims.description_of(credential)),
        ("criteria", claims.narrative_of(credential)),
    ):
        if text:
            yield key, markdown(text)
    achievement = credential.achievement
    if achievement is not None and achievement.criteria is not None and achievement.criteria.id:
        yield "criteria-at", _address(achievement.criteria.id)
    if achievement is not None and achievement.achievement_type:
        yield "kind", _quote(achievement.achievement_type)


def _dates(credential: Credential, words: Catalogue) -> Iterator[tuple[str, Element]]:
    for key, moment in (
        ("awarded", credential.issued),
        ("from", credential.valid_from),
        ("until", credential.valid_until),
    ):
        if moment is not None:
            day = dates.day(moment.instant, catalogue=words)
            yield key, element("time", day, datetime=_written(moment), lang=words.language)


def _written(moment: Moment) -> str:
    return moment.instant.strftime("%Y-%m-%d").zfill(10)


def _quote(text: str, *, limit: int = foreign.LINE) -> Element:
    return element("span", foreign.quote(text, limit=limit), dir="auto")


def _address(text: str) -> Element:
    shown = foreign.address(text)
    return link(shown, shown, dir="ltr")
