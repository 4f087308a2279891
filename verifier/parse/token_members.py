"""Members and types of a token that no context defines: signed, but nobody knows what they say."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from verifier.model.deviation import Deviation, Rule
from verifier.model.words import Json, JsonObject
from verifier.parse.members import below, entries
from verifier.vocabulary import TermMap, known

REGISTERED_CLAIMS = frozenset(("iss", "sub", "aud", "exp", "nbf", "iat", "jti", "cnf", "nonce"))
_OF_ALL = frozenset(("id", "type"))
_EXTENSIONS = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"
_EVERY_NAME = "@vocab"  # stands for the terms of a context that gives a meaning to every name


def deviations_of_members(document: JsonObject) -> Iterator[Deviation]:
    """Find the contexts that are not known, and, if all are, the members and types that none of them defines.

    A member counts as defined wherever a context of the credential defines a term of its name: a token needs
    no expansion, and every byte of it is signed.
    """
    defined: set[str] = set()
    unread = False
    for place, context in _contexts(document, ""):
        terms = _terms(context) if isinstance(context, str) else None
        if terms is None:
            unread = True
            detail = context if isinstance(context, str) else ""
            yield Deviation(pointer=place, rule=Rule.CONTEXT_UNREAD, detail=detail)
        else:
            defined |= terms
    if not unread and _EVERY_NAME not in defined:
        yield from _undefined(document, "", defined | REGISTERED_CLAIMS | _OF_ALL)
        yield from _types(document, "", defined)


def _contexts(value: Json, pointer: str) -> Iterator[tuple[str, Json]]:
    """Find every context that is named anywhere: an endorsement inside has its own."""
    for name, item in _inside(value):
        if name == "@context" and isinstance(value, dict):
            yield from entries(value, "@context", pointer=pointer)
        else:
            yield from _contexts(item, below(pointer, name))


def _undefined(value: Json, pointer: str, defined: set[str]) -> Iterator[Deviation]:
    for name, item in _inside(value):
        place = below(pointer, name)
        if isinstance(name, int) or name in defined:
            yield from _undefined(item, place, defined)
        elif not name.startswith("@"):
            yield Deviation(pointer=place, rule=Rule.EXTRA_MEMBER, detail=name)


def _types(document: JsonObject, pointer: str, defined: set[str]) -> Iterator[Deviation]:
    """Find the types that no context defines; those of 1EdTech are read as if their context were named."""
    assumed = False
    for place, name in _names_of_types(document, pointer):
        if name in defined or ":" in name:
            continue
        if name not in (_terms(_EXTENSIONS) or ()):
            yield Deviation(pointer=place, rule=Rule.EXTRA_MEMBER, detail=name)
        elif not assumed:
            assumed = True
            yield Deviation(pointer=place, rule=Rule.EXTENSIONS_ASSUMED, detail=name)


def _names_of_types(value: Json, pointer: str) -> Iterator[tuple[str, str]]:
    for name, item in _inside(value):
        if name in ("type", "@type") and isinstance(value, dict):
            kinds = entries(value, str(name), pointer=pointer)
            yield from ((place, kind) for place, kind in kinds if isinstance(kind, str) and kind)
        elif name != "@context":
            yield from _names_of_types(item, below(pointer, name))


def _inside(value: Json) -> Iterable[tuple[str | int, Json]]:
    """Give the members of an object, or the items of an array, by their names or numbers."""
    if isinstance(value, dict):
        return value.items()
    return enumerate(value) if isinstance(value, list) else ()


@lru_cache(maxsize=64)
def _terms(url: str) -> frozenset[str] | None:
    """Give every name that a context defines anywhere; None if the context is not known."""
    context = known(url)
    return None if context is None else frozenset(_names(context.term_map))


def _names(terms: TermMap) -> Iterator[str]:
    if terms.vocab is not None:
        yield _EVERY_NAME
    for name, term in terms.terms.items():
        yield name
        if term.scope is not None:
            yield from _names(term.scope)
