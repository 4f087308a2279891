"""Where a credential of Open Badges 3 or VC departs from the form of its edition."""

from collections.abc import Iterator

from verifier.model.achievement import Profile
from verifier.model.credential import Edition, Subject
from verifier.model.deviation import Deviation, Rule
from verifier.model.words import JsonObject
from verifier.parse.form import bounded, deviations
from verifier.parse.members import types
from verifier.parse.ob3_context import deviations_of_context, deviations_of_type

_CLASSES = {
    Edition.OB3_VC1: "AchievementCredential",
    Edition.OB3_VC2: "AchievementCredential",
    Edition.CLR2: "ClrCredential",
}


def deviations_of_form(
    document: JsonObject, edition: Edition, *, issuer: Profile | None, subjects: tuple[Subject, ...]
) -> tuple[Deviation, ...]:
    """Find every departure from the form: contexts, types, and the tables of the classes."""
    return bounded(
        (
            *_of_ground(document, issuer, subjects),
            *deviations_of_type(document, edition),
            *deviations_of_context(document, edition),
            *deviations(document, _class_of(document, edition), pointer="", edition=edition),
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
    if not subjects:
        place = "/credentialSubject" if "credentialSubject" in document else ""
        yield Deviation(pointer=place, rule=Rule.NO_SUBJECT, detail="credentialSubject")


def _class_of(document: JsonObject, edition: Edition) -> str:
    if edition in _CLASSES:
        return _CLASSES[edition]
    return "EndorsementCredential" if "EndorsementCredential" in types(document) else "VerifiableCredential"
