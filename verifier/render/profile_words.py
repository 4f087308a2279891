"""The words of a metadata profile in the language of a report: its title, labels, advice and questions."""

from verifier.model.scores import Base, ProfileWords, Spoken
from verifier.model.words import Json
from verifier.render.catalogue import DEFAULT, Language, catalogue


class Told:
    """The profile's words in one language; in English where it has none in that."""

    def __init__(self, *, words: ProfileWords, language: Language) -> None:
        self._words = words
        self._language = language
        self._catalogue = catalogue(language)

    def title(self) -> str:
        """Give the title of the profile."""
        return self._in_language(self._words.title)

    def fidelity(self) -> str:
        """Say in a few words how close it is to a published list, or whose own list it is."""
        said = self._whose("fidelity", self._words)
        base = self._telling_base()
        if base is None:
            return said
        based = self._catalogue.phrase("profiles", "based-on", base=self._titled(base))
        return self._catalogue.word("and").join((said, based))

    def fidelities(self) -> str:
        """Say the same in sentences."""
        said = self._whose("fidelities", self._words)
        base = self._telling_base()
        if base is None:
            return said
        of_base = self._whose("fidelities", base)
        return self._catalogue.phrase(
            "profiles", "rests-on", own=said, base=self._in_language(base.title), of_base=of_base
        )

    def is_as_published(self) -> bool:
        """Say whether nothing has to be said about how close it is to a published list."""
        return self._words.fidelity == "transcribed" and self._telling_base() is None

    def type(self, kind: str) -> str:
        """Give the name of a kind of credential."""
        return self._in_language(self._words.types[kind])

    def label(self, field: str) -> str:
        """Give the name of a field."""
        return self._in_language(self._words.label[field])

    def advice(self, field: str) -> str:
        """Give the advice about a field, for the issuer."""
        return self._in_language(self._words.advice[field])

    def questions(self) -> list[Json]:
        """Give what a reader may ask the issuer."""
        asked = self._words.ask_issuer
        return [*asked.get(self._language, asked.get(DEFAULT, ()))]

    def _telling_base(self) -> Base | None:
        """Give what it is put over, where that makes it another list than its own words say."""
        base = self._words.base
        is_alike = base is not None and base.fidelity == self._words.fidelity != "house"
        return None if is_alike else base

    def _titled(self, base: Base) -> str:
        title, said = self._in_language(base.title), self._whose("fidelity", base)
        if base.fidelity == "transcribed" or said in title:
            return title
        return title + self._catalogue.word("qualified", qualities=said)

    def _whose(self, table: str, said: Base | ProfileWords) -> str:
        return self._catalogue.phrase(table, said.fidelity, publisher=said.publisher)

    def _in_language(self, said: Spoken) -> str:
        return said.get(self._language, said[DEFAULT])
