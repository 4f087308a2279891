"""How each proof was computed, for issuers who debug: canonical forms and hashes, if asked for."""

import json
from collections.abc import Iterator

from verifier.model.proof import Explanation
from verifier.parse.plain_text import inert
from verifier.render import foreign
from verifier.render.page.element import Element, element
from verifier.render.wording import Wording

MOST_SIGNS = 20_000  # of one value: the report as JSON has it whole


def explained(wording: Wording) -> Element | None:
    """Show what was computed on the way, folded; nothing where it was not asked for."""
    explanations = wording.report.explanations
    if not explanations:
        return None
    title = element("summary", wording.catalogue.word("explained"))
    return element(
        "details", title, *(_proof(each, wording=wording) for each in explanations), class_="explained"
    )


def _proof(each: Explanation, *, wording: Wording) -> Element:
    """Show one proof: what it is made with, then value by value."""
    title = f"{each.suite or '–'} {foreign.quote(each.pointer, limit=foreign.LINE)}"
    rows = (
        row for name, said in _facts(each) for row in (element("dt", name), element("dd", said, dir="ltr"))
    )
    return element(
        "section",
        element("h3", element("code", title)),
        element("dl", *rows),
        *(part for name, text in _values(each) for part in _value(name, text, wording=wording)),
    )


def _facts(each: Explanation) -> Iterator[tuple[str, str]]:
    yield "signature", each.signature.value
    yield "key", " ".join(filter(None, (each.binding.value, each.key)))
    if each.verification_method:
        yield "verificationMethod", foreign.address(each.verification_method)


def _values(each: Explanation) -> Iterator[tuple[str, str]]:
    yield "proofConfiguration", json.dumps(each.options, indent=2)
    yield from each.steps


def _value(name: str, text: str, *, wording: Wording) -> Iterator[Element]:
    yield element("h4", element("code", name))
    shown = "\n".join(inert(line, limit=MOST_SIGNS) for line in text[:MOST_SIGNS].split("\n"))
    yield element("pre", element("code", shown), dir="ltr")
    if len(text) > MOST_SIGNS:
        yield element("p", wording.catalogue.phrase("figures", "value-cut", most=f"{MOST_SIGNS:,}"))
