"""Class tables: which members a class has, which of them it requires, and what their values are.

One form for Open Badges 2 and 3 and for the extensions of the former, one file a family of classes, a table
a class and edition. In a table a member is written in words: kinds of value joined by ``|``, then
``required`` (or ``required-in:vc1``), ``unless:`` with the name under which another edition writes the same,
``many``, ``compact`` or ``either`` (how one of many may be written), ``touches``, ``in:`` with the name of an
enumeration, ``else:`` with the rule that its absence breaks. A kind with a capital letter is a class. The
other keys of a table are those of `ClassTable`.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Literal

from verifier.model.words import JsonObject

Family = Literal["ob1", "ob2", "ob3", "extension"]
Form = Literal["vc1", "vc2"]
Writing = Literal["list", "single", "either"]

_FORMS: tuple[Form, ...] = ("vc1", "vc2")
_FILES = ("credential", "data_model", "subject", "achievement", "profile")
# The published pattern, held to the beginning of the word: the rest of it may be anything, as published.
_EXTENSION = re.compile(r"ext:[A-Za-z0-9|._]", re.ASCII)
_FOLDER = resources.files("verifier.vocabulary.classes")
_EXTENSION_FILES = ("published", "platforms")
_EXTENSION_FOLDER = resources.files("verifier.vocabulary") / "extensions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Enumeration:
    """The words that a member may have."""

    words: frozenset[str]
    extensible: bool  # words with the prefix ext: too

    def has(self, word: str) -> bool:
        """Say whether the word is on the list."""
        return word in self.words or (self.extensible and _EXTENSION.match(word) is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """What a class says of one of its members."""

    kinds: tuple[str, ...]  # the value is one of these; several kinds only where they tell apart
    required: frozenset[Form] = frozenset()  # the forms of credential that ask for it
    unless: str = ""  # asked only where the member of this name is not there: the same by another edition
    many: bool = False
    compact: bool = False  # one of many may stand without its list: the json-ld flavour of the format
    either: bool = False  # the format does not say how one of many is written
    touches: bool = False  # an answer of the report rests on it
    words: Enumeration | None = None
    missing: str = "missing-property"  # the rule that its absence breaks


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassTable:
    """A class of one edition."""

    name: str
    members: Mapping[str, Member] = field(default_factory=dict)
    types: tuple[str, ...] = ()  # one of them must be among the types; empty: not asked
    type_as: Writing = "either"  # how the type is written
    implied: bool = False  # the type may be left out
    untyped: str = "missing-property"  # the rule that an object without a type breaks
    mistyped: str = "wrong-type"  # the rule that another type breaks
    one_of: tuple[str, ...] = ()  # at least one of these members must be there …
    otherwise: str = "missing-property"  # … or this rule is broken
    touches: bool = False  # an answer of the report rests on ``one_of`` …
    unless: tuple[str, ...] = ()  # … unless one of these members answers it
    open: bool = False  # members that the table does not have are expected
    closed: bool = False  # members that the table does not have are forbidden

    def has(self, name: str) -> bool:
        """Say whether the class has a member of this name; identifier, type and keywords are everybody's."""
        return name in self.members or name in ("id", "type") or name.startswith("@")


def table(name: str, family: Family) -> ClassTable:
    """Find the table of a class.

    Raises:
        KeyError: there is none: a mistake of the program.
    """
    return _tables()[family, name]


def names(family: Family) -> tuple[str, ...]:
    """List the classes of an edition."""
    return tuple(name for of, name in _tables() if of == family)


_OF_CLASS = frozenset(  # keys of a table that are no members: no class has a member of such a name
    (
        *("types", "type_as", "implied", "untyped", "mistyped"),
        *("one_of", "otherwise", "touches", "unless", "open", "closed"),
    )
)
_WRITINGS: Mapping[str, Writing] = {"list": "list", "single": "single"}


@cache
def _tables() -> Mapping[tuple[str, str], ClassTable]:
    enumerations = {
        name: Enumeration(words=frozenset(_texts(facts, "words")), extensible=_flag(facts, "extensible"))
        for name, facts in _document(_FOLDER, "enumerations").items()
    }
    files = [(_FOLDER, name) for name in _FILES] + [(_EXTENSION_FOLDER, name) for name in _EXTENSION_FILES]
    return {
        (family, name): _table(name, facts, enumerations)
        for folder, file in files
        for family, classes in _document(folder, file).items()
        for name, facts in classes.items()
        if isinstance(facts, dict)
    }


def _document(folder: Traversable, name: str) -> Mapping[str, JsonObject]:
    found: Mapping[str, JsonObject] = tomllib.loads((folder / f"{name}.toml").read_text("utf-8"))
    return found


def _table(name: str, facts: JsonObject, enumerations: Mapping[str, Enumeration]) -> ClassTable:
    return ClassTable(
        name=name,
        members={
            member: _member(str(words).split(), enumerations)
            for member, words in facts.items()
            if member not in _OF_CLASS
        },
        types=_texts(facts, "types"),
        type_as=_WRITINGS.get(str(facts.get("type_as")), "either"),
        implied=_flag(facts, "implied"),
        untyped=str(facts.get("untyped", "missing-property")),
        mistyped=str(facts.get("mistyped", "wrong-type")),
        one_of=_texts(facts, "one_of"),
        otherwise=str(facts.get("otherwise", "missing-property")),
        touches=_flag(facts, "touches"),
        unless=_texts(facts, "unless"),
        open=_flag(facts, "open"),
        closed=_flag(facts, "closed"),
    )


def _member(words: list[str], enumerations: Mapping[str, Enumeration]) -> Member:
    kinds, *flags = words
    named = dict(flag.split(":", 1) for flag in flags if ":" in flag)
    return Member(
        kinds=tuple(kinds.split("|")),
        required=frozenset(
            form for form in _FORMS if "required" in flags or named.get("required-in") == form
        ),
        unless=named.get("unless", ""),
        many="many" in flags,
        compact="compact" in flags,
        either="either" in flags,
        touches="touches" in flags,
        words=enumerations[named["in"]] if "in" in named else None,
        missing=named.get("else", "missing-property"),
    )


def _texts(facts: JsonObject, name: str) -> tuple[str, ...]:
    found = facts.get(name)
    return tuple(map(str, found)) if isinstance(found, list) else ()


def _flag(facts: JsonObject, name: str) -> bool:
    return facts.get(name) is True
