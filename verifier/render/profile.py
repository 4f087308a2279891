"""A metadata profile as the wire carries it: at GET /profiles, and for `verifier profiles show`."""

from verifier.model.metadata_profile import Field, MetadataProfile, Type
from verifier.model.words import Json, JsonObject
from verifier.render.catalogue import Language
from verifier.render.profile_words import Told


def profile_face(profile: MetadataProfile, *, language: Language) -> JsonObject:
    """Give what a list of profiles says of each of them."""
    return {
        "id": profile.id,
        "version": profile.version,
        "title": Told(words=profile.words, language=language).title(),
        "fidelity": profile.words.fidelity,
    }


def profile_object(profile: MetadataProfile, *, language: Language) -> JsonObject:
    """Give one profile with everything that it asks for."""
    told = Told(words=profile.words, language=language)
    return {
        **profile_face(profile, language=language),
        "types": [_type(kind, told) for kind in profile.types],
        "fields": [_field(field, told) for field in profile.fields],
        "askIssuer": told.questions(),
    }


def _type(kind: Type, told: Told) -> JsonObject:
    return {"id": kind.id, "label": told.type(kind.id), "scored": kind.scored}


def _field(field: Field, told: Told) -> JsonObject:
    """Describe one field: for each type how much it matters, and how well it has to be stated."""
    types: list[Json] = [
        {"id": kind, "level": level, "need": field.needs[kind].value} for kind, level in field.level.items()
    ]
    return {"id": field.id, "label": told.label(field.id), "advice": told.advice(field.id), "types": types}
