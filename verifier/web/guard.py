"""What stands around every handler: the host name, and refusals and crashes in one form."""

import logging

from aiohttp import web

from verifier.model import crash
from verifier.net.egress import AGENT
from verifier.render import languages
from verifier.web import headers, hosts, problems
from verifier.web.handlers.answering import language_of, prefers_page
from verifier.web.headers import Handler
from verifier.web.pages import problem as problem_page
from verifier.web.problems import MISDIRECTED, OTHER, ProblemError
from verifier.web.state import SERVICE

log = logging.getLogger(__name__)
log.addFilter(crash.discreet)


@web.middleware
async def refusals(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer every refusal as a problem, and a crash too: by an id that the log has as well."""
    try:
        return await handler(request)
    except ProblemError as problem:
        return _refusal(request, problem)
    except web.HTTPException as error:
        return _refusal(request, problems.of_http(error))
    except Exception as error:
        if isinstance(error, ConnectionError) and _has_left(request):
            return web.Response()  # nobody waits for it, and it is no crash that a log should tell of
        crashed = problems.crashed()
        log.exception("request crashed", extra={"instance": crashed.instance, "method": request.method})
        return _refusal(request, crashed)


def _has_left(request: web.Request) -> bool:
    return request.transport is None or request.transport.is_closing()


def _refusal(request: web.Request, problem: ProblemError) -> web.Response:
    """Refuse as a page where a page was asked for, in its language if that is one of ours."""
    if not prefers_page(request):
        return problems.answer(problem)
    asked = languages.known(request.query.get("lang", ""))
    return problem_page.answer(problem, language=language_of(request, asked=asked))


@web.middleware
async def no_verifiers(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer no verifier: a badge may send one to another or to itself, eight times at each step.

    The keys are for everybody who was handed a signed report: to answer that asks nobody else.
    """
    is_verifier = request.headers.get("User-Agent", "").startswith(f"{AGENT} ")
    if is_verifier and request.path != headers.KEYS:
        raise ProblemError(OTHER, detail="a verifier asks no verifier")
    return await handler(request)


@web.middleware
async def own_names(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer to our own host names only."""
    if not hosts.answers_to(request.headers.get("Host", ""), bound_to=request.app[SERVICE].settings.host):
        raise ProblemError(MISDIRECTED)
    return await handler(request)
