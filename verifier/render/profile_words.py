"""The words of a metadata profile in the language of a report: its title, labels, advice and questions."""

from verifier.model.scores import ProfileWords, Spoken
from verifier.model.words import Json
from verifier.render.catalogue import DEFAULT, Language


class Told:
    """The profile's words in one language; in English where it has none in that."""

    def __init__(self, *, words: ProfileWords, language: Language) -> None:
        self._words = words
        self._language = language

    def title(self) -> str:
        """Give the title of the profile."""
        return self._in_language(self._words.title)

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

    def _in_language(self, said: Spoken) -> str:
        return said.get(self._language, said[DEFAULT])
