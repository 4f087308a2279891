"""GET /findings: every fact that a report may carry, in words: for programs, and as pages for people."""

from aiohttp import web

from verifier.model.codes import ALL
from verifier.model.finding import Code
from verifier.model.words import JsonObject
from verifier.render.catalogue import Language, catalogue
from verifier.render.version import outcome_word, rules
from verifier.render.wording import placeholders
from verifier.web.handlers.answering import VARY, fixed, language_in_address, page, prefers_page
from verifier.web.pages.findings import finding_page, findings_page
from verifier.web.problems import NOT_FOUND, ProblemError

_BY_ID = {code.id: code for code in ALL}


async def every(request: web.Request) -> web.Response:
    """List every code."""
    language = language_in_address(request)
    if prefers_page(request):
        return page(findings_page(language))
    content: JsonObject = {"rules": rules(), "findings": [_object(code, language) for code in ALL]}
    return fixed(request, content, vary=VARY)


async def one(request: web.Request) -> web.Response:
    """Describe one code."""
    code = _BY_ID.get(request.match_info["code"])
    if code is None:
        raise ProblemError(NOT_FOUND)
    language = language_in_address(request)
    if prefers_page(request):
        return page(finding_page(code, language=language))
    return fixed(request, _object(code, language), vary=VARY)


def _object(code: Code, language: Language) -> JsonObject:
    words = catalogue(language)
    text = words.sentence(code)
    return {
        "code": code.id,
        "check": code.id.partition(".")[0],
        "outcome": outcome_word(code),
        "text": text,
        "fills": [*dict.fromkeys(placeholders(text))],
        "actor": words.actor(code),
        "nextStep": words.step(code),
        "spec": code.spec,
    }
