"""GET /embed?url=…: one badge in a frame on somebody's page. It keeps nothing, and knows no candidate."""

from http import HTTPStatus

from aiohttp import web

from verifier.parse.personal import without_personal
from verifier.render import languages
from verifier.web.body import query_of
from verifier.web.envelope import web_address
from verifier.web.handlers.answering import VARY, language_in_address, language_of, prefers_page
from verifier.web.headers import SECURITY
from verifier.web.pages.embed import SIZES, THEMES, embed_page, refusal_page
from verifier.web.problems import NOTHING_ASKED, OptionError, ProblemError
from verifier.web.state import SERVICE

_MAY_HOLD = ("url", "size", "theme", "lang")


async def get(request: web.Request) -> web.Response:
    """Give the page: what it shows is asked for once somebody sees it; a refusal is seen there, too."""
    policy = _policy(request.app[SERVICE].settings.embed_sites)
    try:
        text, status, keep = _page(request), HTTPStatus.OK, "public, max-age=300"
    except ProblemError as problem:
        if not prefers_page(request):
            raise
        text, status, keep = _refusal(request, problem), HTTPStatus(problem.kind.status), "no-store"
    headers = {"Content-Security-Policy": policy, "Cache-Control": keep, "Vary": VARY}
    return web.Response(text=text, status=status, content_type="text/html", headers=headers)


def _page(request: web.Request) -> str:
    query_of(request, known=_MAY_HOLD)
    if "url" not in request.query:
        raise ProblemError(NOTHING_ASKED, detail="url is needed")
    return embed_page(
        without_personal(web_address(request.query["url"])).url,
        size=one_of(SIZES, request, "size"),
        theme=one_of(THEMES, request, "theme"),
        language=language_in_address(request),
    )


def _refusal(request: web.Request, problem: ProblemError) -> str:
    """Write the refusal as the frame was asked for, as far as that can be read."""
    theme = request.query.get("theme", "")
    language = language_of(request, asked=languages.known(request.query.get("lang", "")))
    return refusal_page(problem, theme=theme if theme in THEMES else THEMES[0], language=language)


def one_of(values: tuple[str, ...], request: web.Request, name: str) -> str:
    """Read an option that has few values; without it, the first.

    Raises:
        ProblemError: it has another one.
    """
    value = request.query.get(name, values[0])
    if value not in values:
        raise OptionError(name, f"one of {', '.join(values)}")
    return value


def _policy(sites: tuple[str, ...]) -> str:
    """Let the sites of the operator's list frame the page; any site, if there is none."""
    usual = SECURITY["Content-Security-Policy"]
    return usual.replace("frame-ancestors 'none'", f"frame-ancestors {' '.join(sites) or '*'}")
