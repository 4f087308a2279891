"""What was learned: outcomes, skills, frameworks, effort, level, form, and what it leads to."""

import re

from verifier.model.achievement import Alignment
from verifier.model.scores import Fact, Strength, Via
from verifier.profiles.concepts import words
from verifier.profiles.concepts.badge import Badge
from verifier.profiles.concepts.extensions import numbers_of, said_in
from verifier.profiles.concepts.links import tied, whose
from verifier.profiles.concepts.signs import Sign, in_words, null, settle, stated, structured
from verifier.profiles.concepts.texts import NARRATIVE, is_long

MIN_NAME = 2  # characters
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,9}", re.ASCII)  # BCP 47, as far as form goes
_OUTCOMES = frozenset(("ceasn:Competency", "CFItem"))
_LEVELS = ("ext:EQF", "ext:NQF")
_CODE = re.compile(r"[\w.:/-]{0,40}\d[\w.:/-]{0,40}", re.ASCII)


def outcomes(badge: Badge) -> Fact:
    """Say what the learner can do."""
    signs = [sign for each in badge.extensions("learningoutcome") for sign in said_in(badge, each)]
    for item in badge.achievement.alignments:
        if item.type in _OUTCOMES:
            signs.append(tied(badge, item.url, pointer=item.pointer, said=item.name))
        else:
            signs.append(stated("generic-type", pointer=item.pointer, said=item.name))
    if is_long(badge.narrative, least=NARRATIVE):
        signs.append(in_words(badge))
    return settle(badge, "outcomes", signs, label=Strength.STRUCTURED)


def skills(badge: Badge) -> Fact:
    """Say which skills are named."""
    items = (*badge.alignments(), *badge.achievement.skills)
    signs = [tied(badge, item.url, pointer=item.pointer, said=item.name) for item in items if _is_named(item)]
    signs += _line(badge, "skills_line")
    tag = next(iter(badge.achievement.tags), None)
    if tag is not None:
        place = f"{badge.achievement.pointer}/{'tags' if badge.edition == 'ob2' else 'tag'}"
        signs.append(stated("words-only", pointer=place, said=tag, via=Via.WORDS))
    if words.matches("skills", badge.text):
        signs.append(in_words(badge))
    return settle(badge, "skills", signs)


def alignment(badge: Badge) -> Fact:
    """Say whether it is tied to frameworks."""
    items = (*badge.alignments(), *badge.achievement.skills)
    return settle(badge, "alignment", [_aligned(badge, item) for item in items])


def duration(badge: Badge) -> Fact:
    """Say how long the learning takes."""
    named = badge.extensions("timeinvestment", "studyload", "sbu")
    signs = [sign for extension in named for sign in said_in(badge, extension)]
    line = words.found("duration_line", badge.narrative)
    if line is not None and words.matches("time_span", line):
        signs.append(structured(in_words(badge).pointer, said=line.strip(), via=Via.LABEL))
    elif line is not None or words.matches("time_span", badge.narrative):
        signs.append(in_words(badge))
    if None not in badge.subject.activity:
        signs.append(stated("dates-only", pointer=badge.subject.pointer))
    return settle(badge, "duration", signs, label=Strength.STRUCTURED)


def credits_earned(badge: Badge) -> Fact:
    """Say how many credits the learning carries."""
    achievement, subject = badge.achievement, badge.subject
    signs = [
        _counted(number, pointer=place)
        for number, place in (
            (achievement.credits_available, f"{achievement.pointer}/creditsAvailable"),
            (subject.credits_earned, f"{subject.pointer}/creditsEarned"),
        )
        if number is not None
    ]
    for extension in badge.extensions("ects"):
        counted = [_counted(number, pointer=extension.pointer) for number in numbers_of(extension.raw)]
        signs += counted or said_in(badge, extension)
    if words.matches("credits", badge.text):
        signs.append(in_words(badge))
    return settle(badge, "credits", signs, label=Strength.STRUCTURED)


def level(badge: Badge) -> Fact:
    """Say on which level of a framework it is."""
    signs = [sign for extension in badge.extensions("eqf") for sign in said_in(badge, extension)]
    for item in badge.alignments():
        typed = item.type is not None and item.type.startswith(_LEVELS)
        if typed or words.matches("level_framework", f"{item.framework} {item.name}"):
            signs.append(tied(badge, item.url, pointer=item.pointer, said=item.name))
    return settle(badge, "level", signs, label=Strength.STRUCTURED)


def participation(badge: Badge) -> Fact:
    """Say in which form the learning took place."""
    named = badge.extensions("participation", "participationtype", "formofparticipation")
    signs = [sign for extension in named for sign in said_in(badge, extension)]
    return settle(badge, "participation", signs, label=Strength.STRUCTURED)


def language(badge: Badge) -> Fact:
    """Say in which language the learning took place; that of the data is another one."""
    if badge.edition == "ob2":
        return settle(badge, "language", (), label=Strength.STRUCTURED)
    place = f"{badge.achievement.pointer}/inLanguage"
    signs = [
        structured(place, said=tag)
        if _LANGUAGE.fullmatch(tag)
        else stated("too-short" if len(tag) < MIN_NAME else "words-only", pointer=place, said=tag)
        for tag in badge.achievement.languages
    ]
    return settle(badge, "language", signs, label=Strength.STRUCTURED)


def prerequisites(badge: Badge) -> Fact:
    """Say what is needed to enrol."""
    signs = (in_words(badge),) if words.matches("prerequisites", badge.text) else ()
    return settle(badge, "prerequisites", signs, label=Strength.STRUCTURED)


def stackability(badge: Badge) -> Fact:
    """Say whether it counts towards something larger. `related` means the same achievement, not a part."""
    named = badge.extensions("stackability", "stackable")
    signs = [sign for extension in named for sign in said_in(badge, extension)]
    place = f"{badge.achievement.pointer}/related"
    signs += [stated("generic-type", pointer=place, said=each) for each in badge.achievement.related]
    return settle(badge, "stackability", signs, label=Strength.STRUCTURED)


def field_code(badge: Badge) -> Fact:
    """Say which field of study it belongs to, by a code."""
    achievement = badge.achievement
    signs = [
        tied(badge, item.url, pointer=item.pointer, said=item.code)
        for item in badge.alignments()
        if item.code is not None
    ]
    coded = (achievement.human_code, *achievement.other_identifiers) if badge.edition == "ob3" else ()
    signs += [structured(achievement.pointer, said=code) for code in coded if code is not None]
    field = achievement.field_of_study
    if field is not None:
        place = f"{achievement.pointer}/fieldOfStudy"
        plain = _CODE.fullmatch(field) is None
        signs.append(
            stated("words-only", pointer=place, said=field) if plain else structured(place, said=field)
        )
    return settle(badge, "field_code", signs)


def review_period(badge: Badge) -> Fact:
    """Say when the learning is looked at again."""
    line = words.found("review_line", badge.narrative)
    signs = []
    if line is not None and words.matches("time_span", line):
        signs.append(structured(in_words(badge).pointer, said=line.strip(), via=Via.LABEL))
    elif line is not None:
        signs.append(in_words(badge))
    until = badge.credential.valid_until
    if until is not None:
        signs.append(stated("dates-only", pointer=until.pointer))
    return settle(badge, "review_period", signs)


def _is_named(item: Alignment) -> bool:
    return item.name is not None and len(item.name.strip()) >= MIN_NAME


def _aligned(badge: Badge, item: Alignment) -> Sign:
    said = item.framework or item.name or item.url
    if item.framework is not None and len(item.framework.strip()) >= MIN_NAME:
        return tied(badge, item.url, pointer=item.pointer, said=said)
    leads = whose(item.url, badge)
    if _is_named(item) and leads == "external":
        return structured(item.pointer, said=said, reason="framework-not-named")
    reason = "own-host" if leads == "own" else "framework-not-named"
    return stated(reason, pointer=item.pointer, said=said)


def _line(badge: Badge, name: str) -> list[Sign]:
    line = words.found(name, badge.narrative)
    if line is None:
        return []
    return [structured(in_words(badge).pointer, said=line.strip(), via=Via.LABEL)]


def _counted(number: float, *, pointer: str) -> Sign:
    if number > 0:
        return structured(pointer, said=f"{number:g}")
    return stated("answered-none", pointer=pointer, said=f"{number:g}") if number == 0 else null(pointer)
