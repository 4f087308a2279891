"""A document of a hosted badge in the words of Open Badges 2, and what was left out on the way."""

from dataclasses import dataclass

from verifier.model.words import JsonObject


@dataclass(frozen=True, slots=True, kw_only=True)
class Compacted:
    """A document whose members go by their Open Badges 2 names, however they were written."""

    document: JsonObject
    unknown_contexts: tuple[str, ...] = ()


def compacted(document: JsonObject) -> Compacted | None:
    """Rewrite ``document`` in Open Badges 2 terms; None if it is no JSON-LD that can be read so."""
    return Compacted(document=document)
