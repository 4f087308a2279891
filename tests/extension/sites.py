"""Every website there is for a browser: pages that tests lay at addresses, and a record of what was asked."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web

from tests.extension.certificate import Certificate

STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self'"

OF_BROWSER = {
    "accounts.google.com",
    "content-autofill.googleapis.com",
    "update.googleapis.com",
}  # what Chromium asks by itself, whatever runs in it


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What an address answers."""

    body: bytes
    media_type: str
    headers: Mapping[str, str]


@dataclass
class Sites:
    """All hosts but loopback lead here. What nobody laid down answers 404, and is remembered all the same."""

    spki: str  # of their certificate
    port: int = 0
    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)  # in order; without what browsers ask by themselves

    def lay(
        self,
        url: str,
        body: str | bytes,
        *,
        media_type: str = "text/html",
        headers: Mapping[str, str] | None = None,
    ) -> str:
        """Lay a page at an address, which is given back."""
        content = body.encode() if isinstance(body, str) else body
        self.pages[url] = Page(body=content, media_type=media_type, headers=headers or {})
        return url

    async def answer(self, request: web.Request) -> web.Response:
        """Answer as the site of that host would."""
        url = f"https://{request.host}{request.path_qs}"
        if request.path != "/favicon.ico" and request.host not in OF_BROWSER:
            self.asked.append(url)
        page = self.pages.get(url)
        if page is None:
            return web.Response(status=404)
        return web.Response(
            body=page.body, content_type=page.media_type, charset="utf-8", headers=dict(page.headers)
        )


@asynccontextmanager
async def open_sites(certificate: Certificate) -> AsyncIterator[Sites]:
    """Serve every host on one port of loopback."""
    sites = Sites(spki=certificate.spki)
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", sites.answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0, ssl_context=certificate.context)
        await site.start()
        sites.port = runner.addresses[0][1]
        yield sites
    finally:
        await runner.cleanup()
