"""Scores as the wire carries them. Titles, labels and advice are the metadata profile's own words."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from verifier.model.scores import FieldScore, ProfileScore, State, Tally, TypeScore
from verifier.model.words import Json, JsonObject
from verifier.render import foreign
from verifier.render.catalogue import DEFAULT, Language

_FINE = (State.PRESENT, State.NOT_APPLICABLE)


class ProfileWords(Protocol):
    """What a metadata profile says about itself, in the languages that it has."""

    @property
    def id(self) -> str:
        """The id of the profile."""
        ...

    @property
    def version(self) -> str:
        """The version of its content."""
        ...

    @property
    def fidelity(self) -> str:
        """How close it is to the published text: transcribed, reconstructed or house."""
        ...

    @property
    def title(self) -> Mapping[str, str]:
        """The title, by language."""
        ...

    @property
    def label(self) -> Mapping[str, Mapping[str, str]]:
        """The name of each field, by field id and language."""
        ...

    @property
    def advice(self) -> Mapping[str, Mapping[str, str]]:
        """One sentence of advice a field, by field id and language."""
        ...

    @property
    def ask_issuer(self) -> Mapping[str, Sequence[str]]:
        """What no badge can show and a reader may ask the issuer, by language."""
        ...


def score_object(score: ProfileScore, *, words: ProfileWords | None, language: Language) -> JsonObject:
    """Give one entry of the member ``scores``; without its profile's words, ids stand for the labels."""
    told = Told(words=words, language=language)
    entry: JsonObject = {
        "profile": score.profile,
        "version": score.version,
        "digest": score.digest,
        "title": told.title(score.profile),
        "fidelity": words.fidelity if words else None,
        "edition": score.edition,
        "applies": score.applies,
        "basis": score.basis,
        "shown": score.shown,
        "alsoCarries": [*score.also_carries],
        "claimed": {"claimed": score.claimed, "computed": score.computed},
        "askIssuer": told.questions(),
        **_type(score.score, told=told),
    }
    if score.basis == "words":
        entry["otherTypes"] = [_type(other, told=told) for other in score.others]
    return entry


class Told:
    """The profile's words in one language; in English where it has none in that."""

    def __init__(self, *, words: ProfileWords | None, language: Language) -> None:
        self._words = words
        self._language = language

    def title(self, fallback: str) -> str:
        """Give the title of the profile."""
        return self._in_language(self._words.title, fallback) if self._words else fallback

    def label(self, field: str) -> str:
        """Give the name of a field."""
        return self._in_language(self._words.label.get(field, {}), field) if self._words else field

    def advice(self, field: str) -> str | None:
        """Give the advice about a field; None if there is none."""
        said = self._in_language(self._words.advice.get(field, {}), "") if self._words else ""
        return said or None

    def questions(self) -> list[Json]:
        """Give what a reader may ask the issuer."""
        asked = self._words.ask_issuer if self._words else {}
        return [*asked.get(self._language, asked.get(DEFAULT, ()))]

    def _in_language(self, said: Mapping[str, str], fallback: str) -> str:
        return said.get(self._language, said.get(DEFAULT, fallback))


def _type(score: TypeScore, *, told: Told) -> JsonObject:
    return {
        "type": score.type,
        "verdict": score.verdict,
        "required": _tally(score.required),
        "recommended": _tally(score.recommended),
        "fields": [_field(field, told=told) for field in score.fields],
    }


def _tally(tally: Tally) -> JsonObject:
    return {"met": tally.met, "of": tally.of, "unknown": tally.unknown}


def _field(field: FieldScore, *, told: Told) -> JsonObject:
    return {
        "id": field.id,
        "concept": field.concept,
        "label": told.label(field.id),
        "level": field.level,
        "need": field.need.value,
        "strength": field.strength.value,
        "state": field.state.value,
        "via": field.via.value,
        "reason": field.reason,
        "pointers": [foreign.quote(pointer, limit=foreign.LINE) for pointer in field.pointers],
        "excerpt": foreign.quote(field.excerpt, limit=foreign.LINE),
        "advice": None if field.state in _FINE else told.advice(field.id),
    }
