"""Where an object departs from the table of its class: one walk for every class of every edition."""

from collections import Counter
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, replace

from verifier.model.credential import Edition
from verifier.model.deviation import Deviation, Rule
from verifier.model.words import Json, JsonObject
from verifier.parse.kinds import broken_rule, is_class, is_of_kind
from verifier.parse.members import below, entries, place_of_type, spelled, types
from verifier.parse.recognise import is_version_2
from verifier.parse.written_form import (
    deviations_of_spelling,
    deviations_of_type_writing,
    deviations_of_writing,
    is_one_in_languages,
)
from verifier.vocabulary import classes
from verifier.vocabulary.classes import ClassTable, Family, Form, Member

MAX_OF_A_RULE = 25  # a report is read by people, and who sends a million is no issuer

_OB3 = frozenset((Edition.VC1, Edition.VC2, Edition.OB3_VC1, Edition.OB3_VC2, Edition.CLR2))
_OF_VALUE_OBJECTS = frozenset(("@value", "@language", "@direction", "@type"))
_WITH_FORMS_OF_THEIR_OWN = frozenset(("EndorsementCredential",))  # credentials inside of one


def deviations(
    document: JsonObject, class_name: str, *, pointer: str, edition: Edition, elders: Set[str] = frozenset()
) -> tuple[Deviation, ...]:
    """Find every departure of an object, and of those inside it, from the tables of their classes.

    Args:
        document: the object as it was received (of Open Badges 1 and 2: compacted).
        class_name: the class that it stands for, as the tables name it.
        pointer: where it stands.
        edition: decides which edition's tables and which names of dates count.
        elders: the classes whose objects come from Open Badges 0.5 or 1.x: less is asked of those.
    """
    walk = _Walk(family="ob3" if edition in _OB3 else "ob2", form=_form(document, edition), elders=elders)
    return bounded(walk.of_class(document, class_name, pointer))


def deviations_of_extension(document: JsonObject, name: str, *, pointer: str) -> Iterator[Deviation]:
    """Find every departure of an extension of Open Badges 2, and of what is inside it, from its table."""
    return _Walk(family="extension", form="vc2").of_class(document, name, pointer)


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
    elders: Set[str] = frozenset()

    def of_class(self, document: JsonObject, class_name: str, pointer: str) -> Iterator[Deviation]:
        table = classes.table(class_name, "ob1" if class_name in self.elders else self.family)
        yield from _of_type(document, table, pointer)
        if self.family == "ob3":
            yield from deviations_of_spelling(document, pointer=pointer)
            yield from deviations_of_type_writing(document, table, pointer=pointer)
            yield from _of_closed(document, table, pointer)
        if table.one_of and not _has_any(document, table.one_of):
            yield Deviation(
                pointer=pointer,
                rule=Rule(table.otherwise),
                detail=" | ".join(table.one_of),
                touches=table.touches and not _has_any(document, table.unless),
            )
        for term, member in table.members.items():
            name = spelled(document, term)
            if name in document or self.form in member.required:
                yield from self._of_member(document, name, member, pointer)

    def _of_member(
        self, document: JsonObject, name: str, member: Member, pointer: str
    ) -> Iterator[Deviation]:
        values = list(entries(document, name, pointer=pointer))
        fitting = [value for _, value in values if _kind_of(value, member)]
        excused = bool(member.unless) and member.unless in document
        asked = self.form in member.required and not excused
        if asked and (not values or (not fitting and member.missing != Rule.MISSING_PROPERTY.value)):
            yield Deviation(pointer=pointer, rule=Rule(member.missing), detail=name, touches=member.touches)
        elif name in document and self.family == "ob3":
            yield from deviations_of_writing(document, name, member, pointer=pointer)
        if len(values) > 1 and not member.many and not self._is_one_text(values, member):
            yield Deviation(
                pointer=below(pointer, name), rule=Rule.CARDINALITY, detail=name, touches=member.touches
            )
        for place, value in values:
            yield from self._of_value(value, name, member, place)

    def _of_value(self, value: Json, name: str, member: Member, pointer: str) -> Iterator[Deviation]:
        kind = _kind_of(value, member)
        if kind is None and self.family == "ob3" and _kind_of(_plain(value), member):
            # The value is there and reads one way; it is only dressed as JSON-LD dresses it.
            yield Deviation(pointer=pointer, rule=Rule.SERIALISATION, detail=name)
        elif kind is None:
            rule = broken_rule(value, member.kinds[0])
            yield Deviation(pointer=pointer, rule=rule, detail=name, touches=member.touches)
        elif isinstance(value, dict) and is_class(kind):
            yield from self._inside(value, kind).of_class(value, kind, pointer)
        elif member.words is not None and isinstance(value, str) and not member.words.has(value):
            yield Deviation(pointer=pointer, rule=Rule.NOT_IN_ENUMERATION, detail=value)

    def _is_one_text(self, values: list[tuple[str, Json]], member: Member) -> bool:
        """Say whether several values are one text in several languages."""
        told = "words" in member.kinds or (self.family == "ob3" and "text" in member.kinds)
        return told and is_one_in_languages([value for _, value in values])

    def _inside(self, value: JsonObject, kind: str) -> "_Walk":
        if kind not in _WITH_FORMS_OF_THEIR_OWN:
            return self
        return replace(self, form="vc2" if is_version_2(value) else "vc1")


def _form(document: JsonObject, edition: Edition) -> Form:
    """Say which form of credential the edition is; a record (CLR) may have either."""
    if edition in (Edition.VC1, Edition.OB3_VC1):
        return "vc1"
    return "vc1" if edition is Edition.CLR2 and not is_version_2(document) else "vc2"


def _of_closed(document: JsonObject, table: ClassTable, pointer: str) -> Iterator[Deviation]:
    if table.closed:
        known = {*table.members, "type", "@type"} | ({"@id"} if "id" in table.members else set())
        for name in document:
            if name not in known:
                yield Deviation(pointer=below(pointer, name), rule=Rule.EXTRA_MEMBER, detail=name)


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
    return any(
        not _is_nobody(value) for name in names for _, value in entries(document, spelled(document, name))
    )


def _is_nobody(value: Json) -> bool:
    """Say whether this is a name for use within its document: anybody can write one for anything."""
    return isinstance(value, str) and value.startswith("_:")


def _plain(value: Json) -> Json:
    """Take a value object of JSON-LD, which says nothing more, as its value."""
    return value.get("@value") if isinstance(value, dict) and value.keys() <= _OF_VALUE_OBJECTS else value
