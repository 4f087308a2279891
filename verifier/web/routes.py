"""Every address of the service, in one table."""

from dataclasses import dataclass

from verifier.web import headers
from verifier.web.handlers import (
    assets,
    check,
    documents,
    embed,
    findings,
    home,
    lists,
    oembed,
    operations,
    profiles,
    report_page,
    signing_keys,
    vc_api,
    verify,
    verify_document,
    widget,
)
from verifier.web.headers import Handler


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One address."""

    method: str
    path: str
    handler: Handler


PAGES: tuple[Route, ...] = (  # for people, and what these pages load
    Route(method="GET", path="/", handler=home.page),
    Route(method="POST", path="/check", handler=check.post),
    Route(method="GET", path="/r", handler=report_page.get),
    Route(method="GET", path="/static/{digest}/{name}", handler=assets.one),
    Route(method="GET", path="/widget", handler=widget.page),
    Route(method="GET", path="/widget/v1.json", handler=widget.described),
    Route(method="GET", path="/widget/{name}", handler=widget.file),
    Route(method="GET", path="/embed", handler=embed.get),
    Route(method="GET", path="/oembed", handler=oembed.get),
)
INTERFACE: tuple[Route, ...] = (  # for programs: /openapi.json describes it
    Route(method="POST", path="/verify", handler=verify.post),
    Route(method="GET", path="/verify", handler=verify.get),
    Route(method="POST", path="/verify/document", handler=verify_document.post),
    Route(method="POST", path="/credentials/verify", handler=vc_api.credential),
    Route(method="POST", path="/presentations/verify", handler=vc_api.presentation),
    Route(method="GET", path="/findings", handler=findings.every),
    Route(method="GET", path="/findings/{code}", handler=findings.one),
    Route(method="GET", path="/profiles", handler=profiles.every),
    Route(method="GET", path="/profiles/{id}", handler=profiles.one),
    Route(method="GET", path="/lists", handler=lists.every),
    Route(method="GET", path=headers.KEYS, handler=signing_keys.every),
    Route(method="GET", path="/problems/{name}", handler=documents.problem),
    Route(method="GET", path="/schemas/trust-report-1.json", handler=documents.schema),
    Route(method="GET", path="/schemas/document-report-1.json", handler=documents.document_schema),
    Route(method="GET", path="/openapi.json", handler=documents.interface),
    Route(method="GET", path="/healthz", handler=operations.healthy),
    Route(method="GET", path="/readyz", handler=operations.ready),
)
ROUTES = (*PAGES, *INTERFACE)

_VERIFIES = ("/verify", "/r")  # whoever throws the answer away is not given a verification
HEADS = tuple(  # RFC 9110 section 9.1: what answers GET answers HEAD; the server leaves out the body
    Route(method="HEAD", path=route.path, handler=route.handler)
    for route in ROUTES
    if route.method == "GET" and route.path not in _VERIFIES
)
