"""GET /static/…: the files that pages load, kept for a year, since another file has another address."""

import re

from aiohttp import web

from verifier.web.assets import Asset, assets, digest
from verifier.web.problems import NOT_FOUND, ProblemError

_NEVER = re.compile(r"q=0(?:\.0*)?")
FOR_A_YEAR = "public, max-age=31536000, immutable"


async def one(request: web.Request) -> web.Response:
    """Give a file of this release."""
    asset = assets().get(request.match_info["name"])
    if asset is None or request.match_info["digest"] != digest():
        raise ProblemError(NOT_FOUND)
    return sent(request, asset, keep=FOR_A_YEAR)


def sent(request: web.Request, asset: Asset, *, keep: str) -> web.Response:
    """Send a file, packed for whoever takes that; ``keep`` says for how long it may be kept."""
    headers = {"Content-Type": asset.media_type, "Cache-Control": keep, "Vary": "Accept-Encoding"}
    if not _takes_gzip(request.headers.get("Accept-Encoding", "")):
        return web.Response(body=asset.body, headers=headers)
    return web.Response(body=asset.packed, headers={**headers, "Content-Encoding": "gzip"})


def _takes_gzip(accepted: str) -> bool:
    """Say whether a client takes what is packed by gzip. RFC 9110 section 12.5.3."""
    named = [each.replace(" ", "").lower().partition(";") for each in accepted.split(",")]
    return any(coding == "gzip" and not _NEVER.fullmatch(weight) for coding, _, weight in named)
