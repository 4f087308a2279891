"""What the lists of issuers that a reader uses say about the issuer of a badge, list by list."""

from collections.abc import Iterator

from verifier.model.recognition import Listed
from verifier.model.words import JsonObject
from verifier.render import foreign
from verifier.render.issuer_list import lists_used
from verifier.render.page.element import Element, element
from verifier.render.wording import Wording


def of_lists(wording: Wording) -> Iterator[Element]:
    """Give the entry that the issuer has, or resembles, then every list that was to be used."""
    words, recognition = wording.catalogue, wording.report.recognition
    used = lists_used(wording.report, language=words.language)
    if recognition and recognition.listed and wording.behind.name:
        yield _entry(recognition.listed, wording=wording)
    if not used:
        yield element("p", words.phrase("figures", "no-lists"))
        return
    yield element("p", words.phrase("figures", "lists-used"), class_="aside")
    yield element("ul", *(_list(each, wording=wording) for each in used), class_="aside")


def _entry(listed: Listed, *, wording: Wording) -> Element:
    """Say under which entry of which list it stands, and what fits."""
    words = wording.catalogue
    rows = {
        "entry": foreign.quote(listed.issuer.name),
        "by": foreign.address(listed.by),
        "list": foreign.quote(listed.list.name, limit=foreign.LINE),
        "version": foreign.quote(listed.list.version, limit=foreign.LINE),
        "digest": listed.list.digest,
    }
    parts = (
        part
        for key, said in rows.items()
        for part in (element("dt", words.phrase("figures.entry", key)), element("dd", said, dir="auto"))
    )
    return element("dl", *parts, class_="entry")


def _list(face: JsonObject, *, wording: Wording) -> Element:
    version = f" {face['version']}" if face["version"] else ""
    between = wording.catalogue.phrase("figures", "colon")
    return element("li", element("span", f"{face['name']}{version}", dir="auto"), between, str(face["text"]))
