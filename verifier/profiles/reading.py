"""A profile's data read into a `MetadataProfile`, strictly: a slip in it is an error, never a guess."""

import hashlib
import re
from collections.abc import Collection, Mapping
from typing import get_args

import rfc8785

from verifier.model.metadata_profile import LAST, Offered, Rule, Source, Type
from verifier.model.metadata_profile import MetadataProfile as MetadataProfile
from verifier.model.scores import Applies, Basis, Family, Fidelity, ProfileWords, Spoken, Strength
from verifier.model.words import JsonObject
from verifier.profiles.concepts import CONCEPTS, words
from verifier.profiles.concepts.assessing import KINDS
from verifier.profiles.extra import GATES
from verifier.profiles.field_reading import FAMILIES, STRENGTHS, read_field
from verifier.profiles.table import LANGUAGES, Table

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
# In the order of a file: of several that are lacking the first is named.
_NEEDED = ("id", "version", "title", "publisher", "fidelity", "otherwise", "types", "fields")
_OFFERED: Mapping[str, Offered] = {offered: offered for offered in get_args(Offered)}
_CONDITIONS = ("declares", "assessment_kind", "achievement_type", "shows", "words")


def read_profile(data: JsonObject, *, file: str) -> MetadataProfile:
    """Read a profile from its data.

    Args:
        data: what the file says, by `parse_profile`, put over what it extends, by `merged`.
        file: the name of the file, for messages.

    Raises:
        ProfileError: it breaks a rule of its form. The message names file, field and key.
    """
    whole = Table(file=file, place="", data=data)
    whole.only(*_KEYS)
    whole.needs(*_NEEDED)
    identifier = _identifier(whole)
    types = tuple(map(_type, whole.tables("types")))
    known = _once(whole, "types", [each.id for each in types])
    scored = tuple(each.id for each in types if each.scored)
    fields = tuple(
        read_field(table, scored=scored, default=whole.table("default")) for table in _few(whole, "fields")
    )
    ids = _once(whole, "fields", [field.id for field in fields])
    offered = whole.one_of("offered", _OFFERED) if "offered" in data else "always"
    return MetadataProfile(
        id=identifier,
        version=whole.text("version"),
        digest=f"sha256:{hashlib.sha256(rfc8785.dumps(data)).hexdigest()}",
        publisher=whole.text("publisher"),
        wording=_wording(whole.table("wording")),
        sources=tuple(map(_source, whole.tables("sources"))),
        applies_to=_applies_to(whole.table("applies_to")),
        types=types,
        rules=tuple(_rule(table, known) for table in whole.tables("decide")),
        otherwise=whole.one_of("otherwise", known),
        fields=fields,
        words=_words(whole, fields=ids, prominent=whole.flag("prominent", default=offered == "always")),
        extends=whole.text("extends") if "extends" in data else None,
        offered=offered,
        order=whole.whole_number("order") if "order" in data else LAST,
        gate=whole.one_of("gate", dict(zip(GATES, GATES, strict=True))) if "gate" in data else None,
        claim=_claim(whole.table("claim")),
    )


def _words(whole: Table, *, fields: Collection[str], prominent: bool) -> ProfileWords:
    return ProfileWords(
        title=whole.spoken("title"),
        fidelity=whole.one_of("fidelity", _FIDELITIES),
        types={table.text("id"): table.spoken("label") for table in whole.tables("types")},
        label=_spoken_of(whole.table("label"), fields),
        advice=_spoken_of(whole.table("advice"), fields),
        ask_issuer=_questions(whole.table("ask_issuer")),
        prominent=prominent,
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
    if not ids or len(set(ids)) < len(ids):
        raise whole.error(key, "must be some, each id once")
    return {each: each for each in ids}


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
        achievement_type=frozenset(when.texts("achievement_type")),
        shows=_shows(when.table("shows")),
        words=frozenset(when.texts("words", known=words.lists())),
    )


def _shows(table: Table) -> Mapping[str, Strength]:
    table.only(*CONCEPTS)
    return {concept: table.one_of(concept, STRENGTHS) for concept in table.data}


def _spoken_of(table: Table, ids: Collection[str]) -> Mapping[str, Spoken]:
    """Read what is said of each field: of every one, and of nothing else."""
    table.only(*ids)
    return {each: table.spoken(each) for each in ids}


def _questions(table: Table) -> Mapping[str, tuple[str, ...]]:
    table.only(*LANGUAGES)
    return {language: table.texts(language) for language in table.data}
