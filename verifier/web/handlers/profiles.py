"""GET /profiles: the metadata profiles that scores are made for."""

from aiohttp import web

from verifier.model.metadata_profile import Field, MetadataProfile, Type
from verifier.model.words import Json, JsonObject
from verifier.render.catalogue import Language
from verifier.render.scores import Told
from verifier.web.handlers.answering import fixed, language_in_address
from verifier.web.problems import NOT_FOUND, ProblemError
from verifier.web.state import SERVICE


async def every(request: web.Request) -> web.Response:
    """List the profiles, in the order in which a reader sees them."""
    language = language_in_address(request)
    profiles: list[Json] = [_face(profile, language) for profile in request.app[SERVICE].verifier.profiles]
    return fixed(request, {"profiles": profiles})


async def one(request: web.Request) -> web.Response:
    """Describe one profile with its fields."""
    profiles = {profile.id: profile for profile in request.app[SERVICE].verifier.profiles}
    profile = profiles.get(request.match_info["id"])
    if profile is None:
        raise ProblemError(NOT_FOUND)
    language = language_in_address(request)
    told = Told(words=profile.words, language=language)
    return fixed(
        request,
        {
            **_face(profile, language),
            "types": [_type(kind, told) for kind in profile.types],
            "fields": [_field(field, told) for field in profile.fields],
            "askIssuer": told.questions(),
        },
    )


def _type(kind: Type, told: Told) -> JsonObject:
    return {"id": kind.id, "label": told.type(kind.id), "scored": kind.scored}


def _field(field: Field, told: Told) -> JsonObject:
    """Describe one field: for each type how much it matters, and how well it has to be stated."""
    types: list[Json] = [
        {"id": kind, "level": level, "need": field.needs[kind].value} for kind, level in field.level.items()
    ]
    return {"id": field.id, "label": told.label(field.id), "advice": told.advice(field.id), "types": types}


def _face(profile: MetadataProfile, language: Language) -> JsonObject:
    return {
        "id": profile.id,
        "version": profile.version,
        "title": Told(words=profile.words, language=language).title(),
        "fidelity": profile.words.fidelity,
    }
