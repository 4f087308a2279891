"""GET /profiles: the metadata profiles that scores are made for: for programs, and as pages for people."""

from aiohttp import web

from verifier.model.words import Json
from verifier.render.profile import profile_face, profile_object
from verifier.web.handlers.answering import VARY, fixed, language_in_address, page, prefers_page
from verifier.web.pages.profile import profile_page
from verifier.web.pages.profiles import profiles_page
from verifier.web.problems import NOT_FOUND, ProblemError
from verifier.web.state import SERVICE


async def every(request: web.Request) -> web.Response:
    """List the profiles, in the order in which a reader sees them."""
    language, profiles = language_in_address(request), request.app[SERVICE].verifier.profiles
    if prefers_page(request):
        return page(profiles_page(profiles, language=language))
    listed: list[Json] = [profile_face(profile, language=language) for profile in profiles]
    return fixed(request, {"profiles": listed}, vary=VARY)


async def one(request: web.Request) -> web.Response:
    """Describe one profile with its fields."""
    profiles = {profile.id: profile for profile in request.app[SERVICE].verifier.profiles}
    profile = profiles.get(request.match_info["id"])
    if profile is None:
        raise ProblemError(NOT_FOUND)
    language = language_in_address(request)
    if prefers_page(request):
        return page(profile_page(profile, language=language))
    return fixed(request, profile_object(profile, language=language), vary=VARY)
