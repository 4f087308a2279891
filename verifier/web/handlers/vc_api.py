"""POST /credentials/verify and POST /presentations/verify: the interface of the VC API, strict.

A report that is not good is a 400 here, as conformance tests of the W3C expect; POST /verify tells more.
"""

import asyncio
from functools import partial

from aiohttp import web

from verifier.model.words import JsonObject
from verifier.render.json import dumps, report_object
from verifier.web import body, vc_answer, verifying
from verifier.web.asking import Asked
from verifier.web.clients import client_of
from verifier.web.handlers.answering import JSON, language_of
from verifier.web.problem_types import MALFORMED_VALUE, PROOF
from verifier.web.state import SERVICE
from verifier.web.vc_answer import VcAnswer
from verifier.web.vc_request import CREDENTIALS, PRESENTATIONS, Endpoint, VcRequest, read_vc_request


async def credential(request: web.Request) -> web.Response:
    """Verify a credential."""
    return await _verify(request, CREDENTIALS)


async def presentation(request: web.Request) -> web.Response:
    """Verify a presentation and every credential in it."""
    return await _verify(request, PRESENTATIONS)


async def _verify(request: web.Request, endpoint: Endpoint) -> web.Response:
    service = request.app[SERVICE]
    verifying.charge(request)
    async with service.gate.place(client_of(request), large=body.is_large(request)):
        asked = await read_vc_request(request, endpoint, seconds=service.settings.body_seconds)
        refused = _refused(asked, endpoint)
        if refused is not None:
            return _answered(asked, refused)
        report = await verifying.verify(service, Asked(given=asked.given, options=asked.options))
        language = language_of(request)
        said = await asyncio.to_thread(vc_answer.answer, report, language=language)
        written = partial(report_object, report, language=language)
        rendered = await asyncio.to_thread(written) if asked.returns_report else None
    return _answered(asked, said, report=rendered)


def _refused(asked: VcRequest, endpoint: Endpoint) -> VcAnswer | None:
    """Refuse what is of another form, or was to have a proof for another purpose than such a thing has."""
    if asked.form not in endpoint.forms:
        return vc_answer.refusal(MALFORMED_VALUE, detail=f"{asked.member}: nothing of this kind stands there")
    if asked.purpose not in (None, endpoint.purpose):
        return vc_answer.refusal(PROOF, detail=f"its proof is for {endpoint.purpose}, or for nothing")
    return None


def _answered(asked: VcRequest, said: VcAnswer, *, report: JsonObject | None = None) -> web.Response:
    content: JsonObject = {"verified": said.verified}
    if said.problems:
        content["problemDetails"] = [*said.problems]
    if said.warnings:
        content["warnings"] = [*said.warnings]
    if asked.returns_value:
        content[asked.member] = asked.value
    if report is not None:
        content["report"] = report
    return web.Response(
        body=dumps(content),
        status=200 if said.verified else 400,
        content_type=JSON,
        headers={"Cache-Control": "no-store"},
    )
