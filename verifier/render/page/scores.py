"""How much information the badge gives, measured by each metadata profile that concerns it."""

from collections.abc import Collection, Iterator
from urllib.parse import urlencode

from verifier.model.scores import ProfileScore
from verifier.render import score_sentences
from verifier.render.page.anchors import shown_pointers
from verifier.render.page.cells import figure
from verifier.render.page.element import Element, element
from verifier.render.page.items import items
from verifier.render.profile_words import Told
from verifier.render.score_choice import choice, why_hidden
from verifier.render.score_totals import in_brief
from verifier.render.tables import counted
from verifier.render.wording import Wording


def scores(wording: Wording) -> Element | None:
    """Draw the scores; where none may be shown, say why; nothing where no profile concerns the badge."""
    words, chosen = wording.catalogue, choice(wording.report.scores)
    if not chosen.concerned:
        return None
    heading = element("h2", words.word("information"))
    if chosen.is_hidden:
        return element(
            "section", heading, element("p", why_hidden(chosen.concerned, wording=wording)), class_="scores"
        )
    anchors = shown_pointers(wording)
    parts = [_score(score, wording=wording, anchors=anchors) for score in chosen.alone]
    if chosen.further:
        parts.append(_further(chosen.further, wording=wording))
    if chosen.beside:
        titles = words.word("scores-between").join(_told(score, wording).title() for score in chosen.beside)
        parts.append(element("p", words.word("folded-not-concerned", profiles=titles), class_="aside"))
    meaning = element("p", words.word("profile-meaning"), class_="aside")
    return element("section", heading, meaning, *parts, class_="scores")


def _told(score: ProfileScore, wording: Wording) -> Told:
    return Told(words=score.words, language=wording.catalogue.language)


def _score(score: ProfileScore, *, wording: Wording, anchors: Collection[str]) -> Element:
    """Draw one score, folded behind its title and count: whose list it is, the figure, and the items."""
    told, words = _told(score, wording), wording.catalogue
    claimed = score_sentences.claim(score, words=words) if score.claimed else None
    counted_in_words = in_brief(score.score.required, words=words)
    title = words.word("scored", title=told.title(), verdict=counted_in_words)
    return element(
        "details",
        element("summary", element("h3", title)),
        *(element("p", line, class_="aside") for line in _about(score, told=told, wording=wording)),
        figure(score.score, told=told, wording=wording),
        element("p", claimed) if claimed else None,
        items(score, told=told, wording=wording, anchors=anchors),
        _to_ask(told, wording=wording),
        class_="score",
    )


def _about(score: ProfileScore, *, told: Told, wording: Wording) -> Iterator[str]:
    """Say how close the list is to the published one and to this badge, and as what it was measured."""
    words = wording.catalogue
    said = [told.fidelities()]
    if score.applies == "by_analogy":
        said.append(words.tables["applies"]["by_analogy"])
    yield words.space.join(said)
    if len(score.words.types) > 1:
        basis = words.word("qualified", qualities=words.tables["bases"][score.basis])
        yield words.phrase("table", "kind", kind=told.type(score.score.type), basis=basis)


def _to_ask(told: Told, *, wording: Wording) -> Element | None:
    """List what no badge can show, and a reader may ask the issuer."""
    questions = [element("li", str(question)) for question in told.questions()]
    if not questions:
        return None
    title = wording.catalogue.phrase("table", "ask-issuer")
    return element("details", element("summary", title), element("ul", *questions))


def _further(further: Collection[ProfileScore], *, wording: Wording) -> Element:
    """Count the other lists, and fold a figure of each; item by item they are on a page of their own."""
    words = wording.catalogue
    each = (part for score in further for part in _in_brief(score, wording=wording))
    return element("details", element("summary", counted([*further], words=words)), *each, class_="further")


def _in_brief(score: ProfileScore, *, wording: Wording) -> Iterator[Element]:
    told, words = _told(score, wording), wording.catalogue
    yield element("h3", told.title())
    yield element("p", in_brief(score.score.required, words=words), ".", class_="aside")
    yield figure(score.score, told=told, wording=wording)
    address = wording.report.input.url
    if address is not None:
        asked = urlencode({"url": address, "profiles": score.profile, "lang": words.language})
        yield element("p", element("a", words.phrase("figures", "items"), href=f"/r?{asked}"))
