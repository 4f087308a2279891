"""A metadata profile for a terminal, as an issuer reads it who is to write such a badge."""

from collections.abc import Iterator, Sequence

from rich.console import Console, RenderableType
from rich.text import Text

from verifier.model.metadata_profile import Field, MetadataProfile
from verifier.model.scores import LEVELS
from verifier.render.catalogue import Catalogue, Language, catalogue
from verifier.render.face import ARROW
from verifier.render.layout import indented, item, print_section, print_whole
from verifier.render.profile_sentences import ProfileSentences
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
        self._said = ProfileSentences(profile, language=language)
        self._console = console

    def print(self) -> None:
        """Print what it is, what it asks for by how much that matters, and what it rests on."""
        said = self._said
        self._console.print(Text(said.told.title(), style="bold"))
        for line in self._head():
            self._console.print(indented(Text(line)))
        self._section("kinds", map(_item, said.kinds()))
        self._section("deciding", map(_item, said.deciding()))
        for level in LEVELS:
            name, meaning = said.name("levels", level), said.name("levels.meaning", level)
            title = said.word("level", level=name, meaning=meaning)
            lines = (line for field in said.fields(level) for line in self._field(field))
            print_section(title, lines, console=self._console)
        strengths = (said.word("strength", name=name, meaning=meaning) for name, meaning in said.strengths())
        self._section("strengths", map(_item, strengths))
        self._section("ask-issuer", (_item(str(question)) for question in said.told.questions()))
        self._print_sources()

    def _head(self) -> Iterator[str]:
        said = self._said
        yield listed(said.profile, words=said.words)
        yield said.word("published-by", publisher=said.profile.publisher)
        yield said.told.fidelities()
        yield from said.editions()
        yield from said.reach()

    def _field(self, field: Field) -> Iterator[RenderableType]:
        yield from map(_item, self._asked(field))
        for line in self._said.conditions(field):
            yield indented(Text(line, style="dim"))
        advice = Text(self._said.told.advice(field.id))
        yield indented(item(ARROW.drawn(self._console.encoding), advice))

    def _asked(self, field: Field) -> Iterator[str]:
        """Say how well it has to be said: once, or once for every kind if these differ."""
        said, needs = self._said, field.needs
        label = said.told.label(field.id)
        if len(set(needs.values())) == len(set(field.level.values())) == 1:
            (need, *_) = needs.values()
            yield said.word("item", label=label, need=said.name("strengths", need.value))
            return
        key = "item-of-kind" if len(set(field.level.values())) == 1 else "item-of-level"
        for kind, need in needs.items():
            yield said.word(
                key,
                label=label,
                kind=said.told.type(kind),
                level=said.name("levels", field.level[kind]),
                need=said.name("strengths", need.value),
            )

    def _print_sources(self) -> None:
        for number, source in enumerate(self._said.profile.sources):
            if number == 0:
                self._console.print()
                self._console.print(Text(self._said.word("sources"), style="bold"))
            said = self._said.word("source", title=source.title, revised=source.revised)
            self._console.print(indented(_item(said)))
            print_whole(Text(source.url), console=self._console, indent=_ADDRESS)

    def _section(self, key: str, lines: Iterator[RenderableType]) -> None:
        print_section(self._said.word(key), lines, console=self._console)


def _item(line: str) -> RenderableType:
    return item("·", Text(line))
