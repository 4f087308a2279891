"""POST /verify/document: a résumé in, every badge in it out, each with the words beside it and its report."""

import asyncio
from functools import partial

from aiohttp import web

from verifier.render.document import document_object
from verifier.render.json import dumps
from verifier.web import body, verifying
from verifier.web.clients import client_of
from verifier.web.handlers.answering import JSON, language_of
from verifier.web.problems import OptionError
from verifier.web.state import SERVICE


async def post(request: web.Request) -> web.Response:
    """Verify every badge of the document in the body."""
    service = request.app[SERVICE]
    verifying.charge(request, tokens=verifying.DOCUMENT_TOKENS)
    async with service.gate.place(client_of(request), large=True):
        asked = await body.read_document(request, service)
        if asked.sign is not None:
            raise OptionError("sign", "POST /verify only")
        asked = await verifying.counted(asked)
        verifying.charge_further(request, tokens=verifying.price(asked.links) - verifying.DOCUMENT_TOKENS)
        document = await verifying.verify_document(service, asked)
        language = language_of(request, asked=asked.language)
        rendered = await asyncio.to_thread(partial(document_object, document, language=language))
    return web.Response(body=dumps(rendered), content_type=JSON, headers={"Cache-Control": "no-store"})
