r"""Values as RDF literals, in the one form in which RDFC-1.0 hashes them.

Numbers follow JSON-LD: integral ones below 10²¹ are integers, all others doubles in canonical form.
Escapes follow RDFC-1.0: \b \t \n \f \r \" \\, and \uXXXX for the other controls and DEL, nothing else.
https://www.w3.org/TR/json-ld11-api/#object-to-rdf-conversion, https://www.w3.org/TR/rdf-canon/#canonical-quads
"""

import math
import re

import rfc8785

from verifier.model.words import Json

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XSD = "http://www.w3.org/2001/XMLSchema#"
_NATIVE_TYPES = frozenset({None, "@id", "@vocab", "@none"})  # coercions that leave numbers as they are
_INTEGERS_END = 10**21  # from here on JSON-LD writes integral numbers as doubles

_EXACT_END = 2**53  # below it a double tells every integer from its neighbours

_SHORT_ESCAPES = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
_CONTROLS = (*range(0x20), 0x7F)
_ESCAPES = {**{code: f"\\u{code:04X}" for code in _CONTROLS}, **str.maketrans(_SHORT_ESCAPES)}
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s\x00-\x20\x7f<>\"\\\ufeff]*")
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")


def is_absolute(iri: str) -> bool:
    """Say whether ``iri`` can stand in RDF: it has a scheme, and no space, control, quote or bracket."""
    return _ABSOLUTE.fullmatch(iri) is not None


def is_language(tag: str) -> bool:
    """Say whether ``tag`` has the form of a language tag. RFC 5646 section 2.1."""
    return _LANGUAGE.fullmatch(tag) is not None


def iri_term(iri: str) -> str:
    """Write an absolute IRI as an N-Quads term."""
    return f"<{iri}>"


def text_literal(text: str, *, datatype: str | None = None) -> str:
    """Write a string, plain or of a datatype that is an absolute IRI."""
    written = f'"{text.translate(_ESCAPES)}"'
    return written if datatype in (None, f"{XSD}string") else f"{written}^^<{datatype}>"


def tagged_literal(text: str, *, language: str) -> str:
    """Write a string in a language; tags are lower-cased, as JSON-LD processors do."""
    return f'"{text.translate(_ESCAPES)}"@{language.lower()}'


def json_literal(value: Json) -> str:
    """Write a JSON literal, canonical by RFC 8785. Raises `ValueError` for a number that is no double."""
    return text_literal(rfc8785.dumps(_as_doubles(value)).decode(), datatype=f"{RDF}JSON")


def native_literal(value: int | float, *, datatype: str | None) -> str:
    """Write a JSON boolean or number under the coercion of its term; it is finite."""
    said = None if datatype in _NATIVE_TYPES else datatype
    if isinstance(value, bool):
        return text_literal(str(value).lower(), datatype=said or f"{XSD}boolean")
    if said == f"{XSD}double" or not float(value).is_integer() or abs(value) >= _INTEGERS_END:
        return text_literal(_double(float(value)), datatype=said or f"{XSD}double")
    return text_literal(str(int(float(value))), datatype=said or f"{XSD}integer")


def is_exact(value: int | float) -> bool:
    """Say whether every reader takes ``value`` for the same number: JSON's are commonly read as doubles."""
    return isinstance(value, float) or int(float(value)) == value


def is_finite(value: int | float) -> bool:
    """Say whether ``value`` fits into a double at all."""
    try:
        return math.isfinite(value)
    except OverflowError:  # an integer of more than 308 digits
        return False


def _as_doubles(value: Json) -> Json:
    """Take long integers for the doubles that every reader of JSON by RFC 8785 takes them for."""
    if isinstance(value, dict):
        return {name: _as_doubles(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_as_doubles(inner) for inner in value]
    if isinstance(value, (int, float)) and not is_finite(value):
        raise ValueError("not a double")
    return float(value) if isinstance(value, int) and abs(value) >= _EXACT_END else value


def _double(value: float) -> str:
    """Write xsd:double canonically: one digit, a point, at least one digit, E, exponent."""
    mantissa, _, exponent = f"{value:.15E}".partition("E")
    whole, _, fraction = mantissa.partition(".")
    return f"{whole}.{fraction.rstrip('0') or '0'}E{int(exponent)}"
