"""How it was earned: criteria, assessment, supervision, rubric, result, and the learner's work."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from verifier.model.achievement import Evidence, Extension, Result
from verifier.model.scores import Strength, Via
from verifier.model.words import JsonObject
from verifier.parse.members import entries, objects, text, types
from verifier.profiles.concepts import grades, words
from verifier.profiles.concepts.answers import (
    denies,
    is_bare_yes,
    is_null,
    is_placeholder,
    is_unassessed,
    is_uri,
    points_elsewhere,
)
from verifier.profiles.concepts.badge import Badge
from verifier.profiles.concepts.concept import Concept
from verifier.profiles.concepts.extensions import said_in, telling, unread, values_of
from verifier.profiles.concepts.homes import IN_ACHIEVEMENT, IN_AWARD
from verifier.profiles.concepts.length import NAME, NARRATIVE, SENTENCE, is_long
from verifier.profiles.concepts.links import says_something, tied
from verifier.profiles.concepts.parts import MAX_PARTS
from verifier.profiles.concepts.sign import Sign, in_words, linked, null, stated, structured
from verifier.profiles.concepts.texts import has_letters, letters_of, normalised, opening
from verifier.readings.hosted_addresses import is_http
from verifier.vocabulary.sought import stem

KINDS = ("Exam", "Performance", "Artifact")
MAX_ASSESSED = 5  # extensions, each of which may list as many assessments as are read
_EXTENDED = "AssessmentResultDescription"


def criteria(badge: Badge) -> Iterable[Sign]:
    """Say what had to be done to earn it."""
    told = badge.achievement.criteria
    if told is None:
        return ()
    if is_null(badge.labels.said):
        sign = (
            stated("criteria-url-only", pointer=told.pointer, said=told.id) if told.id else null(told.pointer)
        )
        return (sign,)
    first = told.narratives[0]
    reason = _slip_of(badge)
    if reason is not None:
        return (stated(reason, pointer=first.pointer, said=first.text),)
    make = linked if is_http(told.id) else structured
    return (make(first.pointer, said=first.text),)


CRITERIA = Concept(id="criteria", signs=criteria, home=IN_ACHIEVEMENT)


def _denies(value: str) -> bool:
    """Say whether a normalised value tells that nothing is assessed: no test is made, 出席のみ."""
    return denies(value) or is_unassessed(value[: grades.MAX_READ])


def assessment(badge: Badge) -> Iterable[Sign]:
    """Say whether and how it was assessed. Whether the assessment was any good cannot be seen."""
    signs = [*_described(badge)]
    if badge.subject.source is not None and badge.edition == "ob3":
        signs.append(stated("generic-type", pointer=badge.subject.source.pointer))
    for sign in said_in(badge.extensions("assessmenttype"), badge):
        of_kind = sign.strength is Strength.STRUCTURED
        signs.append(replace(sign, strength=Strength.STATED, reason="generic-type") if of_kind else sign)
    if words.matches("assessment", badge.said):
        signs.append(in_words(badge))
    return signs


ASSESSMENT = Concept(
    id="assessment",
    signs=assessment,
    home=IN_ACHIEVEMENT,
    grade=grades.only_words,
    told_by="assessment_type",
    may_be_test=True,
    denied=_denies,
    denied_in_extension=is_unassessed,
)


def assessment_type(badge: Badge) -> Iterable[Sign]:
    """Say of which kind the assessment was."""
    signs = [
        _of_kind(badge, kind if _is_kind(kind) else method, pointer=pointer)
        for pointer, kind, method in _kinds(badge)
    ]
    named = said_in(badge.extensions("assessmenttype"), badge)
    signs += [telling(sign, by=grades.assessment_type) for sign in named]
    return signs


ASSESSMENT_TYPE = Concept(
    id="assessment_type",
    signs=assessment_type,
    home=IN_ACHIEVEMENT,
    grade=grades.assessment_type,
    may_be_test=True,
    denied=_denies,
)


def supervision(badge: Badge) -> Iterable[Sign]:
    """Say whether somebody watched, and knew whom."""
    signs = said_in(badge.extensions("supervisiontype", "supervision", "identitychecked"), badge)
    if words.matches("supervision", badge.text):
        signs.append(in_words(badge))
    return signs


SUPERVISION = Concept(id="supervision", signs=supervision, home=IN_ACHIEVEMENT, none_is="an answer")


def rubric(badge: Badge) -> Iterable[Sign]:
    """Say by which rubric the work was judged."""
    signs = [
        tied(badge, item.url, pointer=item.pointer, said=item.name)
        for item in badge.alignments()
        if item.type is not None and item.type.startswith("CFRubric") and says_something(item)
    ]
    signs += [
        structured(described.pointer, said=described.name)
        for described in badge.achievement.result_descriptions
        if described.levels or (described.result_type or "").startswith("Rubric")
    ]
    signs += [
        structured(extension.pointer, via=Via.EXTENSION)
        for extension, item in _assessments(badge)
        if _has_rubric(item)
    ]
    if words.matches("rubric", badge.text):
        signs.append(in_words(badge))
    return signs


RUBRIC = Concept(id="rubric", signs=rubric, home=IN_ACHIEVEMENT, may_be_test=True)


def result(badge: Badge) -> Iterable[Sign]:
    """Say whether a result is given; never which."""
    known = {described.id for described in badge.achievement.result_descriptions} - {None}
    signs = [_of_result(each, known=known) for each in badge.subject.results]
    table = badge.extensions("gradingtable") if badge.edition == "ob2" else ()
    signs += [stated("generic-type", pointer=each.pointer, via=Via.EXTENSION) for each in table]
    if words.matches("result", normalised(badge.subject.narrative)):
        signs.append(stated("words-only", pointer=_narrative_place(badge), via=Via.WORDS))
    return signs


RESULT = Concept(id="result", signs=result, home=IN_AWARD, is_private=True)


def evidence(badge: Badge) -> Iterable[Sign]:
    """Say whether the learner's work can be seen; never what it is."""
    signs = [_of_evidence(item) for item in badge.credential.evidence]
    signs += [stated("misplaced", pointer=item.pointer) for item in badge.subject.evidence]
    told = badge.subject.narrative
    if told is not None and not is_null(told):
        signs.append(stated("words-only", pointer=_narrative_place(badge), via=Via.WORDS))
    return signs


EVIDENCE = Concept(id="evidence", signs=evidence, home=IN_AWARD, is_private=True)


def kinds_of_assessment(badge: Badge) -> frozenset[str]:
    """Collect which of the three kinds of assessment are declared."""
    named = {stem(kind) for _, kind, _ in _kinds(badge)}
    return frozenset(kind for kind in KINDS if kind.lower() in named)


def _slip_of(badge: Badge) -> str | None:
    """Name what is wrong with the criteria; None if nothing is."""
    if is_placeholder(badge.narrative):
        return "placeholder"
    if is_uri(badge.narrative):
        return "criteria-url-only"
    if points_elsewhere(badge.narrative):
        return "told-elsewhere"
    letters = letters_of(badge.narrative)
    if has_letters(badge.achievement.name, letters):
        return "copy-of-title"
    if has_letters(badge.description, letters):
        return "copy-of-description"
    return None if is_long(badge.narrative, least=NARRATIVE) else "too-short"


def _described(badge: Badge) -> Iterator[Sign]:
    for described in badge.achievement.result_descriptions:
        told = described.description or ""
        extended = stem(_EXTENDED) in map(stem, described.types)
        if not extended or not is_long(opening(told), least=SENTENCE):
            yield stated("generic-type", pointer=described.pointer, said=told or described.name)
        elif is_http(described.assessment_evaluation):
            yield linked(described.pointer, said=told, via=Via.EXTENSION)
        else:
            yield structured(described.pointer, said=told, via=Via.EXTENSION)
    for extension in islice(badge.extensions("assessment"), MAX_ASSESSED):
        yield _of_extension(extension)


def _of_extension(extension: Extension) -> Sign:
    """Grade an Assessment Extension 1.0: its own description, or the assessments it lists."""
    items = [item for _, item in islice(objects(extension.raw, "assessments"), MAX_PARTS)]
    told = [text(raw, "description") or "" for raw in (extension.raw, *items)]
    if any(is_http(text(item, "assessmentEvaluation")) for item in items):
        return linked(extension.pointer, said=told[0] or None, via=Via.EXTENSION)
    if any(is_long(opening(each), least=SENTENCE) for each in told) or any(map(_says, items)):
        return structured(extension.pointer, said=next(filter(None, told), None), via=Via.EXTENSION)
    return stated("too-short", pointer=extension.pointer, via=Via.EXTENSION)


def _says(item: JsonObject) -> bool:
    return any(True for _ in values_of(item))


def _assessments(badge: Badge) -> Iterator[tuple[Extension, JsonObject]]:
    for extension in islice(badge.extensions("assessment"), MAX_ASSESSED):
        for _, item in islice(objects(extension.raw, "assessments"), MAX_PARTS):
            yield extension, item


def _has_rubric(item: JsonObject) -> bool:
    given = islice(entries(item, "rubrics"), MAX_PARTS)
    return any(isinstance(rubric, dict | str) and bool(rubric) for _, rubric in given)


def _kinds(badge: Badge) -> Iterator[tuple[str, str, str | None]]:
    """List where each assessment is described, its kind ("" if none is given) and its method."""
    for described in badge.achievement.result_descriptions:
        yield described.pointer, described.assessment_type or "", described.evaluation_method
    for extension, item in _assessments(badge):
        kinds = [kind for kind in types(item) if _is_kind(kind)]
        yield extension.pointer, next(iter(kinds), ""), text(item, "evaluationMethod")
    for extension in islice(badge.extensions("assessment"), MAX_ASSESSED):
        yield extension.pointer, "", text(extension.raw, "evaluationMethod")


def _of_kind(badge: Badge, said: str | None, *, pointer: str) -> Sign:
    if said and (_is_kind(said) or is_long(opening(said), least=NAME)) and not is_bare_yes(said):
        return structured(pointer, said=said, via=Via.EXTENSION)
    if badge.leaves_contexts_unread:
        return unread(pointer)
    return stated("generic-type", pointer=pointer, said=said, via=Via.EXTENSION)


def _is_kind(kind: str) -> bool:
    return stem(kind) in map(str.lower, KINDS)


def _of_result(item: Result, *, known: set[str | None]) -> Sign:
    if not any(each and not is_null(each) for each in (item.value, item.achieved_level)):
        return stated("generic-type", pointer=item.pointer) if any(item.statuses) else null(item.pointer)
    if item.description_id not in known:
        return stated("dangling-reference", pointer=item.pointer)
    return structured(item.pointer)


def _of_evidence(item: Evidence) -> Sign:
    if is_http(item.id):
        return linked(item.pointer)
    told = opening(item.narrative)
    if not is_null(told):
        long = is_long(told, least=NARRATIVE)
        return structured(item.pointer) if long else stated("too-short", pointer=item.pointer)
    named = any(said and not is_null(said) for said in (item.id, item.name, item.description))
    return stated("profile-incomplete", pointer=item.pointer) if named else null(item.pointer)


def _narrative_place(badge: Badge) -> str:
    return "/narrative" if badge.edition == "ob2" else f"{badge.subject.pointer}/narrative"
