"""What a document of Open Badges says beyond the words of Open Badges, kept as it was received.

JSON-LD lets vanish what no context defines, and the contexts of extensions are mostly not known here: an
extension would lose its members. So what no word of the format stands behind is set aside before a document
is compacted, and put back after it. No such part is ever read as a member of the format.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from verifier import vocabulary
from verifier.algorithms.jsonld_bounds import context_objects
from verifier.model.words import Json, JsonObject
from verifier.vocabulary import Term

_V2 = "https://w3id.org/openbadges/v2"
_INNER = ("badge", "issuer")  # documents of their own, that may lie in the one around them


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """A document without its extras, and the extras, those of an embedded document under its name."""

    document: JsonObject
    extras: JsonObject
    inner: "dict[str, SetAside]" = field(default_factory=dict)

    def put_back(self, written: JsonObject) -> JsonObject:
        """Give the rewritten document with the extras in it; never in the place of anything."""
        whole = dict(written)
        for name, value in self.extras.items():
            whole.setdefault(name, value)
        for name, aside in self.inner.items():
            embedded = whole.get(name)
            if isinstance(embedded, dict):
                whole[name] = aside.put_back(embedded)
        return whole


def set_aside(document: JsonObject, *, around: frozenset[str] = frozenset()) -> SetAside:
    """Take out the members that no word of Open Badges stands behind, here and in embedded documents.

    What the document's own context defines is left in, for it may be any word of the format.

    Args:
        document: as it was received.
        around: names that the contexts around it define.
    """
    defined = around | frozenset(_defined(document.get("@context")))
    extras = {name: value for name, value in document.items() if _is_extra(name, defined)}
    inner = {
        name: set_aside(embedded, around=defined)
        for name in _INNER
        if name not in defined and isinstance(embedded := document.get(name), dict)
    }
    kept = {name: value for name, value in document.items() if name not in extras}
    rest = {**kept, **{name: aside.document for name, aside in inner.items()}}
    return SetAside(document=rest, extras=extras, inner=inner)


def _defined(said: Json) -> Iterator[str]:
    for context in context_objects(said):
        yield from context


def _is_extra(name: str, defined: frozenset[str]) -> bool:
    terms = _terms()
    if name.startswith("@") or name in defined or name in terms:
        return False
    prefix, colon, rest = name.partition(":")
    if not colon:
        return "@vocab" not in defined
    if prefix in defined:
        return False
    iri = f"{terms[prefix].iri}{rest}" if prefix in terms else name
    return all(term.iri != iri for term in terms.values())


def _terms() -> "dict[str, Term]":
    known = vocabulary.known(_V2)
    return dict(known.terms) if known else {}
