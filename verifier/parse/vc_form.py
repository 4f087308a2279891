"""Rules of Verifiable Credentials that no table of a class can say: about several members at once.

https://www.w3.org/TR/vc-data-model-2.0/#contexts, #credential-subject, #integrity-of-related-resources
"""

from collections.abc import Iterator, Mapping

from verifier.model.deviation import Deviation, Rule
from verifier.model.words import Json, JsonObject
from verifier.parse import addresses
from verifier.parse.kinds import is_of_kind
from verifier.parse.members import below, entries, identifier, types
from verifier.vocabulary import known

_OTHER_EDITION = {
    "vc1": ("validFrom", "validUntil"),
    "vc2": ("issuanceDate", "expirationDate"),
}


def deviations_of_data_model(document: JsonObject) -> Iterator[Deviation]:
    """Find subjects without a claim, resources named twice, and words that a context object misdefines."""
    yield from _of_subjects(document)
    yield from _of_resources(document)
    yield from deviations_of_definitions(document)


def deviations_of_editions(document: JsonObject, *, is_version_2: bool) -> Iterator[Deviation]:
    """Find dates under the names of the other edition. They count all the same."""
    for name in _OTHER_EDITION["vc2" if is_version_2 else "vc1"]:
        if document.get(name) is not None:
            yield Deviation(pointer=below("", name), rule=Rule.MIXED_EDITIONS, detail=name)


def deviations_of_definitions(document: JsonObject) -> Iterator[Deviation]:
    """Find context objects that change a word of the contexts before them, or map a type to no URL.

    https://www.w3.org/TR/vc-data-model-2.0/#semantic-interoperability
    """
    before: dict[str, str] = {}
    used = set(types(document))
    for place, context in entries(document, "@context"):
        if isinstance(context, str):
            found = known(addresses.canonical(context)) or known(context)
            before |= {name: term.iri for name, term in found.terms.items()} if found else {}
        elif isinstance(context, dict):
            yield from _of_definitions(context, before, used, place)


def _of_definitions(
    context: JsonObject, before: Mapping[str, str], used: set[str], pointer: str
) -> Iterator[Deviation]:
    for name, definition in context.items():
        iri = definition.get("@id") if isinstance(definition, dict) else definition
        changed = name in before and iri != before[name]
        if changed or (name in used and not (isinstance(iri, str) and is_of_kind(iri, "uri"))):
            yield Deviation(pointer=below(pointer, name), rule=Rule.VALUE_TYPE, detail=name)


def _of_subjects(document: JsonObject) -> Iterator[Deviation]:
    """Each of several subjects has a claim about it; without any subject at all there is no ground."""
    subjects = list(entries(document, "credentialSubject"))
    for place, subject in subjects:
        if subject == {} and len(subjects) > 1:
            yield Deviation(pointer=place, rule=Rule.VALUE_TYPE, detail="credentialSubject")


def _of_resources(document: JsonObject) -> Iterator[Deviation]:
    named: set[Json] = set()
    for place, resource in entries(document, "relatedResource"):
        name = identifier(resource)
        if name in named:
            yield Deviation(pointer=place, rule=Rule.CARDINALITY, detail="relatedResource")
        elif name is not None:
            named.add(name)
