"""The items of a score one by one: how each fares and why, where it stands, what the issuer can do."""

from collections.abc import Collection, Iterator

from verifier.model.scores import LEVELS, FieldScore, ProfileScore, State, Via
from verifier.render import foreign, score_sentences
from verifier.render.catalogue import Catalogue
from verifier.render.page.anchors import anchor
from verifier.render.page.cells import concerned, shape, state_word
from verifier.render.page.element import Element, Node, element
from verifier.render.profile_words import Told
from verifier.render.wording import Wording

_MOST_PLACES = 3


def items(score: ProfileScore, *, told: Told, wording: Wording, anchors: Collection[str]) -> Element:
    """List every item, folded, by level; ``anchors`` are the pointers that the page can lead to."""
    words = wording.catalogue
    parts = [
        part
        for level in LEVELS
        if (fields := concerned(score.score, level))
        for part in (
            element("h4", words.tables["levels"][level].capitalize()),
            element("p", words.tables["levels.meaning"][level], class_="aside"),
            element(
                "ul",
                *(_item(each, told=told, wording=wording, anchors=anchors) for each in fields),
                class_="items",
            ),
        )
    ]
    return element(
        "details", element("summary", words.phrase("figures", "items")), _asked(score, words=words), *parts
    )


def _asked(score: ProfileScore, *, words: Catalogue) -> Element:
    """Lead to what the list asks for, item by item, and to how a result comes of it."""
    address = f"/profiles/{score.profile}?lang={words.language}"
    return element("p", element("a", words.phrase("figures", "asked"), href=address), class_="aside")


def _item(field: FieldScore, *, told: Told, wording: Wording, anchors: Collection[str]) -> Element:
    return element(
        "li",
        element("p", shape(field), element("strong", told.label(field.id)), *_how(field, wording=wording)),
        *_beneath(field, told=told, wording=wording, anchors=anchors),
    )


def _how(field: FieldScore, *, wording: Wording) -> Iterator[Node]:
    """Say how it fares, and what it was found by or why it lacks."""
    words = wording.catalogue
    yield words.space or " "
    yield state_word(field, wording=wording)
    if field.state is State.PRESENT and field.via is not Via.NONE:
        yield words.word("qualified", qualities=words.tables["vias"][field.via.value])


def _beneath(
    field: FieldScore, *, told: Told, wording: Wording, anchors: Collection[str]
) -> Iterator[Element]:
    words = wording.catalogue
    why = score_sentences.why(field, words=words)
    if why != words.tables["why"]["found"]:  # which its state says already
        yield element("p", why)
    for note in field.notes:
        yield element("p", words.told("notes", note), class_="aside")
    if field.pointers:
        yield element(
            "p", words.phrase("figures", "found-at"), *_places(field, wording, anchors), class_="aside"
        )
    if field.state is not State.PRESENT and field.is_expressible:
        advice = words.phrase("figures", "advice", advice=told.advice(field.id))
        yield element("p", advice, class_="advice")


def _places(field: FieldScore, wording: Wording, anchors: Collection[str]) -> Iterator[Node]:
    """Point at the first places in the badge, and count the others."""
    for pointer in field.pointers[:_MOST_PLACES]:
        yield " "
        yield pointed(pointer, wording=wording, anchors=anchors)
    more = len(field.pointers) - _MOST_PLACES
    if more > 0:
        yield wording.catalogue.phrase("figures", "more-places", count=str(more))


def pointed(pointer: str, *, wording: Wording, anchors: Collection[str]) -> Element:
    """Give a pointer, as a link to that part of the badge where the page shows it."""
    shown = element("code", foreign.quote(pointer, limit=foreign.LINE), dir="ltr")
    if pointer not in anchors:
        return shown
    return element("a", shown, href=f"#{anchor(pointer, wording=wording)}")
