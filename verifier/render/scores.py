"""Scores as the wire carries them. Titles, labels and advice are the metadata profile's own words."""

from collections.abc import Iterable
from dataclasses import dataclass

from verifier.model.scores import FieldScore, ProfileScore, State, Tally, TypeScore
from verifier.model.words import Json, JsonObject
from verifier.render import foreign
from verifier.render.catalogue import Catalogue, Language, catalogue
from verifier.render.profile_words import Told
from verifier.render.score_sentences import claim, summary, why
from verifier.render.score_totals import is_counted, totals

_FINE = (State.PRESENT, State.NOT_APPLICABLE)


class Quotes(dict[str, str]):
    """Foreign texts as they are shown, by what was received: each is in the table of every profile."""

    def __missing__(self, text: str) -> str:
        """Make a text fit to be shown."""
        self[text] = shown = foreign.quote(text, limit=foreign.LINE)
        return shown


def score_objects(scores: Iterable[ProfileScore], *, language: Language) -> list[Json]:
    """Give the member ``scores`` of a report: an entry a profile."""
    quotes = Quotes()
    return [score_object(score, language=language, quotes=quotes) for score in scores]


def score_object(score: ProfileScore, *, language: Language, quotes: Quotes | None = None) -> JsonObject:
    """Give one entry; ``quotes`` are those of other entries on the same badge."""
    told, words = Told(words=score.words, language=language), catalogue(language)
    table = _Table(told=told, words=words, quotes=Quotes() if quotes is None else quotes, shown=score.shown)
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
        "summary": summary(score, told=told, words=words),
        "alsoCarries": [*score.also_carries] if score.shown else None,
        "claimed": {
            "claimed": score.claimed,
            "computed": score.computed if score.shown else None,
            "text": claim(score, words=words),
        },
        "askIssuer": told.questions(),
        **table.type(score.score),
    }
    if score.basis == "words":
        entry["otherTypes"] = [table.type(other) for other in score.others]
    return entry


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """The rows for a type of a profile, and what they come to if that may be shown."""

    told: Told
    words: Catalogue
    quotes: Quotes
    shown: bool

    def type(self, score: TypeScore) -> JsonObject:
        return {
            "type": score.type,
            "typeLabel": self.told.type(score.type),
            "verdict": score.verdict if self.shown else None,
            "totals": totals(score, words=self.words) if self.shown and is_counted(score) else None,
            "required": _tally(score.required) if self.shown else None,
            "recommended": _tally(score.recommended) if self.shown else None,
            "fields": [self._field(field) for field in score.fields],
        }

    def _field(self, field: FieldScore) -> JsonObject:
        fact = field.fact
        return {
            "id": field.id,
            "concept": fact.concept,
            "label": self.told.label(field.id),
            "level": field.level,
            "need": field.need.value,
            "strength": fact.strength.value,
            "state": field.state.value,
            "via": fact.via.value,
            "reason": field.reason,
            "why": why(field, words=self.words),
            "notes": [self._note(code) for code in fact.notes],
            "pointers": [self.quotes[pointer] for pointer in field.pointers],
            "excerpt": self.quotes[fact.excerpt],
            "advice": None if field.state in _FINE else self.told.advice(field.id),
        }

    def _note(self, code: str) -> Json:
        """Give what is worth knowing of a field and counts for nothing."""
        return {"code": code, "text": self.words.told("notes", code)}


def _tally(tally: Tally) -> JsonObject:
    return {
        "met": tally.met,
        "weak": tally.weak,
        "missing": tally.missing,
        "of": tally.of,
        "unknown": tally.unknown,
    }
