"""To whom a credential was awarded, and what for. https://www.imsglobal.org/spec/ob/v3p0/#achievementsubject."""

from verifier.model.achievement import Evidence, Result
from verifier.model.credential import Subject
from verifier.model.moment import Moment
from verifier.model.words import Json, JsonObject
from verifier.parse.dates import Edge, read_moment
from verifier.parse.members import (
    below,
    entries,
    identifier,
    named,
    number_or_text,
    objects,
    only,
    text,
    types,
    values,
)
from verifier.parse.ob3_achievement import read_achievement, read_alignments
from verifier.parse.ob3_profile import read_identity, read_picture, read_profile


def read_subjects(credential: JsonObject) -> tuple[Subject, ...]:
    """Read every subject of a credential: objects, and identifiers alone."""
    found = (_subject(value, pointer=place) for place, value in entries(credential, "credentialSubject"))
    return tuple(subject for subject in found if subject)


def read_evidence(document: JsonObject, *, pointer: str) -> tuple[Evidence, ...]:
    """Read the learner's work: objects, and addresses alone."""
    return tuple(
        _evidence(value, pointer=place)
        for place, value in entries(document, "evidence", pointer=pointer)
        if isinstance(value, dict | str)
    )


def _subject(value: Json, *, pointer: str) -> Subject | None:
    if isinstance(value, str) and value:
        return Subject(pointer=pointer, id=value)
    if not isinstance(value, dict):
        return None
    achievements = (
        read_achievement(item, pointer=place)
        for place, item in entries(value, "achievement", pointer=pointer)
    )
    source = only(value, "source", pointer=pointer)
    return Subject(
        pointer=pointer,
        id=_named(value),
        types=types(value),
        identities=tuple(
            read_identity(item, pointer=place)
            for place, item in objects(value, "identifier", pointer=pointer)
        ),
        name=text(value, "name"),
        image=read_picture(value, pointer=pointer),
        achievement=next(achievements, None),
        has_further_achievements=next(achievements, None) is not None,
        results=_results(value, pointer=pointer),
        narrative=text(value, "endorsementComment" if "EndorsementSubject" in types(value) else "narrative"),
        credits_earned=number_or_text(value, "creditsEarned"),
        activity=(
            _moment(value, "activityStartDate", pointer=pointer, edge="start"),
            _moment(value, "activityEndDate", pointer=pointer, edge="end"),
        ),
        source=read_profile(source[1], pointer=source[0]) if source else None,
        evidence=read_evidence(value, pointer=pointer),
    )


def _named(subject: JsonObject) -> str | None:
    """Give the identifier of a subject; one that holds within the document only names nobody."""
    name = identifier(subject)
    return None if name is None or name.startswith("_:") else name


def _moment(subject: JsonObject, name: str, *, pointer: str, edge: Edge) -> Moment | None:
    return read_moment(text(subject, name), pointer=below(pointer, name), edge=edge)


def _results(subject: JsonObject, *, pointer: str) -> tuple[Result, ...]:
    return tuple(
        Result(
            pointer=place,
            description_id=named(item, "resultDescription"),
            value=next(iter(values(item, "value")), None),
            achieved_level=named(item, "achievedLevel"),
            statuses=values(item, "status"),
            alignments=read_alignments(item, pointer=place),
        )
        for place, item in objects(subject, "result", pointer=pointer)
    )


def _evidence(value: JsonObject | str, *, pointer: str) -> Evidence:
    if isinstance(value, str):
        return Evidence(pointer=pointer, id=value)
    return Evidence(
        pointer=pointer,
        id=identifier(value),
        narrative=text(value, "narrative"),
        name=text(value, "name"),
        description=text(value, "description"),
    )
