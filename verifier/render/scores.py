"""Scores as the wire carries them. Titles, labels and advice are the metadata profile's own words."""

from verifier.model.scores import FieldScore, ProfileScore, ProfileWords, Spoken, State, Tally, TypeScore
from verifier.model.words import Json, JsonObject
from verifier.render import foreign
from verifier.render.catalogue import DEFAULT, Language

_FINE = (State.PRESENT, State.NOT_APPLICABLE)


def score_object(score: ProfileScore, *, language: Language) -> JsonObject:
    """Give one entry of the member ``scores``."""
    told = Told(words=score.words, language=language)
    entry: JsonObject = {
        "profile": score.profile,
        "version": score.version,
        "digest": score.digest,
        "title": told.title(),
        "fidelity": score.words.fidelity,
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
