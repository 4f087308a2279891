"""Where an object departs from the table of its class: one walk for every class of every edition."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from verifier.model.credential import Edition
from verifier.model.deviation import Deviation, Rule
from verifier.model.words import Json, JsonObject
from verifier.parse.kinds import broken_rule, is_class, is_of_kind
from verifier.parse.members import below, entries, place_of_type, spelled, types
from verifier.vocabulary import classes
from verifier.vocabulary.classes import ClassTable, Family, Form, Member

MAX_OF_A_RULE = 25  # a report is read by people, and who sends a million is no issuer

_VC1 = frozenset((Edition.VC1, Edition.OB3_VC1))
_OB3 = _VC1 | {Edition.VC2, Edition.OB3_VC2, Edition.CLR2}


def deviations(
    document: JsonObject, class_name: str, *, pointer: str, edition: Edition
) -> tuple[Deviation, ...]:
    """Find every departure of an object, and of those inside it, from the tables of their classes.

    Args:
        document: the object as it was received (of Open Badges 1 and 2: compacted).
        class_name: the class that it stands for, as the tables name it.
        pointer: where it stands.
        edition: decides which edition's tables and which names of dates count.
    """
    walk = _Walk(family="ob3" if edition in _OB3 else "ob2", form="vc1" if edition in _VC1 else "vc2")
    return bounded(walk.of_class(document, class_name, pointer))


def bounded(found: Iterable[Deviation]) -> tuple[Deviation, ...]:
    """Keep at most `MAX_OF_A_RULE` a rule of those that touch an answer, and as many of the others."""
    kept: list[Deviation] = []
    counted: Counter[tuple[Rule, bool]] = Counter()
    for deviation in found:
        kind = deviation.rule, deviation.touches
        counted[kind] += 1
        if counted[kind] <= MAX_OF_A_RULE:
            kept.append(deviation)
    return tuple(kept)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Walk:
    family: Family
    form: Form

    def of_class(self, document: JsonObject, class_name: str, pointer: str) -> Iterator[Deviation]:
        table = classes.table(class_name, self.family)
        yield from _of_type(document, table, pointer)
        if table.one_of and not _has_any(document, table.one_of):
            yield Deviation(
                pointer=pointer,
                rule=Rule(table.otherwise),
                detail=" | ".join(table.one_of),
                touches=table.touches and not _has_any(document, table.unless),
            )
        for name, member in table.members.items():
            yield from self._of_member(document, name, member, pointer)

    def _of_member(
        self, document: JsonObject, name: str, member: Member, pointer: str
    ) -> Iterator[Deviation]:
        name = spelled(document, name)
        values = list(entries(document, name, pointer=pointer))
        fitting = [value for _, value in values if _kind_of(value, member)]
        asked = self.form in member.required
        if asked and (not values or (not fitting and member.missing != Rule.MISSING_PROPERTY.value)):
            yield Deviation(pointer=pointer, rule=Rule(member.missing), detail=name, touches=member.touches)
        elif not values and name in document and self.family == "ob3":  # null or []: OB 3.0 serialization
            yield Deviation(pointer=below(pointer, name), rule=Rule.VALUE_TYPE, detail=name)
        if len(values) > 1 and not member.many and not _is_one_in_languages(values, member):
            yield Deviation(
                pointer=below(pointer, name), rule=Rule.CARDINALITY, detail=name, touches=member.touches
            )
        for place, value in values:
            yield from self._of_value(value, name, member, place)

    def _of_value(self, value: Json, name: str, member: Member, pointer: str) -> Iterator[Deviation]:
        kind = _kind_of(value, member)
        if kind is None:
            rule = broken_rule(value, member.kinds[0])
            yield Deviation(pointer=pointer, rule=rule, detail=name, touches=member.touches)
        elif isinstance(value, dict) and is_class(kind):
            yield from self.of_class(value, kind, pointer)
        elif member.words is not None and isinstance(value, str) and not member.words.has(value):
            yield Deviation(pointer=pointer, rule=Rule.NOT_IN_ENUMERATION, detail=value)


def _of_type(document: JsonObject, table: ClassTable, pointer: str) -> Iterator[Deviation]:
    kinds = types(document)
    if not table.types or not set(kinds).isdisjoint(table.types):
        return
    if kinds:
        yield Deviation(
            pointer=place_of_type(document, pointer=pointer),
            rule=Rule(table.mistyped),
            detail=" | ".join(table.types),
        )
    elif not table.implied:
        yield Deviation(pointer=pointer, rule=Rule(table.untyped), detail="type")


def _kind_of(value: Json, member: Member) -> str | None:
    return next((kind for kind in member.kinds if is_of_kind(value, kind)), None)


def _has_any(document: JsonObject, names: tuple[str, ...]) -> bool:
    return any(next(entries(document, spelled(document, name)), None) is not None for name in names)


def _is_one_in_languages(values: list[tuple[str, Json]], member: Member) -> bool:
    """Say whether several values are one text in several languages."""
    return "words" in member.kinds and all(
        isinstance(value, dict) and isinstance(value.get("@language"), str) for _, value in values
    )
