"""Scores as the wire carries them. Titles, labels and advice are the metadata profile's own words."""

from verifier.model.scores import FieldScore, ProfileScore, State, Tally, TypeScore
from verifier.model.words import Json, JsonObject
from verifier.render import foreign
from verifier.render.catalogue import Catalogue, Language, catalogue
from verifier.render.profile_words import Told
from verifier.render.score_sentences import claim, summary, why

_FINE = (State.PRESENT, State.NOT_APPLICABLE)


def score_object(score: ProfileScore, *, language: Language) -> JsonObject:
    """Give one entry of the member ``scores``."""
    told, words = Told(words=score.words, language=language), catalogue(language)
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
        "alsoCarries": [*score.also_carries],
        "claimed": {
            "claimed": score.claimed,
            "computed": score.computed,
            "text": claim(score, words=words),
        },
        "askIssuer": told.questions(),
        **_type(score.score, told=told, words=words),
    }
    if score.basis == "words":
        entry["otherTypes"] = [_type(other, told=told, words=words) for other in score.others]
    return entry


def _type(score: TypeScore, *, told: Told, words: Catalogue) -> JsonObject:
    return {
        "type": score.type,
        "typeLabel": told.type(score.type),
        "verdict": score.verdict,
        "required": _tally(score.required),
        "recommended": _tally(score.recommended),
        "fields": [_field(field, told=told, words=words) for field in score.fields],
    }


def _tally(tally: Tally) -> JsonObject:
    return {"met": tally.met, "of": tally.of, "unknown": tally.unknown}


def _field(field: FieldScore, *, told: Told, words: Catalogue) -> JsonObject:
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
        "why": why(field, words=words),
        "notes": [_note(code, words=words) for code in field.notes],
        "pointers": [foreign.quote(pointer, limit=foreign.LINE) for pointer in field.pointers],
        "excerpt": foreign.quote(field.excerpt, limit=foreign.LINE),
        "advice": None if field.state in _FINE else told.advice(field.id),
    }


def _note(code: str, *, words: Catalogue) -> Json:
    """Give what is worth knowing of a field and counts for nothing."""
    return {"code": code, "text": words.told("notes", code)}
