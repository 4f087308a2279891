"""A profile's data read into a `MetadataProfile`, strictly: a slip in it is an error, never a guess."""

import hashlib
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import get_args

import rfc8785

from verifier.model.metadata_profile import LAST, Field, Offered, Rule, Source, Type
from verifier.model.metadata_profile import MetadataProfile as MetadataProfile
from verifier.model.scores import (
    Applies,
    Base,
    Basis,
    Family,
    Fidelity,
    Level,
    ProfileWords,
    Spoken,
    Strength,
)
from verifier.model.words import JsonObject
from verifier.parse.slips import Slips
from verifier.profiles.concepts import CONCEPTS, words
from verifier.profiles.concepts.assessing import KINDS
from verifier.profiles.extra import GATES
from verifier.profiles.field_reading import FAMILIES, STRENGTHS, read_field
from verifier.profiles.table import LANGUAGES, ProfileError, Table
from verifier.vocabulary import classes

_ID = re.compile(r"[a-z0-9][a-z0-9.-]{0,63}")  # stands in addresses and on command lines
MAX_FIELDS = 200  # every badge is read for each of them; the longest list that is shipped has sixteen
_FIDELITIES: Mapping[str, Fidelity] = {fidelity: fidelity for fidelity in get_args(Fidelity)}
_APPLIES: Mapping[str, Applies] = {applies: applies for applies in get_args(Applies)}
_BASES: Mapping[str, Basis] = {basis: basis for basis in get_args(Basis) if basis != "otherwise"}
_KEYS = (
    *("id", "version", "title", "publisher", "fidelity", "wording", "sources", "applies_to", "otherwise"),
    *("types", "decide", "default", "ask_issuer", "fields", "label", "advice", "extends", "gate", "offered"),
    *("claim", "order", "prominent"),
)
# In the order of a file: of several that are lacking the first is named first.
_NEEDED = ("id", "version", "title", "publisher", "fidelity", "otherwise", "types", "fields")
_OFFERED: Mapping[str, Offered] = {offered: offered for offered in get_args(Offered)}
_SPOKEN = ("label", "advice")  # what is said of every field
_COUNTED: tuple[Level, ...] = ("required", "recommended")
_OWN_WORD = "ext:"  # before a word that a list of Open Badges 3.0 does not have
_CONDITIONS = ("declares", "assessment_kind", "achievement_type", "shows", "words")


def read_profile(data: JsonObject, *, file: str, base: Base | None = None) -> MetadataProfile:
    """Read a profile from its data.

    Args:
        data: what the file says, by `written.parse`, put over what it extends, by `merged`.
        file: the name of the file, for messages.
        base: what it stands on in the end, if it extends anything.

    Raises:
        ProfileError: it breaks a rule of its form. The message names file, field and key.
    """
    whole, slips = Table(file=file, place="", data=data), Slips(ProfileError)
    _needed(whole, slips=slips)
    types = slips.each(_type, whole.tables("types"))
    known = _once(whole, "types", [each.id for each in types])
    fields = _fields(whole, types=types, slips=slips)
    sources = slips.each(_source, whole.tables("sources"))
    rules = slips.each(lambda table: _rule(table, known), whole.tables("decide"))
    slips.refuse()
    ids = _ids(whole, fields=fields, slips=slips)
    offered = whole.one_of("offered", _OFFERED) if "offered" in data else "always"
    return MetadataProfile(
        id=_identifier(whole),
        version=whole.text("version"),
        digest=f"sha256:{hashlib.sha256(rfc8785.dumps(data)).hexdigest()}",
        wording=_wording(whole.table("wording")),
        sources=sources,
        applies_to=_applies_to(whole.table("applies_to")),
        types=types,
        rules=rules,
        otherwise=whole.one_of("otherwise", known),
        fields=fields,
        words=replace(
            _words(whole, fields=ids),
            base=base,
            prominent=whole.flag("prominent", default=offered == "always"),
        ),
        extends=whole.text("extends") if "extends" in data else None,
        offered=offered,
        order=whole.whole_number("order") if "order" in data else LAST,
        gate=whole.one_of("gate", dict(zip(GATES, GATES, strict=True))) if "gate" in data else None,
        claim=_claim(whole.table("claim")),
    )


def read_base(data: JsonObject, *, file: str) -> Base:
    """Read of a profile what the readers of one that is put over it have to know.

    Raises:
        ProfileError: that is lacking or wrong.
    """
    whole = Table(file=file, place="", data=data)
    return Base(
        title=whole.spoken("title"),
        publisher=whole.text("publisher"),
        fidelity=whole.one_of("fidelity", _FIDELITIES),
    )


def _needed(whole: Table, *, slips: Slips[ProfileError]) -> None:
    """Refuse a file that has an unknown key, or lacks one."""
    with slips:
        whole.only(*_KEYS)
    slips.each(whole.needs, _NEEDED)
    if not whole.data.keys() >= {*_NEEDED}:
        slips.refuse()


def _fields(whole: Table, *, types: tuple[Type, ...], slips: Slips[ProfileError]) -> tuple[Field, ...]:
    scored = tuple(each.id for each in types if each.scored)
    default = whole.table("default")
    return slips.each(lambda table: read_field(table, scored=scored, default=default), _few(whole, "fields"))


def _ids(whole: Table, *, fields: tuple[Field, ...], slips: Slips[ProfileError]) -> Collection[str]:
    """Give the ids of the fields; refuse those of one id, without label or advice, or that decide nothing."""
    ids = _once(whole, "fields", [field.id for field in fields])
    _refuse_pointless(whole, fields)
    slips.each(lambda key: whole.table(key).only(*ids), _SPOKEN)
    slips.each(lambda number: _is_told(whole, ids, number=number), range(len(fields)))
    slips.refuse()
    return ids


def _words(whole: Table, *, fields: Collection[str]) -> ProfileWords:
    return ProfileWords(
        title=whole.spoken("title"),
        publisher=whole.text("publisher"),
        fidelity=whole.one_of("fidelity", _FIDELITIES),
        types={table.text("id"): table.spoken("label") for table in whole.tables("types")},
        label=_spoken_of(whole.table("label"), fields),
        advice=_spoken_of(whole.table("advice"), fields),
        ask_issuer=_questions(whole.table("ask_issuer")),
    )


def _identifier(whole: Table) -> str:
    identifier = whole.text("id")
    if not _ID.fullmatch(identifier):
        raise whole.error(
            "id", "must be of a-z, 0-9, dot and hyphen, begin with neither, and have 64 characters at most"
        )
    return identifier


def _few(whole: Table, key: str) -> tuple[Table, ...]:
    """Give a list of tables that every badge can be asked for."""
    tables = whole.tables(key)
    if len(tables) > MAX_FIELDS:
        raise whole.error(key, f"are {len(tables)}, {MAX_FIELDS} are the most that are read")
    return tables


def _once(whole: Table, key: str, ids: list[str]) -> Mapping[str, str]:
    """Map each id to itself; refuse an empty list and an id that stands twice."""
    first: dict[str, int] = {}
    for number, (each, table) in enumerate(zip(ids, whole.tables(key), strict=False)):
        if first.setdefault(each, number) != number:
            raise table.error("id", f"“{each}” is already that of {key}[{first[each]}]")
    if not ids:
        raise whole.error(key, "must be some")
    return {each: each for each in ids}


def _refuse_pointless(whole: Table, fields: Iterable[Field]) -> None:
    """Refuse a list that no badge could fare well or badly by."""
    if not any(level in _COUNTED for field in fields for level in field.level.values()):
        raise whole.error("fields", f"none is {' or '.join(_COUNTED)}, so that no badge could be measured")


def _is_told(whole: Table, ids: Collection[str], *, number: int) -> None:
    """Refuse a field that has no name or no advice, there where the field stands."""
    name = [*ids][number]
    lacking = [f"[{key}]" for key in _SPOKEN if name not in whole.table(key).data]
    if lacking:
        table = whole.tables("fields")[number]
        raise table.error("", f'add {name} = {{ en = "…", ja = "…" }} to {" and ".join(lacking)}')


def _type(table: Table) -> Type:
    table.only("id", "label", "scored")
    return Type(id=table.text("id"), scored=table.flag("scored", default=True))


def _wording(table: Table) -> Mapping[str, str]:
    table.only("ja_title", "ja_labels", "advice")
    return {key: table.text(key) for key in table.data}


def _source(table: Table) -> Source:
    table.only("title", "url", "revised")
    return Source(title=table.text("title"), url=table.address("url"), revised=table.text("revised"))


def _claim(table: Table) -> frozenset[str]:
    table.only("words")
    return frozenset(table.texts("words", known=words.lists()))


def _applies_to(table: Table) -> Mapping[Family, Applies]:
    table.only(*FAMILIES)
    return {family: table.one_of(key, _APPLIES) for key, family in FAMILIES.items() if key in table.data}


def _rule(table: Table, types: Mapping[str, str]) -> Rule:
    table.only("type", "basis", "when")
    table.needs("type", "basis", "when")
    when = table.table("when")
    when.only(*_CONDITIONS)
    if not when.data:
        raise table.error("when", "must ask for something")
    return Rule(
        type=table.one_of("type", types),
        basis=table.one_of("basis", _BASES),
        declares=frozenset(when.texts("declares")),
        assessment_kind=frozenset(when.texts("assessment_kind", known=KINDS)),
        achievement_type=_achievement_types(when),
        shows=_shows(when.table("shows")),
        words=frozenset(when.texts("words", known=words.lists())),
    )


def _achievement_types(when: Table) -> frozenset[str]:
    """Read kinds of achievements: words of the standard, or one's own with its mark before them."""
    known = classes.table("Achievement", "ob3").members["achievementType"].words
    listed = when.texts("achievement_type")
    standard = known.words if known is not None else ()
    plain = tuple(kind for kind in listed if not kind.startswith(_OWN_WORD))
    when.known("achievement_type", plain, standard)
    return frozenset(listed)


def _shows(table: Table) -> Mapping[str, Strength]:
    table.only(*CONCEPTS)
    return {concept: table.one_of(concept, STRENGTHS) for concept in table.data}


def _spoken_of(table: Table, ids: Collection[str]) -> Mapping[str, Spoken]:
    return {each: table.spoken(each) for each in ids}


def _questions(table: Table) -> Mapping[str, tuple[str, ...]]:
    table.only(*LANGUAGES)
    return {language: table.texts(language) for language in table.data}
