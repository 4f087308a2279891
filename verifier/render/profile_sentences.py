"""A metadata profile in sentences, as an issuer reads it: for a terminal and for a page alike."""

from collections.abc import Iterator

from verifier.model.metadata_profile import Field, MetadataProfile
from verifier.model.scores import FAMILIES, LEVELS, Level
from verifier.render.catalogue import Language, catalogue
from verifier.render.profile import conditions
from verifier.render.profile_words import Told


class ProfileSentences:
    """What there is to say of one profile, in one language."""

    def __init__(self, profile: MetadataProfile, *, language: Language) -> None:
        self.profile = profile
        self.words = catalogue(language)
        self.told = Told(words=profile.words, language=language)

    def editions(self) -> Iterator[str]:
        """Say of every edition whether the profile was written for it."""
        for edition in FAMILIES:
            applies = self.name("applies", self.profile.applies_to.get(edition, "no"))
            yield self.word("edition", edition=self.name("editions", edition), applies=applies)

    def reach(self) -> Iterator[str]:
        """Say what it was put over, and which badges it concerns, if not all."""
        if self.profile.extends is not None:
            yield self.word("extends", id=self.profile.extends)
        if self.profile.gate is not None:
            yield self.word("gate", gate=self.name("gates", self.profile.gate))

    def kinds(self) -> Iterator[str]:
        """Name the kinds of badges that it tells apart."""
        for kind in self.profile.types:
            yield self.word("kind" if kind.scored else "kind-not-scored", kind=self.told.type(kind.id))

    def deciding(self) -> Iterator[str]:
        """Say what a badge is of each kind by, in the order in which that is asked."""
        for rule in self.profile.rules:
            clauses = self.words.word("scores-between").join(conditions(rule, words=self.words))
            yield self.word("rule", kind=self.told.type(rule.type), conditions=clauses)
        if self.profile.rules:
            yield self.word("otherwise", kind=self.told.type(self.profile.otherwise))

    def fields(self, level: Level) -> list[Field]:
        """List the fields of a level; one whose level differs by kind stands where it matters most."""
        return [
            field for field in self.profile.fields if min(field.level.values(), key=LEVELS.index) == level
        ]

    def conditions(self, field: Field) -> Iterator[str]:
        """Say what else is asked of a field, and of which editions it is not asked."""
        yield from (self.name("tests", test) for test in field.tests)
        if len(field.editions) < len(FAMILIES):
            names = [self.name("editions", edition) for edition in sorted(field.editions)]
            yield self.word("only-in", editions=self.words.word("and").join(names))
        for edition in sorted(field.not_expressible):
            yield self.word("no-place-in", edition=self.name("editions", edition))

    def strengths(self) -> Iterator[tuple[str, str]]:
        """Name and explain the strengths that are asked for, and no others."""
        asked = {need.value for field in self.profile.fields for need in field.needs.values()}
        for strength, name in self.words.tables["strengths"].items():
            if strength in asked:
                yield name, self.name("strengths.meaning", strength)

    def word(self, key: str, **fills: str) -> str:
        """Give one of the phrases about profiles, filled in."""
        return self.words.phrase("profiles", key, **fills)

    def name(self, table: str, code: str) -> str:
        """Give what a table says of a code."""
        return self.words.told(table, code)
