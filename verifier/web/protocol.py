"""One HTTP connection, as the server of aiohttp speaks it; but what is no HTTP is answered in our own words.

The server's words quote the request, in a body without a single one of our headers.
"""

from aiohttp import HttpVersion11, web

from verifier.web import headers, problems
from verifier.web.problems import ProblemError


def _answer_error(
    protocol: web.RequestHandler,
    request: web.BaseRequest,
    status: int = 500,
    exc: BaseException | None = None,
    message: str | None = None,
) -> web.Response:
    """Answer a request that is none, or that crashed outside of every handler."""
    # It logs the kind of error, and raises if an answer is on its way already.
    web.RequestHandler.handle_error(protocol, request, status, exc, message)
    kind = problems.INTERNAL if status >= problems.INTERNAL.status else problems.UNREADABLE
    answer = problems.answer(ProblemError(kind))
    headers.put(answer, path=request.path)
    answer.force_close()
    return answer


# aiohttp lets nobody else answer errors of the protocol.
Protocol = type("Protocol", (web.RequestHandler,), {"__slots__": (), "handle_error": _answer_error})


async def go_on(request: web.Request) -> None:
    """Let a client go on that waits for that; other expectations are not known. RFC 9110 section 10.1.1."""
    if request.version >= HttpVersion11 and request.headers.get("Expect", "").lower() == "100-continue":
        await request.writer.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        request.writer.output_size = 0  # nothing of the answer is sent yet
