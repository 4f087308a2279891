"""What of a badge no context defines, by the contexts that are known: a proof over statements leaves it out.

Nothing is fetched. A token covers it all the same. https://www.w3.org/TR/vc-data-integrity/#securing-data-losslessly
"""

from dataclasses import dataclass

from verifier.model.credential import Credential, Edition, Securing
from verifier.model.words import Json, JsonObject
from verifier.readings.linked_data import is_signed_as_rdf, read_whole

_OB3 = (Edition.OB3_VC1, Edition.OB3_VC2)
_MAX_TERMS = 10
_NAMING = ("id", "@id", "type", "@type")  # members whose values are terms or identifiers


@dataclass(frozen=True, slots=True, kw_only=True)
class Undefined:
    """What no context defines: where it stands, and how it is called."""

    pointers: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()  # each once, and of many the first; untrusted text
    is_known: bool = True  # was the badge read under every context that it names?


def undefined(credential: Credential) -> Undefined:
    """Find what a proof over statements would leave out; nothing where no such proof is used."""
    unsigned = credential.securing is Securing.NONE
    if credential.edition not in _OB3 or not (unsigned or is_signed_as_rdf(credential)):
        return Undefined()
    document = {name: value for name, value in credential.raw.items() if name != "proof"}
    pointers = read_whole(document, contexts=document.get("@context")).undefined
    if pointers is None:
        return Undefined(is_known=False)
    terms = dict.fromkeys(_term(document, pointer) for pointer in pointers)
    return Undefined(pointers=pointers, terms=tuple(terms)[:_MAX_TERMS])


def _term(document: JsonObject, pointer: str) -> str:
    """Give the member, or the type or identifier, at which a pointer points."""
    value: Json = document
    name = ""
    for step in pointer.split("/")[1:]:
        if isinstance(value, list):
            value = value[int(step)]
        else:
            name = step.replace("~1", "/").replace("~0", "~")
            value = value.get(name) if isinstance(value, dict) else None
    return value if name in _NAMING and isinstance(value, str) else name
