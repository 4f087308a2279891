"""The page at /lists: the issuer lists that badges are judged by. It says no more than the JSON there."""

from collections.abc import Iterator
from datetime import datetime

from verifier.model.issuer_list import IssuerList, ListsInUse, TrustList
from verifier.render import dates, foreign
from verifier.render.catalogue import Catalogue, Language, catalogue
from verifier.render.issuer_list import age, counted, reason, state_text
from verifier.render.page.element import Element, Node, element
from verifier.web.pages.reference import facts, reference_page

PATH = "/lists"
MOST = 100  # lists on the page: JSON has all of them


def lists_page(use: ListsInUse, *, language: Language) -> str:
    """Write the page: a card each, in the order in which they are asked."""
    words = catalogue(language)
    said, more = words.tables["lists-page"], len(use.lists) - MOST
    meaning = words.phrase("lists-page", "lead", trusted=words.tables["verdicts"]["trusted"])
    none = words.phrase("lists-page", "none", valid=words.tables["verdicts"]["valid"])
    moment = dates.minute(use.at, catalogue=words)
    return reference_page(
        said["title"],
        element("h1", said["title"]),
        element("p", meaning, class_="lead"),
        element("p", said["members"] if use.lists else none),
        *(_card(each, at=use.at, words=words) for each in use.lists[:MOST]),
        element("p", words.phrase("lists-page", "more", count=str(more))) if more > 0 else None,
        element("p", words.phrase("lists-page", "moment", moment=moment), class_="hint"),
        path=PATH,
        words=words,
    )


def _card(each: TrustList, *, at: datetime, words: Catalogue) -> Element:
    """Tell of one list; what it is called is its keeper's word."""
    return element(
        "section",
        element("h2", foreign.quote(each.name, limit=foreign.LINE), dir="auto"),
        element("p", state_text(each, at=at, words=words)),
        facts(_facts(each, at=at, words=words)),
        _wrong(each),
        class_="card",
    )


def _facts(each: TrustList, *, at: datetime, words: Catalogue) -> Iterator[tuple[str, Node]]:
    said = words.tables["lists-page"]
    loaded = each if isinstance(each, IssuerList) else each.too_old
    if loaded is not None:
        yield said["issuers"], counted(loaded, words=words)
        yield said["version"], foreign.quote(loaded.version, limit=foreign.LINE)
        yield said["obtained"], _obtained(loaded, at=at, words=words)
        if loaded.left_out:
            yield said["left-out"], str(loaded.left_out)
    yield said["id"], element("code", foreign.address(each.id))
    if loaded is not None:
        yield said["digest"], element("code", loaded.digest)


def _obtained(each: IssuerList, *, at: datetime, words: Catalogue) -> str:
    if each.obtained_at is None:
        return words.phrase("lists-page", "own")
    aged = words.word("qualified", qualities=age(each, at=at, words=words))
    return dates.minute(each.obtained_at, catalogue=words) + aged


def _wrong(each: TrustList) -> Element | None:
    said = reason(each)
    return None if said is None else element("p", said, class_="hint", lang="en", dir="auto")
