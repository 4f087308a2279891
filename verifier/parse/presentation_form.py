"""Where a presentation departs from the form of its version. What is presented is judged by itself.

https://www.w3.org/TR/vc-data-model-2.0/#verifiable-presentations
"""

from collections.abc import Iterator

from verifier.model.credential import Edition
from verifier.model.deviation import Deviation, Rule
from verifier.model.words import JsonObject
from verifier.parse import addresses
from verifier.parse.form import bounded, deviations
from verifier.parse.kinds import is_of_kind
from verifier.parse.members import entries, identifier, place_of_type, types
from verifier.parse.recognise import is_version_2
from verifier.parse.vc_form import deviations_of_definitions

_PRESENTATION = "VerifiablePresentation"
_ENVELOPED = "EnvelopedVerifiablePresentation"
_ENVELOPED_CREDENTIAL = "EnvelopedVerifiableCredential"
_MEMBERS = "verifiableCredential"


def deviations_of_presentation(presentation: JsonObject) -> tuple[Deviation, ...]:
    """Find every departure of a presentation, enveloped or not, from its form; pointers are into it.

    Args:
        presentation: the document, or the claim ``vp`` of a token of VC 1.1.
    """
    edition = Edition.VC2 if is_version_2(presentation) else Edition.VC1
    if _ENVELOPED in types(presentation):
        return _of_envelope(presentation, _ENVELOPED, "")
    return bounded(
        (
            *_of_type(presentation),
            *_of_context(presentation),
            *deviations_of_definitions(presentation),
            *_of_table(presentation, edition),
            *_of_presented(presentation, edition),
        )
    )


def _of_type(presentation: JsonObject) -> Iterator[Deviation]:
    kinds, place = types(presentation), place_of_type(presentation)
    if not kinds:
        yield Deviation(pointer=place, rule=Rule.NO_TYPE, detail="type")
    elif _PRESENTATION not in kinds:
        yield Deviation(pointer=place, rule=Rule.WRONG_TYPE, detail=_PRESENTATION)


def _of_context(presentation: JsonObject) -> Iterator[Deviation]:
    """Ask for one base context, at the first place: what stands before it could change its words."""
    written = [value for _, value in entries(presentation, "@context")]
    named = [addresses.canonical(value) if isinstance(value, str) else "" for value in written]
    bases = [name for name in named if name in (addresses.VC1, addresses.VC2)]
    if len(bases) != 1 or named[0] != bases[0]:
        place = "/@context" if "@context" in presentation else ""
        yield Deviation(pointer=place, rule=Rule.CONTEXT_ORDER)


def _of_table(presentation: JsonObject, edition: Edition) -> Iterator[Deviation]:
    """Hold it against its table; in the form of 1.1 a credential may also be written as a token.

    That there is no credential may be said by a list of none: in JSON-LD both are the same.
    """
    told = {name: value for name, value in presentation.items() if name != _MEMBERS or value != []}
    for slip in deviations(told, _PRESENTATION, pointer="", edition=edition):
        if edition is not Edition.VC1 or not _is_of_tokens(presentation, slip.pointer):
            yield slip


def _is_of_tokens(presentation: JsonObject, pointer: str) -> bool:
    presented = dict(entries(presentation, _MEMBERS))
    return pointer in presented and is_of_kind(presented[pointer], "jws")


def _of_presented(presentation: JsonObject, edition: Edition) -> Iterator[Deviation]:
    """Look at envelopes, and at credentials that the presentation alone secures: its holder issued those.

    https://www.w3.org/TR/vc-data-model-2.0/#presentations-including-holder-claims
    """
    holder = identifier(presentation.get("holder"))
    for place, presented in entries(presentation, _MEMBERS):
        if not isinstance(presented, dict):
            continue
        if _ENVELOPED_CREDENTIAL in types(presented):
            yield from _of_envelope(presented, _ENVELOPED_CREDENTIAL, place)
        elif edition is Edition.VC2 and not presented.get("proof") and not _is_by(holder, presented):
            yield Deviation(pointer=place, rule=Rule.MISSING_PROPERTY, detail="proof")


def _is_by(holder: str | None, credential: JsonObject) -> bool:
    return holder is not None and identifier(credential.get("issuer")) == holder


def _of_envelope(envelope: JsonObject, class_name: str, pointer: str) -> tuple[Deviation, ...]:
    """Ask for a data: URL, and for a context that defines the words of an envelope."""
    found = list(deviations(envelope, class_name, pointer=pointer, edition=Edition.VC2))
    if "@context" in envelope and addresses.VC2 not in map(addresses.canonical, addresses.contexts(envelope)):
        found.append(Deviation(pointer=f"{pointer}/@context", rule=Rule.CONTEXT_ORDER))
    return tuple(found)
