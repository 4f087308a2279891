"""A metadata profile for a terminal, as an issuer reads it who is to write such a badge."""

from collections.abc import Iterator, Sequence

from rich.console import Console, RenderableType
from rich.text import Text

from verifier.model.metadata_profile import Field, MetadataProfile
from verifier.model.scores import FAMILIES, LEVELS, Level
from verifier.render.catalogue import Catalogue, Language, catalogue
from verifier.render.face import ARROW
from verifier.render.layout import indented, item, print_section, print_whole
from verifier.render.profile import conditions
from verifier.render.profile_words import Told

_ADDRESS = 4  # columns before the address of a source


def print_profiles(profiles: Sequence[MetadataProfile], *, console: Console, language: Language) -> None:
    """Print two lines about each profile: what it is called, and what to know before it is named."""
    words = catalogue(language)
    for profile in profiles:
        told = Told(words=profile.words, language=language)
        console.print(Text(told.title(), style="bold"))
        console.print(indented(Text(listed(profile, words=words))))


def listed(profile: MetadataProfile, *, words: Catalogue) -> str:
    """Give id, version, how close it is to what was published, and when it is in a report."""
    said = words.tables["profiles"]
    return said["listed"].format(
        id=profile.id,
        version=profile.version,
        fidelity=Told(words=profile.words, language=words.language).fidelity(),
        offered=said[profile.offered],
    )


def fits(profile: MetadataProfile, *, file: str, language: Language) -> str:
    """Say in one line what a file is that is in order."""
    said = catalogue(language).tables["profiles"]
    fields, types = len(profile.fields), len(profile.types)
    return said["fits"].format(
        file=file,
        title=Told(words=profile.words, language=language).title(),
        id=profile.id,
        fields=said["field" if fields == 1 else "fields"].format(count=fields),
        types=said["type" if types == 1 else "types"].format(count=types),
        offered=said[profile.offered],
    )


def print_profile(profile: MetadataProfile, *, console: Console, language: Language) -> None:
    """Print everything that a profile asks for, and how it came to it."""
    Page(profile, console=console, language=language).print()


class Page:
    """One profile on its way to a terminal."""

    def __init__(self, profile: MetadataProfile, *, console: Console, language: Language) -> None:
        self._profile = profile
        self._console = console
        self._catalogue = catalogue(language)
        self._told = Told(words=profile.words, language=language)

    def print(self) -> None:
        """Print what it is, what it asks for by how much that matters, and what it rests on."""
        self._console.print(Text(self._told.title(), style="bold"))
        for line in self._head():
            self._console.print(indented(Text(line)))
        self._section("kinds", self._kinds())
        self._section("deciding", self._deciding())
        for level in LEVELS:
            name, meaning = self._name("levels", level), self._name("levels.meaning", level)
            title = self._word("level", level=name, meaning=meaning)
            print_section(title, self._fields(level), console=self._console)
        self._section("strengths", self._strengths())
        questions = (item("·", Text(str(question))) for question in self._told.questions())
        self._section("ask-issuer", questions)
        self._print_sources()

    def _head(self) -> Iterator[str]:
        profile = self._profile
        yield listed(profile, words=self._catalogue)
        yield self._word("published-by", publisher=profile.publisher)
        yield self._told.fidelities()
        for edition in FAMILIES:
            applies = self._name("applies", profile.applies_to.get(edition, "no"))
            yield self._word("edition", edition=self._name("editions", edition), applies=applies)
        if profile.extends is not None:
            yield self._word("extends", id=profile.extends)
        if profile.gate is not None:
            yield self._word("gate", gate=self._name("gates", profile.gate))

    def _kinds(self) -> Iterator[RenderableType]:
        for kind in self._profile.types:
            key = "kind" if kind.scored else "kind-not-scored"
            yield item("·", Text(self._word(key, kind=self._told.type(kind.id))))

    def _deciding(self) -> Iterator[RenderableType]:
        """Say what a badge is of each kind by, in the order in which that is asked."""
        for rule in self._profile.rules:
            clauses = self._catalogue.word("scores-between").join(conditions(rule, words=self._catalogue))
            yield item("·", Text(self._word("rule", kind=self._told.type(rule.type), conditions=clauses)))
        if self._profile.rules:
            kind = self._told.type(self._profile.otherwise)
            yield item("·", Text(self._word("otherwise", kind=kind)))

    def _fields(self, level: Level) -> Iterator[RenderableType]:
        """List the fields of a level; one whose level differs by kind stands where it matters most."""
        for field in self._profile.fields:
            if min(field.level.values(), key=LEVELS.index) == level:
                yield from self._field(field)

    def _field(self, field: Field) -> Iterator[RenderableType]:
        for line in self._asked(field):
            yield item("·", Text(line))
        yield from map(self._beneath, self._conditions(field))
        yield indented(item(ARROW.drawn(self._console.encoding), Text(self._told.advice(field.id))))

    def _asked(self, field: Field) -> Iterator[str]:
        """Say how well it has to be said: once, or once for every kind if these differ."""
        label, needs = self._told.label(field.id), field.needs
        if len(set(needs.values())) == len(set(field.level.values())) == 1:
            (need, *_) = needs.values()
            yield self._word("item", label=label, need=self._name("strengths", need.value))
            return
        key = "item-of-kind" if len(set(field.level.values())) == 1 else "item-of-level"
        for kind, need in needs.items():
            yield self._word(
                key,
                label=label,
                kind=self._told.type(kind),
                level=self._name("levels", field.level[kind]),
                need=self._name("strengths", need.value),
            )

    def _conditions(self, field: Field) -> Iterator[str]:
        yield from (self._name("tests", test) for test in field.tests)
        if len(field.editions) < len(FAMILIES):
            names = [self._name("editions", edition) for edition in sorted(field.editions)]
            yield self._word("only-in", editions=self._catalogue.word("and").join(names))
        for edition in sorted(field.not_expressible):
            yield self._word("no-place-in", edition=self._name("editions", edition))

    def _beneath(self, line: str) -> RenderableType:
        return indented(Text(line, style="dim"))

    def _strengths(self) -> Iterator[RenderableType]:
        """Explain the strengths that are asked for, and no others."""
        asked = {need.value for field in self._profile.fields for need in field.needs.values()}
        for strength, name in self._catalogue.tables["strengths"].items():
            if strength in asked:
                meaning = self._name("strengths.meaning", strength)
                yield item("·", Text(self._word("strength", name=name, meaning=meaning)))

    def _print_sources(self) -> None:
        for number, source in enumerate(self._profile.sources):
            if number == 0:
                self._console.print()
                self._console.print(Text(self._word("sources"), style="bold"))
            said = self._word("source", title=source.title, revised=source.revised)
            self._console.print(indented(item("·", Text(said))))
            print_whole(Text(source.url), console=self._console, indent=_ADDRESS)

    def _section(self, key: str, lines: Iterator[RenderableType]) -> None:
        print_section(self._word(key), lines, console=self._console)

    def _word(self, key: str, **fills: str) -> str:
        return self._catalogue.tables["profiles"][key].format(**fills)

    def _name(self, table: str, code: str) -> str:
        return self._catalogue.told(table, code)
