"""GET /profiles: the metadata profiles that scores are made for."""

from aiohttp import web

from verifier.model.words import Json
from verifier.render.profile import profile_face, profile_object
from verifier.web.handlers.answering import fixed, language_in_address
from verifier.web.problems import NOT_FOUND, ProblemError
from verifier.web.state import SERVICE


async def every(request: web.Request) -> web.Response:
    """List the profiles, in the order in which a reader sees them."""
    language, profiles = language_in_address(request), request.app[SERVICE].verifier.profiles
    listed: list[Json] = [profile_face(profile, language=language) for profile in profiles]
    return fixed(request, {"profiles": listed})


async def one(request: web.Request) -> web.Response:
    """Describe one profile with its fields."""
    profiles = {profile.id: profile for profile in request.app[SERVICE].verifier.profiles}
    profile = profiles.get(request.match_info["id"])
    if profile is None:
        raise ProblemError(NOT_FOUND)
    return fixed(request, profile_object(profile, language=language_in_address(request)))
