"""What was learned: outcomes, skills, frameworks, effort, level, form, and what it leads to."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from verifier.model.achievement import Alignment
from verifier.model.scores import Via
from verifier.profiles.concepts import grades, words
from verifier.profiles.concepts.answers import is_null, is_uri, points_elsewhere
from verifier.profiles.concepts.badge import Badge
from verifier.profiles.concepts.concept import Concept
from verifier.profiles.concepts.extensions import competencies, counted_in, of_number, said_in, telling
from verifier.profiles.concepts.homes import IN_ACHIEVEMENT, IN_AWARD
from verifier.profiles.concepts.interoperable import notes_of
from verifier.profiles.concepts.length import NARRATIVE, Length, is_long
from verifier.profiles.concepts.links import says_something, tied, whose
from verifier.profiles.concepts.sign import Sign, in_words, null, stated, structured

MIN_NAME = 2  # characters
_AROUND = " \t\n*_`•・-"  # of the value of a line
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,9}", re.ASCII)  # BCP 47, as far as form goes
_OUTCOMES = frozenset(("ceasn:Competency", "CFItem"))
_LEVELS = ("ext:EQF", "ext:NQF")
_CODE = re.compile(r"[\w.:/-]{0,40}\d[\w.:/-]{0,40}", re.ASCII)


def outcomes(badge: Badge) -> Iterable[Sign]:
    """Say what the learner can do."""
    signs = said_in(badge.extensions("learningoutcome"), badge)
    for item in badge.achievement.alignments:
        if item.type in _OUTCOMES and says_something(item):
            signs.append(tied(badge, item.url, pointer=item.pointer, said=item.name))
        else:
            signs.append(stated("generic-type", pointer=item.pointer, said=item.name))
    if is_long(badge.labels.outside, least=NARRATIVE):
        signs.append(in_words(badge))
    return signs


OUTCOMES = Concept(
    id="outcomes", signs=outcomes, home=IN_ACHIEVEMENT, grade=grades.of_length(Length(plain=20, dense=8))
)


def _frameworks(badge: Badge) -> tuple[str, ...]:
    """Say which frameworks are known to other systems. That is worth knowing and never scored.

    The name of one makes a page of the issuer no part of it.
    """
    return notes_of(
        replace(item, framework=None) if whose(item.url, badge) == "own" else item
        for item, _ in _items(badge)
    )


def skills(badge: Badge) -> Iterable[Sign]:
    """Say which skills are named."""
    signs = [
        tied(badge, item.url, pointer=item.pointer, said=item.name, via=via)
        for item, via in _items(badge)
        if _is_named(item)
    ]
    signs += _line(badge, "skills_line")
    tag = next(iter(badge.achievement.tags), None)
    if tag is not None:
        place = f"{badge.achievement.pointer}/{'tags' if badge.edition == 'ob2' else 'tag'}"
        signs.append(stated("words-only", pointer=place, said=tag, via=Via.WORDS))
    if words.matches("skills", badge.text):
        signs.append(in_words(badge))
    return signs


SKILLS = Concept(id="skills", signs=skills, home=IN_ACHIEVEMENT, notes=_frameworks)


def alignment(badge: Badge) -> Iterable[Sign]:
    """Say whether it is tied to frameworks."""
    return [_aligned(badge, item, via=via) for item, via in _items(badge)]


ALIGNMENT = Concept(id="alignment", signs=alignment, home=IN_ACHIEVEMENT, notes=_frameworks)


def duration(badge: Badge) -> Iterable[Sign]:
    """Say how long the learning takes."""
    signs = counted_in(badge.extensions("timeinvestment", "studyload", "sbu"), badge, unit="time_span")
    signs += _line(badge, "duration_line", unit="time_span")
    if words.matches("time_span", badge.narrative):
        signs.append(in_words(badge))
    if None not in badge.subject.activity:
        signs.append(stated("dates-only", pointer=badge.subject.pointer))
    return signs


DURATION = Concept(id="duration", signs=duration, home=IN_ACHIEVEMENT, grade=grades.naming("effort"))


def credits_earned(badge: Badge) -> Iterable[Sign]:
    """Say how many credits the learning carries."""
    achievement, subject = badge.achievement, badge.subject
    signs = [
        of_number(number, pointer=place)
        for number, place in (
            (achievement.credits_available, f"{achievement.pointer}/creditsAvailable"),
            (subject.credits_earned, f"{subject.pointer}/creditsEarned"),
        )
        if number is not None
    ]
    signs += counted_in(badge.extensions("ects"), badge, unit="credits")
    if words.matches("credits", badge.text):
        signs.append(in_words(badge))
    return signs


CREDITS = Concept(
    id="credits",
    signs=credits_earned,
    home=IN_ACHIEVEMENT,
    home_in_3=IN_AWARD,
    grade=grades.anything,
    none_is="an answer",
)


def level(badge: Badge) -> Iterable[Sign]:
    """Say on which level of a framework it is."""
    signs = said_in(badge.extensions("eqf"), badge)
    named = said_in(badge.elder_extensions("level"), badge)
    signs += [telling(sign, by=grades.level) for sign in named]
    signs += [tied(badge, item.url, pointer=item.pointer, said=item.name) for item in levels_named(badge)]
    return signs


LEVEL = Concept(id="level", signs=level, home=IN_ACHIEVEMENT, grade=grades.level, none_is="all of it")


def levels_named(badge: Badge) -> Iterator[Alignment]:
    """List the ties to a level of a framework."""
    for item in badge.alignments():
        typed = item.type is not None and item.type.startswith(_LEVELS) and says_something(item)
        if typed or words.matches("level_framework", f"{item.framework} {item.name}"):
            yield item


def participation(badge: Badge) -> Iterable[Sign]:
    """Say in which form the learning took place."""
    return said_in(badge.extensions("participation", "participationtype", "formofparticipation"), badge)


PARTICIPATION = Concept(
    id="participation", signs=participation, home=IN_ACHIEVEMENT, grade=grades.naming("participation_form")
)


def language(badge: Badge) -> Iterable[Sign]:
    """Say in which language the learning took place; that of the data is another one."""
    if badge.edition == "ob2":
        return said_in(badge.elder_extensions("language"), badge)
    place = f"{badge.achievement.pointer}/inLanguage"
    return [
        structured(place, said=tag)
        if _LANGUAGE.fullmatch(tag)
        else stated("too-short" if len(tag) < MIN_NAME else "words-only", pointer=place, said=tag)
        for tag in badge.achievement.languages
    ]


LANGUAGE = Concept(
    id="language", signs=language, home=IN_ACHIEVEMENT, grade=grades.of_length(Length(plain=2, dense=2))
)


def prerequisites(badge: Badge) -> Iterable[Sign]:
    """Say what is needed to enrol."""
    return (in_words(badge),) if words.matches("prerequisites", badge.said) else ()


PREREQUISITES = Concept(
    id="prerequisites",
    signs=prerequisites,
    home=IN_ACHIEVEMENT,
    grade=grades.of_length(Length(plain=2, dense=2)),
    none_is="an answer",
)


def stackability(badge: Badge) -> Iterable[Sign]:
    """Say whether it counts towards something larger. `related` means the same achievement, not a part."""
    signs = said_in(badge.extensions("stackability", "stackable"), badge)
    place = f"{badge.achievement.pointer}/related"
    signs += [stated("generic-type", pointer=place, said=each) for each in badge.achievement.related]
    return signs


STACKABILITY = Concept(
    id="stackability",
    signs=stackability,
    home=IN_ACHIEVEMENT,
    grade=grades.of_length(Length(plain=2, dense=1)),
    none_is="an answer",
)


def field_code(badge: Badge) -> Iterable[Sign]:
    """Say which field of study it belongs to, by a code."""
    achievement = badge.achievement
    signs = [
        tied(badge, item.url, pointer=item.pointer, said=item.code)
        for item in badge.alignments()
        if item.code is not None
    ]
    signs += said_in(badge.extensions("educationprogramidentifier"), badge)
    if badge.edition == "ob3":
        others = [("otherIdentifier", code) for code in achievement.other_identifiers]
        coded = [("humanCode", achievement.human_code), *others]
        signs += [structured(f"{achievement.pointer}/{name}", said=code) for name, code in coded if code]
    field = achievement.field_of_study
    if field is not None:
        place = f"{achievement.pointer}/fieldOfStudy"
        plain = _CODE.fullmatch(field) is None
        signs.append(
            stated("words-only", pointer=place, said=field) if plain else structured(place, said=field)
        )
    return signs


FIELD_CODE = Concept(id="field_code", signs=field_code, home=IN_ACHIEVEMENT)


def review_period(badge: Badge) -> Iterable[Sign]:
    """Say when the learning is looked at again."""
    signs = _line(badge, "review_line", unit="time_span")
    until = badge.credential.valid_until
    if until is not None:
        signs.append(stated("dates-only", pointer=until.pointer))
    return signs


REVIEW_PERIOD = Concept(id="review_period", signs=review_period, home=IN_ACHIEVEMENT)


def _is_named(item: Alignment) -> bool:
    name = (item.name or "").strip()
    return len(name) >= MIN_NAME and not is_uri(name)


def _items(badge: Badge) -> Iterator[tuple[Alignment, Via]]:
    """List what ties the badge to frameworks, and by what."""
    yield from ((item, Via.PROPERTY) for item in (*badge.alignments(), *badge.achievement.skills))
    yield from ((item, Via.EXTENSION) for item in competencies(badge))


def _aligned(badge: Badge, item: Alignment, *, via: Via) -> Sign:
    framework = None if item.framework is None or is_null(item.framework) else item.framework
    said = framework or item.name or item.url or item.code
    if said is None:
        return null(item.pointer)
    if framework is not None and len(framework.strip()) >= MIN_NAME:
        return tied(badge, item.url, pointer=item.pointer, said=said, via=via)
    leads = whose(item.url, badge)
    if _is_named(item) and leads == "external":
        return structured(item.pointer, said=said, reason="framework-not-named", via=via)
    reason = "own-host" if leads == "own" else "framework-not-named"
    return stated(reason, pointer=item.pointer, said=said, via=via)


def _line(badge: Badge, name: str, *, unit: str | None = None) -> list[Sign]:
    """Give the sign of a side line: in words only if it lacks the unit, or only tells where to look."""
    value = words.found(name, badge.narrative)
    if value is None:
        return []
    said, place = value.strip(_AROUND), in_words(badge).pointer
    if points_elsewhere(said):
        return [stated("told-elsewhere", pointer=place, said=said, via=Via.LABEL)]
    if unit is not None and not words.matches(unit, said):
        return [stated("words-only", pointer=place, said=said, via=Via.LABEL)]
    return [structured(place, said=said, via=Via.LABEL)]
