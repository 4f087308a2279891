"""GET /profiles: the metadata profiles that scores are made for."""

from aiohttp import web

from verifier.model.words import Json, JsonObject
from verifier.render.catalogue import Language
from verifier.render.scores import ProfileWords, Told
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
    told = Told(words=profile, language=language)
    fields: list[Json] = [
        {"id": field, "label": told.label(field), "advice": told.advice(field)} for field in profile.label
    ]
    return fixed(request, {**_face(profile, language), "fields": fields, "askIssuer": told.questions()})


def _face(profile: ProfileWords, language: Language) -> JsonObject:
    return {
        "id": profile.id,
        "version": profile.version,
        "title": Told(words=profile, language=language).title(profile.id),
        "fidelity": profile.fidelity,
    }
