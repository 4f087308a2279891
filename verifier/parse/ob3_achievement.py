"""What was achieved. https://www.imsglobal.org/spec/ob/v3p0/#achievement."""

from verifier.model.achievement import (
    Achievement,
    Alignment,
    Criteria,
    ResultDescription,
    RubricLevel,
    Words,
)
from verifier.model.words import Json, JsonObject
from verifier.parse.members import (
    entries,
    identifier,
    named,
    number_or_text,
    objects,
    only,
    text,
    texts,
    types,
    values,
)
from verifier.parse.ob3_profile import (
    read_extensions,
    read_other_identifiers,
    read_picture,
    read_profile,
)


def read_achievement(value: Json, *, pointer: str) -> Achievement | None:
    """Read an achievement from an object, or from an identifier alone; None from anything else."""
    if isinstance(value, str) and value:
        return Achievement(pointer=pointer, id=value)
    if not isinstance(value, dict):
        return None
    creator = only(value, "creator", pointer=pointer)
    return Achievement(
        pointer=pointer,
        id=identifier(value),
        types=types(value),
        name=text(value, "name"),
        description=text(value, "description"),
        criteria=_criteria(value, pointer=pointer),
        image=read_picture(value, pointer=pointer),
        achievement_type=text(value, "achievementType"),
        creator=read_profile(creator[1], pointer=creator[0]) if creator else None,
        alignments=read_alignments(value, pointer=pointer),
        tags=texts(value, "tag"),
        skills=_skills(value, pointer=pointer),
        result_descriptions=_result_descriptions(value, pointer=pointer),
        languages=texts(value, "inLanguage"),
        credits_available=number_or_text(value, "creditsAvailable"),
        field_of_study=text(value, "fieldOfStudy"),
        human_code=text(value, "humanCode"),
        other_identifiers=read_other_identifiers(value),
        related=tuple(filter(None, (identifier(item) for _, item in entries(value, "related")))),
        version=text(value, "version"),
        extensions=read_extensions(value, "Achievement", pointer=pointer),
    )


def read_alignments(document: JsonObject, *, pointer: str) -> tuple[Alignment, ...]:
    """Read the ties to items of frameworks. https://www.imsglobal.org/spec/ob/v3p0/#alignment."""
    return tuple(_alignment(item, place) for place, item in objects(document, "alignment", pointer=pointer))


def _alignment(item: JsonObject, pointer: str) -> Alignment:
    return Alignment(
        pointer=pointer,
        name=text(item, "targetName"),
        url=text(item, "targetUrl"),
        type=text(item, "targetType"),
        framework=text(item, "targetFramework"),
        code=text(item, "targetCode"),
        description=text(item, "targetDescription"),
    )


def _skills(achievement: JsonObject, *, pointer: str) -> tuple[Alignment, ...]:
    """Read the member ``skill`` of the skill extension, whose items may have plain names too."""
    return tuple(
        Alignment(
            pointer=place,
            name=text(item, "targetName") or text(item, "name"),
            url=text(item, "targetUrl") or identifier(item),
            framework=text(item, "targetFramework"),
            description=text(item, "targetDescription") or text(item, "description"),
        )
        for place, item in objects(achievement, "skill", pointer=pointer)
    )


def _criteria(achievement: JsonObject, *, pointer: str) -> Criteria | None:
    """Read what had to be done. A bare text is its address, or what had to be done in words."""
    place, value = only(achievement, "criteria", pointer=pointer) or (pointer, None)
    if isinstance(value, dict):
        return Criteria(pointer=place, id=identifier(value), narratives=_narratives(value, pointer=place))
    if isinstance(value, str) and value.strip():
        told = () if "://" in value.split(maxsplit=1)[0] else (Words(text=value, pointer=place),)
        return Criteria(pointer=place, id=None if told else value, narratives=told)
    return None


def _narratives(criteria: JsonObject, *, pointer: str) -> tuple[Words, ...]:
    found = []
    for place, value in entries(criteria, "narrative", pointer=pointer):
        spoken = text({"": value}, "")
        language = text(value, "@language") if isinstance(value, dict) else None
        if spoken:
            found.append(Words(text=spoken, language=language, pointer=place))
    return tuple(found)


def _result_descriptions(achievement: JsonObject, *, pointer: str) -> tuple[ResultDescription, ...]:
    return tuple(
        ResultDescription(
            id=identifier(item),
            pointer=place,
            types=types(item),
            name=text(item, "name"),
            result_type=text(item, "resultType"),
            description=text(item, "description"),
            assessment_type=text(item, "assessmentType"),
            evaluation_method=text(item, "evaluationMethod"),
            assessment_evaluation=text(item, "assessmentEvaluation"),
            allowed_values=values(item, "allowedValue"),
            value_min=next(iter(values(item, "valueMin")), None),
            value_max=next(iter(values(item, "valueMax")), None),
            required_value=next(iter(values(item, "requiredValue")), None),
            levels=_levels(item, pointer=place),
            required_level=named(item, "requiredLevel"),
            alignments=read_alignments(item, pointer=place),
        )
        for place, item in objects(achievement, "resultDescription", pointer=pointer)
    )


def _levels(description: JsonObject, *, pointer: str) -> tuple[RubricLevel, ...]:
    return tuple(
        RubricLevel(id=identifier(level), name=text(level, "name"), pointer=place)
        for place, level in objects(description, "rubricCriterionLevel", pointer=pointer)
    )
