"""Where a credential of Open Badges 3 or VC departs from the form of its edition."""

from collections.abc import Iterator
from dataclasses import replace

from verifier.model.achievement import Profile
from verifier.model.credential import Edition, Subject
from verifier.model.deviation import Deviation, Rule
from verifier.model.words import Json, JsonObject
from verifier.parse import addresses
from verifier.parse.clr_form import deviations_of_associations
from verifier.parse.form import bounded, deviations
from verifier.parse.members import entries, identifier, types
from verifier.parse.ob3_context import deviations_of_context, deviations_of_type
from verifier.parse.recognise import is_version_2
from verifier.parse.vc_form import deviations_of_data_model, deviations_of_editions

_CLASSES = {
    Edition.OB3_VC1: "AchievementCredential",
    Edition.OB3_VC2: "AchievementCredential",
    Edition.CLR2: "ClrCredential",
}
_STANDARD_VALIDATOR = "1EdTechJsonSchemaValidator2019"


def deviations_of_form(
    document: JsonObject, edition: Edition, *, issuer: Profile | None, subjects: tuple[Subject, ...]
) -> tuple[Deviation, ...]:
    """Find every departure from the form: contexts, types, tables of classes, and what goes across."""
    return bounded(
        (
            *_of_ground(document, issuer, subjects),
            *deviations_of_type(document, edition),
            *deviations_of_context(document, edition),
            *deviations_of_data_model(document),
            *deviations_of_editions(document, is_version_2=is_version_2(document)),
            *_together(deviations(document, _class_of(document, edition), pointer="", edition=edition)),
            *(deviations_of_associations(document) if edition is Edition.CLR2 else ()),
            *(_of_schemas(document) if edition in _CLASSES else ()),
        )
    )


def _of_ground(
    document: JsonObject, issuer: Profile | None, subjects: tuple[Subject, ...]
) -> Iterator[Deviation]:
    """Without somebody who says it of somebody there is nothing to judge."""
    if issuer is None or issuer.id is None:
        yield Deviation(
            pointer="/issuer" if "issuer" in document else "", rule=Rule.NO_ISSUER, detail="issuer"
        )
    said = any(subject != {} for _, subject in entries(document, "credentialSubject"))
    if not subjects or not said:
        place = "/credentialSubject" if "credentialSubject" in document else ""
        yield Deviation(pointer=place, rule=Rule.NO_SUBJECT, detail="credentialSubject")


def _class_of(document: JsonObject, edition: Edition) -> str:
    if edition in _CLASSES:
        return _CLASSES[edition]
    return "EndorsementCredential" if "EndorsementCredential" in types(document) else "VerifiableCredential"


def _together(found: tuple[Deviation, ...]) -> Iterator[Deviation]:
    """Name the shortened form once, by its first place: it is one way of writing, used all over a badge."""
    shortened = [slip for slip in found if slip.rule is Rule.COMPACTED_FORM]
    yield from (slip for slip in found if slip.rule is not Rule.COMPACTED_FORM)
    if shortened:
        yield replace(shortened[0], detail=", ".join(dict.fromkeys(slip.detail for slip in shortened)))


def _of_schemas(document: JsonObject) -> Iterator[Deviation]:
    """Find schemas of which none is that of the format itself. A badge need not name any.

    https://www.imsglobal.org/spec/ob/v3p0/#credentialschema
    """
    named = [item for _, item in entries(document, "credentialSchema")]
    if named and not any(_is_standard(item) for item in named):
        yield Deviation(
            pointer="/credentialSchema", rule=Rule.STANDARD_NOT_LISTED, detail=_STANDARD_VALIDATOR
        )


def _is_standard(schema: Json) -> bool:
    return (
        isinstance(schema, dict)
        and _STANDARD_VALIDATOR in types(schema)
        and addresses.STANDARD_SCHEMA.fullmatch(identifier(schema) or "") is not None
    )
