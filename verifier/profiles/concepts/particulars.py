"""What a badge says of a few things word for word, where a profile asks for more than that it is said."""

from collections.abc import Iterable, Iterator
from itertools import islice

from verifier.profiles.concepts import words
from verifier.profiles.concepts.badge import Badge
from verifier.profiles.concepts.extensions import values_of
from verifier.profiles.concepts.learning import levels_named
from verifier.profiles.concepts.parts import MAX_PARTS
from verifier.profiles.concepts.texts import normalised
from verifier.profiles.facts import Particulars

MAX_SAID = 500  # characters of each text: a name, a number with its unit, a code


def particulars(badge: Badge) -> Particulars:
    """Read them, each in one spelling."""
    return Particulars(
        title=normalised((badge.achievement.name or "")[:MAX_SAID]),
        levels=_texts(_levels(badge)),
        volumes=_texts(_volumes(badge)),
        codes=_texts(_codes(badge)),
        countries=_texts(
            (badge.issuer.country, badge.issuer.parent_country, *_values(badge, "institutioncountry"))
        ),
        frameworks=_texts(text for item in badge.alignments() for text in (item.framework, item.name)),
    )


def _levels(badge: Badge) -> Iterator[str | None]:
    yield from _values(badge, "eqf", *(("level",) if badge.edition == "ob2" else ()))
    for item in levels_named(badge):
        yield from (item.code, item.name)
    yield _label(badge, "level")


def _volumes(badge: Badge) -> tuple[str | None, ...]:
    """Give the first place that says how much learning it is; a time that stands elsewhere may be another."""
    extended = tuple(_values(badge, "timeinvestment", "studyload", "sbu"))
    line = words.found("duration_line", badge.narrative)
    places = (extended, (_label(badge, "duration"),), (line,), (words.found("time_span", badge.narrative),))
    return next((place for place in places if any(place)), ())


def _codes(badge: Badge) -> Iterator[str | None]:
    achievement = badge.achievement
    yield from (item.code for item in badge.alignments())
    yield from _values(badge, "educationprogramidentifier")
    yield from (achievement.human_code, *achievement.other_identifiers, achievement.field_of_study)


def _values(badge: Badge, *names: str) -> Iterator[str]:
    return (value for extension in badge.extensions(*names) for value in values_of(extension.raw))


def _label(badge: Badge, concept: str) -> str | None:
    label = badge.labels.found.get(concept)
    return label.value if label else None


def _texts(said: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(normalised(text[:MAX_SAID]) for text in islice((each for each in said if each), MAX_PARTS))
