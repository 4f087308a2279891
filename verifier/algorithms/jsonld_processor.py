"""A full JSON-LD processor, which reads what the strict walk does not follow and loads what we say."""

import warnings
from collections.abc import Callable
from typing import TypeVar

from pyld import jsonld
from pyld.context_resolver import ContextResolver

from verifier.algorithms.jsonld_found import Lookup, ShapeRefused
from verifier.model.words import Json, JsonObject

_Given = TypeVar("_Given")
# What pyld raises for hostile input besides its own error: it looks up, compares and recurses unguarded.
_SLIPS = (LookupError, TypeError, ValueError, AttributeError, RecursionError)


def options(lookup: Lookup) -> dict[str, object]:
    """Make the options of one call: contexts by ``lookup`` alone, no base, and a memory of its own.

    What a sender writes is never kept: each call forgets the contexts that it processed.
    """

    def load(url: str, _options: object) -> JsonObject:
        term_map = lookup(url)
        if term_map is None:
            raise ShapeRefused("unknown context")
        context: Json = {"@context": term_map.document()}
        return {"contentType": None, "contextUrl": None, "documentUrl": url, "document": context}

    resolver = ContextResolver({}, load)
    return {"documentLoader": load, "contextResolver": resolver, "base": None, "extractAllScripts": False}


def guarded(process: Callable[[], _Given]) -> _Given:
    """Run the processor. Raises `ShapeRefused` for whatever it does not take."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", SyntaxWarning)  # names that look like keywords are left out
            return process()
    except (jsonld.JsonLdError, *_SLIPS) as error:
        raise ShapeRefused("not JSON-LD") from error
